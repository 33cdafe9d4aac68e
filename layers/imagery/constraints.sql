-- Rules of images. Every query gives (feature, other, place, value).

-- name: bands_of_kind
SELECT s.id AS feature, NULL::bigint AS other, ST_PointOnSurface(s.geom) AS place, s.tur || ': ' || s.bant_sayisi AS value
FROM {subject} AS s
WHERE (s.tur = 'sayisal_yukseklik_modeli' AND s.bant_sayisi > 1) OR (s.tur IN ('ortofoto', 'iha_goruntusu') AND s.bant_sayisi = 2)

-- name: hidden_by_newer
-- The oldest of the newer images of its kind that is as fine and covers it whole.
SELECT DISTINCT ON (s.id) s.id AS feature, w.id AS other, ST_PointOnSurface(s.geom) AS place, s.cekim_tarihi || ' < ' || w.cekim_tarihi AS value
FROM {subject} AS s
CROSS JOIN LATERAL {near} AS w
WHERE w.id <> s.id AND w.tur = s.tur AND w.cekim_tarihi > s.cekim_tarihi
  AND (w.cozunurluk_m <= s.cozunurluk_m) IS NOT FALSE
  AND ST_CoveredBy(ST_MakeValid(s.geom), ST_MakeValid(w.geom))
ORDER BY s.id, w.cekim_tarihi, w.id
