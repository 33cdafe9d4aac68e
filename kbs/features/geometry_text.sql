-- name: from_geojson
-- GeoJSON (RFC 7946: CRS84) in the storage CRS. Params: text, srid.
SELECT ST_AsEWKT(ST_Transform(ST_SetSRID(ST_Force2D(ST_GeomFromGeoJSON(%(text)s)), 4326), %(srid)s))

-- name: from_wkt
-- WKT in the storage CRS, or EWKT with its own SRID. Params: text, srid.
SELECT ST_AsEWKT(CASE WHEN ST_SRID(g) = 0 THEN ST_SetSRID(g, %(srid)s) ELSE ST_Transform(g, %(srid)s) END)
FROM   ST_Force2D(ST_GeomFromEWKT(%(text)s)) AS g

-- name: as_text
-- A feature's geometry as WKT in the storage CRS, every digit kept. Params: id.
SELECT ST_AsText(t.{geometry}, 15) FROM {table} AS t WHERE t.id = %(id)s

-- name: as_area
-- A valid, filled area as a multipolygon; else null, and what is wrong where it is an area. Params: ewkt.
SELECT CASE WHEN filled AND reason = 'Valid Geometry' THEN ST_AsEWKT(ST_Multi(g), 15) END,
       CASE WHEN filled THEN reason END
FROM   ST_GeomFromEWKT(%(ewkt)s) AS g,
       LATERAL (SELECT ST_IsValidReason(g), ST_Dimension(g) = 2 AND ST_Area(g) > 0
                       AND GeometryType(g) IN ('POLYGON', 'MULTIPOLYGON')) AS looked (reason, filled)
