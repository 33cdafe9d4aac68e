-- Vector tiles. Every layer is one row (layer, content, rows met); layers of a tile are joined by UNION ALL.
-- ST_AsMVT drops features without geometry by itself: a `WHERE geom IS NOT NULL` around it would make
-- PostgreSQL evaluate every geometry twice. `&&` against a literal box of the storage CRS uses the GiST index.

-- name: layer
-- One collection: ST_AsMVT over a source query that yields id, geom and the properties.
-- {id_name} is 'id' or NULL: without it features carry no id.
SELECT {layer}::text AS layer, ST_AsMVT(tile.*, {layer}, {extent}, 'geom', {id_name}) AS content, count(*) AS met
FROM ({source}) AS tile

-- name: features
-- The features themselves; one more than {limit} tells that there are too many. {order} is empty, or sorts
-- the largest first: PostgreSQL then encodes only the rows that pass the limit.
SELECT feature.id, {shape} AS geom {properties}
FROM {table} AS feature
WHERE feature.{geometry} && {box}
{order}
LIMIT {limit}

-- name: overview
-- Prepared features of one zoom; values come from the feature itself, so that rights and edits hold here too.
SELECT feature.id, {shape} AS geom, true AS generalized {properties}
FROM {overview} AS prepared JOIN {table} AS feature ON feature.id = prepared.id
WHERE prepared.zoom = {zoom} AND prepared.geom && {box}
LIMIT {limit}

-- name: dissolved
-- Prepared outlines of one zoom; they stand for many features and have no id.
SELECT {shape} AS geom, true AS generalized {properties}
FROM {overview} AS prepared
WHERE prepared.zoom = {zoom} AND prepared.geom && {box}
LIMIT {limit}

-- name: affine
-- Storage metres straight to tile units. Clockwise in the north-up plane becomes what the specification
-- calls an exterior ring once y points down (MVT 2.1, 4.3.4.4).
ST_Affine({shape}, {a}, {b}, {d}, {e}, {xoff}, {yoff})

-- name: clipped
-- Whole where it reaches less than a tile beyond the edge (labels of areas then have one anchor, not one per
-- tile); cut there otherwise. An empty remainder becomes NULL, which ST_AsMVT leaves out.
CASE WHEN {shape} @ {reach} THEN {shape}
    ELSE (SELECT CASE WHEN NOT ST_IsEmpty(cut.geom) THEN cut.geom END
          FROM (SELECT ST_ClipByBox2D({shape}, {reach}) AS geom) AS cut)
END

-- name: classical
-- Below the zoom where the affine short cut is exact: transform, snap and clip to the tile and its buffer.
ST_AsMVTGeom(ST_Transform({shape}, 3857), {tile}, {extent}, {buffer})

-- name: count
-- All features of a collection that touch a box: asked only when a tile had to leave some out.
SELECT count(*) FROM {table} AS feature WHERE feature.{geometry} && {box}
