-- The synthetic present-state map: heights of the smooth ground, what stands along streets, parks and gardens.

-- name: spots
-- Spot heights on a 25 m grid of the open land and at every crossing.
CREATE TEMP TABLE demo_spot ON COMMIT DROP AS
SELECT 'kot-' || round(ST_X(spot.geom) * 10)::bigint || '-' || round(ST_Y(spot.geom) * 10)::bigint AS ref, spot.geom, pg_temp.ground(spot.geom) AS z
FROM (
    SELECT ST_SnapToGrid(ST_Centroid(cell.geom), 0.01) AS geom FROM demo_extent AS frame, ST_SquareGrid(25.0, frame.geom) AS cell
    UNION
    SELECT geom FROM demo_knot WHERE degree >= 3
) AS spot
JOIN demo_land AS land ON ST_Contains(land.geom, spot.geom)
WHERE NOT EXISTS (SELECT FROM demo_building AS b WHERE b.geom && spot.geom AND ST_Intersects(b.geom, spot.geom))

-- name: trees
-- Trees of parks and planted shores: a jittered grid, thinned by chance, off the buildings.
CREATE TEMP TABLE demo_tree ON COMMIT DROP AS
SELECT 'agac-' || cell.i || '-' || cell.j AS ref, spot.geom, pg_temp.chance('tree', cell.i::text, cell.j::text) AS size
FROM (SELECT geom FROM demo_parcel WHERE kind IN ('park', 'shore')) AS park
CROSS JOIN LATERAL ST_SquareGrid(11.0, park.geom) AS cell
CROSS JOIN LATERAL (
    SELECT ST_SnapToGrid(ST_Translate(ST_Centroid(cell.geom), 7 * (pg_temp.chance('tx', cell.i::text, cell.j::text) - 0.5), 7 * (pg_temp.chance('ty', cell.i::text, cell.j::text) - 0.5)), 0.01) AS geom
) AS spot
WHERE pg_temp.chance('tree?', cell.i::text, cell.j::text) < 0.55 AND ST_Contains(park.geom, spot.geom)
  AND NOT EXISTS (SELECT FROM demo_building AS b WHERE b.geom && ST_Expand(spot.geom, 2) AND ST_DWithin(b.geom, spot.geom, 2))

-- name: points
-- Base map points of all classes: spot heights, control points, poles (a lamp on a building has none), trees.
WITH point AS (
    SELECT ref, 'kot_noktasi' AS sinif, NULL AS nokta_no, NULL AS derece, round(z::numeric, 2)::float8 AS kot, NULL::float8 AS cap_cm, NULL::float8 AS yukseklik_m, geom FROM demo_spot
    UNION ALL
    SELECT ref, 'agac', NULL, NULL, NULL, round((15 + 45 * size)::numeric)::float8, round((4 + 12 * size)::numeric, 1)::float8, geom FROM demo_tree
    UNION ALL
    SELECT 'direk-' || way_id || '-' || i, 'aydinlatma_diregi', NULL, NULL, round(pg_temp.ground(geom)::numeric, 2)::float8, NULL, CASE WHEN sinif IN ('anayol', 'cadde') THEN 9.0 ELSE 6.0 END, geom FROM demo_lamp
    WHERE NOT EXISTS (SELECT FROM demo_building AS b WHERE b.geom && demo_lamp.geom AND ST_Intersects(b.geom, demo_lamp.geom))
    UNION ALL
    SELECT 'rogar-' || ref, 'rogar', NULL, NULL, round(z::numeric, 2)::float8, 60.0, NULL, geom FROM demo_knot WHERE degree >= 2
    UNION ALL
    SELECT 'poligon-' || ref, 'poligon_noktasi', 'P.' || (1000 + row_number() OVER (ORDER BY id)), 'C4', z, NULL, NULL, ST_SnapToGrid(ST_Translate(geom, 1.7, 1.3), 0.01)
    FROM demo_knot WHERE degree >= 3 AND pg_temp.chance(ref, 'traverse') < 0.35
    UNION ALL
    SELECT 'nirengi-' || n, 'nirengi', 'G22-S' || lpad(n::text, 3, '0'), 'C3', z, NULL, NULL, geom
    FROM (SELECT row_number() OVER (ORDER BY z DESC, ref) AS n, z, geom FROM demo_spot WHERE ref IN (SELECT ref FROM demo_spot ORDER BY pg_temp.chance(ref, 'control') LIMIT 6)) AS control
)
SELECT 'nokta-' || ref AS source_ref, sinif, nokta_no, derece, kot, cap_cm, yukseklik_m, 'Sentetik' AS aciklama, geom FROM point

-- name: heights
-- A 10 m grid of heights under the contours.
CREATE TEMP TABLE demo_height ON COMMIT DROP AS
SELECT i, j, ST_Point(x0 + i * 10, y0 + j * 10, srid) AS geom, pg_temp.ground(ST_Point(x0 + i * 10, y0 + j * 10, srid)) AS z
FROM (SELECT floor(ST_XMin(geom)) - 5 AS x0, floor(ST_YMin(geom)) - 5 AS y0, ST_SRID(geom) AS srid,
             ceil((ST_XMax(geom) - ST_XMin(geom)) / 10)::int + 2 AS nx, ceil((ST_YMax(geom) - ST_YMin(geom)) / 10)::int + 2 AS ny FROM demo_extent) AS box,
     LATERAL generate_series(0, nx) AS i, LATERAL generate_series(0, ny) AS j

-- name: contours
-- Each grid cell is two triangles; where a level passes a triangle it crosses two of its edges. The ends of the pieces
-- depend on the edge alone, so that neighbouring pieces meet exactly.
CREATE TEMP TABLE demo_contour ON COMMIT DROP AS
WITH corner AS (
    SELECT sw.i, sw.j, t.k, t.pa, t.pb, t.pc, t.za, t.zb, t.zc
    FROM demo_height AS sw
    JOIN demo_height AS se ON se.i = sw.i + 1 AND se.j = sw.j
    JOIN demo_height AS nw ON nw.i = sw.i AND nw.j = sw.j + 1
    JOIN demo_height AS ne ON ne.i = sw.i + 1 AND ne.j = sw.j + 1
    CROSS JOIN LATERAL (VALUES (1, sw.geom, se.geom, ne.geom, sw.z, se.z, ne.z), (2, sw.geom, nw.geom, ne.geom, sw.z, nw.z, ne.z)) AS t (k, pa, pb, pc, za, zb, zc)
), crossed AS (
    SELECT corner.*, level.z + 0.0001 AS z, level.z AS kot
    FROM corner CROSS JOIN LATERAL generate_series(ceil(least(za, zb, zc))::int, floor(greatest(za, zb, zc))::int) AS level (z)
), cut AS (
    SELECT kot, i, j, k, ST_SnapToGrid(ST_Point(
               ST_X(edge.p) + (crossed.z - edge.zp) / (edge.zq - edge.zp) * (ST_X(edge.q) - ST_X(edge.p)),
               ST_Y(edge.p) + (crossed.z - edge.zp) / (edge.zq - edge.zp) * (ST_Y(edge.q) - ST_Y(edge.p)), ST_SRID(edge.p)), 0.001) AS geom
    FROM crossed CROSS JOIN LATERAL (VALUES (pa, pb, za, zb), (pb, pc, zb, zc), (pa, pc, za, zc)) AS edge (p, q, zp, zq)
    WHERE (edge.zp < crossed.z) <> (edge.zq < crossed.z)
), piece AS (
    SELECT kot, ST_MakeLine(geom ORDER BY geom) AS geom FROM cut GROUP BY kot, i, j, k HAVING count(*) = 2
), joined AS (
    SELECT kot, (ST_Dump(ST_LineMerge(ST_Collect(geom)))).geom FROM piece WHERE ST_Length(geom) > 0 GROUP BY kot
), smooth AS (
    SELECT kot, (ST_Dump(ST_Intersection(ST_ChaikinSmoothing(joined.geom, 1), land.geom))).geom FROM joined, demo_land AS land
    WHERE ST_Length(joined.geom) > 20
)
SELECT kot, row_number() OVER (PARTITION BY kot ORDER BY ST_XMin(geom), ST_YMin(geom)) AS n, ST_SnapToGrid(geom, 0.01) AS geom
FROM smooth WHERE ST_Length(geom) > 10

-- name: lines
-- Contours, kerbs, garden walls between houses that stand apart, and the foot of the slope above the shore.
WITH line AS (
    SELECT 'esyukselti-' || kot || '-' || n AS ref, 'esyukselti' AS sinif, CASE WHEN kot %% 5 = 0 THEN 'ana' ELSE 'ara' END AS tur, kot::float8 AS kot, NULL AS malzeme, NULL::float8 AS yukseklik_m, geom
    FROM demo_contour
    UNION ALL
    SELECT 'bordur-' || id, 'bordur', NULL, NULL, 'beton', 0.15, ST_SnapToGrid(ST_Boundary(ST_Simplify(ST_Buffer(geom, -1.5, 'quad_segs=2'), 0.05)), 0.01) FROM demo_street_space
    UNION ALL
    SELECT 'duvar-' || round(ST_X(one.spot) * 10)::bigint || '-' || round(ST_Y(one.spot) * 10)::bigint || '-' || round(ST_X(two.spot) * 10)::bigint || '-' || round(ST_Y(two.spot) * 10)::bigint,
           'duvar', NULL, NULL, CASE WHEN pg_temp.chance(one.source_ref, 'wall') < 0.6 THEN 'beton' ELSE 'tas' END, round((0.8 + 1.2 * pg_temp.chance(two.source_ref, 'wall'))::numeric, 1)::float8,
           ST_LineMerge(ST_CollectionExtract(ST_Intersection(one.geom, two.geom), 2))
    FROM demo_parcel AS one JOIN demo_parcel AS two ON one.block_id = two.block_id AND one.source_ref < two.source_ref AND one.geom && two.geom
    JOIN demo_character AS met ON met.block_id = one.block_id AND met.attached < 0.5
    WHERE one.buildings > 0 AND two.buildings > 0 AND ST_Length(ST_CollectionExtract(ST_Intersection(one.geom, two.geom), 2)) > 4
    UNION ALL
    SELECT 'sev-' || row_number() OVER (ORDER BY ST_XMin(geom), ST_YMin(geom)), 'sev', NULL, NULL, NULL, NULL, geom
    FROM (SELECT (ST_Dump(ST_Intersection(ST_Simplify(ST_Boundary(ST_Buffer(shore.geom, 9.0, 'quad_segs=2')), 0.5), park.geom))).geom
          FROM (SELECT ST_Collect(geom) AS geom FROM demo_coast) AS shore,
               (SELECT ST_Union(geom) AS geom FROM demo_parcel WHERE kind IN ('park', 'shore')) AS park) AS slope
    WHERE ST_Length(geom) > 15
)
SELECT 'hat-' || ref AS source_ref, sinif, tur, kot, malzeme, yukseklik_m, 'Sentetik' AS aciklama, ST_Multi(ST_SnapToGrid(geom, 0.01)) AS geom
FROM line WHERE ST_Length(geom) > 0

-- name: pavements
-- Pavements between kerb and block.
SELECT 'kaldirim-' || id || '-' || row_number() OVER (PARTITION BY id ORDER BY ST_XMin(part.geom), ST_YMin(part.geom)) AS source_ref,
       'kaldirim' AS sinif, 'parke' AS malzeme, 'Sentetik' AS aciklama, ST_Multi(ST_ForcePolygonCCW(part.geom)) AS geom
FROM demo_street_space AS street
CROSS JOIN LATERAL ST_Dump(ST_CollectionExtract(ST_Difference(street.geom, ST_Simplify(ST_Buffer(street.geom, -1.5, 'quad_segs=2'), 0.05), 0.01), 3)) AS part
WHERE ST_Area(part.geom) > 1

-- name: sea
-- The sea: what the real coast line cuts off a wide frame, on the side without buildings. The line is lengthened at
-- its ends to the frame's edges, where the extract ends. No coast line: no sea.
WITH merged AS (
    SELECT (ST_Dump(ST_LineMerge(ST_Union(geom)))).geom FROM demo_coast
),
coast AS (
    SELECT geom FROM merged ORDER BY ST_Length(geom) DESC LIMIT 1
),
box AS (
    SELECT geom AS coast, ST_XMin(geom) - 1500 AS west, ST_YMin(geom) AS south, ST_XMax(geom) + 50 AS east, ST_YMax(geom) + 50 AS north
    FROM coast
),
shore AS (
    -- The northern end goes up, the southern end goes down.
    SELECT ST_MakeEnvelope(west, south - 50, east, north, ST_SRID(coast)) AS frame,
           ST_MakeLine(ARRAY[
               ST_SetSRID(ST_MakePoint(ST_X(top), north + 1), ST_SRID(coast)), top]) AS upper,
           ST_MakeLine(ARRAY[
               bottom, ST_SetSRID(ST_MakePoint(ST_X(bottom), south - 51), ST_SRID(coast))]) AS lower,
           coast
    FROM box
    CROSS JOIN LATERAL (
        SELECT CASE WHEN ST_Y(ST_StartPoint(coast)) > ST_Y(ST_EndPoint(coast)) THEN ST_StartPoint(coast) ELSE ST_EndPoint(coast) END AS top,
               CASE WHEN ST_Y(ST_StartPoint(coast)) > ST_Y(ST_EndPoint(coast)) THEN ST_EndPoint(coast) ELSE ST_StartPoint(coast) END AS bottom
    ) AS ends
),
face AS (
    SELECT (ST_Dump(ST_Polygonize(ST_Node(ST_Union(ARRAY[ST_Boundary(frame), coast, upper, lower]))))).geom, frame
    FROM shore GROUP BY frame, coast, upper, lower
)
SELECT 'deniz-1' AS source_ref, 'deniz' AS sinif, 'Marmara Denizi' AS ad, 'Sentetik: gerçek kıyı çizgisinden türetildi' AS aciklama,
       ST_Multi(ST_ForcePolygonCCW(ST_Union(ST_SnapToGrid(geom, 0.01)))) AS geom
FROM face
WHERE ST_X(ST_PointOnSurface(geom)) > ST_XMin(frame) AND ST_DWithin(geom, ST_SetSRID(ST_MakePoint(ST_XMin(frame), ST_YMin(frame)), ST_SRID(frame)), 1)
  AND NOT EXISTS (SELECT FROM demo_building AS b WHERE b.geom && face.geom AND ST_Within(b.geom, face.geom))
HAVING count(*) > 0
