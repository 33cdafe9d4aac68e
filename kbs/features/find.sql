-- name: found
-- Features of one table as the pages show them; the state in force, or the last believed states of retired ones.
-- {columns} are the visible property columns, {retired} `NULL::timestamptz` or `t.valid_to`.
-- Position and box in CRS84. Params: those of {condition}.
SELECT t.id, t.source, t.valid_from, t.recorded_at, {retired} AS retired, ST_X(p.geom), ST_Y(p.geom),
       ST_XMin(b.geom), ST_YMin(b.geom), ST_XMax(b.geom), ST_YMax(b.geom), {columns}
FROM   {table} AS t
CROSS  JOIN LATERAL (SELECT ST_Transform(ST_PointOnSurface({geometry}), 4326) AS geom) AS p
CROSS  JOIN LATERAL (SELECT ST_Transform(ST_Envelope({geometry}), 4326) AS geom) AS b
WHERE  {condition}
ORDER  BY {order}
LIMIT  %(limit)s

-- name: labels
-- Labels and page values of features that others refer to. Params: ids bigint[].
SELECT t.id, {label}, {values} FROM {table} AS t WHERE t.id = ANY(%(ids)s)
