-- name: box
-- The box of geometries in the storage CRS. Params: shapes bytea[], source text (proj definition or EPSG), srid int.
SELECT ST_XMin(x), ST_YMin(x), ST_XMax(x), ST_YMax(x)
FROM   (SELECT ST_Extent(ST_Transform(ST_Force2D(ST_GeomFromWKB(w)), %(source)s, %(srid)s)) AS x
        FROM unnest(%(shapes)s::bytea[]) AS s (w)) AS e

-- name: paths
-- The same geometries as SVG paths relative to a centre, metres. Params: as above, e, n, grid.
SELECT ST_AsSVG(ST_Translate(ST_SimplifyPreserveTopology(g, %(grid)s), -%(e)s, -%(n)s), 1, 1), ST_GeometryType(g)
FROM   (SELECT ST_Transform(ST_Force2D(ST_GeomFromWKB(w)), %(source)s, %(srid)s) AS g
        FROM unnest(%(shapes)s::bytea[]) AS s (w)) AS t
WHERE  NOT ST_IsEmpty(g)
