"""Leases: who works on what, and since when nothing was heard of them."""

from __future__ import annotations

from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _


class Lease(models.Model):
    """A running piece of work. Its holder beats every few seconds; a silent lease is taken away.

    `task` and `arguments` say what to queue again when the holder died.
    """

    key = models.CharField(_("İş"), max_length=120, unique=True)
    task = models.CharField(_("Görev"), max_length=200)
    arguments = models.JSONField(_("Değişkenler"), default=list)
    holder = models.CharField(_("Çalışan"), max_length=120)
    attempts = models.IntegerField(_("Deneme"), default=1)
    acquired_at = models.DateTimeField(_("Başlangıç"), db_default=Now())
    heartbeat_at = models.DateTimeField(_("Son işaret"), db_default=Now(), db_index=True)

    class Meta:
        verbose_name = _("Süren iş")
        verbose_name_plural = _("Süren işler")

    def __str__(self) -> str:
        return self.key


class Schedule(models.Model):
    """Work that is queued every day at one time of the installation's time zone."""

    name = models.CharField(_("Ad"), max_length=60, unique=True)
    task = models.CharField(_("Görev"), max_length=200)
    at = models.TimeField(_("Saat"))
    enabled = models.BooleanField(_("Açık"), default=True)
    next_at = models.DateTimeField(_("Sıradaki"), db_default=Now(), db_index=True)
    last_at = models.DateTimeField(_("Son"), null=True, blank=True)

    class Meta:
        verbose_name = _("Zamanlanmış iş")
        verbose_name_plural = _("Zamanlanmış işler")
        ordering = ("at", "name")

    def __str__(self) -> str:
        return f"{self.name} {self.at:%H:%M}"
