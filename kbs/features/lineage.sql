-- name: kin
-- What a feature became and what it came from. Runs as the login role: the features themselves are asked of the
-- principal. Params: collection, id.
SELECT true AS later, s.successor, s.act, s.day, s.note FROM history_succession AS s
WHERE  s.collection = %(collection)s AND s.predecessor = %(id)s
UNION ALL
SELECT false, s.predecessor, s.act, s.day, s.note FROM history_succession AS s
WHERE  s.collection = %(collection)s AND s.successor = %(id)s
ORDER  BY 1, 4, 2
LIMIT  200
