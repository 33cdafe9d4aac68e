"""A `Symbol` as rules: who is drawn how, between which zooms, in which order. SLD and QML are written from them.

Both know only one size per rule, so a size that grows with the zoom becomes one rule per pair of stops, with the
size in the middle between them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeVar

from kbs.catalog.declaration import Collection
from kbs.catalog.symbols import ByCode, ByZoom, Colour, Fill, Marker, Part, Size, Stroke, Text
from kbs.portrayal.layers import first_zoom, symbol_of
from kbs.portrayal.palette import TRANSPARENT

P = TypeVar("P", bound=Part)
MAX_ZOOM = 24.0
# A map of zoom 0 shows the world 512 pixels wide (MapLibre); the equator of EPSG:3857 is 40 075 016.68 m long.
METRES_PER_PIXEL = 40075016.68557849 / 512


@dataclass(frozen=True)
class Test:
    """A feature passes when its property is (or, with `among` False, is not) one of the codes."""

    property: str
    codes: tuple[str, ...]
    among: bool = True


@dataclass(frozen=True)
class Rule:
    """One way of drawing one role of a part.

    Attributes:
        codes: The codes that share the rule; empty when it is for all features or for all other codes.
        minzoom, maxzoom: From where and up to where it is drawn.
        zoom: At which its sizes are read.
    """

    part: Part
    codes: tuple[str, ...]
    tests: tuple[Test, ...]
    minzoom: float
    maxzoom: float
    zoom: float

    def value(self, colour: Colour | None) -> str:
        """Return a colour or name as it is for this rule's codes; empty for none."""
        if isinstance(colour, ByCode):
            return colour.get(self.codes[0]) if self.codes else colour.default
        return colour or ""

    def size(self, size: Size) -> float:
        """Return a size in CSS pixels at this rule's zoom."""
        return at_zoom(size, self.zoom)


@dataclass(frozen=True)
class Group:
    """The rules of one role of one part; a group is drawn as a whole before the next one."""

    role: str
    rules: tuple[Rule, ...]


def part_of(rule: Rule, kind: type[P]) -> P:
    """Return the part a rule draws, which is of this kind."""
    assert isinstance(rule.part, kind)
    return rule.part


def scale_denominator(zoom: float, pixel_mm: float) -> float:
    """Return the scale of a zoom in EPSG:3857 at the equator for pixels of this size.

    OGC standards take 0.28 mm (SLD 1.0, 10.2), programs for people the screen's own, 25.4/96 mm.
    """
    return METRES_PER_PIXEL / 2**zoom / (pixel_mm / 1000)


def at_zoom(size: Size, zoom: float) -> float:
    """Return a size between its stops, linearly; beyond them the first or last one."""
    if not isinstance(size, ByZoom):
        return size
    stops = size.stops
    for (low, small), (high, large) in pairwise(stops):
        if low <= zoom <= high:
            return small + (large - small) * (zoom - low) / (high - low)
    return stops[0][1] if zoom < stops[0][0] else stops[-1][1]


def groups(collection: Collection) -> list[Group]:
    """Return a collection's groups in drawing order, lowest first: the same order as on the map."""
    lowest = first_zoom(collection)
    parts = [replace(p, minzoom=max(p.minzoom, lowest)) for p in symbol_of(collection).parts]
    found = [
        Group(role, tuple(_rules(part, attribute)))
        for kind, roles in _ROLES
        for part in parts
        if isinstance(part, kind)
        for role, attribute in roles
        if _has(part, role, attribute)
    ]
    found.sort(key=lambda group: _ORDER.index(group.role))
    return [group for group in found if group.rules]


# Which attribute decides a role: what is drawn differs by its codes.
_ROLES: tuple[tuple[type[Part], tuple[tuple[str, str], ...]], ...] = (
    (Fill, (("fill", "color"), ("hatch", "pattern"), ("edge", "outline"))),
    (Stroke, (("casing", "casing"), ("line", "color"), ("run", "run"))),
    (Marker, (("circle", "color"),)),
    (Text, (("sign", "signs"), ("label", "labels"))),
)
_ORDER = ("fill", "hatch", "casing", "edge", "line", "run", "circle", "sign", "label")


def _has(part: Part, role: str, attribute: str) -> bool:
    if role in ("line", "casing") and isinstance(part, Stroke) and part.run:
        return False
    return role == "label" or getattr(part, attribute) is not None


def _rules(part: Part, attribute: str) -> Iterator[Rule]:
    value = getattr(part, attribute)
    for codes, tests in _cases(part, value, apart=isinstance(part, Fill) and attribute == "color"):
        for low, high, zoom in _bands(part):
            rule = Rule(part, codes, tests, low, high, zoom)
            if (attribute == "labels" and value is None) or rule.value(value) not in ("", TRANSPARENT):
                yield rule


def _cases(
    part: Part, value: Colour | None, *, apart: bool
) -> Iterator[tuple[tuple[str, ...], tuple[Test, ...]]]:
    """Yield (codes, tests): one per code when they are kept apart, for legends to name them, else one per outcome."""
    only = Test(*part.only) if part.only else None
    if not isinstance(value, ByCode):
        yield (), (only,) if only else ()
        return
    same = only is not None and only.property == value.property
    named = {code: out for code, out in value.cases if not same or only is None or code in only.codes}
    outcomes: dict[tuple[str, str], list[str]] = {}
    for code, out in named.items():
        outcomes.setdefault((code if apart else "", out), []).append(code)
    others = (only,) if only and not same else ()
    for codes in outcomes.values():
        yield tuple(codes), (Test(value.property, tuple(codes)), *others)
    rest = tuple(code for code in only.codes if code not in named) if same and only else ()
    if same and rest:
        yield (), (Test(value.property, rest),)
    elif not same:
        yield (), (Test(value.property, tuple(named), among=False), *others)


def _bands(part: Part) -> Iterator[tuple[float, float, float]]:
    """Yield (from zoom, to zoom, zoom to read sizes at)."""
    stops = sorted(
        {z for size in vars(part).values() if isinstance(size, ByZoom) for z, _value in size.stops}
    )
    edges = [part.minzoom, *(z for z in stops if part.minzoom < z < part.maxzoom), part.maxzoom]
    for low, high in pairwise(edges):
        # Below the first and above the last stop the size stays the same.
        if not stops or high <= stops[0]:
            zoom = stops[0] if stops else low
        elif low >= stops[-1]:
            zoom = stops[-1]
        else:
            zoom = (low + high) / 2
        yield low, high, zoom
