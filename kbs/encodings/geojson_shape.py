"""Geometries of GeoJSON (RFC 7946, 3.1) on their way in: their form is looked at before the database sees them.

Rings that are open, lines of one point and empty parts are told with their place, and never reach PostGIS.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Position = tuple[float, float]
# How deep positions lie in the coordinates of each type.
_DEPTHS = {
    "Point": 0,
    "MultiPoint": 1,
    "LineString": 1,
    "MultiLineString": 2,
    "Polygon": 2,
    "MultiPolygon": 3,
}
_LARGEST = 1e9


class BadShape(ValueError):
    """A geometry is not in the form of GeoJSON; `place` says where, such as `coordinates[0][3]`."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(f"{place}: {reason}" if place else reason)
        self.place, self.reason = place, reason


@dataclass(frozen=True)
class Shape:
    """A geometry that has the form of its type.

    Attributes:
        kind: GeoJSON type.
        nested: Positions in nested tuples, in the axis order in which they came; heights are left out.
    """

    kind: str
    nested: Any

    def positions(self) -> list[Position]:
        """Return all positions in order."""
        return list(_flat(self.nested, _DEPTHS[self.kind]))

    def as_multi(self) -> Shape:
        """Return the geometry with its type promoted, as it is stored in a column of the multi type."""
        return self if self.kind.startswith("Multi") else Shape(f"Multi{self.kind}", (self.nested,))

    def flipped(self) -> Shape:
        """Return the geometry with the two numbers of every position in the other order."""
        return Shape(self.kind, _each(self.nested, _DEPTHS[self.kind], lambda own: own[::-1]))

    def placed(self, positions: Sequence[Position]) -> Shape:
        """Return the geometry with other positions, in the order of its own."""
        rest = iter(positions)
        return Shape(self.kind, _each(self.nested, _DEPTHS[self.kind], lambda _own: next(rest)))

    def wkt(self) -> str:
        """Return WKT, every digit kept."""
        text = _texts(self.nested, _DEPTHS[self.kind])
        return f"{self.kind.upper()}{text if self.kind != 'Point' else f'({text})'}"


def read_shape(value: Any) -> Shape:
    """Read a GeoJSON geometry object; positions have two numbers, or a height as the third, which is left out.

    Raises:
        BadShape: It is not one of the six types, or its coordinates have not the form of its type.
    """
    kind = value.get("type") if isinstance(value, Mapping) else None
    if not isinstance(kind, str) or kind not in _DEPTHS:
        raise BadShape("", f"is a GeoJSON geometry of one of the types {', '.join(_DEPTHS)}")
    nested = _read(value.get("coordinates"), _DEPTHS[kind], "coordinates")
    if "LineString" in kind:
        _check(nested, kind, _line)
    elif "Polygon" in kind:
        _check(nested, kind, _ring)
    return Shape(kind, nested)


def _read(value: Any, depth: int, place: str) -> Any:
    if not isinstance(value, list):
        raise BadShape(place, "is an array")
    if depth == 0:
        return _position(value, place)
    if not value:
        raise BadShape(place, "is empty")
    return tuple(_read(item, depth - 1, f"{place}[{number}]") for number, item in enumerate(value))


def _position(value: list[Any], place: str) -> Position:
    numbers = [v for v in value if isinstance(v, int | float) and not isinstance(v, bool)]
    if len(numbers) != len(value) or len(value) not in (2, 3):
        raise BadShape(place, "is a position of two numbers, and a height at most")
    if not all(math.isfinite(v) and abs(v) < _LARGEST for v in numbers):
        raise BadShape(place, "is no place on earth")
    return float(numbers[0]), float(numbers[1])


def _check(nested: Any, kind: str, look: Callable[[Any, str], None]) -> None:
    """Look at every run of positions (a line, a ring) of a geometry."""

    def walk(value: Any, depth: int, place: str) -> None:
        if depth == 1:
            return look(value, place)
        for number, item in enumerate(value):
            walk(item, depth - 1, f"{place}[{number}]")
        return None

    walk(nested, _DEPTHS[kind], "coordinates")


def _line(run: Sequence[Position], place: str) -> None:
    if len(set(run)) < 2:
        raise BadShape(place, "a line has two different positions at least")


def _ring(run: Sequence[Position], place: str) -> None:
    if len(run) < 4 or run[0] != run[-1]:
        raise BadShape(place, "a ring has four positions at least and ends where it begins")


def _flat(value: Any, depth: int) -> Iterator[Position]:
    if depth == 0:
        yield value
        return
    for item in value:
        yield from _flat(item, depth - 1)


def _each(value: Any, depth: int, change: Callable[[Position], Position]) -> Any:
    return change(value) if depth == 0 else tuple(_each(item, depth - 1, change) for item in value)


def _texts(value: Any, depth: int) -> str:
    if depth == 0:
        x, y = value
        return f"{x!r} {y!r}"
    return f"({','.join(_texts(item, depth - 1) for item in value)})"
