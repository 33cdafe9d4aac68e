"""Yol (CSBM), orta hat and the two sides of each centreline (MAKS)."""

from __future__ import annotations

from django.contrib.gis.db import models
from django.utils.translation import gettext_lazy as _

from kbs.catalog.models import Feature, StorageGeometryField
from layers.fields import code, flag, length, link, number, registry_no, text, whole


class Street(Feature):
    """A named street (yol, CSBM). Its geometry is kept from its centrelines and may be absent."""

    csbm_kodu = registry_no(_("CSBM kodu (UAVT)"))
    maks_kimlikno = registry_no(_("MAKS kimlik no"))
    ad = models.CharField(_("Ad"), max_length=100)
    tip = code(_("Tip"))
    geom = StorageGeometryField(_("Geometri"), geom_type="MULTILINESTRING", null=True, blank=True)

    class Meta(Feature.Meta):
        verbose_name = _("Yol")
        verbose_name_plural = _("Yollar")
        indexes = (
            models.Index(fields=["ad"], name="roads_street_ad"),
            models.Index(fields=["csbm_kodu"], name="roads_street_csbm"),
            models.Index(fields=["tip"], name="roads_street_tip"),
        )

    def __str__(self) -> str:
        return self.ad


class StreetCentreline(Feature):
    """A piece of road centreline; without a name it belongs to no street."""

    yol = link("roads.Street", _("Yol"))
    maks_kimlikno = registry_no(_("MAKS kimlik no"))
    ad = text(_("Ad"), 100)
    sinif = code(_("Sınıf"))
    kaplama = code(_("Kaplama"))
    tek_yon = code(_("Tek yön"))
    serit_sayisi = whole(_("Şerit sayısı"))
    hiz_siniri = whole(_("Hız sınırı"))
    genislik_m = number(_("Genişlik"))
    seviye = models.IntegerField(_("Seviye"), default=0, db_default=0)
    kopru = flag(_("Köprü"))
    tunel = flag(_("Tünel"))
    olusum_yontemi = code(_("Oluşum yöntemi"))
    olcek = code(_("Ölçek"))
    uzunluk_m = length(_("Uzunluk"))
    geom = StorageGeometryField(_("Geometri"), geom_type="MULTILINESTRING")

    class Meta(Feature.Meta):
        verbose_name = _("Yol orta hattı")
        verbose_name_plural = _("Yol orta hatları")
        indexes = (
            models.Index(fields=["sinif"], name="roads_centreline_sinif"),
            models.Index(fields=["kaplama"], name="roads_centreline_kaplama"),
            models.Index(fields=["ad"], name="roads_centreline_ad"),
        )

    def __str__(self) -> str:
        return self.ad or str(self.pk)


class StreetSide(Feature):
    """One side of a centreline, seen in its direction of digitising; doors are numbered along it."""

    orta_hat = models.ForeignKey(
        StreetCentreline, verbose_name=_("Orta hat"), on_delete=models.PROTECT, related_name="yonler"
    )
    taraf = models.CharField(_("Taraf"), max_length=10)
    mahalle = link("boundaries.Neighbourhood", _("Mahalle"))
    maks_kimlikno = registry_no(_("MAKS kimlik no"))
    uavtkodu = registry_no(_("CSBM kodu (UAVT)"))
    tanitim_kodu = text(_("Sabit tanıtım no"), 40)
    baslangic_no = whole(_("Başlangıç kapı no"))
    bitis_no = whole(_("Bitiş kapı no"))
    geom = StorageGeometryField(_("Geometri"), geom_type="MULTILINESTRING", null=True, blank=True)

    class Meta(Feature.Meta):
        verbose_name = _("Yol yönü")
        verbose_name_plural = _("Yol yönleri")
        constraints = (
            *Feature.Meta.constraints,
            models.UniqueConstraint(fields=["orta_hat", "taraf"], name="roads_side_once"),
        )
        indexes = (
            models.Index(fields=["uavtkodu"], name="roads_side_uavtkodu"),
            models.Index(fields=["taraf"], name="roads_side_taraf"),
        )

    def __str__(self) -> str:
        return f"{self.orta_hat_id} {self.taraf}"
