-- The policy in PostgreSQL. These functions run with the owner's rights and are called by the service: they take no SQL,
-- only keys of profiles, and make statements of declared tables, columns and a few known words.

-- name: tables
-- What a profile is compiled for: written by the owner from the registry, only read by the service.
CREATE TABLE IF NOT EXISTS kbs_feature_table (
    collection text PRIMARY KEY,
    name text NOT NULL,
    geometry text NOT NULL,
    technical text[] NOT NULL,
    properties jsonb NOT NULL,
    overview text NOT NULL
)

-- name: role_name
-- The database role of a slot. Slots below 10 are fixed; further ones are made when they are first needed.
CREATE OR REPLACE FUNCTION kbs_role_of_slot(slot integer) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $body$
    SELECT CASE slot WHEN 0 THEN {anonymous} WHEN 1 THEN {staff} WHEN 2 THEN {system} ELSE {prefix} || '_' || slot END
$body$

-- name: about_condition
-- Features that tell of others (kbs.access.about): of collections shown as a whole, and of those of which some rows or
-- some rules are hidden. `wanted` stands in a FROM of its own, where no column of the other table can be taken for it.
CREATE OR REPLACE FUNCTION kbs_about_condition(args jsonb, spec kbs_feature_table) RETURNS text
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $body$
DECLARE
    held text := spec.properties ->> (args -> 0 ->> 0);
    feature text := spec.properties ->> (args -> 0 ->> 1);
    other text := spec.properties ->> (args -> 0 ->> 2);
    rule text := spec.properties ->> (args -> 0 ->> 3);
    there constant text := 'EXISTS (SELECT FROM (SELECT %I AS id) AS wanted JOIN %I AS told ON told.id = wanted.id)';
    pieces text[] := ARRAY[format('%I = ANY (%L::text[])', held, ARRAY(SELECT jsonb_array_elements_text(args -> 1)))];
    part jsonb;
    told text;
BEGIN
    FOR part IN SELECT * FROM jsonb_array_elements(args -> 2) LOOP
        SELECT t.name INTO STRICT told FROM kbs_feature_table AS t WHERE t.collection = part ->> 0;
        pieces := pieces || (
            format('%I = %L AND NOT %I = ANY (%L::text[])', held, part ->> 0, rule, ARRAY(SELECT jsonb_array_elements_text(part -> 2)))
            || CASE WHEN (part ->> 1)::boolean
                    THEN format(' AND ' || there || ' AND (%I IS NULL OR ' || there || ')', feature, told, other, other, told)
                    ELSE '' END);
    END LOOP;
    RETURN array_to_string(pieces, ' OR ');
END
$body$

-- name: row_condition
-- A condition on rows (kbs.access.rows) as SQL. Columns are quoted names of the declaration, values quoted literals.
CREATE OR REPLACE FUNCTION kbs_row_condition(node jsonb, spec kbs_feature_table) RETURNS text
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $body$
DECLARE
    op text := node ->> 'op';
    args jsonb := node -> 'args';
    target text;
    pieces text[];
BEGIN
    IF jsonb_typeof(node) = 'boolean' THEN
        RETURN node::text;
    END IF;
    IF op IN ('and', 'or') THEN
        SELECT array_agg('(' || kbs_row_condition(arg, spec) || ')') INTO pieces FROM jsonb_array_elements(args) AS arg;
        RETURN array_to_string(pieces, ' ' || op || ' ');
    ELSIF op = 'not' THEN
        RETURN 'NOT coalesce((' || kbs_row_condition(args -> 0, spec) || '), false)';
    ELSIF op = 'kbs:within' THEN
        -- A feature belongs where the point on its surface lies: to one area only, also beside a boundary.
        RETURN format(
            '%1$I && (SELECT u.area FROM access_unit AS u WHERE u.id = %2$s)'
            ' AND ST_Intersects(ST_PointOnSurface(%1$I), (SELECT u.area FROM access_unit AS u WHERE u.id = %2$s))',
            spec.geometry, (args ->> 0)::bigint);
    ELSIF op = 'kbs:known' THEN
        SELECT array_agg(format(
            '%I::text = (nullif(current_setting(''kbs.known'', true), '''')::jsonb ->> %L)',
            spec.properties ->> name, spec.collection || '.' || name))
        INTO pieces FROM jsonb_array_elements_text(args) AS name WHERE spec.properties ? name;
        -- The values are the client's word: they count from the service only, where every question is recorded.
        RETURN format('session_user = %L AND (%s)', {login}, coalesce(array_to_string(pieces, ' OR '), 'false'));
    ELSIF op = 'kbs:about' THEN
        RETURN kbs_about_condition(args, spec);
    ELSIF op = 's_intersects' THEN
        RETURN format('ST_Intersects(%I, ST_Transform(ST_SetSRID(ST_GeomFromGeoJSON(%L), 4326), %s))',
            spec.geometry, args ->> 1, Find_SRID('public', spec.name, spec.geometry));
    END IF;
    target := spec.properties ->> (args -> 0 ->> 'property');
    IF target IS NULL THEN
        RAISE EXCEPTION 'kbs: % has no property %', spec.collection, args -> 0 ->> 'property';
    ELSIF op IN ('=', '<>', '<', '>', '<=', '>=') THEN
        RETURN format('%I %s %L', target, op, args ->> 1);
    ELSIF op = 'in' THEN
        SELECT array_agg(format('%L', value)) INTO pieces FROM jsonb_array_elements_text(args -> 1) AS value;
        RETURN format('%I IN (%s)', target, coalesce(array_to_string(pieces, ', '), 'NULL'));
    ELSIF op = 'between' THEN
        RETURN format('%I BETWEEN %L AND %L', target, args ->> 1, args ->> 2);
    ELSIF op = 'like' THEN
        RETURN format('%I::text LIKE %L', target, args ->> 1);
    ELSIF op = 'isNull' THEN
        RETURN format('%I IS NULL', target);
    END IF;
    RAISE EXCEPTION 'kbs: a condition on rows does not know %', op;
END
$body$

-- name: ensure_role
-- Makes the role of a slot, able to be taken by the service, with what every reader needs beside the features.
CREATE OR REPLACE FUNCTION kbs_ensure_role(slot integer) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $body$
DECLARE
    wanted text := kbs_role_of_slot(slot);
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
        BEGIN
            EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
        EXCEPTION WHEN duplicate_object OR unique_violation THEN
            NULL; -- another database of the cluster was first
        END;
    END IF;
    IF NOT pg_has_role({login}, wanted, 'MEMBER') THEN
        EXECUTE format('GRANT %I TO %I', wanted, {login});
    END IF;
    IF NOT pg_has_role(current_user, wanted, 'MEMBER') THEN
        EXECUTE format('GRANT %I TO CURRENT_USER', wanted);
    END IF;
    EXECUTE format('GRANT USAGE ON SCHEMA public, kbs_overview TO %I', wanted);
    -- What was changed, where and when is not for readers, who may not be shown all of it; earlier versions gave it.
    EXECUTE format('REVOKE SELECT ON history_changedenvelope, kbs_overview.state FROM %I', wanted);
    EXECUTE format('GRANT EXECUTE ON FUNCTION kbs_version(text, text[]) TO %I', wanted);
    EXECUTE format('GRANT SELECT (id, area) ON access_unit TO %I', wanted);
    RETURN wanted;
END
$body$

-- name: renew_policy
-- Makes, changes or removes one row policy; an unchanged one is left alone, because a change locks the table.
CREATE OR REPLACE FUNCTION kbs_renew_policy(
    relation text, role_name text, command text, condition text
) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $body$
DECLARE
    policy text := left(role_name || '_' || lower(command), 63);
    applied text;
    clauses text;
BEGIN
    SELECT obj_description(p.oid, 'pg_policy') INTO applied
    FROM pg_policy AS p WHERE p.polrelid = relation::regclass AND p.polname = policy;
    IF applied IS NOT DISTINCT FROM condition THEN
        RETURN;
    END IF;
    EXECUTE format('DROP POLICY IF EXISTS %I ON %I', policy, relation);
    IF condition IS NULL THEN
        RETURN;
    END IF;
    clauses := CASE command
        WHEN 'INSERT' THEN format('WITH CHECK (%s)', condition)
        WHEN 'UPDATE' THEN format('USING (%1$s) WITH CHECK (%1$s)', condition)
        ELSE format('USING (%s)', condition)
    END;
    EXECUTE format('CREATE POLICY %I ON %I FOR %s TO %I %s', policy, relation, command, role_name, clauses);
    EXECUTE format('COMMENT ON POLICY %I ON %I IS %L', policy, relation, condition);
END
$body$

-- name: compile_table
-- Gives a role exactly what `rights` says on one collection: columns by grants, rows by policies, past as present.
CREATE OR REPLACE FUNCTION kbs_compile_table(role_name text, spec kbs_feature_table, rights jsonb) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $body$
DECLARE
    past text := spec.name || '_history';
    shown text;
    changed text;
    reading text;
    writing text;
BEGIN
    EXECUTE format('REVOKE ALL ON %I, %I FROM %I', spec.name, past, role_name);
    IF spec.overview <> '' THEN
        EXECUTE format('REVOKE ALL ON kbs_overview.%I FROM %I', spec.overview, role_name);
    END IF;
    IF rights IS NOT NULL THEN
        shown := kbs_row_condition(rights -> 'rows', spec);
        changed := kbs_row_condition(rights -> 'write_rows', spec);
        SELECT string_agg(format('%I', c), ', ') INTO reading FROM (
            SELECT unnest(spec.technical) UNION SELECT spec.properties ->> name
            FROM jsonb_array_elements_text(rights -> 'read') AS name WHERE spec.properties ? name) AS columns (c);
        SELECT string_agg(format('%I', c), ', ') INTO writing FROM (
            SELECT unnest(spec.technical) EXCEPT SELECT unnest(ARRAY['recorded_at', 'change_set_id'])
            UNION SELECT spec.properties ->> name
            FROM jsonb_array_elements_text(rights -> 'write') AS name WHERE spec.properties ? name) AS columns (c);
        EXECUTE format('GRANT SELECT (%s) ON %I TO %I', reading, spec.name, role_name);
        EXECUTE format('GRANT SELECT (%s, valid_to, closed_at, closed_by, superseded_at, superseded_by, entry, piece_of) ON %I TO %I', reading, past, role_name);
        IF spec.overview <> '' AND shown = 'true' AND rights -> 'read' ? 'geometry' THEN
            EXECUTE format('GRANT SELECT ON kbs_overview.%I TO %I', spec.overview, role_name);
        END IF;
        IF jsonb_array_length(rights -> 'write') > 0 THEN
            EXECUTE format('GRANT UPDATE (%s) ON %I TO %I', writing, spec.name, role_name);
        END IF;
        IF (rights ->> 'create')::boolean THEN
            EXECUTE format('GRANT INSERT (%s) ON %I TO %I', writing, spec.name, role_name);
        END IF;
        IF (rights ->> 'retire')::boolean THEN
            EXECUTE format('GRANT DELETE ON %I TO %I', spec.name, role_name);
        END IF;
    END IF;
    PERFORM kbs_renew_policy(spec.name, role_name, 'SELECT', shown);
    PERFORM kbs_renew_policy(past, role_name, 'SELECT', shown);
    PERFORM kbs_renew_policy(spec.name, role_name, 'UPDATE', CASE WHEN jsonb_array_length(rights -> 'write') > 0 THEN changed END);
    PERFORM kbs_renew_policy(spec.name, role_name, 'INSERT', CASE WHEN (rights ->> 'create')::boolean THEN changed END);
    PERFORM kbs_renew_policy(spec.name, role_name, 'DELETE', CASE WHEN (rights ->> 'retire')::boolean THEN changed END);
END
$body$

-- name: compile_profile
-- Compiles one profile for all collections, or for those of which its rights changed; all of it is in force when the
-- transaction ends, or nothing.
CREATE OR REPLACE FUNCTION kbs_compile_profile(profile_key text, changed text[]) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $body$
DECLARE
    profile access_profile;
    spec kbs_feature_table;
    wanted text;
BEGIN
    PERFORM pg_advisory_xact_lock(7261530);
    SELECT * INTO STRICT profile FROM access_profile AS p WHERE p.key = profile_key;
    wanted := kbs_ensure_role(profile.slot);
    FOR spec IN SELECT * FROM kbs_feature_table AS t WHERE changed IS NULL OR t.collection = ANY (changed) LOOP
        PERFORM kbs_compile_table(wanted, spec, profile.rights -> spec.collection);
    END LOOP;
    IF EXISTS (SELECT FROM jsonb_each(profile.rights) AS r (name, one) WHERE (one ->> 'create')::boolean
               OR jsonb_array_length(one -> 'write') > 0 OR (one ->> 'retire')::boolean) THEN
        EXECUTE format('GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO %I', wanted);
        EXECUTE format('GRANT EXECUTE ON FUNCTION kbs_open_change_set(bigint, text, text, text, bigint, text, bigint, bigint) TO %I', wanted);
        EXECUTE format('GRANT EXECUTE ON FUNCTION kbs_succeed(text, bigint[], bigint[], text, date, text) TO %I', wanted);
        EXECUTE format('GRANT USAGE ON SCHEMA kbs_staging TO %I', wanted);
    END IF;
    UPDATE access_profile SET compiled = fingerprint WHERE key = profile_key;
    RETURN wanted;
END
$body$

-- name: compile_profile_before
-- As earlier versions called it.
DROP FUNCTION IF EXISTS kbs_compile_profile(text)

-- name: area_changed_function
-- Whoever changes a unit's area, by whatever door: what processes remember of rights is looked up again.
CREATE OR REPLACE FUNCTION kbs_area_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $body$
BEGIN
    INSERT INTO access_stamp (id, value) VALUES (1, (extract(epoch FROM clock_timestamp()) * 1e9)::bigint)
    ON CONFLICT (id) DO UPDATE SET value = excluded.value;
    RETURN NULL;
END
$body$

-- name: area_changed_trigger
CREATE OR REPLACE TRIGGER kbs_area_changed AFTER INSERT OR UPDATE OF area OR DELETE ON access_unit
FOR EACH STATEMENT EXECUTE FUNCTION kbs_area_changed()

-- name: rights_of_functions
-- The service compiles; nobody else does, and the service calls none of the parts.
REVOKE EXECUTE ON FUNCTION kbs_compile_profile(text, text[]), kbs_ensure_role(integer) FROM PUBLIC;
REVOKE EXECUTE ON FUNCTION kbs_compile_table(text, kbs_feature_table, jsonb) FROM PUBLIC;
REVOKE EXECUTE ON FUNCTION kbs_renew_policy(text, text, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION kbs_compile_profile(text, text[]) TO {login};
REVOKE ALL ON kbs_feature_table FROM {login};
GRANT SELECT ON kbs_feature_table TO {login}
