import django.db.models.deletion
import django.db.models.functions.datetime
from django.db import migrations, models

import kbs.catalog.models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("catalog", "0001_ground"),
        ("history", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Image",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        db_default=kbs.catalog.models.NextFeatureId(),
                        editable=False,
                        primary_key=True,
                        serialize=False,
                        verbose_name="Kayıt no",
                    ),
                ),
                (
                    "source",
                    models.CharField(
                        db_default="belediye", default="belediye", max_length=40, verbose_name="Kaynak"
                    ),
                ),
                (
                    "source_ref",
                    models.CharField(blank=True, max_length=160, null=True, verbose_name="Kaynak numarası"),
                ),
                (
                    "authority",
                    models.CharField(
                        blank=True, db_default="", default="", max_length=40, verbose_name="Yetkili idare"
                    ),
                ),
                (
                    "valid_from",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(),
                        verbose_name="Geçerlilik başlangıcı",
                    ),
                ),
                (
                    "recorded_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(),
                        editable=False,
                        verbose_name="Kayıt zamanı",
                    ),
                ),
                ("ad", models.CharField(max_length=200, verbose_name="Ad")),
                ("tur", models.CharField(blank=True, max_length=60, null=True, verbose_name="Tür")),
                ("cekim_tarihi", models.DateField(blank=True, null=True, verbose_name="Çekim tarihi")),
                (
                    "cozunurluk_m",
                    models.DecimalField(
                        blank=True, decimal_places=3, max_digits=8, null=True, verbose_name="Çözünürlük"
                    ),
                ),
                ("bant_sayisi", models.IntegerField(blank=True, null=True, verbose_name="Bant sayısı")),
                ("dosya", models.CharField(max_length=300, verbose_name="Dosya")),
                ("uretici", models.CharField(blank=True, max_length=200, null=True, verbose_name="Üretici")),
                (
                    "geom",
                    kbs.catalog.models.StorageGeometryField(
                        geom_type="MULTIPOLYGON", verbose_name="Geometri"
                    ),
                ),
                (
                    "change_set",
                    models.ForeignKey(
                        db_constraint=False,
                        db_default=kbs.catalog.models.CurrentChangeSet(),
                        db_index=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="history.changeset",
                        verbose_name="Değişiklik takımı",
                    ),
                ),
            ],
            options={
                "verbose_name": "Görüntü",
                "verbose_name_plural": "Görüntüler",
                "abstract": False,
                "indexes": [
                    models.Index(fields=["cekim_tarihi"], name="imagery_image_tarih"),
                    models.Index(fields=["ad"], name="imagery_image_ad"),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("source", "source_ref"), name="imagery_image_source_key"),
                    models.UniqueConstraint(fields=("dosya",), name="imagery_image_dosya"),
                ],
            },
        ),
    ]
