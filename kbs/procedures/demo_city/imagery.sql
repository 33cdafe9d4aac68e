-- What the synthetic image is painted from: the derived city itself, in painting order.

-- name: frame
-- The rectangle of the plan, rounded out to whole metres.
SELECT floor(ST_XMin(box)), floor(ST_YMin(box)), ceil(ST_XMax(box)), ceil(ST_YMax(box))
FROM (SELECT ST_Extent(geom) AS box FROM planning_plan WHERE source = 'sentetik' AND source_ref = 'plan-uip') AS plan

-- name: shapes
-- Paint, GeoJSON in the storage CRS, and a number in [0, 1) that varies the tone. Shadows fall to the north-east.
SELECT paint, ST_AsGeoJSON(geom, 2), ('x' || substr(md5(key), 1, 4))::bit(16)::int / 65536.0
FROM (
    SELECT 1 AS rank, 'ground' AS paint, geom, source_ref AS key FROM planning_plan WHERE source = 'sentetik' AND source_ref = 'plan-uip'
    UNION ALL SELECT 2, CASE WHEN nitelik IN ('Park', 'Kıyı Yeşil Alanı', 'Spor Alanı') THEN 'grass' WHEN nitelik = 'Arsa' THEN 'soil' ELSE 'yard' END, geom, source_ref
    FROM cadastre_parcel WHERE source = 'sentetik' AND source_ref LIKE 'parsel-%'
    UNION ALL SELECT 3, 'asphalt', geom, source_ref FROM planning_zoningarea WHERE source = 'sentetik' AND fonksiyon = 'UIP-TASITYOLU' AND source_ref NOT LIKE 'kent-%'
    UNION ALL SELECT 4, 'pavement', geom, source_ref FROM basemap_basemaparea WHERE source = 'sentetik' AND sinif = 'kaldirim'
    UNION ALL SELECT 5, 'pitch', geom, source_ref FROM basemap_basemaparea WHERE source <> 'sentetik' AND sinif = 'spor_sahasi'
    UNION ALL SELECT 6, 'shadow', ST_Translate(ST_Buffer(geom, 1.6), 0.9, 1.4), source_ref FROM basemap_basemappoint WHERE source = 'sentetik' AND sinif = 'agac'
    UNION ALL SELECT 7, 'crown', ST_Buffer(geom, 1.2 + coalesce(yukseklik_m, 6) / 6, 3), source_ref FROM basemap_basemappoint WHERE sinif = 'agac'
    UNION ALL SELECT 8, 'shadow', ST_Translate(geom, 0.30 * height, 0.45 * height), source_ref
    FROM (SELECT *, 3.0 * coalesce(kat_sayisi, 4) AS height FROM buildings_building WHERE source <> 'sentetik') AS b
    UNION ALL SELECT 9, 'roof', geom, source_ref FROM buildings_building WHERE source <> 'sentetik'
    UNION ALL SELECT 10, 'ridge', ST_Buffer(geom, -2.2, 'join=mitre'), source_ref FROM buildings_building WHERE source <> 'sentetik' AND ST_Area(geom) > 60
) AS shape
WHERE NOT ST_IsEmpty(geom)
ORDER BY rank, key

-- name: record
SELECT %(ref)s::text AS source_ref, 'Sentetik ortofoto'::text AS ad, 'ortofoto'::text AS tur, DATE '2026-11-21' AS cekim_tarihi,
       %(pixel)s::numeric AS cozunurluk_m, 3 AS bant_sayisi, %(file)s::text AS dosya, 'Sentetik: gösterim kentinin vektörlerinden boyandı'::text AS uretici,
       ST_Multi(ST_ForcePolygonCCW(ST_MakeEnvelope(%(west)s, %(south)s, %(east)s, %(north)s, %(srid)s))) AS geom
