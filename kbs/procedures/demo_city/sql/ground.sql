-- Helpers of a run, kept in the session's temporary schema: chance from a key, the ground's height.

-- name: chance
-- An even number in [0, 1) from a key and the run's seed: the same on every machine and in every run.
CREATE OR REPLACE FUNCTION pg_temp.chance(VARIADIC key text[]) RETURNS float8
LANGUAGE sql STABLE PARALLEL SAFE AS $body$
    SELECT ('x' || substr(md5(array_to_string(key, '|') || '|' || current_setting('kbs.demo_seed')), 1, 8))::bit(32)::bigint
           / 4294967296.0
$body$

-- name: seed
SELECT set_config('kbs.demo_seed', %(seed)s::text, true)

-- name: shore
-- Where the ground begins: the coast line inside a wide frame, or the frame's southern edge far away.
CREATE TEMP TABLE demo_shore ON COMMIT DROP AS
SELECT (ST_Dump(ST_Simplify(ST_Intersection(coast.geom, ST_Expand(frame.geom, 600)), 5.0))).geom
FROM demo_coast AS coast, demo_extent AS frame WHERE coast.geom && ST_Expand(frame.geom, 600)
UNION ALL
SELECT ST_SetSRID(ST_MakeLine(ST_Point(ST_XMin(geom), ST_YMin(geom) - 150), ST_Point(ST_XMax(geom), ST_YMin(geom) - 150)), ST_SRID(geom))
FROM demo_extent WHERE NOT EXISTS (SELECT FROM demo_coast AS coast WHERE coast.geom && demo_extent.geom)

-- name: height
-- Height of the synthetic ground in metres: a smooth hill that rises from the shore. Not surveyed, only plausible.
CREATE OR REPLACE FUNCTION pg_temp.ground(place geometry) RETURNS float8
LANGUAGE sql STABLE AS $body$
    SELECT round((1.0 + 26.0 * (1 - exp(-away / 260.0))
                  + (1 - exp(-away / 90.0)) * (2.2 * sin(ST_X(place) / 143.0 + 0.7) + 1.8 * cos(ST_Y(place) / 117.0 - 0.4)))::numeric, 3)::float8
    FROM (SELECT min(ST_Distance(geom, place)) AS away FROM demo_shore) AS shore
$body$
