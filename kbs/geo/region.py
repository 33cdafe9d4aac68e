"""A box of one system seen from another: its straight edges become curves, so two corners do not tell it.

At Kadıköy the meridians of CRS84 lean 0.6° against the grid of TM30: a box of 1 km taken as a grid box would
be 11 m off at its corners.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from kbs.geo.crs import CRS84, WEB_MERCATOR, Crs, transform
from kbs.geo.envelope import Envelope

# Edge pieces of 0.02 degrees keep the chord within a decimetre of the true edge.
_STEP_DEG = 0.02
_MOST_STEPS = 256
# A projection is asked no further than this beyond the area it is made for.
_REACH_DEG = 6.0
# Spatial indexes keep boxes in single precision: 0.5 m at a northing of 4.5 million, 1 m at 10 million.
_INDEX_SLACK_M = 2.0
_MERCATOR_EDGE_M = 20_037_508.342789244

Point = tuple[float, float]


@dataclass(frozen=True)
class Region:
    """A box of another system in a projected one, in metres, east, north.

    Attributes:
        outer: Smallest envelope holding the region; what a spatial index is asked for.
        inner: An envelope that surely lies in the region: what has its box in it needs no exact test.
        wkt: The region itself; a line or a point for a box without width or height.
    """

    outer: Envelope
    inner: Envelope | None
    wkt: str


def regions(envelope: Envelope, target: Crs) -> tuple[Region, ...]:
    """Return the envelope as regions of a projected system: two when it crosses the antimeridian, none when
    it lies wholly outside the reach of `target`.
    """
    if envelope.crs == target:
        return (_region(envelope.bounds, target, target),)
    if envelope.crs == WEB_MERCATOR:
        envelope = _geographic(envelope)
    if not envelope.crs.is_geographic:
        return (_region(envelope.to(target).bounds, target, target),)
    west, south, east, north = envelope.bounds
    spans = [(west, 180.0), (-180.0, east)] if envelope.crosses_antimeridian else [(west, east)]
    clipped = (_within_reach((w, south, e, north), target) for w, e in spans)
    return tuple(_region(box, envelope.crs, target) for box in clipped if box)


def _geographic(envelope: Envelope) -> Envelope:
    """Web Mercator's edges are meridians and parallels: the box is the same box in degrees."""
    west, south, east, north = (max(-_MERCATOR_EDGE_M, min(_MERCATOR_EDGE_M, v)) for v in envelope.bounds)
    (w, s), (e, n) = transform(WEB_MERCATOR, CRS84, [(west, south), (east, north)])
    return Envelope(w, s, e, n)


def _within_reach(box: tuple[float, float, float, float], target: Crs) -> tuple[float, ...] | None:
    area = target.area_of_use or (-180.0, -80.0, 180.0, 84.0)
    west, south = max(box[0], area[0] - _REACH_DEG), max(box[1], area[1] - _REACH_DEG, -89.0)
    east, north = min(box[2], area[2] + _REACH_DEG), min(box[3], area[3] + _REACH_DEG, 89.0)
    return (west, south, east, north) if west <= east and south <= north else None


def _region(box: tuple[float, ...], source: Crs, target: Crs) -> Region:
    west, south, east, north = box
    corners = [(west, south), (east, south), (east, north), (west, north)]
    edges = [
        transform(source, target, _pieces(corners[i], corners[(i + 1) % 4], curved=source != target))
        for i in range(4)
    ]
    lower, right, upper, left = edges
    outline = [point for edge in edges for point in edge]
    eastings, northings = [p[0] for p in outline], [p[1] for p in outline]
    outer = Envelope(min(eastings), min(northings), max(eastings), max(northings), target)
    inner = (
        max(p[0] for p in left) + _INDEX_SLACK_M,
        max(p[1] for p in lower) + _INDEX_SLACK_M,
        min(p[0] for p in right) - _INDEX_SLACK_M,
        min(p[1] for p in upper) - _INDEX_SLACK_M,
    )
    holds = inner[0] < inner[2] and inner[1] < inner[3]
    return Region(outer, Envelope(*inner, target) if holds else None, _wkt(box, edges))


def _pieces(start: Point, end: Point, *, curved: bool) -> list[Point]:
    """Points of an edge, both ends included."""
    span = max(abs(end[0] - start[0]), abs(end[1] - start[1]))
    steps = max(1, min(_MOST_STEPS, math.ceil(span / _STEP_DEG))) if curved else 1
    return [
        (start[0] + (end[0] - start[0]) * i / steps, start[1] + (end[1] - start[1]) * i / steps)
        for i in range(steps + 1)
    ]


def _wkt(box: tuple[float, ...], edges: list[list[Point]]) -> str:
    west, south, east, north = box
    lower, right, upper, left = edges
    if west == east and south == north:
        return f"POINT({_coordinates(lower[:1])})"
    if west == east or south == north:
        return f"LINESTRING({_coordinates(right if west == east else lower)})"
    return f"POLYGON(({_coordinates([*lower, *right[1:], *upper[1:], *left[1:-1], lower[0]])}))"


def _coordinates(points: list[Point]) -> str:
    return ",".join(f"{east!r} {north!r}" for east, north in points)
