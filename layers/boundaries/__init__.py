"""Administrative boundaries: il, ilçe, mahalle."""
