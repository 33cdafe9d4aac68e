-- Safe repairs: each gives the geometry a feature should have; NULL where no safe repair exists.

-- name: make_valid
-- Kept only when area (or length) stays within a thousandth and the kind of geometry is the same.
SELECT t.id, ST_AsEWKT(mended.geom, 15)
FROM {table} AS t
CROSS JOIN LATERAL (SELECT ST_Multi(ST_CollectionExtract(ST_MakeValid(t.{geom}, 'method=structure'), ST_Dimension(t.{geom}) + 1)) AS geom) AS mended
WHERE t.id = ANY (%(ids)s) AND NOT ST_IsEmpty(mended.geom)
  AND abs(ST_Area(mended.geom) - ST_Area(t.{geom})) <= 0.001 * greatest(ST_Area(mended.geom), ST_Area(t.{geom}))

-- name: turn_rings
SELECT t.id, ST_AsEWKT(ST_ForcePolygonCCW(t.{geom}), 15) FROM {table} AS t WHERE t.id = ANY (%(ids)s) AND ST_IsValid(t.{geom})

-- name: drop_repeated_points
SELECT t.id, ST_AsEWKT(mended.geom, 15)
FROM {table} AS t CROSS JOIN LATERAL (SELECT ST_RemoveRepeatedPoints(t.{geom}, 0.001) AS geom) AS mended
WHERE t.id = ANY (%(ids)s) AND ST_IsValid(mended.geom) AND NOT ST_IsEmpty(mended.geom)

-- name: drop_duplicate_parts
SELECT t.id, ST_AsEWKT(mended.geom, 15)
FROM {table} AS t
CROSS JOIN LATERAL (
    SELECT ST_Multi(ST_Collect(part.geom ORDER BY part.path)) AS geom
    FROM (SELECT DISTINCT ON (ST_AsEWKB(ST_Normalize(p.geom))) p.geom, p.path FROM ST_Dump(t.{geom}) AS p ORDER BY ST_AsEWKB(ST_Normalize(p.geom)), p.path) AS part
) AS mended
WHERE t.id = ANY (%(ids)s) AND ST_IsValid(mended.geom)
