import django.db.models.deletion
import django.db.models.functions.comparison
import django.db.models.functions.datetime
from django.db import migrations, models

import kbs.catalog.models
import layers.fields


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("catalog", "0001_ground"),
        ("history", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Province",
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
                ("il_kodu", models.IntegerField(verbose_name="İl kodu")),
                ("ad", models.CharField(max_length=50, verbose_name="Ad")),
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
                "verbose_name": "İl",
                "verbose_name_plural": "İller",
                "abstract": False,
                "indexes": [
                    models.Index(fields=["il_kodu"], name="boundaries_province_il_kodu"),
                    models.Index(fields=["ad"], name="boundaries_province_ad"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("source", "source_ref"), name="boundaries_province_source_key"
                    ),
                    models.UniqueConstraint(fields=("source", "il_kodu"), name="boundaries_province_code"),
                ],
            },
        ),
        migrations.CreateModel(
            name="District",
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
                ("ilce_kodu", models.IntegerField(blank=True, null=True, verbose_name="İlçe kodu (UAVT)")),
                (
                    "maks_kimlikno",
                    models.BigIntegerField(blank=True, null=True, verbose_name="MAKS kimlik no"),
                ),
                ("ad", models.CharField(max_length=50, verbose_name="Ad")),
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
                (
                    "il",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="boundaries.province",
                        verbose_name="İl",
                    ),
                ),
            ],
            options={
                "verbose_name": "İlçe",
                "verbose_name_plural": "İlçeler",
                "abstract": False,
                "indexes": [
                    models.Index(fields=["ilce_kodu"], name="boundaries_district_ilce_kodu"),
                    models.Index(fields=["ad"], name="boundaries_district_ad"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("source", "source_ref"), name="boundaries_district_source_key"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Neighbourhood",
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
                ("ad", models.CharField(max_length=50, verbose_name="Ad")),
                ("tur", models.CharField(blank=True, max_length=60, null=True, verbose_name="Tür")),
                (
                    "mahalle_kodu",
                    models.BigIntegerField(blank=True, null=True, verbose_name="Mahalle kodu (UAVT)"),
                ),
                (
                    "maks_kimlikno",
                    models.BigIntegerField(blank=True, null=True, verbose_name="MAKS kimlik no"),
                ),
                (
                    "tapu_mahalle_id",
                    models.BigIntegerField(blank=True, null=True, verbose_name="Tapu mahalle no"),
                ),
                (
                    "tapu_mahalle_adi",
                    models.CharField(blank=True, max_length=100, null=True, verbose_name="Tapu mahalle adı"),
                ),
                (
                    "slug",
                    models.GeneratedField(
                        db_persist=True,
                        expression=layers.fields.Slug(
                            django.db.models.functions.comparison.Coalesce(
                                "tapu_mahalle_adi", "ad", output_field=models.TextField()
                            )
                        ),
                        output_field=models.TextField(),
                        verbose_name="Adres çubuğundaki ad",
                    ),
                ),
                ("nufus", models.IntegerField(blank=True, null=True, verbose_name="Nüfus")),
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
                (
                    "ilce",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="boundaries.district",
                        verbose_name="İlçe",
                    ),
                ),
            ],
            options={
                "verbose_name": "Mahalle",
                "verbose_name_plural": "Mahalleler",
                "abstract": False,
                "indexes": [
                    models.Index(fields=["ad"], name="boundaries_nbhd_ad"),
                    models.Index(fields=["slug"], name="boundaries_nbhd_slug"),
                    models.Index(fields=["mahalle_kodu"], name="boundaries_nbhd_kodu"),
                    models.Index(fields=["tapu_mahalle_id"], name="boundaries_nbhd_tapu"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("source", "source_ref"), name="boundaries_neighbourhood_source_key"
                    )
                ],
            },
        ),
    ]
