"""What became of passive parcels moves to the table that all collections share."""

from django.db import migrations

MOVE = """
INSERT INTO history_succession (collection, predecessor, successor, act, day, note)
SELECT 'parcels', eski_parsel, yeni_parsel, islem, tarih, coalesce(aciklama, '') FROM cadastre_parcelsuccession
"""


class Migration(migrations.Migration):
    dependencies = [("cadastre", "0001_initial"), ("history", "0002_succession")]

    operations = [
        migrations.RunSQL(MOVE, migrations.RunSQL.noop),
        migrations.DeleteModel("ParcelSuccession"),
    ]
