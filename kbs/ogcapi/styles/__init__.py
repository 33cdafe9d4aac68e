"""OGC API Styles (OGC 20-009, draft): the city's map style and one per collection, as MapLibre styles."""
