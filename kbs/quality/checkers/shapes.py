"""Checkers of the geometry of one feature."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import pyproj
import shapely
from django.conf import settings
from psycopg2 import sql

from kbs.catalog import constraints as c
from kbs.geo.crs import CRS84, epsg
from kbs.geo.envelope import Envelope
from kbs.geo.region import regions
from kbs.quality.checkers import Statement, checks, geometry, other
from kbs.quality.scope import Scope
from kbs.sql import queries_beside

QUERIES = queries_beside(__file__)
# TUREF/TM27 ... TM45 and the same zones of ED50: the wrong neighbour is taken for the right one.
_TUREF_ZONES = range(5253, 5260)
_ED50_OF_TUREF = 2319 - 5253
_PREFIXED_OF_TUREF = 5269 - 5253
_SLACK = 0.1  # of the extent's width and height, as imports allow
_LEAST_VERTICES = {"point": 1, "line": 2, "polygon": 4}


def _build(name: str, scope: Scope, params: dict[str, Any], **fragments: sql.Composable) -> Statement:
    query = QUERIES.build(name, subject=scope.subject, geom=geometry(scope), **fragments)
    return Statement(query, params)


def _has(scope: Scope, *kinds: str) -> bool:
    return scope.collection.geometry is not None and (
        not kinds or scope.collection.geometry_type in (*kinds, "geometry")
    )


@checks(c.GivenGeometry)
def given_geometry(rule: c.GivenGeometry, scope: Scope) -> Statement | None:
    """A missing or empty geometry, where the column does not allow it to be missing."""
    if not _has(scope) or scope.collection.model_field(scope.collection.geometry.field).null:  # type: ignore[union-attr]
        return None
    return _build("given_geometry", scope, {})


@checks(c.ValidGeometry)
def valid_geometry(rule: c.ValidGeometry, scope: Scope) -> Statement | None:
    """Invalid areas and lines, at the place PostGIS names."""
    return _build("valid_geometry", scope, {}) if _has(scope, "line", "polygon") else None


@checks(c.RingOrientation)
def ring_orientation(rule: c.RingOrientation, scope: Scope) -> Statement | None:
    """Outer rings that run clockwise."""
    return _build("ring_orientation", scope, {}) if _has(scope, "polygon") else None


@checks(c.RepeatedPoints)
def repeated_points(rule: c.RepeatedPoints, scope: Scope) -> Statement | None:
    """Vertices in a row at one place."""
    return (
        _build("repeated_points", scope, {"tolerance": rule.tolerance_m})
        if _has(scope, "line", "polygon")
        else None
    )


@checks(c.NoSpikes)
def spikes(rule: c.NoSpikes, scope: Scope) -> Statement | None:
    """The sharpest vertex of each feature that has one sharper than allowed."""
    return _build("spikes", scope, {"degrees": rule.degrees}) if _has(scope, "polygon") else None


@checks(c.NotSliver)
def sliver(rule: c.NotSliver, scope: Scope) -> Statement | None:
    """Areas narrower than they may be."""
    return _build("sliver", scope, {"width": rule.width_m}) if _has(scope, "polygon") else None


@checks(c.MinimumSize)
def minimum_size(rule: c.MinimumSize, scope: Scope) -> Statement | None:
    """Areas or lines that are too small, or such parts of them."""
    if not _has(scope, "line", "polygon"):
        return None
    of = sql.SQL("part.geom") if rule.parts else sql.SQL("s.{}").format(geometry(scope))
    measure = sql.SQL("ST_Area({})" if scope.collection.geometry_type == "polygon" else "ST_Length({})")
    name = "minimum_part" if rule.parts else "minimum_size"
    return _build(name, scope, {"size": rule.size}, measure=measure.format(of))


@checks(c.NoTinyHoles)
def tiny_holes(rule: c.NoTinyHoles, scope: Scope) -> Statement | None:
    """Holes too small to be meant."""
    return _build("tiny_holes", scope, {"area": rule.area_m2}) if _has(scope, "polygon") else None


@checks(c.Precision)
def precision(rule: c.Precision, scope: Scope) -> Statement | None:
    """Features whose every coordinate is a round number; footprints of images lie on the grid of their pixels."""
    if not _has(scope) or scope.collection.coverage is not None:
        return None
    least = _LEAST_VERTICES.get(scope.collection.geometry_type, 2)
    return _build("precision", scope, {"grid": rule.grid_m, "vertices": least})


@checks(c.MaximumVertices)
def maximum_vertices(rule: c.MaximumVertices, scope: Scope) -> Statement | None:
    """Features with too many vertices."""
    return (
        _build("maximum_vertices", scope, {"vertices": rule.vertices})
        if _has(scope, "line", "polygon")
        else None
    )


@checks(c.SimpleLine)
def simple_line(rule: c.SimpleLine, scope: Scope) -> Statement | None:
    """Lines that meet themselves."""
    return _build("simple_line", scope, {}) if _has(scope, "line") else None


@checks(c.SinglePart)
def single_part(rule: c.SinglePart, scope: Scope) -> Statement | None:
    """Features of several pieces."""
    return _build("single_part", scope, {}) if _has(scope, "line", "polygon") else None


@checks(c.WithinExtent)
def astray(rule: c.WithinExtent, scope: Scope) -> Statement | None:
    """Features outside the municipality, by what would bring them in."""
    # An extent beyond the reach of the storage CRS is none: nothing can be said to lie outside.
    if not _has(scope) or scope.collection.beyond or not _extent_in(settings.KBS_STORAGE_SRID):
        return None
    places = {"extent": extent()} | {how: region for how in _READINGS if (region := extent_read_as(how))}
    tests = [
        sql.SQL("WHEN ST_Intersects(s.{geom}, ST_GeomFromEWKT({region})) THEN {how}").format(
            geom=geometry(scope), region=sql.Literal(places[how]), how=sql.Literal(how)
        )
        for how in _READINGS
        if how in places
    ]
    params = {"extent": places["extent"], "astray": rule.astray}
    return _build("astray", scope, params, readings=sql.SQL(" ").join(tests))


# Coordinate systems whose numbers are taken for those of the storage CRS: EPSG codes, from the storage CRS's own.
_READINGS: dict[str, Callable[[int], tuple[int, ...]]] = {
    "zone": lambda srid: tuple(z for z in (srid - 1, srid + 1) if srid in _TUREF_ZONES and z in _TUREF_ZONES),
    "prefixed": lambda srid: (srid + _PREFIXED_OF_TUREF,) if srid in _TUREF_ZONES else (),
    "degrees": lambda srid: (4326,),
    "mercator": lambda srid: (3857,),
}


@cache
def extent() -> str:
    """Return the municipality's extent, with some slack, as EWKT in the storage CRS."""
    return f"SRID={settings.KBS_STORAGE_SRID};{_extent_in(settings.KBS_STORAGE_SRID)}"


@cache
def extent_read_as(how: str) -> str:
    """Return where numbers of another CRS lie when they are taken for the storage CRS, as EWKT; empty when nowhere.

    The extent is brought to the data, never the data to the extent: numbers that no projection takes end no run.
    """
    storage: int = settings.KBS_STORAGE_SRID
    found = [_extent_in(srid) for srid in _READINGS[how](storage) if srid != storage]
    shapes = [shapely.from_wkt(wkt) for wkt in found if wkt]
    if how == "degrees":
        shapes += [shapely.transform(shape, lambda xy: xy[:, ::-1]) for shape in shapes]
    return f"SRID={storage};{shapely.union_all(shapes).wkt}" if shapes else ""


def _extent_in(srid: int) -> str:
    """Return the extent as WKT; empty outside the reach of the CRS."""
    west, south, east, north = settings.KBS_EXTENT
    dx, dy = (east - west) * _SLACK, (north - south) * _SLACK
    box = Envelope(west - dx, south - dy, east + dx, north + dy, CRS84)
    if srid == 4326:
        return str(shapely.box(box.west, box.south, box.east, box.north).wkt)
    return next((str(region.wkt) for region in regions(box, epsg(srid))), "")


@checks(c.SameDatum)
def same_datum(rule: c.SameDatum, scope: Scope) -> Statement | None:
    """A collection that fits its reference only when it is taken for ED50."""
    storage = settings.KBS_STORAGE_SRID
    if not _has(scope) or storage not in _TUREF_ZONES:
        return None
    reference = other(rule.collection)
    east, north = _ed50_shift()
    return _build(
        "same_datum",
        scope,
        {"east": east, "north": north},
        other=sql.Identifier(reference.table),
        other_geom=sql.Identifier(reference.geometry_column),
    )


@cache
def _ed50_shift() -> tuple[float, float]:
    """How far a place moves, in metres, when its numbers are ED50 instead of TUREF, in the middle of the extent."""
    west, south, east, north = settings.KBS_EXTENT
    storage = settings.KBS_STORAGE_SRID
    x, y = pyproj.Transformer.from_crs(4326, storage, always_xy=True).transform(
        (west + east) / 2, (south + north) / 2
    )
    to_turef = pyproj.Transformer.from_crs(storage + _ED50_OF_TUREF, storage, always_xy=True)
    moved_x, moved_y = to_turef.transform(x, y)
    return moved_x - x, moved_y - y
