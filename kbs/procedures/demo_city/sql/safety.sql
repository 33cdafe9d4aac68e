-- Assembly areas on the larger parks and shores of the derived city.

-- name: assembly_areas
-- Assembly areas from the largest open parcels; what buildings leave of them counts, one and a half square metres a person.
WITH ground AS (
    SELECT parcel.source_ref, parcel.kind, area.ad, parcel.geom, ST_Area(parcel.geom) - built.area AS area,
           row_number() OVER (ORDER BY ST_Area(parcel.geom) DESC, parcel.source_ref) AS n
    FROM demo_parcel AS parcel LEFT JOIN demo_area AS area ON area.id = parcel.area_id
    CROSS JOIN LATERAL (
        SELECT coalesce(sum(ST_Area(ST_Intersection(b.geom, parcel.geom))), 0) AS area FROM demo_building AS b WHERE b.geom && parcel.geom
    ) AS built
    WHERE parcel.kind IN ('park', 'school', 'sports') AND ST_Area(parcel.geom) BETWEEN 1200 AND 60000
)
SELECT 'toplanma-' || substr(source_ref, 8) AS source_ref, 'S-' || lpad(n::text, 2, '0') AS kod,
       coalesce(ad, CASE kind WHEN 'park' THEN 'Park' WHEN 'school' THEN 'Okul bahçesi' ELSE 'Spor alanı' END || ' ' || n) || ' toplanma alanı (sentetik)' AS ad,
       CASE kind WHEN 'park' THEN 'park' WHEN 'school' THEN 'okul_bahcesi' ELSE 'spor_alani' END AS tur,
       'Belediye' AS mulkiyet, round((area * 0.55)::numeric, 2) AS kullanilabilir_m2, floor(area * 0.55 / 1.5)::int AS kapasite,
       pg_temp.chance(source_ref, 'su') < 0.5 AS su, pg_temp.chance(source_ref, 'wc') < 0.4 AS tuvalet, true AS aydinlatma,
       pg_temp.chance(source_ref, 'ramp') < 0.7 AS engelli_erisimi, false AS tabela, 'onay_bekliyor' AS durum,
       ST_Multi(geom) AS geom
FROM ground
