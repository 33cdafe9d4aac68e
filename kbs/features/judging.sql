-- Runs of the coded rules over collections in force.

-- name: create_found
-- What the steps of a run found, until it is brought together with the findings known before.
CREATE UNLOGGED TABLE IF NOT EXISTS {found} (
    rule text NOT NULL, collection text NOT NULL, first_id bigint NOT NULL,
    feature bigint NOT NULL, other bigint, place geometry, value text
)

-- name: grant_found
GRANT SELECT, INSERT, DELETE ON {found} TO {staff}

-- name: drop_found
DROP TABLE IF EXISTS {found}

-- name: forget_step
DELETE FROM {found} WHERE rule = %(rule)s AND collection = %(collection)s AND first_id = %(first_id)s

-- name: step
INSERT INTO {found} (rule, collection, first_id, feature, other, place, value)
SELECT {rule}, {collection}, {first_id}, q.feature, q.other, ST_PointOnSurface(q.place), left(q.value, 200)
FROM ({query}) AS q
ORDER BY q.feature, q.other, q.value
LIMIT {most}

-- name: size
SELECT count(*), coalesce(min(id), 0), coalesce(max(id), -1) FROM {table} AS j WHERE {wanted}

-- name: known
SELECT DISTINCT k.kural, k.koleksiyon FROM {findings} AS k WHERE k.durum <> 'giderildi'

-- name: named
-- The findings of one rule in one collection under the names that stay the same from run to run.
SELECT f.rule || ':' || f.feature || ':' || coalesce(f.other::text, '') || ':' ||
    row_number() OVER (PARTITION BY f.feature, f.other ORDER BY f.value, ST_AsEWKB(f.place)) AS name, f.*
FROM {found} AS f WHERE f.rule = %(rule)s AND f.collection = %(collection)s

-- name: add_new
INSERT INTO {findings} (source, source_ref, kural, koleksiyon, kayit, diger_kayit, unsur, agirlik, deger, durum, birim_id, ilk_kosu, geom)
SELECT %(source)s, n.name, %(rule)s, %(collection)s, n.feature, n.other, %(kind)s, %(weight)s, n.value, 'acik', %(unit)s, %(run)s, n.place
FROM ({named}) AS n
WHERE NOT EXISTS (SELECT FROM {findings} AS k WHERE k.source = %(source)s AND k.source_ref = n.name)

-- name: open_again
-- A fault that was fixed and is back, and a waiver that has run out.
UPDATE {findings} AS k SET durum = 'acik', gerekce = NULL, muafiyet_bitis = NULL
WHERE k.kural = %(rule)s AND k.koleksiyon = %(collection)s
  AND (k.durum = 'giderildi' OR (k.durum = 'muaf' AND k.muafiyet_bitis < current_date))
  AND k.source_ref IN (SELECT n.name FROM ({named}) AS n)

-- name: renew
-- The same fault with another value, place or weight.
UPDATE {findings} AS k SET deger = n.value, geom = n.place, agirlik = %(weight)s
FROM ({named}) AS n
WHERE k.source = %(source)s AND k.source_ref = n.name
  AND (k.deger IS DISTINCT FROM n.value OR k.agirlik <> %(weight)s OR NOT k.geom ~= n.place)

-- name: close_gone
-- What the rule no longer finds where it looked.
UPDATE {findings} AS k SET durum = 'giderildi'
WHERE k.kural = %(rule)s AND k.koleksiyon = %(collection)s AND k.durum = 'acik' AND {looked}
  AND k.source_ref NOT IN (SELECT n.name FROM ({named}) AS n)

-- name: score
-- Features; those without an open error; those without an open gap; those confirmed lately (NULL without a cadence).
SELECT count(*),
    count(*) FILTER (WHERE NOT EXISTS (
        SELECT FROM {findings} AS k WHERE k.koleksiyon = %(collection)s AND k.kayit = t.id AND k.durum = 'acik' AND k.agirlik = 'error')),
    count(*) FILTER (WHERE NOT EXISTS (
        SELECT FROM {findings} AS k WHERE k.koleksiyon = %(collection)s AND k.kayit = t.id AND k.durum = 'acik' AND k.unsur = 'completeness')),
    CASE WHEN %(days)s::integer IS NULL THEN NULL
         ELSE count(*) FILTER (WHERE t.recorded_at >= now() - make_interval(days => %(days)s::integer)) END
FROM {table} AS t

-- name: open_findings
SELECT {columns}, ST_X({place}), ST_Y({place})
FROM {findings} AS k
WHERE k.koleksiyon = ANY (%(collections)s) AND k.durum <> 'giderildi' AND {looked}
ORDER BY k.kural, k.koleksiyon, k.kayit, k.diger_kayit, k.source_ref
