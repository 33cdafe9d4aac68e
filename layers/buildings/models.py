"""Buildings (TUCBS Bina, MAKS Yapı), independent units (MAKS Bağımsız bölüm) and building papers."""

from __future__ import annotations

from django.contrib.gis.db import models
from django.utils.translation import gettext_lazy as _

from kbs.catalog.models import Feature, StorageGeometryField
from layers.fields import area, code, day, link, number, registry_no, text, whole


class Building(Feature):
    """A building's footprint. Storeys are counted from the ground, as MAKS counts them."""

    parsel = link("cadastre.Parcel", _("Parsel"))
    bina_no = text(_("Bina kodu"), 60)
    yapi_kod = registry_no(_("Yapı kodu (UAVT)"))
    yapi_kimlikno = registry_no(_("Yapı kimlik no (MAKS)"))
    ad = text(_("Ad"), 200)
    site_adi = text(_("Site veya kooperatif adı"), 200)
    tip = code(_("Yapı tipi"))
    kullanim = code(_("Kullanım"))
    durum = code(_("Yapı durumu"))
    yapi_sinifi = code(_("Yapı sınıfı"))
    yapi_grubu = code(_("Yapı grubu"))
    tasiyici_sistem = code(_("Taşıyıcı sistem"))
    malzeme = text(_("Malzeme"), 80)
    kat_sayisi = whole(_("Kat sayısı (zemin üstü)"))
    kat_alti = whole(_("Kat sayısı (zemin altı)"))
    yukseklik_m = number(_("Yükseklik"))
    yapim_yili = whole(_("Yapım yılı"))
    taban_alani = area(_("Taban alanı"))
    aciklama = text(_("Açıklama"), 400)
    geom = StorageGeometryField(_("Geometri"), geom_type="MULTIPOLYGON")

    class Meta(Feature.Meta):
        verbose_name = _("Bina")
        verbose_name_plural = _("Binalar")
        constraints = (
            *Feature.Meta.constraints,
            models.UniqueConstraint(fields=["source", "yapi_kimlikno"], name="buildings_building_maks"),
        )
        indexes = (
            models.Index(fields=["bina_no"], name="buildings_building_bina_no"),
            models.Index(fields=["yapi_kimlikno"], name="buildings_building_kimlikno"),
            models.Index(fields=["kullanim"], name="buildings_building_kullanim"),
            models.Index(fields=["durum"], name="buildings_building_durum"),
            models.Index(fields=["kat_sayisi"], name="buildings_building_kat"),
            models.Index(fields=["yapim_yili"], name="buildings_building_yil"),
        )

    def __str__(self) -> str:
        return self.ad or self.bina_no or str(self.pk)


class BuildingUnit(Feature):
    """An independent unit (bağımsız bölüm) of a building; it has no geometry and no owner here."""

    bina = models.ForeignKey(
        Building, verbose_name=_("Bina"), on_delete=models.PROTECT, related_name="birimler"
    )
    blok = text(_("Blok"), 40)
    kat = text(_("Kat"), 20)
    no = text(_("İç kapı no"), 30)
    nitelik = text(_("Nitelik"), 200)
    kullanim = code(_("Kullanım"))
    durum = code(_("Durum"))
    tapu_bb_no = text(_("Tapu bağımsız bölüm no"), 30)
    uavt_adres_no = registry_no(_("Adres no (UAVT)"))
    maks_kimlikno = registry_no(_("MAKS kimlik no"))

    class Meta(Feature.Meta):
        verbose_name = _("Bağımsız bölüm")
        verbose_name_plural = _("Bağımsız bölümler")
        indexes = (
            models.Index(fields=["uavt_adres_no"], name="buildings_unit_adres_no"),
            models.Index(fields=["kullanim"], name="buildings_unit_kullanim"),
        )

    def __str__(self) -> str:
        return f"{self.blok or ''} {self.no or self.pk}".strip()


class BuildingPaper(models.Model):
    """A permit (ruhsat) or occupancy paper (iskân) of a building: number and date."""

    bina = models.ForeignKey(
        Building, verbose_name=_("Bina"), on_delete=models.PROTECT, related_name="belgeler"
    )
    tur = models.CharField(_("Belge türü"), max_length=60)
    no = models.CharField(_("Belge no"), max_length=60)
    tarih = day(_("Tarih"))
    aciklama = text(_("Açıklama"), 400)

    class Meta:
        verbose_name = _("Yapı belgesi")
        verbose_name_plural = _("Yapı belgeleri")
        constraints = (models.UniqueConstraint(fields=["bina", "tur", "no"], name="buildings_paper_once"),)

    def __str__(self) -> str:
        return f"{self.tur} {self.no}"
