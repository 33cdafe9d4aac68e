"""Ada and parsel. No owner data, ever."""

from __future__ import annotations

from django.contrib.gis.db import models
from django.db.models import Case, F, Value, When
from django.db.models.functions import Coalesce, Concat
from django.utils.translation import gettext_lazy as _

from kbs.catalog.models import Feature, StorageGeometryField
from layers.fields import area, code, computed, day, exact, flag, link, registry_no, text


class Block(Feature):
    """A cadastral block (ada)."""

    mahalle = link("boundaries.Neighbourhood", _("Mahalle"))
    ada_no = models.CharField(_("Ada no"), max_length=20, blank=True, default="", db_default="")
    geom = StorageGeometryField(_("Geometri"), geom_type="MULTIPOLYGON")

    class Meta(Feature.Meta):
        verbose_name = _("Ada")
        verbose_name_plural = _("Adalar")
        constraints = (
            *Feature.Meta.constraints,
            models.UniqueConstraint(
                fields=["source", "mahalle", "ada_no"], name="cadastre_block_key", nulls_distinct=False
            ),
        )
        indexes = (models.Index(fields=["ada_no"], name="cadastre_block_ada_no"),)

    def __str__(self) -> str:
        return self.ada_no or str(self.pk)


class Parcel(Feature):
    """A parcel of the land register, in force. Passive ones live in the history table.

    `mahalle_adi` is the registry neighbourhood in the register's own words; `mahalle` is the polygon.
    `parsel_metni` ("Caferağa 123/4") is what people write and search.
    """

    mahalle = link("boundaries.Neighbourhood", _("Mahalle"))
    mahalle_adi = text(_("Tapu mahallesi"), 100)
    ada = link("cadastre.Block", _("Ada"))
    ada_no = models.CharField(_("Ada no"), max_length=20, blank=True, default="", db_default="")
    parsel_no = models.CharField(_("Parsel no"), max_length=20)
    parsel_metni = computed(
        Concat(
            Coalesce(F("mahalle_adi"), Value("")),
            Case(When(mahalle_adi__isnull=False, then=Value(" ")), default=Value("")),
            "ada_no",
            Case(When(ada_no="", then=Value("")), default=Value("/")),
            "parsel_no",
            output_field=models.TextField(),
        ),
        _("Parsel"),
        models.TextField(),
    )
    pafta = text(_("Pafta"), 60)
    mevkii = text(_("Mevkii"), 100)
    nitelik = text(_("Nitelik"), 300)
    tapu_alani = exact(_("Tapu alanı"))
    hesap_alani = area(_("Hesap alanı"))
    zemin_no = registry_no(_("Taşınmaz no"))
    kat_mulkiyeti = code(_("Kat mülkiyeti"))
    durum = models.CharField(_("Durum"), max_length=20, default="aktif", db_default="aktif")
    uygulama_durumu = code(_("İmar uygulama durumu"))
    uygulama_karari = text(_("Encümen kararı"), 120)
    uygulama_tarihi = day(_("Uygulama tarihi"))
    dop_orani = exact(_("Alınan DOP oranı"), 8, 6)
    suyulu = flag(_("Şuyulu mu"))
    geom = StorageGeometryField(_("Geometri"), geom_type="MULTIPOLYGON")

    class Meta(Feature.Meta):
        verbose_name = _("Parsel")
        verbose_name_plural = _("Parseller")
        constraints = (
            *Feature.Meta.constraints,
            models.UniqueConstraint(
                fields=["source", "mahalle", "ada_no", "parsel_no"],
                name="cadastre_parcel_key",
                nulls_distinct=False,
            ),
        )
        indexes = (
            models.Index(fields=["ada_no", "parsel_no"], name="cadastre_parcel_no"),
            models.Index(fields=["parsel_no"], name="cadastre_parcel_parsel_no"),
            models.Index(fields=["mahalle_adi"], name="cadastre_parcel_mahalle_adi"),
            models.Index(fields=["pafta"], name="cadastre_parcel_pafta"),
            models.Index(fields=["nitelik"], name="cadastre_parcel_nitelik"),
            models.Index(fields=["zemin_no"], name="cadastre_parcel_zemin_no"),
            models.Index(fields=["uygulama_durumu"], name="cadastre_parcel_uygulama"),
            models.Index(fields=["tapu_alani"], name="cadastre_parcel_tapu_alani"),
            models.Index(fields=["durum"], name="cadastre_parcel_durum"),
        )

    def __str__(self) -> str:
        return f"{self.ada_no}/{self.parsel_no}" if self.ada_no else self.parsel_no
