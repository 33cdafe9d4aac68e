-- name: schema
CREATE SCHEMA IF NOT EXISTS kbs_overview

-- name: version_function
-- A number that changes with every committed change of a table's rows. Not max(id): a transaction that took its
-- id earlier may commit later, and max would not move. The newest 200 ids together do move, for every transaction
-- that commits within 200 later statements. PL/pgSQL keeps the plan with the connection: planning took three
-- times as long as reading. STABLE: inside a tile's statement it sees what the tile sees; PARALLEL SAFE: it does
-- not keep the tile to one process.
CREATE OR REPLACE FUNCTION kbs_tile_version(name text) RETURNS bigint
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $body$
BEGIN
    RETURN (
        SELECT coalesce(sum(recent.id), 0)::bigint
        FROM (
            SELECT changed.id FROM public.history_changedenvelope AS changed
            WHERE changed."table" = name ORDER BY changed.id DESC LIMIT 200
        ) AS recent
    );
END
$body$

-- name: version_rights
REVOKE EXECUTE ON FUNCTION kbs_tile_version(text) FROM PUBLIC

-- name: state
-- version: grows with every refresh. data: the version of the data it was made from (kbs_tile_version).
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
