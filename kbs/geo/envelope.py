"""Envelopes: minimum and maximum with the system they are measured in."""

from __future__ import annotations

import math
from dataclasses import dataclass

from kbs.geo.crs import CRS84, Crs, transformer

# Points per edge when an envelope is carried into another system: a straight edge becomes a curve there.
_DENSIFY = 21


@dataclass(frozen=True)
class Envelope:
    """A box in one system, in east, north order whatever the authority's order is.

    `west > east` is allowed in geographic systems only: the box then crosses the antimeridian
    (RFC 7946, 5.2).
    """

    west: float
    south: float
    east: float
    north: float
    crs: Crs = CRS84

    def __post_init__(self) -> None:
        if not all(math.isfinite(v) for v in self.bounds):
            raise ValueError("an envelope has finite coordinates")
        if self.south > self.north:
            raise ValueError("the southern edge lies north of the northern edge")
        if self.west > self.east and not self.crs.is_geographic:
            raise ValueError("the western edge lies east of the eastern edge")

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """West, south, east, north."""
        return (self.west, self.south, self.east, self.north)

    @property
    def crosses_antimeridian(self) -> bool:
        """Whether the box runs over longitude 180."""
        return self.west > self.east

    def to(self, target: Crs) -> Envelope:
        """Return the smallest envelope in `target` holding this one (edges densified, not two corners).

        Raises:
            ValueError: The box lies outside what `target` can express.
        """
        if target == self.crs:
            return self
        west, south, east, north = transformer(self.crs, target).transform_bounds(
            *self.bounds, densify_pts=_DENSIFY
        )
        return Envelope(west, south, east, north, target)

    def expanded(self, distance: float) -> Envelope:
        """Return the box grown on all sides by `distance`, in its own units."""
        return Envelope(
            self.west - distance, self.south - distance, self.east + distance, self.north + distance, self.crs
        )
