"""The feature sequence and Turkish folding: what theme tables and search indexes stand on."""

from django.db import migrations

# Mirrors kbs.catalog.text.fold; und-x-icu makes letters and case independent of the cluster's locale.
# PostgreSQL's regex classes follow the collation too: [[:alnum:]] under ICU is L* or Nd.
FOLD = r"""
CREATE FUNCTION kbs_fold(value text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN btrim(regexp_replace(
    regexp_replace(
        normalize(
            translate(
                lower(translate(normalize(value, NFC), 'İI', 'iı') COLLATE "und-x-icu"),
                'ı', 'i'),
            NFD),
        '[\u0300-\u036f]', '', 'g'),
    '[^[:alnum:]]+', ' ', 'g') COLLATE "C")
"""


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    operations = [
        migrations.RunSQL(
            # Below 2^53 so that JavaScript keeps every digit.
            "CREATE SEQUENCE kbs_feature_id AS bigint MAXVALUE 9007199254740991 NO CYCLE CACHE 1",
            "DROP SEQUENCE kbs_feature_id",
        ),
        migrations.RunSQL(FOLD, "DROP FUNCTION kbs_fold(text)"),
    ]
