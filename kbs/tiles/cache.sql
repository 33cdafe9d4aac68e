-- name: versions
-- For each table a number that changes with every committed change, and the overview's own version (NULL: none).
-- Not max(id): a transaction that took its id earlier may commit later, and max would not move. The newest
-- 200 ids together do move, for every transaction that commits within 200 later statements.
SELECT wanted.id, coalesce(newest.total, 0), overview.version
FROM unnest(%(ids)s::text[], %(tables)s::text[]) AS wanted (id, name)
LEFT JOIN kbs_overview.state AS overview ON overview.collection = wanted.id
CROSS JOIN LATERAL (
    SELECT sum(recent.id) AS total
    FROM (
        SELECT changed.id FROM history_changedenvelope AS changed
        WHERE changed."table" = wanted.name ORDER BY changed.id DESC LIMIT 200
    ) AS recent
) AS newest
