-- A purely synthetic city for scale tests: square districts on a grid, in each a street pattern of its own angle and
-- measures. Corners are computed as numbers in the district's own frame (x along its streets), then turned, moved and
-- put on a grid of one centimetre, so that neighbours share their corners exactly. Ids are drawn before rows are
-- written: every reference is known without a look-up. One batch of districts at a time keeps memory flat.

-- name: place
-- A point of a district's frame in the storage CRS.
CREATE OR REPLACE FUNCTION pg_temp.place(x float8, y float8, angle float8, east float8, north float8, srid int) RETURNS geometry
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $body$
    SELECT ST_SetSRID(ST_MakePoint(round((east + x * cos(angle) - y * sin(angle))::numeric, 2)::float8,
                                   round((north + x * sin(angle) + y * cos(angle))::numeric, 2)::float8), srid)
$body$

-- name: tables
CREATE TEMP TABLE city_district (d int, east float8, north float8, angle float8, pitch_x float8, pitch_y float8, width float8, front float8,
    attached boolean, storeys int, half float8, srid int, name text, id bigint) ON COMMIT DROP;
CREATE TEMP TABLE city_block (d int, a int, b int, x0 float8, x1 float8, y0 float8, ym float8, y1 float8, n int, no int, id bigint) ON COMMIT DROP;
CREATE TEMP TABLE city_parcel (d int, a int, b int, m int, side int, xa float8, xb float8, ya float8, yb float8, no int, id bigint, building_id bigint) ON COMMIT DROP;
CREATE TEMP TABLE city_piece (d int, way text, line int, piece int, ax float8, ay float8, bx float8, by float8, id bigint, left_id bigint, right_id bigint) ON COMMIT DROP;
CREATE TEMP TABLE city_street (d int, way text, line int, name text, id bigint) ON COMMIT DROP

-- name: clear
TRUNCATE city_district, city_block, city_parcel, city_piece, city_street

-- name: districts
-- Districts from %(first)s, as many as a batch has; rows of %(columns)s districts from the origin to the north.
INSERT INTO city_district
SELECT d, %(east)s + ((d %% %(columns)s) + 0.5) * %(size)s, %(north)s + ((d / %(columns)s) + 0.5) * %(size)s,
       radians(70 * pg_temp.chance('angle', d::text) - 35), 75 + 60 * pg_temp.chance('pitch x', d::text), 46 + 18 * pg_temp.chance('pitch y', d::text),
       8 + 6 * pg_temp.chance('width', d::text), 11 + 6 * pg_temp.chance('front', d::text), pg_temp.chance('attached', d::text) < 0.5,
       3 + floor(6 * pg_temp.chance('storeys', d::text))::int, %(size)s / 2 - 11, %(srid)s, 'Sentetik ' || lpad((d + 1)::text, 3, '0'), nextval('kbs_feature_id')
FROM generate_series(%(first)s::int, %(first)s::int + %(batch)s::int - 1) AS d ORDER BY d

-- name: blocks
-- Blocks between the street lines that lie whole inside their district.
INSERT INTO city_block
WITH line AS (
    SELECT d.d, i, i * pitch_x + pitch_x * 0.24 * (pg_temp.chance('x', d.d::text, i::text) - 0.5) AS x,
           i * pitch_y + pitch_y * 0.16 * (pg_temp.chance('y', d.d::text, i::text) - 0.5) AS y
    FROM city_district AS d CROSS JOIN generate_series(-14, 14) AS i
), cell AS (
    SELECT d.*, west.i AS a, south.i AS b, west.x + width / 2 AS x0, east_line.x - width / 2 AS x1, south.y + width / 2 AS y0, north_line.y - width / 2 AS y1
    FROM city_district AS d
    JOIN line AS west ON west.d = d.d JOIN line AS east_line ON east_line.d = d.d AND east_line.i = west.i + 1
    JOIN line AS south ON south.d = d.d JOIN line AS north_line ON north_line.d = d.d AND north_line.i = south.i + 1
), inside AS (
    SELECT * FROM cell
    WHERE (SELECT max(greatest(abs(x * cos(angle) - y * sin(angle)), abs(x * sin(angle) + y * cos(angle)))) FROM (VALUES (x0, y0), (x1, y0), (x1, y1), (x0, y1)) AS corner (x, y)) <= half
)
SELECT d, a, b, x0, x1, y0, y0 + (y1 - y0) * (0.46 + 0.08 * pg_temp.chance('mid', d::text, a::text, b::text)), y1, greatest(2, floor((x1 - x0) / front))::int,
       100 + row_number() OVER (PARTITION BY d ORDER BY b DESC, a), nextval('kbs_feature_id')
FROM inside ORDER BY d, b DESC, a

-- name: trim
-- No more parcels than wanted: the last blocks go, and the last one that stays is cut into fewer, so that it is full.
WITH counted AS (
    SELECT id, 2 * n AS parcels, 2 * sum(n) OVER (ORDER BY d, b DESC, a) - 2 * n AS before FROM city_block
), beyond AS (
    DELETE FROM city_block WHERE id IN (SELECT id FROM counted WHERE before >= %(room)s)
)
UPDATE city_block AS block SET n = (%(room)s - before + 1) / 2 FROM counted
WHERE counted.id = block.id AND before < %(room)s AND before + parcels > %(room)s;
DELETE FROM city_district AS district WHERE NOT EXISTS (SELECT FROM city_block AS block WHERE block.d = district.d)

-- name: parcels
-- Two rows of parcels in each block: side 0 fronts the street in the south, side 1 the one in the north.
INSERT INTO city_parcel
WITH cut AS (
    SELECT block.*, m, x0 + (x1 - x0) * (m + CASE WHEN m IN (0, n) THEN 0 ELSE 0.3 * (pg_temp.chance('cut', d::text, a::text, b::text, m::text) - 0.5) END) / n AS x
    FROM city_block AS block CROSS JOIN LATERAL generate_series(0, n) AS m
)
SELECT l.d, l.a, l.b, r.m, side, l.x, r.x, CASE side WHEN 0 THEN l.y0 ELSE l.ym END, CASE side WHEN 0 THEN l.ym ELSE l.y1 END,
       CASE side WHEN 1 THEN r.m ELSE 2 * l.n + 1 - r.m END, nextval('kbs_feature_id'),
       CASE WHEN pg_temp.chance('built', l.d::text, l.a::text, l.b::text, r.m::text, side::text) < 0.92 THEN nextval('kbs_feature_id') END
FROM cut AS l JOIN cut AS r ON r.d = l.d AND r.a = l.a AND r.b = l.b AND r.m = l.m + 1 CROSS JOIN (VALUES (0), (1)) AS s (side)
ORDER BY l.d, l.b DESC, l.a, side DESC, r.m

-- name: odd
-- One parcel too many where an odd number is wanted: the last two of the last block are one, from street to street.
WITH surplus AS (
    DELETE FROM city_parcel
    WHERE (SELECT count(*) FROM city_parcel) > %(room)s
      AND id = (SELECT id FROM city_parcel ORDER BY d DESC, b, a DESC, m DESC, side LIMIT 1)
    RETURNING d, a, b, m, ya
)
UPDATE city_parcel AS parcel SET ya = surplus.ya FROM surplus
WHERE (parcel.d, parcel.a, parcel.b, parcel.m, parcel.side) = (surplus.d, surplus.a, surplus.b, surplus.m, 1)

-- name: pieces
-- Centrelines from crossing to crossing: `h` along x under row b, `v` along y left of column a, `c` round the district.
INSERT INTO city_piece
WITH reach AS (
    SELECT block.d, block.a, block.b, x0 - width / 2 AS west, x1 + width / 2 AS east, y0 - width / 2 AS south, y1 + width / 2 AS north
    FROM city_block AS block JOIN city_district AS district USING (d)
), piece AS (
    SELECT d, 'h' AS way, b AS line, a AS piece, west AS ax, south AS ay, east AS bx, south AS by FROM reach
    UNION SELECT d, 'h', b + 1, a, west, north, east, north FROM reach
    UNION SELECT d, 'v', a, b, west, south, west, north FROM reach
    UNION SELECT d, 'v', a + 1, b, east, south, east, north FROM reach
)
-- Neighbouring blocks compute the same line from both of its sides: the first of each key stands for both.
SELECT d, way, line, piece, min(ax), min(ay), min(bx), min(by), nextval('kbs_feature_id'), nextval('kbs_feature_id'), nextval('kbs_feature_id')
FROM piece GROUP BY d, way, line, piece ORDER BY d, way, line, piece

-- name: streets
INSERT INTO city_street
SELECT d, way, line, (1000 + 100 * d + row_number() OVER (PARTITION BY d ORDER BY way, line))::text || '. Sokak', nextval('kbs_feature_id')
FROM (SELECT DISTINCT d, way, line FROM city_piece) AS s ORDER BY d, way, line

-- name: store_neighbourhoods
INSERT INTO boundaries_neighbourhood (id, source, source_ref, ad, geom)
SELECT id, 'sentetik', 'kent-mahalle-' || d, name,
       ST_Multi(ST_ForcePolygonCCW(ST_SetSRID(ST_MakeEnvelope(
           round((east - half - 11)::numeric, 2)::float8, round((north - half - 11)::numeric, 2)::float8,
           round((east + half + 11)::numeric, 2)::float8, round((north + half + 11)::numeric, 2)::float8), srid)))
FROM city_district

-- name: store_blocks
-- The ring goes through the corners of its parcels.
INSERT INTO cadastre_block (id, source, source_ref, mahalle_id, ada_no, geom)
WITH corner AS (
    SELECT block.id, point.k, point.x, point.y
    FROM city_block AS block CROSS JOIN LATERAL (
        SELECT p.m AS k, p.xa AS x, block.y0 AS y FROM city_parcel AS p WHERE (p.d, p.a, p.b, p.side) = (block.d, block.a, block.b, 1)
        UNION ALL SELECT 1000, block.x1, block.y0 UNION ALL SELECT 1001, block.x1, block.ym UNION ALL SELECT 1002, block.x1, block.y1
        UNION ALL SELECT 3000 - p.m, p.xa, block.y1 FROM city_parcel AS p WHERE (p.d, p.a, p.b, p.side) = (block.d, block.a, block.b, 1)
        UNION ALL SELECT 4000, block.x0, block.ym UNION ALL SELECT 4001, block.x0, block.y0
    ) AS point
)
SELECT block.id, 'sentetik', 'kent-ada-' || block.d || '-' || block.no, district.id, block.no::text,
       ST_Multi(ST_MakePolygon(ST_RemoveRepeatedPoints(ST_MakeLine(pg_temp.place(corner.x, corner.y, angle, east, north, srid) ORDER BY corner.k))))
FROM city_block AS block JOIN city_district AS district USING (d) JOIN corner ON corner.id = block.id
GROUP BY block.id, block.d, block.no, district.id

-- name: store_parcels
-- Parcels of the scale city, from the working tables, in the order of their ids.
INSERT INTO cadastre_parcel (id, source, source_ref, mahalle_id, mahalle_adi, ada_id, ada_no, parsel_no, nitelik, tapu_alani, kat_mulkiyeti, uygulama_durumu, uygulama_karari, uygulama_tarihi, geom)
SELECT parcel.id, 'sentetik', 'kent-parsel-' || parcel.d || '-' || block.no || '-' || parcel.no, district.id, district.name, block.id, block.no::text, parcel.no::text,
       CASE WHEN parcel.building_id IS NULL THEN 'Arsa' WHEN district.attached THEN 'Betonarme Apartman' ELSE 'Betonarme Apartman ve Bahçesi' END,
       round(((parcel.xb - parcel.xa) * (parcel.yb - parcel.ya) * (1 + 0.004 * (pg_temp.chance('area', parcel.d::text, block.no::text, parcel.no::text) - 0.5)))::numeric, 2),
       CASE WHEN parcel.building_id IS NULL THEN 'ana_tasinmaz' ELSE 'kat_mulkiyeti' END, '18', 'Sentetik-2012/' || district.d, DATE '2012-05-02',
       ST_Multi(ST_MakePolygon(ST_MakeLine(ARRAY[
           pg_temp.place(xa, ya, angle, east, north, srid), pg_temp.place(xb, ya, angle, east, north, srid), pg_temp.place(xb, yb, angle, east, north, srid),
           pg_temp.place(xa, yb, angle, east, north, srid), pg_temp.place(xa, ya, angle, east, north, srid)])))
FROM city_parcel AS parcel JOIN city_block AS block USING (d, a, b) JOIN city_district AS district USING (d)

-- name: store_buildings
-- Attached houses fill their front, others stand 5 m back and 3 m from their neighbours.
INSERT INTO buildings_building (id, source, source_ref, parsel_id, bina_no, kullanim, kat_sayisi, geom)
WITH measured AS (
    SELECT parcel.*, district.angle, district.east, district.north, district.srid, district.storeys, block.no AS ada,
           CASE WHEN attached THEN xa + 0.05 ELSE xa + 3 END AS bx0, CASE WHEN attached THEN xb - 0.05 ELSE xb - 3 END AS bx1,
           CASE WHEN attached THEN 0.1 ELSE 5.0 END AS back, least(14.0, (yb - ya) - 8.2) AS deep
    FROM city_parcel AS parcel JOIN city_block AS block USING (d, a, b) JOIN city_district AS district USING (d) WHERE parcel.building_id IS NOT NULL
), boxed AS (
    SELECT *, CASE side WHEN 0 THEN ya + back ELSE yb - back - deep END AS by0, CASE side WHEN 0 THEN ya + back + deep ELSE yb - back END AS by1 FROM measured
)
SELECT building_id, 'sentetik', 'kent-bina-' || d || '-' || ada || '-' || no, id, 'S' || d || '-' || ada || '-' || no,
       CASE WHEN pg_temp.chance('use', d::text, ada::text, no::text) < 0.12 THEN 'karma' ELSE 'konut' END,
       greatest(1, storeys + floor(3 * pg_temp.chance('floors', d::text, ada::text, no::text))::int - 1),
       ST_Multi(ST_MakePolygon(ST_MakeLine(ARRAY[
           pg_temp.place(bx0, by0, angle, east, north, srid), pg_temp.place(bx1, by0, angle, east, north, srid), pg_temp.place(bx1, by1, angle, east, north, srid),
           pg_temp.place(bx0, by1, angle, east, north, srid), pg_temp.place(bx0, by0, angle, east, north, srid)])))
FROM boxed

-- name: store_streets
INSERT INTO roads_street (id, source, source_ref, ad, tip, geom)
SELECT street.id, 'sentetik', 'kent-yol-' || street.d || '-' || street.way || street.line, street.name, 'sokak',
       ST_Collect(ST_MakeLine(pg_temp.place(ax, ay, angle, east, north, srid), pg_temp.place(bx, by, angle, east, north, srid)) ORDER BY piece)
FROM city_street AS street JOIN city_piece AS piece USING (d, way, line) JOIN city_district AS district USING (d)
GROUP BY street.id, street.d, street.way, street.line, street.name

-- name: store_centrelines
INSERT INTO roads_streetcentreline (id, source, source_ref, yol_id, ad, sinif, kaplama, genislik_m, geom)
SELECT piece.id, 'sentetik', 'kent-hat-' || piece.d || '-' || way || line || '-' || piece, street.id, street.name, 'sokak', 'asfalt', round(width::numeric, 1)::float8,
       ST_Multi(ST_MakeLine(pg_temp.place(ax, ay, angle, east, north, srid), pg_temp.place(bx, by, angle, east, north, srid)))
FROM city_piece AS piece JOIN city_street AS street USING (d, way, line) JOIN city_district AS district USING (d)

-- name: store_avenues
-- Main roads between the districts, on their southern and western edges.
INSERT INTO roads_streetcentreline (id, source, source_ref, sinif, kaplama, genislik_m, geom)
SELECT nextval('kbs_feature_id'), 'sentetik', 'kent-cadde-' || d || '-' || edge.name, 'anayol', 'asfalt', 22,
       ST_Multi(ST_SnapToGrid(ST_SetSRID(ST_MakeLine(ST_MakePoint(east - side, north - side), ST_MakePoint(east + edge.x * side, north + edge.y * side)), srid), 0.01))
FROM city_district CROSS JOIN LATERAL (SELECT half + 11 AS side) AS s CROSS JOIN (VALUES ('g', 1, -1), ('b', -1, 1)) AS edge (name, x, y)

-- name: store_approaches
-- One road from the southernmost crossing of each district down to the avenue below it, which no other line stands before.
INSERT INTO roads_streetcentreline (id, source, source_ref, sinif, kaplama, genislik_m, geom)
SELECT nextval('kbs_feature_id'), 'sentetik', 'kent-baglanti-' || d, 'sokak', 'asfalt', round(width::numeric, 1)::float8,
       ST_Multi(ST_MakeLine(low.point, ST_SetSRID(ST_MakePoint(ST_X(low.point), round((north - half - 11)::numeric, 2)::float8), srid)))
FROM city_district CROSS JOIN LATERAL (
    SELECT tip.point FROM city_piece AS piece
    CROSS JOIN LATERAL (VALUES (pg_temp.place(ax, ay, angle, east, north, srid)), (pg_temp.place(bx, by, angle, east, north, srid))) AS tip (point)
    WHERE piece.d = city_district.d ORDER BY ST_Y(tip.point), ST_X(tip.point) LIMIT 1
) AS low

-- name: store_sides
INSERT INTO roads_streetside (id, source, source_ref, orta_hat_id, taraf, mahalle_id, geom)
SELECT CASE side.taraf WHEN 'sol' THEN left_id ELSE right_id END, 'sentetik', 'kent-yon-' || piece.d || '-' || way || line || '-' || piece || '-' || side.taraf, piece.id, side.taraf, district.id,
       ST_Multi(ST_MakeLine(
           pg_temp.place(ax + side.sign * CASE way WHEN 'v' THEN -off ELSE 0 END, ay + side.sign * CASE way WHEN 'h' THEN off ELSE 0 END, angle, east, north, srid),
           pg_temp.place(bx + side.sign * CASE way WHEN 'v' THEN -off ELSE 0 END, by + side.sign * CASE way WHEN 'h' THEN off ELSE 0 END, angle, east, north, srid)))
FROM city_piece AS piece JOIN city_district AS district USING (d) CROSS JOIN LATERAL (SELECT width / 2 - 1.5 AS off) AS o
CROSS JOIN (VALUES ('sol', 1), ('sag', -1)) AS side (taraf, sign)

-- name: store_doors
-- Odd numbers on the left of the street in its direction, even on the right, counted from its west end.
INSERT INTO addresses_doornumber (id, source, source_ref, yol_yonu_id, yol_id, bina_id, parsel_id, mahalle_id, kapi_no, yol_adi, mahalle_adi, tur, geom)
WITH numbered AS (
    SELECT parcel.*, row_number() OVER (PARTITION BY parcel.d, parcel.b, parcel.side ORDER BY parcel.a, parcel.m) AS k FROM city_parcel AS parcel
)
SELECT nextval('kbs_feature_id'), 'sentetik', 'kent-kapi-' || p.d || '-' || block.no || '-' || p.no,
       CASE p.side WHEN 0 THEN piece.left_id ELSE piece.right_id END, street.id, p.building_id, p.id, district.id,
       (CASE p.side WHEN 0 THEN 2 * p.k - 1 ELSE 2 * p.k END)::text, street.name, district.name,
       CASE WHEN p.building_id IS NULL THEN 'tahsisli_arsa_parsel' ELSE 'ana_giris' END,
       pg_temp.place((p.xa + p.xb) / 2, CASE p.side WHEN 0 THEN p.ya + 0.3 ELSE p.yb - 0.3 END, angle, east, north, srid)
FROM numbered AS p JOIN city_block AS block USING (d, a, b) JOIN city_district AS district USING (d)
JOIN city_piece AS piece ON piece.d = p.d AND piece.way = 'h' AND piece.line = p.b + p.side AND piece.piece = p.a
JOIN city_street AS street ON street.d = p.d AND street.way = 'h' AND street.line = p.b + p.side
ORDER BY p.id

-- name: store_plan
INSERT INTO planning_plan (id, source, source_ref, pin, ad, tur, nitelik, olcek, onaylayan, karar_no, onay_tarihi, durum, dava_durumu, aciklama, geom)
SELECT %(plan)s, 'sentetik', 'kent-plan', 'UIP-SENTETIK-KENT-2024', 'Ölçek denemesi uygulama imar planı (sentetik)', 'UIP', 'Plan', '1/1000', 'Gösterim belediyesi (sentetik)',
       'Sentetik-2024/1', DATE '2024-03-11', 'yururlukte', 'dava_yok', 'Sentetik plan: ölçek denemeleri için üretilmiştir.', ST_Multi(ST_ForcePolygonCCW(ST_Union(geom)))
FROM boundaries_neighbourhood WHERE source = 'sentetik' AND source_ref LIKE 'kent-mahalle-%%'

-- name: store_zones
-- Each block is a housing area; what is left of its district is street, and park where it is wide enough.
INSERT INTO planning_zoningarea (id, source, source_ref, plan_id, fonksiyon, etiket, taks, taks_tip, kaks, kaks_tip, yencok_m, yencok_tip, kat, nizam, on_bahce, yan_bahce, arka_bahce, geom)
SELECT nextval('kbs_feature_id'), 'sentetik', 'kent-alan-' || block.d || '-' || block.no, %(plan)s, CASE WHEN shop < 0.1 THEN '110009' ELSE '112002' END,
       CASE WHEN shop < 0.1 THEN 'TİCK ' ELSE '' END || CASE WHEN attached THEN 'B' ELSE 'A' END || '-' || storeys,
       CASE WHEN attached THEN 0.60 ELSE 0.35 END, 'Deger', CASE WHEN attached THEN 0.60 ELSE 0.35 END * storeys, 'Deger', CASE WHEN shop < 0.1 THEN 0.9 ELSE 0 END + 3.6 * storeys, 'Deger',
       storeys, CASE WHEN attached THEN 'B' ELSE 'A' END, CASE WHEN attached THEN 0.0 ELSE 5.0 END, CASE WHEN NOT attached THEN 3.0 + 0.5 * greatest(0, storeys - 4) END, 3.0 + 0.5 * greatest(0, storeys - 4), ada.geom
FROM city_block AS block JOIN city_district AS district USING (d) JOIN cadastre_block AS ada ON ada.id = block.id
CROSS JOIN LATERAL (SELECT pg_temp.chance('shop', block.d::text, block.no::text) AS shop) AS s

-- name: grounds
-- Open land of each district that is wider than a street.
CREATE TEMP TABLE city_ground ON COMMIT DROP AS
SELECT district.d, quarter.geom AS whole, built.geom AS built,
       ST_CollectionExtract(ST_Difference(
           ST_Buffer(ST_Buffer(ST_Difference(ST_Buffer(quarter.geom, -11), ST_Buffer(built.geom, width, 'join=mitre mitre_limit=2')), -7), 7, 'quad_segs=2'),
           ST_Buffer(built.geom, width * 0.98, 'join=mitre mitre_limit=2'), 0.01), 3) AS park
FROM city_district AS district JOIN boundaries_neighbourhood AS quarter USING (id)
JOIN LATERAL (SELECT ST_Union(ada.geom) AS geom FROM city_block AS block JOIN cadastre_block AS ada USING (id) WHERE block.d = district.d) AS built ON true

-- name: store_parks
INSERT INTO planning_zoningarea (id, source, source_ref, plan_id, fonksiyon, etiket, taks_tip, kaks_tip, yencok_tip, geom)
SELECT nextval('kbs_feature_id'), 'sentetik', 'kent-alan-' || d || '-p' || row_number() OVER (PARTITION BY d ORDER BY ST_XMin(part.geom), ST_YMin(part.geom)),
       %(plan)s, '101013', 'Park', 'GecerliDegil', 'GecerliDegil', 'GecerliDegil', ST_Multi(ST_ForcePolygonCCW(part.geom))
FROM city_ground CROSS JOIN LATERAL ST_Dump(park) AS part

-- name: store_green
INSERT INTO places_greenarea (id, source, source_ref, ad, tur, geom)
SELECT nextval('kbs_feature_id'), 'sentetik', 'kent-yesil-' || d || '-' || row_number() OVER (PARTITION BY d ORDER BY ST_XMin(part.geom), ST_YMin(part.geom)),
       'Sentetik park ' || (d + 1) || '-' || row_number() OVER (PARTITION BY d ORDER BY ST_XMin(part.geom), ST_YMin(part.geom)), 'park', ST_Multi(ST_ForcePolygonCCW(part.geom))
FROM city_ground CROSS JOIN LATERAL ST_Dump(park) AS part WHERE ST_Area(part.geom) > 400

-- name: store_roads
INSERT INTO planning_zoningarea (id, source, source_ref, plan_id, fonksiyon, taks_tip, kaks_tip, yencok_tip, geom)
SELECT nextval('kbs_feature_id'), 'sentetik', 'kent-alan-' || d || '-y', %(plan)s, 'UIP-TASITYOLU', 'GecerliDegil', 'GecerliDegil', 'GecerliDegil',
       ST_Multi(ST_ForcePolygonCCW(ST_CollectionExtract(ST_Difference(ST_Difference(whole, built, 0.01), park, 0.01), 3)))
FROM city_ground

-- name: forget_grounds
DROP TABLE city_ground

-- name: remove
-- Takes an earlier synthetic city out of a table.
DELETE FROM {table} WHERE source = 'sentetik' AND source_ref LIKE 'kent-%%'

-- name: real_in_box
SELECT EXISTS (SELECT FROM buildings_building WHERE source <> 'sentetik' AND geom && ST_MakeEnvelope(%(east)s, %(north)s, %(east)s + %(extent)s, %(north)s + %(extent)s, %(srid)s))
