"""OGC API Tiles 1.0 (OGC 20-057): vector tiles of the dataset and of collections, image tiles of coverages."""
