"""Declarations of ada and parsel."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from kbs.catalog.constraints import Pattern, Range
from kbs.catalog.declaration import Collection, Geometry, MapEntry, Property, Search, Tiling
from kbs.catalog.registry import registry
from layers import groups
from layers.cadastre import models, symbols
from layers.national import UNKNOWN_VALUES, LeftOut, national
from layers.properties import common, computed
from layers.sources import LAND_REGISTRY, SYNTHETIC
from layers.standards import codelist

# 12, 101/A, 0 ...: registers write letters too; a slash or blank inside a number is a slip of the import.
NUMBER = Pattern(r"[0-9A-Za-zÇĞİÖŞÜçğıöşü.\-]*", _("rakam, harf, nokta ve tire"))

BLOCKS = Collection(
    id="blocks",
    model=models.Block,
    title=_("Adalar"),
    description=_("Kadastro adaları."),
    schema="TUCBS.TK:Ada",
    national=national("Ada"),
    geometry=Geometry(resolution_m=0.01),
    identifier=("source", "mahalle", "ada_no"),
    properties=(
        Property("mahalle", queryable=True),
        Property(
            "ada_no",
            queryable=True,
            tiles_from_zoom=14,
            constraint=NUMBER,
            aliases=("ada", "adaNo"),
            descent="given",
        ),
        *common(),
    ),
    symbol=symbols.BLOCKS,
    sources=(LAND_REGISTRY, SYNTHETIC),
    lineage=_("Tapu ve kadastro kayıtları; gösterimde sokaklardan türetilmiş sentetik adalar."),
    tiling=Tiling(minzoom=14, overview="size", overview_minzoom=11),
    map=MapEntry(groups.CADASTRE.id, 140, identify=False),
)
PARCELS = Collection(
    id="parcels",
    model=models.Parcel,
    title=_("Parseller"),
    description=_("Yürürlükteki kadastro parselleri. Malik bilgisi tutulmaz; bilgi amaçlıdır."),
    schema="TUCBS.TK:Parsel",
    national=national(
        "Parsel",
        geometry="geometri",
        left_out=(LeftOut(UNKNOWN_VALUES, ("ParselTuru", "ulusalKadastralReferans")),),
    ),
    geometry=Geometry(resolution_m=0.01),
    identifier=("source", "mahalle", "ada_no", "parsel_no"),
    page="parsel/{mahalle_adi}/{ada_no}/{parsel_no}",
    properties=(
        Property("mahalle", queryable=True),
        Property(
            "mahalle_adi",
            queryable=True,
            aliases=("mahalle", "mahalleAd", "tapumahallead", "kadastromahallead", "Mahalle"),
        ),
        Property("ada", queryable=True),
        Property(
            "ada_no",
            queryable=True,
            sortable=True,
            tiles_from_zoom=14,
            constraint=NUMBER,
            aliases=("ada", "adaNo", "adano"),
        ),
        Property(
            "parsel_no",
            queryable=True,
            sortable=True,
            tiles_from_zoom=16,
            constraint=NUMBER,
            tucbs="parselNumarasi",
            aliases=("parsel", "parselNo", "ParselNo"),
            descent="given",
        ),
        computed("parsel_metni"),
        Property("pafta", queryable=True, aliases=("Pafta", "paftaadi")),
        Property("mevkii", aliases=("mevki", "Mevkii")),
        Property("nitelik", queryable=True, aliases=("cins", "Nitelik")),
        Property(
            "tapu_alani",
            unit="m2",
            queryable=True,
            sortable=True,
            constraint=Range(0, 10_000_000_000),
            tucbs="alanDegeri",
            aliases=("alan", "tapuAlan", "Alan"),
            descent="shared",
        ),
        computed("hesap_alani", unit="m2"),
        Property(
            "zemin_no",
            queryable=True,
            tucbs="tasinmazKimlikNo",
            aliases=("zeminId", "tapuzeminref", "tasinmazNo"),
            descent="left",
        ),
        Property("kat_mulkiyeti", codelist=codelist("cadastre", "kat_mulkiyeti"), aliases=("zeminKmdurum",)),
        Property("durum", codelist=codelist("cadastre", "parsel_durumu"), queryable=True),
        Property("uygulama_durumu", codelist=codelist("cadastre", "uygulama_durumu"), queryable=True),
        Property("uygulama_karari"),
        Property("uygulama_tarihi"),
        Property("dop_orani", constraint=Range(0, 1)),
        Property("suyulu"),
        *common(),
    ),
    required=("parsel_no",),
    search=Search(("parsel_metni",), "parsel", "parsel_metni", "nitelik"),
    symbol=symbols.PARCELS,
    sources=(LAND_REGISTRY, SYNTHETIC),
    lineage=_(
        "Tapu ve kadastro kayıtları (protokolle); gösterimde sokak ve yapılardan türetilmiş sentetik parseller."
    ),
    redistribution="view",
    tiling=Tiling(minzoom=14, overview="dissolve", dissolve_by="ada", overview_minzoom=11),
    map=MapEntry(groups.CADASTRE.id, 150),
)
registry.register(BLOCKS, PARCELS)
