"""What the pages of this city's objects say beyond their attributes: zoning, buildings, addresses, plans."""
