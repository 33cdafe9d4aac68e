-- Rules about the values of one feature. Every query gives (feature, other, place, value).

-- name: offending
-- Rows where the condition holds; `value` shows what offends.
SELECT s.id AS feature, NULL::bigint AS other, {place} AS place, left(({value})::text, 200) AS value
FROM {subject} AS s WHERE {condition}

-- name: each
-- One finding per offending (name, value) pair of a row.
SELECT s.id AS feature, NULL::bigint AS other, {place} AS place, left(f.name || ' = ' || coalesce(f.value, ''), 200) AS value
FROM {subject} AS s CROSS JOIN LATERAL (VALUES {tests}) AS f (name, value, offends)
WHERE ({some}) AND f.offends
