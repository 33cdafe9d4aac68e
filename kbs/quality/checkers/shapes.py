"""Checkers of the geometry of one feature."""

from __future__ import annotations

from functools import cache
from typing import Any

import pyproj
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
    """Features whose every coordinate is a round number."""
    if not _has(scope):
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
    if not _has(scope):
        return None
    column = sql.SQL("s.{}").format(geometry(scope))
    return _build("astray", scope, {"extent": extent(), "astray": rule.astray}, in_zone=_in_zone(column))


@cache
def extent() -> str:
    """Return the municipality's extent, with some slack, as EWKT in the storage CRS."""
    west, south, east, north = settings.KBS_EXTENT
    dx, dy = (east - west) * _SLACK, (north - south) * _SLACK
    storage = epsg(settings.KBS_STORAGE_SRID)
    [region] = regions(Envelope(west - dx, south - dy, east + dx, north + dy, CRS84), storage)
    return f"SRID={settings.KBS_STORAGE_SRID};{region.wkt}"


def _in_zone(column: sql.Composable) -> sql.Composable:
    """Whether a place lies in the extent when its numbers are read in a neighbouring zone of three degrees."""
    storage = settings.KBS_STORAGE_SRID
    tests = [
        sql.SQL("ST_Intersects(ST_Transform(ST_SetSRID({}, {}), {}), ST_GeomFromEWKT(%(extent)s))").format(
            column, sql.Literal(srid), sql.Literal(storage)
        )
        for srid in (storage - 1, storage + 1)
        if storage in _TUREF_ZONES and srid in _TUREF_ZONES
    ]
    return sql.SQL("({})").format(sql.SQL(" OR ").join(tests)) if tests else sql.SQL("false")


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
