"""İl, ilçe, mahalle (TUCBS İdari Birim; MAKS İl, İlçe, Mahalle)."""

from __future__ import annotations

from django.contrib.gis.db import models
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from kbs.catalog.models import Feature, StorageGeometryField
from layers.fields import Slug, code, computed, link, registry_no, text, whole


class Province(Feature):
    """An il; `il_kodu` is the plate number (1 to 81)."""

    il_kodu = models.IntegerField(_("İl kodu"))
    ad = models.CharField(_("Ad"), max_length=50)
    geom = StorageGeometryField(_("Geometri"), geom_type="MULTIPOLYGON")

    class Meta(Feature.Meta):
        verbose_name = _("İl")
        verbose_name_plural = _("İller")
        constraints = (
            *Feature.Meta.constraints,
            models.UniqueConstraint(fields=["source", "il_kodu"], name="boundaries_province_code"),
        )
        indexes = (
            models.Index(fields=["il_kodu"], name="boundaries_province_il_kodu"),
            models.Index(fields=["ad"], name="boundaries_province_ad"),
        )

    def __str__(self) -> str:
        return self.ad


class District(Feature):
    """An ilçe."""

    il = link("boundaries.Province", _("İl"))
    ilce_kodu = whole(_("İlçe kodu (UAVT)"))
    maks_kimlikno = registry_no(_("MAKS kimlik no"))
    ad = models.CharField(_("Ad"), max_length=50)
    geom = StorageGeometryField(_("Geometri"), geom_type="MULTIPOLYGON")

    class Meta(Feature.Meta):
        verbose_name = _("İlçe")
        verbose_name_plural = _("İlçeler")
        indexes = (
            models.Index(fields=["ilce_kodu"], name="boundaries_district_ilce_kodu"),
            models.Index(fields=["ad"], name="boundaries_district_ad"),
        )

    def __str__(self) -> str:
        return self.ad


class Neighbourhood(Feature):
    """A mahalle or köy. The address list and the land registry's list differ, so both keys are kept.

    `slug` is the registry name (the address name where there is none), folded, as it stands in
    addresses of pages. Where two ilçe of an installation share it, pages put the ilçe before it.
    """

    ilce = link("boundaries.District", _("İlçe"))
    ad = models.CharField(_("Ad"), max_length=50)
    tur = code(_("Tür"))
    mahalle_kodu = registry_no(_("Mahalle kodu (UAVT)"))
    maks_kimlikno = registry_no(_("MAKS kimlik no"))
    tapu_mahalle_id = registry_no(_("Tapu mahalle no"))
    tapu_mahalle_adi = text(_("Tapu mahalle adı"), 100)
    slug = computed(
        Slug(Coalesce("tapu_mahalle_adi", "ad", output_field=models.TextField())),
        _("Adres çubuğundaki ad"),
        models.TextField(),
    )
    nufus = whole(_("Nüfus"))
    geom = StorageGeometryField(_("Geometri"), geom_type="MULTIPOLYGON")

    class Meta(Feature.Meta):
        verbose_name = _("Mahalle")
        verbose_name_plural = _("Mahalleler")
        indexes = (
            models.Index(fields=["ad"], name="boundaries_nbhd_ad"),
            models.Index(fields=["slug"], name="boundaries_nbhd_slug"),
            models.Index(fields=["mahalle_kodu"], name="boundaries_nbhd_kodu"),
            models.Index(fields=["tapu_mahalle_id"], name="boundaries_nbhd_tapu"),
        )

    def __str__(self) -> str:
        return self.ad


class AdminName(Feature):
    """The name of an il, ilçe, mahalle or köy anywhere in the country, below its upper unit; it has no geometry.

    A list of names, apart from `Neighbourhood`: units of other municipalities are neither searched nor have a page.
    """

    kademe = models.CharField(_("Kademe"), max_length=20)
    ad = models.CharField(_("Ad"), max_length=100)
    il_kodu = models.IntegerField(_("İl kodu"))
    il_adi = text(_("İl adı"), 50)
    ilce_adi = text(_("İlçe adı"), 50)
    ust = link("boundaries.AdminName", _("Üst birim"))

    class Meta(Feature.Meta):
        verbose_name = _("İdari birim adı")
        verbose_name_plural = _("İdari birim adları")
        indexes = (
            models.Index(fields=["kademe"], name="boundaries_name_kademe"),
            models.Index(fields=["ad"], name="boundaries_name_ad"),
            models.Index(fields=["il_kodu"], name="boundaries_name_il_kodu"),
            models.Index(fields=["ilce_adi"], name="boundaries_name_ilce_adi"),
        )

    def __str__(self) -> str:
        return self.ad
