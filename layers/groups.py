"""The groups of the layer list, named by what people come for."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from kbs.catalog.declaration import MapGroup
from kbs.catalog.registry import registry

GROUPS = (
    MapGroup("imar", _("İmar"), 10),
    MapGroup("kadastro", _("Kadastro"), 20),
    MapGroup("adres", _("Adres"), 30),
    MapGroup("yapi", _("Yapı"), 40),
    MapGroup("rehber", _("Kent rehberi"), 50),
    MapGroup("yesil-afet", _("Yeşil alan ve afet"), 60),
    MapGroup("ulasim", _("Ulaşım"), 70),
    MapGroup("altyapi", _("Altyapı"), 80),
    MapGroup("halihazir", _("Hâlihazır harita"), 90),
    MapGroup("sinirlar", _("İdari sınırlar"), 100),
    MapGroup("goruntu", _("Uydu ve hava görüntüsü"), 110),
)
registry.register_groups(*GROUPS)
