"""GML 2.1.2 geometries: built from their elements as a file is read, and given as WKB.

`gml:coordinates` holds x,y (east, north) whatever the axis order of the EPSG register is: so the files are met.
"""

from __future__ import annotations

import math
import re
import struct
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

Position = tuple[float, float]
Ring = tuple[Position, ...]
# What may stand in what (GML 2.1.2, 4.2 and 4.3); everything else belongs to other versions.
CHILDREN = {
    "": {"Point", "LineString", "Polygon", "MultiPolygon", "MultiLineString"},
    "Point": {"coordinates"},
    "LineString": {"coordinates"},
    "LinearRing": {"coordinates"},
    "Polygon": {"outerBoundaryIs", "innerBoundaryIs"},
    "outerBoundaryIs": {"LinearRing"},
    "innerBoundaryIs": {"LinearRing"},
    "MultiPolygon": {"polygonMember"},
    "polygonMember": {"Polygon"},
    "MultiLineString": {"lineStringMember"},
    "lineStringMember": {"LineString"},
}
_SRID = re.compile(r"(?:EPSG|epsg\.xml)[:#/]+(?:[^:#/]*[:/])?(\d{4,6})$", re.IGNORECASE)
_POINT, _LINE, _POLYGON, _MULTILINE, _MULTIPOLYGON = 1, 2, 3, 5, 6


class BadGeometry(ValueError):
    """A geometry that GML 2 does not have, or coordinates that are none; the text is for people."""


@dataclass
class Geometry:
    """A geometry as the file gives it.

    Attributes:
        kind: The outermost element: Point, LineString, Polygon, MultiPolygon or MultiLineString.
        points, lines: Positions, in file order.
        polygons: Rings, the outer one first.
    """

    kind: str
    points: list[Position] = field(default_factory=list)
    lines: list[Ring] = field(default_factory=list)
    polygons: list[list[Ring]] = field(default_factory=list)

    @property
    def family(self) -> str:
        """The kind without Multi."""
        return self.kind.removeprefix("Multi")

    @property
    def parts(self) -> int:
        """How many points, lines or polygons it has."""
        return len(self.points) + len(self.lines) + len(self.polygons)

    def wkb(self) -> bytes:
        """Little-endian WKB; areas and lines as their multi type."""
        if self.points:
            return _head(_POINT) + struct.pack("<2d", *self.points[0])
        if self.lines:
            return _head(_MULTILINE, len(self.lines)) + b"".join(_line(line) for line in self.lines)
        polygons = (_head(_POLYGON, len(rings)) + b"".join(map(_ring, rings)) for rings in self.polygons)
        return _head(_MULTIPOLYGON, len(self.polygons)) + b"".join(polygons)

    def outlines(self) -> bytes:
        """WKB of a line: that of a line itself, for an area that of its rings."""
        rings = self.lines or [ring for polygon in self.polygons for ring in polygon]
        return _head(_MULTILINE, len(rings)) + b"".join(_line(ring) for ring in rings)

    def canonical(self) -> str:
        """A text that is equal for equal shapes: millimetres, whatever ring or end a writer begins with."""
        if self.points:
            return f"P{_near(self.points[0])}"
        if self.lines:
            lines = [[_near(p) for p in line] for line in self.lines]
            return "L" + repr(sorted(min(line, line[::-1]) for line in lines))
        return "A" + repr(
            sorted([_turned(rings[0]), *sorted(map(_turned, rings[1:]))] for rings in self.polygons)
        )


class Builder:
    """Takes the elements of one geometry as they start and end."""

    def __init__(self) -> None:
        self.geometry: Geometry | None = None
        self._path: list[str] = []

    def start(self, name: str) -> None:
        """Enter an element of the GML namespace. Raises BadGeometry where GML 2 has no such element."""
        within = self._path[-1] if self._path else ""
        if name not in CHILDREN.get(within, ()) or (not within and self.geometry):
            raise BadGeometry(
                _("gml:%(name)s burada olamaz (GML 2.1.2); beklenen: %(known)s")
                % {"name": name, "known": ", ".join(sorted(CHILDREN.get(within, ()))) or "-"}
            )
        self._path.append(name)
        if not within:
            self.geometry = Geometry(name)
        if name == "Polygon" and self.geometry:
            self.geometry.polygons.append([])

    def end(self, text: str, separators: tuple[str, str, str]) -> None:
        """Leave the element; `text` is what `coordinates` held."""
        name = self._path.pop()
        geometry = self.geometry
        assert geometry is not None
        if name == "coordinates":
            positions = parse_coordinates(text, *separators)
            self._take(geometry, positions)
        elif name == "Polygon" and not geometry.polygons[-1]:
            raise BadGeometry(_("sınırı olmayan çokgen"))

    def _take(self, geometry: Geometry, positions: Ring) -> None:
        within = self._path[-1]
        if within == "LinearRing":
            rings = geometry.polygons[-1]
            if (self._path[-2] == "outerBoundaryIs") != (not rings):
                raise BadGeometry(_("çokgenin bir dış sınırı olur ve önce gelir"))
            if len(positions) < 4 or positions[0] != positions[-1]:
                raise BadGeometry(_("halka kapanmıyor veya dörtten az nokta taşıyor"))
            rings.append(positions)
        elif within == "LineString":
            if len(positions) < 2:
                raise BadGeometry(_("çizginin en az iki noktası olur"))
            geometry.lines.append(positions)
        elif geometry.points or len(positions) != 1:
            raise BadGeometry(_("noktanın bir konumu olur"))
        else:
            geometry.points.append(positions[0])


def parse_coordinates(text: str, decimal: str = ".", cs: str = ",", ts: str = " ") -> Ring:
    """Return the positions of a `gml:coordinates` text; a third coordinate is left out.

    Raises:
        BadGeometry: Something in it is no position.
    """
    tuples = text.split() if ts.isspace() else [t.strip() for t in text.split(ts)]
    positions = []
    for one in filter(None, tuples):
        cells = one.split(cs)
        if decimal != ".":
            cells = [cell.replace(decimal, ".") for cell in cells]
        try:
            values = [float(cell) for cell in cells]
        except ValueError:
            values = []
        if len(values) not in (2, 3) or not all(map(math.isfinite, values)):
            raise BadGeometry(_("konum okunamadı: %(text)s") % {"text": one[:60]})
        positions.append((values[0], values[1]))
    if not positions:
        raise BadGeometry(_("koordinat yok"))
    return tuple(positions)


def srid_of(name: str) -> int | None:
    """Return the EPSG code that an srsName tells, in any of the spellings met, or None.

    >>> [srid_of(t) for t in ("EPSG:5254", "http://www.opengis.net/gml/srs/epsg.xml#5254", "TM30")]
    [5254, 5254, None]
    """
    match = _SRID.search(name.strip())
    return int(match[1]) if match else None


def _head(kind: int, *count: int) -> bytes:
    return struct.pack(f"<BI{len(count)}I", 1, kind, *count)


def _ring(ring: Ring) -> bytes:
    return struct.pack(f"<I{2 * len(ring)}d", len(ring), *(c for position in ring for c in position))


def _line(line: Ring) -> bytes:
    return _head(_LINE) + _ring(line)


def _near(position: Position) -> tuple[int, int]:
    return round(position[0] * 1000), round(position[1] * 1000)


def _turned(ring: Ring) -> list[tuple[int, int]]:
    """A ring from its smallest position on, in the direction that comes first in order."""
    open_ring = [_near(position) for position in ring[:-1]]
    both = []
    for way in (open_ring, open_ring[::-1]):
        first = way.index(min(way))
        both.append(way[first:] + way[:first])
    return min(both)
