-- What of change sets is told: asked under the role of who is told.

-- name: of_shown_rows
SELECT t.change_set_id FROM {table} AS t
UNION
SELECT unnest(ARRAY[h.change_set_id, h.closed_by]) FROM {history} AS h

-- name: seen
SELECT t.id FROM {table} AS t WHERE t.id = ANY (%(ids)s)
UNION
SELECT h.id FROM {history} AS h WHERE h.id = ANY (%(ids)s)
