import django.db.models.functions.comparison
from django.db import migrations, models

import layers.places.models


class Migration(migrations.Migration):
    dependencies = [
        ("places", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="place",
            name="etiket",
            field=models.GeneratedField(
                db_persist=True,
                expression=django.db.models.functions.comparison.Coalesce(
                    "ad",
                    layers.places.models.Words("alt_kategori"),
                    layers.places.models.Words("kategori"),
                    output_field=models.TextField(),
                ),
                output_field=models.TextField(),
                verbose_name="Etiket",
            ),
        ),
    ]
