"""Coordinate reference systems as values, and the one place where coordinates are transformed.

EPSG:5253-5259 (TUREF / TM) and EPSG:4326 list north first; EPSG:3857 and OGC:CRS84 east first.
Storage and computation here are always east, north; `swaps_axes` tells a door to flip on the way in or out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property

import pyproj

CRS84_URI = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
_EPSG_URI = re.compile(r"^https?://www\.opengis\.net/def/crs/EPSG/[^/]+/(\d+)$", re.ASCII)
_CRS84_URI = re.compile(r"^https?://www\.opengis\.net/def/crs/OGC/[^/]*/CRS84$")
_CRS84_URN = re.compile(r"^urn:ogc:def:crs:OGC:[^:]*:CRS84$", re.IGNORECASE)
_URN = re.compile(r"^urn:ogc:def:crs:EPSG:[^:]*:(\d+)$", re.IGNORECASE | re.ASCII)
_SHORT = re.compile(r"^\[?EPSG:(\d+)\]?$", re.IGNORECASE | re.ASCII)
_SAFE_CURIE = re.compile(r"^\[?OGC:CRS84\]?$", re.IGNORECASE)


class UnknownCrs(ValueError):
    """The text does not name a coordinate reference system of the EPSG register or CRS84."""


@dataclass(frozen=True)
class Crs:
    """A coordinate reference system of an authority.

    Attributes:
        authority: `EPSG` or `OGC`.
        code: `5254`, or `CRS84` for OGC.
    """

    authority: str
    code: str

    @property
    def uri(self) -> str:
        """The OGC URI (OGC API Features 2, 6.2); EPSG version 0 means the newest definition."""
        return CRS84_URI if self.authority == "OGC" else f"http://www.opengis.net/def/crs/EPSG/0/{self.code}"

    @property
    def srid(self) -> int:
        """The PostGIS SRID; CRS84 is stored as 4326 (east, north like every stored geometry)."""
        return 4326 if self.authority == "OGC" else int(self.code)

    @cached_property
    def _definition(self) -> pyproj.CRS:
        return _definition(f"{self.authority}:{self.code}")

    @property
    def name(self) -> str:
        """The authority's name, such as `TUREF / TM30`."""
        return self._definition.name

    @property
    def is_geographic(self) -> bool:
        """Whether coordinates are degrees."""
        return self._definition.is_geographic

    @property
    def axis_order(self) -> tuple[str, ...]:
        """Axis directions in the authority's order, e.g. ('north', 'east') for EPSG:5254."""
        return tuple(axis.direction for axis in self._definition.axis_info[:2])

    @property
    def swaps_axes(self) -> bool:
        """Whether the authority lists north before east, so that a door must flip coordinates."""
        return self.axis_order == ("north", "east")

    @property
    def unit(self) -> str:
        """Unit of the horizontal axes (`metre`, `degree`)."""
        return self._definition.axis_info[0].unit_name

    @property
    def area_of_use(self) -> tuple[float, float, float, float] | None:
        """West, south, east, north in degrees (EPSG area of use), or None when not defined."""
        area = self._definition.area_of_use
        return (area.west, area.south, area.east, area.north) if area else None

    @property
    def decimals(self) -> int:
        """Decimals that keep about a centimetre: 7 for degrees (RFC 7946, 11.2), 3 for metres."""
        return 7 if self.is_geographic else 3

    def __str__(self) -> str:
        return f"{self.authority}:{self.code}"


@cache
def _definition(name: str) -> pyproj.CRS:
    try:
        return pyproj.CRS.from_user_input(name)
    except pyproj.exceptions.CRSError as exc:
        raise UnknownCrs(name) from exc


def epsg(code: int) -> Crs:
    """Return the EPSG system with this code. Raises `UnknownCrs` when the register has none."""
    crs = Crs("EPSG", str(int(code)))
    _ = crs._definition
    return crs


CRS84 = Crs("OGC", "CRS84")
WGS84 = Crs("EPSG", "4326")
WEB_MERCATOR = Crs("EPSG", "3857")


@cache
def parse_crs(text: str) -> Crs:
    """Read a CRS from a URI, URN, (safe) CURIE or `EPSG:5254`; exactly that, no free text.

    Raises:
        UnknownCrs: The form or the code is not known.

    >>> parse_crs("http://www.opengis.net/def/crs/EPSG/0/5254").swaps_axes
    True
    >>> parse_crs("EPSG:3857").swaps_axes
    False
    """
    text = text.strip()
    if any(pattern.match(text) for pattern in (_CRS84_URI, _CRS84_URN, _SAFE_CURIE)):
        return CRS84
    for pattern in (_EPSG_URI, _URN, _SHORT):
        if match := pattern.match(text):
            return epsg(int(match[1]))
    raise UnknownCrs(text)


@cache
def transformer(source: Crs, target: Crs) -> pyproj.Transformer:
    """Return the cached transformer between two systems; east, north on both sides."""
    return pyproj.Transformer.from_crs(source._definition, target._definition, always_xy=True)


def transform(source: Crs, target: Crs, points: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    """Transform east, north (or lon, lat) points from one system into another, same order.

    Points outside the system's reach come back as infinities (PROJ's convention); callers check.
    """
    pairs = list(points)
    if source == target or not pairs:
        return pairs
    eastings, northings = zip(*pairs, strict=True)
    xs, ys = transformer(source, target).transform(eastings, northings)
    return list(zip(xs, ys, strict=True))
