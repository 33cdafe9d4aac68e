-- name: zoning_of_parcel
-- The zoning areas that cover a parcel, each with its share of the parcel's area (0..1), largest first.
-- {parcel} is the parcel table or its history. Slivers below a thousandth are drawing noise, not zoning.
-- Params: id bigint.
WITH parcel AS (SELECT t.geom FROM {parcel} AS t WHERE t.id = %(id)s {believed} LIMIT 1)
SELECT z.id, z.fonksiyon, z.etiket, z.taks, z.taks_tip, z.kaks, z.kaks_tip, z.yencok_m, z.yencok_tip, z.kat,
       z.nizam, z.on_bahce, z.yan_bahce, z.arka_bahce, z.bina_derinligi, z.plan_notu, z.source,
       s.share, p.id AS plan_id, p.pin, p.ad AS plan_adi, p.tur AS plan_turu, p.olcek, p.onaylayan, p.karar_no,
       p.onay_tarihi, p.aski_baslangic, p.aski_bitis, p.kesinlesme_tarihi, p.durum AS plan_durumu, p.dava_durumu
FROM   parcel
JOIN   planning_zoningarea AS z ON z.geom && parcel.geom AND ST_Intersects(z.geom, parcel.geom)
CROSS  JOIN LATERAL (
    SELECT ST_Area(ST_Intersection(z.geom, parcel.geom)) / nullif(ST_Area(parcel.geom), 0) AS share
) AS s
LEFT   JOIN planning_plan AS p ON p.id = z.plan_id
WHERE  s.share > 0.001
ORDER  BY s.share DESC, z.id

-- name: notes_of_plans
-- Notes of plans: valid everywhere in the plan, or where their area meets the parcel. Params: plans bigint[], id.
SELECT n.id, n.source, n.plan_id, n.madde_no, n.baslik, n.metin
FROM   planning_plannote AS n
WHERE  n.plan_id = ANY(%(plans)s)
AND    (n.geom IS NULL OR EXISTS (
           SELECT FROM {parcel} AS t WHERE t.id = %(id)s AND t.geom && n.geom AND ST_Intersects(t.geom, n.geom)))
ORDER  BY n.plan_id, n.madde_no NULLS LAST, n.id
LIMIT  100

-- name: buildings_of_parcel
-- Buildings recorded on the parcel, and those standing on it by at least a tenth of their footprint.
-- Params: id bigint.
SELECT b.id, b.source, b.ad, b.bina_no, b.kullanim, b.durum, b.kat_sayisi, b.yapim_yili, b.taban_alani, s.share
FROM   {parcel} AS t
JOIN   buildings_building AS b ON b.geom && t.geom AND ST_Intersects(b.geom, t.geom)
CROSS  JOIN LATERAL (
    SELECT ST_Area(ST_Intersection(b.geom, t.geom)) / nullif(ST_Area(b.geom), 0) AS share
) AS s
WHERE  t.id = %(id)s {believed} AND (s.share >= 0.1 OR b.parsel_id = t.id)
ORDER  BY s.share DESC, b.id
LIMIT  50

-- name: doors_of_parcel
-- Door numbers recorded on the parcel or on a building recorded there, and those lying on it. Params: id bigint.
SELECT d.id, d.source, d.adres_metni, d.kapi_no, d.yol_adi, d.mahalle_adi, d.ad
FROM   {parcel} AS t
JOIN   addresses_doornumber AS d
       ON d.id IN (
           SELECT a.id FROM addresses_doornumber AS a WHERE a.parsel_id = t.id
           UNION
           SELECT a.id FROM addresses_doornumber AS a WHERE a.geom && t.geom AND ST_Intersects(a.geom, t.geom)
           UNION
           SELECT a.id FROM addresses_doornumber AS a JOIN buildings_building AS b ON b.id = a.bina_id
           WHERE b.parsel_id = t.id)
WHERE  t.id = %(id)s {believed}
ORDER  BY d.yol_adi, d.kapi_no_sayi, d.kapi_no, d.id
LIMIT  100

-- name: neighbours_of_parcel
-- Parcels that share a piece of boundary (more than a corner). Params: id bigint.
SELECT n.id, n.source, n.ada_no, n.parsel_no, n.mahalle_adi
FROM   {parcel} AS t
JOIN   cadastre_parcel AS n ON n.geom && ST_Expand(t.geom, 0.05) AND ST_DWithin(n.geom, t.geom, 0.05)
WHERE  t.id = %(id)s {believed} AND n.id <> t.id
AND    ST_Length(ST_Intersection(ST_Boundary(n.geom), ST_Buffer(t.geom, 0.05, 'join=mitre'))) > 0.5
ORDER  BY n.ada_no, length(n.parsel_no), n.parsel_no
LIMIT  40

-- name: nearest_assembly_areas
-- The nearest assembly areas as the crow flies, metres; index-ordered. Params: id bigint.
SELECT a.id, a.source, a.ad, a.kapasite, ST_Distance(a.geom, t.geom) AS metres
FROM   {table} AS t
CROSS  JOIN LATERAL (
    SELECT p.id, p.source, p.ad, p.kapasite, p.geom FROM places_assemblyarea AS p ORDER BY p.geom <-> t.geom LIMIT 3
) AS a
WHERE  t.id = %(id)s {believed}
ORDER  BY metres

-- name: functions_of_plan
-- The functions of a plan with number and area (m2), largest first. Params: id bigint.
SELECT z.fonksiyon, min(z.source) AS source, count(*), sum(ST_Area(z.geom))
FROM   planning_zoningarea AS z
WHERE  z.plan_id = %(id)s
GROUP  BY z.fonksiyon
ORDER  BY 4 DESC

-- name: notes_of_plan
-- All notes of a plan in order. Params: id bigint.
SELECT n.source, n.madde_no, n.baslik, n.metin, n.geom IS NOT NULL
FROM   planning_plannote AS n
WHERE  n.plan_id = %(id)s
ORDER  BY n.madde_no NULLS LAST, n.id
LIMIT  300

-- name: doors_of_street
-- The doors of a street in order. Params: id bigint.
SELECT d.id, d.source, d.kapi_no, d.yol_adi, d.mahalle_adi
FROM   addresses_doornumber AS d
WHERE  d.yol_id = %(id)s
ORDER  BY d.kapi_no_sayi NULLS LAST, d.kapi_no, d.id
LIMIT  500

-- name: doors_of_building
-- The doors of a building. Params: id bigint.
SELECT d.id, d.source, d.adres_metni, d.kapi_no, d.yol_adi, d.mahalle_adi, d.ad
FROM   addresses_doornumber AS d
WHERE  d.bina_id = %(id)s
ORDER  BY d.yol_adi, d.kapi_no_sayi, d.kapi_no, d.id
LIMIT  100
