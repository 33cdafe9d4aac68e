-- Functions behind the history triggers. They run with the owner's rights, so that no policy role needs
-- a right on history tables; search_path is fixed against objects planted by others.

-- name: change_set_function
-- The transaction's change set: kbs.change_set when set, else one opened here as "direct SQL".
CREATE OR REPLACE FUNCTION kbs_change_set() RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $body$
DECLARE
    current_id text := current_setting('kbs.change_set', true);
    opened bigint;
BEGIN
    IF current_id <> '' THEN
        RETURN current_id::bigint;
    END IF;
    INSERT INTO history_changeset (opened_at, database_user, reason)
    VALUES (now(), session_user, 'direct SQL')
    RETURNING id INTO opened;
    PERFORM set_config('kbs.change_set', opened::text, true);
    RETURN opened;
END
$body$

-- name: open_change_set_function
-- Opens a change set and makes it the transaction's. The database user is not the caller's to choose.
-- `reverts` names the change set that this one takes back (see kbs_keep), `approved_by` the second person.
CREATE OR REPLACE FUNCTION kbs_open_change_set(
    user_id bigint, reason text, source text, job text,
    in_name_of bigint DEFAULT NULL, document text DEFAULT '', reverts bigint DEFAULT NULL,
    approved_by bigint DEFAULT NULL
) RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $body$
DECLARE
    opened bigint;
BEGIN
    INSERT INTO history_changeset
        (opened_at, user_id, database_user, reason, source, job, in_name_of_id, document, reverts_id, approved_by_id)
    VALUES (now(), user_id, session_user, left(reason, 300), left(source, 300), left(job, 64), in_name_of,
            left(document, 500), reverts, approved_by)
    RETURNING id INTO opened;
    PERFORM set_config('kbs.change_set', opened::text, true);
    RETURN opened;
END
$body$

-- name: stamp_function
-- Row trigger before UPDATE: the server, not the client, says when and in which change set.
-- Record time is the transaction's: a change set is known as a whole or not at all. For one feature it never runs
-- backwards, also when the transaction began before the one whose state it replaces.
CREATE OR REPLACE FUNCTION kbs_stamp() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $body$
BEGIN
    NEW.id := OLD.id;
    NEW.recorded_at := greatest(now(), OLD.recorded_at);
    NEW.change_set_id := kbs_change_set();
    RETURN NEW;
END
$body$

-- name: keep_function
-- Statement trigger after INSERT, UPDATE, DELETE: old states to <table>_history, changed box recorded.
-- TG_ARGV: 0 quoted column list without recorded_at, 1 the same with the alias o, 2 quoted geometry column ('' for none),
-- 3 one expression per column over old rows o and new rows n: its name when it differs in any, else NULL.
-- A state was believed open-ended from recorded_at to closed_at; then up to valid_to, until superseded_at (docs/adr/0010).
-- It stays believed up to valid_to when valid_from grew or the feature was retired; else it was wrong and is superseded.
-- What is recorded from a moment on replaces whatever was believed from there on: older pieces are cut (piece_of).
-- A change set that takes another one back leaves believed exactly what was believed before that one.
CREATE OR REPLACE FUNCTION kbs_keep() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $body$
DECLARE
    past text := TG_TABLE_NAME || '_history';
    kept text := TG_ARGV[0];
    current_set bigint;
    taken_back bigint;
    touched bigint;
    lowest bigint := 0;
    highest bigint := 0;
    moments text := 'SELECT n.id, n.valid_from, n.recorded_at FROM new_rows AS n';
    changed text[] := '{*}';
    entered bigint;
    touched_rows text;
    box geometry;
BEGIN
    IF TG_OP = 'INSERT' THEN
        SELECT count(*), min(id) INTO touched, lowest FROM new_rows;
    ELSE
        SELECT count(*) INTO touched FROM old_rows;
    END IF;
    IF touched = 0 THEN
        RETURN NULL;
    END IF;
    current_set := kbs_change_set();
    SELECT s.reverts_id INTO taken_back FROM history_changeset AS s WHERE s.id = current_set;
    IF TG_OP = 'UPDATE' THEN
        EXECUTE format(
            'INSERT INTO %I (%s, recorded_at, valid_to, closed_at, closed_by, superseded_at, superseded_by)
             SELECT %s, o.recorded_at, CASE WHEN later THEN n.valid_from END, n.recorded_at, $1,
                    CASE WHEN later THEN NULL ELSE n.recorded_at END, CASE WHEN later THEN NULL ELSE $1 END
             FROM old_rows AS o JOIN new_rows AS n ON n.id = o.id
             CROSS JOIN LATERAL (SELECT n.valid_from > o.valid_from AND $2 IS NULL) AS c (later)',
            past, kept, TG_ARGV[1]) USING current_set, taken_back;
    ELSIF TG_OP = 'DELETE' THEN
        moments := 'SELECT o.id, greatest(now(), o.recorded_at), greatest(now(), o.recorded_at) FROM old_rows AS o';
        EXECUTE format(
            'INSERT INTO %I (%s, recorded_at, valid_to, closed_at, closed_by, superseded_at, superseded_by)
             SELECT %s, o.recorded_at, CASE WHEN lasted THEN moment END, moment, $1,
                    CASE WHEN lasted THEN NULL ELSE moment END, CASE WHEN lasted THEN NULL ELSE $1 END
             FROM old_rows AS o
             CROSS JOIN LATERAL (SELECT greatest(now(), o.recorded_at)) AS t (moment)
             CROSS JOIN LATERAL (SELECT o.valid_from <= moment AND $2 IS NULL) AS c (lasted)',
            past, kept, TG_ARGV[1]) USING current_set, taken_back;
    ELSE
        -- Ids only rise: new features have no past, and a bulk load does not look for one.
        EXECUTE format('SELECT max(id) FROM %I', past) INTO highest;
    END IF;
    IF taken_back IS NOT NULL THEN
        DELETE FROM history_succession AS s WHERE s.change_set = taken_back;
        EXECUTE format(
            'UPDATE %I AS h SET superseded_at = greatest(m.recorded, h.closed_at), superseded_by = $1
             FROM (%s) AS m (id, moment, recorded)
             WHERE h.id = m.id AND h.superseded_at IS NULL AND h.closed_by = $2',
            past, moments) USING current_set, taken_back;
        EXECUTE format(
            'INSERT INTO %1$I (%2$s, recorded_at, valid_to, closed_at, closed_by, piece_of)
             SELECT %3$s, m.recorded, o.valid_to, m.recorded, $1, o.entry
             FROM %1$I AS o JOIN (%4$s) AS m (id, moment, recorded) ON m.id = o.id
             WHERE o.superseded_by = $2 AND o.closed_by <> $2 AND o.valid_to IS NOT NULL
               AND NOT EXISTS (SELECT FROM %1$I AS p WHERE p.id = o.id AND p.piece_of = o.entry AND p.closed_by = $1)',
            past, kept, TG_ARGV[1], moments) USING current_set, taken_back;
    ELSIF lowest <= highest THEN
        EXECUTE format(
            'WITH o AS (
                 UPDATE %1$I AS h SET superseded_at = greatest(m.recorded, h.closed_at), superseded_by = $1
                 FROM (%4$s) AS m (id, moment, recorded)
                 WHERE h.id = m.id AND h.superseded_at IS NULL AND h.valid_to > m.moment
                 RETURNING h.*, m.moment AS kbs_moment)
             INSERT INTO %1$I (%2$s, recorded_at, valid_to, closed_at, closed_by, piece_of)
             SELECT %3$s, o.superseded_at, o.kbs_moment, o.superseded_at, $1, o.entry FROM o WHERE o.valid_from < o.kbs_moment',
            past, kept, TG_ARGV[1], moments) USING current_set;
    END IF;
    IF TG_OP = 'UPDATE' THEN
        EXECUTE format('SELECT array_remove(ARRAY[%s]::text[], NULL) FROM old_rows AS o JOIN new_rows AS n ON n.id = o.id',
            TG_ARGV[3]) INTO changed;
    END IF;
    IF TG_ARGV[2] <> '' THEN
        touched_rows := format('SELECT %s FROM ', TG_ARGV[2]) || CASE TG_OP WHEN 'DELETE' THEN 'old_rows' ELSE 'new_rows' END;
        IF TG_OP = 'UPDATE' AND replace(TG_ARGV[2], '"', '') = ANY (changed) THEN
            touched_rows := touched_rows || format(' UNION ALL SELECT %s FROM old_rows', TG_ARGV[2]);
        END IF;
        -- A centimetre around it: the box of a single point is still an area. The column gives it its SRID.
        EXECUTE format('SELECT ST_Expand(ST_Extent(t.g), 0.01)::geometry FROM (%s) AS t (g)', touched_rows) INTO box;
    END IF;
    INSERT INTO history_changedenvelope ("table", change_set, rows, columns, envelope)
    VALUES (TG_TABLE_NAME, current_set, touched, changed, box) RETURNING id INTO entered;
    INSERT INTO history_tally ("table", columns, number) VALUES (TG_TABLE_NAME, changed, entered);
    -- Now and then what was tallied is drawn together, by whoever comes first and without waiting for anybody: the sums
    -- stay what they were. The hash keeps tables that change in turns from never having theirs.
    IF hashint8(entered) % 50 = 0 THEN
        WITH gone AS (
            DELETE FROM history_tally AS t USING (
                SELECT l.id FROM history_tally AS l WHERE l."table" = TG_TABLE_NAME FOR UPDATE SKIP LOCKED
            ) AS chosen WHERE t.id = chosen.id RETURNING t.columns, t.number)
        INSERT INTO history_tally ("table", columns, number)
        SELECT TG_TABLE_NAME, g.columns, sum(g.number) FROM gone AS g GROUP BY g.columns;
    END IF;
    RETURN NULL;
END
$body$

-- name: refuse_truncate_function
-- TRUNCATE fires no row or transition triggers: it would lose history silently.
CREATE OR REPLACE FUNCTION kbs_refuse_truncate() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $body$
BEGIN
    RAISE EXCEPTION 'TRUNCATE is refused on %: delete rows instead, so that their history is kept', TG_TABLE_NAME;
END
$body$
