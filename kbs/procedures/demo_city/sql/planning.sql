-- A synthetic implementation plan that follows the real use: functions by block and public ground, values from what
-- stands there, lines and notes. Codes are those of the plan symbols (EK-1d).

-- name: blocks_met
-- What a block is like: storeys known, coverage, how many houses stand wall to wall, shops, width of its streets.
CREATE TEMP TABLE demo_character ON COMMIT DROP AS
WITH house AS (
    SELECT f.block_id, f.id, b.kat, ST_Area(f.geom) AS area,
           EXISTS (SELECT FROM demo_footprint AS o WHERE o.block_id = f.block_id AND o.id <> f.id AND o.geom && ST_Expand(f.geom, 0.4) AND ST_DWithin(o.geom, f.geom, 0.4)) AS attached
    FROM demo_footprint AS f JOIN demo_building AS b USING (id)
), summed AS (
    SELECT block_id, count(*) AS houses, avg(attached::int) AS attached, sum(area) AS covered,
           percentile_disc(0.5) WITHIN GROUP (ORDER BY kat) FILTER (WHERE kat BETWEEN 1 AND 15) AS kat
    FROM house GROUP BY block_id
)
SELECT block.block_id, coalesce(summed.houses, 0) AS houses, coalesce(summed.attached, 0) AS attached,
       coalesce(summed.covered, 0) / ST_Area(block.geom) AS coverage, summed.kat,
       (SELECT count(*) FROM demo_place AS p WHERE p.geom && ST_Expand(block.geom, 4) AND ST_DWithin(p.geom, block.geom, 4) AND p.kategori IN ('ticaret', 'yeme_icme'))
           / greatest(coalesce(summed.houses, 0), 4)::float8 AS shops,
       coalesce((SELECT max(2 * r.radius) FROM demo_centreline AS l JOIN demo_radius AS r USING (id) WHERE l.geom && ST_Expand(block.geom, 12) AND ST_DWithin(l.geom, block.geom, 12)), 8.0) AS street
FROM demo_block AS block LEFT JOIN summed USING (block_id)

-- name: zones
-- Areas of one function; with the street space they tile the plan.
CREATE TEMP TABLE demo_zone ON COMMIT DROP AS
WITH used AS (
    SELECT parcel.block_id, parcel.geom, parcel.area_id,
           CASE parcel.kind
               WHEN 'park' THEN '101013' WHEN 'sports' THEN '116001' WHEN 'shore' THEN '101016'
               -- Nobody's house of prayer is guessed: without a place on it the ground is a social facility.
               WHEN 'worship' THEN CASE worship.alt_kategori WHEN 'cami' THEN '108001' WHEN 'kilise' THEN '108002' WHEN 'mescit' THEN '108003'
                                        WHEN 'sinagog' THEN '108005' WHEN 'cemevi' THEN 'UIP-CEMEVI' ELSE '116014' END
               WHEN 'school' THEN CASE WHEN kbs_fold(area.ad) ~ '(lise|college|kolej)' THEN '105004' WHEN kbs_fold(area.ad) ~ 'ortaokul' THEN '105005'
                                       WHEN kbs_fold(area.ad) ~ '(anaokul|kres)' THEN '105001' WHEN kbs_fold(area.ad) ~ 'universite' THEN '105009' ELSE '105003' END
               ELSE CASE WHEN met.shops >= 1.1 THEN '110018' WHEN met.shops >= 0.35 THEN '110009' ELSE '112002' END
           END AS fonksiyon
    FROM demo_parcel AS parcel JOIN demo_character AS met USING (block_id) LEFT JOIN demo_area AS area ON area.id = parcel.area_id
    LEFT JOIN LATERAL (
        SELECT p.alt_kategori FROM demo_place AS p WHERE p.kategori = 'dini' AND p.geom && ST_Expand(parcel.geom, 5) AND ST_DWithin(p.geom, parcel.geom, 5)
        ORDER BY ST_Distance(p.geom, parcel.geom), p.geom LIMIT 1
    ) AS worship ON parcel.kind = 'worship'
), united AS (
    SELECT block_id, fonksiyon, (ST_Dump(ST_Union(geom))).geom FROM used GROUP BY block_id, fonksiyon, area_id
)
SELECT block_id, fonksiyon, geom FROM united
UNION ALL
SELECT NULL, 'UIP-TASITYOLU', geom FROM demo_street_space

-- name: plan
SELECT 'plan-uip' AS source_ref, 'UIP-SENTETIK-1' AS pin,
       'Gösterim uygulama imar planı (sentetik, hukuki değeri yoktur)' AS ad, 'UIP' AS tur, 'Revizyon' AS nitelik,
       '1/1000' AS olcek, 'Gösterim belediyesi (sentetik)' AS onaylayan, 'Sentetik-2024/117' AS karar_no,
       DATE '2024-03-11' AS onay_tarihi, DATE '2024-03-25' AS aski_baslangic, DATE '2024-04-23' AS aski_bitis,
       DATE '2024-05-20' AS kesinlesme_tarihi, 'yururlukte' AS durum, 'dava_yok' AS dava_durumu,
       'Sentetik plan: gerçek sokak ve binalardan türetilmiştir, hiçbir işleme dayanak olamaz.' AS aciklama,
       ST_Multi(ST_ForcePolygonCCW(ST_Union(geom))) AS geom
FROM demo_zone

-- name: plan_id
CREATE TEMP TABLE demo_plan ON COMMIT DROP AS
SELECT id, geom FROM planning_plan WHERE source = 'sentetik' AND source_ref = 'plan-uip'

-- name: zoning_areas
-- Values that fit each other: storeys from the houses or else the width of the street, KAKS = TAKS x storeys,
-- height from storeys, gardens none in attached order and wider above the fourth storey in detached order.
WITH ruled AS (
    SELECT zone.*, met.*, zone.block_id IS NOT NULL AND zone.fonksiyon IN ('112002', '110009', '110018') AS built,
           CASE WHEN met.attached >= 0.5 THEN 'B' ELSE 'A' END AS nizam,
           least(greatest(coalesce(met.kat, CASE WHEN met.street <= 7 THEN 3 WHEN met.street <= 10 THEN 4 WHEN met.street <= 15 THEN 5 ELSE 6 END), 3), 8) AS storeys,
           round((least(CASE WHEN met.attached >= 0.5 THEN 0.80 ELSE 0.40 END, greatest(CASE WHEN met.attached >= 0.5 THEN 0.50 ELSE 0.20 END, met.coverage)) * 20)::numeric) / 20 AS cover,
           ST_PointOnSurface(zone.geom) AS spot
    FROM demo_zone AS zone LEFT JOIN demo_character AS met USING (block_id)
)
SELECT 'alan-' || round(ST_X(spot) * 10)::bigint || '-' || round(ST_Y(spot) * 10)::bigint AS source_ref,
       (SELECT id FROM demo_plan) AS plan_id, fonksiyon,
       CASE WHEN fonksiyon = '110018' THEN 'T ' WHEN fonksiyon = '110009' THEN 'TİCK ' ELSE '' END
           || CASE WHEN built THEN nizam || '-' || storeys
                   WHEN fonksiyon = '101013' THEN 'Park' WHEN fonksiyon = '116001' THEN 'Spor' WHEN fonksiyon = '101016' THEN 'Rekreaktif' WHEN fonksiyon = '108001' THEN 'Cami' WHEN fonksiyon = '108002' THEN 'Kilise' WHEN fonksiyon = '108003' THEN 'Mescit'
                   WHEN fonksiyon = '108005' THEN 'Sinagog' WHEN fonksiyon = 'UIP-CEMEVI' THEN 'Cemevi' WHEN fonksiyon = '116014' THEN 'Sosyal'
                   WHEN fonksiyon = '105003' THEN 'İlk' WHEN fonksiyon = '105004' THEN 'Lise' WHEN fonksiyon = '105005' THEN 'Orta' WHEN fonksiyon = '105001' THEN 'Ana' WHEN fonksiyon = '105009' THEN 'Ü'
                   ELSE '' END AS etiket,
       CASE WHEN built THEN cover END AS taks, CASE WHEN built THEN 'Deger' ELSE 'GecerliDegil' END AS taks_tip,
       CASE WHEN built THEN round((cover * storeys)::numeric, 3) END AS kaks, CASE WHEN built THEN 'Deger' ELSE 'GecerliDegil' END AS kaks_tip,
       CASE WHEN built THEN (CASE WHEN fonksiyon = '112002' THEN 3.6 ELSE 4.5 END + 3.6 * (storeys - 1))::float8 END AS yencok_m,
       CASE WHEN built THEN 'Deger' ELSE 'GecerliDegil' END AS yencok_tip,
       CASE WHEN built THEN storeys END AS kat, CASE WHEN built THEN nizam END AS nizam,
       CASE WHEN built THEN CASE nizam WHEN 'A' THEN 5.0 ELSE 0.0 END END::float8 AS on_bahce,
       CASE WHEN built AND nizam = 'A' THEN 3.0 + 0.5 * greatest(0, storeys - 4) END::float8 AS yan_bahce,
       CASE WHEN built THEN 3.0 + 0.5 * greatest(0, storeys - 4) END::float8 AS arka_bahce,
       ST_Multi(ST_ForcePolygonCCW(geom)) AS geom
FROM ruled

-- name: notes
-- Plan notes: the first says that the plan has no legal value.
SELECT 'not-' || madde_no AS source_ref, (SELECT id FROM demo_plan) AS plan_id, madde_no, baslik, metin
FROM (VALUES
    ('1', 'Gösterim planı', 'Bu plan ve notları gösterim amacıyla üretilmiştir; hukuki değeri yoktur, hiçbir işleme dayanak alınamaz.'),
    ('2', 'Genel hükümler', 'Planda belirtilmeyen konularda yürürlükteki planlı alanlar imar yönetmeliği hükümleri uygulanır.'),
    ('3', 'Yapı düzeni', 'Yapı nizamı, kat adedi, TAKS ve KAKS plan üzerinde ada bazında gösterilmiştir. KAKS, TAKS ile kat adedinin çarpımını aşamaz.'),
    ('4', 'Bahçe mesafeleri', 'Ayrık nizamda ön bahçe en az 5,00 m, yan ve arka bahçe en az 3,00 m; dördüncü kattan sonra her kat için yan ve arka bahçeye 0,50 m eklenir. Bitişik nizamda yan bahçe aranmaz.'),
    ('5', 'Ticaret ve konut karma alanlar', 'TİCK alanlarda zemin kat ticaret, üst katlar konut olarak kullanılabilir; zemin kat yüksekliği en çok 4,50 m olabilir.'),
    ('6', 'Yeşil alanlar', 'Park alanlarında emsale konu yapı yapılamaz. Park alanları afet anında toplanma alanı olarak kullanılabilir.'),
    ('7', 'Eğitim alanları', 'Eğitim alanlarında yapılaşma, ilgili kurumun onaylı projesine göre belirlenir.'),
    ('8', 'İmar uygulaması', 'Uygulaması yapılmamış parsellerde 18. madde uygulaması, ifraz, tevhid veya terk işlemleri tamamlanmadan yapı ruhsatı düzenlenemez.'),
    ('9', 'Kıyı', 'Kıyı kenar çizgisinin deniz yanında kalan alanlarda kıyı mevzuatı geçerlidir; gösterimde kıyı kenar çizgisi yer almaz.')
) AS note (madde_no, baslik, metin)

-- name: lines
-- Approval boundary, block edges, kerbs and, in detached order, the building approach limit.
WITH line AS (
    SELECT '122109' AS tur, 'onama' AS ref, NULL::float8 AS genislik_m, ST_Boundary(geom) AS geom FROM demo_plan
    UNION ALL
    SELECT '130100', 'ada-' || substr(source_ref, 5), NULL, ST_Boundary(geom) FROM demo_block
    UNION ALL
    SELECT '130103', 'kaldirim-' || id, 1.5, ST_Boundary(ST_Simplify(ST_Buffer(geom, -1.5, 'quad_segs=2'), 0.05)) FROM demo_street_space
    UNION ALL
    SELECT '122110', 'yaklasma-' || substr(area.source_ref, 6), area.on_bahce, ST_Boundary(ST_Buffer(area.geom, -area.on_bahce, 'join=mitre mitre_limit=2'))
    FROM planning_zoningarea AS area WHERE area.source = 'sentetik' AND area.nizam = 'A'
)
SELECT 'cizgi-' || ref AS source_ref, (SELECT id FROM demo_plan) AS plan_id, tur, genislik_m, ST_Multi(ST_SnapToGrid(geom, 0.01)) AS geom
FROM line WHERE NOT ST_IsEmpty(ST_SnapToGrid(geom, 0.01))
