-- What the data themselves and their history say: counts, boxes, moments, deliveries.

-- name: holdings
-- Per source: rows, box (storage CRS), first valid moment. {geometry} and {since} are expressions on the table's columns.
SELECT source, n, ST_XMin(box), ST_YMin(box), ST_XMax(box), ST_YMax(box), since, first, last
FROM   (SELECT source, count(*) AS n, {geometry} AS box, {since} AS since,
               min(recorded_at) AS first, max(recorded_at) AS last
        FROM   {table}
        GROUP  BY source) AS held
ORDER  BY source

-- name: changes
-- When what is shown of tables first and last changed. Params: tables, columns (kbs.history.version.asked).
SELECT e."table", min(s.opened_at), max(s.opened_at)
FROM   unnest(%(tables)s::text[], %(columns)s::text[]) AS asked (name, columns)
JOIN   history_changedenvelope AS e
       ON e."table" = asked.name AND kbs_tells(e.columns, string_to_array(asked.columns, ','))
JOIN   history_changeset AS s ON s.id = e.change_set
GROUP  BY e."table"

-- name: loads
-- The newest deliveries of every source into every table, with what the upload's report says where there was an
-- upload (the row of an import run is read as it stands; the tables of other rooms are the database's, not theirs).
-- Deliveries that changed nothing that is shown are left out. Params: tables, columns, most.
SELECT loaded."table", loaded.source, loaded.opened_at, loaded.rows,
       run.report ->> 'format', run.report ->> 'crs', (run.report ->> 'read')::bigint,
       (run.report ->> 'rejected')::bigint
FROM   (SELECT e."table", s.source, s.id, s.opened_at, sum(e.rows)::bigint AS rows,
               row_number() OVER (PARTITION BY e."table", s.source ORDER BY s.id DESC) AS nth
        FROM   unnest(%(tables)s::text[], %(columns)s::text[]) AS asked (name, columns)
        JOIN   history_changedenvelope AS e
               ON e."table" = asked.name AND kbs_tells(e.columns, string_to_array(asked.columns, ','))
        JOIN   history_changeset AS s ON s.id = e.change_set
        WHERE  s.source <> ''
        GROUP  BY e."table", s.source, s.id) AS loaded
LEFT   JOIN exchange_importrun AS run ON run.change_set = loaded.id AND run.state = 'applied'
WHERE  loaded.nth <= %(most)s
ORDER  BY loaded."table", loaded.source, loaded.id
