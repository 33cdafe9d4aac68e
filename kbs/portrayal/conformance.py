"""Whether what is drawn is what the standard lays down, code by code. Made from declarations alone; no data is read."""

from __future__ import annotations

from dataclasses import dataclass

from kbs.catalog.declaration import Collection
from kbs.catalog.symbols import Standard, StandardSign
from kbs.portrayal.legend import Entry, entries
from kbs.portrayal.palette import TRANSPARENT

CONFIRMED = "CONFIRMED"


@dataclass(frozen=True)
class Departure:
    """Where a code's sign is not the standard's. `aspect` is fill, hatch, edge, letters, sign or code.

    `standard` and `drawn` are what each of them has; `by` names who changed it, "" for the declaration itself.
    """

    code: str
    aspect: str
    standard: str
    drawn: str
    by: str = ""


def departures(collection: Collection) -> list[Departure]:
    """Return every difference between a collection's symbol and its standard; [] without a standard."""
    standard = _standard(collection)
    if standard is None:
        return []
    drawn = {entry["value"]: entry for entry in entries(collection)}
    laid_down = {sign.code: sign for sign in standard.signs}
    who = dict(standard.local)
    found: list[Departure] = []
    for code, sign in laid_down.items():
        if code not in drawn:
            found.append(Departure(code, "code", "present", "", who.get(code, "")))
        else:
            found += _differences(sign, drawn[code], who.get(code, ""))
    own = [code for code in drawn if code is not None and code not in laid_down]
    found += [Departure(code, "code", "", "present", who.get(code, "")) for code in own]
    return found


def gaps(collection: Collection) -> list[StandardSign]:
    """Return the standard's signs that are not confirmed or not wholly known, in its own order."""
    standard = _standard(collection)
    signs = standard.signs if standard else ()
    return [sign for sign in signs if sign.left_out or sign.confidence != CONFIRMED]


def drawn_codes(collection: Collection) -> frozenset[str]:
    """Return the codes that have a sign of their own in the collection's symbol."""
    return frozenset(entry["value"] for entry in entries(collection) if entry["value"] is not None)


def _standard(collection: Collection) -> Standard | None:
    return collection.symbol.standard if collection.symbol else None


def _differences(sign: StandardSign, entry: Entry, by: str) -> list[Departure]:
    area = entry["kind"] == "fill"
    fill = entry["color"] if area and entry["color"] != TRANSPARENT else ""
    pairs = (
        ("fill", sign.fill.upper(), (fill or "").upper()),
        ("hatch", sign.hatch, entry["pattern"] or ""),
        ("edge" if area else "line", sign.run, entry["run"] or ""),
        ("letters", sign.letters, entry["text"]),
        ("sign", sign.sign, entry["sign"] or ""),
    )
    return [
        Departure(sign.code, aspect, wanted, drawn, by) for aspect, wanted, drawn in pairs if wanted != drawn
    ]
