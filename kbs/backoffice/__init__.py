"""Django admin made from the registry; edits go through features.write."""
