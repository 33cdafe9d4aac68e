-- Rules of MAKS. Every query gives (feature, other, place, value) of what offends.

-- name: broken_line
SELECT s.id AS feature, NULL::bigint AS other, ST_StartPoint(ST_GeometryN(m.line, 2)) AS place, ST_NumGeometries(m.line)::text AS value
FROM {subject} AS s CROSS JOIN LATERAL (SELECT ST_LineMerge(s.geom) AS line) AS m
WHERE s.yol_id IS NOT NULL AND ST_NumGeometries(m.line) > 1

-- name: two_sides
-- Centrelines of streets that do not have one left and one right side.
SELECT s.id AS feature, NULL::bigint AS other, ST_PointOnSurface(s.geom) AS place, coalesce(d.sides, '-') AS value
FROM {subject} AS s
CROSS JOIN LATERAL (SELECT string_agg(side.taraf, ', ' ORDER BY side.taraf) AS sides FROM {street_sides} AS side WHERE side.orta_hat_id = s.id) AS d
WHERE s.yol_id IS NOT NULL AND d.sides IS DISTINCT FROM 'sag, sol'

-- name: through_building
-- Centrelines of streets with more than a metre inside a building, on the ground. ST_DWithin bears invalid outlines.
SELECT s.id AS feature, b.id AS other, ST_PointOnSurface(inside.line) AS place, round(ST_Length(inside.line)::numeric, 1) || ' m' AS value
FROM {subject} AS s
JOIN {buildings} AS b ON ST_DWithin(b.geom, s.geom, 0)
CROSS JOIN LATERAL (SELECT CASE WHEN ST_IsValid(b.geom) THEN b.geom ELSE ST_MakeValid(b.geom) END AS geom OFFSET 0) AS sound
CROSS JOIN LATERAL (SELECT ST_CollectionExtract(ST_Intersection(s.geom, sound.geom), 2) AS line) AS inside
WHERE s.yol_id IS NOT NULL AND s.seviye = 0 AND s.tunel IS NOT TRUE AND s.kopru IS NOT TRUE AND ST_Length(inside.line) > 1

-- name: units_without_door
SELECT s.id AS feature, NULL::bigint AS other, ST_PointOnSurface(s.geom) AS place, u.units::text AS value
FROM {subject} AS s
CROSS JOIN LATERAL (SELECT count(*) AS units FROM {building_units} AS unit WHERE unit.bina_id = s.id) AS u
WHERE u.units > 0 AND NOT EXISTS (SELECT FROM {door_numbers} AS door WHERE door.bina_id = s.id)

-- name: unit_of_ruin
SELECT s.id AS feature, b.id AS other, NULL::geometry AS place, s.no AS value
FROM {subject} AS s JOIN {buildings} AS b ON b.id = s.bina_id
WHERE b.durum = 'yanan_yikilan' AND s.durum = 'kullanimda'
