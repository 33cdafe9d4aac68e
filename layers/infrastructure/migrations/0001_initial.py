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
            name="GasLine",
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
                ("no", models.CharField(blank=True, max_length=60, null=True, verbose_name="Numara")),
                ("tur", models.CharField(blank=True, max_length=60, null=True, verbose_name="Tür")),
                ("malzeme", models.CharField(blank=True, max_length=60, null=True, verbose_name="Malzeme")),
                ("derinlik_cm", models.IntegerField(blank=True, null=True, verbose_name="Derinlik")),
                ("yapim_yili", models.IntegerField(blank=True, null=True, verbose_name="Yapım yılı")),
                ("durum", models.CharField(blank=True, max_length=60, null=True, verbose_name="Durum")),
                (
                    "dogruluk",
                    models.CharField(blank=True, max_length=60, null=True, verbose_name="Doğruluk sınıfı"),
                ),
                (
                    "isletmeci",
                    models.CharField(blank=True, max_length=120, null=True, verbose_name="İşletmeci"),
                ),
                (
                    "proje_no",
                    models.CharField(
                        blank=True, max_length=80, null=True, verbose_name="Proje veya ihale no"
                    ),
                ),
                ("olcum_tarihi", models.DateField(blank=True, null=True, verbose_name="Ölçüm tarihi")),
                (
                    "src_layer",
                    models.CharField(blank=True, max_length=160, null=True, verbose_name="Çizimdeki katman"),
                ),
                (
                    "aciklama",
                    models.CharField(blank=True, max_length=400, null=True, verbose_name="Açıklama"),
                ),
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
                ("cap_mm", models.IntegerField(blank=True, null=True, verbose_name="Çap")),
                ("basinc_bar", models.FloatField(blank=True, null=True, verbose_name="Basınç")),
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
                "verbose_name": "Doğal gaz hattı",
                "verbose_name_plural": "Doğal gaz hatları",
                "abstract": False,
                "indexes": [
                    models.Index(fields=["no"], name="infra_gasline_no"),
                    models.Index(fields=["tur"], name="infra_gasline_tur"),
                    models.Index(fields=["durum"], name="infra_gasline_dur"),
                    models.Index(fields=["isletmeci"], name="infra_gasline_isl"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("source", "source_ref"), name="infrastructure_gasline_source_key"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="GasPoint",
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
                ("no", models.CharField(blank=True, max_length=60, null=True, verbose_name="Numara")),
                ("tur", models.CharField(blank=True, max_length=60, null=True, verbose_name="Tür")),
                ("malzeme", models.CharField(blank=True, max_length=60, null=True, verbose_name="Malzeme")),
                ("derinlik_cm", models.IntegerField(blank=True, null=True, verbose_name="Derinlik")),
                ("yapim_yili", models.IntegerField(blank=True, null=True, verbose_name="Yapım yılı")),
                ("durum", models.CharField(blank=True, max_length=60, null=True, verbose_name="Durum")),
                (
                    "dogruluk",
                    models.CharField(blank=True, max_length=60, null=True, verbose_name="Doğruluk sınıfı"),
                ),
                (
                    "isletmeci",
                    models.CharField(blank=True, max_length=120, null=True, verbose_name="İşletmeci"),
                ),
                (
                    "proje_no",
                    models.CharField(
                        blank=True, max_length=80, null=True, verbose_name="Proje veya ihale no"
                    ),
                ),
                ("olcum_tarihi", models.DateField(blank=True, null=True, verbose_name="Ölçüm tarihi")),
                (
                    "src_layer",
                    models.CharField(blank=True, max_length=160, null=True, verbose_name="Çizimdeki katman"),
                ),
                (
                    "aciklama",
                    models.CharField(blank=True, max_length=400, null=True, verbose_name="Açıklama"),
                ),
                ("zemin_kot", models.FloatField(blank=True, null=True, verbose_name="Zemin kotu")),
                ("aci", models.FloatField(blank=True, null=True, verbose_name="Dönüklük")),
                ("geom", kbs.catalog.models.StorageGeometryField(geom_type="POINT", verbose_name="Geometri")),
                ("basinc_bar", models.FloatField(blank=True, null=True, verbose_name="Basınç")),
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
                "verbose_name": "Doğal gaz noktası",
                "verbose_name_plural": "Doğal gaz noktaları",
                "abstract": False,
                "indexes": [
                    models.Index(fields=["no"], name="infra_gaspoint_no"),
                    models.Index(fields=["tur"], name="infra_gaspoint_tur"),
                    models.Index(fields=["durum"], name="infra_gaspoint_dur"),
                    models.Index(fields=["isletmeci"], name="infra_gaspoint_isl"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("source", "source_ref"), name="infrastructure_gaspoint_source_key"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="LightingLine",
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
                ("no", models.CharField(blank=True, max_length=60, null=True, verbose_name="Numara")),
                ("tur", models.CharField(blank=True, max_length=60, null=True, verbose_name="Tür")),
                ("malzeme", models.CharField(blank=True, max_length=60, null=True, verbose_name="Malzeme")),
                ("derinlik_cm", models.IntegerField(blank=True, null=True, verbose_name="Derinlik")),
                ("yapim_yili", models.IntegerField(blank=True, null=True, verbose_name="Yapım yılı")),
                ("durum", models.CharField(blank=True, max_length=60, null=True, verbose_name="Durum")),
                (
                    "dogruluk",
                    models.CharField(blank=True, max_length=60, null=True, verbose_name="Doğruluk sınıfı"),
                ),
                (
                    "isletmeci",
                    models.CharField(blank=True, max_length=120, null=True, verbose_name="İşletmeci"),
                ),
                (
                    "proje_no",
                    models.CharField(
                        blank=True, max_length=80, null=True, verbose_name="Proje veya ihale no"
                    ),
                ),
                ("olcum_tarihi", models.DateField(blank=True, null=True, verbose_name="Ölçüm tarihi")),
                (
                    "src_layer",
                    models.CharField(blank=True, max_length=160, null=True, verbose_name="Çizimdeki katman"),
                ),
                (
                    "aciklama",
                    models.CharField(blank=True, max_length=400, null=True, verbose_name="Açıklama"),
                ),
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
                ("doseme", models.CharField(blank=True, max_length=60, null=True, verbose_name="Döşeme")),
                (
                    "besleme_panosu",
                    models.CharField(blank=True, max_length=60, null=True, verbose_name="Besleme panosu"),
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
                "verbose_name": "Aydınlatma hattı",
                "verbose_name_plural": "Aydınlatma hatları",
                "abstract": False,
                "indexes": [
                    models.Index(fields=["no"], name="infra_lightingline_no"),
                    models.Index(fields=["tur"], name="infra_lightingline_tur"),
                    models.Index(fields=["durum"], name="infra_lightingline_dur"),
                    models.Index(fields=["isletmeci"], name="infra_lightingline_isl"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("source", "source_ref"), name="infrastructure_lightingline_source_key"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="LightingPoint",
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
                ("no", models.CharField(blank=True, max_length=60, null=True, verbose_name="Numara")),
                ("tur", models.CharField(blank=True, max_length=60, null=True, verbose_name="Tür")),
                ("malzeme", models.CharField(blank=True, max_length=60, null=True, verbose_name="Malzeme")),
                ("derinlik_cm", models.IntegerField(blank=True, null=True, verbose_name="Derinlik")),
                ("yapim_yili", models.IntegerField(blank=True, null=True, verbose_name="Yapım yılı")),
                ("durum", models.CharField(blank=True, max_length=60, null=True, verbose_name="Durum")),
                (
                    "dogruluk",
                    models.CharField(blank=True, max_length=60, null=True, verbose_name="Doğruluk sınıfı"),
                ),
                (
                    "isletmeci",
                    models.CharField(blank=True, max_length=120, null=True, verbose_name="İşletmeci"),
                ),
                (
                    "proje_no",
                    models.CharField(
                        blank=True, max_length=80, null=True, verbose_name="Proje veya ihale no"
                    ),
                ),
                ("olcum_tarihi", models.DateField(blank=True, null=True, verbose_name="Ölçüm tarihi")),
                (
                    "src_layer",
                    models.CharField(blank=True, max_length=160, null=True, verbose_name="Çizimdeki katman"),
                ),
                (
                    "aciklama",
                    models.CharField(blank=True, max_length=400, null=True, verbose_name="Açıklama"),
                ),
                ("zemin_kot", models.FloatField(blank=True, null=True, verbose_name="Zemin kotu")),
                ("aci", models.FloatField(blank=True, null=True, verbose_name="Dönüklük")),
                ("geom", kbs.catalog.models.StorageGeometryField(geom_type="POINT", verbose_name="Geometri")),
                (
                    "lamba_tipi",
                    models.CharField(blank=True, max_length=60, null=True, verbose_name="Lamba tipi"),
                ),
                ("guc_w", models.IntegerField(blank=True, null=True, verbose_name="Güç")),
                ("direk_boyu_m", models.FloatField(blank=True, null=True, verbose_name="Direk boyu")),
                (
                    "besleme_panosu",
                    models.CharField(blank=True, max_length=60, null=True, verbose_name="Besleme panosu"),
                ),
                (
                    "yol_adi",
                    models.CharField(blank=True, max_length=100, null=True, verbose_name="Aydınlatılan yol"),
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
                "verbose_name": "Aydınlatma noktası",
                "verbose_name_plural": "Aydınlatma noktaları",
                "abstract": False,
                "indexes": [
                    models.Index(fields=["no"], name="infra_lightingpoint_no"),
                    models.Index(fields=["tur"], name="infra_lightingpoint_tur"),
                    models.Index(fields=["durum"], name="infra_lightingpoint_dur"),
                    models.Index(fields=["isletmeci"], name="infra_lightingpoint_isl"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("source", "source_ref"), name="infrastructure_lightingpoint_source_key"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PowerLine",
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
                ("no", models.CharField(blank=True, max_length=60, null=True, verbose_name="Numara")),
                ("tur", models.CharField(blank=True, max_length=60, null=True, verbose_name="Tür")),
                ("malzeme", models.CharField(blank=True, max_length=60, null=True, verbose_name="Malzeme")),
                ("derinlik_cm", models.IntegerField(blank=True, null=True, verbose_name="Derinlik")),
                ("yapim_yili", models.IntegerField(blank=True, null=True, verbose_name="Yapım yılı")),
                ("durum", models.CharField(blank=True, max_length=60, null=True, verbose_name="Durum")),
                (
                    "dogruluk",
                    models.CharField(blank=True, max_length=60, null=True, verbose_name="Doğruluk sınıfı"),
                ),
                (
                    "isletmeci",
                    models.CharField(blank=True, max_length=120, null=True, verbose_name="İşletmeci"),
                ),
                (
                    "proje_no",
                    models.CharField(
                        blank=True, max_length=80, null=True, verbose_name="Proje veya ihale no"
                    ),
                ),
                ("olcum_tarihi", models.DateField(blank=True, null=True, verbose_name="Ölçüm tarihi")),
                (
                    "src_layer",
                    models.CharField(blank=True, max_length=160, null=True, verbose_name="Çizimdeki katman"),
                ),
                (
                    "aciklama",
                    models.CharField(blank=True, max_length=400, null=True, verbose_name="Açıklama"),
                ),
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
                ("gerilim_kv", models.FloatField(blank=True, null=True, verbose_name="Gerilim")),
                ("kesit_mm2", models.FloatField(blank=True, null=True, verbose_name="Kesit")),
                ("doseme", models.CharField(blank=True, max_length=60, null=True, verbose_name="Döşeme")),
                ("devre", models.CharField(blank=True, max_length=60, null=True, verbose_name="Devre")),
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
                "verbose_name": "Elektrik hattı",
                "verbose_name_plural": "Elektrik hatları",
                "abstract": False,
                "indexes": [
                    models.Index(fields=["no"], name="infra_powerline_no"),
                    models.Index(fields=["tur"], name="infra_powerline_tur"),
                    models.Index(fields=["durum"], name="infra_powerline_dur"),
                    models.Index(fields=["isletmeci"], name="infra_powerline_isl"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("source", "source_ref"), name="infrastructure_powerline_source_key"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PowerPoint",
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
                ("no", models.CharField(blank=True, max_length=60, null=True, verbose_name="Numara")),
                ("tur", models.CharField(blank=True, max_length=60, null=True, verbose_name="Tür")),
                ("malzeme", models.CharField(blank=True, max_length=60, null=True, verbose_name="Malzeme")),
                ("derinlik_cm", models.IntegerField(blank=True, null=True, verbose_name="Derinlik")),
                ("yapim_yili", models.IntegerField(blank=True, null=True, verbose_name="Yapım yılı")),
                ("durum", models.CharField(blank=True, max_length=60, null=True, verbose_name="Durum")),
                (
                    "dogruluk",
                    models.CharField(blank=True, max_length=60, null=True, verbose_name="Doğruluk sınıfı"),
                ),
                (
                    "isletmeci",
                    models.CharField(blank=True, max_length=120, null=True, verbose_name="İşletmeci"),
                ),
                (
                    "proje_no",
                    models.CharField(
                        blank=True, max_length=80, null=True, verbose_name="Proje veya ihale no"
                    ),
                ),
                ("olcum_tarihi", models.DateField(blank=True, null=True, verbose_name="Ölçüm tarihi")),
                (
                    "src_layer",
                    models.CharField(blank=True, max_length=160, null=True, verbose_name="Çizimdeki katman"),
                ),
                (
                    "aciklama",
                    models.CharField(blank=True, max_length=400, null=True, verbose_name="Açıklama"),
                ),
                ("zemin_kot", models.FloatField(blank=True, null=True, verbose_name="Zemin kotu")),
                ("aci", models.FloatField(blank=True, null=True, verbose_name="Dönüklük")),
                ("geom", kbs.catalog.models.StorageGeometryField(geom_type="POINT", verbose_name="Geometri")),
                ("gerilim_kv", models.FloatField(blank=True, null=True, verbose_name="Gerilim")),
                ("guc_kva", models.FloatField(blank=True, null=True, verbose_name="Güç")),
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
                "verbose_name": "Elektrik noktası",
                "verbose_name_plural": "Elektrik noktaları",
                "abstract": False,
                "indexes": [
                    models.Index(fields=["no"], name="infra_powerpoint_no"),
                    models.Index(fields=["tur"], name="infra_powerpoint_tur"),
                    models.Index(fields=["durum"], name="infra_powerpoint_dur"),
                    models.Index(fields=["isletmeci"], name="infra_powerpoint_isl"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("source", "source_ref"), name="infrastructure_powerpoint_source_key"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="StormwaterLine",
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
                ("no", models.CharField(blank=True, max_length=60, null=True, verbose_name="Numara")),
                ("tur", models.CharField(blank=True, max_length=60, null=True, verbose_name="Tür")),
                ("malzeme", models.CharField(blank=True, max_length=60, null=True, verbose_name="Malzeme")),
                ("derinlik_cm", models.IntegerField(blank=True, null=True, verbose_name="Derinlik")),
                ("yapim_yili", models.IntegerField(blank=True, null=True, verbose_name="Yapım yılı")),
                ("durum", models.CharField(blank=True, max_length=60, null=True, verbose_name="Durum")),
                (
                    "dogruluk",
                    models.CharField(blank=True, max_length=60, null=True, verbose_name="Doğruluk sınıfı"),
                ),
                (
                    "isletmeci",
                    models.CharField(blank=True, max_length=120, null=True, verbose_name="İşletmeci"),
                ),
                (
                    "proje_no",
                    models.CharField(
                        blank=True, max_length=80, null=True, verbose_name="Proje veya ihale no"
                    ),
                ),
                ("olcum_tarihi", models.DateField(blank=True, null=True, verbose_name="Ölçüm tarihi")),
                (
                    "src_layer",
                    models.CharField(blank=True, max_length=160, null=True, verbose_name="Çizimdeki katman"),
                ),
                (
                    "aciklama",
                    models.CharField(blank=True, max_length=400, null=True, verbose_name="Açıklama"),
                ),
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
                ("cap_mm", models.IntegerField(blank=True, null=True, verbose_name="Çap")),
                ("kesit", models.CharField(blank=True, max_length=60, null=True, verbose_name="Kesit")),
                ("sistem", models.CharField(blank=True, max_length=60, null=True, verbose_name="Sistem")),
                ("genislik_mm", models.IntegerField(blank=True, null=True, verbose_name="Genişlik")),
                ("yukseklik_mm", models.IntegerField(blank=True, null=True, verbose_name="Yükseklik")),
                ("memba_akar_kot", models.FloatField(blank=True, null=True, verbose_name="Memba akar kotu")),
                (
                    "mansap_akar_kot",
                    models.FloatField(blank=True, null=True, verbose_name="Mansap akar kotu"),
                ),
                ("egim_binde", models.FloatField(blank=True, null=True, verbose_name="Eğim")),
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
                "verbose_name": "Yağmur suyu hattı",
                "verbose_name_plural": "Yağmur suyu hatları",
                "abstract": False,
                "indexes": [
                    models.Index(fields=["no"], name="infra_stormwaterline_no"),
                    models.Index(fields=["tur"], name="infra_stormwaterline_tur"),
                    models.Index(fields=["durum"], name="infra_stormwaterline_dur"),
                    models.Index(fields=["isletmeci"], name="infra_stormwaterline_isl"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("source", "source_ref"), name="infrastructure_stormwaterline_source_key"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="StormwaterPoint",
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
                ("no", models.CharField(blank=True, max_length=60, null=True, verbose_name="Numara")),
                ("tur", models.CharField(blank=True, max_length=60, null=True, verbose_name="Tür")),
                ("malzeme", models.CharField(blank=True, max_length=60, null=True, verbose_name="Malzeme")),
                ("derinlik_cm", models.IntegerField(blank=True, null=True, verbose_name="Derinlik")),
                ("yapim_yili", models.IntegerField(blank=True, null=True, verbose_name="Yapım yılı")),
                ("durum", models.CharField(blank=True, max_length=60, null=True, verbose_name="Durum")),
                (
                    "dogruluk",
                    models.CharField(blank=True, max_length=60, null=True, verbose_name="Doğruluk sınıfı"),
                ),
                (
                    "isletmeci",
                    models.CharField(blank=True, max_length=120, null=True, verbose_name="İşletmeci"),
                ),
                (
                    "proje_no",
                    models.CharField(
                        blank=True, max_length=80, null=True, verbose_name="Proje veya ihale no"
                    ),
                ),
                ("olcum_tarihi", models.DateField(blank=True, null=True, verbose_name="Ölçüm tarihi")),
                (
                    "src_layer",
                    models.CharField(blank=True, max_length=160, null=True, verbose_name="Çizimdeki katman"),
                ),
                (
                    "aciklama",
                    models.CharField(blank=True, max_length=400, null=True, verbose_name="Açıklama"),
                ),
                ("zemin_kot", models.FloatField(blank=True, null=True, verbose_name="Zemin kotu")),
                ("aci", models.FloatField(blank=True, null=True, verbose_name="Dönüklük")),
                ("geom", kbs.catalog.models.StorageGeometryField(geom_type="POINT", verbose_name="Geometri")),
                ("kapak_kot", models.FloatField(blank=True, null=True, verbose_name="Kapak kotu")),
                ("akar_kot", models.FloatField(blank=True, null=True, verbose_name="Akar kot")),
                ("cap_mm", models.IntegerField(blank=True, null=True, verbose_name="Çap")),
                (
                    "baca_tipi",
                    models.CharField(blank=True, max_length=60, null=True, verbose_name="Baca tipi"),
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
                "verbose_name": "Yağmur suyu noktası",
                "verbose_name_plural": "Yağmur suyu noktaları",
                "abstract": False,
                "indexes": [
                    models.Index(fields=["no"], name="infra_stormwaterpoint_no"),
                    models.Index(fields=["tur"], name="infra_stormwaterpoint_tur"),
                    models.Index(fields=["durum"], name="infra_stormwaterpoint_dur"),
                    models.Index(fields=["isletmeci"], name="infra_stormwaterpoint_isl"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("source", "source_ref"), name="infrastructure_stormwaterpoint_source_key"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="TelecomLine",
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
                ("no", models.CharField(blank=True, max_length=60, null=True, verbose_name="Numara")),
                ("tur", models.CharField(blank=True, max_length=60, null=True, verbose_name="Tür")),
                ("malzeme", models.CharField(blank=True, max_length=60, null=True, verbose_name="Malzeme")),
                ("derinlik_cm", models.IntegerField(blank=True, null=True, verbose_name="Derinlik")),
                ("yapim_yili", models.IntegerField(blank=True, null=True, verbose_name="Yapım yılı")),
                ("durum", models.CharField(blank=True, max_length=60, null=True, verbose_name="Durum")),
                (
                    "dogruluk",
                    models.CharField(blank=True, max_length=60, null=True, verbose_name="Doğruluk sınıfı"),
                ),
                (
                    "isletmeci",
                    models.CharField(blank=True, max_length=120, null=True, verbose_name="İşletmeci"),
                ),
                (
                    "proje_no",
                    models.CharField(
                        blank=True, max_length=80, null=True, verbose_name="Proje veya ihale no"
                    ),
                ),
                ("olcum_tarihi", models.DateField(blank=True, null=True, verbose_name="Ölçüm tarihi")),
                (
                    "src_layer",
                    models.CharField(blank=True, max_length=160, null=True, verbose_name="Çizimdeki katman"),
                ),
                (
                    "aciklama",
                    models.CharField(blank=True, max_length=400, null=True, verbose_name="Açıklama"),
                ),
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
                ("goz_sayisi", models.IntegerField(blank=True, null=True, verbose_name="Göz sayısı")),
                ("kapasite", models.CharField(blank=True, max_length=60, null=True, verbose_name="Kapasite")),
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
                "verbose_name": "Telekom hattı",
                "verbose_name_plural": "Telekom hatları",
                "abstract": False,
                "indexes": [
                    models.Index(fields=["no"], name="infra_telecomline_no"),
                    models.Index(fields=["tur"], name="infra_telecomline_tur"),
                    models.Index(fields=["durum"], name="infra_telecomline_dur"),
                    models.Index(fields=["isletmeci"], name="infra_telecomline_isl"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("source", "source_ref"), name="infrastructure_telecomline_source_key"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="TelecomPoint",
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
                ("no", models.CharField(blank=True, max_length=60, null=True, verbose_name="Numara")),
                ("tur", models.CharField(blank=True, max_length=60, null=True, verbose_name="Tür")),
                ("malzeme", models.CharField(blank=True, max_length=60, null=True, verbose_name="Malzeme")),
                ("derinlik_cm", models.IntegerField(blank=True, null=True, verbose_name="Derinlik")),
                ("yapim_yili", models.IntegerField(blank=True, null=True, verbose_name="Yapım yılı")),
                ("durum", models.CharField(blank=True, max_length=60, null=True, verbose_name="Durum")),
                (
                    "dogruluk",
                    models.CharField(blank=True, max_length=60, null=True, verbose_name="Doğruluk sınıfı"),
                ),
                (
                    "isletmeci",
                    models.CharField(blank=True, max_length=120, null=True, verbose_name="İşletmeci"),
                ),
                (
                    "proje_no",
                    models.CharField(
                        blank=True, max_length=80, null=True, verbose_name="Proje veya ihale no"
                    ),
                ),
                ("olcum_tarihi", models.DateField(blank=True, null=True, verbose_name="Ölçüm tarihi")),
                (
                    "src_layer",
                    models.CharField(blank=True, max_length=160, null=True, verbose_name="Çizimdeki katman"),
                ),
                (
                    "aciklama",
                    models.CharField(blank=True, max_length=400, null=True, verbose_name="Açıklama"),
                ),
                ("zemin_kot", models.FloatField(blank=True, null=True, verbose_name="Zemin kotu")),
                ("aci", models.FloatField(blank=True, null=True, verbose_name="Dönüklük")),
                ("geom", kbs.catalog.models.StorageGeometryField(geom_type="POINT", verbose_name="Geometri")),
                ("kapasite", models.CharField(blank=True, max_length=60, null=True, verbose_name="Kapasite")),
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
                "verbose_name": "Telekom noktası",
                "verbose_name_plural": "Telekom noktaları",
                "abstract": False,
                "indexes": [
                    models.Index(fields=["no"], name="infra_telecompoint_no"),
                    models.Index(fields=["tur"], name="infra_telecompoint_tur"),
                    models.Index(fields=["durum"], name="infra_telecompoint_dur"),
                    models.Index(fields=["isletmeci"], name="infra_telecompoint_isl"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("source", "source_ref"), name="infrastructure_telecompoint_source_key"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="WastewaterLine",
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
                ("no", models.CharField(blank=True, max_length=60, null=True, verbose_name="Numara")),
                ("tur", models.CharField(blank=True, max_length=60, null=True, verbose_name="Tür")),
                ("malzeme", models.CharField(blank=True, max_length=60, null=True, verbose_name="Malzeme")),
                ("derinlik_cm", models.IntegerField(blank=True, null=True, verbose_name="Derinlik")),
                ("yapim_yili", models.IntegerField(blank=True, null=True, verbose_name="Yapım yılı")),
                ("durum", models.CharField(blank=True, max_length=60, null=True, verbose_name="Durum")),
                (
                    "dogruluk",
                    models.CharField(blank=True, max_length=60, null=True, verbose_name="Doğruluk sınıfı"),
                ),
                (
                    "isletmeci",
                    models.CharField(blank=True, max_length=120, null=True, verbose_name="İşletmeci"),
                ),
                (
                    "proje_no",
                    models.CharField(
                        blank=True, max_length=80, null=True, verbose_name="Proje veya ihale no"
                    ),
                ),
                ("olcum_tarihi", models.DateField(blank=True, null=True, verbose_name="Ölçüm tarihi")),
                (
                    "src_layer",
                    models.CharField(blank=True, max_length=160, null=True, verbose_name="Çizimdeki katman"),
                ),
                (
                    "aciklama",
                    models.CharField(blank=True, max_length=400, null=True, verbose_name="Açıklama"),
                ),
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
                ("cap_mm", models.IntegerField(blank=True, null=True, verbose_name="Çap")),
                ("kesit", models.CharField(blank=True, max_length=60, null=True, verbose_name="Kesit")),
                ("sistem", models.CharField(blank=True, max_length=60, null=True, verbose_name="Sistem")),
                ("genislik_mm", models.IntegerField(blank=True, null=True, verbose_name="Genişlik")),
                ("yukseklik_mm", models.IntegerField(blank=True, null=True, verbose_name="Yükseklik")),
                ("memba_akar_kot", models.FloatField(blank=True, null=True, verbose_name="Memba akar kotu")),
                (
                    "mansap_akar_kot",
                    models.FloatField(blank=True, null=True, verbose_name="Mansap akar kotu"),
                ),
                ("egim_binde", models.FloatField(blank=True, null=True, verbose_name="Eğim")),
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
                "verbose_name": "Atık su hattı",
                "verbose_name_plural": "Atık su hatları",
                "abstract": False,
                "indexes": [
                    models.Index(fields=["no"], name="infra_wastewaterline_no"),
                    models.Index(fields=["tur"], name="infra_wastewaterline_tur"),
                    models.Index(fields=["durum"], name="infra_wastewaterline_dur"),
                    models.Index(fields=["isletmeci"], name="infra_wastewaterline_isl"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("source", "source_ref"), name="infrastructure_wastewaterline_source_key"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="WastewaterPoint",
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
                ("no", models.CharField(blank=True, max_length=60, null=True, verbose_name="Numara")),
                ("tur", models.CharField(blank=True, max_length=60, null=True, verbose_name="Tür")),
                ("malzeme", models.CharField(blank=True, max_length=60, null=True, verbose_name="Malzeme")),
                ("derinlik_cm", models.IntegerField(blank=True, null=True, verbose_name="Derinlik")),
                ("yapim_yili", models.IntegerField(blank=True, null=True, verbose_name="Yapım yılı")),
                ("durum", models.CharField(blank=True, max_length=60, null=True, verbose_name="Durum")),
                (
                    "dogruluk",
                    models.CharField(blank=True, max_length=60, null=True, verbose_name="Doğruluk sınıfı"),
                ),
                (
                    "isletmeci",
                    models.CharField(blank=True, max_length=120, null=True, verbose_name="İşletmeci"),
                ),
                (
                    "proje_no",
                    models.CharField(
                        blank=True, max_length=80, null=True, verbose_name="Proje veya ihale no"
                    ),
                ),
                ("olcum_tarihi", models.DateField(blank=True, null=True, verbose_name="Ölçüm tarihi")),
                (
                    "src_layer",
                    models.CharField(blank=True, max_length=160, null=True, verbose_name="Çizimdeki katman"),
                ),
                (
                    "aciklama",
                    models.CharField(blank=True, max_length=400, null=True, verbose_name="Açıklama"),
                ),
                ("zemin_kot", models.FloatField(blank=True, null=True, verbose_name="Zemin kotu")),
                ("aci", models.FloatField(blank=True, null=True, verbose_name="Dönüklük")),
                ("geom", kbs.catalog.models.StorageGeometryField(geom_type="POINT", verbose_name="Geometri")),
                ("kapak_kot", models.FloatField(blank=True, null=True, verbose_name="Kapak kotu")),
                ("akar_kot", models.FloatField(blank=True, null=True, verbose_name="Akar kot")),
                ("cap_mm", models.IntegerField(blank=True, null=True, verbose_name="Çap")),
                (
                    "baca_tipi",
                    models.CharField(blank=True, max_length=60, null=True, verbose_name="Baca tipi"),
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
                "verbose_name": "Atık su noktası",
                "verbose_name_plural": "Atık su noktaları",
                "abstract": False,
                "indexes": [
                    models.Index(fields=["no"], name="infra_wastewaterpoint_no"),
                    models.Index(fields=["tur"], name="infra_wastewaterpoint_tur"),
                    models.Index(fields=["durum"], name="infra_wastewaterpoint_dur"),
                    models.Index(fields=["isletmeci"], name="infra_wastewaterpoint_isl"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("source", "source_ref"), name="infrastructure_wastewaterpoint_source_key"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="WaterLine",
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
                ("no", models.CharField(blank=True, max_length=60, null=True, verbose_name="Numara")),
                ("tur", models.CharField(blank=True, max_length=60, null=True, verbose_name="Tür")),
                ("malzeme", models.CharField(blank=True, max_length=60, null=True, verbose_name="Malzeme")),
                ("derinlik_cm", models.IntegerField(blank=True, null=True, verbose_name="Derinlik")),
                ("yapim_yili", models.IntegerField(blank=True, null=True, verbose_name="Yapım yılı")),
                ("durum", models.CharField(blank=True, max_length=60, null=True, verbose_name="Durum")),
                (
                    "dogruluk",
                    models.CharField(blank=True, max_length=60, null=True, verbose_name="Doğruluk sınıfı"),
                ),
                (
                    "isletmeci",
                    models.CharField(blank=True, max_length=120, null=True, verbose_name="İşletmeci"),
                ),
                (
                    "proje_no",
                    models.CharField(
                        blank=True, max_length=80, null=True, verbose_name="Proje veya ihale no"
                    ),
                ),
                ("olcum_tarihi", models.DateField(blank=True, null=True, verbose_name="Ölçüm tarihi")),
                (
                    "src_layer",
                    models.CharField(blank=True, max_length=160, null=True, verbose_name="Çizimdeki katman"),
                ),
                (
                    "aciklama",
                    models.CharField(blank=True, max_length=400, null=True, verbose_name="Açıklama"),
                ),
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
                ("cap_mm", models.IntegerField(blank=True, null=True, verbose_name="Çap")),
                (
                    "basinc_sinifi",
                    models.CharField(blank=True, max_length=20, null=True, verbose_name="Basınç sınıfı"),
                ),
                (
                    "basinc_bolgesi",
                    models.CharField(blank=True, max_length=60, null=True, verbose_name="Basınç bölgesi"),
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
                "verbose_name": "İçme suyu hattı",
                "verbose_name_plural": "İçme suyu hatları",
                "abstract": False,
                "indexes": [
                    models.Index(fields=["no"], name="infra_waterline_no"),
                    models.Index(fields=["tur"], name="infra_waterline_tur"),
                    models.Index(fields=["durum"], name="infra_waterline_dur"),
                    models.Index(fields=["isletmeci"], name="infra_waterline_isl"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("source", "source_ref"), name="infrastructure_waterline_source_key"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="WaterPoint",
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
                ("no", models.CharField(blank=True, max_length=60, null=True, verbose_name="Numara")),
                ("tur", models.CharField(blank=True, max_length=60, null=True, verbose_name="Tür")),
                ("malzeme", models.CharField(blank=True, max_length=60, null=True, verbose_name="Malzeme")),
                ("derinlik_cm", models.IntegerField(blank=True, null=True, verbose_name="Derinlik")),
                ("yapim_yili", models.IntegerField(blank=True, null=True, verbose_name="Yapım yılı")),
                ("durum", models.CharField(blank=True, max_length=60, null=True, verbose_name="Durum")),
                (
                    "dogruluk",
                    models.CharField(blank=True, max_length=60, null=True, verbose_name="Doğruluk sınıfı"),
                ),
                (
                    "isletmeci",
                    models.CharField(blank=True, max_length=120, null=True, verbose_name="İşletmeci"),
                ),
                (
                    "proje_no",
                    models.CharField(
                        blank=True, max_length=80, null=True, verbose_name="Proje veya ihale no"
                    ),
                ),
                ("olcum_tarihi", models.DateField(blank=True, null=True, verbose_name="Ölçüm tarihi")),
                (
                    "src_layer",
                    models.CharField(blank=True, max_length=160, null=True, verbose_name="Çizimdeki katman"),
                ),
                (
                    "aciklama",
                    models.CharField(blank=True, max_length=400, null=True, verbose_name="Açıklama"),
                ),
                ("zemin_kot", models.FloatField(blank=True, null=True, verbose_name="Zemin kotu")),
                ("aci", models.FloatField(blank=True, null=True, verbose_name="Dönüklük")),
                ("geom", kbs.catalog.models.StorageGeometryField(geom_type="POINT", verbose_name="Geometri")),
                ("cap_mm", models.IntegerField(blank=True, null=True, verbose_name="Çap")),
                ("konum", models.CharField(blank=True, max_length=60, null=True, verbose_name="Vana konumu")),
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
                "verbose_name": "İçme suyu noktası",
                "verbose_name_plural": "İçme suyu noktaları",
                "abstract": False,
                "indexes": [
                    models.Index(fields=["no"], name="infra_waterpoint_no"),
                    models.Index(fields=["tur"], name="infra_waterpoint_tur"),
                    models.Index(fields=["durum"], name="infra_waterpoint_dur"),
                    models.Index(fields=["isletmeci"], name="infra_waterpoint_isl"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("source", "source_ref"), name="infrastructure_waterpoint_source_key"
                    )
                ],
            },
        ),
    ]
