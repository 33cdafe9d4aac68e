"""Keys as they are stored: never the key itself."""

from __future__ import annotations

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class ApiKey(models.Model):
    """A key with which a program acts as its user, within bounds.

    `mark` is the public part by which the key is found and recognised in lists; of the secret part only the SHA-256
    is kept: with 256 random bits there is nothing to guess, so a slow hash would only slow every request down.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("Kullanıcı"),
        on_delete=models.CASCADE,
        related_name="api_keys",
    )
    name = models.CharField(_("Ad"), max_length=80)
    mark = models.CharField(_("İşaret"), max_length=12, unique=True)
    secret_hash = models.CharField(max_length=64)
    may_write = models.BooleanField(_("Yazabilir"), default=False, db_default=False)
    unversioned = models.BooleanField(_("Sürüm sormadan değiştirir"), default=False, db_default=False)
    collections = ArrayField(
        models.CharField(max_length=60), verbose_name=_("Katmanlar"), default=list, db_default=[], blank=True
    )
    made_at = models.DateTimeField(_("Oluşturma"), db_default=Now())
    expires_at = models.DateTimeField(_("Son geçerlilik"))
    last_used_at = models.DateTimeField(_("Son kullanım"), null=True, blank=True)
    revoked_at = models.DateTimeField(_("İptal"), null=True, blank=True)

    class Meta:
        verbose_name = _("Anahtar")
        verbose_name_plural = _("Anahtarlar")
        ordering = ("-made_at",)

    def __str__(self) -> str:
        return f"{self.name} ({self.mark}…)"

    @property
    def is_open(self) -> bool:
        """Whether it opens anything still."""
        return self.revoked_at is None and self.expires_at > timezone.now()
