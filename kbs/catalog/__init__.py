"""The declaration vocabulary and the registry of collections.

The Django model says what a column is; the `Collection` beside it says what a column cannot say.
Every door reads the declaration, none repeats it. This package knows no theme and no HTTP.
"""
