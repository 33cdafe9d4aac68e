-- Plans as PlanGML: what is stored under a number, and what goes out.

-- name: stored
-- Numbers of plans that may be this one; printed numbers carry the kind of plan before them. Params: pin, source.
SELECT pin FROM planning_plan WHERE source = %(source)s AND pin LIKE '%%' || %(pin)s ORDER BY id

-- name: plan
-- Plans of a number with their shape and box in the CRS asked for. Params: pin, source ('' for any), srid int or NULL
-- (NULL: the CRS that the plan came in, else the storage CRS), storage int.
SELECT t.id, t.source, t.source_ref, t.plangml_sinif, t.plangml, NULL::text AS code, c.srid,
       ST_AsGML(2, ST_ForcePolygonCCW(c.shape), 3, 0) AS whole, NULL::text[] AS parts,
       ST_XMin(c.shape), ST_YMin(c.shape), ST_XMax(c.shape), ST_YMax(c.shape), t.pin, t.nitelik, t.ad
FROM   planning_plan AS t
CROSS  JOIN LATERAL (SELECT coalesce(%(srid)s::int, (substring(t.plangml FROM '"epsg":([0-9]+)'))::int, %(storage)s) AS srid) AS s
CROSS  JOIN LATERAL (SELECT s.srid, ST_Transform(t.geom, s.srid) AS shape) AS c
WHERE  t.pin = %(pin)s AND (%(source)s = '' OR t.source = %(source)s)
ORDER  BY t.id

-- name: features
-- The features of a plan in the order of their keys, which stays when the file comes in again. `whole` is the area
-- (of lines that close: what they surround), `parts` its pieces. Params: plan bigint, srid int.
SELECT t.id, t.source, t.source_ref, t.plangml_sinif, t.plangml, {code}::text AS code, %(srid)s AS srid,
       CASE WHEN ST_IsEmpty(c.area) THEN NULL ELSE ST_AsGML(2, ST_Multi(ST_ForcePolygonCCW(c.area)), 3, 0) END AS whole,
       (SELECT array_agg(ST_AsGML(2, d.geom, 3, 0) ORDER BY d.path) FROM ST_Dump(CASE WHEN ST_Dimension(c.shape) = 2 THEN ST_ForcePolygonCCW(c.shape) ELSE c.shape END) AS d) AS parts,
       {columns}
FROM   {table} AS t
CROSS  JOIN LATERAL (SELECT ST_Transform(t.geom, %(srid)s) AS shape) AS s
CROSS  JOIN LATERAL (SELECT s.shape, {area} AS area) AS c
CROSS  JOIN LATERAL (SELECT regexp_match(t.source_ref, '/[A-Za-z]+[.](g[0-9a-f]{{16}}|k[0-9]+)(?:-([0-9]+))?$') AS own) AS k
WHERE  t.plan_id = %(plan)s
ORDER  BY coalesce(k.own[1], 'k' || t.id) COLLATE "C", k.own[2]::int NULLS FIRST, t.id

-- name: areas_without_place
-- How many areas of a plan have what PlanGML has no element for, by field. Params: plan bigint.
SELECT f.name, count(f.value)
FROM   planning_zoningarea AS t
CROSS  JOIN LATERAL (VALUES ('arka_bahce', t.arka_bahce::text), ('bina_derinligi', t.bina_derinligi::text),
                            ('plan_notu', t.plan_notu)) AS f (name, value)
WHERE  t.plan_id = %(plan)s
GROUP  BY f.name

-- name: notes_without_place
-- The same of its notes. Params: plan bigint.
SELECT f.name, count(f.value)
FROM   planning_plannote AS t
CROSS  JOIN LATERAL (VALUES ('madde_no', t.madde_no), ('baslik', t.baslik)) AS f (name, value)
WHERE  t.plan_id = %(plan)s
GROUP  BY f.name

-- name: crs_known
SELECT %(srid)s::int IS NULL OR EXISTS (SELECT FROM spatial_ref_sys WHERE srid = %(srid)s::int)

-- name: moved
SELECT ST_X(p), ST_Y(p)
FROM ST_Transform(ST_SetSRID(ST_MakePoint(%(east)s, %(north)s), %(source)s), %(target)s) AS p
