-- What an import would do: staged rows against the state in force, set by set.

-- name: match
-- Rows find their feature by the declared identifier.
UPDATE {rows} AS r SET target_id = t.id
FROM {table} AS t
WHERE r.action IS NULL AND {same_key}

-- name: compare_values
UPDATE {rows} AS r SET values_changed = {values_differ}
FROM {table} AS t WHERE t.id = r.target_id

-- name: compare_geometry
-- The same within the collection's resolution is not a change; vertices that follow the same line are the same line.
UPDATE {rows} AS r SET
    distance_m = d.distance,
    geometry_changed = d.distance IS NULL OR d.distance > %(resolution)s
FROM (
    SELECT s.row_no, CASE
        WHEN t.{geometry} IS NULL THEN NULL
        WHEN ST_OrderingEquals(t.{geometry}, s.geom) THEN 0
        -- A tenth of the resolution apart: the grid that rows were prepared on. Hausdorff grows with the square of vertices.
        WHEN ST_OrderingEquals(ST_SnapToGrid(t.{geometry}, %(resolution)s / 10), s.geom) THEN 0
        ELSE ST_HausdorffDistance(t.{geometry}, s.geom) END AS distance
    FROM {rows} AS s JOIN {table} AS t ON t.id = s.target_id
    WHERE s.geom IS NOT NULL
) AS d
WHERE d.row_no = r.row_no

-- name: decide
UPDATE {rows} SET action = CASE
    WHEN target_id IS NULL THEN 'new'
    WHEN coalesce(values_changed, false) OR coalesce(geometry_changed, false) THEN 'changed'
    ELSE 'unchanged' END
WHERE action IS NULL

-- name: within_tolerance
-- Only the shape changed, and the new area differs from the registered one by no more than the tiers allow.
UPDATE {rows} AS r SET action = 'tolerated'
FROM {table} AS t
WHERE t.id = r.target_id AND r.action = 'changed'
  AND r.geometry_changed AND NOT coalesce(r.values_changed, false)
  AND abs(coalesce(t.{registered}, ST_Area(t.{geometry})::numeric) - ST_Area(r.geom)::numeric) <= (
      SELECT round(sum(greatest(least(coalesce(t.{registered}, ST_Area(t.{geometry})::numeric), coalesce(tier.upper, 'Infinity'::numeric))
                                - tier.lower, 0) * tier.rate), 2)
      FROM unnest(%(lower)s::numeric[], %(upper)s::numeric[], %(rate)s::numeric[]) AS tier (lower, upper, rate)
  )

-- name: counts
SELECT coalesce(action, 'open'), count(*) FROM {rows} GROUP BY 1

-- name: moved
SELECT count(*) FROM {rows} WHERE geometry_changed

-- name: known
-- Features of this source in force.
SELECT count(*) FROM {table} WHERE source = %(source)s

-- name: missing
-- Features of this source that the file does not hold. Rejected rows are in the file: they do not count as missing.
-- EXCEPT, not NOT EXISTS: where a table grew since its last ANALYZE the planner would compare row by row.
SELECT t.id FROM {table} AS t WHERE t.source = %(source)s
EXCEPT
SELECT r.target_id FROM {rows} AS r
EXCEPT
SELECT t.id FROM {rows} AS r JOIN {table} AS t ON {same_key} WHERE r.action = 'rejected'

-- name: in_scope
-- Features of this source that refer to the one feature that the file speaks for; only the given ids when there are any.
SELECT t.id FROM {table} AS t JOIN {other} AS o ON o.id = {link}
WHERE t.source = %(source)s AND o.source = %(source)s AND {by}::text = %(value)s
  AND (%(ids)s::bigint[] IS NULL OR t.id = ANY (%(ids)s::bigint[]))

-- name: examples
SELECT row_no, action, target_id, round(distance_m::numeric, 3) FROM {rows}
WHERE action = %(action)s ORDER BY row_no LIMIT %(limit)s

-- name: displacement
-- How far and where to the known features lie from their staged ones: the median tells a datum, not an edit.
SELECT count(*),
       percentile_cont(0.5) WITHIN GROUP (ORDER BY ST_X(ST_Centroid(r.geom)) - ST_X(ST_Centroid(t.{geometry}))),
       percentile_cont(0.5) WITHIN GROUP (ORDER BY ST_Y(ST_Centroid(r.geom)) - ST_Y(ST_Centroid(t.{geometry})))
FROM {rows} AS r JOIN {table} AS t ON t.id = r.target_id
WHERE r.geom IS NOT NULL

-- name: on_features
-- Of places spread over a new file: how many lie on stored features as read, and moved back by the other datum.
WITH places AS (
    SELECT ST_PointOnSurface(geom) AS place FROM {rows}
    WHERE target_id IS NULL AND action IS NULL AND geom IS NOT NULL ORDER BY md5(row_no::text) LIMIT 300
)
SELECT count(*),
       count(*) FILTER (WHERE EXISTS (
           SELECT FROM {table} AS t
           WHERE t.{geometry} && ST_Expand(p.place, %(near)s) AND ST_DWithin(t.{geometry}, p.place, %(near)s))),
       count(*) FILTER (WHERE EXISTS (
           SELECT FROM {table} AS t, ST_Translate(p.place, -%(east)s, -%(north)s) AS back (place)
           WHERE t.{geometry} && ST_Expand(back.place, %(near)s) AND ST_DWithin(t.{geometry}, back.place, %(near)s)))
FROM places AS p
