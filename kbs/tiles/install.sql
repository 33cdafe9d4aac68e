-- name: schema
CREATE SCHEMA IF NOT EXISTS kbs_overview

-- name: state
-- version: grows with every refresh. data: the version of the data it was made from (kbs_version).
CREATE TABLE IF NOT EXISTS kbs_overview.state (
    collection text PRIMARY KEY,
    version bigint NOT NULL,
    data bigint NOT NULL,
    refreshed_at timestamptz NOT NULL
)

-- name: overview
-- id: the feature, or NULL for a dissolved outline, which has the value it was united by. size ranks.
CREATE TABLE IF NOT EXISTS {overview} (
    zoom smallint NOT NULL,
    id bigint,
    value text,
    size double precision NOT NULL,
    geom geometry(Geometry, 3857) NOT NULL
)

-- name: spatial_index
CREATE INDEX IF NOT EXISTS {index} ON {overview} USING gist (geom)

-- name: zoom_index
CREATE INDEX IF NOT EXISTS {index} ON {overview} (zoom)
