-- Utilities along the streets. The centrelines are cut at every crossing and into spans of equal length; each network
-- is that graph, set aside by its own small shift, so that every line ends at a point of the same network.

-- name: ways
-- Street axes between crossings, inside the planned land. Short pieces that the land's edge or a wall cuts off from all
-- others have no network: no pipe could reach them.
CREATE TEMP TABLE demo_way ON COMMIT DROP AS
WITH inside AS (
    SELECT ST_Intersection(line.geom, land.geom) AS geom FROM demo_centreline AS line, demo_land AS land WHERE ST_Intersects(line.geom, land.geom)
), noded AS (
    SELECT (ST_Dump(ST_LineMerge(ST_UnaryUnion(ST_Collect(geom), 0.01)))).geom FROM inside
), ordered AS (
    SELECT row_number() OVER (ORDER BY ST_XMin(geom), ST_YMin(geom), ST_Length(geom)) AS id, geom FROM noded WHERE ST_Length(geom) > 0.05
), joined AS (
    SELECT id, geom, ST_ClusterDBSCAN(geom, 0.01, 1) OVER () AS part FROM ordered
), measured AS (
    SELECT id, geom, sum(ST_Length(geom)) OVER (PARTITION BY part) AS metres, sum(ST_Length(geom)) OVER () AS all_metres FROM joined
)
SELECT ordered.id, ordered.geom, line.ad, line.sinif, radius.radius
FROM measured AS ordered CROSS JOIN LATERAL (
    SELECT id, ad, sinif FROM demo_centreline AS l ORDER BY l.geom <-> ST_LineInterpolatePoint(ordered.geom, 0.5), l.id LIMIT 1
) AS line JOIN demo_radius AS radius ON radius.id = line.id
WHERE ordered.metres > 0.05 * ordered.all_metres

-- name: spans
-- Pieces of at most 45 m, from knot to knot.
CREATE TEMP TABLE demo_span ON COMMIT DROP AS
WITH cut AS (
    SELECT way.id AS way_id, way.ad, way.sinif, n.i, greatest(1, ceil(ST_Length(way.geom) / 45.0))::int AS pieces, way.geom
    FROM demo_way AS way CROSS JOIN LATERAL generate_series(1, greatest(1, ceil(ST_Length(way.geom) / 45.0))::int) AS n (i)
), piece AS (
    SELECT way_id, i, ad, sinif, ST_SnapToGrid(ST_LineSubstring(geom, (i - 1)::float8 / pieces, i::float8 / pieces), 0.01) AS geom FROM cut
)
SELECT way_id || '-' || i AS ref, ad, sinif, geom, ST_StartPoint(geom) AS a, ST_EndPoint(geom) AS b FROM piece WHERE NOT ST_IsEmpty(geom)

-- name: knots
-- Ends of spans with the height of the ground and the number of spans that meet there.
CREATE TEMP TABLE demo_knot ON COMMIT DROP AS
WITH ends AS (
    SELECT a AS geom, sinif FROM demo_span UNION ALL SELECT b, sinif FROM demo_span
), met AS (
    SELECT geom, count(*)::int AS degree, bool_or(sinif IN ('cadde', 'anayol', 'otoyol')) AS main FROM ends GROUP BY geom
)
SELECT row_number() OVER (ORDER BY ST_X(geom), ST_Y(geom)) AS id, geom, degree, main, pg_temp.ground(geom) AS z,
       round(ST_X(geom) * 10)::bigint || '-' || round(ST_Y(geom) * 10)::bigint AS ref
FROM met

-- name: flows
-- Spans turned so that they run downhill.
CREATE TEMP TABLE demo_flow ON COMMIT DROP AS
SELECT span.ref, span.ad, span.sinif, top.id AS from_id, foot.id AS to_id, top.z AS from_z, foot.z AS to_z,
       CASE WHEN top.geom = span.a THEN span.geom ELSE ST_Reverse(span.geom) END AS geom
FROM demo_span AS span
JOIN demo_knot AS one ON one.geom = span.a JOIN demo_knot AS two ON two.geom = span.b AND two.id <> one.id
JOIN demo_knot AS top ON top.id = CASE WHEN (one.z, one.id) > (two.z, two.id) THEN one.id ELSE two.id END
JOIN demo_knot AS foot ON foot.id = one.id + two.id - top.id
WHERE top.z > foot.z

-- name: ends_of_flow
-- Lowest knots of their surroundings: outfalls near the shore, lifting stations elsewhere.
CREATE TEMP TABLE demo_sink ON COMMIT DROP AS
SELECT knot.id, (SELECT min(ST_Distance(s.geom, knot.geom)) FROM demo_shore AS s) < 80 AS near_shore
FROM demo_knot AS knot
WHERE EXISTS (SELECT FROM demo_flow AS f WHERE f.to_id = knot.id) AND NOT EXISTS (SELECT FROM demo_flow AS f WHERE f.from_id = knot.id)

-- name: water_lines
SELECT 'su-' || ref AS source_ref, 'SU-' || ref AS no, CASE WHEN sinif IN ('anayol', 'cadde') THEN 'ana_iletim' ELSE 'sebeke' END AS tur,
       CASE WHEN pg_temp.chance(ref, 'water') < 0.7 THEN 'DF' ELSE 'HDPE' END AS malzeme, 120 AS derinlik_cm,
       (1975 + floor(45 * pg_temp.chance(ad, 'water year')))::int AS yapim_yili, 'aktif' AS durum, 'D' AS dogruluk,
       'Sentetik su idaresi' AS isletmeci, CASE WHEN sinif IN ('anayol', 'cadde') THEN 300 ELSE 125 END AS cap_mm, 'PN10' AS basinc_sinifi,
       ST_Multi(ST_SnapToGrid(ST_Translate(geom, 0.8, 0.6), 0.01)) AS geom
FROM demo_span

-- name: water_points
SELECT 'su-' || ref AS source_ref, 'SU-N' || id AS no,
       CASE WHEN degree = 1 THEN 'KORTAPA' WHEN degree >= 3 THEN 'KAPATMA_VANA' WHEN pg_temp.chance(ref, 'hydrant') < 0.5 THEN 'HIDRANT' ELSE 'BAGLANTI_PARCA' END AS tur,
       120 AS derinlik_cm, 'aktif' AS durum, 'D' AS dogruluk, 'Sentetik su idaresi' AS isletmeci, round(z::numeric, 2)::float8 AS zemin_kot,
       CASE WHEN main THEN 300 ELSE 125 END AS cap_mm, CASE WHEN degree >= 3 THEN 'acik' END AS konum,
       ST_SnapToGrid(ST_Translate(geom, 0.8, 0.6), 0.01) AS geom
FROM demo_knot

-- name: wastewater_lines
-- Inverts lie 2.20 m under the ground at both ends; bores widen downhill.
SELECT 'atiksu-' || ref AS source_ref, 'AS-' || ref AS no, CASE WHEN to_z < 9 THEN 'kollektor' ELSE 'sebeke' END AS tur,
       CASE WHEN to_z < 9 THEN 'BETONARME' ELSE 'KORUGE' END AS malzeme, 220 AS derinlik_cm, 'aktif' AS durum, 'D' AS dogruluk,
       'Sentetik su idaresi' AS isletmeci, CASE WHEN to_z < 9 THEN 600 WHEN to_z < 18 THEN 400 ELSE 300 END AS cap_mm,
       'dairesel' AS kesit, 'ayrik' AS sistem, round((from_z - 2.2)::numeric, 3)::float8 AS memba_akar_kot, round((to_z - 2.2)::numeric, 3)::float8 AS mansap_akar_kot,
       round((1000 * (from_z - to_z) / ST_Length(geom))::numeric, 2)::float8 AS egim_binde,
       ST_Multi(geom) AS geom
FROM demo_flow

-- name: wastewater_points
SELECT 'atiksu-' || ref AS source_ref, 'AB-' || knot.id AS no,
       CASE WHEN sink.near_shore THEN 'desarj' WHEN sink.id IS NOT NULL THEN 'TerfiMerkezi' ELSE 'muayene_bacasi' END AS tur,
       'BETONARME' AS malzeme, 220 AS derinlik_cm, 'aktif' AS durum, 'D' AS dogruluk, 'Sentetik su idaresi' AS isletmeci,
       z AS zemin_kot, z AS kapak_kot, round((z - 2.2)::numeric, 3)::float8 AS akar_kot, CASE WHEN main THEN 1200 ELSE 1000 END AS cap_mm, 'prefabrik' AS baca_tipi, geom
FROM demo_knot AS knot LEFT JOIN demo_sink AS sink USING (id)
WHERE EXISTS (SELECT FROM demo_flow AS f WHERE knot.id IN (f.from_id, f.to_id))

-- name: stormwater_lines
SELECT 'yagmur-' || ref AS source_ref, 'YS-' || ref AS no, CASE WHEN to_z < 9 THEN 'kollektor' ELSE 'cadde_hatti' END AS tur,
       'BETON' AS malzeme, 160 AS derinlik_cm, 'aktif' AS durum, 'D' AS dogruluk, 'Sentetik su idaresi' AS isletmeci,
       CASE WHEN to_z < 9 THEN 800 WHEN to_z < 18 THEN 500 ELSE 400 END AS cap_mm, 'dairesel' AS kesit, 'ayrik' AS sistem,
       round((from_z - 1.6)::numeric, 3)::float8 AS memba_akar_kot, round((to_z - 1.6)::numeric, 3)::float8 AS mansap_akar_kot,
       round((1000 * (from_z - to_z) / ST_Length(geom))::numeric, 2)::float8 AS egim_binde,
       ST_Multi(ST_SnapToGrid(ST_Translate(geom, -0.8, -0.6), 0.01)) AS geom
FROM demo_flow

-- name: stormwater_points
SELECT 'yagmur-' || ref AS source_ref, 'YB-' || knot.id AS no,
       CASE WHEN sink.near_shore THEN 'desarj_noktasi' WHEN knot.degree = 2 THEN 'izgara' ELSE 'muayene_bacasi' END AS tur,
       'BETON' AS malzeme, 160 AS derinlik_cm, 'aktif' AS durum, 'D' AS dogruluk, 'Sentetik su idaresi' AS isletmeci,
       z AS zemin_kot, z AS kapak_kot, round((z - 1.6)::numeric, 3)::float8 AS akar_kot, 1000 AS cap_mm, 'prefabrik' AS baca_tipi,
       ST_SnapToGrid(ST_Translate(geom, -0.8, -0.6), 0.01) AS geom
FROM demo_knot AS knot LEFT JOIN demo_sink AS sink USING (id)
WHERE EXISTS (SELECT FROM demo_flow AS f WHERE knot.id IN (f.from_id, f.to_id))

-- name: gas_lines
SELECT 'gaz-' || ref AS source_ref, 'DG-' || ref AS no, CASE WHEN sinif = 'anayol' THEN 'celik_ana_hat' ELSE 'pe_dagitim_hatti' END AS tur,
       CASE WHEN sinif = 'anayol' THEN 'CELIK' ELSE 'HDPE' END AS malzeme, 100 AS derinlik_cm, 'aktif' AS durum, 'D' AS dogruluk,
       'Sentetik gaz dağıtım' AS isletmeci, CASE WHEN sinif = 'anayol' THEN 200 WHEN sinif = 'cadde' THEN 125 ELSE 63 END AS cap_mm,
       CASE WHEN sinif = 'anayol' THEN 19.0 ELSE 4.0 END::float8 AS basinc_bar,
       ST_Multi(ST_SnapToGrid(ST_Translate(geom, -0.6, 0.8), 0.01)) AS geom
FROM demo_span

-- name: gas_points
SELECT 'gaz-' || ref AS source_ref, 'DG-N' || id AS no,
       CASE WHEN degree >= 3 AND pg_temp.chance(ref, 'regulator') < 0.06 THEN 'bolge_regulatoru' WHEN degree >= 3 THEN 'vana'
            WHEN main AND pg_temp.chance(ref, 'cathode') < 0.15 THEN 'katodik_olcu_noktasi' ELSE 'servis_kutusu' END AS tur,
       100 AS derinlik_cm, 'aktif' AS durum, 'D' AS dogruluk, 'Sentetik gaz dağıtım' AS isletmeci, round(z::numeric, 2)::float8 AS zemin_kot,
       4.0::float8 AS basinc_bar, ST_SnapToGrid(ST_Translate(geom, -0.6, 0.8), 0.01) AS geom
FROM demo_knot

-- name: power_lines
SELECT 'elektrik-' || ref AS source_ref, 'EL-' || ref AS no, CASE WHEN sinif IN ('anayol', 'cadde') THEN 'OG' ELSE 'AG' END AS tur,
       CASE WHEN sinif IN ('anayol', 'cadde') THEN 'BAKIR' ELSE 'ALUMINYUM' END AS malzeme, 80 AS derinlik_cm, 'aktif' AS durum, 'D' AS dogruluk,
       'Sentetik elektrik dağıtım' AS isletmeci, CASE WHEN sinif IN ('anayol', 'cadde') THEN 34.5 ELSE 0.4 END::float8 AS gerilim_kv,
       CASE WHEN sinif IN ('anayol', 'cadde') THEN 240 ELSE 95 END::float8 AS kesit_mm2, 'yeralti' AS doseme,
       ST_Multi(ST_SnapToGrid(ST_Translate(geom, 0.6, -0.8), 0.01)) AS geom
FROM demo_span

-- name: power_points
SELECT 'elektrik-' || ref AS source_ref, 'EL-N' || id AS no,
       CASE WHEN degree >= 3 AND pg_temp.chance(ref, 'transformer') < 0.14 THEN 'trafo' WHEN degree >= 3 THEN 'dagitim_panosu' ELSE 'box' END AS tur,
       'aktif' AS durum, 'D' AS dogruluk, 'Sentetik elektrik dağıtım' AS isletmeci, round(z::numeric, 2)::float8 AS zemin_kot,
       CASE WHEN main THEN 34.5 ELSE 0.4 END::float8 AS gerilim_kv,
       CASE WHEN degree >= 3 AND pg_temp.chance(ref, 'transformer') < 0.14 THEN 630.0 END::float8 AS guc_kva,
       ST_SnapToGrid(ST_Translate(geom, 0.6, -0.8), 0.01) AS geom
FROM demo_knot

-- name: telecom_lines
SELECT 'telekom-' || ref AS source_ref, 'TK-' || ref AS no, CASE WHEN sinif IN ('anayol', 'cadde') THEN 'kanal_goz' WHEN pg_temp.chance(ad, 'fibre') < 0.7 THEN 'fiber' ELSE 'bakir' END AS tur,
       60 AS derinlik_cm, 'aktif' AS durum, 'D' AS dogruluk, 'Sentetik telekom' AS isletmeci, CASE WHEN sinif IN ('anayol', 'cadde') THEN 6 ELSE 2 END AS goz_sayisi,
       ST_Multi(ST_SnapToGrid(ST_Translate(geom, 1.2, 0.2), 0.01)) AS geom
FROM demo_span

-- name: telecom_points
SELECT 'telekom-' || ref AS source_ref, 'TK-N' || id AS no, CASE WHEN degree >= 3 AND pg_temp.chance(ref, 'cabinet') < 0.25 THEN 'saha_dolabi' ELSE 'menhol' END AS tur,
       'aktif' AS durum, 'D' AS dogruluk, 'Sentetik telekom' AS isletmeci, round(z::numeric, 2)::float8 AS zemin_kot,
       ST_SnapToGrid(ST_Translate(geom, 1.2, 0.2), 0.01) AS geom
FROM demo_knot

-- name: lamp_rows
-- Lamps stand at the kerb, one row a way, 28 m apart; their cable runs from lamp to lamp.
CREATE TEMP TABLE demo_lamp_span ON COMMIT DROP AS
WITH curve AS (
    SELECT way.id, way.ad, way.sinif, (ST_Dump(ST_OffsetCurve(way.geom, greatest(1.2, way.radius - 0.7), 'join=mitre mitre_limit=2'))).geom
    FROM demo_way AS way WHERE ST_Length(way.geom) > 12
), single AS (
    -- Short of the crossings, so that no lamp stands on the carriageway of the next street.
    SELECT DISTINCT ON (curve.id) curve.id, ad, sinif, trimmed.geom, greatest(1, ceil(ST_Length(trimmed.geom) / 28.0))::int AS pieces
    FROM curve CROSS JOIN LATERAL (SELECT least(6.0 / ST_Length(curve.geom), 0.3) AS part) AS end_piece
    CROSS JOIN LATERAL (SELECT ST_LineSubstring(curve.geom, part, 1 - part) AS geom) AS trimmed
    WHERE ST_Length(curve.geom) > 8 ORDER BY curve.id, ST_Length(curve.geom) DESC
)
SELECT id AS way_id, n.i, ad, sinif, pieces, ST_SnapToGrid(ST_LineSubstring(geom, (n.i - 1)::float8 / pieces, n.i::float8 / pieces), 0.01) AS geom
FROM single CROSS JOIN LATERAL generate_series(1, pieces) AS n (i)

-- name: lighting_lines
SELECT 'isik-' || way_id || '-' || i AS source_ref, 'AY-' || way_id || '-' || i AS no, CASE i WHEN 1 THEN 'besleme_kablosu' ELSE 'ara_kablo' END AS tur,
       'BAKIR' AS malzeme, 60 AS derinlik_cm, 'aktif' AS durum, 'D' AS dogruluk, 'Sentetik elektrik dağıtım' AS isletmeci, 'yeralti' AS doseme,
       'AP-' || lpad((way_id / 12 + 1)::text, 2, '0') AS besleme_panosu, ST_Multi(geom) AS geom
FROM demo_lamp_span

-- name: lamps
CREATE TEMP TABLE demo_lamp ON COMMIT DROP AS
SELECT DISTINCT ON (geom) way_id, i, ad, sinif, geom
FROM (SELECT way_id, 0 AS i, ad, sinif, ST_StartPoint(geom) AS geom FROM demo_lamp_span WHERE i = 1
      UNION ALL SELECT way_id, i, ad, sinif, ST_EndPoint(geom) FROM demo_lamp_span) AS lamp
ORDER BY geom, way_id, i

-- name: lighting_points
SELECT 'isik-' || way_id || '-' || i AS source_ref, 'AY-D' || way_id || '-' || i AS no, CASE WHEN i = 0 AND way_id %% 12 = 0 THEN 'aydinlatma_panosu' ELSE 'aydinlatma_diregi' END AS tur,
       'CELIK' AS malzeme, 'aktif' AS durum, 'D' AS dogruluk, 'Sentetik elektrik dağıtım' AS isletmeci,
       CASE WHEN pg_temp.chance(ad, 'lamp') < 0.6 THEN 'LED' ELSE 'SHP' END AS lamba_tipi, CASE WHEN sinif IN ('anayol', 'cadde') THEN 150 ELSE 70 END AS guc_w,
       CASE WHEN sinif IN ('anayol', 'cadde') THEN 9.0 ELSE 6.0 END::float8 AS direk_boyu_m, 'AP-' || lpad((way_id / 12 + 1)::text, 2, '0') AS besleme_panosu,
       ad AS yol_adi, geom
FROM demo_lamp
