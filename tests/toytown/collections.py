from datetime import date
from pathlib import Path as FilePath

from django.utils.translation import gettext_lazy as _

from kbs.catalog.codelists import CodeList
from kbs.catalog.constraints import Range
from kbs.catalog.declaration import Collection, MapEntry, Property, Search, Source, Tiling
from kbs.catalog.national import LeftOut, NationalAttribute, NationalType
from kbs.catalog.registry import registry
from kbs.catalog.symbols import ByCode, ByZoom, Fill, Marker, Stroke, Symbol, Text

from . import models

GARDEN_KIND = CodeList.from_csv(FilePath(__file__).parent / "codelists" / "garden_kind.csv")
SURVEY = Source(
    "toytown", _("Oyuncak kent ölçümü"), "CC0-1.0", "Toytown", date=date(2026, 1, 1), synthetic=True
)

# A national model of toytown's own: one attribute of every kind of mapping.
NATIONAL_GARDEN = NationalType(
    name="Garden",
    source="toytown",
    confidence="CONFIRMED",
    attributes=(
        NationalAttribute("no", "identifier", "1", "1", confidence="CONFIRMED", type_confidence="GENERAL"),
        NationalAttribute("adi", "text", "1", "1", confidence="CONFIRMED", type_confidence="GENERAL"),
        NationalAttribute("turDegeri", "code", "0", "1", codes=("gulBahcesi",), confidence="CONFIRMED"),
        NationalAttribute("duzey", "code", "1", "1", codes=("yerel",), confidence="CONFIRMED"),
        NationalAttribute("yer", "geometry", "1", "1", confidence="CONFIRMED"),
        NationalAttribute("bitis", "date", "0", "1", confidence="CONFIRMED"),
    ),
    geometry="yer",
    computed=(("no", "id"),),
    constants=(("duzey", "yerel"),),
    left_out=(LeftOut(_("Bahçeler bitmez."), ("bitis",)),),
)
GARDENS = Collection(
    id="gardens",
    model=models.Garden,
    title=_("Bahçeler"),
    description=_("Oyuncak kentin bahçeleri."),
    schema="TOY:Garden",
    national=NATIONAL_GARDEN,
    properties=(
        Property("name", queryable=True, sortable=True, tiles_from_zoom=14, tucbs="adi"),
        Property("kind", codelist=GARDEN_KIND, queryable=True, tiles_from_zoom=10, tucbs="turDegeri"),
        Property("area_m2", unit="m2", queryable=True, constraint=Range(0, 1_000_000), descent="shared"),
        Property("opened_on", queryable=True),
        Property("fenced", queryable=True),
        Property("budget", access="internal", queryable=True, tiles_from_zoom=10),
        Property("keeper", access="personal"),
    ),
    required=("name",),
    page="bahce/{id}",
    search=Search(("name",), "bahce", "name", "kind"),
    symbol=Symbol(
        Fill(color=ByCode("kind", (("gul", "#ff88aa"), ("oyun", "#88ddff")), "#88cc88"), outline="#335533"),
        Text(property="name", size=12, minzoom=15),
    ),
    sources=(SURVEY,),
    tiling=Tiling(minzoom=13, overview="size"),
    map=MapEntry("toy", 10),
)
PATHS = Collection(
    id="paths",
    model=models.Path,
    title=_("Patikalar"),
    properties=(
        Property("name", queryable=True, tiles_from_zoom=13),
        Property("width_m", unit="m", queryable=True, tiles_from_zoom=15),
    ),
    page="patika/{name}",
    search=Search(("name",), "yol", "name"),
    symbol=Symbol(Stroke(color="#996633", width=ByZoom(((12, 1), (18, 5))), casing="#ffffff")),
    sources=(SURVEY,),
    redistribution="view",
    map=MapEntry("toy", 20),
)
TREES = Collection(
    id="trees",
    model=models.Tree,
    title=_("Ağaçlar"),
    properties=(
        Property("species", queryable=True, tiles_from_zoom=14),
        Property("height_m", unit="m", queryable=True),
        Property("garden", queryable=True),
    ),
    required=("species",),
    symbol=Symbol(Marker(color="#227722", radius=3)),
    sources=(SURVEY,),
    tiling=Tiling(minzoom=14),
    map=MapEntry("toy", 30),
)
VISITS = Collection(
    id="visits",
    model=models.Visit,
    title=_("Ziyaretler"),
    geometry=None,
    properties=(Property("garden", queryable=True), Property("visitors", queryable=True)),
    required=("garden", "visitors"),
    sources=(SURVEY,),
)
registry.register(GARDENS, PATHS, TREES, VISITS)
