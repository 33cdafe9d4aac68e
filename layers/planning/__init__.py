"""Zoning plans, zoning areas, plan notes and plan lines."""
