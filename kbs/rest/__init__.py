"""REST resources for what is not a feature collection: search, map catalogue, uploads, jobs."""
