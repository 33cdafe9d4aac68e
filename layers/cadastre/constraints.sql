-- Rules about ada and parsel. Every query gives (feature, other, place, value).

-- name: leaves_its_block
-- What of a parcel lies outside the block it is linked to.
SELECT s.id AS feature, b.id AS other, ST_PointOnSurface(outside.geom) AS place, round(ST_Area(outside.geom)::numeric, 2) || ' m2' AS value
FROM {subject} AS s
JOIN {blocks} AS b ON b.id = s.ada_id
CROSS JOIN LATERAL (
    SELECT CASE WHEN NOT ST_IsValid(s.geom) OR NOT ST_IsValid(b.geom) OR ST_CoveredBy(s.geom, b.geom) THEN NULL
                ELSE ST_Difference(s.geom, ST_Buffer(b.geom, %(tolerance)s)) END AS geom
) AS outside
WHERE ST_Area(outside.geom) > 0

-- name: block_not_linked
-- Parcels with a block number, without a link, inside a block's polygon.
SELECT s.id AS feature, held.id AS other, i.point AS place, s.ada_no || ' / ' || held.ada_no AS value
FROM {subject} AS s
CROSS JOIN LATERAL (SELECT ST_PointOnSurface(s.geom) AS point) AS i
CROSS JOIN LATERAL (
    SELECT b.id, b.ada_no FROM {blocks} AS b WHERE b.geom && i.point AND ST_Intersects(b.geom, i.point) ORDER BY b.id LIMIT 1
) AS held
WHERE s.ada_id IS NULL AND s.ada_no <> ''

-- name: other_mahalle_than_its_block
SELECT s.id AS feature, b.id AS other, ST_PointOnSurface(s.geom) AS place, NULL::text AS value
FROM {subject} AS s JOIN {blocks} AS b ON b.id = s.ada_id WHERE s.mahalle_id <> b.mahalle_id

-- name: without_front
-- Parcels of a block that do not reach its edge.
SELECT s.id AS feature, b.id AS other, ST_PointOnSurface(s.geom) AS place,
    round(ST_Distance(s.geom, ST_Boundary(b.geom))::numeric, 2) || ' m' AS value
FROM {subject} AS s
JOIN {blocks} AS b ON b.id = s.ada_id AND ST_Covers(ST_Envelope(b.geom), ST_Envelope(s.geom))
WHERE NOT ST_DWithin(s.geom, ST_Boundary(b.geom), %(reach)s)

-- name: share_differs
-- The most frequent ratio of one decision stands; parcels that gave another one are told.
WITH given AS (
    SELECT s.id, s.geom, s.dop_orani, s.mahalle_id, s.uygulama_karari, s.uygulama_tarihi FROM {subject} AS s
    WHERE s.uygulama_durumu = '18' AND s.dop_orani > 0 AND s.uygulama_karari <> '' AND s.uygulama_tarihi IS NOT NULL
),
standing AS (
    SELECT DISTINCT ON (mahalle_id, uygulama_karari, uygulama_tarihi) mahalle_id, uygulama_karari, uygulama_tarihi, dop_orani
    FROM given GROUP BY mahalle_id, uygulama_karari, uygulama_tarihi, dop_orani
    ORDER BY mahalle_id, uygulama_karari, uygulama_tarihi, count(*) DESC, dop_orani
)
SELECT g.id AS feature, NULL::bigint AS other, ST_PointOnSurface(g.geom) AS place,
    g.dop_orani || ' <> ' || t.dop_orani || ' (' || g.uygulama_karari || ')' AS value
FROM given AS g
JOIN standing AS t ON t.uygulama_karari = g.uygulama_karari AND t.uygulama_tarihi = g.uygulama_tarihi
    AND t.mahalle_id IS NOT DISTINCT FROM g.mahalle_id AND t.dop_orani <> g.dop_orani

-- name: sheet_elsewhere
-- The 1:100 000 sheet a national sheet name begins with (G22-a-...) spans 30' by 30' from 44 N, 18 E; a hundredth of a
-- degree around it allows for sheets of ED50. Places that no zone of the country holds are not projected at all.
SELECT s.id AS feature, NULL::bigint AS other, i.point AS place, s.pafta AS value
FROM {subject} AS s
CROSS JOIN LATERAL (SELECT ST_PointOnSurface(s.geom) AS point, upper(substring(s.pafta FROM '^([A-PR-VYZa-pr-vyz])[0-9]{{2}}-?[a-d]')) AS letter) AS i
CROSS JOIN LATERAL (
    SELECT 44 - strpos('ABCDEFGHIJKLMNOPRSTUVYZ', i.letter) / 2.0 AS south, 18 + substring(s.pafta FROM 2 FOR 2)::int / 2.0 AS west,
        CASE WHEN ST_X(i.point) BETWEEN 100000 AND 900000 AND ST_Y(i.point) BETWEEN 3900000 AND 4700000 THEN ST_Transform(i.point, 4326) END AS place
    WHERE i.letter IS NOT NULL
) AS sheet
WHERE ST_X(sheet.place) NOT BETWEEN sheet.west - 0.01 AND sheet.west + 0.51
   OR ST_Y(sheet.place) NOT BETWEEN sheet.south - 0.01 AND sheet.south + 0.51
