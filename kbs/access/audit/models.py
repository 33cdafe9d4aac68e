"""Tables of the register. The service's roles have no right on them: they go through the functions of `audit.sql`."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _


class Entry(models.Model):
    """One act, without what tells who it was: this part is kept, and hashed into the chain.

    `commitment` is the SHA-256 of the part that can be erased (`Who`), with its salt.
    """

    at = models.DateTimeField(_("Zaman"), db_default=Now(), db_index=True)
    kind = models.CharField(_("Tür"), max_length=20)
    outcome = models.CharField(_("Sonuç"), max_length=10)
    unit = models.BigIntegerField(_("Birim"), null=True)
    collection = models.CharField(_("Koleksiyon"), max_length=80)
    feature_ids = ArrayField(models.BigIntegerField(), verbose_name=_("Kayıtlar"), default=list)
    count = models.BigIntegerField(_("Sayı"), null=True)
    purpose = models.CharField(_("Amaç"), max_length=60)
    change_set = models.BigIntegerField(_("Değişiklik takımı"), null=True)
    detail = models.TextField(_("Ayrıntı"))
    request_id = models.CharField(_("İstek"), max_length=64)
    network = models.CharField(_("Ağ"), max_length=64)
    database_user = models.CharField(_("Veritabanı kullanıcısı"), max_length=63)
    commitment = models.CharField(max_length=64)

    class Meta:
        verbose_name = _("İz kaydı")
        verbose_name_plural = _("İz kayıtları")
        indexes = (
            models.Index(fields=["kind", "-id"], name="audit_entry_kind"),
            models.Index(fields=["unit", "-id"], name="audit_entry_unit"),
            GinIndex(fields=["feature_ids"], name="audit_entry_features"),
        )

    def __str__(self) -> str:
        return f"{self.pk}: {self.kind}"


class Who(models.Model):
    """What tells who it was: account, address, what was typed. Deleted when the period of the kind is over."""

    entry_id = models.BigIntegerField(primary_key=True)
    salt = models.CharField(max_length=64)
    facts = models.TextField()

    def __str__(self) -> str:
        return str(self.entry_id)


class Link(models.Model):
    """A link of the chain: its number, its entry, and the hash over the link before and the entry."""

    number = models.BigIntegerField(primary_key=True)
    entry_id = models.BigIntegerField(unique=True)
    hash = models.CharField(max_length=64)
    linked_at = models.DateTimeField(db_default=Now())

    def __str__(self) -> str:
        return str(self.number)


class Tail(models.Model):
    """Entries that wait to be linked."""

    entry_id = models.BigIntegerField(primary_key=True)

    def __str__(self) -> str:
        return str(self.entry_id)


class Period(models.Model):
    """How many days what tells who it was is kept, by kind; written by the installer from `kinds.py`."""

    kind = models.CharField(max_length=20, primary_key=True)
    days = models.IntegerField()

    def __str__(self) -> str:
        return self.kind
