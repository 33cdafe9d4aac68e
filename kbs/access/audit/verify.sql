-- name: links
-- Links in order with their entries, what can be erased beside them, and whether it may be gone by now.
SELECT l.number, l.hash, l.entry_id, w.salt, w.facts, e.at < now() - make_interval(days => p.days),
       e.id, e.at, e.kind, e.outcome, e.unit, e.collection, e.feature_ids, e.count, e.purpose, e.change_set, e.detail,
       e.request_id, e.network, e.database_user, e.commitment
FROM audit_link AS l
LEFT JOIN audit_entry AS e ON e.id = l.entry_id
LEFT JOIN audit_who AS w ON w.entry_id = e.id
LEFT JOIN audit_period AS p ON p.kind = e.kind
WHERE l.number > %(after)s ORDER BY l.number LIMIT %(most)s

-- name: loose
-- Entries outside the chain: those that wait for it, and those that do not.
SELECT count(*) FILTER (WHERE t.entry_id IS NOT NULL), count(*) FILTER (WHERE t.entry_id IS NULL)
FROM audit_entry AS e
LEFT JOIN audit_link AS l ON l.entry_id = e.id
LEFT JOIN audit_tail AS t ON t.entry_id = e.id
WHERE l.entry_id IS NULL
