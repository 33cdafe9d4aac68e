"""Do the coordinates fit the CRS and the municipality? Where not, say what to pass instead.

Looked for: no CRS at all, swapped axes, another zone or a zone prefix, degrees taken for metres,
ED50 taken for TUREF (0-40 m east, 180-190 m north), and files of somewhere else.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import pyproj
from django.conf import settings
from django.utils.translation import gettext as _

from kbs.exchange.source import SourceCrs
from kbs.problems import CoordinateSystemProblem, Fault

Point = tuple[float, float]
Box = tuple[float, float, float, float]

# What Turkish files are in: TUREF/TM, TUREF GK, ED50/TM, ED50 GK, UTM (WGS84, ED50), degrees, web.
TURKISH = (
    *range(5253, 5260),
    4326,
    *range(5269, 5276),
    *range(2319, 2326),
    *range(2206, 2213),
    *range(32635, 32639),
    *range(23035, 23039),
    3857,
)
# TUREF systems and what the same numbers mean in ED50.
ED50_OF = {
    **{5253 + i: 2319 + i for i in range(7)},
    **{5269 + i: 2206 + i for i in range(7)},
    **{32635 + i: 23035 + i for i in range(4)},
}
_SLACK = 0.1  # of the municipality's width and height


@dataclass(frozen=True)
class Fit:
    """A reading of the coordinates that puts them into the municipality: CRS and axis order."""

    srid: int
    axis: str

    @property
    def advice(self) -> str:
        """The options to pass."""
        return f"--crs EPSG:{self.srid}" + (" --axis yx" if self.axis == "yx" else "")


def extent_in(crs: SourceCrs) -> Box | None:
    """Return the municipality's box (with slack) in a CRS, x = east; None where it cannot be expressed."""
    west, south, east, north = settings.KBS_EXTENT
    dx, dy = (east - west) * _SLACK, (north - south) * _SLACK
    try:
        box = _from_degrees(crs.definition).transform_bounds(
            west - dx, south - dy, east + dx, north + dy, densify_pts=21
        )
    except pyproj.exceptions.ProjError:
        return None
    return box if all(map(math.isfinite, box)) else None


@lru_cache(maxsize=64)
def _from_degrees(definition: str) -> pyproj.Transformer:
    return pyproj.Transformer.from_crs("EPSG:4326", SourceCrs(definition).crs, always_xy=True)


def plausible(crs: SourceCrs) -> Box:
    """Return the limits that coordinates of this kind cannot leave: PROJ would fail on the whole file for one.

    For a projection that is its area of use with twenty degrees around it, where the register knows one.
    """
    if crs.crs.is_geographic:
        return (-180.0, -90.0, 180.0, 90.0)
    anything = (-2e7, -2e7, 2e7, 2e7)
    area = crs.crs.area_of_use
    if area is None or area.west > area.east:
        return anything
    west, east = max(area.west - 20, -180), min(area.east + 20, 180)
    south, north = max(area.south - 20, -85), min(area.north + 20, 85)
    try:
        box = _from_degrees(crs.definition).transform_bounds(west, south, east, north, densify_pts=21)
    except pyproj.exceptions.ProjError:
        return anything
    return box if all(map(math.isfinite, box)) else anything


def fits(sample: list[Point], installation_srid: int) -> list[Fit]:
    """Return the readings under which most of the sample lies in the municipality, likeliest first."""
    found = []
    for srid in dict.fromkeys((installation_srid, *TURKISH)):
        box = extent_in(SourceCrs(f"EPSG:{srid}"))
        if box is None:
            continue
        for axis, points in (("xy", sample), ("yx", [(y, x) for x, y in sample])):
            if _share(points, box) > 0.5:
                found.append(Fit(srid, axis))
    return found


def _share(points: list[Point], box: Box) -> float:
    west, south, east, north = box
    inside = sum(west <= x <= east and south <= y <= north for x, y in points)
    return inside / len(points) if points else 0.0


def require(crs: SourceCrs | None, sample: list[Point], file: str) -> SourceCrs:
    """Return the CRS, or say which ones would fit.

    Raises:
        CoordinateSystemProblem: The file names none and nobody passed one.
    """
    if crs is not None:
        return crs
    found = fits(sample, settings.KBS_STORAGE_SRID)
    advice = "; ".join(
        _("%(advice)s (%(name)s)") % {"advice": f.advice, "name": _name(f.srid)} for f in found[:4]
    )
    detail = _("%(file)s koordinat sistemini söylemiyor.") % {"file": file} + " "
    detail += (
        _("Koordinatlar belediye sınırlarına şunlarla düşüyor: %(advice)s. Doğru olanı seçip verin.")
        % {"advice": advice}
        if advice
        else _("Bilinen hiçbir sistemde belediye sınırlarına düşmüyor; --crs ile belirtin.")
    )
    raise CoordinateSystemProblem(detail, Fault("crs", "missing"), suggestions=[f.advice for f in found])


def require_inside(crs: SourceCrs, extent: Box, sample: list[Point], file: str) -> None:
    """Refuse a file no part of which touches the municipality.

    Raises:
        CoordinateSystemProblem: With the reading that would fit, when there is one.
    """
    box = extent_in(crs)
    if box and _touches(extent, box):
        return
    found = [f for f in fits(sample, settings.KBS_STORAGE_SRID) if (f.srid, f.axis) != (crs.srid, "xy")]
    swapped = next((f for f in found if f.srid == crs.srid and f.axis == "yx"), None)
    x, y = sample[0] if sample else (0.0, 0.0)
    place = {"file": file, "crs": crs.name, "x": f"{x:.3f}", "y": f"{y:.3f}"}
    if swapped:
        detail = _("%(file)s: eksenler yer değiştirmiş görünüyor (x=%(x)s, y=%(y)s, %(crs)s).") % place
        detail += " " + _("--axis yx ile yeniden deneyin.")
        raise CoordinateSystemProblem(
            detail, Fault("axis", "swapped"), code="axis-swap", suggestions=["--axis yx"]
        )
    if found:
        detail = (
            _("%(file)s: koordinatlar %(crs)s ile belediyenin dışına düşüyor (x=%(x)s, y=%(y)s).") % place
        )
        detail += " " + _("%(advice)s ile içine düşer: %(name)s.") % {
            "advice": found[0].advice,
            "name": _name(found[0].srid),
        }
        raise CoordinateSystemProblem(
            detail, Fault("crs", "other system"), code="wrong-crs", suggestions=[f.advice for f in found]
        )
    detail = _("%(file)s belediyenin dışında (x=%(x)s, y=%(y)s, %(crs)s); yüklenmedi.") % place
    raise CoordinateSystemProblem(
        detail, Fault("extent", "outside the municipality"), code="outside-municipality"
    )


def _touches(a: Box, b: Box) -> bool:
    return a[0] <= b[2] and a[2] >= b[0] and a[1] <= b[3] and a[3] >= b[1]


@dataclass(frozen=True)
class OtherDatum:
    """The CRS that a file is easily mistaken for, and where its features then land: metres in storage CRS."""

    srid: int
    east: float
    north: float


def other_datum(crs: SourceCrs) -> OtherDatum | None:
    """Return the ED50 twin of a TUREF system (or the other way round) with its displacement, or None."""
    turef_of = {ed50: turef for turef, ed50 in ED50_OF.items()}
    other = ED50_OF.get(crs.srid or 0) or turef_of.get(crs.srid or 0)
    if other is None:
        return None
    west, south, east, north = settings.KBS_EXTENT
    middle = ((west + east) / 2, (south + north) / 2)
    storage = f"EPSG:{settings.KBS_STORAGE_SRID}"
    truth = _from_degrees(storage).transform(*middle)
    numbers = _from_degrees(f"EPSG:{other}").transform(*middle)
    misread = _between(f"EPSG:{crs.srid}", storage).transform(*numbers)
    shift = (misread[0] - truth[0], misread[1] - truth[1])
    return OtherDatum(other, *shift) if all(map(math.isfinite, shift)) else None


@lru_cache(maxsize=64)
def _between(source: str, target: str) -> pyproj.Transformer:
    return pyproj.Transformer.from_crs(source, target, always_xy=True)


def require_datum(other: OtherDatum, count: int, east: float, north: float) -> None:
    """Refuse a file whose known features all moved by the difference between ED50 and TUREF.

    Args:
        other: The other reading of the file.
        count: Features compared.
        east, north: Median displacement in metres.

    Raises:
        CoordinateSystemProblem: The displacement is that of the datum.
    """
    if count >= 5 and math.hypot(east - other.east, north - other.north) < 10:
        raise _datum_problem(other, _("Bilinen %(count)d kayıt") % {"count": count})


def require_fit(other: OtherDatum, sample: int, as_read: int, as_other: int) -> None:
    """Refuse a new file that lies on the stored features only when read in the other datum.

    Args:
        other: The other reading of the file.
        sample: Places compared with stored features of the collection.
        as_read: Places on a stored feature as read.
        as_other: The same, read in the other datum.

    Raises:
        CoordinateSystemProblem: Nearly all lie on features in the other reading, and far fewer as read.
    """
    if sample >= 20 and as_other >= 0.8 * sample and as_read <= 0.6 * as_other:
        raise _datum_problem(other, _("Örneklenen %(count)d yer") % {"count": sample})


def _datum_problem(other: OtherDatum, who: str) -> CoordinateSystemProblem:
    detail = _(
        "%(who)s doğuya %(east).0f m, kuzeye %(north).0f m kaymış: ED50 ile TUREF farkı bu. "
        "Dosya %(other)s (%(name)s) sisteminde olmalı; --crs %(other)s verin."
    ) % {
        "who": who,
        "east": other.east,
        "north": other.north,
        "other": f"EPSG:{other.srid}",
        "name": _name(other.srid),
    }
    return CoordinateSystemProblem(
        detail, Fault("crs", "other datum"), code="datum", suggestions=[f"--crs EPSG:{other.srid}"]
    )


def _name(srid: int) -> str:
    return pyproj.CRS.from_epsg(srid).name
