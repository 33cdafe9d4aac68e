"""Declarations of streets, centrelines and sides."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from kbs.catalog.constraints import Range
from kbs.catalog.declaration import Collection, MapEntry, Property, Search, Tiling
from kbs.catalog.registry import registry
from layers import groups
from layers.national import IN_FORCE, NOT_KEPT, UNKNOWN_VALUES, LeftOut, national
from layers.properties import common, computed
from layers.roads import models, symbols
from layers.sources import MAKS, MUNICIPALITY, OSM, SYNTHETIC
from layers.standards import codelist

STREETS = Collection(
    id="streets",
    model=models.Street,
    title=_("Yollar"),
    description=_("Adı olan yollar (cadde, sokak, bulvar, meydan, küme evler)."),
    schema="TUCBS.UL:Karayolu",
    national=national("Karayolu"),
    properties=(
        Property("csbm_kodu", queryable=True, aliases=("csbmKodu", "csbm")),
        Property("maks_kimlikno", aliases=("kimlikno",)),
        Property("ad", queryable=True, sortable=True, tiles_from_zoom=13, aliases=("adi", "name", "yoladi")),
        Property(
            "tip", codelist=codelist("maks", "csbm_tip"), queryable=True, aliases=("yoltipi", "tipKodu")
        ),
        *common(),
    ),
    required=("ad",),
    search=Search(("ad",), "sokak", "ad", weight=1.05),
    symbol=symbols.STREETS,
    sources=(MAKS, MUNICIPALITY, OSM),
    lineage=_("MAKS yol kayıtları; gösterimde OpenStreetMap yol adları. Geometri orta hatlardan derlenir."),
    tiling=Tiling(minzoom=13, overview="none"),
    map=MapEntry(groups.TRANSPORT.id, 60, identify=False, base=True),
)
STREET_CENTRELINES = Collection(
    id="street-centrelines",
    model=models.StreetCentreline,
    title=_("Yol orta hatları"),
    description=_("Yolların orta hatları; adı olmayan parçalar hiçbir yola bağlı değildir."),
    schema="TUCBS.UL:KarayoluHatti",
    national=national(
        "KarayoluHatti",
        geometry="ortaHatGeometrisi",
        left_out=(
            LeftOut(IN_FORCE.reason, ("gecerlilikSonu",)),
            LeftOut(NOT_KEPT, ("sanalMi", "tanimi")),
            LeftOut(UNKNOWN_VALUES, ("tahsisliSeritDegeri",)),
        ),
    ),
    properties=(
        Property("yol", queryable=True),
        Property("maks_kimlikno", tucbs="kontrolKesimNumarasi", aliases=("kimlikno",)),
        Property("ad", queryable=True, tiles_from_zoom=14, tucbs="adi", aliases=("name", "yoladi")),
        Property(
            "sinif",
            codelist=codelist("roads", "yol_sinifi"),
            queryable=True,
            tiles_from_zoom=8,
            aliases=("highway",),
        ),
        Property("kaplama", codelist=codelist("maks", "yol_kaplama"), queryable=True, aliases=("surface",)),
        Property("tek_yon", codelist=codelist("roads", "tek_yon"), tiles_from_zoom=16, aliases=("oneway",)),
        Property("serit_sayisi", constraint=Range(0, 20), aliases=("lanes",)),
        Property("hiz_siniri", unit="km/h", constraint=Range(0, 140), aliases=("maxspeed",)),
        Property("genislik_m", unit="m", constraint=Range(0, 120), aliases=("width", "genislik")),
        Property("seviye", tiles_from_zoom=13, constraint=Range(-10, 10), aliases=("layer",)),
        Property("kopru", aliases=("bridge",)),
        Property("tunel", aliases=("tunnel",)),
        Property("olusum_yontemi", codelist=codelist("maks", "olusum_yontemi"), aliases=("olusumyontemi",)),
        Property("olcek", codelist=codelist("maks", "olcek")),
        computed("uzunluk_m", unit="m"),
        *common(validity="gecerlilikBaslangici"),
    ),
    symbol=symbols.CENTRELINES,
    sources=(MAKS, MUNICIPALITY, OSM),
    lineage=_("MAKS yol orta hatları; gösterimde OpenStreetMap yolları."),
    tiling=Tiling(minzoom=13, overview="size", overview_minzoom=8),
    map=MapEntry(groups.TRANSPORT.id, 30, base=True),
)
STREET_SIDES = Collection(
    id="street-sides",
    theme="adres",
    model=models.StreetSide,
    title=_("Yol yönleri"),
    description=_("Her orta hattın sol ve sağ yanı; kapı numaraları yön boyunca verilir."),
    schema="MAKS:YolOrtaHatYon",
    identifier=("orta_hat", "taraf"),
    properties=(
        Property("orta_hat", queryable=True),
        Property(
            "taraf",
            codelist=codelist("maks", "yol_tarafi"),
            queryable=True,
            tiles_from_zoom=16,
            aliases=("tur",),
        ),
        Property("mahalle", queryable=True),
        Property("maks_kimlikno", aliases=("kimlikno",)),
        Property("uavtkodu", queryable=True),
        Property("tanitim_kodu", aliases=("tanitimkodu",)),
        Property("baslangic_no", constraint=Range(0, 100_000), aliases=("baslangicno",)),
        Property("bitis_no", constraint=Range(0, 100_000), aliases=("bitisno",)),
        *common(),
    ),
    required=("orta_hat", "taraf"),
    symbol=symbols.SIDES,
    sources=(MAKS, MUNICIPALITY, SYNTHETIC),
    lineage=_("MAKS yol orta hat yönleri; gösterimde orta hatlardan türetilmiş sentetik yönler."),
    redistribution="view",
    tiling=Tiling(minzoom=16, overview="none"),
    map=MapEntry(groups.TRANSPORT.id, 160, visible=False),
)
registry.register(STREETS, STREET_CENTRELINES, STREET_SIDES)
