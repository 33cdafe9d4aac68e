-- Rules about administrative units. Every query gives (feature, other, place, value).

-- name: leaves_its_district
-- The largest piece of a neighbourhood outside the district it is linked to, when it is wider than the tolerance.
SELECT DISTINCT ON (s.id) s.id AS feature, d.id AS other, ST_PointOnSurface(piece.geom) AS place,
    round(ST_Area(piece.geom)::numeric) || ' m2' AS value
FROM {subject} AS s
JOIN {districts} AS d ON d.id = s.ilce_id
CROSS JOIN LATERAL ST_Dump(
    CASE WHEN NOT ST_IsValid(s.geom) OR NOT ST_IsValid(d.geom) OR ST_CoveredBy(s.geom, d.geom) THEN NULL ELSE ST_Difference(s.geom, d.geom) END
) AS piece
WHERE 2 * ST_Area(piece.geom) > %(tolerance)s * ST_Perimeter(piece.geom)
ORDER BY s.id, ST_Area(piece.geom) DESC, piece.path

-- name: district_not_linked
SELECT s.id AS feature, held.id AS other, i.point AS place, held.ad AS value
FROM {subject} AS s
CROSS JOIN LATERAL (SELECT ST_PointOnSurface(s.geom) AS point) AS i
CROSS JOIN LATERAL (
    SELECT d.id, d.ad FROM {districts} AS d WHERE d.geom && i.point AND ST_Intersects(d.geom, i.point) ORDER BY d.id LIMIT 1
) AS held
WHERE s.ilce_id IS NULL

-- name: unknown_name
-- Neighbourhoods of a district whose names are listed, but not this one; "Caferağa Mah" lists Caferağa.
SELECT s.id AS feature, NULL::bigint AS other, ST_PointOnSurface(s.geom) AS place, s.ad AS value
FROM {subject} AS s
JOIN {districts} AS d ON d.id = s.ilce_id
JOIN {provinces} AS p ON p.id = d.il_id
CROSS JOIN LATERAL (
    SELECT array_agg(regexp_replace(kbs_fold(n.ad), %(words)s, '')) AS names FROM {admin_names} AS n
    WHERE n.kademe IN ('mahalle', 'koy') AND n.il_kodu = p.il_kodu AND kbs_fold(n.ilce_adi) = kbs_fold(d.ad)
) AS listed
WHERE regexp_replace(kbs_fold(s.ad), %(words)s, '') <> ALL (listed.names)

-- name: plate_of_another
-- Provinces whose plate number belongs to another name in the country's list.
SELECT s.id AS feature, n.id AS other, ST_PointOnSurface(s.geom) AS place, s.il_kodu || ' ' || s.ad || ' <> ' || n.ad AS value
FROM {subject} AS s JOIN {admin_names} AS n ON n.kademe = 'il' AND n.il_kodu = s.il_kodu
WHERE kbs_fold(n.ad) <> kbs_fold(s.ad)

-- name: below_another_province
SELECT s.id AS feature, u.id AS other, NULL::geometry AS place, s.ad || ' ' || s.il_kodu || ' <> ' || u.ad || ' ' || u.il_kodu AS value
FROM {subject} AS s JOIN {admin_names} AS u ON u.id = s.ust_id WHERE u.il_kodu <> s.il_kodu

-- name: dense
-- People to a hectare: two thousand is four times the densest quarters known.
SELECT s.id AS feature, NULL::bigint AS other, ST_PointOnSurface(s.geom) AS place,
    s.nufus || ' / ' || round((ST_Area(s.geom) / 10000)::numeric, 1) || ' ha' AS value
FROM {subject} AS s WHERE s.nufus > %(most)s * ST_Area(s.geom) / 10000
