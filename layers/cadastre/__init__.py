"""Cadastral blocks (ada) and parcels."""
