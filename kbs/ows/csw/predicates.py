"""Conditions on records, as both query languages make them.

Texts are compared as Turkish readers would (case and marks folded) unless a filter asks for the exact case; equality
is exact unless it asks otherwise.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable
from typing import Any, NamedTuple

from kbs.geo.crs import CRS84, Crs, UnknownCrs, parse_crs
from kbs.geo.envelope import Envelope
from kbs.metadata.matching import folded, meets
from kbs.metadata.record import Record
from kbs.ows.csw.queryables import BOX, CORE, ISO, Values, plain, values
from kbs.problems import Fault, InvalidParameter
from kbs.web import readers

Predicate = Callable[[Record], bool]
Compare = Callable[[Any, Any], bool]
_DAY = len("2026-11-21")
COMPARISONS: dict[str, Compare] = {
    "=": operator.eq,
    "<>": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


def refused(reason: str, value: str = "") -> InvalidParameter:
    """Return the problem of a constraint that cannot be understood."""
    return InvalidParameter(f"constraint: {reason}", Fault("constraint", reason, value or None))


def compares(name: str, sign: str, literal: str, *, exact: bool = True) -> Predicate:
    """Compare a property with a literal; it fits when one of its values does (all of them for `<>`)."""
    found, compare = _property(name), COMPARISONS[sign]
    every = sign == "<>"

    def fits(record: Record) -> bool:
        results = [_compared(compare, value, literal, exact=exact) for value in found(record)]
        return all(results) if every else any(results)

    return fits


def _compared(compare: Compare, value: str, literal: str, *, exact: bool) -> bool:
    """Compare as numbers where both are, a moment with a day by its day, else as texts."""
    try:
        return compare(readers.number(value), readers.number(literal))
    except ValueError:
        pass
    if len(literal) == _DAY and literal[4:5] == "-" and value[4:5] == "-":
        return compare(value[:_DAY], literal)
    return compare(value, literal) if exact else compare(folded(value), folded(literal))


def between(name: str, lower: str, upper: str) -> Predicate:
    """Whether one value lies between two literals, ends included."""
    low, high = compares(name, ">=", lower), compares(name, "<=", upper)
    return lambda record: low(record) and high(record)


def is_like(
    name: str, pattern: str, *, wild: str = "%", single: str = "_", escape: str = "\\", exact: bool = False
) -> Predicate:
    """Whether one value has the form of a pattern, from its first to its last letter."""
    found = _property(name)
    pieces = _pieces(pattern, wild, single, escape, exact=exact)
    return lambda record: any(_has_form(value if exact else folded(value), pieces) for value in found(record))


class _Piece(NamedTuple):
    """What stands between two wildcards: it fits texts of one length only."""

    form: re.Pattern[str]
    length: int


def _pieces(pattern: str, wild: str, single: str, escape: str, *, exact: bool) -> list[_Piece]:
    pieces: list[list[str]] = [[]]
    literal = ""
    chars = iter(pattern)
    for char in chars:
        escaped = char == escape
        if char in (wild, single) and not escaped:
            pieces[-1].append(literal)
            literal = ""
            if char == wild:
                pieces.append([])
        else:
            literal += next(chars, char) if escaped else char
    pieces[-1].append(literal)
    return [_piece([part if exact else folded(part) for part in parts]) for parts in pieces]


def _piece(parts: list[str]) -> _Piece:
    """One letter of any kind stands between two parts."""
    form = re.compile(".".join(map(re.escape, parts)), re.DOTALL)
    return _Piece(form, sum(map(len, parts)) + len(parts) - 1)


def _has_form(value: str, pieces: list[_Piece]) -> bool:
    """Match piece after piece, each as early as it can be: no pattern makes this slow."""
    if len(pieces) == 1:
        return pieces[0].form.fullmatch(value) is not None
    *leading, last = pieces
    position = 0
    for number, piece in enumerate(leading):
        match = piece.form.search(value, position) if number else piece.form.match(value)
        if match is None:
            return False
        position = match.end()
    start = len(value) - last.length
    return start >= position and last.form.fullmatch(value, start) is not None


def is_null(name: str) -> Predicate:
    """Whether the record has no value of a property."""
    found = _property(name)
    return lambda record: not found(record)


def in_box(name: str, numbers: list[str], crs: str) -> Predicate:
    """Whether the record's box meets this one.

    Args:
        numbers: Two corners, lower first, in the order of axes of `crs`.
        crs: URN or URI (the authority's order of axes), `EPSG:4326` (east first, as map services write it), or empty.
    """
    if name and plain(name) not in BOX:
        raise refused(f"{name} is no box; ows:BoundingBox is", name)
    try:
        corners = [readers.number(number) for number in numbers]
        if len(corners) != 4:
            raise ValueError("four numbers are needed")
        system, swapped = _system(crs)
        if swapped:
            corners = [corners[1], corners[0], corners[3], corners[2]]
        box = Envelope(corners[0], corners[1], corners[2], corners[3], system).to(CRS84)
    except (ValueError, UnknownCrs) as exc:
        raise refused(f"BBOX: {exc}", " ".join(numbers)[:100]) from None
    return lambda record: meets(record, box)


def _system(text: str) -> tuple[Crs, bool]:
    if not text:
        return CRS84, False
    system = parse_crs(text)
    return system, system.swaps_axes and not text.upper().startswith("EPSG:")


def _property(name: str) -> Values:
    found = values(name)
    if found is None:
        raise refused(f"{name[:60]!r} is no property; known: {', '.join(CORE + ISO)}", name)
    return found
