-- What became of features that are no longer in force.

-- name: succeed_function
-- Enters every new feature as a successor of every old one, in the transaction's change set. Who changes features calls
-- it: the table itself is written by nobody else.
CREATE OR REPLACE FUNCTION kbs_succeed(
    collection_id text, old_ids bigint[], new_ids bigint[], what text, since date, remark text
) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $body$
    INSERT INTO history_succession (collection, predecessor, successor, act, day, note, change_set)
    SELECT collection_id, o.id, n.id, left(what, 60), since, left(remark, 400), kbs_change_set()
    FROM unnest(old_ids) AS o (id) CROSS JOIN unnest(new_ids) AS n (id)
    ON CONFLICT (predecessor, successor) DO NOTHING
$body$
