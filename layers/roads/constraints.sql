-- Rules of roads. Every query gives (feature, other, place, value) of what offends.

-- name: isolated_part
-- Parts of the network that touch no other line, told at their first line; the largest part is the network.
WITH part AS (
    SELECT s.id, s.geom, ST_ClusterDBSCAN(s.geom, 0.01, 1) OVER () AS part FROM {subject} AS s WHERE NOT ST_IsEmpty(s.geom)
), measured AS (
    SELECT min(id) AS id, count(*) AS lines, sum(ST_Length(geom)) AS metres, max(sum(ST_Length(geom))) OVER () AS longest FROM part GROUP BY part
)
SELECT s.id AS feature, NULL::bigint AS other, ST_PointOnSurface(s.geom) AS place, m.lines || ' / ' || round(m.metres::numeric) || ' m' AS value
FROM measured AS m JOIN {subject} AS s ON s.id = m.id
WHERE m.metres < 0.2 * m.longest

-- name: leaves_neighbourhood
-- Named roads that run in two neighbourhoods; what follows a border within 5 m belongs to both.
WITH sound AS MATERIALIZED (
    SELECT q.id, CASE WHEN ST_IsValid(q.geom) THEN q.geom ELSE ST_MakeValid(q.geom) END AS geom FROM {neighbourhoods} AS q
)
SELECT p.id AS feature, p.other, p.place, round(p.metres::numeric, 1) || ' m' AS value
FROM (
    SELECT s.id, o.id AS other, sum(ST_Length(part.geom)) AS metres, (array_agg(middle.point ORDER BY part.path))[1] AS place,
        row_number() OVER (PARTITION BY s.id ORDER BY sum(ST_Length(part.geom)) DESC, o.id) AS rank
    FROM {subject} AS s
    JOIN {neighbourhoods} AS near ON near.geom && s.geom JOIN sound AS o ON o.id = near.id
    CROSS JOIN LATERAL ST_Dump(ST_CollectionExtract(ST_Intersection(s.geom, o.geom), 2)) AS part
    CROSS JOIN LATERAL (SELECT ST_LineInterpolatePoint(part.geom, 0.5) AS point) AS middle
    WHERE s.yol_id IS NOT NULL AND NOT ST_CoveredBy(s.geom, o.geom) AND ST_Intersects(s.geom, o.geom) AND ST_Length(part.geom) > 5 AND ST_Distance(middle.point, ST_Boundary(o.geom)) > 5
    GROUP BY s.id, o.id
) AS p
WHERE p.rank > 1

-- name: similar_names
-- Pairs of names of one type that differ in a letter or two; names with digits are told apart by them.
WITH named AS (
    SELECT s.id, s.ad, s.tip, s.geom, regexp_replace(kbs_fold(s.ad), %(words)s, '') AS core FROM {subject} AS s WHERE s.ad !~ '[0-9]'
)
SELECT b.id AS feature, a.id AS other, ST_PointOnSurface(b.geom) AS place, left(b.ad || ' ~ ' || a.ad, 200) AS value
FROM named AS a
JOIN named AS b ON b.id > a.id AND a.tip = b.tip AND left(a.core, 3) = left(b.core, 3) AND a.core <> b.core
WHERE length(a.core) >= 6 AND abs(length(a.core) - length(b.core)) <= 1 AND similarity(a.core, b.core) >= 0.6

-- name: same_name
-- Two streets of one type whose names are equal without their type word; found through the search index.
SELECT s.id AS feature, w.id AS other, ST_PointOnSurface(s.geom) AS place, left(s.ad || ' = ' || w.ad, 200) AS value
FROM {subject} AS s
CROSS JOIN LATERAL (SELECT regexp_replace(kbs_fold(s.ad), %(words)s, '') AS core) AS n
CROSS JOIN LATERAL {same} AS w
WHERE {apart} AND n.core <> '' AND (' ' || kbs_fold(coalesce(w.ad::text, ''))) LIKE (' ' || n.core || %(anything)s)
  AND regexp_replace(kbs_fold(w.ad), %(words)s, '') = n.core

-- name: narrow
SELECT s.id AS feature, NULL::bigint AS other, ST_PointOnSurface(s.geom) AS place, s.genislik_m || ' m / ' || s.serit_sayisi AS value
FROM {subject} AS s WHERE s.serit_sayisi > 0 AND s.genislik_m > 0 AND s.genislik_m < 2.25 * s.serit_sayisi

-- name: one_way_trap
-- One-way roads whose exit meets other lines, none of which cars may go on along: footways, or one-way roads that come
-- against them. An exit that meets nothing is a dead end or the end of the data.
SELECT s.id AS feature, NULL::bigint AS other, way.out AS place, NULL::text AS value
FROM {subject} AS s
CROSS JOIN LATERAL (SELECT ST_LineMerge(s.geom) AS line) AS m
CROSS JOIN LATERAL (
    SELECT CASE s.tek_yon WHEN 'evet' THEN ST_EndPoint(m.line) WHEN 'ters' THEN ST_StartPoint(m.line) END AS out
) AS way
WHERE way.out IS NOT NULL AND s.sinif = ANY (%(carriageways)s)
  AND EXISTS (SELECT FROM {near} AS w WHERE w.id <> s.id AND ST_DWithin(w.geom, way.out, 0.05))
  AND NOT EXISTS (
    SELECT FROM {near} AS w CROSS JOIN LATERAL (SELECT ST_LineMerge(w.geom) AS line) AS n
    WHERE w.id <> s.id AND w.sinif = ANY (%(carriageways)s) AND ST_DWithin(w.geom, way.out, 0.05)
      AND NOT coalesce(ST_DWithin(CASE w.tek_yon WHEN 'evet' THEN ST_EndPoint(n.line) WHEN 'ters' THEN ST_StartPoint(n.line) END, way.out, 0.05), false))

-- name: level
SELECT s.id AS feature, NULL::bigint AS other, ST_PointOnSurface(s.geom) AS place,
    concat_ws(' / ', CASE WHEN s.kopru THEN 'köprü' END, CASE WHEN s.tunel THEN 'tünel' END, s.seviye) AS value
FROM {subject} AS s
WHERE (s.kopru AND s.tunel) OR (s.kopru AND s.seviye < 1) OR (s.tunel AND s.seviye > -1)

-- name: side_across
-- Sides drawn on the other side of their centreline, by the turn from its direction to the middle of the side.
SELECT p.id AS feature, p.line_id AS other, p.point AS place, p.taraf || ' ' || round(t.off_m::numeric, 2) || ' m' AS value
FROM (
    SELECT s.id, s.taraf, l.id AS line_id, ST_LineMerge(l.geom) AS line, ST_LineInterpolatePoint(ST_GeometryN(s.geom, 1), 0.5) AS point
    FROM {subject} AS s JOIN {street_centrelines} AS l ON l.id = s.orta_hat_id OFFSET 0
) AS p
CROSS JOIN LATERAL (
    SELECT CASE WHEN GeometryType(p.line) = 'LINESTRING' THEN ST_LineLocatePoint(p.line, p.point) END AS at, least(0.01, 1 / nullif(ST_Length(p.line), 0)) AS step OFFSET 0
) AS f
CROSS JOIN LATERAL (
    SELECT ST_LineInterpolatePoint(p.line, greatest(f.at - f.step, 0)) AS first, ST_LineInterpolatePoint(p.line, least(f.at + f.step, 1)) AS last
    WHERE f.at IS NOT NULL OFFSET 0
) AS d
CROSS JOIN LATERAL (
    SELECT ((ST_X(d.last) - ST_X(d.first)) * (ST_Y(p.point) - ST_Y(d.first)) - (ST_Y(d.last) - ST_Y(d.first)) * (ST_X(p.point) - ST_X(d.first)))
           / nullif(ST_Distance(d.first, d.last), 0) AS off_m
) AS t
WHERE (p.taraf = 'sol' AND t.off_m < -0.2) OR (p.taraf = 'sag' AND t.off_m > 0.2)

-- name: mixed_range
SELECT s.id AS feature, NULL::bigint AS other, ST_PointOnSurface(s.geom) AS place, s.baslangic_no || '-' || s.bitis_no AS value
FROM {subject} AS s WHERE mod(s.baslangic_no, 2) <> mod(s.bitis_no, 2)

-- name: type_word
-- Names that end in the word of another type than the one entered.
SELECT s.id AS feature, NULL::bigint AS other, ST_PointOnSurface(s.geom) AS place, left(s.ad || ' / ' || s.tip, 200) AS value
FROM {subject} AS s
JOIN (VALUES ('cadde', ' (cadde|caddesi|cad|cd)$'), ('sokak', ' (sokak|sokagi|sok|sk)$'), ('bulvar', ' (bulvar|bulvari|blv)$'), ('meydan', ' (meydan|meydani)$'))
    AS t (tip, ending) ON kbs_fold(s.ad) ~ t.ending
WHERE s.tip <> t.tip AND NOT (t.tip = 'sokak' AND s.tip = 'koy_sokagi')

-- name: numbered_square
SELECT s.id AS feature, NULL::bigint AS other, ST_PointOnSurface(s.geom) AS place, s.ad AS value
FROM {subject} AS s WHERE s.tip = 'meydan' AND kbs_fold(s.ad) ~ '^[0-9 ]+( meydani?)?$'
