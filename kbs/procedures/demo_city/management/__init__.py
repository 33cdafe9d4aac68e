"""Management of the demo city."""
