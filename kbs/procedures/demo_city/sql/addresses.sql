-- The two sides of every centreline, and what each real door number belongs to.

-- name: sides
-- Lines at the edge of the carriageway, in the direction of digitising; `sol` and `sag` as seen along it. A side belongs
-- to the neighbourhood at its middle or, on a border street, beside it; streets away from all have no sides.
WITH offset_line AS (
    SELECT line.feature_id, line.ref, side.taraf,
           ST_Collect(CASE WHEN ST_Distance(ST_StartPoint(curve.geom), ST_StartPoint(line.geom))
                               > ST_Distance(ST_EndPoint(curve.geom), ST_StartPoint(line.geom))
                           THEN ST_Reverse(curve.geom) ELSE curve.geom END ORDER BY line.id) AS geom
    FROM demo_centreline AS line JOIN demo_radius AS radius USING (id)
    CROSS JOIN (VALUES ('sol', 1), ('sag', -1)) AS side (taraf, sign)
    CROSS JOIN LATERAL ST_Dump(ST_OffsetCurve(line.geom, side.sign * greatest(1.5, radius.radius - 0.8), 'join=mitre mitre_limit=2')) AS curve
    WHERE ST_Length(curve.geom) > 0.5
    GROUP BY line.feature_id, line.ref, side.taraf
)
SELECT 'yon-' || ref || '-' || taraf AS source_ref, feature_id AS orta_hat_id, taraf, quarter.id AS mahalle_id,
       ST_SnapToGrid(ST_Multi(o.geom), 0.01) AS geom
FROM offset_line AS o CROSS JOIN LATERAL (
    SELECT q.id FROM demo_quarter AS q CROSS JOIN LATERAL (SELECT ST_LineInterpolatePoint(ST_GeometryN(o.geom, 1), 0.5) AS point) AS middle
    WHERE ST_DWithin(q.geom, middle.point, 20) ORDER BY ST_Distance(q.geom, middle.point), q.id LIMIT 1
) AS quarter

-- name: doors
-- Links of real door numbers that their file does not give: the side of their street and the derived parcel. Street
-- and building come with the import; the neighbourhood is what an import would find now.
CREATE TEMP TABLE demo_door ON COMMIT DROP AS
SELECT door.id, parcel.id AS parsel_id, quarter.id AS mahalle_id, coalesce(door.mahalle_adi, quarter.ad) AS mahalle_adi, side.id AS yol_yonu_id
FROM addresses_doornumber AS door
LEFT JOIN LATERAL (
    SELECT id FROM cadastre_parcel AS p WHERE p.source = 'sentetik' AND p.geom && ST_Expand(door.geom, 8) AND ST_DWithin(p.geom, door.geom, 8)
    ORDER BY ST_Distance(p.geom, door.geom), p.id LIMIT 1
) AS parcel ON true
LEFT JOIN LATERAL (
    SELECT n.id, n.ad FROM demo_quarter AS q JOIN boundaries_neighbourhood AS n USING (id)
    WHERE q.geom && door.geom AND ST_Intersects(q.geom, door.geom) ORDER BY n.id LIMIT 1
) AS quarter ON true
LEFT JOIN LATERAL (
    SELECT s.id FROM roads_streetside AS s JOIN demo_centreline AS line ON line.feature_id = s.orta_hat_id
    WHERE s.source = 'sentetik' AND line.yol_id = door.yol_id AND s.geom && ST_Expand(door.geom, 60)
    ORDER BY ST_Distance(s.geom, door.geom), s.id LIMIT 1
) AS side ON true
WHERE door.source <> 'sentetik'

-- name: link_doors
UPDATE addresses_doornumber AS door
SET parsel_id = d.parsel_id, mahalle_id = coalesce(d.mahalle_id, door.mahalle_id), mahalle_adi = d.mahalle_adi, yol_yonu_id = d.yol_yonu_id
FROM demo_door AS d
WHERE d.id = door.id AND (door.parsel_id, door.mahalle_id, door.mahalle_adi, door.yol_yonu_id)
      IS DISTINCT FROM (d.parsel_id, coalesce(d.mahalle_id, door.mahalle_id), d.mahalle_adi, d.yol_yonu_id)

-- name: side_numbers
-- The least and greatest number met on each side.
WITH met AS (
    SELECT yol_yonu_id AS id, min(kapi_no_sayi) AS least_no, max(kapi_no_sayi) AS greatest_no
    FROM addresses_doornumber WHERE yol_yonu_id IS NOT NULL GROUP BY 1
), wanted AS (
    SELECT side.id, met.least_no, met.greatest_no FROM roads_streetside AS side LEFT JOIN met USING (id) WHERE side.source = 'sentetik'
)
UPDATE roads_streetside AS side SET baslangic_no = wanted.least_no, bitis_no = wanted.greatest_no
FROM wanted WHERE wanted.id = side.id AND (side.baslangic_no, side.bitis_no) IS DISTINCT FROM (wanted.least_no, wanted.greatest_no)

-- name: units
-- Independent units of the buildings whose storeys are known and that stand on land with flats: two to four a storey.
SELECT 'bb-' || b.source_ref || '-' || storey.n || '-' || door.n AS source_ref, b.feature_id AS bina_id,
       CASE storey.n WHEN 1 THEN 'Zemin' ELSE (storey.n - 1)::text END AS kat,
       ((storey.n - 1) * size.per_storey + door.n)::text AS no,
       CASE WHEN storey.n = 1 AND pg_temp.chance(b.source_ref, 'shop') < 0.5 THEN 'Dükkan' ELSE 'Mesken' END AS nitelik,
       CASE WHEN storey.n = 1 AND pg_temp.chance(b.source_ref, 'shop') < 0.5 THEN 'ticaret' ELSE 'konut' END AS kullanim,
       'kullanimda' AS durum, ((storey.n - 1) * size.per_storey + door.n)::text AS tapu_bb_no
FROM demo_building AS b
CROSS JOIN LATERAL (SELECT greatest(1, least(4, floor(ST_Area(b.geom) / 95.0)))::int AS per_storey) AS size
CROSS JOIN LATERAL generate_series(1, least(b.kat, 25)) AS storey (n)
CROSS JOIN LATERAL generate_series(1, size.per_storey) AS door (n)
JOIN buildings_building AS real ON real.id = b.feature_id
JOIN cadastre_parcel AS parcel ON parcel.id = real.parsel_id AND parcel.kat_mulkiyeti IN ('kat_mulkiyeti', 'kat_irtifaki')
WHERE b.kat IS NOT NULL
