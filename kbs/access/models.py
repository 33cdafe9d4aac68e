"""People and the units (müdürlük) they work in."""

from __future__ import annotations

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _


class Unit(models.Model):
    """An organisational unit of the municipality; units form a tree."""

    code = models.CharField(_("Kod"), max_length=40, unique=True)
    name = models.CharField(_("Ad"), max_length=200)
    parent = models.ForeignKey(
        "self", verbose_name=_("Bağlı olduğu birim"), null=True, blank=True, on_delete=models.PROTECT
    )

    class Meta:
        verbose_name = _("Birim")
        verbose_name_plural = _("Birimler")
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name


class User(AbstractUser):
    """A person with an account; staff see internal properties and edit."""

    unit = models.ForeignKey(Unit, verbose_name=_("Birim"), null=True, blank=True, on_delete=models.PROTECT)

    class Meta(AbstractUser.Meta):
        verbose_name = _("Kullanıcı")
        verbose_name_plural = _("Kullanıcılar")
