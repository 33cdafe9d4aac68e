"""Checkers that interpret the constraints of the catalog."""
