import django.db.models.deletion
import django.db.models.functions.datetime
from django.db import migrations, models

import kbs.catalog.models


class Migration(migrations.Migration):
    dependencies = [
        ("boundaries", "0001_initial"),
        ("history", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="AdminName",
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
                ("kademe", models.CharField(max_length=20, verbose_name="Kademe")),
                ("ad", models.CharField(max_length=100, verbose_name="Ad")),
                ("il_kodu", models.IntegerField(verbose_name="İl kodu")),
                ("il_adi", models.CharField(blank=True, max_length=50, null=True, verbose_name="İl adı")),
                ("ilce_adi", models.CharField(blank=True, max_length=50, null=True, verbose_name="İlçe adı")),
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
                    "ust",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="boundaries.adminname",
                        verbose_name="Üst birim",
                    ),
                ),
            ],
            options={
                "verbose_name": "İdari birim adı",
                "verbose_name_plural": "İdari birim adları",
                "abstract": False,
                "indexes": [
                    models.Index(fields=["kademe"], name="boundaries_name_kademe"),
                    models.Index(fields=["ad"], name="boundaries_name_ad"),
                    models.Index(fields=["il_kodu"], name="boundaries_name_il_kodu"),
                    models.Index(fields=["ilce_adi"], name="boundaries_name_ilce_adi"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("source", "source_ref"), name="boundaries_adminname_source_key"
                    )
                ],
            },
        ),
    ]
