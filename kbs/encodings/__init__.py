"""Streamed writers and the negotiation table."""
