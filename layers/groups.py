"""The groups of the layer list, named by what people come for."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from kbs.catalog.declaration import MapGroup
from kbs.catalog.registry import registry

ZONING = MapGroup("imar", _("İmar"), 10)
CADASTRE = MapGroup("kadastro", _("Kadastro"), 20)
ADDRESS = MapGroup("adres", _("Adres"), 30)
BUILDING = MapGroup("yapi", _("Yapı"), 40)
GUIDE = MapGroup("rehber", _("Kent rehberi"), 50)
GREEN = MapGroup("yesil-afet", _("Yeşil alan ve afet"), 60)
TRANSPORT = MapGroup("ulasim", _("Ulaşım"), 70)
UTILITIES = MapGroup("altyapi", _("Altyapı"), 80)
BASE_MAP = MapGroup("halihazir", _("Hâlihazır harita"), 90)
BOUNDARIES = MapGroup("sinirlar", _("İdari sınırlar"), 100)
IMAGES = MapGroup("goruntu", _("Uydu ve hava görüntüsü"), 110)

registry.register_groups(
    ZONING, CADASTRE, ADDRESS, BUILDING, GUIDE, GREEN, TRANSPORT, UTILITIES, BASE_MAP, BOUNDARIES, IMAGES
)
