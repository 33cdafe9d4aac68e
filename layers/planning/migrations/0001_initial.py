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
            name="Plan",
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
                ("pin", models.CharField(max_length=40, verbose_name="Plan işlem numarası (PİN)")),
                ("ad", models.CharField(max_length=300, verbose_name="Plan adı")),
                ("tur", models.CharField(blank=True, max_length=60, null=True, verbose_name="Plan türü")),
                (
                    "nitelik",
                    models.CharField(blank=True, max_length=60, null=True, verbose_name="Plan niteliği"),
                ),
                ("olcek", models.CharField(blank=True, max_length=20, null=True, verbose_name="Ölçek")),
                (
                    "onaylayan",
                    models.CharField(blank=True, max_length=200, null=True, verbose_name="Onaylayan idare"),
                ),
                ("karar_no", models.CharField(blank=True, max_length=60, null=True, verbose_name="Karar no")),
                ("onay_tarihi", models.DateField(blank=True, null=True, verbose_name="Onay tarihi")),
                ("aski_baslangic", models.DateField(blank=True, null=True, verbose_name="Askı başlangıcı")),
                ("aski_bitis", models.DateField(blank=True, null=True, verbose_name="Askı bitişi")),
                (
                    "kesinlesme_tarihi",
                    models.DateField(blank=True, null=True, verbose_name="Kesinleşme tarihi"),
                ),
                ("durum", models.CharField(blank=True, max_length=60, null=True, verbose_name="Plan durumu")),
                (
                    "dava_durumu",
                    models.CharField(blank=True, max_length=60, null=True, verbose_name="Dava durumu"),
                ),
                (
                    "dava_no",
                    models.CharField(blank=True, max_length=60, null=True, verbose_name="Dava esas no"),
                ),
                (
                    "muellif",
                    models.CharField(blank=True, max_length=200, null=True, verbose_name="Plan müellifi"),
                ),
                (
                    "aciklama",
                    models.CharField(blank=True, max_length=2000, null=True, verbose_name="Açıklama"),
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
                "verbose_name": "Plan",
                "verbose_name_plural": "Planlar",
                "abstract": False,
                "indexes": [
                    models.Index(fields=["pin"], name="planning_plan_pin_lookup"),
                    models.Index(fields=["tur"], name="planning_plan_tur"),
                    models.Index(fields=["durum"], name="planning_plan_durum"),
                    models.Index(fields=["onay_tarihi"], name="planning_plan_onay"),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("source", "source_ref"), name="planning_plan_source_key"),
                    models.UniqueConstraint(fields=("source", "pin"), name="planning_plan_pin"),
                ],
            },
        ),
        migrations.CreateModel(
            name="PlanLine",
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
                ("tur", models.CharField(blank=True, max_length=60, null=True, verbose_name="Tür")),
                ("genislik_m", models.FloatField(blank=True, null=True, verbose_name="Genişlik")),
                (
                    "etiket",
                    models.CharField(blank=True, max_length=60, null=True, verbose_name="Gösterim yazısı"),
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
                    "plan",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="planning.plan",
                        verbose_name="Plan",
                    ),
                ),
            ],
            options={
                "verbose_name": "Plan çizgisi",
                "verbose_name_plural": "Plan çizgileri",
                "abstract": False,
                "indexes": [models.Index(fields=["tur"], name="planning_line_tur")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("source", "source_ref"), name="planning_planline_source_key"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PlanNote",
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
                ("madde_no", models.CharField(blank=True, max_length=40, null=True, verbose_name="Madde no")),
                ("baslik", models.CharField(blank=True, max_length=200, null=True, verbose_name="Başlık")),
                ("metin", models.TextField(verbose_name="Metin")),
                (
                    "geom",
                    kbs.catalog.models.StorageGeometryField(
                        blank=True, geom_type="MULTIPOLYGON", null=True, verbose_name="Geometri"
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
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="notlar",
                        to="planning.plan",
                        verbose_name="Plan",
                    ),
                ),
            ],
            options={
                "verbose_name": "Plan notu",
                "verbose_name_plural": "Plan notları",
                "abstract": False,
                "indexes": [models.Index(fields=["madde_no"], name="planning_note_madde")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("source", "source_ref"), name="planning_plannote_source_key"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ZoningArea",
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
                    "fonksiyon",
                    models.CharField(blank=True, max_length=60, null=True, verbose_name="Fonksiyon"),
                ),
                (
                    "etiket",
                    models.CharField(blank=True, max_length=60, null=True, verbose_name="Gösterim yazısı"),
                ),
                (
                    "taks",
                    models.DecimalField(
                        blank=True, decimal_places=3, max_digits=6, null=True, verbose_name="TAKS"
                    ),
                ),
                (
                    "taks_tip",
                    models.CharField(blank=True, max_length=60, null=True, verbose_name="TAKS değer tipi"),
                ),
                (
                    "kaks",
                    models.DecimalField(
                        blank=True, decimal_places=3, max_digits=6, null=True, verbose_name="KAKS (Emsal)"
                    ),
                ),
                (
                    "kaks_tip",
                    models.CharField(blank=True, max_length=60, null=True, verbose_name="KAKS değer tipi"),
                ),
                ("yencok_m", models.FloatField(blank=True, null=True, verbose_name="Yençok")),
                (
                    "yencok_tip",
                    models.CharField(blank=True, max_length=60, null=True, verbose_name="Yençok değer tipi"),
                ),
                ("kat", models.IntegerField(blank=True, null=True, verbose_name="Kat adedi")),
                ("nizam", models.CharField(blank=True, max_length=60, null=True, verbose_name="Yapı nizamı")),
                ("on_bahce", models.FloatField(blank=True, null=True, verbose_name="Ön bahçe")),
                ("yan_bahce", models.FloatField(blank=True, null=True, verbose_name="Yan bahçe")),
                ("arka_bahce", models.FloatField(blank=True, null=True, verbose_name="Arka bahçe")),
                ("bina_derinligi", models.FloatField(blank=True, null=True, verbose_name="Bina derinliği")),
                (
                    "plan_notu",
                    models.CharField(blank=True, max_length=2000, null=True, verbose_name="Plan notu"),
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
                    "plan",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="planning.plan",
                        verbose_name="Plan",
                    ),
                ),
            ],
            options={
                "verbose_name": "Plan fonksiyon alanı",
                "verbose_name_plural": "Plan fonksiyon alanları",
                "abstract": False,
                "indexes": [
                    models.Index(fields=["fonksiyon"], name="planning_area_fonksiyon"),
                    models.Index(fields=["nizam"], name="planning_area_nizam"),
                    models.Index(fields=["kat"], name="planning_area_kat"),
                    models.Index(fields=["kaks"], name="planning_area_kaks"),
                    models.Index(fields=["taks"], name="planning_area_taks"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("source", "source_ref"), name="planning_zoningarea_source_key"
                    )
                ],
            },
        ),
    ]
