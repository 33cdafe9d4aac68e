"""Declarations of the city guide."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from kbs.catalog.codelists import CodeList
from kbs.catalog.constraints import Pattern, Range
from kbs.catalog.declaration import Collection, MapEntry, Property, Search, Tiling
from kbs.catalog.registry import registry
from layers import groups
from layers.national import NOT_KEPT, LeftOut, national
from layers.places import models, symbols
from layers.properties import common, computed
from layers.sources import AFAD, MUNICIPALITY, OSM, SYNTHETIC
from layers.standards import codelist, listed, table

FAMILY = "city-guide"


def _categories(*, leaves: bool) -> CodeList:
    """Return the groups of the category tree, or its leaves (each with its group as parent)."""
    rows = [row for row in table(FAMILY, "yer_kategori") if bool(row["parent"]) == leaves]
    return listed("yer-alt-kategori" if leaves else "yer-kategori", rows)


PLACES = Collection(
    id="places",
    model=models.Place,
    title=_("Yerler"),
    description=_("Kent rehberi: sağlık, eğitim, kamu, ulaşım, kültür, ticaret ve öteki yerler."),
    schema="TUCBS.KH:POI",
    national=national(
        "POI",
        geometry="HKT_geometriIleHK",
        left_out=(
            LeftOut(
                NOT_KEPT,
                (
                    *(
                        "HKT_adresIleHK",
                        "HKT_binaIleHK",
                        "HKT_DugumNoktasiIleHK",
                        "HKT_faaliyetKompleksiIleHK",
                    ),
                    *("Iletisim_eposta", "Iletisim_faks", "Iletisim_iletisimTalimatlari"),
                    *("agIleSorumlulukAlani", "SorumlulukAlanTipi_yazim", "idariBirimIleSorumlulukAlani"),
                    "poligonIleSorumlulukAlani",
                ),
            ),
        ),
    ),
    page="yer/{id}",
    properties=(
        Property("ad", queryable=True, sortable=True, tiles_from_zoom=15, aliases=("name", "adi")),
        Property(
            "kategori",
            codelist=_categories(leaves=False),
            queryable=True,
            tiles_from_zoom=15,
            tucbs="hizmetTipi",
        ),
        Property("alt_kategori", codelist=_categories(leaves=True), queryable=True, tiles_from_zoom=15),
        computed("etiket"),
        Property("adres_metni", tucbs="Iletisim_adres", aliases=("adres",)),
        Property("adres_no", constraint=Range(1_000_000_000, 9_999_999_999)),
        Property("telefon", tucbs="Iletisim_telefon", aliases=("phone",)),
        Property(
            "web",
            tucbs="Iletisim_webAdresi",
            constraint=Pattern(r"https?://\S+", _("http:// veya https:// ile başlar")),
            aliases=("website", "url"),
        ),
        Property("calisma_saatleri", tucbs="Iletisim_calismaSaatleri", aliases=("opening_hours",)),
        Property(
            "erisilebilirlik",
            codelist=codelist(FAMILY, "erisilebilirlik"),
            queryable=True,
            aliases=("wheelchair",),
        ),
        Property("isletmeci", aliases=("operator", "brand")),
        Property("aciklama"),
        Property("dogrulama_tarihi"),
        Property("osm_etiketi"),
        *common(),
    ),
    required=("kategori",),
    search=Search(("ad", "alt_kategori", "adres_metni"), "yer", "etiket", "adres_metni"),
    symbol=symbols.PLACES,
    sources=(MUNICIPALITY, OSM, SYNTHETIC),
    lineage=_("Belediye kent rehberi; gösterimde OpenStreetMap noktaları."),
    tiling=Tiling(minzoom=15, overview="none"),
    map=MapEntry(groups.GUIDE.id, 300),
)
ASSEMBLY_AREAS = Collection(
    id="assembly-areas",
    theme="kamu-hizmetleri",
    model=models.AssemblyArea,
    title=_("Toplanma alanları"),
    description=_(
        "Afet ve acil durum toplanma alanları; kişi başına en az 1 m² kullanılabilir alan ölçüsüyle."
    ),
    properties=(
        Property("kod", queryable=True, aliases=("id",)),
        Property("ad", tiles_from_zoom=13, aliases=("name", "adi")),
        Property(
            "tur", codelist=codelist(FAMILY, "toplanma_alani_turu"), queryable=True, aliases=("alan_tur",)
        ),
        Property("mulkiyet"),
        computed("alan_m2", unit="m2"),
        Property("kullanilabilir_m2", unit="m2", constraint=Range(0, 10_000_000), descent="shared"),
        Property("kapasite", queryable=True, constraint=Range(0, 1_000_000)),
        Property("su"),
        Property("tuvalet"),
        Property("elektrik"),
        Property("aydinlatma"),
        Property("engelli_erisimi"),
        Property("tabela"),
        Property("son_kontrol"),
        Property("durum", codelist=codelist(FAMILY, "toplanma_alani_durumu")),
        *common(),
    ),
    required=("ad",),
    search=Search(("ad", "kod"), "yer", "ad", "kod", weight=1.05),
    symbol=symbols.ASSEMBLY_AREAS,
    sources=(MUNICIPALITY, AFAD, SYNTHETIC),
    lineage=_(
        "Belediye ve AFAD il müdürlüğünün belirlediği alanlar; gösterimde parklardan türetilmiş sentetik alanlar."
    ),
    tiling=Tiling(minzoom=13, overview="size", overview_minzoom=10),
    map=MapEntry(groups.GREEN.id, 170, visible=False),
)
GREEN_AREAS = Collection(
    id="green-areas",
    theme="arazi-kullanimi",
    model=models.GreenArea,
    title=_("Yeşil alanlar"),
    description=_("Parklar, çocuk bahçeleri, korular ve öteki yeşil alanlar."),
    properties=(
        Property("ad", queryable=True, tiles_from_zoom=14, aliases=("adi", "name")),
        Property("tur", codelist=codelist(FAMILY, "yesil_alan_turu"), queryable=True, tiles_from_zoom=10),
        computed("alan_m2", unit="m2"),
        Property("bakim_sorumlusu", aliases=("operator",)),
        Property("aydinlatma"),
        Property("sulama"),
        Property("engelli_erisimi"),
        Property("yapim_yili", constraint=Range(1400, 2200)),
        Property("osm_etiketi"),
        *common(),
    ),
    search=Search(("ad",), "yer", "ad"),
    symbol=symbols.GREEN_AREAS,
    sources=(MUNICIPALITY, OSM, SYNTHETIC),
    lineage=_("Belediye yeşil alan envanteri; gösterimde OpenStreetMap alanları."),
    tiling=Tiling(minzoom=13, overview="size", overview_minzoom=10),
    map=MapEntry(groups.GREEN.id, 10, base=True),
)
registry.register(PLACES, ASSEMBLY_AREAS, GREEN_AREAS)
