import django.db.models.deletion
import django.db.models.functions.comparison
import django.db.models.functions.datetime
import django.db.models.functions.text
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
            name="Block",
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
                    "ada_no",
                    models.CharField(
                        blank=True, db_default="", default="", max_length=20, verbose_name="Ada no"
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
            ],
            options={
                "verbose_name": "Ada",
                "verbose_name_plural": "Adalar",
                "abstract": False,
                "indexes": [models.Index(fields=["ada_no"], name="cadastre_block_ada_no")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("source", "source_ref"), name="cadastre_block_source_key"
                    ),
                    models.UniqueConstraint(
                        fields=("source", "mahalle", "ada_no"),
                        name="cadastre_block_key",
                        nulls_distinct=False,
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Parcel",
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
                    "mahalle_adi",
                    models.CharField(blank=True, max_length=100, null=True, verbose_name="Tapu mahallesi"),
                ),
                (
                    "ada_no",
                    models.CharField(
                        blank=True, db_default="", default="", max_length=20, verbose_name="Ada no"
                    ),
                ),
                ("parsel_no", models.CharField(max_length=20, verbose_name="Parsel no")),
                (
                    "parsel_metni",
                    models.GeneratedField(
                        db_persist=True,
                        expression=django.db.models.functions.text.Concat(
                            django.db.models.functions.comparison.Coalesce(
                                models.F("mahalle_adi"), models.Value("")
                            ),
                            models.Case(
                                models.When(mahalle_adi__isnull=False, then=models.Value(" ")),
                                default=models.Value(""),
                            ),
                            "ada_no",
                            models.Case(
                                models.When(ada_no="", then=models.Value("")), default=models.Value("/")
                            ),
                            "parsel_no",
                            output_field=models.TextField(),
                        ),
                        output_field=models.TextField(),
                        verbose_name="Parsel",
                    ),
                ),
                ("pafta", models.CharField(blank=True, max_length=60, null=True, verbose_name="Pafta")),
                ("mevkii", models.CharField(blank=True, max_length=100, null=True, verbose_name="Mevkii")),
                ("nitelik", models.CharField(blank=True, max_length=300, null=True, verbose_name="Nitelik")),
                (
                    "tapu_alani",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=14, null=True, verbose_name="Tapu alanı"
                    ),
                ),
                (
                    "hesap_alani",
                    models.GeneratedField(
                        db_persist=True,
                        expression=layers.fields.Area("geom"),
                        output_field=models.DecimalField(decimal_places=2, max_digits=14),
                        verbose_name="Hesap alanı",
                    ),
                ),
                ("zemin_no", models.BigIntegerField(blank=True, null=True, verbose_name="Taşınmaz no")),
                (
                    "kat_mulkiyeti",
                    models.CharField(blank=True, max_length=60, null=True, verbose_name="Kat mülkiyeti"),
                ),
                (
                    "durum",
                    models.CharField(
                        db_default="aktif", default="aktif", max_length=20, verbose_name="Durum"
                    ),
                ),
                (
                    "uygulama_durumu",
                    models.CharField(
                        blank=True, max_length=60, null=True, verbose_name="İmar uygulama durumu"
                    ),
                ),
                (
                    "uygulama_karari",
                    models.CharField(blank=True, max_length=120, null=True, verbose_name="Encümen kararı"),
                ),
                ("uygulama_tarihi", models.DateField(blank=True, null=True, verbose_name="Uygulama tarihi")),
                (
                    "dop_orani",
                    models.DecimalField(
                        blank=True, decimal_places=6, max_digits=8, null=True, verbose_name="Alınan DOP oranı"
                    ),
                ),
                ("suyulu", models.BooleanField(blank=True, null=True, verbose_name="Şuyulu mu")),
                (
                    "geom",
                    kbs.catalog.models.StorageGeometryField(
                        geom_type="MULTIPOLYGON", verbose_name="Geometri"
                    ),
                ),
                (
                    "ada",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cadastre.block",
                        verbose_name="Ada",
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
            ],
            options={
                "verbose_name": "Parsel",
                "verbose_name_plural": "Parseller",
                "abstract": False,
                "indexes": [
                    models.Index(fields=["ada_no", "parsel_no"], name="cadastre_parcel_no"),
                    models.Index(fields=["parsel_no"], name="cadastre_parcel_parsel_no"),
                    models.Index(fields=["mahalle_adi"], name="cadastre_parcel_mahalle_adi"),
                    models.Index(fields=["pafta"], name="cadastre_parcel_pafta"),
                    models.Index(fields=["nitelik"], name="cadastre_parcel_nitelik"),
                    models.Index(fields=["zemin_no"], name="cadastre_parcel_zemin_no"),
                    models.Index(fields=["uygulama_durumu"], name="cadastre_parcel_uygulama"),
                    models.Index(fields=["tapu_alani"], name="cadastre_parcel_tapu_alani"),
                    models.Index(fields=["durum"], name="cadastre_parcel_durum"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("source", "source_ref"), name="cadastre_parcel_source_key"
                    ),
                    models.UniqueConstraint(
                        fields=("source", "mahalle", "ada_no", "parsel_no"),
                        name="cadastre_parcel_key",
                        nulls_distinct=False,
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ParcelSuccession",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("eski_parsel", models.BigIntegerField(verbose_name="Pasif parsel")),
                ("yeni_parsel", models.BigIntegerField(verbose_name="Oluşan parsel")),
                ("islem", models.CharField(max_length=60, verbose_name="İşlem")),
                ("tarih", models.DateField(blank=True, null=True, verbose_name="Tarih")),
                (
                    "aciklama",
                    models.CharField(blank=True, max_length=400, null=True, verbose_name="Açıklama"),
                ),
            ],
            options={
                "verbose_name": "Parsel gidişi",
                "verbose_name_plural": "Parsel gidişleri",
                "indexes": [models.Index(fields=["yeni_parsel"], name="cadastre_succession_new")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("eski_parsel", "yeni_parsel"), name="cadastre_succession_once"
                    )
                ],
            },
        ),
    ]
