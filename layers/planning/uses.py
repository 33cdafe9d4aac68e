"""Groups of plan functions that rules speak of, read from the PlanGML classes of the functions."""

from __future__ import annotations

from functools import cache

from kbs.catalog.codelists import CodeList
from layers.planning import functions
from layers.standards import table

# Carriageways and ways drawn as areas; PlanGML knows them as lines only.
ROADS = ("133001", "UIP-TASITYOLU", "UIP-BOLUNMUSYOL", "UIP-YAYA", "UIP-BISIKLETYOLU")
# Classes that say something more of land that has a use of its own: they lie on other areas lawfully.
_OVERLAYS = (
    *("SitAlanlari", "TescilliAlan", "MilliPark", "OckBolge", "OckHassasAlan", "OzelEkosistem", "SulakAlan"),
    *("SozlesmeKoruma", "YoreselMimariKoruma", "KorumaKusaklari", "IcmeKullanmaSuyuKoruma"),
    *(
        "YeraltiSuKaynakKoruma",
        "AfetTehlikeliAlanlar",
        "OnlemliAlan",
        "TunelEtkiAlani",
        "HavaalaniHavaKoridoru",
    ),
)
_BUILT = ("Konut", "KentselCalisma", "FonksiyonluCalisma", "IlanEdilenClsmaAlan", "TurizmAlani")
# Open to everybody and without buildings of their own but small ones.
GREEN = ("101003", "101010", "101013", "101014", "101015", "101016", "101017")
# Their letters alone do not tell the use: it is written with them.
NAMED = ("110004", "110013", "110023")


def _codes(classes: tuple[str, ...]) -> tuple[str, ...]:
    rows = table("plangml", "functions")
    return tuple(sorted({row["code"] for row in rows if row["class"] in classes and row["code"]}))


@cache
def overlays() -> tuple[str, ...]:
    """Return the functions that lie on others: protection, hazard and security zones."""
    return (*_codes(_OVERLAYS), "114001")


@cache
def built() -> tuple[str, ...]:
    """Return the functions that are planned to be built upon privately: housing, work, tourism."""
    return _codes(_BUILT)


@cache
def storeyed() -> tuple[str, ...]:
    """Return the functions whose PlanGML class holds building conditions."""
    bases = {row["class"]: row["base"] for row in table("plangml", "classes")}
    return _codes(tuple(c for c, base in bases.items() if base in ("AbstractKatliYapi", "AbstractYapilasma")))


@cache
def exchanged() -> tuple[str, ...]:
    """Return all functions and lines that PlanGML has a class for."""
    return tuple(sorted({row["code"] for row in table("plangml", "functions") if row["code"]}))


@cache
def single_lines() -> tuple[str, ...]:
    """Return the lines that PlanGML knows as one LineString each."""
    shapes = {row["class"]: row["geometry"] for row in table("plangml", "classes")}
    several = _codes(tuple(c for c, shape in shapes.items() if shape != "LineString"))
    single = _codes(tuple(c for c, shape in shapes.items() if shape == "LineString"))
    return tuple(code for code in single if code not in several)


@cache
def lines() -> tuple[str, ...]:
    """Return the symbols that are lines and never areas."""
    return _only(functions.line_list(), "zoning-areas")


@cache
def areas() -> tuple[str, ...]:
    """Return the symbols that are areas and never lines."""
    return _only(functions.function_list(), "plan-lines")


def _only(listed: CodeList, elsewhere: str) -> tuple[str, ...]:
    """Codes of a list that no class of the other collection is drawn with."""
    also = {row["code"] for row in table("plangml", "functions") if row["collection"] == elsewhere}
    return tuple(code.code for code in listed if code.code not in also and code.code not in ROADS)
