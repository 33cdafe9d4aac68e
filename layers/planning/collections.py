"""Declarations of plans, zoning areas, plan notes and plan lines."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from kbs.catalog.constraints import Range
from kbs.catalog.declaration import Collection, MapEntry, Property, Search, Tiling
from kbs.catalog.registry import registry
from layers import groups
from layers.planning import functions, models, symbols
from layers.planning.national import LAND_USE, PLAN
from layers.properties import common
from layers.sources import MUNICIPALITY, SYNTHETIC
from layers.standards import codelist, listed, table

VALUE_KIND = codelist("planning", "deger_tipi")
SOURCES = (MUNICIPALITY, SYNTHETIC)
LINEAGE = _("Onaylı imar planları; gösterimde yapılardan türetilmiş sentetik plan.")

CLASSES = listed(
    "plangml-sinif",
    [row | {"code": row["class"]} for row in table("plangml", "classes") if not row["abstract"]],
)
# Kept by imports, so that a plan goes out as it came in; read, not edited.
EXCHANGED = (
    Property("plangml_sinif", codelist=CLASSES, writable=False),
    Property("plangml", writable=False),
)

PLANS = Collection(
    id="plans",
    model=models.Plan,
    title=_("Planlar"),
    description=_("İmar planlarının sınırları, onay ve askı bilgileri."),
    schema="TUCBS.AK:Plan",
    national=PLAN,
    identifier=("source", "pin"),
    page="plan/{pin}",
    properties=(
        Property(
            "pin", queryable=True, sortable=True, tucbs="planIslemNumarasi", aliases=("Pin", "plan_islem_no")
        ),
        Property("ad", tiles_from_zoom=11, tucbs="planAdi", aliases=("plan_adi",)),
        Property(
            "tur",
            codelist=codelist("planning", "plan_turu"),
            queryable=True,
            tiles_from_zoom=9,
            tucbs="planTuru",
        ),
        Property("nitelik", codelist=codelist("planning", "plan_niteligi")),
        Property("olcek"),
        Property("onaylayan"),
        Property("karar_no"),
        Property("onay_tarihi", queryable=True, sortable=True, tucbs="onayTarihi"),
        Property("aski_baslangic"),
        Property("aski_bitis"),
        Property("kesinlesme_tarihi"),
        Property(
            "durum",
            codelist=codelist("planning", "plan_durumu"),
            queryable=True,
            tiles_from_zoom=9,
            tucbs="planSureci",
        ),
        Property("dava_durumu", codelist=codelist("planning", "dava_durumu")),
        Property("dava_no", access="internal"),
        Property("muellif"),
        Property("aciklama"),
        *EXCHANGED,
        *common(validity="gecerlilikBaslangici"),
    ),
    required=("pin", "ad"),
    search=Search(("pin", "ad"), "plan", "ad", "pin"),
    symbol=symbols.PLANS,
    sources=SOURCES,
    lineage=LINEAGE,
    tiling=Tiling(minzoom=9, overview="none"),
    map=MapEntry(groups.ZONING.id, 130, visible=False),
)
ZONING_AREAS = Collection(
    id="zoning-areas",
    model=models.ZoningArea,
    title=_("İmar durumu alanları"),
    description=_("Plan fonksiyonları ve yapılaşma koşulları. Bilgi amaçlıdır, resmî işlemde kullanılmaz."),
    schema="TUCBS.AK:PlanliAraziKullanimi",
    national=LAND_USE,
    properties=(
        Property("plan", queryable=True),
        Property(
            "fonksiyon",
            codelist=functions.function_list(),
            queryable=True,
            tiles_from_zoom=9,
            tucbs="planliAraziKullanimKarariDeger",
        ),
        Property("etiket", tiles_from_zoom=16),
        Property("taks", queryable=True, constraint=Range(0, 1), aliases=("Taks",)),
        Property("taks_tip", codelist=VALUE_KIND, aliases=("TaksTip",)),
        Property("kaks", queryable=True, constraint=Range(0, 30), aliases=("EmsalKaks", "emsal")),
        Property("kaks_tip", codelist=VALUE_KIND, aliases=("EmsalKaksTip",)),
        Property(
            "yencok_m", unit="m", constraint=Range(0, 600), aliases=("YapiYuksekligi", "yencok", "hmax")
        ),
        Property("yencok_tip", codelist=VALUE_KIND, aliases=("YapiYuksekligiTip",)),
        Property("kat", queryable=True, constraint=Range(0, 200), aliases=("KatAdedi",)),
        Property("nizam", codelist=codelist("planning", "yapi_nizami"), queryable=True),
        Property("on_bahce", unit="m", constraint=Range(0, 200)),
        Property("yan_bahce", unit="m", constraint=Range(0, 200)),
        Property("arka_bahce", unit="m", constraint=Range(0, 200)),
        Property("bina_derinligi", unit="m", constraint=Range(0, 500)),
        Property("plan_notu"),
        *EXCHANGED,
        *common(validity="gecerlilikBaslangici"),
    ),
    symbol=symbols.ZONING,
    sources=SOURCES,
    lineage=LINEAGE,
    tiling=Tiling(minzoom=13, overview="size", overview_minzoom=9),
    map=MapEntry(groups.ZONING.id, 110, opacity=0.6),
)
PLAN_NOTES = Collection(
    id="plan-notes",
    theme="arazi-kullanimi",
    model=models.PlanNote,
    title=_("Plan notları"),
    description=_("Plan hükümlerinin maddeleri; alanı olmayan madde planın tümünde geçerlidir."),
    properties=(
        Property("plan", queryable=True),
        Property("madde_no", queryable=True, sortable=True),
        Property("baslik", tiles_from_zoom=14),
        Property("metin"),
        *EXCHANGED,
        *common(),
    ),
    required=("plan", "metin"),
    symbol=symbols.NOTES,
    sources=SOURCES,
    lineage=LINEAGE,
    tiling=Tiling(minzoom=13, overview="none"),
    map=MapEntry(groups.ZONING.id, 115, visible=False),
)
PLAN_LINES = Collection(
    id="plan-lines",
    theme="arazi-kullanimi",
    model=models.PlanLine,
    title=_("Plan çizgileri"),
    description=_("Yapı yaklaşma sınırı, kaldırım, ada kenarı, etaplama ve öteki plan çizgileri."),
    properties=(
        Property("plan", queryable=True),
        Property("tur", codelist=functions.line_list(), queryable=True, tiles_from_zoom=14),
        Property("genislik_m", unit="m", constraint=Range(0, 200)),
        Property("etiket", tiles_from_zoom=17),
        *EXCHANGED,
        *common(),
    ),
    symbol=symbols.LINES,
    sources=SOURCES,
    lineage=LINEAGE,
    tiling=Tiling(minzoom=14, overview="none"),
    map=MapEntry(groups.ZONING.id, 120),
)
registry.register(PLANS, ZONING_AREAS, PLAN_NOTES, PLAN_LINES)
