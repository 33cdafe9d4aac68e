import django.db.models.deletion
import django.db.models.functions.comparison
import django.db.models.functions.datetime
import django.db.models.functions.text
from django.db import migrations, models

import kbs.catalog.models
import layers.addresses.models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("catalog", "0001_ground"),
        ("boundaries", "0001_initial"),
        ("buildings", "0001_initial"),
        ("cadastre", "0001_initial"),
        ("history", "0001_initial"),
        ("roads", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="DoorNumber",
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
                ("kapi_no", models.CharField(max_length=40, verbose_name="Kapı no")),
                (
                    "kapi_no_sayi",
                    models.GeneratedField(
                        db_persist=True,
                        expression=layers.addresses.models.LeadingNumber("kapi_no"),
                        output_field=models.IntegerField(),
                        verbose_name="Kapı no (sayı)",
                    ),
                ),
                (
                    "kapi_no_ek",
                    models.GeneratedField(
                        db_persist=True,
                        expression=layers.addresses.models.NumberSuffix("kapi_no"),
                        output_field=models.TextField(),
                        verbose_name="Kapı no eki",
                    ),
                ),
                ("yol_adi", models.CharField(blank=True, max_length=100, null=True, verbose_name="Yol adı")),
                (
                    "mahalle_adi",
                    models.CharField(blank=True, max_length=100, null=True, verbose_name="Mahalle adı"),
                ),
                ("ad", models.CharField(blank=True, max_length=200, null=True, verbose_name="Bina adı")),
                (
                    "posta_kodu",
                    models.CharField(blank=True, max_length=10, null=True, verbose_name="Posta kodu"),
                ),
                (
                    "tur",
                    models.CharField(blank=True, max_length=60, null=True, verbose_name="Numarataj tipi"),
                ),
                (
                    "numarataj_kod",
                    models.BigIntegerField(blank=True, null=True, verbose_name="Numarataj kodu (UAVT)"),
                ),
                (
                    "numarataj_kimlikno",
                    models.BigIntegerField(blank=True, null=True, verbose_name="Numarataj kimlik no (MAKS)"),
                ),
                ("bina_kodu", models.BigIntegerField(blank=True, null=True, verbose_name="Bina kodu (UAVT)")),
                (
                    "adres_metni",
                    models.GeneratedField(
                        db_persist=True,
                        expression=django.db.models.functions.text.Concat(
                            django.db.models.functions.comparison.Coalesce(
                                models.F("yol_adi"), models.Value("")
                            ),
                            models.Case(
                                models.When(then=models.Value(" "), yol_adi__isnull=False),
                                default=models.Value(""),
                            ),
                            "kapi_no",
                            models.Case(
                                models.When(mahalle_adi__isnull=False, then=models.Value(", ")),
                                default=models.Value(""),
                            ),
                            django.db.models.functions.comparison.Coalesce(
                                models.F("mahalle_adi"), models.Value("")
                            ),
                            output_field=models.TextField(),
                        ),
                        output_field=models.TextField(),
                        verbose_name="Adres",
                    ),
                ),
                ("geom", kbs.catalog.models.StorageGeometryField(geom_type="POINT", verbose_name="Geometri")),
                (
                    "bina",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
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
                (
                    "yol_yonu",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="roads.streetside",
                        verbose_name="Yol yönü",
                    ),
                ),
            ],
            options={
                "verbose_name": "Kapı numarası",
                "verbose_name_plural": "Kapı numaraları",
                "abstract": False,
                "indexes": [
                    models.Index(fields=["kapi_no"], name="addresses_door_kapi_no"),
                    models.Index(fields=["yol", "kapi_no_sayi"], name="addresses_door_order"),
                    models.Index(fields=["yol_adi"], name="addresses_door_yol_adi"),
                    models.Index(fields=["posta_kodu"], name="addresses_door_posta_kodu"),
                    models.Index(fields=["tur"], name="addresses_door_tur"),
                    models.Index(fields=["numarataj_kod"], name="addresses_door_kod"),
                    models.Index(fields=["numarataj_kimlikno"], name="addresses_door_kimlikno"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("source", "source_ref"), name="addresses_doornumber_source_key"
                    )
                ],
            },
        ),
    ]
