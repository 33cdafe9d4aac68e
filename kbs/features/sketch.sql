-- name: shapes
-- What of one collection lies in a frame, as SVG paths relative to the frame's centre, y downwards, in metres.
-- {geometry} is the geometry column, {label} a short text or NULL, {code} the value a symbol chooses by or NULL.
-- Cut a little beyond the frame, so that the cut itself is not drawn.
-- Params: e, n (centre, storage CRS), w, s, e2, n2 (frame), srid, grid (metres per drawn unit), beyond (m), most.
SELECT ST_AsSVG(ST_Translate(g.geom, -%(e)s, -%(n)s), 1, 1), t.id, {label}::text, {code}::text,
       ST_X(c.geom) - %(e)s, %(n)s - ST_Y(c.geom), ST_GeometryType(g.geom), ST_Length(g.geom)
FROM   {table} AS t
CROSS  JOIN LATERAL (
    SELECT ST_SimplifyPreserveTopology(ST_ClipByBox2D(
        {geometry}, ST_Expand(ST_MakeEnvelope(%(w)s, %(s)s, %(e2)s, %(n2)s, %(srid)s), %(beyond)s)), %(grid)s
    ) AS geom
) AS g
CROSS  JOIN LATERAL (SELECT ST_PointOnSurface(g.geom) AS geom) AS c
WHERE  {geometry} && ST_MakeEnvelope(%(w)s, %(s)s, %(e2)s, %(n2)s, %(srid)s)
AND    NOT ST_IsEmpty(g.geom)
ORDER  BY t.id
LIMIT  %(most)s

-- name: target
-- One feature whole: its path and its box in the storage CRS. Params: id, e, n, grid.
SELECT ST_AsSVG(ST_Translate(ST_SimplifyPreserveTopology({geometry}, %(grid)s), -%(e)s, -%(n)s), 1, 1),
       ST_GeometryType({geometry})
FROM   {table} AS t
WHERE  t.id = %(id)s {believed}
LIMIT  1

-- name: box
-- The box of one feature in the storage CRS. Params: id.
SELECT ST_XMin({geometry}), ST_YMin({geometry}), ST_XMax({geometry}), ST_YMax({geometry})
FROM   {table} AS t
WHERE  t.id = %(id)s AND {geometry} IS NOT NULL {believed}
LIMIT  1
