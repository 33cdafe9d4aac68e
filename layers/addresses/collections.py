"""Declaration of door numbers."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from kbs.catalog.constraints import Pattern, Range
from kbs.catalog.declaration import Collection, MapEntry, Property, Search, Tiling
from kbs.catalog.registry import registry
from layers import groups
from layers.addresses import models, symbols
from layers.national import UNKNOWN_VALUES, LeftOut, national
from layers.properties import common, computed
from layers.sources import MAKS, MUNICIPALITY, OSM, SYNTHETIC
from layers.standards import codelist

DOOR_NUMBERS = Collection(
    id="door-numbers",
    model=models.DoorNumber,
    title=_("Kapı numaraları"),
    description=_("Numarataj: bir yolun bir yanında, bir binada ya da parselde bulunan kapılar."),
    schema="TUCBS.AD:Numarataj",
    national=national(
        "Numarataj",
        geometry="konum",
        constants={"AK_konumlayiciTipi": "kapiBelirleyici"},
        left_out=(LeftOut(UNKNOWN_VALUES, ("yetkiliIdare",)),),
    ),
    page="adres/{mahalle_adi}/{yol_adi}/{kapi_no}",
    properties=(
        Property("yol_yonu", queryable=True),
        Property("yol", queryable=True),
        Property("bina", queryable=True),
        Property("parsel", queryable=True),
        Property("mahalle", queryable=True),
        Property(
            "kapi_no",
            queryable=True,
            tiles_from_zoom=17,
            tucbs="kapiNumarasi",
            aliases=("kapino", "addr_housenumber", "dis_kapi_no"),
        ),
        computed("kapi_no_sayi"),
        computed("kapi_no_ek"),
        Property("yol_adi", queryable=True, aliases=("addr_street", "yoladi", "csbm_adi")),
        Property("mahalle_adi", aliases=("addr_neighbourhood",)),
        Property("ad", tucbs="binaAdi", aliases=("addr_housename", "name")),
        Property(
            "posta_kodu",
            queryable=True,
            constraint=Pattern(r"\d{5}", _("beş rakam")),
            aliases=("addr_postcode", "postakodu"),
        ),
        Property(
            "tur",
            codelist=codelist("maks", "numarataj_tip"),
            queryable=True,
            tucbs="numaratajTipi",
            aliases=("tip",),
        ),
        Property("numarataj_kod", queryable=True, tucbs="numaratajKodu"),
        Property("numarataj_kimlikno", queryable=True, constraint=Range(0, 2**53), aliases=("kimlikno",)),
        Property("bina_kodu", tucbs="binaKodu", aliases=("binakodu",)),
        computed("adres_metni"),
        *common(),
    ),
    required=("kapi_no",),
    search=Search(("adres_metni", "ad", "posta_kodu"), "adres", "adres_metni", "ad"),
    symbol=symbols.DOORS,
    sources=(MAKS, MUNICIPALITY, OSM, SYNTHETIC),
    lineage=_("MAKS numarataj kayıtları; gösterimde OpenStreetMap kapı numaraları."),
    redistribution="view",
    tiling=Tiling(minzoom=16, overview="none"),
    map=MapEntry(groups.ADDRESS.id, 50, base=True),
)
registry.register(DOOR_NUMBERS)
