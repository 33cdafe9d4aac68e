import django.db.models.deletion
import django.db.models.functions.datetime
from django.db import migrations, models

import kbs.catalog.models
import layers.fields


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("cadastre", "0001_initial"),
        ("catalog", "0001_ground"),
        ("history", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Building",
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
                ("bina_no", models.CharField(blank=True, max_length=60, null=True, verbose_name="Bina kodu")),
                ("yapi_kod", models.BigIntegerField(blank=True, null=True, verbose_name="Yapı kodu (UAVT)")),
                (
                    "yapi_kimlikno",
                    models.BigIntegerField(blank=True, null=True, verbose_name="Yapı kimlik no (MAKS)"),
                ),
                ("ad", models.CharField(blank=True, max_length=200, null=True, verbose_name="Ad")),
                (
                    "site_adi",
                    models.CharField(
                        blank=True, max_length=200, null=True, verbose_name="Site veya kooperatif adı"
                    ),
                ),
                ("tip", models.CharField(blank=True, max_length=60, null=True, verbose_name="Yapı tipi")),
                ("kullanim", models.CharField(blank=True, max_length=60, null=True, verbose_name="Kullanım")),
                ("durum", models.CharField(blank=True, max_length=60, null=True, verbose_name="Yapı durumu")),
                (
                    "yapi_sinifi",
                    models.CharField(blank=True, max_length=60, null=True, verbose_name="Yapı sınıfı"),
                ),
                (
                    "yapi_grubu",
                    models.CharField(blank=True, max_length=60, null=True, verbose_name="Yapı grubu"),
                ),
                (
                    "tasiyici_sistem",
                    models.CharField(blank=True, max_length=60, null=True, verbose_name="Taşıyıcı sistem"),
                ),
                ("malzeme", models.CharField(blank=True, max_length=80, null=True, verbose_name="Malzeme")),
                (
                    "kat_sayisi",
                    models.IntegerField(blank=True, null=True, verbose_name="Kat sayısı (zemin üstü)"),
                ),
                (
                    "kat_alti",
                    models.IntegerField(blank=True, null=True, verbose_name="Kat sayısı (zemin altı)"),
                ),
                ("yukseklik_m", models.FloatField(blank=True, null=True, verbose_name="Yükseklik")),
                ("yapim_yili", models.IntegerField(blank=True, null=True, verbose_name="Yapım yılı")),
                (
                    "taban_alani",
                    models.GeneratedField(
                        db_persist=True,
                        expression=layers.fields.Area("geom"),
                        output_field=models.DecimalField(decimal_places=2, max_digits=14),
                        verbose_name="Taban alanı",
                    ),
                ),
                (
                    "aciklama",
                    models.CharField(blank=True, max_length=400, null=True, verbose_name="Açıklama"),
                ),
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
                    "parsel",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cadastre.parcel",
                        verbose_name="Parsel",
                    ),
                ),
            ],
            options={
                "verbose_name": "Bina",
                "verbose_name_plural": "Binalar",
                "abstract": False,
                "indexes": [
                    models.Index(fields=["bina_no"], name="buildings_building_bina_no"),
                    models.Index(fields=["yapi_kimlikno"], name="buildings_building_kimlikno"),
                    models.Index(fields=["kullanim"], name="buildings_building_kullanim"),
                    models.Index(fields=["durum"], name="buildings_building_durum"),
                    models.Index(fields=["kat_sayisi"], name="buildings_building_kat"),
                    models.Index(fields=["yapim_yili"], name="buildings_building_yil"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("source", "source_ref"), name="buildings_building_source_key"
                    ),
                    models.UniqueConstraint(
                        fields=("source", "yapi_kimlikno"), name="buildings_building_maks"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="BuildingPaper",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("tur", models.CharField(max_length=60, verbose_name="Belge türü")),
                ("no", models.CharField(max_length=60, verbose_name="Belge no")),
                ("tarih", models.DateField(blank=True, null=True, verbose_name="Tarih")),
                (
                    "aciklama",
                    models.CharField(blank=True, max_length=400, null=True, verbose_name="Açıklama"),
                ),
                (
                    "bina",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="belgeler",
                        to="buildings.building",
                        verbose_name="Bina",
                    ),
                ),
            ],
            options={
                "verbose_name": "Yapı belgesi",
                "verbose_name_plural": "Yapı belgeleri",
                "constraints": [
                    models.UniqueConstraint(fields=("bina", "tur", "no"), name="buildings_paper_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="BuildingUnit",
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
                ("blok", models.CharField(blank=True, max_length=40, null=True, verbose_name="Blok")),
                ("kat", models.CharField(blank=True, max_length=20, null=True, verbose_name="Kat")),
                ("no", models.CharField(blank=True, max_length=30, null=True, verbose_name="İç kapı no")),
                ("nitelik", models.CharField(blank=True, max_length=200, null=True, verbose_name="Nitelik")),
                ("kullanim", models.CharField(blank=True, max_length=60, null=True, verbose_name="Kullanım")),
                ("durum", models.CharField(blank=True, max_length=60, null=True, verbose_name="Durum")),
                (
                    "tapu_bb_no",
                    models.CharField(
                        blank=True, max_length=30, null=True, verbose_name="Tapu bağımsız bölüm no"
                    ),
                ),
                (
                    "uavt_adres_no",
                    models.BigIntegerField(blank=True, null=True, verbose_name="Adres no (UAVT)"),
                ),
                (
                    "maks_kimlikno",
                    models.BigIntegerField(blank=True, null=True, verbose_name="MAKS kimlik no"),
                ),
                (
                    "bina",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="birimler",
                        to="buildings.building",
                        verbose_name="Bina",
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
                "verbose_name": "Bağımsız bölüm",
                "verbose_name_plural": "Bağımsız bölümler",
                "abstract": False,
                "indexes": [
                    models.Index(fields=["uavt_adres_no"], name="buildings_unit_adres_no"),
                    models.Index(fields=["kullanim"], name="buildings_unit_kullanim"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("source", "source_ref"), name="buildings_buildingunit_source_key"
                    )
                ],
            },
        ),
    ]
