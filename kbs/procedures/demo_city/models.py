"""What has been done already, so that a second run has nothing to do."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Step(models.Model):
    """A finished step of the demo city and a fingerprint of all it was made from."""

    name = models.CharField(_("Adım"), max_length=80, primary_key=True)
    fingerprint = models.CharField(_("Parmak izi"), max_length=64)
    done_at = models.DateTimeField(_("Bitiş"), auto_now=True)

    class Meta:
        verbose_name = _("Gösterim kenti adımı")
        verbose_name_plural = _("Gösterim kenti adımları")

    def __str__(self) -> str:
        return self.name
