import django.core.validators
import django.db.models.deletion
import django.db.models.functions.datetime
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("access", "0001_initial"),
        ("access", "__first__"),
    ]

    operations = [
        migrations.CreateModel(
            name="Contact",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name_tr", models.CharField(max_length=200, verbose_name="Kurum ve birim (Türkçe)")),
                (
                    "name_en",
                    models.CharField(
                        blank=True, default="", max_length=200, verbose_name="Kurum ve birim (İngilizce)"
                    ),
                ),
                (
                    "email",
                    models.EmailField(
                        help_text="Birimin ortak kutusu; kişi adresi değil.",
                        max_length=254,
                        verbose_name="Kurumsal e-posta",
                    ),
                ),
                (
                    "phone",
                    models.CharField(
                        blank=True,
                        default="",
                        help_text="Ülke koduyla, boşluksuz: +902161234567",
                        max_length=16,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^\\+[1-9][0-9]{3,14}$", "Ülke koduyla, boşluksuz: +902161234567"
                            )
                        ],
                        verbose_name="Telefon",
                    ),
                ),
                ("url", models.URLField(blank=True, default="", verbose_name="Web adresi")),
                (
                    "address",
                    models.CharField(blank=True, default="", max_length=300, verbose_name="Açık adres"),
                ),
                ("city", models.CharField(blank=True, default="", max_length=60, verbose_name="İl")),
                (
                    "is_default",
                    models.BooleanField(
                        default=False,
                        help_text="Kendi ilgilisi olmayan kayıtlar bunu gösterir.",
                        verbose_name="Varsayılan",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="access.unit",
                        verbose_name="Birim",
                    ),
                ),
            ],
            options={
                "verbose_name": "Üst veri ilgilisi",
                "verbose_name_plural": "Üst veri ilgilileri",
                "ordering": ("name_tr",),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("is_default", True)),
                        fields=("is_default",),
                        name="metadata_one_default_contact",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Edition",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("about", models.CharField(max_length=140, verbose_name="Konu")),
                (
                    "saved_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), verbose_name="Kayıt zamanı"
                    ),
                ),
                ("values", models.JSONField(verbose_name="Değerler")),
                (
                    "user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="Kullanıcı",
                    ),
                ),
            ],
            options={
                "verbose_name": "Üst veri sürümü",
                "verbose_name_plural": "Üst veri sürümleri",
                "ordering": ("-id",),
                "indexes": [models.Index(fields=["about", "-id"], name="metadata_editions")],
            },
        ),
        migrations.CreateModel(
            name="Entry",
            fields=[
                (
                    "subject",
                    models.CharField(
                        editable=False, max_length=130, primary_key=True, serialize=False, verbose_name="Konu"
                    ),
                ),
                (
                    "title_tr",
                    models.CharField(blank=True, default="", max_length=200, verbose_name="Ad (Türkçe)"),
                ),
                (
                    "title_en",
                    models.CharField(blank=True, default="", max_length=200, verbose_name="Ad (İngilizce)"),
                ),
                ("abstract_tr", models.TextField(blank=True, default="", verbose_name="Özet (Türkçe)")),
                ("abstract_en", models.TextField(blank=True, default="", verbose_name="Özet (İngilizce)")),
                ("purpose_tr", models.TextField(blank=True, default="", verbose_name="Amaç (Türkçe)")),
                ("purpose_en", models.TextField(blank=True, default="", verbose_name="Amaç (İngilizce)")),
                ("usage_tr", models.TextField(blank=True, default="", verbose_name="Kullanım (Türkçe)")),
                ("usage_en", models.TextField(blank=True, default="", verbose_name="Kullanım (İngilizce)")),
                ("lineage_tr", models.TextField(blank=True, default="", verbose_name="Köken (Türkçe)")),
                ("lineage_en", models.TextField(blank=True, default="", verbose_name="Köken (İngilizce)")),
                (
                    "keywords_tr",
                    models.CharField(
                        blank=True,
                        default="",
                        help_text="Virgülle ayrılır.",
                        max_length=400,
                        verbose_name="Anahtar sözcükler (Türkçe)",
                    ),
                ),
                (
                    "keywords_en",
                    models.CharField(
                        blank=True,
                        default="",
                        help_text="Virgülle ayrılır.",
                        max_length=400,
                        verbose_name="Anahtar sözcükler (İngilizce)",
                    ),
                ),
                (
                    "tucbs_theme",
                    models.CharField(blank=True, default="", max_length=60, verbose_name="TUCBS teması"),
                ),
                (
                    "inspire_theme",
                    models.CharField(blank=True, default="", max_length=2, verbose_name="INSPIRE teması"),
                ),
                (
                    "topic",
                    models.CharField(blank=True, default="", max_length=40, verbose_name="Konu kategorisi"),
                ),
                (
                    "cadence",
                    models.CharField(
                        blank=True, default="", max_length=20, verbose_name="Güncelleme sıklığı"
                    ),
                ),
                (
                    "scale",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="1/1000 için 1000",
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(100000000),
                        ],
                        verbose_name="Ölçek paydası",
                    ),
                ),
                (
                    "resolution_m",
                    models.FloatField(
                        blank=True,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(0.0001),
                            django.core.validators.MaxValueValidator(100000),
                        ],
                        verbose_name="Çözünürlük (m)",
                    ),
                ),
                ("created_on", models.DateField(blank=True, null=True, verbose_name="Oluşturma tarihi")),
                ("published_on", models.DateField(blank=True, null=True, verbose_name="Yayım tarihi")),
                ("revised_on", models.DateField(blank=True, null=True, verbose_name="Gözden geçirme tarihi")),
                (
                    "access_constraint",
                    models.CharField(blank=True, default="", max_length=40, verbose_name="Erişim kısıtı"),
                ),
                (
                    "limitation_tr",
                    models.TextField(blank=True, default="", verbose_name="Kullanım koşulları (Türkçe)"),
                ),
                (
                    "limitation_en",
                    models.TextField(blank=True, default="", verbose_name="Kullanım koşulları (İngilizce)"),
                ),
                ("changed_at", models.DateTimeField(auto_now=True, verbose_name="Son değişiklik")),
                (
                    "contact",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="metadata.contact",
                        verbose_name="İlgili",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.unit",
                        verbose_name="Sorumlu birim",
                    ),
                ),
            ],
            options={
                "verbose_name": "Üst veri kaydı",
                "verbose_name_plural": "Üst veri kayıtları",
                "ordering": ("subject",),
            },
        ),
    ]
