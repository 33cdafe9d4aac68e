-- name: images
-- Which images reach into a box, newest first. Run as the reader: rights decide what there is.
SELECT feature.id FROM {table} AS feature
WHERE feature.{geometry} && {box}
ORDER BY {newest} feature.id DESC
LIMIT {limit}

-- name: files
-- Their files. Run by the system: the path is plumbing and may be hidden from readers.
SELECT feature.id, feature.{file}, feature.recorded_at FROM {table} AS feature WHERE feature.id = ANY(%(ids)s)
