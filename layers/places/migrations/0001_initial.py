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
            name="AssemblyArea",
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
                ("kod", models.CharField(blank=True, max_length=40, null=True, verbose_name="Kod")),
                ("ad", models.CharField(max_length=200, verbose_name="Ad")),
                ("tur", models.CharField(blank=True, max_length=60, null=True, verbose_name="Tür")),
                ("mulkiyet", models.CharField(blank=True, max_length=80, null=True, verbose_name="Mülkiyet")),
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
                    "kullanilabilir_m2",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=14,
                        null=True,
                        verbose_name="Kullanılabilir alan",
                    ),
                ),
                ("kapasite", models.IntegerField(blank=True, null=True, verbose_name="Kapasite")),
                ("su", models.BooleanField(blank=True, null=True, verbose_name="Su")),
                ("tuvalet", models.BooleanField(blank=True, null=True, verbose_name="Tuvalet")),
                ("elektrik", models.BooleanField(blank=True, null=True, verbose_name="Elektrik")),
                ("aydinlatma", models.BooleanField(blank=True, null=True, verbose_name="Aydınlatma")),
                (
                    "engelli_erisimi",
                    models.BooleanField(blank=True, null=True, verbose_name="Engelli erişimi"),
                ),
                ("tabela", models.BooleanField(blank=True, null=True, verbose_name="Tabela")),
                ("son_kontrol", models.DateField(blank=True, null=True, verbose_name="Son kontrol tarihi")),
                ("durum", models.CharField(blank=True, max_length=60, null=True, verbose_name="Durum")),
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
                "verbose_name": "Toplanma alanı",
                "verbose_name_plural": "Toplanma alanları",
                "abstract": False,
                "indexes": [
                    models.Index(fields=["kod"], name="places_assembly_kod"),
                    models.Index(fields=["tur"], name="places_assembly_tur"),
                    models.Index(fields=["kapasite"], name="places_assembly_kapasite"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("source", "source_ref"), name="places_assemblyarea_source_key"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="GreenArea",
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
                ("ad", models.CharField(blank=True, max_length=200, null=True, verbose_name="Ad")),
                ("tur", models.CharField(blank=True, max_length=60, null=True, verbose_name="Tür")),
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
                    "bakim_sorumlusu",
                    models.CharField(blank=True, max_length=120, null=True, verbose_name="Bakım sorumlusu"),
                ),
                ("aydinlatma", models.BooleanField(blank=True, null=True, verbose_name="Aydınlatma")),
                ("sulama", models.BooleanField(blank=True, null=True, verbose_name="Sulama")),
                (
                    "engelli_erisimi",
                    models.BooleanField(blank=True, null=True, verbose_name="Engelli erişimi"),
                ),
                ("yapim_yili", models.IntegerField(blank=True, null=True, verbose_name="Yapım yılı")),
                (
                    "osm_etiketi",
                    models.CharField(blank=True, max_length=100, null=True, verbose_name="OSM etiketi"),
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
                "verbose_name": "Yeşil alan",
                "verbose_name_plural": "Yeşil alanlar",
                "abstract": False,
                "indexes": [
                    models.Index(fields=["ad"], name="places_green_ad"),
                    models.Index(fields=["tur"], name="places_green_tur"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("source", "source_ref"), name="places_greenarea_source_key"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Place",
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
                ("ad", models.CharField(blank=True, max_length=200, null=True, verbose_name="Ad")),
                ("kategori", models.CharField(blank=True, max_length=60, null=True, verbose_name="Kategori")),
                (
                    "alt_kategori",
                    models.CharField(blank=True, max_length=60, null=True, verbose_name="Alt kategori"),
                ),
                (
                    "adres_metni",
                    models.CharField(blank=True, max_length=300, null=True, verbose_name="Adres"),
                ),
                ("adres_no", models.BigIntegerField(blank=True, null=True, verbose_name="Adres no (UAVT)")),
                ("telefon", models.CharField(blank=True, max_length=40, null=True, verbose_name="Telefon")),
                ("web", models.CharField(blank=True, max_length=300, null=True, verbose_name="Web adresi")),
                (
                    "calisma_saatleri",
                    models.CharField(blank=True, max_length=300, null=True, verbose_name="Çalışma saatleri"),
                ),
                (
                    "erisilebilirlik",
                    models.CharField(blank=True, max_length=60, null=True, verbose_name="Erişilebilirlik"),
                ),
                (
                    "isletmeci",
                    models.CharField(blank=True, max_length=200, null=True, verbose_name="İşleten"),
                ),
                (
                    "aciklama",
                    models.CharField(blank=True, max_length=1000, null=True, verbose_name="Açıklama"),
                ),
                (
                    "dogrulama_tarihi",
                    models.DateField(blank=True, null=True, verbose_name="Doğrulama tarihi"),
                ),
                (
                    "osm_etiketi",
                    models.CharField(blank=True, max_length=100, null=True, verbose_name="OSM etiketi"),
                ),
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
                "verbose_name": "Yer",
                "verbose_name_plural": "Yerler",
                "abstract": False,
                "indexes": [
                    models.Index(fields=["ad"], name="places_place_ad"),
                    models.Index(fields=["kategori"], name="places_place_kategori"),
                    models.Index(fields=["alt_kategori"], name="places_place_alt_kategori"),
                    models.Index(fields=["erisilebilirlik"], name="places_place_erisim"),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("source", "source_ref"), name="places_place_source_key")
                ],
            },
        ),
    ]
