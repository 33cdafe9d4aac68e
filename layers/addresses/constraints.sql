-- Rules of door numbers. Every query gives (feature, other, place, value) of what offends.

-- name: number_twice
-- Two doors of one street with one number, however the letter is written; side entrances share the number of the main one.
SELECT s.id AS feature, w.id AS other, s.geom AS place, s.kapi_no || ' = ' || w.kapi_no AS value
FROM {subject} AS s CROSS JOIN LATERAL {same} AS w
WHERE {apart} AND kbs_fold(s.kapi_no_ek) = kbs_fold(w.kapi_no_ek)
  AND coalesce(s.tur, '') <> 'tali_giris' AND coalesce(w.tur, '') <> 'tali_giris'

-- name: wrong_parity
-- Odd numbers among even ones on a side, or the other way round: at least four doors, at most a quarter of them astray.
WITH numbered AS (
    SELECT w.id, w.kapi_no, w.geom, w.yol_yonu_id, mod(w.kapi_no_sayi, 2) AS odd
    FROM (SELECT DISTINCT x.yol_yonu_id FROM {subject} AS x WHERE x.yol_yonu_id IS NOT NULL) AS s
    CROSS JOIN LATERAL {same} AS w LEFT JOIN {streets} AS street ON street.id = w.yol_id
    WHERE w.kapi_no_sayi > 0 AND coalesce(street.tip, '') NOT IN ('meydan', 'kume_evler')
), counted AS (
    SELECT *, count(*) OVER side AS doors, sum(odd) OVER side AS odds FROM numbered WINDOW side AS (PARTITION BY yol_yonu_id)
)
SELECT id AS feature, NULL::bigint AS other, geom AS place, kapi_no || ' (' || odds || ' / ' || doors || ')' AS value
FROM counted
WHERE doors >= 4 AND 4 * CASE odd WHEN 1 THEN odds ELSE doors - odds END <= doors AND id IN (SELECT x.id FROM {subject} AS x)

-- name: out_of_order
-- Doors whose number is not between those of their neighbours along the side, where the neighbours themselves are in order.
-- Odd and even numbers are followed apart, sides without a trend are left alone.
WITH placed AS (
    SELECT w.id, w.kapi_no, w.kapi_no_sayi AS no, w.geom, w.yol_yonu_id AS side, mod(w.kapi_no_sayi, 2) AS odd,
        ST_LineLocatePoint(l.line, w.geom) * ST_Length(l.line) AS at
    FROM (SELECT DISTINCT x.yol_yonu_id FROM {subject} AS x WHERE x.yol_yonu_id IS NOT NULL) AS s
    JOIN {street_sides} AS side ON side.id = s.yol_yonu_id
    JOIN LATERAL (
        SELECT CASE WHEN GeometryType(ST_LineMerge(c.geom)) = 'LINESTRING' THEN ST_LineMerge(c.geom) END AS line
        FROM {street_centrelines} AS c WHERE c.id = side.orta_hat_id
    ) AS l ON l.line IS NOT NULL
    CROSS JOIN LATERAL {same} AS w
    WHERE w.kapi_no_sayi > 0
), ranked AS (
    SELECT *, count(*) OVER run AS doors, corr(no, at) OVER run AS trend,
        lag(no) OVER along AS before, lead(no) OVER along AS after, at - lag(at) OVER along AS from_before, lead(at) OVER along - at AS to_after
    FROM placed WINDOW run AS (PARTITION BY side, odd), along AS (PARTITION BY side, odd ORDER BY at, no, id)
)
SELECT id AS feature, NULL::bigint AS other, geom AS place, before || ', ' || kapi_no || ', ' || after AS value
FROM ranked
WHERE doors >= 5 AND abs(trend) > 0.5 AND from_before > 1 AND to_after > 1 AND sign(trend) * (after - before) >= 0
  AND no NOT BETWEEN least(before, after) AND greatest(before, after) AND id IN (SELECT x.id FROM {subject} AS x)

-- name: drawn_backwards
-- Centrelines along which the numbers fall: they are drawn from the end of the street to its start.
SELECT s.id AS feature, NULL::bigint AS other, ST_PointOnSurface(s.geom) AS place, d.doors || ' / r = ' || round(d.trend::numeric, 2) AS value
FROM {subject} AS s
CROSS JOIN LATERAL (
    SELECT count(*) AS doors, corr(door.kapi_no_sayi, ST_LineLocatePoint(m.line, door.geom)) AS trend
    FROM (SELECT CASE WHEN GeometryType(ST_LineMerge(s.geom)) = 'LINESTRING' THEN ST_LineMerge(s.geom) END AS line) AS m
    JOIN {street_sides} AS side ON side.orta_hat_id = s.id
    JOIN {door_numbers} AS door ON door.yol_yonu_id = side.id AND door.kapi_no_sayi > 0
    WHERE m.line IS NOT NULL
) AS d
WHERE d.doors >= 6 AND d.trend < -0.7

-- name: other_parcel
SELECT s.id AS feature, b.id AS other, s.geom AS place, s.kapi_no AS value
FROM {subject} AS s JOIN {buildings} AS b ON b.id = s.bina_id
WHERE s.parsel_id <> b.parsel_id

-- name: other_building
-- Doors that stand inside another building than theirs; half a metre of it is left to walls.
SELECT s.id AS feature, b.id AS other, s.geom AS place, s.kapi_no AS value
FROM {subject} AS s
JOIN {buildings} AS b ON b.geom && s.geom AND ST_Intersects(b.geom, s.geom)
JOIN {buildings} AS own ON own.id = s.bina_id
WHERE b.id <> s.bina_id AND NOT ST_DWithin(own.geom, s.geom, 0.5)

-- name: other_street
-- The side belongs to a centreline of another street than the door.
SELECT s.id AS feature, l.id AS other, s.geom AS place, s.kapi_no AS value
FROM {subject} AS s
JOIN {street_sides} AS side ON side.id = s.yol_yonu_id JOIN {street_centrelines} AS l ON l.id = side.orta_hat_id
WHERE s.yol_id <> l.yol_id

-- name: across_the_street
-- Doors that stand on the other side of the centreline than their side, by the turn from its direction to the door.
SELECT p.id AS feature, p.side_id AS other, p.geom AS place, p.kapi_no || ' ' || p.taraf || ' ' || round(t.off_m::numeric, 1) || ' m' AS value
FROM (
    SELECT s.id, s.kapi_no, s.geom, side.id AS side_id, side.taraf, ST_LineMerge(l.geom) AS line
    FROM {subject} AS s
    JOIN {street_sides} AS side ON side.id = s.yol_yonu_id JOIN {street_centrelines} AS l ON l.id = side.orta_hat_id
    OFFSET 0
) AS p
CROSS JOIN LATERAL (
    SELECT CASE WHEN GeometryType(p.line) = 'LINESTRING' THEN ST_LineLocatePoint(p.line, p.geom) END AS at, least(0.01, 1 / nullif(ST_Length(p.line), 0)) AS step OFFSET 0
) AS f
CROSS JOIN LATERAL (
    SELECT ST_LineInterpolatePoint(p.line, greatest(f.at - f.step, 0)) AS first, ST_LineInterpolatePoint(p.line, least(f.at + f.step, 1)) AS last
    WHERE f.at > 0 AND f.at < 1 OFFSET 0
) AS d
CROSS JOIN LATERAL (
    SELECT ((ST_X(d.last) - ST_X(d.first)) * (ST_Y(p.geom) - ST_Y(d.first)) - (ST_Y(d.last) - ST_Y(d.first)) * (ST_X(p.geom) - ST_X(d.first)))
           / nullif(ST_Distance(d.first, d.last), 0) AS off_m
) AS t
WHERE (p.taraf = 'sol' AND t.off_m < -1) OR (p.taraf = 'sag' AND t.off_m > 1)

-- name: outside_range
SELECT s.id AS feature, side.id AS other, s.geom AS place, s.kapi_no || ' / ' || side.baslangic_no || '-' || side.bitis_no AS value
FROM {subject} AS s JOIN {street_sides} AS side ON side.id = s.yol_yonu_id
WHERE s.kapi_no_sayi NOT BETWEEN least(side.baslangic_no, side.bitis_no) AND greatest(side.baslangic_no, side.bitis_no)

-- name: inside_range
-- Numbers that another door of the street already covers with its range ("10-14" covers 12).
SELECT s.id AS feature, w.id AS other, s.geom AS place, s.kapi_no || ' / ' || w.kapi_no AS value
FROM {subject} AS s CROSS JOIN LATERAL {same} AS w
WHERE w.id <> s.id AND w.kapi_no ~ '^[0-9]{{1,5}} *- *[0-9]{{1,5}}$' AND s.kapi_no ~ '^[0-9]{{1,5}}$'
  AND mod(s.kapi_no_sayi, 2) = mod(w.kapi_no_sayi, 2)
  AND s.kapi_no_sayi BETWEEN w.kapi_no_sayi AND substring(w.kapi_no from '([0-9]{{1,5}})$')::int

-- name: letter_without_number
-- Lettered numbers whose plain number no door of the street has, by itself or inside a range.
SELECT s.id AS feature, NULL::bigint AS other, s.geom AS place, s.kapi_no AS value
FROM {subject} AS s
WHERE s.yol_id IS NOT NULL AND s.kapi_no_ek ~ '^[[:alpha:]]{{1,2}}$' AND NOT EXISTS (
    SELECT FROM {same} AS w WHERE w.id <> s.id AND (
        (w.kapi_no_sayi = s.kapi_no_sayi AND w.kapi_no_ek = '')
        OR (w.kapi_no ~ '^[0-9]{{1,5}} *[-,] *[0-9]{{1,5}}' AND s.kapi_no_sayi BETWEEN w.kapi_no_sayi AND substring(w.kapi_no from '^[0-9]{{1,5}} *[-,] *([0-9]{{1,5}})')::int)
    ))

-- name: inner_number
-- A smaller number after the slash is a flat's, or the share of a split plot.
SELECT s.id AS feature, NULL::bigint AS other, s.geom AS place, s.kapi_no AS value
FROM {subject} AS s
WHERE s.kapi_no ~ '^ *[0-9]{{1,5}} */ *[0-9]{{1,4}} *$' AND substring(s.kapi_no from '/ *([0-9]{{1,4}})')::int < s.kapi_no_sayi

-- name: postcode
-- The first two digits are the plate number of the province; found through the neighbourhood's links.
SELECT s.id AS feature, NULL::bigint AS other, s.geom AS place, s.posta_kodu || ' / ' || p.il_kodu AS value
FROM {subject} AS s
JOIN {neighbourhoods} AS n ON n.id = s.mahalle_id JOIN {districts} AS d ON d.id = n.ilce_id JOIN {provinces} AS p ON p.id = d.il_id
WHERE s.posta_kodu ~ '^[0-9]{{5}}$' AND left(s.posta_kodu, 2)::int <> p.il_kodu

-- name: one_place
SELECT s.id AS feature, w.id AS other, s.geom AS place, s.kapi_no || ' / ' || w.kapi_no AS value
FROM {subject} AS s CROSS JOIN LATERAL {near} AS w
WHERE {apart} AND ST_DWithin(s.geom, w.geom, 0.05)

-- name: side_entrance_alone
SELECT s.id AS feature, NULL::bigint AS other, s.geom AS place, s.kapi_no AS value
FROM {subject} AS s
WHERE s.tur = 'tali_giris' AND s.bina_id IS NOT NULL
  AND NOT EXISTS (SELECT FROM {same} AS w WHERE w.id <> s.id AND coalesce(w.tur, 'ana_giris') = 'ana_giris')
