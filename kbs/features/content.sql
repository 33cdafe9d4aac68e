-- name: content
-- One feature in force: the tag of its content, and the feature as text. Params: id.
SELECT {tag}, {feature} FROM {table} AS t WHERE t.id = %(id)s

-- name: lock
-- Keeps others from changing features until the transaction ends; gives the ids that the asker may change.
-- In the order of ids, so that two askers never wait for each other. Params: ids.
SELECT id FROM {table} WHERE id = ANY (%(ids)s) ORDER BY id FOR UPDATE

-- name: may_change
-- The weakest lock asks the row policy of changes and hinders no edit. Params: id.
SELECT id FROM {table} WHERE id = %(id)s FOR KEY SHARE NOWAIT

-- name: vertices
-- The stored positions of a geometry, in the order in which GeoJSON lists them. Params: id.
SELECT ST_X(d.geom), ST_Y(d.geom) FROM {table} AS t, ST_DumpPoints(t.{geometry}) AS d WHERE t.id = %(id)s ORDER BY d.path

-- name: stored_positions
-- Positions (east, north) in the storage CRS, in their order. Params: xs, ys, srid, storage.
SELECT ST_X(p), ST_Y(p)
FROM   unnest(%(xs)s::float8[], %(ys)s::float8[]) WITH ORDINALITY AS sent (x, y, place),
       ST_Transform(ST_SetSRID(ST_MakePoint(sent.x, sent.y), %(srid)s), %(storage)s) AS p
ORDER  BY sent.place
