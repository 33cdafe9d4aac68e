-- Versions of what is seen of a table, made of the changes recorded by the triggers.

-- name: tells_function
-- Whether a statement that changed these columns is told to who is shown those; '*' stands for whole rows that came or
-- went, NULL for whoever is told everything.
CREATE OR REPLACE FUNCTION kbs_tells(changed text[], shown text[]) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $body$
    SELECT shown IS NULL OR changed && (shown || '*'::text)
$body$

-- name: version_function
-- A number that grows with every committed change of the shown columns of a table (NULL: of any) and stays with every
-- other. Not the highest number of a change: a transaction that took one early may commit late. The sum of all tells of
-- each, in whatever order they commit. It reads what `kbs_keep` leaves of a table: its latest changes, and one row for
-- each set of columns changed before. PL/pgSQL keeps the plan with the connection: planning took three times as long as
-- reading. STABLE: inside a statement it sees what the statement sees; PARALLEL SAFE: it does not keep a tile to one
-- process. It is for the service, under whatever role it asks: other logins, which might name columns that they are
-- not shown, are refused.
CREATE OR REPLACE FUNCTION kbs_version(name text, shown text[]) RETURNS bigint
LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp AS $body$
DECLARE
    wanted text[] := shown || '*'::text;
BEGIN
    IF session_user <> {login} AND session_user <> current_user THEN
        RAISE insufficient_privilege USING MESSAGE = 'versions are for the service';
    END IF;
    RETURN (
        SELECT coalesce(sum(t.number), 0)::bigint FROM history_tally AS t
        WHERE t."table" = name AND (shown IS NULL OR t.columns && wanted)
    );
END
$body$

-- name: version_rights
REVOKE EXECUTE ON FUNCTION kbs_version(text, text[]) FROM PUBLIC

-- name: versions
-- The versions of several tables in their order. Params: tables, columns (names joined by commas; NULL: all).
SELECT kbs_version(asked.name, string_to_array(asked.columns, ','))
FROM   unnest(%(tables)s::text[], %(columns)s::text[]) WITH ORDINALITY AS asked (name, columns, place)
ORDER  BY asked.place
