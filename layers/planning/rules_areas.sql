-- Rules of zoning areas. Every query gives (feature, other, place, value). A number counts where its kind says "Deger".

-- name: gaps
-- What the areas of a plan leave of it, by mean width (twice the area by the perimeter). Wide gaps count in plans that draw
-- their roads as areas: elsewhere the road network itself is the gap. Zones that lie on other areas cover nothing.
SELECT s.id AS feature, NULL::bigint AS other, ST_PointOnSurface(gap.geom) AS place, round(ST_Area(gap.geom)::numeric, 2) || ' m2' AS value
FROM {subject} AS s
CROSS JOIN LATERAL (
    SELECT ST_UnaryUnion(ST_Collect(ST_MakeValid(z.geom))) AS shape, bool_or(z.fonksiyon IN %(roads)s) AS draws_roads
    FROM {zoning_areas} AS z WHERE z.plan_id = s.id AND coalesce(z.fonksiyon, '') NOT IN %(overlays)s
) AS laid
CROSS JOIN LATERAL ST_Dump(ST_CollectionExtract(ST_Difference(ST_MakeValid(s.geom), laid.shape), 3)) AS gap
WHERE (%(always)s OR laid.draws_roads)
  AND 2 * ST_Area(gap.geom) > %(least)s * ST_Perimeter(gap.geom) AND 2 * ST_Area(gap.geom) <= %(most)s * ST_Perimeter(gap.geom)

-- name: outside_plan
-- What of an area lies more than half a metre outside the plan it is linked to.
WITH plan AS MATERIALIZED (
    SELECT p.id, ST_MakeValid(p.geom) AS geom FROM {plans} AS p WHERE p.id IN (SELECT s.plan_id FROM {subject} AS s)
)
SELECT s.id AS feature, p.id AS other, ST_PointOnSurface(outside.shape) AS place, round(ST_Area(outside.shape)::numeric, 2) || ' m2' AS value
FROM {subject} AS s
JOIN plan AS p ON p.id = s.plan_id
CROSS JOIN LATERAL (SELECT ST_MakeValid(s.geom) AS geom) AS sound
CROSS JOIN LATERAL (
    SELECT CASE WHEN NOT ST_CoveredBy(sound.geom, p.geom) THEN ST_Difference(sound.geom, ST_Buffer(p.geom, 0.5)) END AS shape
) AS outside
WHERE ST_Area(outside.shape) > 1

-- name: coverage_above_ratio
SELECT s.id AS feature, NULL::bigint AS other, ST_PointOnSurface(s.geom) AS place, 'TAKS ' || s.taks || ' > KAKS ' || s.kaks AS value
FROM {subject} AS s
WHERE coalesce(s.taks_tip, 'Deger') = 'Deger' AND coalesce(s.kaks_tip, 'Deger') = 'Deger' AND s.kaks > 0 AND s.taks > s.kaks

-- name: ratio_above_floors
-- One hundredth more is the rounding of the product.
SELECT s.id AS feature, NULL::bigint AS other, ST_PointOnSurface(s.geom) AS place,
    'KAKS ' || s.kaks || ' > ' || s.taks || ' x ' || s.kat AS value
FROM {subject} AS s
WHERE coalesce(s.taks_tip, 'Deger') = 'Deger' AND coalesce(s.kaks_tip, 'Deger') = 'Deger'
  AND s.taks > 0 AND s.kat > 0 AND s.kaks > s.taks * s.kat + 0.01

-- name: height_against_floors
SELECT s.id AS feature, NULL::bigint AS other, ST_PointOnSurface(s.geom) AS place, s.yencok_m || ' m / ' || s.kat AS value
FROM {subject} AS s
WHERE coalesce(s.yencok_tip, 'Deger') = 'Deger' AND s.kat > 0 AND s.yencok_m > 0
  AND (s.yencok_m < %(lowest)s * s.kat OR s.yencok_m > %(highest)s * s.kat)

-- name: kind_without_number
SELECT s.id AS feature, NULL::bigint AS other, ST_PointOnSurface(s.geom) AS place, missing.names AS value
FROM {subject} AS s
CROSS JOIN LATERAL (SELECT concat_ws(', ',
    CASE WHEN s.taks_tip = 'Deger' AND s.taks IS NULL THEN 'taks' END,
    CASE WHEN s.kaks_tip = 'Deger' AND s.kaks IS NULL THEN 'kaks' END,
    CASE WHEN s.yencok_tip = 'Deger' AND s.yencok_m IS NULL THEN 'yencok_m' END) AS names
) AS missing
WHERE missing.names <> ''

-- name: number_without_kind
-- Zero is no number here: PlanGML demands one also where the plan leaves it free.
SELECT s.id AS feature, NULL::bigint AS other, ST_PointOnSurface(s.geom) AS place, spare.names AS value
FROM {subject} AS s
CROSS JOIN LATERAL (SELECT concat_ws(', ',
    CASE WHEN s.taks_tip <> 'Deger' AND s.taks <> 0 THEN 'taks = ' || s.taks END,
    CASE WHEN s.kaks_tip <> 'Deger' AND s.kaks <> 0 THEN 'kaks = ' || s.kaks END,
    CASE WHEN s.yencok_tip <> 'Deger' AND s.yencok_m <> 0 THEN 'yencok_m = ' || s.yencok_m END) AS names
) AS spare
WHERE spare.names <> ''

-- name: narrow_gardens
SELECT s.id AS feature, NULL::bigint AS other, ST_PointOnSurface(s.geom) AS place,
    concat_ws(' / ', s.yan_bahce, s.arka_bahce) || ' < ' || need.metres || ' m' AS value
FROM {subject} AS s
CROSS JOIN LATERAL (SELECT 3 + 0.5 * greatest(s.kat - 4, 0) AS metres) AS need
WHERE s.nizam = 'A' AND (s.yan_bahce < need.metres OR s.arka_bahce < need.metres)

-- name: plan_not_in_force
SELECT s.id AS feature, p.id AS other, ST_PointOnSurface(s.geom) AS place, p.pin || ': ' || p.durum AS value
FROM {subject} AS s JOIN {plans} AS p ON p.id = s.plan_id
WHERE p.durum IN ('taslak', 'iptal', 'yururlukten_kalkti')
