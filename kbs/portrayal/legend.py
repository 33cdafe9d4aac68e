"""Legend entries of a collection: what each sign on the map means, made from the same `Symbol` as the map."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from kbs.catalog.declaration import Collection
from kbs.catalog.symbols import ByCode, ByZoom, Colour, Fill, Marker, Part, Size, Stroke, Text
from kbs.portrayal import runs
from kbs.portrayal.layers import symbol_of
from kbs.portrayal.palette import Role, Theme, themed
from kbs.portrayal.shapes import PIXELS_PER_MM

Entry = dict[str, Any]


def entries(collection: Collection, theme: Theme = "light") -> list[Entry]:
    """Return the legend in declared order: one entry per code, then one for everything else.

    Keys: `label`, `kind` (fill, line, circle, label), `color`, `outline`, `pattern` (hatch: kbs.portrayal.patterns),
    `text` (letters written into the sign), `sign` (frame or pictogram: kbs.portrayal.signs), `run` (decorated line:
    kbs.portrayal.runs); these four are None or empty where there is none. `width` in
    pixels, `dash`, `value` (the code; None for the rest).
    """
    parts = symbol_of(collection).parts
    name = _classifier(parts)
    base = bool(collection.map and collection.map.base)
    rows = [_entry(parts, name, code, theme, base) for code in _codes(parts, name)]
    for row in rows:
        row["label"] = _code_label(collection, name, row["value"])
    rest = _entry(parts, name, None, theme, base)
    rest["label"] = _("Diğer") if rows else str(collection.title)
    known = {key: value for key, value in rest.items() if key not in ("value", "label")}
    # Without a sign of its own, or drawn like all the named ones, "other" says nothing.
    if rest["kind"] and not (rows and not known["color"] and not known["text"]):
        rows.append(rest)
    return [row for row in rows if row["kind"]]


def classifier(collection: Collection) -> str:
    """Return the property whose codes the legend tells apart, or an empty text when it has one sign."""
    return _classifier(symbol_of(collection).parts)


def _classifier(parts: tuple[Part, ...]) -> str:
    """The property whose codes the symbol tells apart: the first one it reads by code."""
    for part in parts:
        for value in vars(part).values():
            if isinstance(value, ByCode):
                return value.property
    return next((part.only[0] for part in parts if part.only), "")


def _codes(parts: tuple[Part, ...], name: str) -> list[str]:
    codes: dict[str, None] = {}
    for part in parts:
        for value in vars(part).values():
            if isinstance(value, ByCode) and value.property == name:
                codes |= dict.fromkeys(code for code, _value in value.cases)
        if part.only and part.only[0] == name:
            codes |= dict.fromkeys(part.only[1])
    return list(codes)


def _code_label(collection: Collection, name: str, code: str) -> str:
    prop = collection.by_name.get(name)
    return prop.codelist.label(code) if prop and prop.codelist else code


def _entry(parts: tuple[Part, ...], name: str, code: str | None, theme: Theme, base: bool) -> Entry:
    """Overlay the parts that apply to one code (None: to all unnamed ones)."""
    entry: Entry = {
        "label": "",
        "kind": "",
        "color": None,
        "outline": None,
        "pattern": None,
        "text": "",
        "sign": None,
        "run": None,
        "width": None,
        "dash": [],
        "value": code,
    }
    for part in parts:
        if not part.only or (part.only[0] == name and code in part.only[1]):
            _overlay(entry, part, lambda value, role: _pick(value, name, code, theme, role, base))
    return entry


def _overlay(entry: Entry, part: Part, pick: Any) -> None:
    if isinstance(part, Fill):
        entry |= {"kind": "fill", "color": pick(part.color, "area")}
        entry["outline"] = pick(part.outline, "line") or entry["outline"]
        entry["pattern"] = pick(part.pattern, None) or entry["pattern"]
    elif isinstance(part, Stroke):
        color, width, dash = pick(part.color, "line"), _middle(part.width), list(part.dash)
        if part.run:
            entry["run"] = pick(part.run, None)
            color, width, dash = _of_run(entry["run"], pick)
        if entry["kind"] == "fill":
            entry["outline"] = color
        else:
            entry |= {"kind": "line", "color": color, "outline": pick(part.casing, "casing")}
        entry |= {"width": width, "dash": dash}
    elif isinstance(part, Marker):
        entry |= {
            "kind": "circle",
            "color": pick(part.color, "point"),
            "outline": pick(part.outline, "casing"),
        }
        entry["width"] = _middle(part.radius) * 2
    elif isinstance(part, Text):
        if part.labels:
            entry["text"] = pick(part.labels, None) or entry["text"]
        if part.signs:
            entry["sign"] = pick(part.signs, None) or entry["sign"]
        if not entry["kind"]:
            entry |= {"kind": "label", "color": pick(part.color, "text"), "text": entry["text"] or "Aa"}


def _of_run(name: str, pick: Any) -> tuple[str | None, float, list[float]]:
    """Return a decorated line's colour, width in pixels and dashes (in widths, as of other lines)."""
    run = runs.parse(name)
    width = max(1.0, round(run.pen * PIXELS_PER_MM, 1))
    dashes = [round(mm / run.pen, 1) for mm in run.dashes] if run.has_line else [1.0, 2.0]
    return pick(f"#{run.ink}", "line"), width, dashes


def _pick(
    value: Colour | None, name: str, code: str | None, theme: Theme, role: Role | None, base: bool
) -> str | None:
    if isinstance(value, ByCode):
        value = value.get(code) if code is not None and value.property == name else value.default
    if not value:
        return None
    return themed(value, theme, role, base=base) if role else value


def _middle(size: Size) -> float:
    """A size for the legend: the one in the middle of the zooms."""
    return size.stops[len(size.stops) // 2][1] if isinstance(size, ByZoom) else size
