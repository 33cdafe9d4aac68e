-- name: versions
-- The data version of each table (kbs_tile_version), and the overview's own version (NULL: none).
SELECT wanted.id, kbs_tile_version(wanted.name),
       (SELECT overview.version FROM kbs_overview.state AS overview WHERE overview.collection = wanted.id)
FROM unnest(%(ids)s::text[], %(tables)s::text[]) AS wanted (id, name)
