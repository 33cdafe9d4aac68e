-- name: versions
-- All states of a feature, newest first: the one in force, then what history keeps in the order of closing.
-- {columns} are the visible property columns, {place} the stored geometry or NULL. Params: id, most.
SELECT t.recorded_at, t.valid_from, NULL::timestamptz AS valid_to, NULL::timestamptz AS superseded_at,
       NULL::timestamptz AS closed_at, t.change_set_id, NULL::bigint AS entry, {place}, {columns}
FROM   {table} AS t WHERE t.id = %(id)s
UNION ALL
SELECT t.recorded_at, t.valid_from, t.valid_to, t.superseded_at, t.closed_at, t.change_set_id, t.entry, {place}, {columns}
FROM   {history} AS t WHERE t.id = %(id)s AND t.piece_of IS NULL
ORDER  BY 7 DESC NULLS FIRST
LIMIT  %(most)s

-- name: one
-- One state of a feature in the text of {feature}. Params: id, number (its change set).
SELECT shown.text FROM (
    SELECT {feature} AS text, NULL::bigint AS entry FROM {table} AS t
    WHERE t.id = %(id)s AND t.change_set_id = %(number)s
    UNION ALL
    SELECT {feature}, t.entry FROM {history} AS t
    WHERE t.id = %(id)s AND t.change_set_id = %(number)s AND t.piece_of IS NULL
) AS shown ORDER BY shown.entry DESC NULLS FIRST LIMIT 1

-- name: difference
-- What of a place came, what went and what stayed, as GeoJSON in CRS84; a part without extent is NULL.
-- Params: before, after (WKB in hex, storage CRS; NULL: no place).
SELECT part.name, CASE WHEN NOT ST_IsEmpty(part.geom) THEN ST_AsGeoJSON(ST_Transform(part.geom, 4326), 7) END
FROM   (SELECT ST_MakeValid(%(before)s::geometry) AS b, ST_MakeValid(%(after)s::geometry) AS a) AS given
CROSS  JOIN LATERAL (VALUES
    ('added', CASE WHEN given.b IS NULL THEN given.a ELSE ST_Difference(given.a, given.b) END),
    ('removed', CASE WHEN given.a IS NULL THEN given.b ELSE ST_Difference(given.b, given.a) END),
    ('kept', ST_Intersection(given.a, given.b))
) AS part (name, geom)
