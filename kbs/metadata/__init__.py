"""Records about data: the data dictionary, later catalogue records."""
