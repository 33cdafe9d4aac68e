-- Set-based writes of imports. The triggers keep history and changed envelopes, as for every other writer.

-- name: insert
-- New features in the order of the file, so that ids follow it.
INSERT INTO {table} ({columns})
SELECT {values} FROM {staging} AS s WHERE s.action = 'new' ORDER BY s.row_no

-- name: update
-- Changed features: the new state is in force from now unless the file says from when.
UPDATE {table} AS t SET {assignments}
FROM {staging} AS s
WHERE s.target_id = t.id AND s.action IN ('changed', 'tolerated')

-- name: retire
DELETE FROM {table} WHERE id = ANY (%(ids)s)
