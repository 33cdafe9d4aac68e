"""CSW 2.0.2 (OGC 07-006r1) with the ISO profile's output and queryables, over the records of `kbs.metadata`."""
