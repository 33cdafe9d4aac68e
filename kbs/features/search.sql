-- name: only_bitmaps
-- For this transaction: trigram indexes answer by bitmap, so nothing else may tempt the planner to fold a
-- whole table for a word that its statistics do not know. Params: likeness text (0..1).
SELECT set_config('enable_seqscan', 'off', true), set_config('enable_indexscan', 'off', true),
       set_config('enable_indexonlyscan', 'off', true),
       set_config('pg_trgm.word_similarity_threshold', %(likeness)s, true)

-- name: hits_by_words
-- Rows of one collection whose folded document meets the condition, best likeness first.
-- {condition} is an AND of `document LIKE pattern`, each answered by GIN (document gin_trgm_ops), which is
-- installed from the registry. A broad word is cut at `candidates` rows before anything is ranked, so that
-- the cost does not grow with the table.
-- Params: whole text (folded query), candidates int, limit int, and those of {condition} and {nearness}.
WITH candidate AS (
    SELECT t.id, {label} AS label, {detail} AS detail, t.source, {geometry} AS geom, {document} AS document,
           {values} AS page_values
    FROM   {table} AS t
    WHERE  {condition}
    LIMIT  %(candidates)s
), hit AS (
    SELECT c.*, count(*) OVER () AS total,
           word_similarity(%(whole)s, c.document)
           + CASE WHEN ltrim(c.document) LIKE %(whole)s || '%%' THEN 1 ELSE 0 END
           + CASE WHEN ltrim(c.document) = %(whole)s THEN 1 ELSE 0 END
           + {nearness} AS likeness
    FROM   candidate AS c
    ORDER  BY likeness DESC, length(c.document), c.document, c.id
    LIMIT  %(limit)s
)
SELECT h.id, h.label, h.detail, h.source, h.likeness, h.total, h.page_values, ST_X(p.geom), ST_Y(p.geom),
       ST_XMin(b.geom), ST_YMin(b.geom), ST_XMax(b.geom), ST_YMax(b.geom)
FROM   hit AS h
CROSS  JOIN LATERAL (SELECT ST_Transform(ST_PointOnSurface(h.geom), 4326) AS geom) AS p
CROSS  JOIN LATERAL (SELECT ST_Transform(ST_Envelope(h.geom), 4326) AS geom) AS b
ORDER  BY h.likeness DESC, length(h.document), h.document, h.id

-- name: matching
-- Ids of the rows of one collection whose document meets the condition. Params: limit int, those of {condition}.
SELECT t.id FROM {table} AS t WHERE {condition} ORDER BY t.id LIMIT %(limit)s
