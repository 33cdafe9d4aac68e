-- Shapes that share their edges: functions in the database, so that a set of neighbours is changed by one statement.

-- name: with_nodes
-- The polygon with those of the nodes as corners that lie on its edges (nearer than `tolerance`) and are no corners yet.
-- Existing corners stay as they are, bit by bit.
CREATE OR REPLACE FUNCTION kbs_with_nodes(shape geometry, nodes geometry, tolerance double precision) RETURNS geometry
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_temp AS $body$
    WITH node AS (
        SELECT DISTINCT n.geom AS point, ST_Expand(n.geom, tolerance) AS reach FROM ST_DumpPoints(nodes) AS n
    ), edge AS (
        SELECT p.path[1] AS part, r.path[1] AS ring, s.path[1] AS place, s.geom AS line
        FROM ST_Dump(ST_Multi(shape)) AS p, ST_DumpRings(p.geom) AS r, ST_DumpSegments(ST_ExteriorRing(r.geom)) AS s
    ), corner AS (
        SELECT part, ring, place, 0.0::double precision AS along, ST_StartPoint(line) AS point FROM edge
        UNION ALL
        SELECT e.part, e.ring, e.place, ST_LineLocatePoint(e.line, n.point), n.point
        FROM edge AS e JOIN node AS n ON e.line && n.reach AND ST_DWithin(e.line, n.point, tolerance)
        WHERE NOT ST_DWithin(ST_StartPoint(e.line), n.point, tolerance)
        AND   NOT ST_DWithin(ST_EndPoint(e.line), n.point, tolerance)
    ), ring AS (
        SELECT part, ring, ST_MakeLine(point ORDER BY place, along) AS line FROM corner GROUP BY part, ring
    ), closed AS (
        SELECT part, ring, ST_AddPoint(line, ST_StartPoint(line)) AS line FROM ring
    ), polygon AS (
        SELECT part, ST_MakePolygon(
            (array_agg(line ORDER BY ring))[1], coalesce((array_agg(line ORDER BY ring))[2:], '{}')) AS geom
        FROM closed GROUP BY part
    )
    SELECT ST_Multi(ST_Collect(geom ORDER BY part)) FROM polygon
$body$

-- name: moved
-- The polygon with each corner that lies nearer than `tolerance` to `old` put to `new`.
CREATE OR REPLACE FUNCTION kbs_moved(
    shape geometry, old geometry, new geometry, tolerance double precision
) RETURNS geometry
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_temp AS $body$
    WITH ring AS (
        SELECT p.path[1] AS part, r.path[1] AS ring, ST_MakeLine(
            CASE WHEN ST_DWithin(v.geom, old, tolerance) THEN new ELSE v.geom END ORDER BY v.path[1]) AS line
        FROM ST_Dump(ST_Multi(shape)) AS p, ST_DumpRings(p.geom) AS r, ST_DumpPoints(ST_ExteriorRing(r.geom)) AS v
        GROUP BY p.path[1], r.path[1]
    ), polygon AS (
        SELECT part, ST_MakePolygon(
            (array_agg(line ORDER BY ring))[1], coalesce((array_agg(line ORDER BY ring))[2:], '{}')) AS geom
        FROM ring GROUP BY part
    )
    SELECT ST_Multi(ST_Collect(geom ORDER BY part)) FROM polygon
$body$
