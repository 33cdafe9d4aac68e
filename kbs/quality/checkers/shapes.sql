-- Rules about the geometry of one feature. Every query gives (feature, other, place, value).

-- name: given_geometry
SELECT s.id AS feature, NULL::bigint AS other, NULL::geometry AS place, NULL::text AS value
FROM {subject} AS s WHERE s.{geom} IS NULL OR ST_IsEmpty(s.{geom})

-- name: valid_geometry
SELECT s.id AS feature, NULL::bigint AS other, location(d) AS place, reason(d)::text AS value
FROM {subject} AS s CROSS JOIN LATERAL ST_IsValidDetail(s.{geom}) AS d
WHERE NOT ST_IsEmpty(s.{geom}) AND NOT valid(d)

-- name: ring_orientation
SELECT s.id AS feature, NULL::bigint AS other, ST_StartPoint(ST_ExteriorRing(ST_GeometryN(s.{geom}, 1))) AS place,
    NULL::text AS value
FROM {subject} AS s WHERE NOT ST_IsEmpty(s.{geom}) AND NOT ST_IsPolygonCCW(s.{geom})

-- name: repeated_points
-- The cheap count decides; the place is looked for only where something was found.
SELECT s.id AS feature, NULL::bigint AS other, twice.place, twice.metres::text AS value
FROM {subject} AS s
CROSS JOIN LATERAL (
    SELECT d.geom AS place, round(d.apart::numeric, 4) AS metres
    FROM (
        SELECT p.path, p.geom, ST_Distance(p.geom, lag(p.geom) OVER ring) AS apart
        FROM ST_DumpPoints(s.{geom}) AS p
        WINDOW ring AS (PARTITION BY p.path[:array_length(p.path, 1) - 1] ORDER BY p.path[array_length(p.path, 1)])
    ) AS d
    WHERE d.apart <= %(tolerance)s ORDER BY d.path LIMIT 1
) AS twice
WHERE ST_NPoints(ST_RemoveRepeatedPoints(s.{geom}, %(tolerance)s)) < ST_NPoints(s.{geom})
   OR NOT ST_OrderingEquals(ST_RemoveRepeatedPoints(s.{geom}), s.{geom})

-- name: spikes
-- The angle at each vertex of a ring; the second vertex stands once more behind the closing one, which so has neighbours.
SELECT DISTINCT ON (s.id) s.id AS feature, NULL::bigint AS other, corner.place, round(corner.turn::numeric, 2)::text AS value
FROM {subject} AS s
CROSS JOIN LATERAL (
    SELECT v.geom AS place, v.path, degrees(ST_Angle(v.geom, v.before, v.geom, v.after)) AS turn
    FROM (
        SELECT p.geom, part.path || area.path || p.path AS path, lag(p.geom) OVER ring AS before, lead(p.geom) OVER ring AS after
        FROM ST_Dump(s.{geom}) AS part
        CROSS JOIN LATERAL ST_DumpRings(part.geom) AS area
        CROSS JOIN LATERAL (SELECT ST_RemoveRepeatedPoints(ST_ExteriorRing(area.geom)) AS geom) AS r
        CROSS JOIN LATERAL ST_DumpPoints(ST_AddPoint(r.geom, ST_PointN(r.geom, 2))) AS p
        WINDOW ring AS (PARTITION BY part.path, area.path ORDER BY p.path)
    ) AS v
    WHERE v.before IS NOT NULL AND v.after IS NOT NULL AND NOT ST_Equals(v.geom, v.before) AND NOT ST_Equals(v.geom, v.after)
) AS corner
WHERE NOT ST_IsEmpty(s.{geom}) AND (corner.turn < %(degrees)s OR corner.turn > 360 - %(degrees)s)
ORDER BY s.id, least(corner.turn, 360 - corner.turn), corner.path

-- name: sliver
SELECT s.id AS feature, NULL::bigint AS other, ST_PointOnSurface(s.{geom}) AS place,
    round((2 * ST_Area(s.{geom}) / ST_Perimeter(s.{geom}))::numeric, 3)::text AS value
FROM {subject} AS s
WHERE ST_Perimeter(s.{geom}) > 0 AND 2 * ST_Area(s.{geom}) < %(width)s * ST_Perimeter(s.{geom})

-- name: minimum_size
SELECT s.id AS feature, NULL::bigint AS other, ST_PointOnSurface(s.{geom}) AS place, round({measure}::numeric, 3)::text AS value
FROM {subject} AS s WHERE NOT ST_IsEmpty(s.{geom}) AND {measure} < %(size)s

-- name: minimum_part
-- Small parts of features that have larger ones beside them.
SELECT s.id AS feature, NULL::bigint AS other, ST_PointOnSurface(part.geom) AS place, round({measure}::numeric, 3)::text AS value
FROM {subject} AS s CROSS JOIN LATERAL ST_Dump(s.{geom}) AS part
WHERE ST_NumGeometries(s.{geom}) > 1 AND {measure} < %(size)s

-- name: tiny_holes
SELECT s.id AS feature, NULL::bigint AS other, ST_StartPoint(ST_ExteriorRing(hole.geom)) AS place,
    round(ST_Area(hole.geom)::numeric, 3)::text AS value
FROM {subject} AS s
CROSS JOIN LATERAL ST_Dump(s.{geom}) AS part
CROSS JOIN LATERAL ST_DumpRings(part.geom) AS hole
WHERE ST_NRings(s.{geom}) > ST_NumGeometries(s.{geom}) AND hole.path[1] > 0 AND ST_Area(hole.geom) < %(area)s

-- name: precision
SELECT s.id AS feature, NULL::bigint AS other, ST_PointOnSurface(s.{geom}) AS place, %(grid)s::text AS value
FROM {subject} AS s
WHERE NOT ST_IsEmpty(s.{geom}) AND ST_NPoints(s.{geom}) >= %(vertices)s
  AND ST_OrderingEquals(s.{geom}, ST_SnapToGrid(s.{geom}, %(grid)s))

-- name: maximum_vertices
SELECT s.id AS feature, NULL::bigint AS other, ST_PointOnSurface(s.{geom}) AS place, ST_NPoints(s.{geom})::text AS value
FROM {subject} AS s WHERE ST_NPoints(s.{geom}) > %(vertices)s

-- name: simple_line
-- The place is where the line noded with itself has one node more than it has ends.
SELECT s.id AS feature, NULL::bigint AS other, coalesce(crossing.place, ST_StartPoint(ST_GeometryN(s.{geom}, 1))) AS place, NULL::text AS value
FROM {subject} AS s
CROSS JOIN LATERAL (
    SELECT (
        SELECT e.point FROM ST_Dump(ST_Node(ST_LineMerge(s.{geom}))) AS piece
        CROSS JOIN LATERAL (VALUES (ST_StartPoint(piece.geom)), (ST_EndPoint(piece.geom))) AS e (point)
        GROUP BY e.point HAVING count(*) > 2 ORDER BY count(*) DESC, e.point LIMIT 1
    ) AS place
) AS crossing
WHERE NOT ST_IsEmpty(s.{geom}) AND EXISTS (SELECT FROM ST_Dump(s.{geom}) AS part WHERE NOT ST_IsSimple(part.geom))

-- name: single_part
SELECT s.id AS feature, NULL::bigint AS other, ST_PointOnSurface(ST_GeometryN(s.{geom}, 2)) AS place, ST_NumGeometries(s.{geom})::text AS value
FROM {subject} AS s WHERE ST_NumGeometries(s.{geom}) > 1

-- name: astray
-- Features outside the extent, told apart by what would bring them in.
SELECT s.id AS feature, NULL::bigint AS other, ST_PointOnSurface(s.{geom}) AS place,
    round(ST_X(ST_PointOnSurface(s.{geom}))::numeric, 1) || ' ' || round(ST_Y(ST_PointOnSurface(s.{geom}))::numeric, 1) AS value
FROM {subject} AS s
CROSS JOIN LATERAL (SELECT CASE
    WHEN ST_Intersects(ST_FlipCoordinates(s.{geom}), ST_GeomFromEWKT(%(extent)s)) THEN 'swapped'
    {readings}
    WHEN ST_DWithin(s.{geom}, ST_SetSRID(ST_MakePoint(0, 0), ST_SRID(s.{geom})), 1000) THEN 'origin'
    ELSE 'elsewhere' END AS how) AS fault
WHERE NOT ST_IsEmpty(s.{geom}) AND NOT ST_Intersects(s.{geom}, ST_GeomFromEWKT(%(extent)s)) AND fault.how = %(astray)s

-- name: same_datum
-- One finding for all together: the share of inner points that lie in a feature of the other collection.
WITH inner_points AS (
    SELECT s.id, ST_PointOnSurface(s.{geom}) AS point FROM {subject} AS s
    WHERE NOT ST_IsEmpty(s.{geom}) ORDER BY md5(s.id::text) LIMIT 2000
),
shares AS (
    SELECT min(i.id) AS feature, count(*) AS judged,
        count(*) FILTER (WHERE EXISTS (SELECT FROM {other} AS o WHERE o.{other_geom} && i.point AND ST_Intersects(o.{other_geom}, i.point))) AS here,
        count(*) FILTER (WHERE EXISTS (
            SELECT FROM {other} AS o, LATERAL (SELECT ST_Translate(i.point, %(east)s, %(north)s)) AS moved (point)
            WHERE o.{other_geom} && moved.point AND ST_Intersects(o.{other_geom}, moved.point))) AS moved
    FROM inner_points AS i
)
SELECT n.feature, NULL::bigint AS other, i.point AS place, n.here || ' / ' || n.moved || ' / ' || n.judged AS value
FROM shares AS n JOIN inner_points AS i ON i.id = n.feature
WHERE n.judged >= 20 AND n.moved > 2 * n.here AND n.moved > 0.5 * n.judged
