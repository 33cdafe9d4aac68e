"""Change sets (who, in whose name, why, on what document), the boxes they changed, and what became of features."""

from __future__ import annotations

from django.conf import settings
from django.contrib.gis.db import models
from django.contrib.postgres.fields import ArrayField
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from kbs.catalog.models import StorageGeometryField


class ChangeSet(models.Model):
    """One coherent change of features: an edit, an import, or direct SQL caught by the triggers."""

    id = models.BigAutoField(primary_key=True)
    opened_at = models.DateTimeField(_("Açılış"), db_default=Now())
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("Kullanıcı"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    database_user = models.CharField(_("Veritabanı kullanıcısı"), max_length=63)
    reason = models.CharField(_("Gerekçe"), max_length=300)
    source = models.CharField(_("Kaynak"), max_length=300, blank=True, default="", db_default="")
    job = models.CharField(_("İş"), max_length=64, blank=True, default="", db_default="")
    in_name_of = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("Adına işlem yapılan"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("Onaylayan"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    document = models.CharField(_("Dayanak belge"), max_length=500, blank=True, default="", db_default="")
    reverts = models.ForeignKey(
        "self",
        verbose_name=_("Geri aldığı değişiklik"),
        null=True,
        on_delete=models.PROTECT,
        related_name="reverted_by",
    )

    class Meta:
        verbose_name = _("Değişiklik takımı")
        verbose_name_plural = _("Değişiklik takımları")

    def __str__(self) -> str:
        return f"{self.pk}: {self.reason}"


class ChangedEnvelope(models.Model):
    """The box a statement changed in one feature table; append-only, written by triggers.

    Follow-up jobs read what to renew. `columns` are those that an UPDATE changed in any row, in the order of the
    alphabet; `*` for rows that came or went.
    """

    id = models.BigAutoField(primary_key=True)
    table = models.CharField(max_length=63)
    change_set = models.BigIntegerField()
    rows = models.BigIntegerField()
    columns = ArrayField(models.TextField(db_collation="C"), db_default=["*"])
    envelope = StorageGeometryField(geom_type="POLYGON", null=True, spatial_index=False)

    class Meta:
        indexes = (
            models.Index(fields=["table", "-id"], name="history_changed_latest"),
            models.Index(fields=["change_set"], name="history_changed_set"),
        )


class Tally(models.Model):
    """What versions, and with them ETags, are sums of (`kbs_version`); written by triggers.

    A row for each change, with the number of its envelope; older ones of equal columns are drawn together in one.
    """

    id = models.BigAutoField(primary_key=True)
    table = models.CharField(max_length=63)
    columns = ArrayField(models.TextField(db_collation="C"))
    number = models.BigIntegerField()

    class Meta:
        indexes = (models.Index(fields=["table"], name="history_tally_table"),)


class Succession(models.Model):
    """A feature that is no longer in force and one feature it became: a parcel and a part it was cut into.

    Ids, not foreign keys: what was retired lives in history. Both are of one collection.
    """

    id = models.BigAutoField(primary_key=True)
    collection = models.CharField(max_length=60)
    predecessor = models.BigIntegerField(_("Önceki kayıt"))
    successor = models.BigIntegerField(_("Sonraki kayıt"))
    act = models.CharField(_("İşlem"), max_length=60)
    day = models.DateField(_("Tarih"), null=True, blank=True)
    note = models.CharField(_("Açıklama"), max_length=400, blank=True, default="", db_default="")
    change_set = models.BigIntegerField(null=True)

    class Meta:
        verbose_name = _("Gidiş")
        verbose_name_plural = _("Gidişler")
        constraints = (
            models.UniqueConstraint(fields=["predecessor", "successor"], name="history_succession_once"),
        )
        indexes = (models.Index(fields=["successor"], name="history_succession_new"),)

    def __str__(self) -> str:
        return f"{self.predecessor} → {self.successor}"
