"""Drafts as they are stored: edits that wait, beside the features and never among them."""

from __future__ import annotations

from django.conf import settings
from django.contrib.gis.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from kbs.access.models import Unit
from kbs.catalog.models import StorageGeometryField
from kbs.history.models import ChangeSet


class Draft(models.Model):
    """A change set to be: what somebody of a unit prepares, and what became of it.

    `revision` rises with every change of what it holds: who approves names the one that was looked at.
    """

    class State(models.TextChoices):
        """Where a draft stands; an approved one is in force."""

        OPEN = "open", _("Hazırlanıyor")
        SUBMITTED = "submitted", _("Onay bekliyor")
        APPROVED = "approved", _("Onaylandı, yürürlükte")
        REJECTED = "rejected", _("Geri çevrildi")
        WITHDRAWN = "withdrawn", _("Vazgeçildi")

    title = models.CharField(_("Başlık"), max_length=200)
    reason = models.CharField(_("Gerekçe"), max_length=300, blank=True, default="")
    document = models.CharField(_("Dayanak belge"), max_length=500, blank=True, default="")
    state = models.CharField(_("Durum"), max_length=10, choices=State.choices, default=State.OPEN)
    revision = models.IntegerField(_("Sürüm"), default=0)
    unit = models.ForeignKey(
        Unit, verbose_name=_("Birim"), null=True, on_delete=models.PROTECT, related_name="+"
    )
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("Hazırlayan"),
        on_delete=models.PROTECT,
        related_name="drafts",
    )
    in_name_of = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("Adına işlem yapılan"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    purpose = models.CharField(max_length=60, blank=True, default="")
    made_at = models.DateTimeField(_("Oluşturma"), db_default=Now())
    submitted_at = models.DateTimeField(_("Onaya sunuş"), null=True)
    decided_at = models.DateTimeField(_("Karar"), null=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("Karar veren"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    decision = models.CharField(_("Karar gerekçesi"), max_length=500, blank=True, default="")
    change_set = models.OneToOneField(
        ChangeSet,
        verbose_name=_("Değişiklik takımı"),
        null=True,
        on_delete=models.PROTECT,
        related_name="draft",
    )

    class Meta:
        verbose_name = _("Taslak")
        verbose_name_plural = _("Taslaklar")
        ordering = ("-id",)
        constraints = (
            models.CheckConstraint(
                condition=~models.Q(state="approved")
                | (models.Q(change_set__isnull=False) & ~models.Q(decided_by=models.F("author"))),
                name="drafts_draft_four_eyes",
            ),
        )

    def __str__(self) -> str:
        return f"{self.pk}: {self.title}"


class DraftOperation(models.Model):
    """One edit of a draft, as it was sent; a feature stands in a draft once.

    `base` is the tag of the feature that the author saw when the edit was made, empty for a new feature. The geometry
    is GeoJSON in the system `crs`, in the authority's axis order: played again it meets the stored vertices with every
    digit, as an edit that is not a draft.
    """

    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="operations")
    number = models.IntegerField(_("Sıra"))
    action = models.CharField(_("İşlem"), max_length=10)
    collection = models.CharField(_("Katman"), max_length=60)
    feature = models.BigIntegerField(_("Kayıt"), null=True)
    base = models.CharField(max_length=80, blank=True, default="")
    properties = models.JSONField(_("Değerler"), default=dict)
    geometry = models.JSONField(_("Geometri"), null=True)
    moves = models.BooleanField(default=False)
    crs = models.CharField(max_length=200)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name = _("Taslak işlemi")
        verbose_name_plural = _("Taslak işlemleri")
        ordering = ("draft", "number")
        constraints = (
            models.UniqueConstraint(fields=["draft", "number"], name="drafts_operation_number"),
            models.UniqueConstraint(fields=["draft", "collection", "feature"], name="drafts_operation_once"),
        )

    def __str__(self) -> str:
        return f"{self.action} {self.collection}/{self.feature or ''}"


class DraftComment(models.Model):
    """What somebody says of a draft, maybe of a place on the map, maybe in answer to another."""

    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="comments")
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("Yazan"), on_delete=models.PROTECT, related_name="+"
    )
    text = models.CharField(_("Yorum"), max_length=2000)
    place = StorageGeometryField(_("Yer"), geom_type="POINT", null=True, spatial_index=False)
    reply_to = models.ForeignKey("self", null=True, on_delete=models.CASCADE, related_name="replies")
    made_at = models.DateTimeField(_("Yazıldığı an"), db_default=Now())

    class Meta:
        verbose_name = _("Taslak yorumu")
        verbose_name_plural = _("Taslak yorumları")
        ordering = ("id",)

    def __str__(self) -> str:
        return self.text[:60]
