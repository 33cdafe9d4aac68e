"""Commands of the demo city."""
