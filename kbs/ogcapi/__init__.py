"""OGC API: Common, Features, Tiles, Styles; one package per building block."""
