-- What the derivation reads: real features of the themes (never the synthetic ones), as temporary tables of one form.

-- name: buildings
CREATE TEMP TABLE demo_building ON COMMIT DROP AS
WITH snapped AS (
    SELECT id AS feature_id, source, source_ref, kat_sayisi AS kat, kullanim,
           ST_CollectionExtract(ST_MakeValid(ST_SnapToGrid(geom, 0.01)), 3) AS geom
    FROM buildings_building WHERE source <> 'sentetik'
)
SELECT row_number() OVER (ORDER BY source, source_ref) AS id, * FROM snapped WHERE NOT ST_IsEmpty(geom)

-- name: centrelines
-- Ways that carry parcels: streets of every class, and footways and service ways only where they have a name.
CREATE TEMP TABLE demo_centreline ON COMMIT DROP AS
SELECT row_number() OVER (ORDER BY source, source_ref) AS id, id AS feature_id, coalesce(source_ref, id::text) AS ref,
       yol_id, ad, sinif, (ST_Dump(geom)).geom,
       greatest(4.0, CASE WHEN genislik_m BETWEEN 4 AND 40 THEN genislik_m
            ELSE CASE sinif WHEN 'otoyol' THEN 26 WHEN 'anayol' THEN 20 WHEN 'cadde' THEN 14 WHEN 'sokak' THEN 11 WHEN 'yaya' THEN 9 ELSE 7 END
       END)::float8 AS width
FROM roads_streetcentreline
WHERE source <> 'sentetik' AND NOT coalesce(tunel, false)
  AND (sinif IN ('otoyol', 'anayol', 'cadde', 'sokak') OR (sinif IN ('yaya', 'servis', 'toprak') AND ad IS NOT NULL))

-- name: coast
CREATE TEMP TABLE demo_coast ON COMMIT DROP AS
SELECT geom FROM basemap_basemapline WHERE source <> 'sentetik' AND sinif = 'kiyi'

-- name: areas
-- Public grounds; where two overlap the lower rank wins.
CREATE TEMP TABLE demo_area ON COMMIT DROP AS
WITH ground AS (
    SELECT source, source_ref, ad, ST_CollectionExtract(ST_MakeValid(geom), 3) AS geom,
           CASE sinif WHEN 'okul_alani' THEN 'school' WHEN 'ibadet_alani' THEN 'worship' WHEN 'spor_sahasi' THEN 'sports' ELSE 'water' END AS kind,
           CASE sinif WHEN 'ibadet_alani' THEN 1 WHEN 'okul_alani' THEN 2 ELSE 4 END AS rank
    FROM basemap_basemaparea
    WHERE source <> 'sentetik'
      AND (sinif IN ('okul_alani', 'ibadet_alani', 'gol', 'dere') OR (sinif = 'spor_sahasi' AND ST_Area(geom) > 3000))
    UNION ALL
    SELECT source, source_ref, ad, ST_CollectionExtract(ST_MakeValid(geom), 3), 'park', 3 FROM places_greenarea
    WHERE source <> 'sentetik' AND tur IN ('park', 'cocuk_bahcesi', 'koru') AND ST_Area(geom) > 150
)
SELECT row_number() OVER (ORDER BY kind, source, source_ref) AS id, kind, rank, geom,
       -- A ground drawn twice may have its name on the other drawing.
       coalesce(ad, (SELECT o.ad FROM ground AS o WHERE o.kind = ground.kind AND o.ad IS NOT NULL AND ST_Intersects(o.geom, ground.geom)
                     ORDER BY ST_Area(ST_Intersection(o.geom, ground.geom)) DESC, o.source_ref LIMIT 1)) AS ad
FROM ground

-- name: neighbourhoods
CREATE TEMP TABLE demo_neighbourhood ON COMMIT DROP AS
SELECT id, ad, geom FROM boundaries_neighbourhood WHERE source <> 'sentetik'

-- name: places
-- Shops, services and places of worship: what a street and a public ground are used for.
CREATE TEMP TABLE demo_place ON COMMIT DROP AS
SELECT kategori, alt_kategori, geom FROM places_place WHERE source <> 'sentetik'
