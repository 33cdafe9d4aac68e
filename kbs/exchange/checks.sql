-- What is wrong with staged rows, set by set. Every query adds to the faults table and changes no feature.

-- name: one_at_a_time
SELECT pg_advisory_xact_lock(hashtext('kbs_import'), hashtext(%(table)s))

-- name: extent
-- The box of all places as read, in the file's CRS.
SELECT ST_XMin(e), ST_YMin(e), ST_XMax(e), ST_YMax(e) FROM (SELECT ST_Extent(raw) FROM {rows}) AS all_rows (e)

-- name: sample
-- Middles of up to a thousand boxes, spread over the file.
SELECT (ST_XMin(raw) + ST_XMax(raw)) / 2, (ST_YMin(raw) + ST_YMax(raw)) / 2
FROM {rows}
WHERE raw IS NOT NULL AND NOT ST_IsEmpty(raw)
ORDER BY md5(row_no::text)
LIMIT 1000

-- name: flip
UPDATE {rows} SET raw = ST_FlipCoordinates(raw) WHERE raw IS NOT NULL

-- name: flip_texts
UPDATE {texts} SET raw = ST_FlipCoordinates(raw) WHERE raw IS NOT NULL

-- name: null_geometry
INSERT INTO {faults} (row_no, code, message)
SELECT row_no, 'null-geometry', %(message)s FROM {rows} AS r WHERE raw IS NULL
AND NOT EXISTS (SELECT FROM {faults} AS f WHERE f.row_no = r.row_no)

-- name: empty_geometry
INSERT INTO {faults} (row_no, code, message)
SELECT row_no, 'empty-geometry', %(message)s FROM {rows} WHERE ST_IsEmpty(raw)

-- name: out_of_range
-- Places that are no numbers, or that no CRS of this kind can have.
INSERT INTO {faults} (row_no, code, message, value)
SELECT row_no, 'out-of-range', %(message)s, left(ST_AsText(ST_Envelope(raw), 2), 200)
FROM {rows}
WHERE NOT ST_IsEmpty(raw)
  AND NOT (ST_XMin(raw) >= %(west)s AND ST_XMax(raw) <= %(east)s AND ST_YMin(raw) >= %(south)s AND ST_YMax(raw) <= %(north)s)

-- name: outside
-- Rows that do not touch the municipality's box (in the file's CRS).
INSERT INTO {faults} (row_no, code, message, value)
SELECT row_no, 'outside-municipality', %(message)s, left(ST_AsText(ST_Envelope(raw), 2), 200)
FROM {rows} AS r
WHERE NOT ST_IsEmpty(raw)
  AND NOT raw && ST_MakeEnvelope(%(west)s, %(south)s, %(east)s, %(north)s)
  AND NOT EXISTS (SELECT FROM {faults} AS f WHERE f.row_no = r.row_no)

-- name: close_lines
-- Lines of a drawing to areas. Ends nearer than the allowed gap are joined.
UPDATE {rows} AS r SET raw = CASE
    WHEN GeometryType(raw) = 'LINESTRING' AND ST_NPoints(raw) > 3 AND ST_IsClosed(ST_Force2D(raw)) THEN ST_MakePolygon(ST_Force2D(raw))
    WHEN GeometryType(raw) = 'LINESTRING' AND ST_NPoints(raw) > 2 AND NOT ST_IsClosed(ST_Force2D(raw))
         AND ST_Distance(ST_StartPoint(raw), ST_EndPoint(raw)) <= %(gap)s
    THEN ST_MakePolygon(ST_AddPoint(ST_Force2D(raw), ST_StartPoint(ST_Force2D(raw))))
    ELSE raw END
WHERE GeometryType(raw) LIKE '%%LINESTRING'

-- name: gaps_closed
-- How many lines the rule above will close over a gap; asked before it runs.
SELECT count(*) FROM {rows}
WHERE GeometryType(raw) = 'LINESTRING' AND ST_NPoints(raw) > 2 AND NOT ST_IsClosed(ST_Force2D(raw))
  AND ST_Distance(ST_StartPoint(raw), ST_EndPoint(raw)) <= %(gap)s

-- name: open_lines
INSERT INTO {faults} (row_no, code, message, value, place)
SELECT row_no, 'open-line', %(message)s,
       round(ST_Distance(ST_StartPoint(raw), ST_EndPoint(raw))::numeric, 3)::text, ST_StartPoint(raw)
FROM {rows} WHERE GeometryType(raw) = 'LINESTRING'

-- name: prepare
-- The geometry as it would be stored: two dimensions, storage CRS, on the storage grid, rings turned
-- counter-clockwise, promoted to the declared multi type. Snapping must not break what was valid.
-- OFFSET 0: each geometry is transformed once, not wherever it is named.
UPDATE {rows} AS r SET geom = {promoted}
FROM (
    SELECT s.row_no, CASE
        WHEN ST_IsValid(s.snapped) OR NOT ST_IsValid(s.moved) THEN s.snapped
        ELSE ST_ReducePrecision(s.moved, %(grid)s) END AS final
    FROM (
        SELECT m.row_no, m.moved, ST_SnapToGrid(m.moved, %(grid)s) AS snapped
        FROM (SELECT row_no, {transformed} AS moved FROM {rows} AS p
              WHERE raw IS NOT NULL AND NOT ST_IsEmpty(raw)
                AND NOT EXISTS (SELECT FROM {faults} AS f WHERE f.row_no = p.row_no) OFFSET 0) AS m
        OFFSET 0
    ) AS s
) AS done
WHERE r.row_no = done.row_no

-- name: prepare_texts
UPDATE {texts} SET geom = {transformed} WHERE raw IS NOT NULL

-- name: collapsed
INSERT INTO {faults} (row_no, code, message)
SELECT row_no, 'collapsed-geometry', %(message)s FROM {rows} AS r
WHERE raw IS NOT NULL AND NOT ST_IsEmpty(raw) AND (geom IS NULL OR ST_IsEmpty(geom))
  AND NOT EXISTS (SELECT FROM {faults} AS f WHERE f.row_no = r.row_no)

-- name: wrong_type
INSERT INTO {faults} (row_no, code, message, value)
SELECT row_no, 'wrong-geometry-type', %(message)s, GeometryType(geom) FROM {rows} AS r
WHERE geom IS NOT NULL AND %(type)s <> 'GEOMETRY' AND GeometryType(geom) <> %(type)s
  AND NOT EXISTS (SELECT FROM {faults} AS f WHERE f.row_no = r.row_no)

-- name: invalid
INSERT INTO {faults} (row_no, code, message, value, place)
SELECT row_no, 'invalid-geometry', reason(d), ST_AsText(location(d), 3), location(d)
FROM {rows} AS r, ST_IsValidDetail(geom) AS d
WHERE geom IS NOT NULL AND NOT valid(d)
  AND NOT EXISTS (SELECT FROM {faults} AS f WHERE f.row_no = r.row_no)

-- name: clockwise
-- Rows whose outer rings will have been turned; told, not refused.
SELECT count(*) FROM {rows} WHERE GeometryType(raw) LIKE '%%POLYGON' AND NOT ST_IsPolygonCCW(raw)

-- name: clockwise_rows
SELECT row_no FROM {rows} AS r WHERE GeometryType(raw) LIKE '%%POLYGON' AND NOT ST_IsPolygonCCW(raw)
AND NOT EXISTS (SELECT FROM {faults} AS f WHERE f.row_no = r.row_no)
ORDER BY row_no

-- name: merge_duplicates
-- Rows with one key become one: the first row gets all shapes, the others are marked.
WITH groups AS (
    SELECT min(row_no) AS first_row, array_agg(row_no) AS all_rows, {merged} AS whole
    FROM {rows} AS r
    WHERE NOT EXISTS (SELECT FROM {faults} AS f WHERE f.row_no = r.row_no)
    GROUP BY {key} HAVING count(*) > 1
)
UPDATE {rows} AS r
SET geom = CASE WHEN r.row_no = g.first_row THEN g.whole ELSE r.geom END,
    action = CASE WHEN r.row_no = g.first_row THEN r.action ELSE 'merged' END
FROM groups AS g WHERE r.row_no = ANY (g.all_rows)

-- name: first_of_duplicates
WITH numbered AS (
    SELECT row_no, row_number() OVER (PARTITION BY {key} ORDER BY row_no) AS place
    FROM {rows} AS r
    WHERE NOT EXISTS (SELECT FROM {faults} AS f WHERE f.row_no = r.row_no)
)
UPDATE {rows} AS r SET action = 'merged' FROM numbered AS n WHERE n.row_no = r.row_no AND n.place > 1

-- name: duplicates
-- No row of a group with one key is preferred: all are told.
INSERT INTO {faults} (row_no, code, message, value)
SELECT row_no, 'duplicate-key', %(message)s, shown
FROM (
    SELECT row_no, concat_ws(' / ', {key}) AS shown, count(*) OVER (PARTITION BY {key}) AS times
    FROM {rows} AS r
    WHERE action IS NULL AND NOT EXISTS (SELECT FROM {faults} AS f WHERE f.row_no = r.row_no)
) AS counted
WHERE times > 1

-- name: missing_key
INSERT INTO {faults} (row_no, code, message)
SELECT row_no, 'missing-key', %(message)s FROM {rows} AS r
WHERE {absent} AND NOT EXISTS (SELECT FROM {faults} AS f WHERE f.row_no = r.row_no)

-- name: required
-- Values that the collection requires and the row does not give.
INSERT INTO {faults} (row_no, code, message)
SELECT row_no, 'missing-value', %(message)s FROM {rows} AS r
WHERE action IS DISTINCT FROM 'merged' AND ({column} IS NULL OR {column}::text = '')
  AND NOT EXISTS (SELECT FROM {faults} AS f WHERE f.row_no = r.row_no)

-- name: join_texts
-- The one text of the named layers inside each area; where several differ, none is taken.
WITH inside AS (
    SELECT r.row_no, min(t.value) AS value
    FROM {rows} AS r JOIN {texts} AS t ON r.geom && t.geom AND ST_Intersects(r.geom, t.geom)
    WHERE t.layer = %(field)s
    GROUP BY r.row_no HAVING count(DISTINCT t.value) = 1
)
UPDATE {rows} AS r SET {column} = inside.value::{type} FROM inside WHERE inside.row_no = r.row_no

-- name: texts_contested
SELECT count(*) FROM (
    SELECT FROM {rows} AS r JOIN {texts} AS t ON r.geom && t.geom AND ST_Intersects(r.geom, t.geom)
    WHERE t.layer = %(field)s
    GROUP BY r.row_no HAVING count(DISTINCT t.value) > 1
) AS contested

-- name: texts_alone
SELECT count(*) FROM {texts} AS t
WHERE t.layer = %(field)s
  AND NOT EXISTS (SELECT FROM {rows} AS r WHERE r.geom && t.geom AND ST_Intersects(r.geom, t.geom))

-- name: lookup_exact
-- References found by a field of the other feature; a value that fits several is left open and told.
WITH wanted AS (SELECT DISTINCT {lookup} AS asked, {asked} AS folded FROM {rows} WHERE {lookup} IS NOT NULL),
found AS (
    SELECT w.asked, min(t.id) AS id, count(*) AS times
    FROM wanted AS w JOIN {other} AS t ON {known} = w.folded
    WHERE %(source)s = '' OR t.source = %(source)s
    GROUP BY w.asked
)
UPDATE {rows} AS r SET {column} = found.id FROM found WHERE found.asked = r.{lookup} AND found.times = 1

-- name: lookup_nearest
-- Among the features that fit the value, the nearest one within the distance.
UPDATE {rows} AS r SET {column} = (
    SELECT t.id FROM {other} AS t
    WHERE {known} = {asked}
      AND (%(source)s = '' OR t.source = %(source)s)
      AND t.{other_geometry} && ST_Expand(r.geom, %(distance)s)
      AND ST_DWithin(t.{other_geometry}, r.geom, %(distance)s)
    ORDER BY t.{other_geometry} <-> r.geom, t.id LIMIT 1
)
WHERE {column} IS NULL AND r.geom IS NOT NULL

-- name: lookup_within
-- The polygon that holds the feature's inner point; the smallest id where polygons overlap.
UPDATE {rows} AS r SET {column} = (
    SELECT min(t.id) FROM {other} AS t
    WHERE t.{other_geometry} && ST_PointOnSurface(r.geom)
      AND ST_Intersects(t.{other_geometry}, ST_PointOnSurface(r.geom))
      AND (%(source)s = '' OR t.source = %(source)s)
)
WHERE {column} IS NULL AND r.geom IS NOT NULL

-- name: lookup_open
-- How many references stay open.
SELECT count(*) FROM {rows} WHERE {lookup} IS NOT NULL AND {column} IS NULL AND action IS DISTINCT FROM 'merged'

-- name: lookup_refuse
INSERT INTO {faults} (row_no, code, message, value)
SELECT row_no, 'reference-missing', %(message)s, {lookup} FROM {rows} AS r
WHERE {column} IS NULL AND action IS DISTINCT FROM 'merged'
  AND NOT EXISTS (SELECT FROM {faults} AS f WHERE f.row_no = r.row_no)

-- name: fill
UPDATE {rows} AS r SET {column} = t.{given} FROM {other} AS t WHERE t.id = r.{link} AND r.{column} IS NULL

-- name: reject
-- Every row with a fault is out.
UPDATE {rows} AS r SET action = 'rejected' WHERE EXISTS (SELECT FROM {faults} AS f WHERE f.row_no = r.row_no)

-- name: counts_by_code
SELECT code, count(*) FROM {faults} GROUP BY code ORDER BY 2 DESC, 1

-- name: faults
SELECT f.row_no, f.code, f.message, f.value, ST_AsText(f.place, 3), ST_AsText(r.raw)
FROM {faults} AS f LEFT JOIN {rows} AS r USING (row_no)
ORDER BY f.row_no, f.code
