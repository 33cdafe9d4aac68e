-- Ground of the derived city: the land inside the extent, the street space, the blocks between the streets.
-- Works on the temporary tables demo_building, demo_centreline, demo_coast (inputs.sql), in the storage CRS, metres.

-- name: extent
-- The rectangle that is planned: the box of the buildings and margin metres around it.
CREATE TEMP TABLE demo_extent ON COMMIT DROP AS
SELECT ST_SetSRID(ST_Expand(ST_Extent(geom), %(margin)s)::geometry, max(ST_SRID(geom))) AS geom FROM demo_building

-- name: land
-- Faces between coast line and frame that carry streets or buildings; without a coast line the whole frame.
CREATE TEMP TABLE demo_land ON COMMIT DROP AS
WITH lines AS (
    SELECT ST_Boundary(geom) AS geom FROM demo_extent
    UNION ALL
    SELECT ST_Intersection(coast.geom, frame.geom) FROM demo_coast AS coast, demo_extent AS frame
    WHERE coast.geom && frame.geom
), faces AS (
    SELECT (ST_Dump(ST_Polygonize(geom))).geom FROM (SELECT ST_UnaryUnion(ST_Collect(geom), 0.01) AS geom FROM lines) AS noded
)
SELECT ST_CollectionExtract(ST_Difference(ST_Union(faces.geom, 0.01), coalesce(
    (SELECT ST_Union(geom, 0.01) FROM demo_area WHERE kind = 'water'), ST_GeomFromText('POLYGON EMPTY', max(ST_SRID(faces.geom)))
), 0.01), 3) AS geom FROM faces
WHERE EXISTS (SELECT FROM demo_building AS b WHERE b.geom && faces.geom AND ST_Intersects(ST_PointOnSurface(b.geom), faces.geom))

-- name: clearance
-- How far the fronts stand back: for points every 3 m of a centreline the distance to the nearest building.
CREATE TEMP TABLE demo_radius ON COMMIT DROP AS
WITH points AS (
    SELECT line.id, line.width, line.geom AS line, (ST_DumpPoints(ST_Segmentize(line.geom, 3.0))).geom AS point
    FROM demo_centreline AS line
), near AS (
    SELECT points.id, points.width, least(points.width, coalesce(nearest.away, points.width)) AS away
    FROM points LEFT JOIN LATERAL (
        SELECT ST_Distance(b.geom, points.point) AS away FROM demo_building AS b
        WHERE b.geom && ST_Expand(points.point, points.width) ORDER BY 1 LIMIT 1
    ) AS nearest ON true
)
SELECT id, greatest(2.0, least(width / 2, percentile_cont(0.4) WITHIN GROUP (ORDER BY away))) AS radius
FROM near GROUP BY id, width

-- name: streets
-- The street space: every centreline as wide as its fronts allow, without the buildings that stand in its way.
CREATE TEMP TABLE demo_street ON COMMIT DROP AS
WITH raw AS (
    SELECT ST_Union(ST_Buffer(line.geom, radius.radius, 'quad_segs=4'), 0.01) AS geom
    FROM demo_centreline AS line JOIN demo_radius AS radius USING (id)
), smooth AS (
    -- Closing rounds the inner corners of junctions.
    SELECT ST_Buffer(ST_Buffer(geom, 1.5, 'quad_segs=4'), -1.5, 'quad_segs=4') AS geom FROM raw
), standing AS (
    SELECT ST_Union(ST_Buffer(b.geom, 0.30, 'join=mitre mitre_limit=2'), 0.01) AS geom
    FROM demo_building AS b, smooth
    WHERE ST_Intersects(b.geom, smooth.geom)
      AND ST_Area(ST_Intersection(b.geom, smooth.geom)) < 0.6 * ST_Area(b.geom)
), cut AS (
    SELECT ST_CollectionExtract(ST_Intersection(
        land.geom, ST_CollectionExtract(ST_Difference(smooth.geom, standing.geom, 0.01), 3), 0.01), 3) AS geom
    FROM smooth, standing, demo_land AS land
), opened AS (
    -- Opening drops the slits left between buildings, simplifying the steps of fronts.
    SELECT ST_CollectionExtract(ST_Intersection(
        cut.geom, ST_Buffer(ST_Buffer(cut.geom, -0.9, 'quad_segs=2'), 0.95, 'join=mitre mitre_limit=2')), 3) AS geom
    FROM cut
)
SELECT ST_SimplifyPreserveTopology(geom, 0.15) AS geom FROM opened

-- name: blocks
-- What the streets leave of the land; pieces too small for a parcel fall to the street.
CREATE TEMP TABLE demo_block_raw ON COMMIT DROP AS
WITH rest AS (
    SELECT (ST_Dump(ST_Difference(land.geom, street.geom, 0.01))).geom FROM demo_land AS land, demo_street AS street
)
SELECT row_number() OVER (ORDER BY ST_YMax(geom) DESC, ST_XMin(geom)) AS id, geom FROM rest
WHERE ST_Area(geom) >= 60 AND ST_Area(geom) / ST_Perimeter(geom) > 1.5

