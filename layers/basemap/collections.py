"""Declarations of the base map's points, lines and areas."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from kbs.catalog.codelists import CodeList
from kbs.catalog.constraints import Range
from kbs.catalog.declaration import Collection, MapEntry, Property, Tiling
from kbs.catalog.registry import registry
from layers import groups
from layers.basemap import models, symbols
from layers.national import national
from layers.properties import common, computed
from layers.sources import MUNICIPALITY, OSM, SYNTHETIC
from layers.standards import codelist, listed, table

METHODS = codelist("base-map", "olcum_yontemi")
SOURCES = (MUNICIPALITY, OSM, SYNTHETIC)
LINEAGE = _("Hâlihazır harita çizimlerinden; gösterimde OpenStreetMap ve ondan türetilmiş sentetik nesneler.")


def _classes(geometry: str) -> CodeList:
    """Return the feature classes that the table allows for `point`, `line` or `polygon`."""
    rows = [row for row in table("base-map", "sinif") if geometry in row["geometry"].split("/")]
    return listed(f"sinif-{geometry}", rows)


def _common(geometry: str, zoom: int) -> tuple[Property, ...]:
    return (
        Property("sinif", codelist=_classes(geometry), queryable=True, tiles_from_zoom=zoom),
        Property("ad", tiles_from_zoom=max(zoom, 13), aliases=("adi", "name", "isim")),
        Property(
            "kot",
            unit="m",
            tiles_from_zoom=16,
            constraint=Range(-500, 6000),
            aliases=("z", "elevation", "ele"),
        ),
        Property("malzeme"),
        Property("yukseklik_m", unit="m", constraint=Range(0, 500)),
        Property("aciklama"),
        Property("olcum_tarihi", aliases=("tarih",)),
        Property("olcum_yontemi", codelist=METHODS),
        Property("dogruluk_m", unit="m", constraint=Range(0, 1000)),
    )


def _drawing() -> tuple[Property, ...]:
    """The drawing's own fields, unchanged (columns as a metropolitan municipality keeps them)."""
    return (
        Property("src_layer", queryable=True, aliases=("katman", "layer")),
        Property("src_class", aliases=("subclass", "alt_sinif")),
        Property("src_code", aliases=("vtkodu", "subtype")),
        Property("src_symbol", aliases=("sembol",)),
        Property("src_color", aliases=("renk", "color")),
        Property("src_width", aliases=("kalinlik",)),
        Property("src_file"),
        Property("src_block", aliases=("blok",)),
        *common(),
    )


BASE_MAP_POINTS = Collection(
    id="base-map-points",
    model=models.BaseMapPoint,
    title=_("Hâlihazır noktalar"),
    description=_("Kot ve kontrol noktaları, direkler, ağaçlar, kapaklar, işaretler."),
    schema="TUCBS.TO:YukseklikNoktasi",
    national=national("YukseklikNoktasi"),
    properties=(
        *_common("point", 15),
        Property("nokta_no", queryable=True, tiles_from_zoom=17),
        Property("derece"),
        Property("tesis"),
        Property("aci", unit="deg", constraint=Range(-360, 360)),
        Property("cap_cm", unit="cm", constraint=Range(0, 2000)),
        *_drawing(),
    ),
    required=("sinif",),
    symbol=symbols.POINTS,
    sources=SOURCES,
    lineage=LINEAGE,
    tiling=Tiling(minzoom=15, overview="none"),
    map=MapEntry(groups.BASE_MAP.id, 45, base=True),
)
BASE_MAP_LINES = Collection(
    id="base-map-lines",
    model=models.BaseMapLine,
    title=_("Hâlihazır çizgiler"),
    description=_("Eşyükselti eğrileri, duvarlar, çitler, şevler, kıyı çizgisi, raylar."),
    schema="TUCBS.TO:EsyukseltiEgrisi",
    national=national("EsyukseltiEgrisi"),
    properties=(
        *_common("line", 10),
        Property("tur", codelist=codelist("base-map", "esyukselti_turu"), tiles_from_zoom=14),
        *_drawing(),
    ),
    required=("sinif",),
    symbol=symbols.LINES,
    sources=SOURCES,
    lineage=LINEAGE,
    tiling=Tiling(minzoom=14, overview="size", overview_minzoom=10),
    map=MapEntry(groups.BASE_MAP.id, 20, base=True),
)
BASE_MAP_AREAS = Collection(
    id="base-map-areas",
    theme="topografya",
    model=models.BaseMapArea,
    title=_("Hâlihazır alanlar"),
    description=_("Su, okul, spor, otopark, kaldırım, kumsal ve benzeri alanlar."),
    properties=(
        *_common("polygon", 10),
        Property("kapasite", constraint=Range(0, 100_000), aliases=("capacity",)),
        computed("alan_m2", unit="m2"),
        *_drawing(),
    ),
    required=("sinif",),
    symbol=symbols.AREAS,
    sources=SOURCES,
    lineage=LINEAGE,
    tiling=Tiling(minzoom=14, overview="size", overview_minzoom=10),
    map=MapEntry(groups.BASE_MAP.id, 5, base=True),
)
registry.register(BASE_MAP_POINTS, BASE_MAP_LINES, BASE_MAP_AREAS)
