"""Polygons of one collection cut, united and fitted so that what they share stays shared, corner by corner.

Corners that exist are never moved by the way: neighbours have the same ones. A corner that is made on an edge lies on it
as exactly as numbers go, not on the grid: on an edge of 100 m, a corner 5 mm beside it would take 0.25 m2 from one side
and give it to the other. Areas therefore add up to what they were. All shapes are hex EWKB in the storage CRS.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import DataError, InternalError, OperationalError
from psycopg2 import errors, sql

from kbs.catalog.declaration import Collection
from kbs.geo.crs import Crs
from kbs.problems import Conflict, Fault, InvalidData, Unavailable
from kbs.sql import queries_beside

QUERIES = queries_beside(__file__)
# An edge on which a new corner lies nearer than this share of the resolution is the same edge.
SAME_EDGE = 0.1
# In resolutions: how near a drawn corner has to come to be meant for one that exists, and what is too narrow to be a part.
REACH = 2.0
NARROWEST = 2.0
# Whoever waits longer for another's lock is told to try again.
LOCK_TIMEOUT = "10s"


@dataclass(frozen=True)
class Member:
    """A feature that an operation is about: its shape, its area (m2), and of how many polygons it consists."""

    id: int
    shape: str
    area: float
    parts: int


@dataclass(frozen=True)
class Piece:
    """A part that a cut leaves: its shape (one polygon) and its area (m2)."""

    shape: str
    area: float


@dataclass(frozen=True)
class Cut:
    """What a line leaves of a shape, largest piece first, and the corners that it made or passed on the boundary."""

    pieces: tuple[Piece, ...]
    nodes: str | None


def resolution(collection: Collection) -> float:
    """Return the grid of a polygon collection, metres.

    Raises:
        InvalidData: Its features are no areas.
    """
    if collection.geometry is None or collection.geometry_type != "polygon":
        raise InvalidData(
            f"{collection.id} has no areas.", Fault("collection", "is no collection of areas", collection.id)
        )
    return collection.geometry.resolution_m


def members(cursor: Any, collection: Collection, ids: Sequence[int]) -> list[Member]:
    """Return the features by id and lock them; those that are not there or may not be changed are left out."""
    cursor.execute("SELECT set_config('lock_timeout', %s, true)", [LOCK_TIMEOUT])
    try:
        cursor.execute(_build("members", collection), {"ids": list(ids)})
    except OperationalError as exc:
        if isinstance(exc.__cause__, errors.LockNotAvailable | errors.DeadlockDetected):
            raise Unavailable("Somebody else is changing these features. Try again in a moment.") from exc
        raise
    return [Member(*row) for row in cursor.fetchall()]


def cut(cursor: Any, collection: Collection, shape: str, line: str, *, parts: int) -> Cut:
    """Cut a shape of so many polygons along a line (EWKT in the storage CRS).

    Raises:
        InvalidData: The line is none, does not cut, or leaves something too narrow to be a part.
    """
    grid = resolution(collection)
    length = _told_length(cursor, line)
    params = {"shape": shape, "line": line, "snap": REACH * grid, "grid": grid}
    try:
        cursor.execute(QUERIES.text("cut"), params)
    except (DataError, InternalError) as exc:
        reason = "cannot be worked out with this area: draw it with fewer corners"
        raise InvalidData(f"line: {reason}", Fault("line", reason)) from exc
    rows = cursor.fetchall()
    if len(rows) <= parts:
        reason = (
            f"does not cut the area (it is {length:.2f} m long): let both ends lie on its boundary or beyond"
        )
        raise InvalidData(f"line: {reason}", Fault("line", reason))
    narrow = min(width for _shape, _area, width, _nodes in rows)
    if narrow < NARROWEST * grid:
        reason = f"leaves a part {narrow:.3f} m wide: let it follow the boundary exactly or keep away from it"
        raise InvalidData(f"line: {reason}", Fault("line", reason))
    _require_same_area(cursor, shape, sum(row[1] for row in rows), grid)
    return Cut(tuple(Piece(row[0], row[1]) for row in rows), rows[0][3])


def collected(cursor: Any, pieces: Sequence[Piece]) -> Piece:
    """Return pieces as one shape of several polygons."""
    if len(pieces) == 1:
        return pieces[0]
    cursor.execute(QUERIES.text("collected"), {"shapes": [piece.shape for piece in pieces]})
    return Piece(*cursor.fetchone())


def is_there(cursor: Any, collection: Collection, feature_id: int) -> bool:
    """Whether a feature can be seen, also where it may not be changed."""
    query = sql.SQL("SELECT FROM {} WHERE id = %(id)s").format(sql.Identifier(collection.table))
    cursor.execute(query, {"id": feature_id})
    return cursor.fetchone() is not None


def united(cursor: Any, collection: Collection, found: Sequence[Member]) -> Piece:
    """Return features that touch along edges as one shape.

    Raises:
        InvalidData: One of them touches no other along an edge, or they overlap.
        Conflict: Their boundaries nearly meet: corners of one lie within the resolution of another's, not on them.
    """
    grid = resolution(collection)
    params = {"ids": [member.id for member in found], "near": grid}
    cursor.execute(_build("meetings", collection), params)
    touching: list[tuple[int, int]] = []
    for first, second, shared, overlap, slit in cursor.fetchall():
        if slit is not None:
            raise Conflict(
                f"Features {first} and {second} nearly meet at {slit} but do not share that corner."
                " Put one corner on the other first (operation `move`).",
                Fault("ids", f"{first} and {second} do not share their corner at {slit}"),
            )
        if overlap > grid * max(shared, 1.0):
            reason = f"{first} and {second} overlap by {overlap:.2f} m2: mend that first"
            raise InvalidData(f"ids: {reason}", Fault("ids", reason))
        if shared > grid:
            touching.append((first, second))
    alone = _unreached([member.id for member in found], touching)
    if alone:
        faults = [Fault("ids", "does not touch the others along an edge", feature) for feature in alone]
        raise InvalidData(f"{', '.join(map(str, alone))}: {faults[0].reason}.", *faults)
    cursor.execute(_build("united", collection), params)
    return Piece(*cursor.fetchone())


def owners(
    cursor: Any, collection: Collection, found: Sequence[Member], pieces: Sequence[Piece]
) -> list[int]:
    """Return for each piece the feature that most of it was part of."""
    params = {"ids": [member.id for member in found], "pieces": [piece.shape for piece in pieces]}
    cursor.execute(_build("owners", collection), params)
    return [owner for _number, owner in cursor.fetchall()]


def moved(cursor: Any, collection: Collection, old: str, new: str) -> tuple[list[Member], list[Piece], str]:
    """Return the features that meet at a place (EWKT) and their shapes with that corner at another; and the new place.

    Raises:
        InvalidData: Nothing meets there, or a shape would cross itself, collapse, or overlap another.
    """
    grid = resolution(collection)
    reach = {"near": REACH * grid, "edge": SAME_EDGE * grid, "grid": grid}
    cursor.execute(_build("meeting_at", collection), {"old": old, "new": new} | reach)
    rows = cursor.fetchall()
    if not rows:
        reason = "is no corner and on no edge of a feature"
        raise InvalidData(f"from: {reason}", Fault("from", reason))
    broken = [row[0] for row in rows if not row[6] or row[5] <= grid * grid]
    if not broken:
        shapes = {"ids": [row[0] for row in rows], "shapes": [row[4] for row in rows], "least": grid}
        cursor.execute(_build("new_overlaps", collection), shapes)
        broken = sorted({feature for pair in cursor.fetchall() for feature in pair})
    if broken:
        # Not which one: it may be one that the asker does not see.
        reason = (
            "is too far: an area would cross itself or overlap another. Move it less, or other corners first"
        )
        raise InvalidData(f"to: {reason}", Fault("to", reason))
    return [Member(*row[:4]) for row in rows], [Piece(row[4], row[5]) for row in rows], rows[0][7]


def noded_neighbours(
    cursor: Any, collection: Collection, nodes: str | None, without: Sequence[int]
) -> list[tuple[int, str]]:
    """Return the other features on whose edges these corners lie, with them as corners of their own."""
    if nodes is None:
        return []
    params = {"ids": list(without), "nodes": nodes, "near": SAME_EDGE * resolution(collection)}
    cursor.execute(_build("noded_neighbours", collection), params)
    return [(feature, shape) for feature, shape in cursor.fetchall()]


def referrers(
    cursor: Any,
    collection: Collection,
    other: Collection,
    column: str,
    old: Sequence[int],
    new: Sequence[int],
) -> list[tuple[int, int]]:
    """Return the features of another collection that refer to old ones, each with the new one it lies in."""
    place: sql.Composable = sql.SQL("NULL")
    if other.geometry is not None:
        place = sql.SQL("ST_PointOnSurface({})").format(sql.Identifier("r", other.geometry_column))
    query = _build(
        "referrers",
        collection,
        referring=sql.Identifier(other.table),
        column=sql.Identifier(column),
        place=place,
    )
    cursor.execute(query, {"old": list(old), "new": list(new)})
    return [(feature, successor) for feature, successor in cursor.fetchall()]


def as_geojson(cursor: Any, shapes: Sequence[str], crs: Crs) -> list[Any]:
    """Return shapes as GeoJSON geometries in a system, in its authority's axis order."""
    shape: sql.Composable = sql.SQL("ST_Transform(s.shape::geometry, {})").format(sql.Literal(crs.srid))
    if crs.swaps_axes:
        shape = sql.SQL("ST_FlipCoordinates({})").format(shape)
    query = QUERIES.build("as_geojson", shape=shape, decimals=sql.Literal(crs.decimals))
    cursor.execute(query, {"shapes": list(shapes)})
    return [json.loads(geometry) for (geometry,) in cursor.fetchall()]


def _build(name: str, collection: Collection, **fragments: sql.Composable) -> sql.Composed:
    table, geom = sql.Identifier(collection.table), sql.Identifier(collection.geometry_column)
    return QUERIES.build(name, table=table, geom=geom, **fragments)


def _told_length(cursor: Any, line: str) -> float:
    cursor.execute(QUERIES.text("line_told"), {"line": line})
    kind, simple, length = cursor.fetchone()
    reason = ""
    if kind != "ST_LineString":
        reason = "is one line (LineString)"
    elif not simple:
        reason = "crosses or touches itself"
    elif not length:
        reason = "has no length"
    if reason:
        raise InvalidData(f"line: {reason}", Fault("line", reason))
    return float(length)


def _require_same_area(cursor: Any, shape: str, area: float, grid: float) -> None:
    """A line so near to edges that its own crossings cannot be told apart leaves gaps or counts twice: refuse it."""
    cursor.execute(QUERIES.text("area"), {"shape": shape})
    if abs(float(cursor.fetchone()[0]) - area) > grid * grid:
        reason = "runs too near to the boundary: let it follow it exactly or keep away from it"
        raise InvalidData(f"line: {reason}", Fault("line", reason))


def _unreached(ids: Sequence[int], touching: Sequence[tuple[int, int]]) -> list[int]:
    """Return the features that no chain of touching ones joins with the first."""
    reached, waiting = {ids[0]}, [ids[0]]
    while waiting:
        here = waiting.pop()
        beside = {b if a == here else a for a, b in touching if here in (a, b)} - reached
        reached |= beside
        waiting += beside
    return [feature for feature in ids if feature not in reached]
