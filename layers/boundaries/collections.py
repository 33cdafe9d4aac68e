"""Declarations of il, ilçe and mahalle, and of the country's list of their names."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from kbs.catalog.constraints import Range
from kbs.catalog.declaration import Collection, MapEntry, Property, Search, Tiling
from kbs.catalog.registry import registry
from layers import groups
from layers.boundaries import models, symbols
from layers.national import NOT_KEPT, LeftOut, national
from layers.properties import common, computed
from layers.sources import MAKS, MUNICIPALITY, OSM, SYNTHETIC, UNIT_NAMES
from layers.standards import codelist

PROVINCES = Collection(
    id="provinces",
    model=models.Province,
    title=_("İller"),
    description=_("Türkiye'nin illeri, genelleştirilmiş sınırlarla."),
    schema="TUCBS.IB:Il",
    national=national("Il"),
    identifier=("source", "il_kodu"),
    properties=(
        Property(
            "il_kodu",
            queryable=True,
            sortable=True,
            constraint=Range(1, 81),
            aliases=("plaka", "ilKod"),
        ),
        Property(
            "ad",
            queryable=True,
            sortable=True,
            tiles_from_zoom=4,
            aliases=("adi", "name", "ilAd", "il_adi"),
        ),
        *common(),
    ),
    required=("il_kodu", "ad"),
    symbol=symbols.PROVINCES,
    sources=(OSM,),
    lineage=_("OpenStreetMap sınırlarından genelleştirilmiştir; alan hesabında kullanılmaz."),
    beyond=True,
    tiling=Tiling(minzoom=4, overview="none"),
    map=MapEntry(groups.BOUNDARIES.id, 71, identify=False, base=True),
)
DISTRICTS = Collection(
    id="districts",
    model=models.District,
    title=_("İlçeler"),
    description=_("İlçe sınırları."),
    schema="TUCBS.IB:Ilce",
    national=national("Ilce"),
    properties=(
        Property("il", queryable=True),
        Property("ilce_kodu", queryable=True, aliases=("ilceKod", "ilceId")),
        Property("maks_kimlikno", aliases=("kimlikno",)),
        Property(
            "ad",
            queryable=True,
            sortable=True,
            tiles_from_zoom=8,
            aliases=("adi", "name", "ilceAd", "ilce_adi"),
        ),
        *common(),
    ),
    required=("ad",),
    symbol=symbols.DISTRICTS,
    sources=(OSM,),
    lineage=_("OpenStreetMap idari sınırları (admin_level 6); kıyı ilçeleri denize uzanır."),
    beyond=True,
    tiling=Tiling(minzoom=8, overview="none"),
    map=MapEntry(groups.BOUNDARIES.id, 70, identify=False, base=True),
)
NEIGHBOURHOODS = Collection(
    id="neighbourhoods",
    model=models.Neighbourhood,
    title=_("Mahalleler"),
    description=_("Mahalle ve köyler; adres kaydının ve tapunun kodları birlikte tutulur."),
    schema="TUCBS.IB:Mahalle",
    national=national(
        "Mahalle",
        geometry="geometri",
        left_out=(LeftOut(NOT_KEPT, ("IdariMerkez_adi", "IdariMerkez_geometri")),),
    ),
    properties=(
        Property("ilce", queryable=True),
        Property(
            "ad",
            queryable=True,
            sortable=True,
            tiles_from_zoom=12,
            tucbs="adi",
            aliases=("name", "mahalleAd", "mahalle_adi"),
        ),
        Property("tur", codelist=codelist("maks", "yerlesim_turu"), tucbs="idariHiyerarsiDuzeyKodu"),
        Property("mahalle_kodu", queryable=True, aliases=("mahalleKodu", "uavt_kod")),
        Property("maks_kimlikno", aliases=("kimlikno",)),
        Property("tapu_mahalle_id", queryable=True, aliases=("mahalleId", "takbis_mahalle_kod")),
        Property("tapu_mahalle_adi", aliases=("tapumahallead",)),
        computed("slug", queryable=True),
        Property("nufus", constraint=Range(0, 5_000_000), aliases=("population",)),
        *common(),
    ),
    required=("ad",),
    search=Search(("ad", "tapu_mahalle_adi"), "mahalle", "ad", weight=1.1),
    symbol=symbols.NEIGHBOURHOODS,
    sources=(MUNICIPALITY, MAKS, OSM, SYNTHETIC),
    lineage=_(
        "Belediye mahalle sınırları; gösterimde OpenStreetMap sınırı ve ondan türetilmiş sentetik mahalleler."
    ),
    tiling=Tiling(minzoom=12, overview="size", overview_minzoom=10),
    map=MapEntry(groups.BOUNDARIES.id, 80, identify=False, base=True),
)
ADMIN_NAMES = Collection(
    id="admin-names",
    theme="idari-birim",
    model=models.AdminName,
    title=_("İdari birim adları"),
    description=_("Türkiye'nin il, ilçe, mahalle ve köy adları; sınırları yoktur."),
    geometry=None,
    properties=(
        Property("kademe", codelist=codelist("boundaries", "kademe"), queryable=True),
        Property("ad", queryable=True, sortable=True, aliases=("adi", "name")),
        Property("il_kodu", queryable=True, sortable=True, constraint=Range(1, 81), aliases=("plaka",)),
        Property("il_adi"),
        Property("ilce_adi", queryable=True),
        Property("ust", queryable=True),
        *common(),
    ),
    required=("kademe", "ad", "il_kodu"),
    sources=(UNIT_NAMES, MUNICIPALITY),
    lineage=_("Açık bir ad listesinden, yazıldığı gibi; resmî adres kaydının kodları yoktur."),
)
registry.register(PROVINCES, DISTRICTS, NEIGHBOURHOODS, ADMIN_NAMES)
