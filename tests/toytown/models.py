"""A point, a line and a polygon theme, and one table without geometry."""

from django.contrib.gis.db import models
from django.utils.translation import gettext_lazy as _

from kbs.catalog.models import Feature, StorageGeometryField


class Garden(Feature):
    name = models.CharField(_("Ad"), max_length=80)
    kind = models.CharField(_("Tür"), max_length=10, blank=True, default="")
    area_m2 = models.DecimalField(_("Alan"), max_digits=12, decimal_places=2, null=True, blank=True)
    opened_on = models.DateField(_("Açılış tarihi"), null=True, blank=True)
    fenced = models.BooleanField(_("Çitli"), default=False)
    keeper = models.CharField(_("Bahçıvan"), max_length=80, blank=True, default="")
    budget = models.IntegerField(_("Bütçe"), null=True, blank=True)
    geom = StorageGeometryField(_("Geometri"), geom_type="MULTIPOLYGON")

    class Meta(Feature.Meta):
        verbose_name = _("Bahçe")
        verbose_name_plural = _("Bahçeler")
        indexes = (models.Index(fields=["kind"]),)


class Path(Feature):
    name = models.CharField(_("Ad"), max_length=80, blank=True, default="")
    width_m = models.FloatField(_("Genişlik"), null=True, blank=True)
    geom = StorageGeometryField(_("Geometri"), geom_type="MULTILINESTRING")

    class Meta(Feature.Meta):
        verbose_name = _("Patika")
        verbose_name_plural = _("Patikalar")


class Tree(Feature):
    species = models.CharField(_("Tür"), max_length=80)
    height_m = models.FloatField(_("Boy"), null=True, blank=True)
    garden = models.ForeignKey(
        Garden, verbose_name=_("Bahçe"), null=True, blank=True, on_delete=models.PROTECT
    )
    geom = StorageGeometryField(_("Geometri"), geom_type="POINT")

    class Meta(Feature.Meta):
        verbose_name = _("Ağaç")
        verbose_name_plural = _("Ağaçlar")


class Visit(Feature):
    garden = models.ForeignKey(Garden, verbose_name=_("Bahçe"), on_delete=models.PROTECT)
    visitors = models.IntegerField(_("Ziyaretçi"))

    class Meta(Feature.Meta):
        verbose_name = _("Ziyaret")
        verbose_name_plural = _("Ziyaretler")
