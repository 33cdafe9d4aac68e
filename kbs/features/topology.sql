-- Polygons of one collection cut, united and pulled so that what they share stays shared (kbs.features.topology).

-- name: members
-- The features that an operation is about, locked; others and those that may not be changed are left out.
-- Params: ids bigint[].
SELECT t.id, ST_AsHEXEWKB(t.{geom}), ST_Area(t.{geom}), ST_NumGeometries(t.{geom}) FROM {table} AS t
WHERE  t.id = ANY (%(ids)s) ORDER BY t.id FOR UPDATE OF t

-- name: line_told
-- What is wrong with a line before anything is cut with it. Params: line.
SELECT ST_GeometryType(g), ST_IsSimple(g), ST_Length(g) FROM ST_GeomFromEWKT(%(line)s) AS g

-- name: area
SELECT ST_Area(%(shape)s::geometry)

-- name: cut
-- A polygon cut along a line. Corners of the line that come nearer than `snap` to a corner or an edge are put there,
-- the others to the grid; where the line crosses an edge a node is made, exactly as far as numbers go. Neither the grid
-- nor the line moves a corner of the polygon: its neighbours have the same corners. Largest piece first.
-- Params: shape, line, snap, grid (metres).
WITH edge AS (
    SELECT s.geom AS line, ST_StartPoint(s.geom) AS corner
    FROM ST_Dump(%(shape)s::geometry) AS p, ST_DumpRings(p.geom) AS r, ST_DumpSegments(ST_ExteriorRing(r.geom)) AS s
), bend AS (
    SELECT v.place, coalesce(c.point, e.point, ST_SnapToGrid(v.point, %(grid)s)) AS point, e.point IS NOT NULL AS held
    FROM (
        SELECT d.path[1] AS place, d.geom AS point, ST_Expand(d.geom, %(snap)s) AS reach
        FROM ST_DumpPoints(ST_GeomFromEWKT(%(line)s)) AS d
    ) AS v
    LEFT JOIN LATERAL (
        SELECT corner AS point FROM edge WHERE corner && v.reach AND ST_DWithin(corner, v.point, %(snap)s)
        ORDER BY ST_Distance(corner, v.point) LIMIT 1
    ) AS c ON true
    LEFT JOIN LATERAL (
        SELECT ST_ClosestPoint(line, v.point) AS point FROM edge WHERE line && v.reach AND ST_DWithin(line, v.point, %(snap)s)
        ORDER BY ST_Distance(line, v.point) LIMIT 1
    ) AS e ON true
), stroke AS (
    SELECT place, ST_MakeLine(point, next) AS line, ST_Expand(ST_MakeLine(point, next), %(snap)s) AS reach
    FROM (SELECT place, point, lead(point) OVER (ORDER BY place) AS next FROM bend) AS b
    WHERE next IS NOT NULL AND NOT ST_Equals(point, next)
), on_corner AS (
    SELECT DISTINCT s.place, e.corner AS point
    FROM stroke AS s JOIN edge AS e ON s.reach && e.corner AND ST_DWithin(s.line, e.corner, %(snap)s)
), crossing AS (
    SELECT DISTINCT x.place, x.point FROM (
        SELECT s.place, ST_Intersection(s.line, e.line) AS point
        FROM stroke AS s JOIN edge AS e ON s.line && e.line AND ST_Intersects(s.line, e.line)
    ) AS x
    WHERE ST_GeometryType(x.point) = 'ST_Point'
    AND   NOT EXISTS (SELECT FROM on_corner AS c WHERE ST_DWithin(c.point, x.point, %(snap)s))
    AND   NOT EXISTS (SELECT FROM bend AS b WHERE b.held AND ST_DWithin(b.point, x.point, %(snap)s))
), node AS (
    SELECT point FROM on_corner UNION SELECT point FROM crossing UNION SELECT point FROM bend WHERE held
), noded AS (
    SELECT kbs_with_nodes(%(shape)s::geometry, (SELECT ST_Collect(point) FROM node), 0.000001) AS shape
), way AS (
    -- The line, corner by corner, with what lies on each stroke in its order.
    SELECT w.point, lead(w.point) OVER (ORDER BY w.place, w.along) AS next FROM (
        SELECT place, 0.0 AS along, point FROM bend
        UNION ALL
        SELECT s.place, ST_LineLocatePoint(s.line, n.point), n.point
        FROM (SELECT * FROM on_corner UNION SELECT * FROM crossing) AS n JOIN stroke AS s USING (place)
    ) AS w
), net AS (
    SELECT LEAST(ST_StartPoint(s.geom), ST_EndPoint(s.geom)) AS a, GREATEST(ST_StartPoint(s.geom), ST_EndPoint(s.geom)) AS b
    FROM noded, ST_Dump(noded.shape) AS p, ST_DumpRings(p.geom) AS r, ST_DumpSegments(ST_ExteriorRing(r.geom)) AS s
    UNION
    SELECT LEAST(point, next), GREATEST(point, next) FROM way WHERE next IS NOT NULL AND NOT ST_Equals(point, next)
), face AS (
    SELECT f.geom FROM ST_Dump((SELECT ST_Polygonize(ST_MakeLine(a, b)) FROM net)) AS f, noded
    WHERE ST_Intersects(noded.shape, ST_PointOnSurface(f.geom))
)
SELECT ST_AsHEXEWKB(ST_Multi(f.geom)), ST_Area(f.geom), 2 * ST_Area(f.geom) / ST_Perimeter(f.geom),
       (SELECT ST_AsHEXEWKB(ST_Collect(point)) FROM node)
FROM   face AS f
ORDER  BY round(ST_Area(f.geom)::numeric, 3) DESC, ST_XMin(f.geom), ST_YMin(f.geom)

-- name: collected
-- Pieces as one shape of several polygons; such as touch along an edge become one. Params: shapes text[] (hex EWKB).
SELECT ST_AsHEXEWKB(ST_Multi(g)), ST_Area(g) FROM (SELECT ST_Union(s.shape::geometry) AS g FROM unnest(%(shapes)s::text[]) AS s (shape)) AS u

-- name: as_geojson
SELECT ST_AsGeoJSON({shape}, {decimals}) FROM unnest(%(shapes)s::text[]) WITH ORDINALITY AS s (shape, number) ORDER BY s.number

-- name: meetings
-- Pairs of the given features: the length they share, the area they overlap, and a place where corners nearly meet.
-- Params: ids bigint[], near (metres).
SELECT a.id, b.id, ST_Length(ST_Intersection(ST_Boundary(x.a), ST_Boundary(x.b))),
       ST_Area(ST_Intersection(x.a, x.b)), ST_AsText(slit.place, 3)
FROM   {table} AS a
JOIN   {table} AS b ON b.id > a.id AND b.id = ANY (%(ids)s) AND a.{geom} && ST_Expand(b.{geom}, %(near)s)
CROSS  JOIN LATERAL (
    SELECT kbs_with_nodes(a.{geom}, b.{geom}, %(near)s) AS a, kbs_with_nodes(b.{geom}, a.{geom}, %(near)s) AS b
) AS x
LEFT   JOIN LATERAL (
    SELECT p.geom AS place FROM ST_DumpPoints(x.a) AS p JOIN ST_DumpPoints(x.b) AS q
        ON ST_DWithin(p.geom, q.geom, %(near)s) AND NOT ST_Equals(p.geom, q.geom)
    WHERE NOT ST_Intersects(ST_Points(x.b), p.geom) AND NOT ST_Intersects(ST_Points(x.a), q.geom) LIMIT 1
) AS slit ON true
WHERE  a.id = ANY (%(ids)s)

-- name: united
-- The given features as one shape: each first gets the others' corners on its edges, so that no slit stays between them.
-- Params: ids bigint[], near (metres).
WITH member AS (
    SELECT t.id, t.{geom} AS geom FROM {table} AS t WHERE t.id = ANY (%(ids)s)
), fitted AS (
    SELECT kbs_with_nodes(m.geom, (SELECT ST_Collect(ST_Points(o.geom)) FROM member AS o WHERE o.id <> m.id), %(near)s) AS geom
    FROM member AS m
)
SELECT ST_AsHEXEWKB(ST_Multi(u.geom)), ST_Area(u.geom) FROM (SELECT ST_Union(geom) AS geom FROM fitted) AS u

-- name: owners
-- For each piece the given feature that most of it was part of. Params: ids bigint[], pieces text[] (hex EWKB).
SELECT p.number - 1, (
    SELECT t.id FROM {table} AS t WHERE t.id = ANY (%(ids)s)
    ORDER BY ST_Area(ST_Intersection(t.{geom}, p.shape::geometry)) DESC, t.id LIMIT 1
) FROM unnest(%(pieces)s::text[]) WITH ORDINALITY AS p (shape, number) ORDER BY p.number

-- name: noded_neighbours
-- Other features on whose edges the nodes lie, with the nodes as corners; those that may not be changed stay out (FOR
-- UPDATE asks the right to change). Params: ids bigint[] (left out), nodes, near (metres).
SELECT t.id, ST_AsHEXEWKB(kbs_with_nodes(t.{geom}, %(nodes)s::geometry, %(near)s)) FROM {table} AS t
WHERE  t.id <> ALL (%(ids)s)
AND    t.id IN (
    SELECT o.id FROM ST_Dump(%(nodes)s::geometry) AS n JOIN {table} AS o
        ON o.{geom} && ST_Expand(n.geom, %(near)s) AND ST_DWithin(ST_Boundary(o.{geom}), n.geom, %(near)s)
        AND NOT EXISTS (SELECT FROM ST_DumpPoints(o.{geom}) AS v WHERE ST_DWithin(v.geom, n.geom, %(near)s))
)
ORDER  BY t.id FOR UPDATE OF t

-- name: referrers
-- Features of another collection that refer to the given ones, with the successor in which they lie; with one successor
-- it is that. Params: old bigint[], new bigint[].
SELECT r.id, CASE WHEN cardinality(%(new)s) = 1 THEN (%(new)s)[1] ELSE (
    SELECT n.id FROM {table} AS n WHERE n.id = ANY (%(new)s)
    ORDER BY ST_Distance(n.{geom}, {place}), n.id LIMIT 1
) END
FROM   {referring} AS r WHERE r.{column} = ANY (%(old)s) ORDER BY r.id

-- name: meeting_at
-- The features that have a corner at a place or whose edge passes it, with that corner at another place; on an edge it
-- is made first. The old place is put on the nearest corner within reach. Params: old, new (EWKT), near, edge, grid (metres).
WITH place AS (
    SELECT coalesce((
        SELECT v.geom FROM {table} AS o, ST_DumpPoints(o.{geom}) AS v
        WHERE o.{geom} && ST_Expand(ST_GeomFromEWKT(%(old)s), %(near)s) AND ST_DWithin(v.geom, ST_GeomFromEWKT(%(old)s), %(near)s)
        ORDER BY ST_Distance(v.geom, ST_GeomFromEWKT(%(old)s)) LIMIT 1
    ), ST_GeomFromEWKT(%(old)s)) AS old, ST_SnapToGrid(ST_GeomFromEWKT(%(new)s), %(grid)s) AS new
), moved AS (
    SELECT t.id, t.{geom} AS before, ST_NumGeometries(t.{geom}) AS parts, place.new AS new, kbs_moved(
        kbs_with_nodes(t.{geom}, place.old, %(edge)s), place.old, place.new, %(edge)s) AS after
    FROM {table} AS t, place
    WHERE t.{geom} && ST_Expand(place.old, %(edge)s) AND ST_DWithin(ST_Boundary(t.{geom}), place.old, %(edge)s)
)
SELECT m.id, ST_AsHEXEWKB(m.before), ST_Area(m.before), m.parts, ST_AsHEXEWKB(m.after), ST_Area(m.after),
       ST_IsValid(m.after), ST_AsHEXEWKB(m.new)
FROM   moved AS m ORDER BY m.id

-- name: new_overlaps
-- Pairs of features that overlap more than before when some have other shapes. Params: ids bigint[], shapes text[] (hex
-- EWKB), least (m2).
WITH changed AS (
    SELECT c.id, c.shape::geometry AS geom FROM unnest(%(ids)s::bigint[], %(shapes)s::text[]) AS c (id, shape)
)
SELECT c.id, o.id FROM changed AS c
JOIN   {table} AS was ON was.id = c.id
JOIN   {table} AS o ON o.id <> c.id AND o.{geom} && c.geom
LEFT   JOIN changed AS also ON also.id = o.id
WHERE  (also.id IS NULL OR o.id > c.id)
AND    ST_Area(ST_Intersection(c.geom, coalesce(also.geom, o.{geom}))) > ST_Area(ST_Intersection(was.{geom}, o.{geom})) + %(least)s
ORDER  BY 1, 2 LIMIT 20
