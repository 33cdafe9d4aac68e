"""Runs of the rules, what each rule counted, and the findings people work on."""

from __future__ import annotations

from django.contrib.gis.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from kbs.catalog.models import Feature, StorageGeometryField


class QualityRun(models.Model):
    """One judging of collections. It works in steps, so a run that was stopped goes on where it was."""

    class State(models.TextChoices):
        """How far a run is."""

        RUNNING = "running", _("Sürüyor")
        DONE = "done", _("Bitti")
        FAILED = "failed", _("Başarısız")

    profile = models.CharField(_("Profil"), max_length=10)
    collections = models.JSONField(_("Koleksiyonlar"), default=list)
    rules = models.JSONField(_("Kurallar"), default=list)
    box = models.JSONField(_("Kutu"), null=True)
    state = models.CharField(_("Durum"), max_length=10, choices=State.choices, default=State.RUNNING)
    started_at = models.DateTimeField(_("Başlangıç"), db_default=Now())
    finished_at = models.DateTimeField(_("Bitiş"), null=True)
    steps = models.IntegerField(_("Adım"), default=0)
    job = models.CharField(_("İş"), max_length=64, blank=True, default="")

    class Meta:
        verbose_name = _("Kalite denetimi")
        verbose_name_plural = _("Kalite denetimleri")
        ordering = ("-id",)

    def __str__(self) -> str:
        return f"{self.pk} {self.profile}"


class QualityStep(models.Model):
    """What one rule counted in one collection (or one portion of it, by ids) of a run."""

    run = models.ForeignKey(QualityRun, on_delete=models.CASCADE, related_name="done_steps")
    rule = models.CharField(_("Kural"), max_length=12)
    collection = models.CharField(_("Koleksiyon"), max_length=60)
    first_id = models.BigIntegerField(default=0)
    found = models.BigIntegerField(_("Bulunan"), default=0)
    seconds = models.FloatField(_("Süre"), default=0)
    error = models.CharField(_("Hata"), max_length=300, blank=True, default="")

    class Meta:
        verbose_name = _("Denetim adımı")
        verbose_name_plural = _("Denetim adımları")
        constraints = (
            models.UniqueConstraint(
                fields=["run", "rule", "collection", "first_id"], name="quality_step_once"
            ),
        )
        indexes = (models.Index(fields=["rule", "collection"], name="quality_step_rule"),)

    def __str__(self) -> str:
        return f"{self.rule} {self.collection}"


class QualityScore(models.Model):
    """The marks of a collection after a run, each from 0 to 1 (None: nothing to mark)."""

    run = models.ForeignKey(QualityRun, on_delete=models.CASCADE, related_name="scores")
    collection = models.CharField(_("Koleksiyon"), max_length=60)
    features = models.BigIntegerField(_("Kayıt"))
    completeness = models.FloatField(_("Tamlık"), null=True)
    currency = models.FloatField(_("Güncellik"), null=True)
    conformance = models.FloatField(_("Uygunluk"), null=True)

    class Meta:
        verbose_name = _("Kalite notu")
        verbose_name_plural = _("Kalite notları")
        constraints = (models.UniqueConstraint(fields=["run", "collection"], name="quality_score_once"),)

    def __str__(self) -> str:
        return f"{self.collection} {self.run_id}"


class QualityDuty(models.Model):
    """Who keeps a collection right: new findings go to the unit, and its score counts for it.

    `renewed_days` is within how many days every feature should be confirmed anew; it overrides the declaration's.
    """

    collection = models.CharField(_("Koleksiyon"), max_length=60, unique=True)
    unit = models.ForeignKey(
        "access.Unit",
        verbose_name=_("Birim"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    renewed_days = models.PositiveIntegerField(_("Güncelleme süresi (gün)"), null=True, blank=True)

    class Meta:
        verbose_name = _("Kalite sorumluluğu")
        verbose_name_plural = _("Kalite sorumlulukları")
        ordering = ("collection",)

    def __str__(self) -> str:
        return f"{self.collection}: {self.unit or '-'}"


class Finding(Feature):
    """Something that offends a rule, at its place. It stays until the rule no longer finds it, or a person waives it.

    `source_ref` is rule:feature:other:ordinal, so the same fault found again is the same finding.
    """

    kural = models.CharField(_("Kural"), max_length=12)
    koleksiyon = models.CharField(_("Koleksiyon"), max_length=60)
    kayit = models.BigIntegerField(_("Kayıt"))
    diger_kayit = models.BigIntegerField(_("Öteki kayıt"), null=True, blank=True)
    unsur = models.CharField(_("Kalite unsuru"), max_length=20)
    agirlik = models.CharField(_("Ağırlık"), max_length=10)
    deger = models.CharField(_("Değer"), max_length=200, null=True, blank=True)
    durum = models.CharField(_("Durum"), max_length=12, default="acik", db_default="acik")
    birim = models.ForeignKey(
        "access.Unit",
        verbose_name=_("Birim"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    gerekce = models.CharField(_("Gerekçe"), max_length=400, null=True, blank=True)
    muafiyet_bitis = models.DateField(_("Muafiyet bitişi"), null=True, blank=True)
    ilk_kosu = models.BigIntegerField(_("İlk denetim"))
    geom = StorageGeometryField(_("Geometri"), geom_type="POINT", null=True, blank=True)

    class Meta(Feature.Meta):
        verbose_name = _("Bulgu")
        verbose_name_plural = _("Bulgular")
        indexes = (
            models.Index(fields=["kural"], name="quality_finding_kural"),
            models.Index(fields=["koleksiyon", "kayit"], name="quality_finding_feature"),
            models.Index(fields=["durum", "agirlik"], name="quality_finding_open"),
            models.Index(fields=["birim"], name="quality_finding_birim"),
        )

    def __str__(self) -> str:
        return f"{self.kural} {self.koleksiyon} {self.kayit}"
