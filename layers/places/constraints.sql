-- Rules of the city guide. Every query gives (feature, other, place, value).

-- name: branch_of_other_tree
SELECT s.id AS feature, NULL::bigint AS other, s.geom AS place, s.kategori || ' / ' || s.alt_kategori AS value
FROM {subject} AS s
WHERE s.alt_kategori IN %(leaves)s AND (s.alt_kategori, s.kategori) NOT IN %(pairs)s

-- name: telephone
-- The first of a text's numbers that is none; blanks, brackets, points and hyphens group its digits.
SELECT DISTINCT ON (s.id) s.id AS feature, NULL::bigint AS other, s.geom AS place, btrim(number.text) AS value
FROM {subject} AS s
CROSS JOIN LATERAL regexp_split_to_table(s.telefon, '[;,/]') WITH ORDINALITY AS number (text, ordinal)
WHERE btrim(number.text) <> '' AND regexp_replace(number.text, '[ ().-]', '', 'g') !~ %(form)s
ORDER BY s.id, number.ordinal

-- name: in_water
SELECT s.id AS feature, min(a.id) AS other, s.geom AS place, min(a.sinif) AS value
FROM {subject} AS s
JOIN {base_map_areas} AS a ON a.geom && s.geom AND a.sinif IN ('deniz', 'gol', 'dere') AND ST_Intersects(a.geom, s.geom)
WHERE coalesce(s.alt_kategori, '') NOT IN %(afloat)s
GROUP BY s.id, s.geom

-- name: shelter
-- The finding must not tell what the record says.
SELECT s.id AS feature, NULL::bigint AS other, s.geom AS place, NULL::text AS value
FROM {subject} AS s
WHERE kbs_fold(concat_ws(' ', s.ad, s.aciklama, s.isletmeci)) ~ %(form)s

-- name: usable_without_buildings
-- One square metre more is the rounding of the areas.
SELECT s.id AS feature, NULL::bigint AS other, ST_PointOnSurface(s.geom) AS place,
    s.kullanilabilir_m2 || ' > ' || round((ST_Area(s.geom) - built.area)::numeric, 2) || ' m2' AS value
FROM {subject} AS s
CROSS JOIN LATERAL (
    SELECT coalesce(sum(ST_Area(ST_Intersection(ST_MakeValid(b.geom), ST_MakeValid(s.geom)))), 0) AS area
    FROM {buildings} AS b WHERE b.geom && s.geom
) AS built
WHERE s.kullanilabilir_m2 > ST_Area(s.geom) - built.area + 1

-- name: mostly_built
SELECT s.id AS feature, NULL::bigint AS other, ST_PointOnSurface(s.geom) AS place, round(built.area::numeric, 2) || ' m2' AS value
FROM {subject} AS s
CROSS JOIN LATERAL (
    SELECT sum(ST_Area(ST_Intersection(ST_MakeValid(b.geom), ST_MakeValid(s.geom)))) AS area
    FROM {buildings} AS b WHERE b.geom && s.geom
) AS built
WHERE built.area > %(share)s * ST_Area(s.geom)
