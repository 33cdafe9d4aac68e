-- Overviews: what stands for a collection at zooms where its single features cannot be seen. Geometries are
-- in Web Mercator, simplified to half a pixel of a 512 pixel tile, polygons clockwise.

-- name: clear
DELETE FROM {overview}

-- name: dissolve
-- Outlines united by equal values. Only outer rings are kept: where back lines of neighbours share no
-- vertices a union leaves slivers of holes.
INSERT INTO {overview} (zoom, value, size, geom)
SELECT {zoom}, piece.value, {size}, {simplified}
FROM (
    SELECT united.value, {outline} AS geom
    FROM (
        SELECT feature.{column}::text AS value, {union} AS geom
        FROM {table} AS feature
        GROUP BY feature.{column}
    ) AS united
    CROSS JOIN LATERAL ST_Dump(ST_Transform(united.geom, 3857)) AS part
) AS piece

-- name: first
-- The largest features of each tile of the highest overview zoom.
INSERT INTO {overview} (zoom, id, size, geom)
SELECT {zoom}, ranked.id, ranked.size, {simplified}
FROM (
    SELECT measured.*, row_number() OVER (
        PARTITION BY floor(ST_X(measured.middle) / {side}), floor(ST_Y(measured.middle) / {side})
        ORDER BY measured.size DESC, measured.id) AS place
    FROM (
        SELECT feature.id, shape.geom, {size} AS size, ST_Centroid(ST_Envelope(shape.geom)) AS middle
        FROM {table} AS feature
        CROSS JOIN LATERAL ST_Transform(feature.{geometry}, 3857) AS shape (geom)
    ) AS measured
) AS ranked
WHERE ranked.place <= {budget} AND (ranked.size >= {smallest} OR ranked.place <= {always})

-- name: next
-- The largest of the next higher zoom, per tile, simplified further.
INSERT INTO {overview} (zoom, id, value, size, geom)
SELECT {zoom}, ranked.id, ranked.value, ranked.size, {simplified}
FROM (
    SELECT measured.*, row_number() OVER (
        PARTITION BY floor(ST_X(measured.middle) / {side}), floor(ST_Y(measured.middle) / {side})
        ORDER BY measured.size DESC, measured.id) AS place
    FROM (
        SELECT prepared.*, ST_Centroid(ST_Envelope(prepared.geom)) AS middle
        FROM {overview} AS prepared
        WHERE prepared.zoom = {zoom} + 1
    ) AS measured
) AS ranked
WHERE ranked.place <= {budget} AND (ranked.size >= {smallest} OR ranked.place <= {always})

-- name: done
-- Versions only grow, so that an ETag of an older overview never comes back.
INSERT INTO kbs_overview.state AS state (collection, version, data, refreshed_at)
VALUES (%(collection)s, 1, %(data)s, now())
ON CONFLICT (collection) DO UPDATE
SET version = state.version + 1, data = excluded.data, refreshed_at = excluded.refreshed_at
