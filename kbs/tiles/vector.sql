-- Vector tiles. Every layer is one row (layer, content, rows met); layers of a tile are joined by UNION ALL.
-- The tile's place comes as parameters (kbs/tiles/grid.py), so that the text is composed once per set of layers;
-- they reach PostgreSQL as constants, which lets its planner see how much of the index a box covers.
-- ST_AsMVT drops features without geometry by itself: a `WHERE geom IS NOT NULL` around it would make
-- PostgreSQL evaluate every geometry twice.

-- name: layer
-- One collection: ST_AsMVT over a source query that yields id, geom and the properties.
-- {id_name} is 'id' or NULL: without it features carry no id.
SELECT {layer}::text AS layer, ST_AsMVT(tile.*, {layer}, %(extent)s, 'geom', {id_name}) AS content, count(*) AS met
FROM ({source}) AS tile

-- name: version
-- The version of what tiles carry of a collection, in the shape of a layer without content, as the layers' snapshot sees it.
SELECT {layer}::text AS layer, NULL::bytea AS content, {number} AS met

-- name: features
-- The features themselves; one more than {limit} tells that there are too many. {order} is empty, or sorts
-- the largest first: PostgreSQL then encodes only the rows that pass the limit.
SELECT feature.id, {shape} AS geom {properties}
FROM {table} AS feature
WHERE feature.{geometry} && {box}
{order}
LIMIT {limit}

-- name: labels
-- One point per area, in the one tile it falls into. LIMIT keeps the planner from computing points twice.
SELECT anchored.*
FROM (
    SELECT feature.id, {anchor} AS geom {properties}
    FROM {table} AS feature
    WHERE feature.{geometry} && {box}
    LIMIT {limit}
) AS anchored
WHERE ST_X(anchored.geom) >= 0.5 AND ST_X(anchored.geom) < %(extent)s + 0.5
    AND ST_Y(anchored.geom) >= 0.5 AND ST_Y(anchored.geom) < %(extent)s + 0.5

-- name: overview
-- Prepared features of one zoom; values come from the feature itself, so that rights and edits hold here too.
SELECT feature.id, {shape} AS geom, true AS generalized {properties}
FROM {overview} AS prepared JOIN {table} AS feature ON feature.id = prepared.id
WHERE prepared.zoom = %(zoom)s AND prepared.geom && {box}
LIMIT {limit}

-- name: dissolved
-- Prepared outlines of one zoom; they stand for many features and have no id.
SELECT {shape} AS geom, true AS generalized {properties}
FROM {overview} AS prepared
WHERE prepared.zoom = %(zoom)s AND prepared.geom && {box}
LIMIT {limit}

-- name: count
-- All features of a collection that touch a box: asked only when a tile had to leave some out.
SELECT count(*) FROM {table} AS feature WHERE feature.{geometry} && {box}

-- name: clipped
-- Whole where it reaches less than a tile beyond the edge (labels of areas then have one anchor, not one per
-- tile); cut there otherwise. An empty remainder becomes NULL, which ST_AsMVT leaves out; NULLIF around
-- every geometry would cost as much as the encoding (measured).
CASE WHEN {shape} @ {reach} THEN {shape}
    ELSE (SELECT CASE WHEN NOT ST_IsEmpty(cut.geom) THEN cut.geom END
          FROM (SELECT ST_ClipByBox2D({shape}, {reach}) AS geom) AS cut)
END

-- name: stored_affine
-- Storage metres straight to tile units. Clockwise in the north-up plane becomes what the specification
-- calls an exterior ring once y points down (MVT 2.1, 4.3.4.4).
ST_Affine({shape}, %(a)s, %(b)s, %(d)s, %(e)s, %(xoff)s, %(yoff)s)

-- name: mercator_affine
-- Web Mercator metres to tile units: exact, without turning.
ST_Affine({shape}, %(scale)s, 0, 0, -%(scale)s, %(mercator_xoff)s, %(mercator_yoff)s)

-- name: classical
-- Below the zoom where the affine short cut is exact: transform, snap and clip to the tile and its buffer.
ST_AsMVTGeom(
    ST_Transform({shape}, 3857),
    ST_MakeEnvelope(%(tile_west)s, %(tile_south)s, %(tile_east)s, %(tile_north)s, 3857), %(extent)s, %(buffer)s)

-- name: stored_box
-- What `geom && ...` is compared with: a box in the storage CRS around tile and buffer.
ST_MakeEnvelope(%(west)s, %(south)s, %(east)s, %(north)s, %(srid)s)

-- name: stored_reach
-- What geometries may fill without being cut.
ST_MakeEnvelope(%(reach_west)s, %(reach_south)s, %(reach_east)s, %(reach_north)s, %(srid)s)

-- name: mercator_box
ST_MakeEnvelope(%(mercator_west)s, %(mercator_south)s, %(mercator_east)s, %(mercator_north)s, 3857)

-- name: mercator_reach
ST_MakeEnvelope(
    %(mercator_reach_west)s, %(mercator_reach_south)s, %(mercator_reach_east)s, %(mercator_reach_north)s, 3857)
