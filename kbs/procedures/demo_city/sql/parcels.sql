-- Parcels of the derived city. Everything is cut into faces first (blocks, public grounds, footprints, and lines
-- half way between neighbouring buildings), then whole faces are given to parcels: what shares an edge shares its
-- vertices, so there is neither gap nor overlap, and a footprint is never cut by a line between parcels.

-- name: footprints
-- One row per standing building: its block, none when most of it stands on the street. Overlaps go to the larger.
CREATE TEMP TABLE demo_footprint ON COMMIT DROP AS
SELECT b.id, block.id AS block_id, b.geom
FROM demo_building AS b
JOIN LATERAL (
    SELECT raw.id, ST_Area(ST_Intersection(raw.geom, b.geom)) AS inside FROM demo_block_raw AS raw
    WHERE raw.geom && b.geom AND ST_Intersects(raw.geom, b.geom) ORDER BY 2 DESC, 1 LIMIT 1
) AS block ON block.inside > 0.4 * ST_Area(b.geom)

-- name: public
-- Public grounds inside each block, with the buildings that mostly stand on them and without the others.
CREATE TEMP TABLE demo_public ON COMMIT DROP AS
WITH ground AS (
    SELECT block.id AS block_id, area.id AS area_id, area.kind, area.rank, ST_Intersection(block.geom, area.geom, 0.01) AS geom
    FROM demo_area AS area JOIN demo_block_raw AS block ON block.geom && area.geom AND ST_Intersects(block.geom, area.geom)
    WHERE area.kind <> 'water'
), own AS (
    SELECT ground.*, coalesce(ST_Difference(ground.geom, (
        SELECT ST_Union(above.geom, 0.01) FROM ground AS above
        WHERE above.block_id = ground.block_id AND (above.rank, above.area_id) < (ground.rank, ground.area_id)
          AND above.geom && ground.geom
    ), 0.01), ground.geom) AS free
    FROM ground
), touched AS (
    SELECT own.block_id, own.area_id, f.geom,
           ST_Area(ST_Intersection(own.free, f.geom)) > 0.5 * ST_Area(f.geom) AS inside
    FROM own JOIN demo_footprint AS f ON f.block_id = own.block_id AND f.geom && own.free AND ST_Intersects(f.geom, own.free)
), shaped AS (
    SELECT own.block_id, own.area_id, own.kind,
           ST_Union(ST_Difference(own.free, coalesce(outside.geom, nothing.geom), 0.01), coalesce(within.geom, nothing.geom), 0.01) AS geom
    FROM own
    CROSS JOIN LATERAL (SELECT ST_SetSRID('POLYGON EMPTY'::geometry, ST_SRID(own.free)) AS geom) AS nothing
    CROSS JOIN LATERAL (SELECT ST_Union(geom, 0.01) AS geom FROM touched WHERE NOT inside AND touched.block_id = own.block_id AND touched.area_id = own.area_id) AS outside
    CROSS JOIN LATERAL (SELECT ST_Union(geom, 0.01) AS geom FROM touched WHERE inside AND touched.block_id = own.block_id AND touched.area_id = own.area_id) AS within
)
SELECT row_number() OVER (ORDER BY block_id, area_id, ST_XMin(part.geom), ST_YMin(part.geom)) AS id, block_id, area_id, kind, part.geom
FROM shaped CROSS JOIN LATERAL ST_Dump(ST_CollectionExtract(shaped.geom, 3)) AS part
WHERE ST_Area(part.geom) >= 120

-- name: seeds
-- Points that draw the land to their owner: along the inner edge of each footprint, and a loose grid in the open.
-- An owner is a building (positive) or an open spot (negative).
CREATE TEMP TABLE demo_seed ON COMMIT DROP AS
WITH private AS (
    SELECT f.id, f.block_id, f.geom FROM demo_footprint AS f
    WHERE NOT EXISTS (
        SELECT FROM demo_public AS p WHERE p.block_id = f.block_id AND p.geom && f.geom AND ST_Intersects(p.geom, ST_PointOnSurface(f.geom))
    )
), outline AS (
    SELECT private.id AS owner, private.block_id,
           (ST_DumpPoints(ST_Segmentize(ST_Boundary(CASE WHEN ST_IsEmpty(inner_ring.geom) THEN private.geom ELSE inner_ring.geom END), 1.2))).geom
    FROM private CROSS JOIN LATERAL (SELECT ST_Buffer(private.geom, -0.2, 'join=mitre mitre_limit=2') AS geom) AS inner_ring
), open_spot AS (
    SELECT -row_number() OVER (ORDER BY block.id, cell.i, cell.j) AS owner, block.id AS block_id, spot.geom
    FROM demo_block_raw AS block
    CROSS JOIN LATERAL ST_HexagonGrid(%(cell)s, block.geom) AS cell
    CROSS JOIN LATERAL (
        -- Shifted by a hash of the cell and the seed, so that empty plots are not a honeycomb.
        SELECT ST_SnapToGrid(ST_Translate(ST_Centroid(cell.geom),
            (hashtext(concat_ws(' ', 'x', cell.i, cell.j, %(seed)s::int)) %% 1000) / 1000.0 * %(cell)s * 0.35,
            (hashtext(concat_ws(' ', 'y', cell.i, cell.j, %(seed)s::int)) %% 1000) / 1000.0 * %(cell)s * 0.35), 0.01) AS geom
    ) AS spot
    WHERE ST_Contains(block.geom, spot.geom)
      AND NOT EXISTS (SELECT FROM demo_footprint AS f WHERE ST_DWithin(f.geom, spot.geom, %(cell)s * 0.7))
      AND NOT EXISTS (SELECT FROM demo_public AS p WHERE ST_DWithin(p.geom, spot.geom, 6.0))
)
SELECT owner, block_id, geom FROM outline
UNION ALL
SELECT owner, block_id, geom FROM open_spot

-- name: cells
-- The land nearer to an owner than to any other, block by block (Voronoi cells united by owner).
CREATE TEMP TABLE demo_cell ON COMMIT DROP AS
WITH cell AS (
    SELECT block.id AS block_id, (ST_Dump(ST_VoronoiPolygons(ST_Collect(seed.geom), 0.0, ST_Envelope(block.geom)))).geom
    FROM demo_block_raw AS block JOIN demo_seed AS seed ON seed.block_id = block.id
    GROUP BY block.id, block.geom
)
SELECT cell.block_id, seed.owner, ST_Union(cell.geom) AS geom
FROM cell JOIN demo_seed AS seed ON seed.block_id = cell.block_id AND seed.geom && cell.geom AND ST_Intersects(cell.geom, seed.geom)
GROUP BY cell.block_id, seed.owner

-- name: edges
-- The lines between owners, straightened between their junctions: the more, the farther from a building.
CREATE TEMP TABLE demo_edge ON COMMIT DROP AS
WITH merged AS (
    SELECT block_id, (ST_Dump(ST_LineMerge(ST_UnaryUnion(ST_Collect(ST_Boundary(geom)))))).geom FROM demo_cell GROUP BY block_id
), measured AS (
    SELECT merged.block_id, merged.geom, coalesce((
        SELECT min(ST_Distance(f.geom, merged.geom)) FROM demo_footprint AS f WHERE f.geom && ST_Expand(merged.geom, 12.0)
    ), 12.0) AS away
    FROM merged
)
SELECT measured.block_id, ST_Intersection(ST_Simplify(measured.geom, greatest(1.0, least(4.0, away * 0.6))), block.geom) AS geom
FROM measured JOIN demo_block_raw AS block ON block.id = measured.block_id
WHERE ST_Intersects(measured.geom, block.geom)

-- name: faces
-- The land cut along all lines at once, on a grid of one centimetre. Faces without a block are the street.
CREATE TEMP TABLE demo_face ON COMMIT DROP AS
WITH line AS (
    SELECT ST_Boundary(geom) AS geom FROM demo_land
    UNION ALL SELECT ST_Boundary(geom) FROM demo_block_raw
    UNION ALL SELECT ST_Boundary(geom) FROM demo_public
    UNION ALL SELECT ST_Boundary(geom) FROM demo_footprint
    UNION ALL SELECT geom FROM demo_edge
), face AS (
    SELECT (ST_Dump(ST_Polygonize(geom))).geom FROM (SELECT ST_UnaryUnion(ST_Collect(geom), 0.01) AS geom FROM line) AS noded
), inside AS (
    SELECT block.id AS block_id, face.geom, spot.geom AS point
    FROM face CROSS JOIN LATERAL (SELECT ST_PointOnSurface(face.geom) AS geom) AS spot
    JOIN demo_land AS land ON ST_Intersects(land.geom, spot.geom)
    LEFT JOIN demo_block_raw AS block ON block.geom && spot.geom AND ST_Intersects(block.geom, spot.geom)
)
SELECT row_number() OVER (ORDER BY ST_XMin(inside.geom), ST_YMin(inside.geom), ST_Area(inside.geom)) AS id,
       inside.block_id, public.id AS public_id, building.id AS building_id,
       CASE WHEN public.id IS NOT NULL THEN 'p' || public.id
            WHEN building.id IS NOT NULL THEN 'b' || building.id
            WHEN cell.owner IS NOT NULL THEN CASE WHEN cell.owner > 0 THEN 'b' || cell.owner ELSE 'o' || -cell.owner END
            WHEN inside.block_id IS NOT NULL THEN 'k' || inside.block_id END AS owner,
       inside.geom
FROM inside
LEFT JOIN LATERAL (
    SELECT id FROM demo_public AS p
    WHERE p.block_id = inside.block_id AND p.geom && inside.point AND ST_Intersects(p.geom, inside.point) ORDER BY id LIMIT 1
) AS public ON true
LEFT JOIN LATERAL (
    SELECT id FROM demo_footprint AS f
    WHERE f.block_id = inside.block_id AND f.geom && inside.point AND ST_Intersects(f.geom, inside.point)
    ORDER BY ST_Area(f.geom) DESC, id LIMIT 1
) AS building ON true
LEFT JOIN LATERAL (
    SELECT owner FROM demo_cell AS c
    WHERE c.block_id = inside.block_id AND c.geom && inside.point AND ST_Intersects(c.geom, inside.point) ORDER BY owner LIMIT 1
) AS cell ON true

-- name: segments
-- Every edge of every face; neighbours hold the same edge, so end points in whole centimetres find them.
CREATE TEMP TABLE demo_segment ON COMMIT DROP AS
WITH edge AS (
    SELECT face.id AS face_id, ST_Length(part.geom) AS length,
           round(ST_X(ST_StartPoint(part.geom)) * 100)::bigint AS ax, round(ST_Y(ST_StartPoint(part.geom)) * 100)::bigint AS ay,
           round(ST_X(ST_EndPoint(part.geom)) * 100)::bigint AS bx, round(ST_Y(ST_EndPoint(part.geom)) * 100)::bigint AS by
    FROM demo_face AS face CROSS JOIN LATERAL ST_DumpSegments(ST_Boundary(face.geom)) AS part
)
SELECT face_id, length, least((ax, ay), (bx, by))::text AS a, greatest((ax, ay), (bx, by))::text AS b FROM edge

-- name: touches
-- Lengths of the edges that faces of one block share.
CREATE TEMP TABLE demo_touch ON COMMIT DROP AS
SELECT one.face_id AS a, two.face_id AS b, sum(one.length) AS shared
FROM demo_segment AS one JOIN demo_segment AS two ON one.a = two.a AND one.b = two.b AND one.face_id <> two.face_id
JOIN demo_face AS here ON here.id = one.face_id JOIN demo_face AS there ON there.id = two.face_id
WHERE here.block_id = there.block_id
GROUP BY 1, 2

-- name: frontages
-- Lengths of the edges that a face shares with the street.
CREATE TEMP TABLE demo_frontage ON COMMIT DROP AS
SELECT one.face_id AS id, sum(one.length) AS front
FROM demo_segment AS one JOIN demo_segment AS two ON one.a = two.a AND one.b = two.b AND one.face_id <> two.face_id
JOIN demo_face AS here ON here.id = one.face_id JOIN demo_face AS there ON there.id = two.face_id
WHERE here.block_id IS NOT NULL AND there.block_id IS NULL
GROUP BY 1

-- name: parts
-- Pieces of an owner that do not hang together become owners of their own.
CREATE TEMP TABLE demo_label ON COMMIT DROP AS
WITH part AS (
    SELECT owner, block_id, (ST_Dump(ST_Union(geom))).* FROM demo_face WHERE block_id IS NOT NULL GROUP BY owner, block_id
)
SELECT face.id AS face_id, face.block_id, min(part.owner || '-' || coalesce(part.path[1], 1)) AS label
FROM demo_face AS face
JOIN part ON part.owner = face.owner AND part.block_id = face.block_id AND part.geom && face.geom
     AND ST_Intersects(part.geom, ST_PointOnSurface(face.geom))
GROUP BY face.id, face.block_id
