-- name: held
-- Every state, in force and past, whose personal properties name a person; `words` is a folded pattern.
SELECT t.id, t.valid_from, NULL::timestamptz, {values} FROM {table} AS t WHERE {test}
UNION ALL
SELECT t.id, t.valid_from, coalesce(t.valid_to, t.superseded_at), {values} FROM {history} AS t WHERE {test}
ORDER BY 1, 2
