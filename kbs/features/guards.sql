-- What no row may hold, whoever writes it.

-- name: has_empty_part
-- A point or line among whose parts one is empty ends the whole server in ST_PointOnSurface and ST_Node (GEOS 3.11).
CREATE OR REPLACE FUNCTION kbs_has_empty_part(shape geometry) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_temp
RETURN EXISTS (
    SELECT FROM generate_series(1, ST_NumGeometries(shape)) AS part (number)
    WHERE ST_IsEmpty(ST_GeometryN(shape, part.number))
)

-- name: no_empty_part
-- Single parts, nearly all there are, are not looked into.
ALTER TABLE {table} ADD CONSTRAINT kbs_no_empty_part
CHECK (public.ST_NumGeometries({geom}) <= 1 OR NOT public.kbs_has_empty_part({geom})) NOT VALID

-- name: guarded
SELECT EXISTS (SELECT FROM pg_constraint WHERE conrelid = %(table)s::regclass AND conname = 'kbs_no_empty_part')
