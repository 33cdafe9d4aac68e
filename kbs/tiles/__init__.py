"""Vector and raster tiles straight from the database. No ORM, no Python geometry."""
