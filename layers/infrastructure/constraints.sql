-- Rules of utility networks. Every query gives (feature, other, place, value) of what offends.

-- name: open_end
-- Ends of mains with no point and no other line of the network within half a metre. House connections end at houses.
SELECT e.id AS feature, NULL::bigint AS other, e.tip AS place, NULL::text AS value
FROM (
    SELECT s.*, tip.point AS tip FROM {subject} AS s
    CROSS JOIN LATERAL ST_Dump(ST_LineMerge(s.geom)) AS part
    CROSS JOIN LATERAL (VALUES (ST_StartPoint(part.geom)), (ST_EndPoint(part.geom))) AS tip (point)
    WHERE NOT ST_IsClosed(part.geom) AND coalesce(s.tur, '') <> ALL (%(connections)s) OFFSET 0
) AS e
WHERE NOT EXISTS (SELECT FROM {points} AS p WHERE p.geom && ST_Expand(e.tip, 0.5) AND ST_DWithin(p.geom, e.tip, 0.5))
  AND NOT EXISTS (SELECT FROM {lines} AS w WHERE w.id <> e.id AND w.geom && ST_Expand(e.tip, 0.5) AND ST_DWithin(w.geom, e.tip, 0.5))

-- name: isolated_part
-- Parts of a network that touch none of its other lines, told at their first line; small against the largest one.
WITH part AS (
    SELECT s.id, s.geom, ST_ClusterDBSCAN(s.geom, 0.01, 1) OVER () AS part FROM {subject} AS s WHERE NOT ST_IsEmpty(s.geom)
), measured AS (
    SELECT min(id) AS id, count(*) AS lines, sum(ST_Length(geom)) AS metres, max(sum(ST_Length(geom))) OVER () AS longest FROM part GROUP BY part
)
SELECT s.id AS feature, NULL::bigint AS other, ST_PointOnSurface(s.geom) AS place, m.lines || ' / ' || round(m.metres::numeric) || ' m' AS value
FROM measured AS m JOIN {subject} AS s ON s.id = m.id
WHERE m.metres < 0.05 * m.longest

-- name: under_sewer
-- Crossings where the water pipe lies deeper than the sewer.
SELECT s.id AS feature, o.id AS other, ST_PointOnSurface(ST_Intersection(s.geom, o.geom)) AS place, s.derinlik_cm || ' / ' || o.derinlik_cm || ' cm' AS value
FROM {subject} AS s JOIN {wastewater_lines} AS o ON o.geom && s.geom AND ST_Intersects(o.geom, s.geom)
WHERE s.derinlik_cm > o.derinlik_cm AND s.durum IS DISTINCT FROM 'iptal' AND o.durum IS DISTINCT FROM 'iptal'

-- name: uphill
SELECT s.id AS feature, NULL::bigint AS other, ST_PointOnSurface(s.geom) AS place, s.memba_akar_kot || ' -> ' || s.mansap_akar_kot || ' m' AS value
FROM {subject} AS s WHERE s.mansap_akar_kot > s.memba_akar_kot AND coalesce(s.tur, '') <> 'terfi_hatti'

-- name: slope
-- The slope entered against that of the inverts, by more than 1 per mille and a tenth of it.
SELECT s.id AS feature, NULL::bigint AS other, ST_PointOnSurface(s.geom) AS place, s.egim_binde || ' / ' || round(f.slope::numeric, 2) || ' (binde)' AS value
FROM {subject} AS s
CROSS JOIN LATERAL (SELECT 1000 * (s.memba_akar_kot - s.mansap_akar_kot) / nullif(ST_Length(s.geom), 0) AS slope) AS f
WHERE abs(s.egim_binde - f.slope) > greatest(1, 0.1 * abs(f.slope))

-- name: cover_off_ground
SELECT s.id AS feature, NULL::bigint AS other, s.geom AS place, s.kapak_kot || ' / ' || s.zemin_kot || ' m' AS value
FROM {subject} AS s WHERE abs(s.kapak_kot - s.zemin_kot) > 0.5

-- name: depth_and_levels
SELECT s.id AS feature, NULL::bigint AS other, s.geom AS place, s.derinlik_cm || ' / ' || round(100 * (s.kapak_kot - s.akar_kot)::numeric) || ' cm' AS value
FROM {subject} AS s WHERE s.kapak_kot >= s.akar_kot AND abs(s.derinlik_cm - 100 * (s.kapak_kot - s.akar_kot)) > 30

-- name: pipe_and_manhole
-- Pipes that begin or end below the bottom of their manhole or above its cover. Pipes drawn against the flow are told elsewhere.
SELECT s.id AS feature, m.id AS other, m.geom AS place, e.invert || ' / ' || m.akar_kot || ' - ' || m.kapak_kot || ' m' AS value
FROM {subject} AS s
CROSS JOIN LATERAL (SELECT ST_LineMerge(s.geom) AS line) AS l
CROSS JOIN LATERAL (VALUES (ST_StartPoint(l.line), s.memba_akar_kot), (ST_EndPoint(l.line), s.mansap_akar_kot)) AS e (tip, invert)
JOIN {points} AS m ON m.geom && ST_Expand(e.tip, 0.5) AND ST_DWithin(m.geom, e.tip, 0.5)
WHERE (e.invert < m.akar_kot - 0.05 OR e.invert > m.kapak_kot) AND NOT EXISTS (
    SELECT FROM {points} AS a JOIN {points} AS b ON b.geom && ST_Expand(ST_EndPoint(l.line), 0.5) AND ST_DWithin(b.geom, ST_EndPoint(l.line), 0.5)
    WHERE a.geom && ST_Expand(ST_StartPoint(l.line), 0.5) AND ST_DWithin(a.geom, ST_StartPoint(l.line), 0.5)
      AND a.akar_kot < b.akar_kot - 0.05 AND s.memba_akar_kot > s.mansap_akar_kot)

-- name: against_flow
-- Pipes whose inverts fall while the manholes at their ends rise in the direction they are drawn.
SELECT s.id AS feature, a.id AS other, ST_PointOnSurface(s.geom) AS place, a.akar_kot || ' -> ' || b.akar_kot || ' m' AS value
FROM {subject} AS s
CROSS JOIN LATERAL (SELECT ST_LineMerge(s.geom) AS line) AS l
JOIN {points} AS a ON a.geom && ST_Expand(ST_StartPoint(l.line), 0.5) AND ST_DWithin(a.geom, ST_StartPoint(l.line), 0.5)
JOIN {points} AS b ON b.geom && ST_Expand(ST_EndPoint(l.line), 0.5) AND ST_DWithin(b.geom, ST_EndPoint(l.line), 0.5)
WHERE s.memba_akar_kot > s.mansap_akar_kot AND a.akar_kot < b.akar_kot - 0.05

-- name: narrows
-- Pipes that flow on only into narrower ones.
SELECT s.id AS feature, n.id AS other, n.tip AS place, s.cap_mm || ' -> ' || n.cap_mm || ' mm' AS value
FROM {subject} AS s
CROSS JOIN LATERAL (
    SELECT w.id, w.cap_mm, e.tip
    FROM (SELECT ST_EndPoint(ST_LineMerge(s.geom)) AS tip) AS e
    CROSS JOIN LATERAL {near} AS w
    WHERE w.id <> s.id AND ST_DWithin(ST_StartPoint(ST_LineMerge(w.geom)), e.tip, 0.5)
    ORDER BY w.cap_mm DESC NULLS FIRST, w.id LIMIT 1
) AS n
WHERE n.cap_mm < s.cap_mm

-- name: material_year
-- Materials laid before they were made or after they were forbidden.
SELECT s.id AS feature, NULL::bigint AS other, ST_PointOnSurface(s.geom) AS place, s.malzeme || ' / ' || s.yapim_yili AS value
FROM {subject} AS s
JOIN (VALUES ('HDPE', 1955, 9999), ('PVC', 1935, 9999), ('CTP', 1950, 9999), ('KORUGE', 1970, 9999), ('DF', 1948, 9999), ('ACB', 1906, 2010))
    AS m (malzeme, first, last) ON m.malzeme = s.malzeme
WHERE s.yapim_yili NOT BETWEEN m.first AND m.last

-- name: built_in_future
SELECT s.id AS feature, NULL::bigint AS other, ST_PointOnSurface(s.geom) AS place, s.durum || ' / ' || s.yapim_yili AS value
FROM {subject} AS s WHERE s.durum IN ('aktif', 'arizali', 'iptal') AND s.yapim_yili > extract(year FROM now())

-- name: surveyed_before_built
SELECT s.id AS feature, NULL::bigint AS other, ST_PointOnSurface(s.geom) AS place, s.olcum_tarihi || ' / ' || s.yapim_yili AS value
FROM {subject} AS s WHERE extract(year FROM s.olcum_tarihi) < s.yapim_yili AND s.durum IS DISTINCT FROM 'proje'

-- name: voltage
-- Low voltage up to 1 kV, medium up to 36 kV, high above.
SELECT s.id AS feature, NULL::bigint AS other, ST_PointOnSurface(s.geom) AS place, s.tur || ' / ' || s.gerilim_kv || ' kV' AS value
FROM {subject} AS s
JOIN (VALUES ('AG', 0.0, 1.0), ('OG', 1.0, 36.0), ('YG', 36.0, 1000.0)) AS v (tur, above, up_to) ON v.tur = s.tur
WHERE s.gerilim_kv > 0 AND NOT (s.gerilim_kv > v.above AND s.gerilim_kv <= v.up_to)

-- name: through_building
-- Mains with more than two metres under a building, a metre behind its walls: outlines are often those of roofs. House
-- connections go there.
SELECT s.id AS feature, b.id AS other, ST_PointOnSurface(inside.line) AS place, round(ST_Length(inside.line)::numeric, 1) || ' m' AS value
FROM {subject} AS s
JOIN {buildings} AS b ON ST_DWithin(b.geom, s.geom, 0)
CROSS JOIN LATERAL (SELECT CASE WHEN ST_IsValid(b.geom) THEN b.geom ELSE ST_MakeValid(b.geom) END AS geom OFFSET 0) AS sound
CROSS JOIN LATERAL (SELECT ST_CollectionExtract(ST_Intersection(s.geom, ST_Buffer(sound.geom, -1)), 2) AS line) AS inside
WHERE coalesce(s.tur, '') <> ALL (%(connections)s) AND s.durum IS DISTINCT FROM 'iptal' AND ST_Length(inside.line) > 2
