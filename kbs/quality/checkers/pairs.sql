-- Rules about features of one collection among each other. Every query gives (feature, other, place, value).

-- name: unique_whole
-- Groups of rows with one key; every row after the first is told, with the first as the other.
SELECT k.id AS feature, k.first_id AS other, k.place, left(k.shown, 200) AS value
FROM (
    SELECT s.id, {place} AS place, concat_ws(' / ', {keys}) AS shown, min(s.id) OVER (PARTITION BY {keys}) AS first_id
    FROM {subject} AS s WHERE {given} AND {counts}
) AS k
WHERE k.id <> k.first_id

-- name: unique_near
-- Rows with one key near each other, each pair once.
SELECT s.id AS feature, w.id AS other, {place} AS place, left(concat_ws(' / ', {keys}), 200) AS value
FROM {subject} AS s CROSS JOIN LATERAL {near} AS w
WHERE {apart} AND {given} AND {counts} AND {counts_too} AND {equal} AND ST_DWithin(s.{geom}, w.{geom}, %(within)s)

-- name: unique_rows
-- Some rows against all: the first other row with the same key.
SELECT s.id AS feature, f.id AS other, {place} AS place, left(concat_ws(' / ', {keys}), 200) AS value
FROM {subject} AS s
CROSS JOIN LATERAL (SELECT w.id FROM {same} AS w WHERE {apart} AND {counts_too} ORDER BY w.id LIMIT 1) AS f
WHERE {given} AND {counts}

-- name: one_spelling
-- The most frequent spelling of a name stands; the first feature of every other one is told.
WITH spellings AS (
    SELECT {folded} AS folded, s.{column} AS spelling, count(*) AS times, min(s.id) AS first_id
    FROM {subject} AS s WHERE s.{column} IS NOT NULL AND s.{column} <> ''
    GROUP BY 1, 2
),
ranked AS (
    SELECT spellings.*,
        first_value(first_id) OVER ranking AS standing_id, first_value(spelling) OVER ranking AS standing,
        row_number() OVER ranking AS place_in_order
    FROM spellings WINDOW ranking AS (PARTITION BY folded ORDER BY times DESC, spelling)
)
SELECT s.id AS feature, r.standing_id AS other, {place} AS place, left(r.spelling || ' ~ ' || r.standing || ' (' || r.times || ')', 200) AS value
FROM ranked AS r JOIN {subject} AS s ON s.id = r.first_id
WHERE r.place_in_order > 1 AND r.folded <> ''

-- name: no_overlap
-- Pairs that share an interior; what they share must be wider than the tolerance to count. The relation of an invalid area
-- would end the run. Of an area with many vertices (a network of roads) only what lies about the other one is related.
SELECT s.id AS feature, w.id AS other, ST_PointOnSurface(shared.area) AS place, round(ST_Area(shared.area)::numeric, 3) || ' m2' AS value
FROM {subject} AS s
CROSS JOIN LATERAL {near} AS w
CROSS JOIN LATERAL (SELECT ST_ClipByBox2D(s.{geom}, Box2D(ST_Expand(w.{geom}, 1.0))) AS geom) AS part
CROSS JOIN LATERAL (SELECT {shared} AS area) AS shared
WHERE {apart} AND {equal} AND {counts} AND {counts_too}
  AND CASE
      WHEN NOT ({sound}) THEN true
      WHEN ST_NPoints(s.{geom}) > 500 AND ST_IsValid(part.geom) THEN ST_Relate(part.geom, w.{geom}, 'T********')
      ELSE ST_Relate(s.{geom}, w.{geom}, 'T********')
  END
  AND 2 * ST_Area(shared.area) > %(tolerance)s * ST_Perimeter(shared.area)

-- name: not_twice
-- Equal shapes, however they are drawn; of invalid ones only those drawn the same.
SELECT s.id AS feature, w.id AS other, {place} AS place, NULL::text AS value
FROM {subject} AS s CROSS JOIN LATERAL {near} AS w
WHERE {apart} AND {equal} AND s.{geom} ~= w.{geom}
  AND CASE WHEN ST_IsValid(s.{geom}) AND ST_IsValid(w.{geom}) THEN ST_Equals(s.{geom}, w.{geom}) ELSE ST_OrderingEquals(s.{geom}, w.{geom}) END

-- name: noded
-- Lines that cross between their ends.
SELECT s.id AS feature, w.id AS other, ST_PointN(ST_Points(ST_Intersection(s.{geom}, w.{geom})), 1) AS place, NULL::text AS value
FROM {subject} AS s CROSS JOIN LATERAL {near} AS w
WHERE {apart} AND {equal} AND {counts} AND {counts_too} AND ST_Crosses(s.{geom}, w.{geom})

-- name: intervals_apart
SELECT s.id AS feature, w.id AS other, {place} AS place,
    s.{first} || '-' || s.{last} || ' / ' || w.{first} || '-' || w.{last} AS value
FROM {subject} AS s CROSS JOIN LATERAL {same} AS w
WHERE {apart} AND s.{first} <= w.{last} AND w.{first} <= s.{last}

-- name: noded_apart
-- Lines that cross where one of them has no vertex: drawn over each other, not meeting.
SELECT s.id AS feature, w.id AS other, (array_agg(crossing.geom ORDER BY crossing.path))[1] AS place, count(*)::text AS value
FROM {subject} AS s CROSS JOIN LATERAL {near} AS w
CROSS JOIN LATERAL ST_Dump(ST_CollectionExtract(ST_Intersection(s.{geom}, w.{geom}), 1)) AS crossing
WHERE {apart} AND {equal} AND {counts} AND {counts_too} AND ST_Crosses(s.{geom}, w.{geom})
  AND (ST_Distance(ST_Points(s.{geom}), crossing.geom) > 0.001 OR ST_Distance(ST_Points(w.{geom}), crossing.geom) > 0.001)
  AND coalesce(ST_Distance(ST_Boundary(s.{geom}), crossing.geom) > 0.001, true) AND coalesce(ST_Distance(ST_Boundary(w.{geom}), crossing.geom) > 0.001, true)
GROUP BY s.id, w.id

-- name: noded_at_vertex
-- Lines that cross at a vertex of both: they meet, but neither ends there.
SELECT s.id AS feature, w.id AS other, (array_agg(crossing.geom ORDER BY crossing.path))[1] AS place, count(*)::text AS value
FROM {subject} AS s CROSS JOIN LATERAL {near} AS w
CROSS JOIN LATERAL ST_Dump(ST_CollectionExtract(ST_Intersection(s.{geom}, w.{geom}), 1)) AS crossing
WHERE {apart} AND {equal} AND {counts} AND {counts_too} AND ST_Crosses(s.{geom}, w.{geom})
  AND ST_Distance(ST_Points(s.{geom}), crossing.geom) <= 0.001 AND ST_Distance(ST_Points(w.{geom}), crossing.geom) <= 0.001
  AND coalesce(ST_Distance(ST_Boundary(s.{geom}), crossing.geom) > 0.001, true) AND coalesce(ST_Distance(ST_Boundary(w.{geom}), crossing.geom) > 0.001, true)
GROUP BY s.id, w.id

-- name: no_shared_stretch
SELECT s.id AS feature, w.id AS other, ST_PointOnSurface(shared.line) AS place, round(ST_Length(shared.line)::numeric, 2) || ' m' AS value
FROM {subject} AS s CROSS JOIN LATERAL {near} AS w
CROSS JOIN LATERAL (SELECT ST_CollectionExtract(ST_Intersection(s.{geom}, w.{geom}), 2) AS line) AS shared
WHERE {apart} AND {equal} AND ST_Relate(s.{geom}, w.{geom}, '1********') AND ST_Length(shared.line) > %(length)s
