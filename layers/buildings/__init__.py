"""Buildings, their independent units and their papers."""
