"""Symbols compiled to map styles and legends."""
