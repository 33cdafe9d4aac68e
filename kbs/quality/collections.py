"""Findings are a collection themselves: on the map, filterable, assigned to a unit. Staff see them."""

from __future__ import annotations

from pathlib import Path

from django.utils.translation import gettext_lazy as _

from kbs.catalog.codelists import CodeList
from kbs.catalog.declaration import About, Collection, Geometry, MapEntry, MapGroup, Property, Source, Tiling
from kbs.catalog.registry import registry
from kbs.catalog.symbols import ByCode, ByZoom, Marker, Symbol
from kbs.quality.models import Finding

_LISTS = Path(__file__).parent / "codelists"
STATES, WEIGHTS, KINDS = (
    CodeList.from_csv(_LISTS / f"{name}.csv") for name in ("bulgu_durumu", "agirlik", "kalite_unsuru")
)
CHECKS = Source("kbs-quality", _("Veri kalitesi denetimleri"), "", "KBS")
GROUP = MapGroup("quality", _("Veri kalitesi"), 900)

FINDINGS = Collection(
    id="findings",
    model=Finding,
    title=_("Kalite bulguları"),
    description=_(
        "Kurallara uymayan kayıtlar, yerleriyle; birimlere atanır, giderilir ya da gerekçeyle muaf tutulur."
    ),
    geometry=Geometry(access="internal"),
    about=About("koleksiyon", "kayit", "diger_kayit", "kural"),
    properties=(
        Property(
            "kural", queryable=True, sortable=True, access="internal", tiles_from_zoom=10, writable=False
        ),
        Property(
            "koleksiyon", queryable=True, sortable=True, access="internal", tiles_from_zoom=10, writable=False
        ),
        Property("kayit", queryable=True, access="internal", tiles_from_zoom=10, writable=False),
        Property("diger_kayit", access="internal", writable=False),
        Property("unsur", codelist=KINDS, queryable=True, access="internal", writable=False),
        Property(
            "agirlik", codelist=WEIGHTS, queryable=True, access="internal", tiles_from_zoom=10, writable=False
        ),
        Property("deger", access="internal", writable=False),
        Property("durum", codelist=STATES, queryable=True, access="internal", tiles_from_zoom=10),
        Property("birim", queryable=True, access="internal"),
        Property("gerekce", access="internal"),
        Property("muafiyet_bitis", queryable=True, access="internal"),
        Property("ilk_kosu", access="internal", writable=False),
    ),
    symbol=Symbol(
        Marker(
            color=ByCode("agirlik", (("error", "#c62828"), ("warning", "#ef8f00")), "#1565c0"),
            radius=ByZoom(((10, 3), (18, 7))),
            outline="#ffffff",
        )
    ),
    sources=(CHECKS,),
    lineage=_("Kuralların düzenli çalıştırılmasından."),
    redistribution="view",
    tiling=Tiling(minzoom=10, overview="none"),
    map=MapEntry(GROUP.id, 900, visible=False),
)
registry.register_groups(GROUP)
registry.register(FINDINGS)
