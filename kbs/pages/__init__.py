"""Server-rendered pages of the map and of every object; they work without JavaScript."""
