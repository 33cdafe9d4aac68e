"""Constraints as data. Checkers in `kbs.quality` interpret them; the schema documents them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from django.utils.functional import _StrOrPromise as Label
else:
    Label = Any


@dataclass(frozen=True)
class Constraint:
    """A rule about a value, a feature or a set of features. Subclasses are pure data."""


@dataclass(frozen=True)
class Range(Constraint):
    """A number between two closed limits; None leaves a side open."""

    minimum: float | None = None
    maximum: float | None = None


@dataclass(frozen=True)
class Pattern(Constraint):
    """A text matching a regular expression as a whole; `hint` tells people the form in words."""

    expression: str
    hint: Label = ""


@dataclass(frozen=True)
class ValidGeometry(Constraint):
    """The geometry is valid by OGC Simple Features (ST_IsValid) and not empty."""


@dataclass(frozen=True)
class NoOverlap(Constraint):
    """No two features of the collection share an interior wider than the tolerance."""

    tolerance_m: float = 0.05


@dataclass(frozen=True)
class WithinOne(Constraint):
    """Each feature lies inside one feature of another collection."""

    collection: str
    tolerance_m: float = 0.05


@dataclass(frozen=True)
class InOrder(Constraint):
    """The first date or number is not greater than the second, where both are given."""

    first: str
    second: str
