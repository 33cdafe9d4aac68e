"""The present-state base map (hâlihazır harita): one table per geometry, the class in a column.

Large-scale drawings are delivered by geometry and not by theme, so they are kept so; the drawing's
own fields stay unchanged beside the mapped class (`src_*`), also where a layer could not be mapped.
"""

from __future__ import annotations

from django.contrib.gis.db import models
from django.utils.translation import gettext_lazy as _

from kbs.catalog.models import Feature, StorageGeometryField
from layers.fields import area, code, day, number, text, whole


class BaseMapFeature(Feature):
    """What points, lines and areas of the base map have in common."""

    sinif = code(_("Sınıf"))
    ad = text(_("Ad"), 200)
    kot = number(_("Kot"))
    malzeme = text(_("Malzeme"), 80)
    yukseklik_m = number(_("Yükseklik"))
    aciklama = text(_("Açıklama"), 400)
    olcum_tarihi = day(_("Ölçüm tarihi"))
    olcum_yontemi = code(_("Ölçüm yöntemi"))
    dogruluk_m = number(_("Konum doğruluğu"))
    src_layer = text(_("Çizimdeki katman"))
    src_class = text(_("Çizimdeki sınıf"))
    src_code = text(_("Çizimdeki veritabanı kodu"))
    src_symbol = text(_("Çizimdeki sembol"))
    src_color = text(_("Çizimdeki renk"), 40)
    src_width = text(_("Çizimdeki kalınlık"), 40)
    src_file = text(_("Çizim dosyası"), 300)
    src_block = text(_("Üretim bloğu"), 80)

    class Meta(Feature.Meta):
        abstract = True
        indexes = (
            models.Index(fields=["sinif"], name="%(app_label)s_%(class)s_sinif"),
            models.Index(fields=["src_layer"], name="%(app_label)s_%(class)s_layer"),
        )


class BaseMapPoint(BaseMapFeature):
    """A control point, spot height, pole, tree, sign, cover ..."""

    nokta_no = text(_("Nokta no"), 60)
    derece = text(_("Derece"), 40)
    tesis = text(_("Tesis"), 80)
    aci = number(_("Dönüklük"))
    cap_cm = number(_("Çap"))
    geom = StorageGeometryField(_("Geometri"), geom_type="POINT")

    class Meta(BaseMapFeature.Meta):
        verbose_name = _("Hâlihazır nokta")
        verbose_name_plural = _("Hâlihazır noktalar")
        indexes = (
            *BaseMapFeature.Meta.indexes,
            models.Index(fields=["nokta_no"], name="basemap_point_no"),
        )

    def __str__(self) -> str:
        return self.ad or self.nokta_no or str(self.pk)


class BaseMapLine(BaseMapFeature):
    """A contour, wall, fence, slope edge, kerb, shoreline ..."""

    tur = code(_("Tür"))
    geom = StorageGeometryField(_("Geometri"), geom_type="MULTILINESTRING")

    class Meta(BaseMapFeature.Meta):
        verbose_name = _("Hâlihazır çizgi")
        verbose_name_plural = _("Hâlihazır çizgiler")

    def __str__(self) -> str:
        return self.ad or str(self.pk)


class BaseMapArea(BaseMapFeature):
    """A school ground, car park, pitch, water surface, pavement, ruin ..."""

    kapasite = whole(_("Kapasite"))
    alan_m2 = area(_("Alan"))
    geom = StorageGeometryField(_("Geometri"), geom_type="MULTIPOLYGON")

    class Meta(BaseMapFeature.Meta):
        verbose_name = _("Hâlihazır alan")
        verbose_name_plural = _("Hâlihazır alanlar")

    def __str__(self) -> str:
        return self.ad or str(self.pk)
