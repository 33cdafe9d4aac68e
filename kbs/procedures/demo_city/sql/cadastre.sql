-- From the faces to neighbourhoods, blocks and parcels with their numbers. The selections have the columns of the
-- theme tables; `merge` (store.py) compares them with what is there.

-- name: rest
-- The frame without the real neighbourhoods, in pieces; crumbs go to the piece they touch longest.
CREATE TEMP TABLE demo_rest ON COMMIT DROP AS
WITH part AS (
    SELECT (ST_Dump(coalesce(ST_Difference(frame.geom, real.geom), frame.geom))).geom
    FROM demo_extent AS frame, (SELECT ST_Union(geom) AS geom FROM demo_neighbourhood) AS real
), big AS (
    SELECT row_number() OVER (ORDER BY ST_Area(geom) DESC, ST_XMin(geom)) AS id, geom FROM part WHERE ST_Area(geom) >= 10000
), crumb AS (
    SELECT part.geom, (SELECT id FROM big ORDER BY ST_Distance(big.geom, part.geom), id LIMIT 1) AS id
    FROM part WHERE ST_Area(part.geom) < 10000
)
SELECT id, ST_Multi(ST_Union(geom)) AS geom FROM (SELECT id, geom FROM big UNION ALL SELECT id, geom FROM crumb WHERE id IS NOT NULL) AS piece
GROUP BY id

-- name: neighbourhoods
-- Synthetic neighbourhoods around the real ones, named after their side of the frame.
WITH placed AS (
    SELECT rest.id, rest.geom,
           degrees(ST_Azimuth(ST_Centroid(frame.geom), ST_Centroid(rest.geom))) AS bearing,
           ST_Distance(ST_Centroid(frame.geom), ST_Centroid(rest.geom)) < 0.1 * ST_Perimeter(frame.geom) / 4 AS central
    FROM demo_rest AS rest, demo_extent AS frame
), named AS (
    SELECT id, geom, CASE WHEN central OR bearing IS NULL THEN 'Merkez'
        ELSE (ARRAY['Kuzey', 'Kuzeydoğu', 'Doğu', 'Güneydoğu', 'Güney', 'Güneybatı', 'Batı', 'Kuzeybatı'])[1 + (round(bearing / 45.0)::int & 7)]
        END AS side
    FROM placed
), counted AS (
    SELECT *, row_number() OVER (PARTITION BY side ORDER BY id) AS n FROM named
)
SELECT 'mahalle-' || lower(kbs_fold(side)) || '-' || n AS source_ref,
       'Sentetik ' || side || CASE WHEN n > 1 THEN ' ' || n ELSE '' END AS ad,
       (SELECT id FROM boundaries_district AS d WHERE d.geom && counted.geom AND ST_Intersects(d.geom, ST_PointOnSurface(counted.geom)) ORDER BY id LIMIT 1) AS ilce_id,
       ST_ForcePolygonCCW(counted.geom) AS geom
FROM counted

-- name: quarters
-- All neighbourhoods that blocks can lie in, by the name the register would use.
CREATE TEMP TABLE demo_quarter ON COMMIT DROP AS
SELECT id, coalesce(tapu_mahalle_adi, regexp_replace(ad, '\s+(Mahallesi|Mah\.?)$', '')) AS ad, geom, source
FROM boundaries_neighbourhood AS n
WHERE EXISTS (SELECT FROM demo_extent AS frame WHERE frame.geom && n.geom)

-- name: block_numbers
-- Numbers in rows from the north, per neighbourhood, beginning at 101.
CREATE TEMP TABLE demo_block ON COMMIT DROP AS
WITH united AS (
    SELECT block_id, ST_Multi(ST_ForcePolygonCCW(ST_Union(geom))) AS geom FROM demo_parcel_raw GROUP BY block_id
), located AS (
    SELECT united.*, quarter.id AS mahalle_id, quarter.ad AS mahalle_adi, ST_PointOnSurface(united.geom) AS spot
    FROM united CROSS JOIN LATERAL (
        SELECT q.id, q.ad FROM demo_quarter AS q WHERE q.geom && united.geom AND ST_Intersects(q.geom, united.geom)
        ORDER BY ST_Area(ST_Intersection(q.geom, united.geom)) DESC, q.id LIMIT 1
    ) AS quarter
)
SELECT block_id, mahalle_id, mahalle_adi, geom,
       'ada-' || round(ST_X(spot) * 10)::bigint || '-' || round(ST_Y(spot) * 10)::bigint AS source_ref,
       (100 + row_number() OVER (PARTITION BY mahalle_id ORDER BY floor(ST_Y(spot) / 120) DESC, ST_X(spot)))::text AS ada_no
FROM located

-- name: blocks
SELECT source_ref, mahalle_id, ada_no, geom FROM demo_block

-- name: parcel_numbers
-- Numbers clockwise from the north-west corner of each block, as a surveyor walks round it.
CREATE TEMP TABLE demo_parcel ON COMMIT DROP AS
WITH placed AS (
    SELECT raw.*, block.mahalle_id, block.mahalle_adi, block.ada_no, ada.id AS ada_id, block.source_ref AS ada_ref,
           ST_PointOnSurface(raw.geom) AS spot, ST_Centroid(block.geom) AS middle, ST_Area(raw.geom) AS area
    FROM demo_parcel_raw AS raw JOIN demo_block AS block USING (block_id)
    JOIN cadastre_block AS ada ON ada.source = 'sentetik' AND ada.source_ref = block.source_ref
), built AS (
    SELECT l.label, count(DISTINCT f.id) AS count, max(b.kat) AS kat, sum(DISTINCT ST_Area(f.geom)) AS footprint
    FROM demo_label AS l JOIN demo_face AS face ON face.id = l.face_id
    JOIN demo_footprint AS f ON f.id = face.building_id JOIN demo_building AS b ON b.id = f.id
    GROUP BY l.label
)
SELECT placed.label, placed.block_id, placed.area_id, placed.geom, placed.spot, placed.area, placed.mahalle_id, placed.mahalle_adi,
       placed.ada_no, placed.ada_id, placed.ada_ref,
       CASE WHEN placed.kind IS NULL AND built.count IS NULL
                 AND EXISTS (SELECT FROM demo_coast AS coast WHERE coast.geom && ST_Expand(placed.geom, 1) AND ST_DWithin(coast.geom, placed.geom, 1))
            THEN 'shore' ELSE placed.kind END AS kind,
       coalesce(built.count, 0) AS buildings, built.kat, coalesce(built.footprint, 0) AS footprint,
       'parsel-' || round(ST_X(spot) * 10)::bigint || '-' || round(ST_Y(spot) * 10)::bigint AS source_ref,
       (row_number() OVER (
           PARTITION BY block_id
           ORDER BY mod((degrees(coalesce(ST_Azimuth(middle, spot), 0)) + 45.0)::numeric, 360.0), ST_X(spot), ST_Y(spot)
       ))::text AS parsel_no
FROM placed LEFT JOIN built USING (label)

-- name: parcels
-- Registered areas lie inside the error limit of the 2022 regulation (cadastre reference 4.1) but for one in sixty.
WITH sheet AS (
    SELECT parcel.*, (ST_X(geo.place) - 18) * 2 AS lon, (44 - ST_Y(geo.place)) * 2 AS lat,
           0.05 * least(area, 10) + 0.02 * greatest(0, least(area, 100) - 10) + 0.01 * greatest(0, least(area, 500) - 100)
           + 0.005 * greatest(0, least(area, 1000) - 500) + 0.004 * greatest(0, least(area, 5000) - 1000)
           + 0.003 * greatest(0, least(area, 25000) - 5000) + 0.0015 * greatest(0, area - 25000) AS error_limit,
           pg_temp.chance(source_ref, 'application') AS application
    FROM demo_parcel AS parcel CROSS JOIN LATERAL (SELECT ST_Transform(spot, 5252) AS place) AS geo
), thirds AS (
    -- Quarters of the 30' sheet; the 1:10 000 sheet is one of 5 x 5 in the 1:50 000 sheet.
    SELECT sheet.*, floor(lon)::int AS col, floor(lat)::int AS line, (lon - floor(lon)) * 2 AS x2, (lat - floor(lat)) * 2 AS y2 FROM sheet
), fifths AS (
    SELECT *, (x2 - floor(x2)) * 5 AS x5, (y2 - floor(y2)) * 5 AS y5 FROM thirds
), halves AS (
    SELECT *, (x5 - floor(x5)) * 2 AS xa, (y5 - floor(y5)) * 2 AS ya FROM fifths
), eighths AS (
    SELECT *, (xa - floor(xa)) * 2 AS xb, (ya - floor(ya)) * 2 AS yb FROM halves
), sixteenths AS (
    SELECT *, (xb - floor(xb)) * 2 AS xc, (yb - floor(yb)) * 2 AS yc FROM eighths
), numbered AS (
    SELECT *, substr('ABCDEFGHIJKLMNOPRSTUVYZ', line + 1, 1) || col
        || '-' || (ARRAY['a', 'b', 'd', 'c'])[1 + floor(x2)::int + 2 * floor(y2)::int]
        || '-' || lpad((1 + floor(x5)::int + 5 * floor(y5)::int)::text, 2, '0')
        || '-' || (ARRAY['a', 'b', 'd', 'c'])[1 + floor(xa)::int + 2 * floor(ya)::int]
        || '-' || (ARRAY['1', '2', '4', '3'])[1 + floor(xb)::int + 2 * floor(yb)::int]
        || '-' || (ARRAY['a', 'b', 'd', 'c'])[1 + floor(xc)::int + 2 * floor(yc)::int] AS pafta
    FROM sixteenths
)
SELECT source_ref, mahalle_id, mahalle_adi, ada_id, ada_no, parsel_no, pafta,
       CASE kind WHEN 'park' THEN 'Park' WHEN 'school' THEN 'Okul ve Bahçesi' WHEN 'worship' THEN 'İbadethane ve Bahçesi'
                 WHEN 'sports' THEN 'Spor Alanı' WHEN 'shore' THEN 'Kıyı Yeşil Alanı'
            ELSE CASE WHEN buildings = 0 THEN 'Arsa'
                      WHEN footprint < 60 THEN 'Kargir Dükkan'
                      WHEN footprint < 0.4 * area AND area > 300 THEN 'Betonarme Apartman ve Bahçesi'
                      WHEN pg_temp.chance(source_ref, 'kind') < 0.12 THEN 'Kargir Ev'
                      ELSE 'Betonarme Apartman' END END AS nitelik,
       round((area + error_limit * CASE WHEN pg_temp.chance(source_ref, 'gross') < 1 / 60.0 THEN 2.4 ELSE 0.7 END
              * (2 * pg_temp.chance(source_ref, 'area') - 1))::numeric, 2) AS tapu_alani,
       CASE WHEN kind IS NOT NULL OR buildings = 0 THEN 'ana_tasinmaz'
            WHEN pg_temp.chance(source_ref, 'flats') < 0.8 THEN 'kat_mulkiyeti' ELSE 'kat_irtifaki' END AS kat_mulkiyeti,
       CASE WHEN application < 0.55 THEN '18' WHEN application < 0.65 THEN 'ifraz' WHEN application < 0.73 THEN 'tevhid'
            WHEN application < 0.80 THEN 'terk' ELSE 'yok' END AS uygulama_durumu,
       CASE WHEN application < 0.80 THEN 'Sentetik-' || (1970 + floor(50 * pg_temp.chance(ada_ref, 'decision')))::int || '/' || (100 + floor(800 * pg_temp.chance(source_ref, 'number')))::int END AS uygulama_karari,
       CASE WHEN application < 0.80 THEN make_date((1970 + floor(50 * pg_temp.chance(ada_ref, 'decision')))::int, 1 + floor(12 * pg_temp.chance(ada_ref, 'month'))::int, 1 + floor(28 * pg_temp.chance(ada_ref, 'day'))::int) END AS uygulama_tarihi,
       CASE WHEN application < 0.55 THEN round((0.20 + 0.25 * pg_temp.chance(ada_ref, 'share'))::numeric, 6) END AS dop_orani,
       CASE WHEN application < 0.55 THEN pg_temp.chance(source_ref, 'shared') < 0.04 END AS suyulu,
       ST_Multi(geom) AS geom
FROM numbered

-- name: building_parcels
-- The parcel that holds most of a building; the buildings themselves stay as they were surveyed.
WITH best AS (
    SELECT DISTINCT ON (b.feature_id) b.feature_id, parcel.id AS parsel_id
    FROM demo_building AS b JOIN cadastre_parcel AS parcel
      ON parcel.source = 'sentetik' AND parcel.geom && b.geom AND ST_Intersects(parcel.geom, b.geom)
    ORDER BY b.feature_id, ST_Area(ST_Intersection(parcel.geom, b.geom)) DESC, parcel.id
)
UPDATE buildings_building AS building SET parsel_id = best.parsel_id
FROM best WHERE best.feature_id = building.id AND building.parsel_id IS DISTINCT FROM best.parsel_id
