-- Rules about how a geometry was drawn. Every query gives (feature, other, place, value).

-- name: rounding
-- What becomes invalid, or nothing at all, on the grid of the resolution; what is invalid anyhow is another rule's.
SELECT s.id AS feature, NULL::bigint AS other, coalesce(location(d), ST_PointOnSurface(s.{geom})) AS place,
    %(grid)s || ' m: ' || coalesce(reason(d), 'Empty') AS value
FROM {subject} AS s
CROSS JOIN LATERAL (SELECT ST_SnapToGrid(s.{geom}, %(grid)s) AS geom) AS rounded
CROSS JOIN LATERAL ST_IsValidDetail(rounded.geom) AS d
WHERE NOT ST_IsEmpty(s.{geom}) AND NOT coalesce(valid(d) AND NOT ST_IsEmpty(rounded.geom), false) AND ST_IsValid(s.{geom})

-- name: mean_spacing
SELECT s.id AS feature, NULL::bigint AS other, ST_PointOnSurface(s.{geom}) AS place,
    ST_NPoints(s.{geom}) || ' / ' || round({length}::numeric, 2) || ' m' AS value
FROM {subject} AS s
WHERE ST_NPoints(s.{geom}) > %(vertices)s AND {length} < %(least)s * ST_NPoints(s.{geom})

-- name: longest_edge
-- An edge is no longer than the diagonal of the box: only large boxes are taken apart.
SELECT DISTINCT ON (s.id) s.id AS feature, NULL::bigint AS other, ST_LineInterpolatePoint(edge.geom, 0.5) AS place,
    round(ST_Length(edge.geom)::numeric) || ' m' AS value
FROM {subject} AS s CROSS JOIN LATERAL ST_DumpSegments(s.{geom}) AS edge
WHERE (ST_XMax(s.{geom}) - ST_XMin(s.{geom}) > 0.7 * %(metres)s OR ST_YMax(s.{geom}) - ST_YMin(s.{geom}) > 0.7 * %(metres)s)
  AND ST_Length(edge.geom) > %(metres)s
ORDER BY s.id, ST_Length(edge.geom) DESC, edge.path

-- name: nearly_closed
SELECT s.id AS feature, NULL::bigint AS other, e.last AS place, round(ST_Distance(e.first, e.last)::numeric, 4) || ' m' AS value
FROM {subject} AS s
CROSS JOIN LATERAL ST_Dump(s.{geom}) AS part
CROSS JOIN LATERAL (SELECT ST_StartPoint(part.geom) AS first, ST_EndPoint(part.geom) AS last) AS e
WHERE ST_DWithin(e.first, e.last, %(reach)s) AND NOT ST_Equals(e.first, e.last) AND ST_Length(part.geom) > 10 * %(reach)s

-- name: kickbacks
-- The sharpest turn of each line, where it is sharper than allowed.
SELECT DISTINCT ON (s.id) s.id AS feature, NULL::bigint AS other, corner.place, round(corner.turn::numeric, 2)::text AS value
FROM {subject} AS s
CROSS JOIN LATERAL (
    SELECT v.geom AS place, v.path, degrees(ST_Angle(v.geom, v.before, v.geom, v.after)) AS turn
    FROM (
        SELECT p.geom, part.path || p.path AS path, lag(p.geom) OVER line AS before, lead(p.geom) OVER line AS after
        FROM ST_Dump(s.{geom}) AS part
        CROSS JOIN LATERAL ST_DumpPoints(ST_RemoveRepeatedPoints(part.geom)) AS p
        WINDOW line AS (PARTITION BY part.path ORDER BY p.path)
    ) AS v
    WHERE v.before IS NOT NULL AND v.after IS NOT NULL AND NOT ST_Equals(v.geom, v.before) AND NOT ST_Equals(v.geom, v.after)
) AS corner
WHERE ST_NPoints(s.{geom}) > 2 AND (corner.turn < %(degrees)s OR corner.turn > 360 - %(degrees)s)
ORDER BY s.id, least(corner.turn, 360 - corner.turn), corner.path

-- name: distinct_parts
SELECT s.id AS feature, NULL::bigint AS other, min(ST_PointOnSurface(a.geom)) AS place, count(*)::text AS value
FROM {subject} AS s CROSS JOIN LATERAL ST_Dump(s.{geom}) AS a CROSS JOIN LATERAL ST_Dump(s.{geom}) AS b
WHERE ST_NumGeometries(s.{geom}) BETWEEN 2 AND 1000 AND a.path < b.path AND a.geom ~= b.geom AND ST_Equals(a.geom, b.geom)
GROUP BY s.id

-- name: empty_parts
-- The place is a vertex: GEOS 3.11 ends the server process in ST_PointOnSurface of a line with an empty part.
SELECT s.id AS feature, NULL::bigint AS other, ST_GeometryN(ST_Points(s.{geom}), 1) AS place, count(*)::text AS value
FROM {subject} AS s CROSS JOIN LATERAL generate_series(1, ST_NumGeometries(s.{geom})) AS n
WHERE ST_NumGeometries(s.{geom}) > 1 AND NOT ST_IsEmpty(s.{geom}) AND ST_IsEmpty(ST_GeometryN(s.{geom}, n))
GROUP BY s.id, s.{geom}

-- name: sliver_holes
SELECT s.id AS feature, NULL::bigint AS other, ST_StartPoint(ST_ExteriorRing(hole.geom)) AS place,
    round((2 * ST_Area(hole.geom) / ST_Perimeter(hole.geom))::numeric, 3) || ' m' AS value
FROM {subject} AS s
CROSS JOIN LATERAL ST_Dump(s.{geom}) AS part
CROSS JOIN LATERAL ST_DumpRings(part.geom) AS hole
WHERE ST_NRings(s.{geom}) > ST_NumGeometries(s.{geom}) AND hole.path[1] > 0
  AND 2 * ST_Area(hole.geom) < %(width)s * ST_Perimeter(hole.geom)
