-- Rules of the base map. Every query gives (feature, other, place, value).

-- name: off_interval
SELECT s.id AS feature, NULL::bigint AS other, ST_PointOnSurface(ST_CollectionExtract(s.geom, 2)) AS place, s.kot::text AS value
FROM {subject} AS s WHERE s.sinif = 'esyukselti' AND abs(s.kot * 2 - round(s.kot * 2)) > 0.002

-- name: contours_crossing
-- The place is the first of the shared points, in their own order.
SELECT s.id AS feature, w.id AS other, (SELECT min(p.geom) FROM ST_DumpPoints(ST_Intersection(s.geom, w.geom)) AS p) AS place,
    s.kot || ' x ' || w.kot AS value
FROM {subject} AS s CROSS JOIN LATERAL {near} AS w
WHERE {apart} AND s.sinif = 'esyukselti' AND w.sinif = 'esyukselti' AND s.kot <> w.kot AND ST_Intersects(s.geom, w.geom)

-- name: broken_contour
-- Two open ends of one height near each other that do not touch; ends of one contour close it themselves.
SELECT DISTINCT ON (s.id, w.id) s.id AS feature, w.id AS other, mine.point AS place,
    round(ST_Distance(mine.point, theirs.point)::numeric, 2) || ' m' AS value
FROM {subject} AS s
CROSS JOIN LATERAL {near} AS w
CROSS JOIN LATERAL ST_Dump(ST_LineMerge(s.geom)) AS a
CROSS JOIN LATERAL ST_Dump(ST_LineMerge(w.geom)) AS b
CROSS JOIN LATERAL (VALUES (ST_StartPoint(a.geom)), (ST_EndPoint(a.geom))) AS mine (point)
CROSS JOIN LATERAL (VALUES (ST_StartPoint(b.geom)), (ST_EndPoint(b.geom))) AS theirs (point)
WHERE {apart} AND s.sinif = 'esyukselti' AND w.sinif = 'esyukselti' AND s.kot = w.kot
  AND NOT ST_IsClosed(a.geom) AND NOT ST_IsClosed(b.geom)
  AND ST_DWithin(mine.point, theirs.point, 2.0) AND ST_Distance(mine.point, theirs.point) > 0.001
  AND ST_Distance(mine.point, w.geom) > 0.001
ORDER BY s.id, w.id, ST_Distance(mine.point, theirs.point), mine.point

-- name: index_contour
SELECT s.id AS feature, NULL::bigint AS other, ST_PointOnSurface(ST_CollectionExtract(s.geom, 2)) AS place, s.kot::text AS value
FROM {subject} AS s WHERE s.sinif = 'esyukselti' AND s.tur = 'ana' AND abs(s.kot / 5 - round(s.kot / 5)) > 0.0002

-- name: spot_against_contour
-- Contours run through the whole map: they are cut in pieces first, so that boxes tell which of them is near.
WITH piece AS MATERIALIZED (
    SELECT l.id, l.kot, ST_Subdivide(l.geom, 64) AS geom
    FROM {base_map_lines} AS l
    WHERE l.sinif = 'esyukselti' AND EXISTS (
        SELECT FROM {subject} AS s WHERE s.geom && ST_Expand(l.geom, %(reach)s) AND l.geom && ST_Expand(s.geom, %(reach)s))
)
SELECT DISTINCT ON (s.id) s.id AS feature, l.id AS other, s.geom AS place, s.kot || ' <> ' || l.kot AS value
FROM piece AS l
JOIN {subject} AS s ON s.geom && ST_Expand(l.geom, %(reach)s) AND ST_DWithin(l.geom, s.geom, %(reach)s)
WHERE s.sinif IN ('kot_noktasi', 'poligon_noktasi', 'nirengi') AND abs(s.kot - l.kot) > %(most)s
ORDER BY s.id, l.id

-- name: height_outlier
-- A height against the median of those around it.
SELECT s.id AS feature, NULL::bigint AS other, s.geom AS place, s.kot || ' / ' || round(around.kot::numeric, 2) AS value
FROM {subject} AS s
CROSS JOIN LATERAL (
    SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY w.kot) AS kot, count(*) AS neighbours
    FROM {near} AS w WHERE w.id <> s.id AND w.sinif = 'kot_noktasi' AND w.kot IS NOT NULL
) AS around
WHERE s.sinif = 'kot_noktasi' AND around.neighbours >= %(least_neighbours)s AND abs(s.kot - around.kot) > %(most)s

-- name: two_heights
SELECT s.id AS feature, w.id AS other, s.geom AS place, s.kot || ' / ' || w.kot AS value
FROM {subject} AS s CROSS JOIN LATERAL {near} AS w
WHERE {apart} AND s.sinif = w.sinif AND s.sinif IN ('kot_noktasi', 'nirengi', 'poligon_noktasi', 'nivelman_noktasi')
  AND ST_DWithin(s.geom, w.geom, %(apart_m)s) AND abs(s.kot - w.kot) > %(most)s

-- name: inside_building
SELECT s.id AS feature, min(b.id) AS other, s.geom AS place, s.sinif AS value
FROM {subject} AS s
JOIN {buildings} AS b ON b.geom && s.geom AND ST_Intersects(b.geom, s.geom) AND NOT ST_DWithin(ST_Boundary(b.geom), s.geom, %(depth)s)
WHERE s.sinif IN %(classes)s
GROUP BY s.id, s.geom, s.sinif

-- name: through_building
-- Walls stand on the edge of buildings: only what runs deeper inside counts.
SELECT s.id AS feature, b.id AS other, ST_PointOnSurface(inside.line) AS place, round(ST_Length(inside.line)::numeric, 2) || ' m' AS value
FROM {subject} AS s
JOIN {buildings} AS b ON b.geom && s.geom AND ST_Intersects(b.geom, s.geom)
CROSS JOIN LATERAL (SELECT ST_Intersection(s.geom, ST_Buffer(b.geom, -0.3)) AS line) AS inside
WHERE s.sinif IN %(classes)s AND ST_Length(inside.line) > %(length)s
