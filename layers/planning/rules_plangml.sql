-- Rules of PlanGML. Every query gives (feature, other, place, value).

-- name: kinds_missing
SELECT s.id AS feature, NULL::bigint AS other, ST_PointOnSurface(s.geom) AS place, missing.names AS value
FROM {subject} AS s
CROSS JOIN LATERAL (SELECT concat_ws(', ',
    CASE WHEN s.taks_tip IS NULL THEN 'taks_tip' END,
    CASE WHEN s.kaks_tip IS NULL THEN 'kaks_tip' END,
    CASE WHEN s.yencok_tip IS NULL THEN 'yencok_tip' END) AS names
) AS missing
WHERE s.fonksiyon IN %(codes)s AND missing.names <> ''

-- name: label_against_values
-- The first "A-4" of a label against the order and the storeys of its area.
SELECT s.id AS feature, NULL::bigint AS other, ST_PointOnSurface(s.geom) AS place,
    s.etiket || ' <> ' || concat_ws('-', s.nizam, s.kat) AS value
FROM {subject} AS s
CROSS JOIN LATERAL (SELECT regexp_match(s.etiket, %(form)s) AS said) AS label
WHERE translate(label.said[1], 'İ', 'I') <> s.nizam OR label.said[2]::int <> s.kat

-- name: block_edge_astray
-- The first vertex of a block edge that is on the outline of no area but roads.
SELECT DISTINCT ON (s.id) s.id AS feature, NULL::bigint AS other, v.geom AS place, v.path[2]::text AS value
FROM {subject} AS s
CROSS JOIN LATERAL ST_DumpPoints(s.geom) AS v
WHERE s.tur = '130100' AND NOT EXISTS (
    SELECT FROM {zoning_areas} AS z
    WHERE z.geom && ST_Expand(v.geom, %(reach)s) AND coalesce(z.fonksiyon, '') NOT IN %(roads)s
      AND ST_DWithin(ST_Boundary(z.geom), v.geom, %(reach)s)
)
ORDER BY s.id, v.path

-- name: approval_line_astray
SELECT s.id AS feature, p.id AS other, ST_PointOnSurface(off_boundary.line) AS place, round(ST_Length(off_boundary.line)::numeric, 1) || ' m' AS value
FROM {subject} AS s
JOIN {plans} AS p ON p.id = s.plan_id
CROSS JOIN LATERAL (SELECT ST_Difference(s.geom, ST_Buffer(ST_Boundary(p.geom), %(reach)s)) AS line) AS off_boundary
WHERE s.tur IN ('122108', '122109') AND ST_Length(off_boundary.line) > %(reach)s

-- name: several_lines
-- Parts that do not join into one line; the place is where the second begins. Closed outlines of one block may be several.
SELECT s.id AS feature, NULL::bigint AS other, ST_StartPoint(ST_GeometryN(joined.line, 2)) AS place, ST_NumGeometries(joined.line)::text AS value
FROM {subject} AS s
CROSS JOIN LATERAL (SELECT ST_LineMerge(s.geom) AS line) AS joined
WHERE s.tur IN %(codes)s AND ST_NumGeometries(joined.line) > 1
  AND EXISTS (SELECT FROM ST_Dump(joined.line) AS part WHERE NOT ST_IsClosed(part.geom))
