"""An upload on its way into a collection: kept until it is applied or given up."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _


class ImportRun(models.Model):
    """A file that a person brought, what the inspection and the trial found, and what became of it.

    The file lies in `VAR_DIR/uploads/<id>/`. `choices` are the keyword arguments of
    `kbs.exchange.run.import_file` that the person chose; `report` is `ImportReport.as_dict()`, of the
    trial first and of the import later; `problem` is `Problem.as_dict()` of what stopped it.
    """

    class State(models.TextChoices):
        """Where the upload stands; the arrows are in `kbs.exchange.uploads`."""

        RECEIVED = "received", _("Alındı")
        INSPECTED = "inspected", _("İncelendi")
        PREVIEWED = "previewed", _("Önizlendi")
        APPLIED = "applied", _("Uygulandı")
        FAILED = "failed", _("Olmadı")

    state = models.CharField(_("Durum"), max_length=12, choices=State.choices, default=State.RECEIVED)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("Kullanıcı"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    file_name = models.CharField(_("Dosya"), max_length=255)
    size = models.BigIntegerField(_("Boyut (bayt)"), default=0)
    sha256 = models.CharField(_("Özet (SHA-256)"), max_length=64, blank=True, default="")
    collection = models.CharField(_("Koleksiyon"), max_length=60, blank=True, default="")
    mapping = models.CharField(_("Eşleme"), max_length=120, blank=True, default="")
    choices = models.JSONField(_("Seçimler"), default=dict, blank=True)
    inspection = models.JSONField(_("İnceleme"), null=True, blank=True)
    report = models.JSONField(_("Rapor"), null=True, blank=True)
    problem = models.JSONField(_("Sorun"), null=True, blank=True)
    rejects_path = models.CharField(_("Reddedilenler dosyası"), max_length=300, blank=True, default="")
    change_set = models.BigIntegerField(_("Değişiklik takımı"), null=True, blank=True)
    created_at = models.DateTimeField(_("Yükleme zamanı"), db_default=Now())
    changed_at = models.DateTimeField(_("Son değişiklik"), auto_now=True)

    class Meta:
        verbose_name = _("Yükleme")
        verbose_name_plural = _("Yüklemeler")
        ordering = ("-id",)

    def __str__(self) -> str:
        return f"{self.pk}: {self.file_name}"

    @property
    def folder(self) -> Path:
        """The folder of the upload."""
        return Path(settings.VAR_DIR) / "uploads" / str(self.pk)

    @property
    def path(self) -> Path:
        """The uploaded file."""
        return self.folder / self.file_name
