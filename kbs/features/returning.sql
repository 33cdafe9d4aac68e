-- Going back: to an earlier state of a feature, or to before a change set.

-- name: touched
-- What a change set did to the features of one collection: the entry of the state before it (NULL: there was none),
-- the change set of the feature's latest state or retirement, whether it is in force now.
-- {near} holds the search for what it made to the boxes it changed. Params: number.
WITH box AS (
    SELECT e.envelope FROM history_changedenvelope AS e WHERE e.change_set = %(number)s AND e."table" = {mark}
), touched AS (
    SELECT h.id FROM {history} AS h WHERE h.closed_by = %(number)s AND h.piece_of IS NULL
    UNION
    SELECT t.id FROM {table} AS t JOIN box ON {near} WHERE t.change_set_id = %(number)s
    UNION
    SELECT t.id FROM {history} AS t JOIN box ON {near} WHERE t.change_set_id = %(number)s AND t.piece_of IS NULL
)
SELECT w.id, before.entry, coalesce(t.change_set_id, latest.closed_by), t.id IS NOT NULL, latest.entry
FROM   touched AS w
LEFT   JOIN {table} AS t ON t.id = w.id
LEFT   JOIN LATERAL (
    SELECT h.entry FROM {history} AS h
    WHERE  h.id = w.id AND h.closed_by = %(number)s AND h.change_set_id <> %(number)s AND h.piece_of IS NULL
    ORDER  BY h.entry LIMIT 1
) AS before ON true
LEFT   JOIN LATERAL (
    SELECT h.entry, h.closed_by FROM {history} AS h
    WHERE  h.id = w.id AND h.piece_of IS NULL ORDER BY h.entry DESC LIMIT 1
) AS latest ON true
ORDER  BY w.id

-- name: tables_of
-- The tables that a change set touched. Params: number.
SELECT DISTINCT e."table" FROM history_changedenvelope AS e WHERE e.change_set = %(number)s

-- name: differing
-- Which columns differ between the states in force and the entries. {tests}: bool_or(...) per column. Params: entries.
SELECT {tests} FROM {table} AS t JOIN {history} AS h ON h.id = t.id WHERE h.entry = ANY (%(entries)s)

-- name: put_back
-- Features in force become what the entries say. Params: entries.
UPDATE {table} AS t SET {assignments} FROM {history} AS h WHERE h.id = t.id AND h.entry = ANY (%(entries)s)

-- name: bring_back
-- Retired features are in force again as the entries say; record time does not run backwards. Params: entries.
INSERT INTO {table} (id, recorded_at, {columns})
SELECT h.id, greatest(now(), (SELECT max(p.closed_at) FROM {history} AS p WHERE p.id = h.id)), {values}
FROM   {history} AS h WHERE h.entry = ANY (%(entries)s)

-- name: take_away
DELETE FROM {table} WHERE id = ANY (%(ids)s)

-- name: held
-- Features that the asker may change, held until the end. Params: ids.
SELECT t.id FROM {table} AS t WHERE t.id = ANY (%(ids)s) FOR UPDATE
