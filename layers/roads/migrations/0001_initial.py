import django.db.models.deletion
import django.db.models.functions.datetime
from django.db import migrations, models

import kbs.catalog.models
import layers.fields


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("boundaries", "0001_initial"),
        ("catalog", "0001_ground"),
        ("history", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Street",
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
                ("csbm_kodu", models.BigIntegerField(blank=True, null=True, verbose_name="CSBM kodu (UAVT)")),
                (
                    "maks_kimlikno",
                    models.BigIntegerField(blank=True, null=True, verbose_name="MAKS kimlik no"),
                ),
                ("ad", models.CharField(max_length=100, verbose_name="Ad")),
                ("tip", models.CharField(blank=True, max_length=60, null=True, verbose_name="Tip")),
                (
                    "geom",
                    kbs.catalog.models.StorageGeometryField(
                        blank=True, geom_type="MULTILINESTRING", null=True, verbose_name="Geometri"
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
                "verbose_name": "Yol",
                "verbose_name_plural": "Yollar",
                "abstract": False,
                "indexes": [
                    models.Index(fields=["ad"], name="roads_street_ad"),
                    models.Index(fields=["csbm_kodu"], name="roads_street_csbm"),
                    models.Index(fields=["tip"], name="roads_street_tip"),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("source", "source_ref"), name="roads_street_source_key")
                ],
            },
        ),
        migrations.CreateModel(
            name="StreetCentreline",
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
                (
                    "maks_kimlikno",
                    models.BigIntegerField(blank=True, null=True, verbose_name="MAKS kimlik no"),
                ),
                ("ad", models.CharField(blank=True, max_length=100, null=True, verbose_name="Ad")),
                ("sinif", models.CharField(blank=True, max_length=60, null=True, verbose_name="Sınıf")),
                ("kaplama", models.CharField(blank=True, max_length=60, null=True, verbose_name="Kaplama")),
                ("tek_yon", models.CharField(blank=True, max_length=60, null=True, verbose_name="Tek yön")),
                ("serit_sayisi", models.IntegerField(blank=True, null=True, verbose_name="Şerit sayısı")),
                ("hiz_siniri", models.IntegerField(blank=True, null=True, verbose_name="Hız sınırı")),
                ("genislik_m", models.FloatField(blank=True, null=True, verbose_name="Genişlik")),
                ("seviye", models.IntegerField(db_default=0, default=0, verbose_name="Seviye")),
                ("kopru", models.BooleanField(blank=True, null=True, verbose_name="Köprü")),
                ("tunel", models.BooleanField(blank=True, null=True, verbose_name="Tünel")),
                (
                    "olusum_yontemi",
                    models.CharField(blank=True, max_length=60, null=True, verbose_name="Oluşum yöntemi"),
                ),
                ("olcek", models.CharField(blank=True, max_length=60, null=True, verbose_name="Ölçek")),
                (
                    "uzunluk_m",
                    models.GeneratedField(
                        db_persist=True,
                        expression=layers.fields.Length("geom"),
                        output_field=models.DecimalField(decimal_places=2, max_digits=12),
                        verbose_name="Uzunluk",
                    ),
                ),
                (
                    "geom",
                    kbs.catalog.models.StorageGeometryField(
                        geom_type="MULTILINESTRING", verbose_name="Geometri"
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
                    "yol",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="roads.street",
                        verbose_name="Yol",
                    ),
                ),
            ],
            options={
                "verbose_name": "Yol orta hattı",
                "verbose_name_plural": "Yol orta hatları",
                "abstract": False,
                "indexes": [
                    models.Index(fields=["sinif"], name="roads_centreline_sinif"),
                    models.Index(fields=["kaplama"], name="roads_centreline_kaplama"),
                    models.Index(fields=["ad"], name="roads_centreline_ad"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("source", "source_ref"), name="roads_streetcentreline_source_key"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="StreetSide",
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
                ("taraf", models.CharField(max_length=10, verbose_name="Taraf")),
                (
                    "maks_kimlikno",
                    models.BigIntegerField(blank=True, null=True, verbose_name="MAKS kimlik no"),
                ),
                ("uavtkodu", models.BigIntegerField(blank=True, null=True, verbose_name="CSBM kodu (UAVT)")),
                (
                    "tanitim_kodu",
                    models.CharField(blank=True, max_length=40, null=True, verbose_name="Sabit tanıtım no"),
                ),
                (
                    "baslangic_no",
                    models.IntegerField(blank=True, null=True, verbose_name="Başlangıç kapı no"),
                ),
                ("bitis_no", models.IntegerField(blank=True, null=True, verbose_name="Bitiş kapı no")),
                (
                    "geom",
                    kbs.catalog.models.StorageGeometryField(
                        blank=True, geom_type="MULTILINESTRING", null=True, verbose_name="Geometri"
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
                    "mahalle",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="boundaries.neighbourhood",
                        verbose_name="Mahalle",
                    ),
                ),
                (
                    "orta_hat",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="yonler",
                        to="roads.streetcentreline",
                        verbose_name="Orta hat",
                    ),
                ),
            ],
            options={
                "verbose_name": "Yol yönü",
                "verbose_name_plural": "Yol yönleri",
                "abstract": False,
                "indexes": [
                    models.Index(fields=["uavtkodu"], name="roads_side_uavtkodu"),
                    models.Index(fields=["taraf"], name="roads_side_taraf"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("source", "source_ref"), name="roads_streetside_source_key"
                    ),
                    models.UniqueConstraint(fields=("orta_hat", "taraf"), name="roads_side_once"),
                ],
            },
        ),
    ]
