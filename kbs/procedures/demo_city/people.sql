-- name: area
SELECT ST_AsEWKT(ST_Multi(geom), 15) FROM {table} WHERE ad = %(name)s AND source = 'osm' ORDER BY id LIMIT 1
