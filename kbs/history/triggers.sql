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
    INSERT INTO history_changeset (database_user, reason)
    VALUES (session_user, 'direct SQL')
    RETURNING id INTO opened;
    PERFORM set_config('kbs.change_set', opened::text, true);
    RETURN opened;
END
$body$

-- name: open_change_set_function
-- Opens a change set and makes it the transaction's. The database user is not the caller's to choose.
CREATE OR REPLACE FUNCTION kbs_open_change_set(user_id bigint, reason text, source text, job text) RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $body$
DECLARE
    opened bigint;
BEGIN
    INSERT INTO history_changeset (user_id, database_user, reason, source, job)
    VALUES (user_id, session_user, left(reason, 300), left(source, 300), left(job, 64))
    RETURNING id INTO opened;
    PERFORM set_config('kbs.change_set', opened::text, true);
    RETURN opened;
END
$body$

-- name: stamp_function
-- Row trigger before UPDATE: the server, not the client, says when and in which change set.
CREATE OR REPLACE FUNCTION kbs_stamp() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $body$
BEGIN
    NEW.id := OLD.id;
    NEW.recorded_at := now();
    NEW.change_set_id := kbs_change_set();
    RETURN NEW;
END
$body$

-- name: keep_function
-- Statement trigger after INSERT, UPDATE, DELETE: old states to <table>_history, changed box recorded.
-- TG_ARGV: 0 quoted column list, 1 the same with the alias o, 2 quoted geometry column ('' when none).
-- A closed piece stays believed (superseded_at null) when valid_from grew or the feature was deleted.
CREATE OR REPLACE FUNCTION kbs_keep() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $body$
DECLARE
    current_set bigint;
    touched bigint;
    touched_rows text;
    box geometry;
BEGIN
    IF TG_OP = 'INSERT' THEN
        SELECT count(*) INTO touched FROM new_rows;
    ELSE
        SELECT count(*) INTO touched FROM old_rows;
    END IF;
    IF touched = 0 THEN
        RETURN NULL;
    END IF;
    current_set := kbs_change_set();
    IF TG_OP = 'UPDATE' THEN
        EXECUTE format(
            'INSERT INTO %I (%s, valid_to, superseded_at, closed_by)
             SELECT %s,
                    CASE WHEN n.valid_from > o.valid_from THEN n.valid_from END,
                    CASE WHEN n.valid_from > o.valid_from THEN NULL ELSE now() END,
                    $1
             FROM old_rows AS o JOIN new_rows AS n ON n.id = o.id',
            TG_TABLE_NAME || '_history', TG_ARGV[0], TG_ARGV[1]) USING current_set;
    ELSIF TG_OP = 'DELETE' THEN
        EXECUTE format(
            'INSERT INTO %I (%s, valid_to, superseded_at, closed_by) SELECT %s, now(), NULL, $1 FROM old_rows AS o',
            TG_TABLE_NAME || '_history', TG_ARGV[0], TG_ARGV[1]) USING current_set;
    END IF;
    IF TG_ARGV[2] <> '' THEN
        touched_rows := CASE TG_OP
            WHEN 'INSERT' THEN format('SELECT %s FROM new_rows', TG_ARGV[2])
            WHEN 'DELETE' THEN format('SELECT %s FROM old_rows', TG_ARGV[2])
            ELSE format('SELECT %1$s FROM new_rows UNION ALL SELECT %1$s FROM old_rows', TG_ARGV[2])
        END;
        -- A centimetre around it: the box of a single point is still an area.
        EXECUTE format(
            'SELECT ST_SetSRID(ST_Expand(ST_Extent(g), 0.01)::geometry, max(ST_SRID(g))) FROM (%s) AS touched (g)',
            touched_rows) INTO box;
    END IF;
    INSERT INTO history_changedenvelope ("table", change_set, rows, envelope)
    VALUES (TG_TABLE_NAME, current_set, touched, box);
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
