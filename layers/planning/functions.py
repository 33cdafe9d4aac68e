"""Functions and lines of the 1/1000 and 1/5000 plans from the tables of plan symbols.

`plan-symbols.csv` is the library as it was read; `drawings.csv` says the same in formulas, row by row; an optional
`local.csv` of the same form holds what a department here draws differently or in addition, and wins. The tables'
codes are a stable key met in one catalogue only, so the lists stay open; colours and letters are the annexes'
own. New symbols may be announced at any time: they are rows, not code.
"""

from __future__ import annotations

from functools import cache

from kbs.catalog.codelists import CodeList
from kbs.catalog.symbols import Standard, StandardSign
from layers.standards import Row, listed, table

NAME = "Mekânsal Planlar Yapım Yönetmeliği EK-1a, EK-1ç, EK-1d, EK-1e"
SCALES = {"UIP": "", "NIP": " (1/5000)"}
AREA, LINE = "area", "line"
_LOWER = str.maketrans("Iİ", "ıi")
Pairs = tuple[tuple[str, str], ...]


@cache
def symbols(plan_type: str = "") -> tuple[Row, ...]:
    """Return the rows of one plan (`UIP`: 1/1000, `NIP`: 1/5000), or of both."""
    return tuple(row for row in table("plan-symbols", "plan-symbols") if plan_type in ("", row["plan_type"]))


@cache
def local() -> dict[str, Row]:
    """Return what departments here draw differently, by code; the column `department` says who."""
    try:
        return {row["code"]: row for row in table("plan-symbols", "local")}
    except FileNotFoundError:
        return {}


@cache
def standard_drawings() -> dict[str, Row]:
    """Return how the standard's symbols are drawn, by code."""
    return {row["code"]: row for row in table("plan-symbols", "drawings")}


@cache
def drawings(kind: str) -> dict[str, Row]:
    """Return how the symbols of areas or of lines are drawn here, by code, in the order of the tables."""
    return {code: row for code, row in (standard_drawings() | local()).items() if row["drawn_as"] == kind}


@cache
def function_list() -> CodeList:
    """Return the code list of area functions."""
    return listed("plan-fonksiyon", _codes(AREA))


@cache
def line_list() -> CodeList:
    """Return the code list of plan lines and boundaries."""
    return listed("plan-cizgi", _codes(LINE))


def fills() -> Pairs:
    """Return (code, fill colour) pairs; functions without a fill are transparent."""
    return tuple((code, row["fill"] or "transparent") for code, row in drawings(AREA).items())


def hatches() -> Pairs:
    """Return (code, hatch) pairs of the functions with a hatch (kbs.portrayal.patterns)."""
    return _column(AREA, "hatch")


def runs(kind: str) -> Pairs:
    """Return (code, decorated line) pairs: edges of areas, or the plan's lines (kbs.portrayal.runs)."""
    return _column(kind, "run")


def letters() -> Pairs:
    """Return (code, letters) pairs of the functions that carry letters."""
    return _column(AREA, "letters")


def signs() -> Pairs:
    """Return (code, frame and pictogram) pairs of the functions that have one (kbs.portrayal.signs)."""
    return tuple((code, sign) for code, row in drawings(AREA).items() if (sign := sign_of(row)))


def strokes() -> Pairs:
    """Return (code, line colour) pairs of the plan lines."""
    colours = {row["code"]: row["stroke_hex"] for row in symbols()}
    return tuple((code, colours.get(code) or "#000000") for code in drawings(LINE))


def standard(kind: str) -> Standard:
    """Return the symbol library of areas or lines, to compare what is drawn with."""
    rows = (row for row in standard_drawings().values() if row["drawn_as"] == kind)
    signs = tuple(
        StandardSign(
            code=row["code"],
            fill=row["fill"],
            hatch=row["hatch"],
            run=row["run"],
            letters=row["letters"] if kind == AREA else "",
            sign=sign_of(row) if kind == AREA else "",
            source=_sources()[row["code"]],
            confidence=row["confidence"],
            left_out=tuple(part for part in row["left_out"].split("; ") if part),
        )
        for row in rows
    )
    changed = tuple((code, row["department"]) for code, row in local().items() if row["drawn_as"] == kind)
    return Standard(NAME, "fonksiyon" if kind == AREA else "tur", signs, changed)


def sign_of(row: Row) -> str:
    """Return the formula of a row's frame and pictogram; empty when it has neither.

    >>> sign_of({"frame": "circle", "frame_mm": "10", "pictogram": "", "sign_ink": "", "letters": "H"})
    'frame-circle-10'
    """
    parts, size, ink = [], row["frame_mm"], row["sign_ink"]
    if row["frame"] not in ("none", "unstated"):
        parts.append("-".join(filter(None, ("frame", row["frame"], ink, size))))
    if row["pictogram"] and row["letters"]:
        # The letters need the lower half of the sign.
        parts.append("-".join(filter(None, (row["pictogram"], "above", ink, f"{float(size) / 2:g}"))))
    elif row["pictogram"]:
        parts.append("-".join(filter(None, (row["pictogram"], ink, size))))
    return "+".join(parts)


def _column(kind: str, name: str) -> Pairs:
    return tuple((code, row[name]) for code, row in drawings(kind).items() if row[name])


@cache
def _sources() -> dict[str, str]:
    return {row["code"]: row["source"] for row in symbols()}


def _codes(kind: str) -> list[Row]:
    names = {row["code"]: row for row in (*symbols(), *local().values())}
    return [_code(names[code]) for code in drawings(kind)]


def _code(row: Row) -> Row:
    scale = SCALES.get(row["plan_type"], "")
    return {
        "code": row["code"],
        "label_tr": _sentence(row["name_tr"]) + scale,
        "label_en": row["name_en"] + scale,
        "source": row["source"],
        "confidence": row["confidence"],
    }


def _sentence(name: str) -> str:
    """Return a name of capitals as people write it: "KÜÇÜK SANAYİ ALANI" becomes "Küçük sanayi alanı"."""
    words = [w if _is_short_form(w) else w.translate(_LOWER).lower() for w in name.split(" ")]
    text = " ".join(words)
    return ("İ" if text[:1] == "i" else text[:1].upper()) + text[1:]


def _is_short_form(word: str) -> bool:
    return word.strip("()") in {"OSB", "ÖÇK", "T1", "T2", "T3"}
