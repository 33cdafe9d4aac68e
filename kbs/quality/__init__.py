"""Coded rules run on whole collections, on the rows of an edit and on the rows of an import."""
