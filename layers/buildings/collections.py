"""Declarations of buildings and independent units."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from kbs.catalog.constraints import Range
from kbs.catalog.declaration import Collection, MapEntry, Property, Tiling
from kbs.catalog.registry import registry
from layers import groups
from layers.buildings import models, symbols
from layers.buildings.national import BUILDING
from layers.national import national
from layers.properties import common, computed
from layers.sources import MAKS, MUNICIPALITY, OSM, SYNTHETIC
from layers.standards import codelist

USE = codelist("maks", "kullanim")

BUILDINGS = Collection(
    id="buildings",
    model=models.Building,
    title=_("Binalar"),
    description=_("Bina tabanları; kat sayısı, kullanım, yapım yılı."),
    schema="TUCBS.BI:Bina",
    national=BUILDING,
    properties=(
        Property("parsel", queryable=True),
        Property("bina_no", queryable=True, aliases=("binaNo", "yapi_no")),
        Property("yapi_kod", aliases=("binaKodu", "bina_kodu")),
        Property("yapi_kimlikno", queryable=True, tucbs="binaKimlikNo", aliases=("kimlikno",)),
        Property("ad", tiles_from_zoom=17, tucbs="adi", aliases=("name", "binaAdi")),
        Property("site_adi", aliases=("siteveyakooperatifadi",)),
        Property("tip", codelist=codelist("maks", "yapi_tipi"), tucbs="yapiTipiDegeri", aliases=("yapitip",)),
        Property("kullanim", codelist=USE, queryable=True, tiles_from_zoom=13, tucbs="kullanimAltTuru"),
        Property(
            "durum",
            codelist=codelist("maks", "yapi_durumu"),
            queryable=True,
            tucbs="yapiDurumDegeri",
            aliases=("yapidurum",),
        ),
        Property("yapi_sinifi", codelist=codelist("tucbs", "yapi_sinifi"), tucbs="BO_yapiSinifiTipi"),
        Property("yapi_grubu", codelist=codelist("tucbs", "yapi_grubu"), tucbs="BO_yapiGrubuTipi"),
        Property(
            "tasiyici_sistem", codelist=codelist("tucbs", "tasiyici_sistem"), tucbs="YTO_tasiyiciSistemTipi"
        ),
        Property("malzeme"),
        Property(
            "kat_sayisi",
            queryable=True,
            sortable=True,
            tiles_from_zoom=15,
            constraint=Range(0, 200),
            tucbs="zeminUstuKatSayisi",
            aliases=("zeminustukatsayisi", "kat_adedi", "building_levels"),
        ),
        Property(
            "kat_alti", constraint=Range(0, 30), tucbs="zeminAltiKatsayisi", aliases=("zeminaltikatsayisi",)
        ),
        Property(
            "yukseklik_m",
            unit="m",
            tiles_from_zoom=15,
            constraint=Range(0, 600),
            tucbs="YIY_deger",
            aliases=("height", "yukseklik"),
        ),
        Property(
            "yapim_yili",
            queryable=True,
            sortable=True,
            constraint=Range(300, 2200),
            tucbs="yapiTamamlanmaTarihi",
            aliases=("start_date",),
        ),
        computed("taban_alani", unit="m2", tucbs="toplamTabanAlani"),
        Property("aciklama"),
        *common(),
    ),
    symbol=symbols.BUILDINGS,
    sources=(MUNICIPALITY, MAKS, OSM, SYNTHETIC),
    lineage=_("Belediye yapı kayıtları; gösterimde OpenStreetMap binaları."),
    tiling=Tiling(minzoom=14, overview="size", overview_minzoom=12),
    map=MapEntry(groups.BUILDING.id, 40, base=True),
)
BUILDING_UNITS = Collection(
    id="building-units",
    model=models.BuildingUnit,
    title=_("Bağımsız bölümler"),
    description=_("Binaların bağımsız bölümleri; malik bilgisi tutulmaz."),
    schema="TUCBS.BI:BagimsizBolum",
    national=national("BagimsizBolum"),
    geometry=None,
    properties=(
        Property("bina", queryable=True),
        Property("blok"),
        Property("kat", aliases=("katno",)),
        Property("no", aliases=("bagimsizbolumno", "ic_kapi_no")),
        Property("nitelik"),
        Property("kullanim", codelist=USE, queryable=True, aliases=("kullanimturu",)),
        Property("durum", codelist=codelist("maks", "bagimsiz_bolum_durumu")),
        Property("tapu_bb_no", aliases=("tapubagimsizbolumno",)),
        Property(
            "uavt_adres_no",
            queryable=True,
            constraint=Range(1_000_000_000, 9_999_999_999),
            aliases=("adresNo",),
        ),
        Property("maks_kimlikno", aliases=("kimlikno",)),
        *common(),
    ),
    required=("bina",),
    sources=(MAKS, MUNICIPALITY, SYNTHETIC),
    lineage=_("MAKS bağımsız bölüm kayıtları."),
    redistribution="view",
)
registry.register(BUILDINGS, BUILDING_UNITS)
