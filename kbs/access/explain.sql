-- name: exists
SELECT EXISTS (SELECT FROM {table} WHERE id = %(id)s)

-- name: fulfils
SELECT kbs_row_fulfils(%(collection)s, %(id)s, %(condition)s)

-- name: fulfils_function
-- Whether a feature meets a condition on rows (kbs.access.rows); asked with the rights of who asks, the service.
CREATE OR REPLACE FUNCTION kbs_row_fulfils(collection_id text, feature_id bigint, condition jsonb) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $body$
DECLARE
    spec kbs_feature_table;
    fulfilled boolean;
BEGIN
    SELECT * INTO STRICT spec FROM kbs_feature_table AS t WHERE t.collection = collection_id;
    EXECUTE format('SELECT EXISTS (SELECT FROM %I WHERE id = $1 AND (%s))', spec.name, kbs_row_condition(condition, spec))
    INTO fulfilled USING feature_id;
    RETURN fulfilled;
END
$body$
