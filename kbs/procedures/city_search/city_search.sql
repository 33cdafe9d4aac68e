-- name: parcels
-- Parcels of a parcel number in blocks of one of the numbers ('' and '0' where none was given).
-- Answered by the index on (ada_no, parsel_no). {place} narrows to a neighbourhood's words.
-- Params: blocks text[], parsel text, limit int, and those of {place} and {nearness}.
SELECT c.id, c.label, c.detail, c.source, 0 AS likeness, count(*) OVER () AS total, c.page_values,
       ST_X(p.geom), ST_Y(p.geom), ST_XMin(b.geom), ST_YMin(b.geom), ST_XMax(b.geom), ST_YMax(b.geom)
FROM   (
    SELECT t.id, t.parsel_metni AS label, t.nitelik AS detail, t.source, t.geom, {values} AS page_values
    FROM   cadastre_parcel AS t
    WHERE  t.ada_no = ANY(%(blocks)s) AND t.parsel_no = %(parsel)s AND {place}
) AS c
CROSS  JOIN LATERAL (SELECT ST_Transform(ST_PointOnSurface(c.geom), 4326) AS geom) AS p
CROSS  JOIN LATERAL (SELECT ST_Transform(ST_Envelope(c.geom), 4326) AS geom) AS b
ORDER  BY {nearness} DESC, c.label, c.id
LIMIT  %(limit)s

-- name: doors
-- Doors with a number on streets whose words are given; those with the very suffix first.
-- Answered by the trigram index of the search document. Params: number int, suffix text, limit int,
-- and those of {street} and {nearness}.
SELECT c.id, c.label, c.detail, c.source,
       CASE WHEN c.suffix = %(suffix)s THEN 0.5 ELSE 0 END AS likeness, count(*) OVER () AS total, c.page_values,
       ST_X(p.geom), ST_Y(p.geom), ST_X(p.geom), ST_Y(p.geom), ST_X(p.geom), ST_Y(p.geom)
FROM   (
    SELECT t.id, t.adres_metni AS label, t.ad AS detail, t.source, t.geom, kbs_fold(t.kapi_no_ek) AS suffix,
           {values} AS page_values
    FROM   addresses_doornumber AS t
    WHERE  {street} AND t.kapi_no_sayi = %(number)s
    AND    (%(suffix)s = '' OR kbs_fold(t.kapi_no_ek) = %(suffix)s)
) AS c
CROSS  JOIN LATERAL (SELECT ST_Transform(c.geom, 4326) AS geom) AS p
ORDER  BY likeness DESC, {nearness} DESC, c.label, c.id
LIMIT  %(limit)s

-- name: streets_meant
-- The street names that the words name, among the first doors they match: a broad word is cut, not counted out.
-- Params: candidates int, and those of {street}.
SELECT m.yol_adi, count(*)
FROM   (SELECT t.yol_adi FROM addresses_doornumber AS t
        WHERE {street} AND t.yol_adi IS NOT NULL LIMIT %(candidates)s) AS m
GROUP  BY m.yol_adi
ORDER  BY count(*) DESC, m.yol_adi
LIMIT  2

-- name: door_range
-- The lowest and the highest door number of a street name, by its index. Params: name text.
SELECT min(t.kapi_no_sayi), max(t.kapi_no_sayi) FROM addresses_doornumber AS t WHERE t.yol_adi = %(name)s

-- name: registered
-- Features that carry a number of a national register, each column by its index. Params: number bigint, limit int.
SELECT t.id, {label}, NULL, t.source, 0 AS likeness, count(*) OVER () AS total, {values},
       ST_X(p.geom), ST_Y(p.geom), ST_XMin(b.geom), ST_YMin(b.geom), ST_XMax(b.geom), ST_YMax(b.geom)
FROM   {table} AS t
CROSS  JOIN LATERAL (SELECT ST_Transform(ST_PointOnSurface({geometry}), 4326) AS geom) AS p
CROSS  JOIN LATERAL (SELECT ST_Transform(ST_Envelope({geometry}), 4326) AS geom) AS b
WHERE  {condition}
ORDER  BY t.id
LIMIT  %(limit)s
