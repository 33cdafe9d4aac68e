-- name: versions
-- The data version of each collection (kbs_version), and the overview's own version (NULL: none). Params: ids, tables,
-- columns (names joined by commas; NULL: all).
SELECT asked.id, kbs_version(asked.name, string_to_array(asked.columns, ',')),
       (SELECT overview.version FROM kbs_overview.state AS overview WHERE overview.collection = asked.id)
FROM unnest(%(ids)s::text[], %(tables)s::text[], %(columns)s::text[]) AS asked (id, name, columns)
