"""Images: the file stands on disk as a cloud-optimised GeoTIFF, footprint and date in the database."""

from __future__ import annotations

from django.contrib.gis.db import models
from django.utils.translation import gettext_lazy as _

from kbs.catalog.models import Feature, StorageGeometryField
from layers.fields import code, day, exact, text, whole


class Image(Feature):
    """An orthophoto or satellite image. `dosya` is a path below the media folder of the installation."""

    ad = models.CharField(_("Ad"), max_length=200)
    tur = code(_("Tür"))
    cekim_tarihi = day(_("Çekim tarihi"))
    cozunurluk_m = exact(_("Çözünürlük"), 8, 3)
    bant_sayisi = whole(_("Bant sayısı"))
    dosya = models.CharField(_("Dosya"), max_length=300)
    uretici = text(_("Üretici"), 200)
    geom = StorageGeometryField(_("Geometri"), geom_type="MULTIPOLYGON")

    class Meta(Feature.Meta):
        verbose_name = _("Görüntü")
        verbose_name_plural = _("Görüntüler")
        constraints = (
            *Feature.Meta.constraints,
            models.UniqueConstraint(fields=["dosya"], name="imagery_image_dosya"),
        )
        indexes = (
            models.Index(fields=["cekim_tarihi"], name="imagery_image_tarih"),
            models.Index(fields=["ad"], name="imagery_image_ad"),
        )

    def __str__(self) -> str:
        return self.ad
