-- The register of acts in PostgreSQL. The functions run with the owner's rights; the service may call some of them and
-- has no right on the tables. search_path is fixed against objects planted by others.

-- name: append_function
-- Adds an entry. `entry`: kind, outcome, unit, collection, feature_ids, count, purpose, change_set, detail, request_id,
-- network; `who`: whatever tells who it was. The database user and the time are not the caller's to choose.
CREATE OR REPLACE FUNCTION kbs_audit_append(entry jsonb, who jsonb) RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $body$
DECLARE
    grain text := replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '');
    facts text := coalesce(jsonb_strip_nulls(who), '{}')::text;
    added bigint;
BEGIN
    INSERT INTO audit_entry (at, kind, outcome, unit, collection, feature_ids, count, purpose, change_set, detail,
        request_id, network, database_user, commitment)
    VALUES (
        clock_timestamp(), left(entry ->> 'kind', 20), left(coalesce(entry ->> 'outcome', 'done'), 10),
        (entry ->> 'unit')::bigint, left(coalesce(entry ->> 'collection', ''), 80),
        ARRAY(SELECT jsonb_array_elements_text(coalesce(entry -> 'feature_ids', '[]'))::bigint),
        (entry ->> 'count')::bigint, left(coalesce(entry ->> 'purpose', ''), 60), (entry ->> 'change_set')::bigint,
        coalesce(entry -> 'detail', '{}')::text, left(coalesce(entry ->> 'request_id', ''), 64),
        left(coalesce(entry ->> 'network', ''), 64), session_user,
        encode(sha256(convert_to(grain || facts, 'UTF8')), 'hex'))
    RETURNING id INTO added;
    INSERT INTO audit_who (entry_id, salt, facts) VALUES (added, grain, facts);
    INSERT INTO audit_tail (entry_id) VALUES (added);
    RETURN added;
END
$body$

-- name: text_function
-- The canonical text of an entry: for every field in this order its length in bytes, a colon, the value and a comma; a
-- lone `-,` stands for null. kbs.access.audit.verify has the same in Python.
CREATE OR REPLACE FUNCTION kbs_audit_text(e audit_entry) RETURNS text
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $body$
    SELECT string_agg(coalesce(octet_length(convert_to(value, 'UTF8')) || ':' || value || ',', '-,'), '' ORDER BY place)
    FROM unnest(ARRAY[
        e.id::text, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), e.kind, e.outcome, e.unit::text,
        e.collection, array_to_string(e.feature_ids, ' '), e.count::text, e.purpose, e.change_set::text, e.detail,
        e.request_id, e.network, e.database_user, e.commitment
    ]) WITH ORDINALITY AS fields (value, place)
$body$

-- name: link_function
-- Links what waits, oldest first, and returns how many; nothing while another writer is at work.
CREATE OR REPLACE FUNCTION kbs_audit_link(most integer) RETURNS integer
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $body$
DECLARE
    linked integer := 0;
    head audit_link;
    waiting audit_entry;
BEGIN
    IF NOT pg_try_advisory_xact_lock(7261531) THEN
        RETURN 0;
    END IF;
    SELECT * INTO head FROM audit_link ORDER BY number DESC LIMIT 1;
    head.number := coalesce(head.number, 0);
    head.hash := coalesce(head.hash, repeat('0', 64));
    FOR waiting IN
        SELECT e.* FROM audit_tail AS t JOIN audit_entry AS e ON e.id = t.entry_id ORDER BY t.entry_id LIMIT most
    LOOP
        head.number := head.number + 1;
        head.hash := encode(sha256(convert_to(
            head.hash || head.number || ',' || kbs_audit_text(waiting), 'UTF8')), 'hex');
        INSERT INTO audit_link (number, entry_id, hash) VALUES (head.number, waiting.id, head.hash);
        DELETE FROM audit_tail WHERE entry_id = waiting.id;
        linked := linked + 1;
    END LOOP;
    RETURN linked;
END
$body$

-- name: state_function
-- The head of the chain, and what waits to be linked; tells nothing of anybody.
CREATE OR REPLACE FUNCTION kbs_audit_state(OUT head bigint, OUT hash text, OUT waiting bigint, OUT oldest timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $body$
    SELECT coalesce(l.number, 0), coalesce(l.hash, repeat('0', 64)), t.waiting, t.oldest
    FROM (SELECT count(*) AS waiting, min(e.at) AS oldest
          FROM audit_tail AS w JOIN audit_entry AS e ON e.id = w.entry_id) AS t
    LEFT JOIN (SELECT number, hash FROM audit_link ORDER BY number DESC LIMIT 1) AS l ON true
$body$

-- name: look_function
-- Entries with what tells who it was, newest first; the look itself is recorded before anything is shown.
-- `wanted`: person (account name or number), unit, kind, collection, features, purpose, request, since, until; `before`:
-- an entry's id.
CREATE OR REPLACE FUNCTION kbs_audit_look(
    reader jsonb, reader_who jsonb, wanted jsonb, before bigint, most integer
) RETURNS TABLE (
    id bigint, at timestamptz, kind text, outcome text, unit bigint, collection text, feature_ids bigint[], count bigint,
    purpose text, change_set bigint, detail text, request_id text, network text, database_user text, who text, number bigint
)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $body$
BEGIN
    PERFORM kbs_audit_append(reader, reader_who);
    RETURN QUERY
    SELECT e.id, e.at, e.kind::text, e.outcome::text, e.unit, e.collection::text, e.feature_ids, e.count,
           e.purpose::text, e.change_set, e.detail, e.request_id::text, e.network::text, e.database_user::text, w.facts,
           l.number
    FROM audit_entry AS e
    LEFT JOIN audit_who AS w ON w.entry_id = e.id
    LEFT JOIN audit_link AS l ON l.entry_id = e.id
    WHERE e.id < before
      AND (wanted ->> 'kind' IS NULL OR e.kind = wanted ->> 'kind')
      AND (wanted ->> 'unit' IS NULL OR e.unit = (wanted ->> 'unit')::bigint)
      AND (wanted ->> 'collection' IS NULL OR e.collection = wanted ->> 'collection')
      AND (wanted ->> 'purpose' IS NULL OR e.purpose = wanted ->> 'purpose')
      AND (wanted ->> 'request' IS NULL OR e.request_id = wanted ->> 'request')
      AND (wanted ->> 'since' IS NULL OR e.at >= (wanted ->> 'since')::timestamptz)
      AND (wanted ->> 'until' IS NULL OR e.at < (wanted ->> 'until')::timestamptz)
      AND (wanted -> 'features' IS NULL OR e.feature_ids
           && ARRAY(SELECT jsonb_array_elements_text(wanted -> 'features')::bigint))
      AND (wanted ->> 'person' IS NULL OR w.facts::jsonb ->> 'name' = wanted ->> 'person'
           OR w.facts::jsonb ->> 'user_id' = wanted ->> 'person' OR w.facts::jsonb ->> 'in_name_of' = wanted ->> 'person')
    ORDER BY e.id DESC LIMIT most;
END
$body$

-- name: expire_function
-- Deletes what tells who it was where the period of the kind is over; records and returns how many.
CREATE OR REPLACE FUNCTION kbs_audit_expire() RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $body$
DECLARE
    expired bigint;
BEGIN
    DELETE FROM audit_who AS w USING audit_entry AS e, audit_period AS p
    WHERE e.id = w.entry_id AND p.kind = e.kind AND e.at < now() - make_interval(days => p.days);
    GET DIAGNOSTICS expired = ROW_COUNT;
    PERFORM kbs_audit_append(jsonb_build_object('kind', 'expire', 'count', expired), '{}');
    RETURN expired;
END
$body$

-- name: refuse_function
-- Entries and links are added, never changed or removed; not by the owner either.
CREATE OR REPLACE FUNCTION kbs_audit_refuse() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $body$
BEGIN
    RAISE EXCEPTION '% is refused on %: the register is only added to', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END
$body$

-- name: erase_function
-- What tells who it was goes when its period is over, not before.
CREATE OR REPLACE FUNCTION kbs_audit_erase() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $body$
BEGIN
    IF EXISTS (SELECT FROM audit_entry AS e JOIN audit_period AS p ON p.kind = e.kind
               WHERE e.id = OLD.entry_id AND e.at < now() - make_interval(days => p.days)) THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'DELETE is refused on %: the period of entry % is not over', TG_TABLE_NAME, OLD.entry_id
        USING ERRCODE = 'insufficient_privilege';
END
$body$

-- name: actor_function
-- Who acts in this transaction as the service told it (`kbs.actor`); nobody for SQL of others.
CREATE OR REPLACE FUNCTION kbs_audit_actor() RETURNS jsonb
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $body$
    SELECT coalesce(nullif(current_setting('kbs.actor', true), '')::jsonb, '{}')
$body$

-- name: change_set_function
-- Deferred trigger: when a change set is complete, it and the number of its rows by table are recorded with it.
CREATE OR REPLACE FUNCTION kbs_audit_change_set() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $body$
DECLARE
    actor jsonb := kbs_audit_actor();
    touched jsonb;
    total bigint;
    one text;
BEGIN
    SELECT coalesce(jsonb_object_agg(t.collection, t.rows), '{}'), coalesce(sum(t.rows), 0), min(t.collection)
    INTO touched, total, one
    FROM (SELECT coalesce(f.collection, c."table") AS collection, sum(c.rows) AS rows
          FROM history_changedenvelope AS c LEFT JOIN kbs_feature_table AS f ON f.name = c."table"
          WHERE c.change_set = NEW.id GROUP BY 1) AS t;
    PERFORM kbs_audit_append(
        coalesce(actor -> 'entry', '{}') || jsonb_build_object('kind', 'change', 'change_set', NEW.id, 'count', total,
            'collection', CASE WHEN touched - one = '{}' THEN one END,
            'detail', jsonb_build_object('rows', touched, 'job', NEW.job)),
        coalesce(actor -> 'who', '{}') || jsonb_strip_nulls(jsonb_build_object('user_id', NEW.user_id)));
    RETURN NULL;
END
$body$

-- name: row_function
-- Row trigger of tables that say who may do what. TG_ARGV: 0 the kind. Which fields changed is kept; their values only
-- beside what can be erased, and never those of names, addresses and secrets. A mere visit (last_login) is no change.
CREATE OR REPLACE FUNCTION kbs_audit_row() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $body$
DECLARE
    actor jsonb := kbs_audit_actor();
    old_row jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) ELSE '{}' END;
    new_row jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) ELSE '{}' END;
    whole jsonb := old_row || new_row;
    changed text[];
    shown text[];
BEGIN
    SELECT array_agg(k ORDER BY k) INTO changed FROM jsonb_object_keys(whole) AS k
    WHERE old_row -> k IS DISTINCT FROM new_row -> k AND k <> ALL (ARRAY['last_login', 'last_used_at', 'last_used', 'extra_data']);
    IF changed IS NULL THEN
        RETURN NULL;
    END IF;
    SELECT array_agg(k) INTO shown FROM unnest(changed) AS k
    WHERE k !~ 'password|hash|secret|token|salt|name$|email|document|area|data$|^uid$';
    PERFORM kbs_audit_append(
        coalesce(actor -> 'entry', '{}') || jsonb_build_object('kind', TG_ARGV[0], 'detail', jsonb_build_object(
            'table', TG_TABLE_NAME, 'id', coalesce(whole -> 'id', whole -> 'number'), 'operation', lower(TG_OP),
            'changed', changed)),
        coalesce(actor -> 'who', jsonb_build_object('user_id', whole -> 'published_by_id')) || jsonb_build_object(
            'before', (SELECT jsonb_object_agg(k, old_row -> k) FROM unnest(shown) AS k WHERE old_row ? k),
            'after', (SELECT jsonb_object_agg(k, new_row -> k) FROM unnest(shown) AS k WHERE new_row ? k)));
    RETURN NULL;
END
$body$
