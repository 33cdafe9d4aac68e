-- Rules about buildings and their units. Every query gives (feature, other, place, value).

-- name: drawn_twice
-- Two outlines that share more than the given part of the larger one.
SELECT s.id AS feature, w.id AS other, ST_PointOnSurface(s.geom) AS place,
    round(100 * shared.area / greatest(ST_Area(s.geom), ST_Area(w.geom))) || ' %%' AS value
FROM {subject} AS s CROSS JOIN LATERAL {near} AS w
CROSS JOIN LATERAL (
    SELECT CASE WHEN least(ST_Area(s.geom), ST_Area(w.geom)) > %(part)s * greatest(ST_Area(s.geom), ST_Area(w.geom))
                THEN ST_Area(ST_Intersection(ST_MakeValid(s.geom), ST_MakeValid(w.geom))) END AS area
) AS shared
WHERE {apart} AND shared.area > %(part)s * greatest(ST_Area(s.geom), ST_Area(w.geom)) AND NOT s.geom ~= w.geom

-- name: parcel_not_linked
SELECT s.id AS feature, held.id AS other, i.point AS place, NULL::text AS value
FROM {subject} AS s
CROSS JOIN LATERAL (SELECT ST_PointOnSurface(s.geom) AS point) AS i
CROSS JOIN LATERAL (
    SELECT p.id FROM {parcels} AS p WHERE p.geom && i.point AND ST_Intersects(p.geom, i.point) ORDER BY p.id LIMIT 1
) AS held
WHERE s.parsel_id IS NULL

-- name: storey_height
-- Metres to a storey, of buildings of some storeys: halls, mosques and towers have few and high ones.
SELECT s.id AS feature, NULL::bigint AS other, ST_PointOnSurface(s.geom) AS place,
    s.yukseklik_m || ' m / ' || s.kat_sayisi AS value
FROM {subject} AS s
WHERE s.kat_sayisi >= 3 AND s.yukseklik_m > 0 AND s.yukseklik_m / s.kat_sayisi NOT BETWEEN %(least)s AND %(most)s

-- name: built_in_future
SELECT s.id AS feature, NULL::bigint AS other, ST_PointOnSurface(s.geom) AS place, s.yapim_yili::text AS value
FROM {subject} AS s WHERE s.yapim_yili > extract(year FROM now())

-- name: over_a_street
-- A length of centreline under a building, where the street runs on the ground.
SELECT s.id AS feature, r.id AS other, ST_PointOnSurface(under.line) AS place, round(ST_Length(under.line)::numeric, 2) || ' m' AS value
FROM {subject} AS s
JOIN {street_centrelines} AS r ON r.geom && s.geom AND CASE WHEN ST_IsValid(s.geom) THEN ST_Intersects(r.geom, s.geom) ELSE true END
CROSS JOIN LATERAL (SELECT ST_CollectionExtract(ST_Intersection(r.geom, ST_MakeValid(s.geom)), 2) AS line) AS under
WHERE NOT coalesce(r.kopru, false) AND NOT coalesce(r.tunel, false) AND r.seviye = 0 AND ST_Length(under.line) > %(length)s

-- name: unit_number_twice
SELECT s.id AS feature, w.id AS other, ST_PointOnSurface(b.geom) AS place, concat_ws(' / ', s.blok, s.no) AS value
FROM {subject} AS s JOIN {buildings} AS b ON b.id = s.bina_id CROSS JOIN LATERAL {same} AS w
WHERE {apart} AND s.no <> '' AND coalesce(s.blok, '') = coalesce(w.blok, '')

-- name: too_many_units
-- Buildings whose storeys, basements too, have less floor than so many square metres for each unit.
SELECT s.id AS feature, NULL::bigint AS other, ST_PointOnSurface(s.geom) AS place,
    u.units || ' / ' || round((ST_Area(s.geom) * (s.kat_sayisi + coalesce(s.kat_alti, 0)))::numeric) || ' m2' AS value
FROM {subject} AS s
CROSS JOIN LATERAL (SELECT count(*) AS units FROM {building_units} AS u WHERE u.bina_id = s.id) AS u
WHERE s.kat_sayisi > 0 AND u.units * %(floor)s > ST_Area(s.geom) * (s.kat_sayisi + coalesce(s.kat_alti, 0))

-- name: storey_beyond_building
-- Units on a storey that their building does not have; only plain numbers tell ("3", "-1").
SELECT s.id AS feature, b.id AS other, ST_PointOnSurface(b.geom) AS place, s.kat || ' / ' || b.kat_sayisi AS value
FROM {subject} AS s JOIN {buildings} AS b ON b.id = s.bina_id
WHERE s.kat ~ '^-?[0-9]{{1,3}}$'
  AND (s.kat::int > b.kat_sayisi OR (b.kat_alti IS NOT NULL AND s.kat::int < -b.kat_alti))
