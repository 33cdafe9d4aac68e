-- Rules of plans and plan lines. Every query gives (feature, other, place, value).

-- name: short_display
SELECT s.id AS feature, NULL::bigint AS other, ST_PointOnSurface(s.geom) AS place, s.aski_baslangic || ' - ' || s.aski_bitis AS value
FROM {subject} AS s WHERE s.aski_bitis - s.aski_baslangic + 1 < %(days)s

-- name: late_display
SELECT s.id AS feature, NULL::bigint AS other, ST_PointOnSurface(s.geom) AS place, s.onay_tarihi || ' - ' || s.aski_baslangic AS value
FROM {subject} AS s WHERE s.aski_baslangic - s.onay_tarihi > %(days)s

-- name: display_over
-- The days are for the decision about objections.
SELECT s.id AS feature, NULL::bigint AS other, ST_PointOnSurface(s.geom) AS place, s.aski_bitis::text AS value
FROM {subject} AS s WHERE s.durum = 'askida' AND current_date - s.aski_bitis > %(days)s

-- name: scale_of_other_type
-- The scale is text: "1/1000", "1:1000", "1000"; its last number counts.
SELECT s.id AS feature, NULL::bigint AS other, ST_PointOnSurface(s.geom) AS place, s.tur || ': ' || s.olcek AS value
FROM {subject} AS s
JOIN (VALUES ('UIP', 200, 2000), ('NIP', 2000, 25000), ('CDP', 25000, 100000), ('MSP', 250000, 2000000)) AS t (tur, least, most)
    ON t.tur = s.tur
CROSS JOIN LATERAL (SELECT right(regexp_replace(regexp_replace(s.olcek, '^ *1 *[/:]', ''), '[^0-9]', '', 'g'), 9) AS digits) AS scale
WHERE scale.digits <> '' AND scale.digits::bigint NOT BETWEEN t.least AND t.most

-- name: prefix_of_other_type
SELECT s.id AS feature, NULL::bigint AS other, ST_PointOnSurface(s.geom) AS place, s.pin || ' / ' || s.tur AS value
FROM {subject} AS s
CROSS JOIN LATERAL (SELECT upper(kbs_fold(substring(s.pin FROM '^[^0-9 _/-]+'))) AS said) AS prefix
WHERE prefix.said IN ('UIP', 'NIP', 'CDP', 'MSP') AND s.tur IN ('UIP', 'NIP', 'CDP', 'MSP') AND prefix.said <> s.tur

-- name: amendment_outside
-- What of an amendment no other plan of its type holds.
SELECT s.id AS feature, NULL::bigint AS other, ST_PointOnSurface(outside.shape) AS place, round(ST_Area(outside.shape)::numeric, 1) || ' m2' AS value
FROM {subject} AS s
CROSS JOIN LATERAL (
    SELECT ST_UnaryUnion(ST_Collect(ST_MakeValid(w.geom))) AS shape
    FROM {near} AS w WHERE w.id <> s.id AND w.tur = s.tur AND coalesce(w.nitelik, '') <> 'PlanDegisikligi'
) AS parents
CROSS JOIN LATERAL (
    SELECT CASE WHEN parents.shape IS NULL THEN s.geom
                ELSE ST_Difference(ST_MakeValid(s.geom), ST_Buffer(parents.shape, 0.5)) END AS shape
) AS outside
WHERE s.nitelik = 'PlanDegisikligi' AND ST_Area(outside.shape) > 1

-- name: plans_in_force_overlap
-- Amendments lie on the plan they change; what they replace is cut from its areas, not from its boundary.
SELECT s.id AS feature, w.id AS other, ST_PointOnSurface(shared.shape) AS place, round(ST_Area(shared.shape)::numeric, 1) || ' m2' AS value
FROM {subject} AS s
CROSS JOIN LATERAL {near} AS w
CROSS JOIN LATERAL (SELECT ST_CollectionExtract(ST_Intersection(ST_MakeValid(s.geom), ST_MakeValid(w.geom)), 3) AS shape) AS shared
WHERE {apart} AND s.tur = w.tur AND s.durum = 'yururlukte' AND w.durum = 'yururlukte'
  AND coalesce(s.nitelik, '') <> 'PlanDegisikligi' AND coalesce(w.nitelik, '') <> 'PlanDegisikligi'
  AND 2 * ST_Area(shared.shape) > ST_Perimeter(shared.shape)

-- name: approach_limit_on_road
-- A limit that runs along the road's edge is on it only by the rounding of its vertices: the middle of what lies on the road tells.
SELECT s.id AS feature, min(z.id) AS other, min(middle.point) AS place, round(sum(ST_Length(part.geom))::numeric, 2) || ' m' AS value
FROM {subject} AS s
JOIN {zoning_areas} AS z ON z.geom && s.geom AND z.plan_id = s.plan_id AND z.fonksiyon IN %(roads)s
CROSS JOIN LATERAL ST_Dump(ST_CollectionExtract(ST_Intersection(s.geom, ST_MakeValid(z.geom)), 2)) AS part
CROSS JOIN LATERAL (SELECT ST_LineInterpolatePoint(part.geom, 0.5) AS point) AS middle
WHERE s.tur = '122110' AND ST_Length(part.geom) > 0.5 AND NOT ST_DWithin(ST_Boundary(z.geom), middle.point, 0.1)
GROUP BY s.id
