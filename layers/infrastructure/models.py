"""Utility networks: one pair of tables (lines, points) per network on two shared shapes.

Fields follow what as-built deliveries of Turkish municipalities carry (see README): ground, cover and
invert level are three different values, the contract is kept, accuracy is a class.
"""

from __future__ import annotations

from django.contrib.gis.db import models
from django.utils.translation import gettext_lazy as _

from kbs.catalog.models import Feature, StorageGeometryField
from layers.fields import code, day, length, number, text, whole


class NetworkFeature(Feature):
    """What every object of a network has."""

    no = text(_("Numara"), 60)
    tur = code(_("Tür"))
    malzeme = code(_("Malzeme"))
    derinlik_cm = whole(_("Derinlik"))
    yapim_yili = whole(_("Yapım yılı"))
    durum = code(_("Durum"))
    dogruluk = code(_("Doğruluk sınıfı"))
    isletmeci = text(_("İşletmeci"), 120)
    proje_no = text(_("Proje veya ihale no"), 80)
    olcum_tarihi = day(_("Ölçüm tarihi"))
    src_layer = text(_("Çizimdeki katman"))
    aciklama = text(_("Açıklama"), 400)

    class Meta(Feature.Meta):
        abstract = True
        indexes = (
            models.Index(fields=["no"], name="infra_%(class)s_no"),
            models.Index(fields=["tur"], name="infra_%(class)s_tur"),
            models.Index(fields=["durum"], name="infra_%(class)s_dur"),
            models.Index(fields=["isletmeci"], name="infra_%(class)s_isl"),
        )

    def __str__(self) -> str:
        return self.no or str(self.pk)


class NetworkLine(NetworkFeature):
    """A pipe or cable."""

    uzunluk_m = length(_("Uzunluk"))
    geom = StorageGeometryField(_("Geometri"), geom_type="MULTILINESTRING")

    class Meta(NetworkFeature.Meta):
        abstract = True


class NetworkPoint(NetworkFeature):
    """A fitting, manhole, pole, cabinet or other node."""

    zemin_kot = number(_("Zemin kotu"))
    aci = number(_("Dönüklük"))
    geom = StorageGeometryField(_("Geometri"), geom_type="POINT")

    class Meta(NetworkFeature.Meta):
        abstract = True


class Pipe(NetworkLine):
    """A line with a bore."""

    cap_mm = whole(_("Çap"))

    class Meta(NetworkLine.Meta):
        abstract = True


class GravityPipe(Pipe):
    """A pipe in which water flows by its slope: inverts at both ends."""

    kesit = code(_("Kesit"))
    sistem = code(_("Sistem"))
    genislik_mm = whole(_("Genişlik"))
    yukseklik_mm = whole(_("Yükseklik"))
    memba_akar_kot = number(_("Memba akar kotu"))
    mansap_akar_kot = number(_("Mansap akar kotu"))
    egim_binde = number(_("Eğim"))

    class Meta(Pipe.Meta):
        abstract = True


class Manhole(NetworkPoint):
    """A node of a gravity network with its three levels."""

    kapak_kot = number(_("Kapak kotu"))
    akar_kot = number(_("Akar kot"))
    cap_mm = whole(_("Çap"))
    baca_tipi = code(_("Baca tipi"))

    class Meta(NetworkPoint.Meta):
        abstract = True


class WaterLine(Pipe):
    """A drinking-water pipe."""

    basinc_sinifi = text(_("Basınç sınıfı"), 20)
    basinc_bolgesi = text(_("Basınç bölgesi"), 60)

    class Meta(Pipe.Meta):
        verbose_name = _("İçme suyu hattı")
        verbose_name_plural = _("İçme suyu hatları")


class WaterPoint(NetworkPoint):
    """A valve, hydrant, pump, tank, meter ... of the drinking-water network."""

    cap_mm = whole(_("Çap"))
    konum = code(_("Vana konumu"))

    class Meta(NetworkPoint.Meta):
        verbose_name = _("İçme suyu noktası")
        verbose_name_plural = _("İçme suyu noktaları")


class WastewaterLine(GravityPipe):
    """A waste-water pipe."""

    class Meta(GravityPipe.Meta):
        verbose_name = _("Atık su hattı")
        verbose_name_plural = _("Atık su hatları")


class WastewaterPoint(Manhole):
    """A manhole, parcel chamber, lifting station ... of the waste-water network."""

    class Meta(Manhole.Meta):
        verbose_name = _("Atık su noktası")
        verbose_name_plural = _("Atık su noktaları")


class StormwaterLine(GravityPipe):
    """A storm-water pipe or channel."""

    class Meta(GravityPipe.Meta):
        verbose_name = _("Yağmur suyu hattı")
        verbose_name_plural = _("Yağmur suyu hatları")


class StormwaterPoint(Manhole):
    """A manhole, grating, outfall ... of the storm-water network."""

    class Meta(Manhole.Meta):
        verbose_name = _("Yağmur suyu noktası")
        verbose_name_plural = _("Yağmur suyu noktaları")


class GasLine(Pipe):
    """A natural-gas pipe."""

    basinc_bar = number(_("Basınç"))

    class Meta(Pipe.Meta):
        verbose_name = _("Doğal gaz hattı")
        verbose_name_plural = _("Doğal gaz hatları")


class GasPoint(NetworkPoint):
    """A valve, regulator, service box ... of the gas network."""

    basinc_bar = number(_("Basınç"))

    class Meta(NetworkPoint.Meta):
        verbose_name = _("Doğal gaz noktası")
        verbose_name_plural = _("Doğal gaz noktaları")


class PowerLine(NetworkLine):
    """An electricity cable or overhead line."""

    gerilim_kv = number(_("Gerilim"))
    kesit_mm2 = number(_("Kesit"))
    doseme = code(_("Döşeme"))
    devre = text(_("Devre"), 60)

    class Meta(NetworkLine.Meta):
        verbose_name = _("Elektrik hattı")
        verbose_name_plural = _("Elektrik hatları")


class PowerPoint(NetworkPoint):
    """A pole, transformer, box ... of the electricity network."""

    gerilim_kv = number(_("Gerilim"))
    guc_kva = number(_("Güç"))

    class Meta(NetworkPoint.Meta):
        verbose_name = _("Elektrik noktası")
        verbose_name_plural = _("Elektrik noktaları")


class TelecomLine(NetworkLine):
    """A fibre, copper cable or duct."""

    goz_sayisi = whole(_("Göz sayısı"))
    kapasite = text(_("Kapasite"), 60)

    class Meta(NetworkLine.Meta):
        verbose_name = _("Telekom hattı")
        verbose_name_plural = _("Telekom hatları")


class TelecomPoint(NetworkPoint):
    """A manhole, cabinet, base station ..."""

    kapasite = text(_("Kapasite"), 60)

    class Meta(NetworkPoint.Meta):
        verbose_name = _("Telekom noktası")
        verbose_name_plural = _("Telekom noktaları")


class LightingLine(NetworkLine):
    """A cable that feeds street lights."""

    doseme = code(_("Döşeme"))
    besleme_panosu = text(_("Besleme panosu"), 60)

    class Meta(NetworkLine.Meta):
        verbose_name = _("Aydınlatma hattı")
        verbose_name_plural = _("Aydınlatma hatları")


class LightingPoint(NetworkPoint):
    """A street light, its pole or its panel."""

    lamba_tipi = code(_("Lamba tipi"))
    guc_w = whole(_("Güç"))
    direk_boyu_m = number(_("Direk boyu"))
    besleme_panosu = text(_("Besleme panosu"), 60)
    yol_adi = text(_("Aydınlatılan yol"), 100)

    class Meta(NetworkPoint.Meta):
        verbose_name = _("Aydınlatma noktası")
        verbose_name_plural = _("Aydınlatma noktaları")
