"""People, the units (müdürlük) they work in, the roles they hold, and the versions of the policy."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.contrib.gis.db import models
from django.core.exceptions import ValidationError
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from kbs.catalog.models import StorageGeometryField


class Unit(models.Model):
    """An organisational unit of the municipality; units form a tree. A district's unit has the district as its area."""

    code = models.CharField(_("Kod"), max_length=40, unique=True)
    name = models.CharField(_("Ad"), max_length=200)
    parent = models.ForeignKey(
        "self", verbose_name=_("Bağlı olduğu birim"), null=True, blank=True, on_delete=models.PROTECT
    )
    area = StorageGeometryField(
        _("Görev alanı"), geom_type="MULTIPOLYGON", null=True, blank=True, spatial_index=False
    )

    class Meta:
        verbose_name = _("Birim")
        verbose_name_plural = _("Birimler")
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name


class User(AbstractUser):
    """A person with an account; what they may do is what they hold (`Assignment`)."""

    unit = models.ForeignKey(Unit, verbose_name=_("Birim"), null=True, blank=True, on_delete=models.PROTECT)

    class Meta(AbstractUser.Meta):
        verbose_name = _("Kullanıcı")
        verbose_name_plural = _("Kullanıcılar")


class Assignment(models.Model):
    """A role somebody holds, from day to day.

    Vekâlet is not yetki devri: a deputy acts in the name of the absent person, chosen for the time of the act, with
    what that person holds; who was delegated an authority acts in their own name with one role.
    """

    class Kind(models.TextChoices):
        """How a role comes to somebody."""

        OWN = "own", _("Asıl görev")
        DELEGATED = "delegated", _("Yetki devri")
        DEPUTY = "deputy", _("Vekâlet")

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("Kullanıcı"),
        on_delete=models.CASCADE,
        related_name="assignments",
    )
    kind = models.CharField(_("Tür"), max_length=10, choices=Kind.choices, default=Kind.OWN)
    role = models.CharField(
        _("Rol"),
        max_length=60,
        blank=True,
        default="",
        help_text=_("Vekâlette boş: vekil edenin bütün rolleri"),
    )
    unit = models.ForeignKey(
        Unit,
        verbose_name=_("Birim"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        help_text=_("Boşsa kişinin kendi birimi"),
    )
    given_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("Devreden ya da vekil eden"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="given_assignments",
    )
    starts = models.DateField(_("Başlangıç"), null=True, blank=True)
    ends = models.DateField(_("Bitiş"), null=True, blank=True, help_text=_("Son gün; boşsa süresiz"))
    document = models.CharField(_("Belge"), max_length=200, blank=True, default="")

    class Meta:
        verbose_name = _("Görevlendirme")
        verbose_name_plural = _("Görevlendirmeler")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(kind="own") | models.Q(given_by__isnull=False),
                name="access_assignment_given_by",
            ),
            models.CheckConstraint(
                condition=models.Q(ends__isnull=True)
                | models.Q(starts__isnull=True)
                | models.Q(ends__gte=models.F("starts")),
                name="access_assignment_in_order",
            ),
        )

    def __str__(self) -> str:
        return f"{self.user}: {self.role or self.get_kind_display()}"

    def clean(self) -> None:
        """Say beside its field what an assignment lacks to be one of its kind."""
        faults = dict(self._faults())
        if faults:
            raise ValidationError(faults)

    def _faults(self) -> Iterator[tuple[str, Any]]:
        deputy = self.kind == self.Kind.DEPUTY
        if deputy and self.role:
            yield "role", _("Vekil, vekil edenin bütün rollerini üstlenir; rol yazılmaz.")
        if not deputy and not self.role:
            yield "role", _("Rol gerekli.")
        if deputy and self.ends is None:
            yield "ends", _("Vekâletin son günü gerekli.")
        if self.starts and self.ends and self.ends < self.starts:
            yield "ends", _("Bitiş başlangıçtan önce.")
        if self.kind == self.Kind.OWN:
            return
        if not self.document:
            yield "document", _("Yetki devri ve vekâlet bir belgeye dayanır.")
        if self.given_by_id is None:
            yield "given_by", _("Devreden ya da vekil eden gerekli.")
        elif self.given_by_id == self.user_id:
            yield "given_by", _("Kişi kendisine devredemez.")
        elif not deputy and not self._giver_holds():
            yield "given_by", _("Devreden bu rolü asıl olarak taşımıyor.")

    def _giver_holds(self) -> bool:
        own = Assignment.objects.filter(user=self.given_by, kind=self.Kind.OWN, role=self.role)
        return own.exists()


class PolicyVersion(models.Model):
    """One version of the policy as it was published; the newest is in force, none is ever changed."""

    number = models.BigAutoField(primary_key=True)
    document = models.JSONField(_("Belge"))
    note = models.CharField(_("Açıklama"), max_length=300, blank=True, default="")
    published_at = models.DateTimeField(_("Yayın"), db_default=Now())
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("Yayımlayan"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )

    class Meta:
        verbose_name = _("Politika sürümü")
        verbose_name_plural = _("Politika sürümleri")
        ordering = ("-number",)

    def __str__(self) -> str:
        return f"{self.number}: {self.note}"


class Profile(models.Model):
    """What all who hold the same may do, and the slot of the database role it is compiled to.

    `fingerprint` names the rights, `compiled` the rights that the database role has.
    """

    key = models.CharField(max_length=500, primary_key=True)
    slot = models.IntegerField(unique=True)
    rights = models.JSONField()
    fingerprint = models.CharField(max_length=64)
    compiled = models.CharField(max_length=64, blank=True, default="", db_default="")

    def __str__(self) -> str:
        return self.key


class DatabaseLogin(models.Model):
    """A person's own login to PostgreSQL, and the role of the profile that it is a member of; empty: of none."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="database_login"
    )
    role_name = models.CharField(max_length=63, unique=True)
    policy_role = models.CharField(max_length=63, blank=True, default="")
    made_at = models.DateTimeField(db_default=Now())

    def __str__(self) -> str:
        return self.role_name


class Stamp(models.Model):
    """One row whose value grows when the policy or an area changes; readers ask it whether what they remember holds."""

    value = models.BigIntegerField(default=1)
