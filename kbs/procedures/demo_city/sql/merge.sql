-- Giving away what cannot be a parcel: too small, too thin, or without a way to the street.

-- name: judge
-- What each label is worth now, and whether it must be given away.
CREATE TEMP TABLE demo_judged ON COMMIT DROP AS
WITH label AS (
    SELECT l.label, l.block_id, sum(ST_Area(face.geom)) AS area, coalesce(sum(frontage.front), 0) AS front,
           bool_or(face.public_id IS NOT NULL) AS public, bool_or(face.building_id IS NOT NULL) AS built,
           ST_Perimeter(ST_Union(face.geom)) AS perimeter
    FROM demo_label AS l JOIN demo_face AS face ON face.id = l.face_id
    LEFT JOIN demo_frontage AS frontage ON frontage.id = l.face_id
    GROUP BY l.label, l.block_id
)
SELECT label, public, built, front < 2.0
       OR CASE WHEN public THEN area < 60 WHEN built THEN area < 40
               ELSE area < 140 OR front < 4.0 OR area / perimeter < 1.6 END AS bad
FROM label

-- name: round
-- Moves the faces of each bad label to the good neighbour with the longest common edge; 0 rows when all is well.
WITH edge AS (
    SELECT one.label AS giver, two.label AS taker, sum(t.shared) AS shared
    FROM demo_touch AS t JOIN demo_label AS one ON one.face_id = t.a JOIN demo_label AS two ON two.face_id = t.b
    WHERE one.label <> two.label AND t.shared > 0.005
    GROUP BY 1, 2
), choice AS (
    SELECT DISTINCT ON (edge.giver) edge.giver, edge.taker
    FROM edge JOIN demo_judged AS giver ON giver.label = edge.giver JOIN demo_judged AS taker ON taker.label = edge.taker
    WHERE giver.bad AND NOT taker.bad
    -- Land with a house goes to private land first; open rests go where the common edge is longest.
    ORDER BY edge.giver, (giver.built AND taker.public AND NOT giver.public), edge.shared DESC, edge.taker
)
UPDATE demo_label SET label = choice.taker FROM choice WHERE demo_label.label = choice.giver

-- name: forget
DROP TABLE demo_judged

-- name: release
-- Open rests that nobody could take (strips along the shore, islands in the road) become street.
WITH released AS (
    DELETE FROM demo_label USING demo_judged AS judged
    WHERE judged.label = demo_label.label AND judged.bad AND NOT judged.built RETURNING face_id
)
UPDATE demo_face SET block_id = NULL, owner = NULL, public_id = NULL FROM released WHERE demo_face.id = released.face_id

-- name: parcels
-- The parcels: faces united by label. Their order, and so their numbers, follows place alone.
CREATE TEMP TABLE demo_parcel_raw ON COMMIT DROP AS
SELECT l.label, l.block_id, max(p.kind) AS kind, max(p.area_id) AS area_id,
       ST_ForcePolygonCCW(ST_Union(face.geom)) AS geom
FROM demo_label AS l JOIN demo_face AS face ON face.id = l.face_id
LEFT JOIN demo_public AS p ON p.id = face.public_id
GROUP BY l.label, l.block_id

-- name: street_space
-- The street as it came out: every face that is no parcel's.
CREATE TEMP TABLE demo_street_space ON COMMIT DROP AS
SELECT row_number() OVER (ORDER BY ST_XMin(geom), ST_YMin(geom)) AS id, geom
FROM (SELECT (ST_Dump(ST_Union(geom))).geom FROM demo_face WHERE block_id IS NULL) AS part
