"""The order in which the queries of `sql/` run: what is made, and what is stored in which collection."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Make:
    """A query that makes something for the run; `table` is indexed by geometry and analysed afterwards."""

    query: str
    table: str = ""
    while_rows: str = ""


@dataclass(frozen=True)
class Store:
    """A query whose rows are the synthetic features of a collection whose `source_ref` begins with `scope`."""

    query: str
    collection: str
    scope: str


@dataclass(frozen=True)
class Stage:
    """Queries of one `.sql` file in the order they run."""

    title: Any
    file: str
    steps: tuple[Make | Store, ...]


STAGES = (
    Stage(
        _("Gerçek yollar ve binalar okunuyor"),
        "inputs",
        (
            Make("buildings", "demo_building"),
            Make("centrelines", "demo_centreline"),
            Make("coast"),
            Make("areas", "demo_area"),
            Make("neighbourhoods"),
            Make("places", "demo_place"),
        ),
    ),
    Stage(
        _("Yol alanı ve adalar ayrılıyor"),
        "blocks",
        (
            Make("extent"),
            Make("land"),
            Make("clearance"),
            Make("streets"),
            Make("blocks", "demo_block_raw"),
        ),
    ),
    Stage(
        _("Arazi modeli kuruluyor"), "ground", (Make("seed"), Make("chance"), Make("shore"), Make("height"))
    ),
    Stage(
        _("Parseller bölünüyor"),
        "parcels",
        (
            Make("footprints", "demo_footprint"),
            Make("public", "demo_public"),
            Make("seeds", "demo_seed"),
            Make("cells", "demo_cell"),
            Make("edges"),
            Make("faces", "demo_face"),
            Make("segments"),
            Make("touches"),
            Make("frontages"),
            Make("parts"),
        ),
    ),
    Stage(
        _("Küçük ve yolsuz parçalar birleştiriliyor"),
        "merge",
        (
            Make("judge"),
            Make("round", while_rows="judge"),
            Make("release"),
            Make("parcels", "demo_parcel_raw"),
            Make("street_space", "demo_street_space"),
        ),
    ),
    Stage(
        _("Mahalle, ada ve parseller yazılıyor"),
        "cadastre",
        (
            Make("rest"),
            Store("neighbourhoods", "neighbourhoods", "mahalle-"),
            Make("quarters"),
            Make("block_numbers", "demo_block"),
            Store("blocks", "blocks", "ada-"),
            Make("parcel_numbers", "demo_parcel"),
            Store("parcels", "parcels", "parsel-"),
            Make("building_parcels"),
        ),
    ),
    Stage(
        _("Yol yönleri çiziliyor, kapı numaraları bağlanıyor"),
        "addresses",
        (
            Store("sides", "street-sides", "yon-"),
            Make("doors"),
            Make("link_doors"),
            Make("side_numbers"),
            Store("units", "building-units", "bb-"),
        ),
    ),
    Stage(
        _("Uygulama imar planı çiziliyor"),
        "planning",
        (
            Make("blocks_met"),
            Make("zones", "demo_zone"),
            Store("plan", "plans", "plan-"),
            Make("plan_id"),
            Store("zoning_areas", "zoning-areas", "alan-"),
            Store("notes", "plan-notes", "not-"),
            Store("lines", "plan-lines", "cizgi-"),
        ),
    ),
    Stage(
        _("Altyapı ağları döşeniyor"),
        "networks",
        (
            Make("ways"),
            Make("spans"),
            Make("knots"),
            Make("flows"),
            Make("ends_of_flow"),
            Store("water_lines", "water-lines", "su-"),
            Store("water_points", "water-points", "su-"),
            Store("wastewater_lines", "wastewater-lines", "atiksu-"),
            Store("wastewater_points", "wastewater-points", "atiksu-"),
            Store("stormwater_lines", "stormwater-lines", "yagmur-"),
            Store("stormwater_points", "stormwater-points", "yagmur-"),
            Store("gas_lines", "gas-lines", "gaz-"),
            Store("gas_points", "gas-points", "gaz-"),
            Store("power_lines", "power-lines", "elektrik-"),
            Store("power_points", "power-points", "elektrik-"),
            Store("telecom_lines", "telecom-lines", "telekom-"),
            Store("telecom_points", "telecom-points", "telekom-"),
            Make("lamp_rows"),
            Make("lamps"),
            Store("lighting_lines", "lighting-lines", "isik-"),
            Store("lighting_points", "lighting-points", "isik-"),
        ),
    ),
    Stage(
        _("Hâlihazır harita çiziliyor"),
        "basemap",
        (
            Make("spots"),
            Make("trees"),
            Store("points", "base-map-points", "nokta-"),
            Make("heights"),
            Make("contours"),
            Store("lines", "base-map-lines", "hat-"),
            Store("pavements", "base-map-areas", "kaldirim-"),
            Store("sea", "base-map-areas", "deniz-"),
        ),
    ),
    Stage(
        _("Toplanma alanları seçiliyor"), "safety", (Store("assembly_areas", "assembly-areas", "toplanma-"),)
    ),
)
