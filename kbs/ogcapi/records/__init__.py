"""OGC API Records 1 (OGC 20-004r1): the catalogue of the city's data, and its DCAT-AP form."""
