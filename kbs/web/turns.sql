-- name: take
-- Takes a turn: `free_at` moves on by `each` seconds, unless it lies more than `ahead` seconds in the future already.
-- One statement, so that many askers at once cannot pass on one count. Returns a row where the turn was given.
INSERT INTO web_turn AS t (asker, free_at)
VALUES (%(asker)s, clock_timestamp() + make_interval(secs => %(each)s))
ON CONFLICT (asker) DO UPDATE
SET free_at = greatest(t.free_at, clock_timestamp()) + make_interval(secs => %(each)s)
WHERE t.free_at <= clock_timestamp() + make_interval(secs => %(ahead)s)
RETURNING true

-- name: wait
SELECT extract(epoch FROM free_at - clock_timestamp())::float8 - %(ahead)s FROM web_turn WHERE asker = %(asker)s

-- name: forget
-- Addresses are not kept longer than they are needed.
WITH turns AS (DELETE FROM web_turn WHERE free_at < now() - interval '1 hour')
DELETE FROM web_cache WHERE expires < now() - interval '1 hour'
