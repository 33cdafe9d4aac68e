-- name: versions
-- All states of a feature, newest first: the one in force, then what history keeps.
-- {columns} are the visible property columns. Params: id.
SELECT t.recorded_at, t.valid_from, NULL::timestamptz AS valid_to, NULL::timestamptz AS superseded_at,
       t.change_set_id, 0 AS past, {columns}
FROM   {table} AS t WHERE t.id = %(id)s
UNION ALL
SELECT t.recorded_at, t.valid_from, t.valid_to, t.superseded_at, t.change_set_id, 1, {columns}
FROM   {history} AS t WHERE t.id = %(id)s
ORDER  BY past, 1 DESC, 5 DESC
LIMIT  200
