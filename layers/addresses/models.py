"""Door numbers (numarataj): a point on a side of a road, at a building or a parcel (MAKS, TUCBS Adres)."""

from __future__ import annotations

from django.contrib.gis.db import models
from django.db.models import Case, F, Value, When
from django.db.models.functions import Coalesce, Concat
from django.utils.translation import gettext_lazy as _

from kbs.catalog.models import Feature, StorageGeometryField
from layers.fields import code, computed, link, registry_no, text


class LeadingNumber(models.Func):
    """The digits a door number begins with ("10-12" gives 10, "Z1" gives NULL)."""

    template = r"substring(%(expressions)s from '^\s*([0-9]{1,6})')::integer"
    output_field = models.IntegerField()


class NumberSuffix(models.Func):
    """What follows the leading digits, without separators before it ("12 / A" gives A, "7" gives '')."""

    template = r"regexp_replace(%(expressions)s, '^\s*[0-9]{1,6}[\s/.,-]*', '')"
    output_field = models.TextField()


class DoorNumber(Feature):
    """A door. `yol_adi` and `mahalle_adi` are the words the number was given with; the links are ours.

    `adres_metni` is the one-line address for lists, labels and the search box.
    """

    yol_yonu = link("roads.StreetSide", _("Yol yönü"))
    yol = link("roads.Street", _("Yol"))
    bina = link("buildings.Building", _("Bina"))
    parsel = link("cadastre.Parcel", _("Parsel"))
    mahalle = link("boundaries.Neighbourhood", _("Mahalle"))
    kapi_no = models.CharField(_("Kapı no"), max_length=40)
    kapi_no_sayi = computed(LeadingNumber("kapi_no"), _("Kapı no (sayı)"), models.IntegerField())
    kapi_no_ek = computed(NumberSuffix("kapi_no"), _("Kapı no eki"), models.TextField())
    yol_adi = text(_("Yol adı"), 100)
    mahalle_adi = text(_("Mahalle adı"), 100)
    ad = text(_("Bina adı"), 200)
    posta_kodu = text(_("Posta kodu"), 10)
    tur = code(_("Numarataj tipi"))
    numarataj_kod = registry_no(_("Numarataj kodu (UAVT)"))
    numarataj_kimlikno = registry_no(_("Numarataj kimlik no (MAKS)"))
    bina_kodu = registry_no(_("Bina kodu (UAVT)"))
    adres_metni = computed(
        Concat(
            Coalesce(F("yol_adi"), Value("")),
            Case(When(yol_adi__isnull=False, then=Value(" ")), default=Value("")),
            "kapi_no",
            Case(When(mahalle_adi__isnull=False, then=Value(", ")), default=Value("")),
            Coalesce(F("mahalle_adi"), Value("")),
            output_field=models.TextField(),
        ),
        _("Adres"),
        models.TextField(),
    )
    geom = StorageGeometryField(_("Geometri"), geom_type="POINT")

    class Meta(Feature.Meta):
        verbose_name = _("Kapı numarası")
        verbose_name_plural = _("Kapı numaraları")
        indexes = (
            models.Index(fields=["kapi_no"], name="addresses_door_kapi_no"),
            models.Index(fields=["yol", "kapi_no_sayi"], name="addresses_door_order"),
            models.Index(fields=["yol_adi"], name="addresses_door_yol_adi"),
            models.Index(fields=["posta_kodu"], name="addresses_door_posta_kodu"),
            models.Index(fields=["tur"], name="addresses_door_tur"),
            models.Index(fields=["numarataj_kod"], name="addresses_door_kod"),
            models.Index(fields=["numarataj_kimlikno"], name="addresses_door_kimlikno"),
        )

    def __str__(self) -> str:
        return self.kapi_no
