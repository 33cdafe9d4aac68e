-- name: hits_by_words
-- Rows of one collection whose folded document holds every word, best likeness first.
-- Params: patterns text[] (%word%), whole text (folded query), limit int.
-- Needs:  GIN (document gin_trgm_ops), installed from the registry.
WITH hit AS (
    SELECT t.id, {label} AS label, {detail} AS detail, t.source, {geometry} AS geom,
           word_similarity(%(whole)s, {document})
           + CASE WHEN {document} LIKE %(whole)s || '%%' THEN 1 ELSE 0 END
           + CASE WHEN {document} = %(whole)s THEN 1 ELSE 0 END AS likeness
    FROM   {table} AS t
    WHERE  {document} LIKE ALL (%(patterns)s)
    ORDER  BY likeness DESC, length({document}), t.id
    LIMIT  %(limit)s
)
SELECT h.id, h.label, h.detail, h.source, h.likeness, ST_X(p.geom), ST_Y(p.geom),
       ST_XMin(b.geom), ST_YMin(b.geom), ST_XMax(b.geom), ST_YMax(b.geom)
FROM   hit AS h
CROSS  JOIN LATERAL (SELECT ST_Transform(ST_PointOnSurface(h.geom), 4326) AS geom) AS p
CROSS  JOIN LATERAL (SELECT ST_Transform(ST_Envelope(h.geom), 4326) AS geom) AS b
ORDER  BY h.likeness DESC, h.id

-- name: hits_by_likeness
-- Rows whose document holds a stretch like the query (one typo), best first. Params and index as above;
-- pg_trgm.word_similarity_threshold must be set in the transaction.
WITH hit AS (
    SELECT t.id, {label} AS label, {detail} AS detail, t.source, {geometry} AS geom,
           word_similarity(%(whole)s, {document}) AS likeness
    FROM   {table} AS t
    WHERE  %(whole)s <%% {document}
    ORDER  BY likeness DESC, t.id
    LIMIT  %(limit)s
)
SELECT h.id, h.label, h.detail, h.source, h.likeness, ST_X(p.geom), ST_Y(p.geom),
       ST_XMin(b.geom), ST_YMin(b.geom), ST_XMax(b.geom), ST_YMax(b.geom)
FROM   hit AS h
CROSS  JOIN LATERAL (SELECT ST_Transform(ST_PointOnSurface(h.geom), 4326) AS geom) AS p
CROSS  JOIN LATERAL (SELECT ST_Transform(ST_Envelope(h.geom), 4326) AS geom) AS b
ORDER  BY h.likeness DESC, h.id
