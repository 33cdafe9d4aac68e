"""City guide: places, disaster assembly areas, green areas."""

from __future__ import annotations

from django.contrib.gis.db import models
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from kbs.catalog.models import Feature, StorageGeometryField
from layers.fields import area, code, computed, day, exact, flag, registry_no, text, whole


class Words(models.Func):
    """A code as words: underscores become blanks."""

    template = "replace(%(expressions)s, '_', ' ')"
    output_field = models.TextField()


class Place(Feature):
    """A place people look for. Women's shelters are never recorded (law 6284).

    `etiket` is the name, or what kind of place it is where it has none.
    """

    ad = text(_("Ad"), 200)
    kategori = code(_("Kategori"))
    alt_kategori = code(_("Alt kategori"))
    etiket = computed(
        Coalesce("ad", Words("alt_kategori"), Words("kategori"), output_field=models.TextField()),
        _("Etiket"),
        models.TextField(),
    )
    adres_metni = text(_("Adres"), 300)
    adres_no = registry_no(_("Adres no (UAVT)"))
    telefon = text(_("Telefon"), 40)
    web = text(_("Web adresi"), 300)
    calisma_saatleri = text(_("Çalışma saatleri"), 300)
    erisilebilirlik = code(_("Erişilebilirlik"))
    isletmeci = text(_("İşleten"), 200)
    aciklama = text(_("Açıklama"), 1000)
    dogrulama_tarihi = day(_("Doğrulama tarihi"))
    osm_etiketi = text(_("OSM etiketi"), 100)
    geom = StorageGeometryField(_("Geometri"), geom_type="POINT")

    class Meta(Feature.Meta):
        verbose_name = _("Yer")
        verbose_name_plural = _("Yerler")
        indexes = (
            models.Index(fields=["ad"], name="places_place_ad"),
            models.Index(fields=["kategori"], name="places_place_kategori"),
            models.Index(fields=["alt_kategori"], name="places_place_alt_kategori"),
            models.Index(fields=["erisilebilirlik"], name="places_place_erisim"),
        )

    def __str__(self) -> str:
        return self.ad or str(self.pk)


class AssemblyArea(Feature):
    """A disaster assembly area (afet ve acil durum toplanma alanı)."""

    kod = text(_("Kod"), 40)
    ad = models.CharField(_("Ad"), max_length=200)
    tur = code(_("Tür"))
    mulkiyet = text(_("Mülkiyet"), 80)
    alan_m2 = area(_("Alan"))
    kullanilabilir_m2 = exact(_("Kullanılabilir alan"))
    kapasite = whole(_("Kapasite"))
    su = flag(_("Su"))
    tuvalet = flag(_("Tuvalet"))
    elektrik = flag(_("Elektrik"))
    aydinlatma = flag(_("Aydınlatma"))
    engelli_erisimi = flag(_("Engelli erişimi"))
    tabela = flag(_("Tabela"))
    son_kontrol = day(_("Son kontrol tarihi"))
    durum = code(_("Durum"))
    geom = StorageGeometryField(_("Geometri"), geom_type="MULTIPOLYGON")

    class Meta(Feature.Meta):
        verbose_name = _("Toplanma alanı")
        verbose_name_plural = _("Toplanma alanları")
        indexes = (
            models.Index(fields=["kod"], name="places_assembly_kod"),
            models.Index(fields=["tur"], name="places_assembly_tur"),
            models.Index(fields=["kapasite"], name="places_assembly_kapasite"),
        )

    def __str__(self) -> str:
        return self.ad


class GreenArea(Feature):
    """A park, playground, grove or other green area."""

    ad = text(_("Ad"), 200)
    tur = code(_("Tür"))
    alan_m2 = area(_("Alan"))
    bakim_sorumlusu = text(_("Bakım sorumlusu"), 120)
    aydinlatma = flag(_("Aydınlatma"))
    sulama = flag(_("Sulama"))
    engelli_erisimi = flag(_("Engelli erişimi"))
    yapim_yili = whole(_("Yapım yılı"))
    osm_etiketi = text(_("OSM etiketi"), 100)
    geom = StorageGeometryField(_("Geometri"), geom_type="MULTIPOLYGON")

    class Meta(Feature.Meta):
        verbose_name = _("Yeşil alan")
        verbose_name_plural = _("Yeşil alanlar")
        indexes = (
            models.Index(fields=["ad"], name="places_green_ad"),
            models.Index(fields=["tur"], name="places_green_tur"),
        )

    def __str__(self) -> str:
        return self.ad or str(self.pk)
