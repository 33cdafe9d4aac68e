import django.db.models.deletion
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
            name="BaseMapArea",
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
                ("sinif", models.CharField(blank=True, max_length=60, null=True, verbose_name="Sınıf")),
                ("ad", models.CharField(blank=True, max_length=200, null=True, verbose_name="Ad")),
                ("kot", models.FloatField(blank=True, null=True, verbose_name="Kot")),
                ("malzeme", models.CharField(blank=True, max_length=80, null=True, verbose_name="Malzeme")),
                ("yukseklik_m", models.FloatField(blank=True, null=True, verbose_name="Yükseklik")),
                (
                    "aciklama",
                    models.CharField(blank=True, max_length=400, null=True, verbose_name="Açıklama"),
                ),
                ("olcum_tarihi", models.DateField(blank=True, null=True, verbose_name="Ölçüm tarihi")),
                (
                    "olcum_yontemi",
                    models.CharField(blank=True, max_length=60, null=True, verbose_name="Ölçüm yöntemi"),
                ),
                ("dogruluk_m", models.FloatField(blank=True, null=True, verbose_name="Konum doğruluğu")),
                (
                    "src_layer",
                    models.CharField(blank=True, max_length=160, null=True, verbose_name="Çizimdeki katman"),
                ),
                (
                    "src_class",
                    models.CharField(blank=True, max_length=160, null=True, verbose_name="Çizimdeki sınıf"),
                ),
                (
                    "src_code",
                    models.CharField(
                        blank=True, max_length=160, null=True, verbose_name="Çizimdeki veritabanı kodu"
                    ),
                ),
                (
                    "src_symbol",
                    models.CharField(blank=True, max_length=160, null=True, verbose_name="Çizimdeki sembol"),
                ),
                (
                    "src_color",
                    models.CharField(blank=True, max_length=40, null=True, verbose_name="Çizimdeki renk"),
                ),
                (
                    "src_width",
                    models.CharField(blank=True, max_length=40, null=True, verbose_name="Çizimdeki kalınlık"),
                ),
                (
                    "src_file",
                    models.CharField(blank=True, max_length=300, null=True, verbose_name="Çizim dosyası"),
                ),
                (
                    "src_block",
                    models.CharField(blank=True, max_length=80, null=True, verbose_name="Üretim bloğu"),
                ),
                ("kapasite", models.IntegerField(blank=True, null=True, verbose_name="Kapasite")),
                (
                    "alan_m2",
                    models.GeneratedField(
                        db_persist=True,
                        expression=layers.fields.Area("geom"),
                        output_field=models.DecimalField(decimal_places=2, max_digits=14),
                        verbose_name="Alan",
                    ),
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
            ],
            options={
                "verbose_name": "Hâlihazır alan",
                "verbose_name_plural": "Hâlihazır alanlar",
                "abstract": False,
                "indexes": [
                    models.Index(fields=["sinif"], name="basemap_basemaparea_sinif"),
                    models.Index(fields=["src_layer"], name="basemap_basemaparea_layer"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("source", "source_ref"), name="basemap_basemaparea_source_key"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="BaseMapLine",
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
                ("sinif", models.CharField(blank=True, max_length=60, null=True, verbose_name="Sınıf")),
                ("ad", models.CharField(blank=True, max_length=200, null=True, verbose_name="Ad")),
                ("kot", models.FloatField(blank=True, null=True, verbose_name="Kot")),
                ("malzeme", models.CharField(blank=True, max_length=80, null=True, verbose_name="Malzeme")),
                ("yukseklik_m", models.FloatField(blank=True, null=True, verbose_name="Yükseklik")),
                (
                    "aciklama",
                    models.CharField(blank=True, max_length=400, null=True, verbose_name="Açıklama"),
                ),
                ("olcum_tarihi", models.DateField(blank=True, null=True, verbose_name="Ölçüm tarihi")),
                (
                    "olcum_yontemi",
                    models.CharField(blank=True, max_length=60, null=True, verbose_name="Ölçüm yöntemi"),
                ),
                ("dogruluk_m", models.FloatField(blank=True, null=True, verbose_name="Konum doğruluğu")),
                (
                    "src_layer",
                    models.CharField(blank=True, max_length=160, null=True, verbose_name="Çizimdeki katman"),
                ),
                (
                    "src_class",
                    models.CharField(blank=True, max_length=160, null=True, verbose_name="Çizimdeki sınıf"),
                ),
                (
                    "src_code",
                    models.CharField(
                        blank=True, max_length=160, null=True, verbose_name="Çizimdeki veritabanı kodu"
                    ),
                ),
                (
                    "src_symbol",
                    models.CharField(blank=True, max_length=160, null=True, verbose_name="Çizimdeki sembol"),
                ),
                (
                    "src_color",
                    models.CharField(blank=True, max_length=40, null=True, verbose_name="Çizimdeki renk"),
                ),
                (
                    "src_width",
                    models.CharField(blank=True, max_length=40, null=True, verbose_name="Çizimdeki kalınlık"),
                ),
                (
                    "src_file",
                    models.CharField(blank=True, max_length=300, null=True, verbose_name="Çizim dosyası"),
                ),
                (
                    "src_block",
                    models.CharField(blank=True, max_length=80, null=True, verbose_name="Üretim bloğu"),
                ),
                ("tur", models.CharField(blank=True, max_length=60, null=True, verbose_name="Tür")),
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
            ],
            options={
                "verbose_name": "Hâlihazır çizgi",
                "verbose_name_plural": "Hâlihazır çizgiler",
                "abstract": False,
                "indexes": [
                    models.Index(fields=["sinif"], name="basemap_basemapline_sinif"),
                    models.Index(fields=["src_layer"], name="basemap_basemapline_layer"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("source", "source_ref"), name="basemap_basemapline_source_key"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="BaseMapPoint",
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
                ("sinif", models.CharField(blank=True, max_length=60, null=True, verbose_name="Sınıf")),
                ("ad", models.CharField(blank=True, max_length=200, null=True, verbose_name="Ad")),
                ("kot", models.FloatField(blank=True, null=True, verbose_name="Kot")),
                ("malzeme", models.CharField(blank=True, max_length=80, null=True, verbose_name="Malzeme")),
                ("yukseklik_m", models.FloatField(blank=True, null=True, verbose_name="Yükseklik")),
                (
                    "aciklama",
                    models.CharField(blank=True, max_length=400, null=True, verbose_name="Açıklama"),
                ),
                ("olcum_tarihi", models.DateField(blank=True, null=True, verbose_name="Ölçüm tarihi")),
                (
                    "olcum_yontemi",
                    models.CharField(blank=True, max_length=60, null=True, verbose_name="Ölçüm yöntemi"),
                ),
                ("dogruluk_m", models.FloatField(blank=True, null=True, verbose_name="Konum doğruluğu")),
                (
                    "src_layer",
                    models.CharField(blank=True, max_length=160, null=True, verbose_name="Çizimdeki katman"),
                ),
                (
                    "src_class",
                    models.CharField(blank=True, max_length=160, null=True, verbose_name="Çizimdeki sınıf"),
                ),
                (
                    "src_code",
                    models.CharField(
                        blank=True, max_length=160, null=True, verbose_name="Çizimdeki veritabanı kodu"
                    ),
                ),
                (
                    "src_symbol",
                    models.CharField(blank=True, max_length=160, null=True, verbose_name="Çizimdeki sembol"),
                ),
                (
                    "src_color",
                    models.CharField(blank=True, max_length=40, null=True, verbose_name="Çizimdeki renk"),
                ),
                (
                    "src_width",
                    models.CharField(blank=True, max_length=40, null=True, verbose_name="Çizimdeki kalınlık"),
                ),
                (
                    "src_file",
                    models.CharField(blank=True, max_length=300, null=True, verbose_name="Çizim dosyası"),
                ),
                (
                    "src_block",
                    models.CharField(blank=True, max_length=80, null=True, verbose_name="Üretim bloğu"),
                ),
                ("nokta_no", models.CharField(blank=True, max_length=60, null=True, verbose_name="Nokta no")),
                ("derece", models.CharField(blank=True, max_length=40, null=True, verbose_name="Derece")),
                ("tesis", models.CharField(blank=True, max_length=80, null=True, verbose_name="Tesis")),
                ("aci", models.FloatField(blank=True, null=True, verbose_name="Dönüklük")),
                ("cap_cm", models.FloatField(blank=True, null=True, verbose_name="Çap")),
                ("geom", kbs.catalog.models.StorageGeometryField(geom_type="POINT", verbose_name="Geometri")),
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
                "verbose_name": "Hâlihazır nokta",
                "verbose_name_plural": "Hâlihazır noktalar",
                "abstract": False,
                "indexes": [
                    models.Index(fields=["sinif"], name="basemap_basemappoint_sinif"),
                    models.Index(fields=["src_layer"], name="basemap_basemappoint_layer"),
                    models.Index(fields=["nokta_no"], name="basemap_point_no"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("source", "source_ref"), name="basemap_basemappoint_source_key"
                    )
                ],
            },
        ),
    ]
