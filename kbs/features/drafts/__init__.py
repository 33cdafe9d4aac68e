"""Drafts: changes that one person prepares and another puts in force."""
