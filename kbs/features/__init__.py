"""The ways to read features and the one way to write them."""
