"""Constraints on how a geometry was drawn: what slips of digitising and of conversions leave behind.

Lengths are metres, areas square metres, angles degrees, in the storage CRS.
"""

from __future__ import annotations

from dataclasses import dataclass

from kbs.catalog.constraints import Constraint


@dataclass(frozen=True)
class SurvivesRounding(Constraint):
    """A valid geometry stays valid when its coordinates are rounded to the resolution it is published with."""


@dataclass(frozen=True)
class MeanSpacing(Constraint):
    """Outlines of more than `vertices` vertices have them no nearer to each other, on the average, than this."""

    least_m: float = 0.02
    vertices: int = 100


@dataclass(frozen=True)
class LongestEdge(Constraint):
    """No edge between two vertices is longer than this."""

    metres: float = 20_000.0


@dataclass(frozen=True)
class NearlyClosed(Constraint):
    """Ends of a line meet or are farther apart than this; lines shorter than ten times that do not count."""

    reach_m: float = 0.05


@dataclass(frozen=True)
class NoKickbacks(Constraint):
    """A line does not turn back on itself at less than the angle."""

    degrees: float = 1.0


@dataclass(frozen=True)
class DistinctParts(Constraint):
    """No part of a line is there twice."""


@dataclass(frozen=True)
class NoEmptyParts(Constraint):
    """No part of a geometry is empty."""


@dataclass(frozen=True)
class NoSliverHoles(Constraint):
    """Holes have at least this mean width (twice the area by the perimeter)."""

    width_m: float = 0.1
