"""RFC 7946 as a strict reader sees it: what breaks an object, and what is only worth a warning.

A fault's name is a stable code; GDAL would load most of these objects silently, some of them wrongly.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from django.utils.translation import gettext as _

from kbs.exchange import limits
from kbs.problems import Fault

TYPES = ("Point", "LineString", "Polygon", "MultiPoint", "MultiLineString", "MultiPolygon")
# Depth of `coordinates` above the positions, and the WKB code.
_DEPTH = {"Point": 0, "MultiPoint": 1, "LineString": 1, "MultiLineString": 2, "Polygon": 2, "MultiPolygon": 3}
_WKB = {"Point": 1, "LineString": 2, "Polygon": 3, "MultiPoint": 4, "MultiLineString": 5, "MultiPolygon": 6}
# Members that mean something in one kind of object and must not stand in another (7.1).
_FOREIGN = {
    "FeatureCollection": ("coordinates", "geometries", "geometry", "properties"),
    "Feature": ("coordinates", "geometries", "features"),
    "geometry": ("geometry", "properties", "features"),
}


# No coordinate of any system is so large; infinity (1e999 in JSON) and whole numbers of 400 digits are.
_FAR = 1e15


class Findings:
    """Warnings met while looking, by code, with a count."""

    def __init__(self) -> None:
        self.counts: dict[str, int] = {}

    def add(self, code: str) -> None:
        """Count one more warning of this kind."""
        self.counts[code] = self.counts.get(code, 0) + 1


def feature_fault(feature: Any, found: Findings) -> Fault | None:
    """Return why this is not a usable Feature (3.2), or None."""
    if not isinstance(feature, dict):
        return Fault("geojson-feature", _("Feature bir nesne olmalı"), feature)
    if feature.get("type") != "Feature":
        return Fault("geojson-type", _("Feature beklenirken başka bir tür bulundu"), feature.get("type"))
    if "properties" not in feature:
        found.add("geojson-no-properties")
    if not isinstance(feature.get("properties"), dict | None):
        return Fault("geojson-properties", _("properties bir nesne veya null olmalı"), feature["properties"])
    if isinstance(feature.get("id"), bool) or not isinstance(feature.get("id"), str | int | float | None):
        return Fault("geojson-id", _("id bir metin veya sayı olmalı"), feature["id"])
    if "geometry" not in feature:
        return Fault("geojson-geometry", _("geometry üyesi yok"))
    note_members(feature, "Feature", found)
    if feature["geometry"] is None:
        return None
    return geometry_fault(feature["geometry"], found)


def note_members(thing: dict[str, Any], kind: str, found: Findings) -> None:
    """Warn of members that belong to another kind of object, and of a broken bbox (5)."""
    if any(name in thing for name in _FOREIGN[kind]):
        found.add("geojson-foreign-member")
    box = thing.get("bbox")
    if box is not None and not (isinstance(box, list) and len(box) in (4, 6) and all(map(_is_number, box))):
        found.add("geojson-bbox")


def geometry_fault(geometry: Any, found: Findings, depth: int = 0) -> Fault | None:
    """Return why this is not a usable geometry (3.1), or None."""
    if not isinstance(geometry, dict):
        return Fault("geojson-geometry", _("geometri bir nesne olmalı"), geometry)
    kind = geometry.get("type")
    note_members(geometry, "geometry", found)
    if kind == "GeometryCollection":
        return _collection_fault(geometry, found, depth)
    if kind not in TYPES:
        return Fault("geojson-type", _("bilinmeyen geometri türü"), kind)
    if "coordinates" not in geometry:
        return Fault("geojson-coordinates", _("coordinates üyesi yok"))
    return _coordinates_fault(kind, geometry["coordinates"], found)


def _collection_fault(geometry: dict[str, Any], found: Findings, depth: int) -> Fault | None:
    members = geometry.get("geometries")
    if depth >= limits.MAX_NESTING:
        return Fault("geojson-collection", _("GeometryCollection çok derin"), depth)
    if not isinstance(members, list):
        return Fault("geojson-geometry", _("geometries bir dizi olmalı"), members)
    if depth or len(members) == 1:
        found.add("geojson-collection")  # 3.1.8: nested and single collections should be avoided
    return next((f for member in members if (f := geometry_fault(member, found, depth + 1))), None)


def _coordinates_fault(kind: str, coordinates: Any, found: Findings) -> Fault | None:
    if not isinstance(coordinates, list):
        return Fault("geojson-coordinates", _("coordinates bir dizi olmalı"), coordinates)
    if kind == "Point" and not coordinates:
        return None  # an empty geometry: told later, as of every format
    positions = list(_positions(coordinates, _DEPTH[kind]))
    for position in positions:
        if fault := _position_fault(position, found):
            return fault
    lines = _lines(kind, coordinates)
    if kind.endswith("LineString"):
        short = next((line for line in lines if len(line) == 1), None)
        return Fault("geojson-line", _("bir çizginin en az iki noktası olur"), short) if short else None
    if kind.endswith("Polygon"):
        polygons = [coordinates] if kind == "Polygon" else coordinates
        return next((f for rings in polygons if (f := _rings_fault(rings, found))), None)
    return None


def _positions(node: Any, depth: int) -> Iterator[Any]:
    """Yield what stands where positions should stand; something else than a list stops the descent."""
    if depth == 0 or not isinstance(node, list):
        yield node
        return
    for child in node:
        yield from _positions(child, depth - 1)


def _lines(kind: str, coordinates: list[Any]) -> list[Any]:
    return [coordinates] if kind == "LineString" else coordinates if kind == "MultiLineString" else []


def _position_fault(position: Any, found: Findings) -> Fault | None:
    if not isinstance(position, list) or not all(map(_is_number, position)):
        return Fault("geojson-position", _("bir konum iki veya üç sayıdır"), position)
    if len(position) < 2:
        return Fault("geojson-position", _("bir konum iki veya üç sayıdır"), position)
    if not all(abs(v) < _FAR for v in position):
        return Fault("geojson-position", _("konumun sayıları sonlu ve dünya ölçüsünde olmalı"), position)
    if len(position) > 3:
        found.add("geojson-position-long")
    if any(
        abs(v * 1e9 - round(v * 1e9)) > 1e-6 for v in position[:2] if isinstance(v, float) and abs(v) < 1000
    ):
        found.add("geojson-precision")
    return None


def _rings_fault(rings: list[Any], found: Findings) -> Fault | None:
    for i, ring in enumerate(rings):
        if len(ring) < 4:
            return Fault("geojson-ring", _("bir halkanın en az dört noktası olur"), ring)
        if ring[0] != ring[-1]:
            return Fault("geojson-ring", _("halkanın ilk ve son noktası aynı olmalı"), [ring[0], ring[-1]])
        if (_signed_area(ring) > 0) != (i == 0):
            found.add("geojson-winding")
    return None


def _signed_area(ring: list[list[float]]) -> float:
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring)) / 2


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def to_wkb(geometry: dict[str, Any]) -> bytes:
    """Return the geometry (already looked at) as ISO WKB, little-endian, two dimensions."""
    kind = geometry["type"]
    if kind == "GeometryCollection":
        parts = [to_wkb(member) for member in geometry["geometries"]]
        return struct.pack("<BII", 1, 7, len(parts)) + b"".join(parts)
    head = struct.pack("<BI", 1, _WKB[kind])
    coordinates = geometry["coordinates"]
    if kind == "Point":
        x, y = coordinates[:2] if coordinates else (float("nan"), float("nan"))
        return head + struct.pack("<dd", x, y)
    if kind == "LineString":
        return head + _line(coordinates)
    if kind == "Polygon":
        return head + struct.pack("<I", len(coordinates)) + b"".join(map(_line, coordinates))
    single = kind.removeprefix("Multi")
    parts = [to_wkb({"type": single, "coordinates": part}) for part in coordinates]
    return head + struct.pack("<I", len(parts)) + b"".join(parts)


def _line(positions: list[list[float]]) -> bytes:
    flat = [v for position in positions for v in position[:2]]
    return struct.pack(f"<I{len(flat)}d", len(positions), *flat)
