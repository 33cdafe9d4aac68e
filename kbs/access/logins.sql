-- Personal logins. Made by the owner; the service may only bring them up to date, and only with roles of profiles.

-- name: create_role
CREATE ROLE {role} LOGIN INHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE CONNECTION LIMIT {most} PASSWORD {verifier}

-- name: alter_role
ALTER ROLE {role} CONNECTION LIMIT {most} PASSWORD {verifier}

-- name: drop_role
DROP SCHEMA IF EXISTS {role} CASCADE;
REVOKE CONNECT ON DATABASE {database} FROM {role};
DROP ROLE {role}

-- name: login_views
-- Makes the views of a login anew: one for each collection it may read, with the columns of its profile, in a schema
-- of its name. The views run with the rights of who asks (security_invoker), so they give nothing by themselves.
CREATE OR REPLACE FUNCTION kbs_login_views(login_role text, rights jsonb) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $body$
DECLARE
    spec kbs_feature_table;
    columns text;
BEGIN
    EXECUTE format('DROP SCHEMA IF EXISTS %I CASCADE', login_role);
    IF rights IS NULL THEN
        RETURN;
    END IF;
    EXECUTE format('CREATE SCHEMA %I', login_role);
    EXECUTE format('GRANT USAGE ON SCHEMA %1$I TO %1$I', login_role);
    FOR spec IN SELECT * FROM kbs_feature_table AS t WHERE rights ? t.collection LOOP
        SELECT string_agg(format('%I AS %I', spec.properties ->> name, name), ', ') INTO columns
        FROM jsonb_array_elements_text(rights -> spec.collection -> 'read') AS name WHERE spec.properties ? name;
        EXECUTE format('CREATE VIEW %I.%I WITH (security_invoker = true) AS SELECT id, %s FROM public.%I',
            login_role, spec.collection, columns, spec.name);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I.%I TO %I', login_role, spec.collection, login_role);
    END LOOP;
END
$body$

-- name: renew_logins
-- Makes every login a member of exactly the role that is written for it, when that is the role of a profile without a
-- purpose: what only a purpose opens, all personal data, is no login's, whatever is written for it. A login without
-- such a role cannot be used. What is right already is left alone.
CREATE OR REPLACE FUNCTION kbs_renew_logins() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $body$
DECLARE
    one record;
    held text;
BEGIN
    PERFORM pg_advisory_xact_lock(7261530);
    FOR one IN
        SELECT r.oid, r.rolname, r.rolcanlogin, p.rights, kbs_role_of_slot(p.slot) AS wanted,
               coalesce(p.fingerprint, '') AS fingerprint,
               obj_description(to_regnamespace(quote_ident(r.rolname)), 'pg_namespace') AS shown
        FROM access_databaselogin AS l
        JOIN pg_roles AS r ON r.rolname = l.role_name AND starts_with(r.rolname, {person} || '_')
        LEFT JOIN access_profile AS p ON kbs_role_of_slot(p.slot) = l.policy_role AND p.slot <> 2 AND strpos(p.key, '?') = 0
    LOOP
        FOR held IN
            SELECT g.rolname FROM pg_auth_members AS m JOIN pg_roles AS g ON g.oid = m.roleid
            WHERE m.member = one.oid AND g.rolname IS DISTINCT FROM one.wanted
        LOOP
            EXECUTE format('REVOKE %I FROM %I', held, one.rolname);
        END LOOP;
        IF one.wanted IS NOT NULL AND NOT pg_has_role(one.rolname, one.wanted, 'MEMBER') THEN
            EXECUTE format('GRANT %I TO %I', one.wanted, one.rolname);
        END IF;
        IF one.rolcanlogin <> (one.wanted IS NOT NULL) THEN
            EXECUTE format('ALTER ROLE %I %s', one.rolname, CASE WHEN one.wanted IS NULL THEN 'NOLOGIN' ELSE 'LOGIN' END);
        END IF;
        IF one.shown IS DISTINCT FROM one.fingerprint THEN
            PERFORM kbs_login_views(one.rolname, one.rights);
            IF one.rights IS NOT NULL THEN
                EXECUTE format('COMMENT ON SCHEMA %I IS %L', one.rolname, one.fingerprint);
            END IF;
        END IF;
    END LOOP;
END
$body$

-- name: direct_edit
-- Statement trigger for personal logins: what needs a second person's approval is not changed by them, and whatever a
-- client has set, the change set is one of its person. The roles of operators are nobody's personal login.
CREATE OR REPLACE FUNCTION kbs_direct_edit() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $body$
DECLARE
    person bigint;
    approval boolean;
    opened bigint := nullif(current_setting('kbs.change_set', true), '');
BEGIN
    SELECT l.user_id, (p.rights -> TG_ARGV[0] ->> 'approval')::boolean INTO person, approval
    FROM access_databaselogin AS l LEFT JOIN access_profile AS p ON kbs_role_of_slot(p.slot) = l.policy_role
    WHERE l.role_name = session_user;
    IF approval THEN
        RAISE insufficient_privilege USING
            MESSAGE = format('changes of %s are prepared as a draft and approved by somebody else', TG_ARGV[0]);
    END IF;
    IF person IS NOT NULL AND NOT EXISTS (
        SELECT FROM history_changeset AS s
        WHERE s.id = opened AND s.user_id = person AND s.database_user = session_user
          AND s.in_name_of_id IS NULL AND s.approved_by_id IS NULL)
    THEN
        PERFORM kbs_open_change_set(person, 'direct SQL', '', '');
    END IF;
    RETURN NULL;
END
$body$

-- name: direct_edit_trigger
CREATE OR REPLACE TRIGGER kbs_direct_edit BEFORE INSERT OR UPDATE OR DELETE ON {table}
FOR EACH STATEMENT WHEN (session_user <> {login}) EXECUTE FUNCTION kbs_direct_edit({collection})

-- name: rights_of_functions
-- The service brings logins up to date; nobody else does.
REVOKE EXECUTE ON FUNCTION kbs_renew_logins(), kbs_login_views(text, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION kbs_renew_logins() TO {login}
