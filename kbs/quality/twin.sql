-- Tables for rows that are to come, made like a feature table without its triggers and constraints.

-- name: columns
-- Name, type and generating expression (NULL: stored) of a table's columns, from the catalog: no right to read rows is needed.
SELECT a.attname, format_type(a.atttypid, a.atttypmod), CASE WHEN a.attgenerated = 's' THEN pg_get_expr(d.adbin, d.adrelid) END
FROM pg_attribute AS a
LEFT JOIN pg_attrdef AS d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
WHERE a.attrelid = %(table)s::regclass AND a.attnum > 0 AND NOT a.attisdropped
ORDER BY a.attnum

-- name: create
CREATE TEMP TABLE {twin} ({columns})

-- name: index
CREATE INDEX ON {twin} USING gist ({geom})
