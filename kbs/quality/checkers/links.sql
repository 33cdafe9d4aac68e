-- Rules about features and those of other collections. Every query gives (feature, other, place, value).

-- name: inner_point_within
SELECT s.id AS feature, NULL::bigint AS other, i.point AS place, NULL::text AS value
FROM {subject} AS s CROSS JOIN LATERAL (SELECT ST_PointOnSurface(s.{geom}) AS point) AS i
WHERE NOT ST_IsEmpty(s.{geom})
  AND NOT EXISTS (SELECT FROM {other} AS o WHERE o.{other_geom} && i.point AND ST_Intersects(o.{other_geom}, i.point))

-- name: within_one
-- What of a feature lies outside the feature of the other collection that holds its inner point (or outside all).
SELECT s.id AS feature, held.id AS other, ST_PointOnSurface(outside.shape) AS place, NULL::text AS value
FROM {subject} AS s
CROSS JOIN LATERAL (SELECT ST_PointOnSurface(s.{geom}) AS point) AS i
LEFT JOIN LATERAL (
    SELECT o.id, o.{other_geom} AS shape FROM {other} AS o
    WHERE o.{other_geom} && i.point AND ST_Intersects(o.{other_geom}, i.point) ORDER BY o.id LIMIT 1
) AS held ON true
CROSS JOIN LATERAL (
    SELECT CASE WHEN held.id IS NULL THEN s.{geom} WHEN ST_CoveredBy(s.{geom}, held.shape) THEN NULL
                ELSE ST_Difference(s.{geom}, ST_Buffer(held.shape, %(tolerance)s)) END AS shape
) AS outside
WHERE NOT ST_IsEmpty(s.{geom}) AND NOT ST_IsEmpty(outside.shape)

-- name: link_near
SELECT s.id AS feature, o.id AS other, i.point AS place, round(ST_Distance(i.shape, o.{other_geom})::numeric, 2) || ' m' AS value
FROM {subject} AS s
JOIN {other} AS o ON o.id = s.{link}
CROSS JOIN LATERAL (SELECT ST_PointOnSurface(s.{geom}) AS point, {shape} AS shape) AS i
WHERE NOT ST_DWithin(i.shape, o.{other_geom}, %(distance)s)

-- name: link_agrees
SELECT s.id AS feature, o.id AS other, {place} AS place, left(s.{field} || ' <> ' || o.{other_field}, 200) AS value
FROM {subject} AS s JOIN {other} AS o ON o.id = s.{link}
WHERE s.{field} <> '' AND {said} <> {meant}

-- name: has_member
SELECT s.id AS feature, NULL::bigint AS other, {place} AS place, NULL::text AS value
FROM {subject} AS s WHERE NOT EXISTS (SELECT FROM {members} AS m WHERE m.{link} = s.id)

-- name: no_gap
-- Members may be laid out elsewhere: only what they cover of the feature counts. Where they are as large as the feature
-- no gap can be wider than the overlaps that another rule tells, so the union is made for the others alone.
SELECT s.id AS feature, NULL::bigint AS other, ST_PointOnSurface(gap.geom) AS place, round(ST_Area(gap.geom)::numeric, 3) || ' m2' AS value
FROM {subject} AS s
CROSS JOIN LATERAL (
    SELECT sum(ST_Area(m.{member_geom})) AS covered, array_agg(m.{member_geom}) AS shapes
    FROM {members} AS m WHERE m.{link} = s.id
) AS members
CROSS JOIN LATERAL ST_Dump(CASE
    WHEN members.shapes IS NULL OR ST_Area(s.{geom}) - members.covered < 0.01 THEN NULL
    ELSE ST_Difference(s.{geom}, ST_UnaryUnion(ST_Collect(members.shapes))) END) AS gap
WHERE 2 * ST_Area(gap.geom) > %(tolerance)s * ST_Perimeter(gap.geom)

-- name: area_agrees
SELECT s.id AS feature, NULL::bigint AS other, {place} AS place,
    s.{registered} || ' / ' || round(ST_Area(s.{geom})::numeric, 2) || ' (±' || limits.allowed || ') m2' AS value
FROM {subject} AS s
CROSS JOIN LATERAL (
    SELECT round(%(factor)s::numeric * sum(greatest(least(s.{registered}::numeric, coalesce(t.upper, 'Infinity'::numeric)) - t.lower, 0) * t.rate), 2) AS allowed
    FROM unnest(%(lower)s::numeric[], %(upper)s::numeric[], %(rate)s::numeric[]) AS t (lower, upper, rate)
) AS limits
WHERE s.{registered} > 0 AND abs(s.{registered}::numeric - ST_Area(s.{geom})::numeric) > limits.allowed

-- name: no_cross
-- Features with more than the area in two or more features of the other collection; the largest share is home. Most lie
-- in the one that holds their inner point, but for less than the area: they are left out before the others are cut.
WITH away AS MATERIALIZED (
    SELECT s.id, ST_MakeValid(s.{geom}) AS geom
    FROM {subject} AS s CROSS JOIN LATERAL (SELECT ST_PointOnSurface(s.{geom}) AS point) AS i
    WHERE NOT EXISTS (
        SELECT FROM {other} AS home
        WHERE home.{other_geom} && i.point AND ST_Intersects(home.{other_geom}, i.point) AND CASE
            WHEN ST_IsValid(s.{geom}) AND ST_IsValid(home.{other_geom})
            THEN ST_CoveredBy(s.{geom}, home.{other_geom})
                OR ST_Area(s.{geom}) - ST_Area(ST_Intersection(s.{geom}, home.{other_geom})) <= %(area)s END
    )
)
SELECT p.feature, p.other, p.place, p.value FROM (
    SELECT a.id AS feature, o.id AS other, ST_PointOnSurface(shared.area) AS place, round(ST_Area(shared.area)::numeric, 2) || ' m2' AS value,
        row_number() OVER (PARTITION BY a.id ORDER BY ST_Area(shared.area) DESC, o.id) AS place_in_order
    FROM away AS a
    JOIN {other} AS o ON o.{other_geom} && a.geom
    CROSS JOIN LATERAL (SELECT ST_CollectionExtract(ST_Intersection(a.geom, ST_MakeValid(o.{other_geom})), 3) AS area) AS shared
    WHERE ST_Area(shared.area) > %(area)s
) AS p
WHERE p.place_in_order > 1

-- name: ends_meet
-- Ends that touch nothing but have something within reach: they stop just short of it or run past it. A ring has no end.
SELECT e.id AS feature, near.id AS other, e.point AS place, round(near.distance::numeric, 3) || ' m' AS value
FROM (
    SELECT s.id, tip.point FROM {subject} AS s
    CROSS JOIN LATERAL ST_Dump(ST_LineMerge(s.{geom})) AS part
    CROSS JOIN LATERAL (VALUES (ST_StartPoint(part.geom)), (ST_EndPoint(part.geom))) AS tip (point)
    WHERE NOT ST_IsClosed(part.geom)
) AS e
CROSS JOIN LATERAL (
    SELECT f.id, ST_Distance(f.shape, e.point) AS distance FROM ({others}) AS f ORDER BY 2, 1 LIMIT 1
) AS near
WHERE near.distance > 0.001 AND near.distance <= %(reach)s

-- name: connected
-- Features (or ends of lines) that touch nothing of the collections.
SELECT e.id AS feature, NULL::bigint AS other, min(e.point) AS place, count(*)::text AS value
FROM (
    SELECT s.id, tip.point FROM {subject} AS s
    CROSS JOIN LATERAL {tips}
    WHERE NOT ST_IsEmpty(s.{geom})
) AS e
WHERE NOT EXISTS (SELECT FROM ({others}) AS f WHERE ST_DWithin(f.shape, e.point, %(reach)s))
GROUP BY e.id
HAVING count(*) >= (CASE WHEN %(both)s THEN 1 ELSE 2 END)

-- name: connected_points
SELECT e.id AS feature, NULL::bigint AS other, e.point AS place, NULL::text AS value
FROM (SELECT s.id, s.{geom} AS point FROM {subject} AS s) AS e
WHERE NOT EXISTS (SELECT FROM ({others}) AS f WHERE ST_DWithin(f.shape, e.point, %(reach)s))
