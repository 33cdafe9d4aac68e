"""Functions and lines of the 1/1000 plan (EK-1d, EK-1e) from the table of plan symbols.

The table's six-digit codes are a stable key met in one catalogue only, so the lists stay open; colours
and letters are the annexes' own. New symbols may be announced at any time: they are rows, not code.
"""

from __future__ import annotations

import re
from functools import cache

from kbs.catalog.codelists import CodeList
from layers.standards import Row, listed, table

SCALE = "UIP"
# "KSA", "K/P", "OSB HDA", "Ti"; what follows (an icon's name, a frame) is not written on the map.
_LETTERS = re.compile(r"[A-ZÇĞİÖŞÜ][A-ZÇĞİÖŞÜ0-9/]*[a-zı]?(?: [A-ZÇĞİÖŞÜ0-9]+)*(?![a-zçğıöşü])")
_LOWER = str.maketrans("Iİ", "ıi")


@cache
def symbols() -> tuple[Row, ...]:
    """Return the rows of the implementation plan."""
    return tuple(row for row in table("plan-symbols", "plan-symbols") if row["plan_type"] == SCALE)


def is_line(row: Row) -> bool:
    """Whether a symbol is a line or boundary: no fill, and a running number from 100 on or a name that says so."""
    numbered = row["code"][-3:].isdigit() and int(row["code"][-3:]) >= 100
    named = (
        row["name_tr"].endswith(("SINIRI", "HATTI", "ÇİZGİSİ", "YOLU", "BÖLGESİ"))
        and "edges" in row["pattern"]
    )
    return not row["fill_hex"] and (numbered or named)


def letters(label: str) -> str:
    """Return the letters that stand in an area of this function, or an empty text for an icon.

    >>> letters("ÇB (seesaw icon)"), letters("two conifers icon"), letters("İLK in triangle")
    ('ÇB', '', 'İLK')
    """
    plain = re.sub(r"\(.*?\)", "", label)
    match = None if "icon" in plain else _LETTERS.match(plain.strip())
    return match.group(0) if match else ""


@cache
def hatches() -> dict[str, str]:
    """Return the hatch formula (kbs.portrayal.patterns) by the annex's description of it."""
    return {row["pattern"]: row["hatch"] for row in table("plan-symbols", "hatches")}


@cache
def function_list() -> CodeList:
    """Return the code list of area functions."""
    return listed("plan-fonksiyon", [_code(row) for row in symbols() if not is_line(row)])


@cache
def line_list() -> CodeList:
    """Return the code list of plan lines and boundaries."""
    return listed("plan-cizgi", [_code(row) for row in symbols() if is_line(row)])


def fills() -> tuple[tuple[str, str], ...]:
    """Return (code, fill colour) pairs; functions without a fill are transparent."""
    return tuple((row["code"], row["fill_hex"] or "transparent") for row in symbols() if not is_line(row))


def strokes() -> tuple[tuple[str, str], ...]:
    """Return (code, line colour) pairs of the plan lines."""
    return tuple((row["code"], row["stroke_hex"]) for row in symbols() if is_line(row) and row["stroke_hex"])


def letter_labels() -> tuple[tuple[str, str], ...]:
    """Return (code, letters) pairs of the functions that carry letters."""
    pairs = ((row["code"], letters(row["label"])) for row in symbols() if not is_line(row))
    return tuple((code, text) for code, text in pairs if text)


def patterns() -> tuple[tuple[str, str], ...]:
    """Return (code, hatch) pairs of the functions with a hatch."""
    pairs = ((row["code"], hatches().get(row["pattern"], "")) for row in symbols() if not is_line(row))
    return tuple((code, hatch) for code, hatch in pairs if hatch)


def _code(row: Row) -> Row:
    return {
        "code": row["code"],
        "label_tr": _sentence(row["name_tr"]),
        "label_en": row["name_en"],
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
