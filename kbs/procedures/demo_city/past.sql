-- A few passive parcels: the two halves that a merged parcel was before its merger (tevhid).

-- name: known
-- Whether the past was made already; passive parcels live in history only.
SELECT EXISTS (SELECT FROM cadastre_parcel_history WHERE source = 'sentetik' AND source_ref LIKE 'gecmis-%')

-- name: insert
-- Halves of merged parcels, east and west of their middle, with numbers that are no longer in use.
INSERT INTO cadastre_parcel (source, source_ref, mahalle_id, mahalle_adi, ada_id, ada_no, parsel_no, pafta, nitelik, tapu_alani, durum, valid_from, geom)
WITH merged AS (
    SELECT p.*, row_number() OVER (PARTITION BY ada_no, mahalle_id ORDER BY ST_Area(geom) DESC, source_ref) AS n,
           (SELECT max(o.parsel_no::int) FROM cadastre_parcel AS o WHERE o.source = 'sentetik' AND o.ada_id = p.ada_id AND o.parsel_no ~ '^[0-9]+$') AS last_no
    FROM cadastre_parcel AS p
    WHERE source = 'sentetik' AND source_ref LIKE 'parsel-%' AND uygulama_durumu = 'tevhid' AND nitelik LIKE 'Betonarme%'
), chosen AS (
    SELECT * FROM merged WHERE n = 1 ORDER BY ST_Area(geom) DESC, source_ref LIMIT 12
), half AS (
    SELECT chosen.*, side.k, ST_CollectionExtract(ST_Intersection(chosen.geom, ST_MakeEnvelope(
               CASE side.k WHEN 1 THEN ST_XMin(chosen.geom) - 1 ELSE ST_X(ST_Centroid(chosen.geom)) END, ST_YMin(chosen.geom) - 1,
               CASE side.k WHEN 1 THEN ST_X(ST_Centroid(chosen.geom)) ELSE ST_XMax(chosen.geom) + 1 END, ST_YMax(chosen.geom) + 1, ST_SRID(chosen.geom)), 0.01), 3) AS part
    FROM chosen CROSS JOIN (VALUES (1), (2)) AS side (k)
)
SELECT 'sentetik', 'gecmis-' || k || '-' || source_ref, mahalle_id, mahalle_adi, ada_id, ada_no, (last_no + k)::text, pafta, 'Arsa',
       round(ST_Area(part)::numeric, 2), 'pasif', TIMESTAMPTZ '1955-06-01 00:00+03', ST_Multi(ST_ForcePolygonCCW(part))
FROM half

-- name: became
-- Which halves became which parcel, and when.
SELECT array_agg(old.id), new.id, new.uygulama_tarihi
FROM cadastre_parcel AS old JOIN cadastre_parcel AS new ON new.source = 'sentetik' AND old.source_ref = 'gecmis-' || left(split_part(old.source_ref, '-', 2), 1) || '-' || new.source_ref
WHERE old.source = 'sentetik' AND old.source_ref LIKE 'gecmis-%'
GROUP BY new.id

-- name: retire
-- Their last state moves to history.
DELETE FROM cadastre_parcel WHERE source = 'sentetik' AND source_ref LIKE 'gecmis-%'
