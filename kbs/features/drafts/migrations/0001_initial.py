import django.db.models.deletion
import django.db.models.functions.datetime
from django.conf import settings
from django.db import migrations, models

import kbs.catalog.models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("access", "0003_database_logins"),
        ("access", "__first__"),
        ("history", "0003_complete_change_sets"),
    ]

    operations = [
        migrations.CreateModel(
            name="Draft",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="Başlık")),
                ("reason", models.CharField(blank=True, default="", max_length=300, verbose_name="Gerekçe")),
                (
                    "document",
                    models.CharField(blank=True, default="", max_length=500, verbose_name="Dayanak belge"),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "Hazırlanıyor"),
                            ("submitted", "Onay bekliyor"),
                            ("approved", "Onaylandı, yürürlükte"),
                            ("rejected", "Geri çevrildi"),
                            ("withdrawn", "Vazgeçildi"),
                        ],
                        default="open",
                        max_length=10,
                        verbose_name="Durum",
                    ),
                ),
                ("revision", models.IntegerField(default=0, verbose_name="Sürüm")),
                ("purpose", models.CharField(blank=True, default="", max_length=60)),
                (
                    "made_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), verbose_name="Oluşturma"
                    ),
                ),
                ("submitted_at", models.DateTimeField(null=True, verbose_name="Onaya sunuş")),
                ("decided_at", models.DateTimeField(null=True, verbose_name="Karar")),
                (
                    "decision",
                    models.CharField(blank=True, default="", max_length=500, verbose_name="Karar gerekçesi"),
                ),
                (
                    "author",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="drafts",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="Hazırlayan",
                    ),
                ),
                (
                    "change_set",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="draft",
                        to="history.changeset",
                        verbose_name="Değişiklik takımı",
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="Karar veren",
                    ),
                ),
                (
                    "in_name_of",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="Adına işlem yapılan",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.unit",
                        verbose_name="Birim",
                    ),
                ),
            ],
            options={
                "verbose_name": "Taslak",
                "verbose_name_plural": "Taslaklar",
                "ordering": ("-id",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "approved"), _negated=True),
                            models.Q(
                                ("change_set__isnull", False),
                                models.Q(("decided_by", models.F("author")), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="drafts_draft_four_eyes",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="DraftComment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("text", models.CharField(max_length=2000, verbose_name="Yorum")),
                (
                    "place",
                    kbs.catalog.models.StorageGeometryField(
                        geom_type="POINT", null=True, spatial_index=False, verbose_name="Yer"
                    ),
                ),
                (
                    "made_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), verbose_name="Yazıldığı an"
                    ),
                ),
                (
                    "author",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="Yazan",
                    ),
                ),
                (
                    "draft",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="comments",
                        to="drafts.draft",
                    ),
                ),
                (
                    "reply_to",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="replies",
                        to="drafts.draftcomment",
                    ),
                ),
            ],
            options={
                "verbose_name": "Taslak yorumu",
                "verbose_name_plural": "Taslak yorumları",
                "ordering": ("id",),
            },
        ),
        migrations.CreateModel(
            name="DraftOperation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.IntegerField(verbose_name="Sıra")),
                ("action", models.CharField(max_length=10, verbose_name="İşlem")),
                ("collection", models.CharField(max_length=60, verbose_name="Katman")),
                ("feature", models.BigIntegerField(null=True, verbose_name="Kayıt")),
                ("base", models.CharField(blank=True, default="", max_length=80)),
                ("properties", models.JSONField(default=dict, verbose_name="Değerler")),
                ("geometry", models.JSONField(null=True, verbose_name="Geometri")),
                ("moves", models.BooleanField(default=False)),
                ("crs", models.CharField(max_length=200)),
                ("made_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                (
                    "draft",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="operations",
                        to="drafts.draft",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "Taslak işlemi",
                "verbose_name_plural": "Taslak işlemleri",
                "ordering": ("draft", "number"),
                "constraints": [
                    models.UniqueConstraint(fields=("draft", "number"), name="drafts_operation_number"),
                    models.UniqueConstraint(
                        fields=("draft", "collection", "feature"), name="drafts_operation_once"
                    ),
                ],
            },
        ),
    ]
