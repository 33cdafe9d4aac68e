"""Deferred work: thin task functions over the database queue."""
