"""Positions as people write or paste them: degrees, degrees-minutes-seconds, metres, map links.

All results are lon, lat in CRS84. Metres are tried in the storage CRS, in the TUREF and ED50 zones beside
it; a reading counts only when it lies in the municipality's extent, so the extent guesses the system.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from urllib.parse import unquote

from django.conf import settings

from kbs.geo.crs import CRS84, Crs, UnknownCrs, epsg, transform

_NUMBER = r"([-+]?\d{1,3}(?:[.]\d+)?)"
_COMMA_NUMBER = r"([-+]?\d{1,3}(?:,\d+))"
_DEGREES = (
    re.compile(rf"^\s*{_NUMBER}\s*°?\s*[,;\s]\s*{_NUMBER}\s*°?\s*$"),
    # Decimal commas: "40,98 29,02" or "40,98; 29,02".
    re.compile(rf"^\s*{_COMMA_NUMBER}\s*[;\s]\s*{_COMMA_NUMBER}\s*$"),
)
_DMS_PART = (
    r"(\d{1,3})\s*[°ºd]\s*(\d{1,2})\s*['′’m]\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:[\"″”s]|'')\s*)?"
    r"([KGDBNSEWkgdbnsew])?"
)
_DMS = re.compile(rf"^\s*{_DMS_PART}\s*[,;]?\s*{_DMS_PART}\s*$")
_METRES = re.compile(r"(?<![\d.])(\d{6,7}(?:[.,]\d{1,4})?)(?![\d.])")
_LINKS = (
    re.compile(r"!3d(-?\d{1,2}\.\d+)!4d(-?\d{1,3}\.\d+)"),
    re.compile(r"[@/](-?\d{1,2}\.\d+),(-?\d{1,3}\.\d+)"),
    re.compile(r"[?&](?:q|ll|query|center|destination)=(-?\d{1,2}\.\d+),(-?\d{1,3}\.\d+)"),
    re.compile(r"#map=\d+(?:\.\d+)?/(-?\d{1,2}\.\d+)/(-?\d{1,3}\.\d+)"),
    re.compile(r"[?&]mlat=(-?\d{1,2}\.\d+)&mlon=(-?\d{1,3}\.\d+)"),
    # The cadastre's own query page: #ara/cografi/<lat>/<lon>.
    re.compile(r"#ara/cografi/(-?\d{1,2}\.\d+)/(-?\d{1,3}\.\d+)"),
)
# K kuzey, G güney, D doğu, B batı; N, S, E, W as abroad.
_SOUTH_OR_WEST, _LATITUDE, _LONGITUDE = "GSBW", "KGNS", "DBEW"
# TUREF/TM27-45, ED50/TM27-45 and ED50/UTM 35-38 (EPSG). The storage CRS comes first.
_METRIC = (*range(5253, 5260), *range(2319, 2326), *range(23035, 23039))
# A place just outside is still this city's; a place elsewhere is a mistake.
_MARGIN_DEGREES = 0.02


@dataclass(frozen=True)
class Position:
    """One reading: lon, lat in degrees, the system it was read in, and whether it lies in the municipality."""

    lon: float
    lat: float
    described: str
    inside: bool


def read_positions(text: str) -> list[Position]:
    """Return the readings of a text as positions, most likely first; empty when it is none.

    >>> read_positions("moda caddesi 12")
    []
    """
    if "http" in text or "/" in text:
        return _link(unquote(text))
    return _degrees(text) or _minutes(text) or _metres(text)


def _link(text: str) -> list[Position]:
    if "://" not in text:
        return []
    for pattern in _LINKS:
        if match := pattern.search(text):
            return _checked(float(match[2]), float(match[1]), "WGS 84")
    return []


def _degrees(text: str) -> list[Position]:
    for pattern in _DEGREES:
        if match := pattern.match(text):
            first, second = (float(part.replace(",", ".")) for part in match.groups())
            if "." not in text and "," not in match[1]:
                return []  # "40 29" is rather a block and a parcel
            # Latitude first, as people say it; the other way round only where that alone lies in the city.
            if not _inside(second, first) and _inside(first, second):
                first, second = second, first
            return _checked(second, first, "WGS 84")
    return []


def _minutes(text: str) -> list[Position]:
    match = _DMS.match(text)
    if not match:
        return []
    halves = []
    for degrees, minutes, seconds, letter in (match.groups()[:4], match.groups()[4:]):
        value = int(degrees) + int(minutes) / 60 + float((seconds or "0").replace(",", ".")) / 3600
        letter = (letter or "").upper()
        halves.append((-value if letter and letter in _SOUTH_OR_WEST else value, letter))
    (first, first_letter), (second, second_letter) = halves
    if (first_letter and first_letter in _LONGITUDE) or (second_letter and second_letter in _LATITUDE):
        first, second = second, first
    return _checked(second, first, "WGS 84")


def _metres(text: str) -> list[Position]:
    numbers = _METRES.findall(text)
    if len(numbers) != 2 or re.search(r"[A-Za-z]{4,}", text):
        return []
    first, second = (float(number.replace(",", ".")) for number in numbers)
    found: list[Position] = []
    for crs in _metric_systems():
        # East is the smaller number everywhere in the country, so the order of writing does not matter.
        easting, northing = sorted((first, second))
        ((lon, lat),) = transform(crs, CRS84, [(easting, northing)])
        if math.isfinite(lon) and math.isfinite(lat) and _inside(lon, lat):
            found.append(Position(lon, lat, f"{crs.name} ({crs})", inside=True))
    return found


def _metric_systems() -> list[Crs]:
    systems = []
    for code in dict.fromkeys((settings.KBS_STORAGE_SRID, *_METRIC)):
        try:
            systems.append(epsg(code))
        except UnknownCrs:
            continue
    return systems


def _checked(lon: float, lat: float, described: str) -> list[Position]:
    if not (-180 <= lon <= 180 and -90 <= lat <= 90):
        return []
    return [Position(lon, lat, described, _inside(lon, lat))]


def _inside(lon: float, lat: float) -> bool:
    west, south, east, north = settings.KBS_EXTENT
    return (
        west - _MARGIN_DEGREES <= lon <= east + _MARGIN_DEGREES
        and south - _MARGIN_DEGREES <= lat <= north + _MARGIN_DEGREES
    )
