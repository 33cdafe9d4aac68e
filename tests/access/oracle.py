"""What a policy says, worked out a second time from the document and the rows, without the service's own code."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

ALL = "all rows"
CLASSES: dict[str, dict[str, str]] = {
    "gardens": {
        "name": "open",
        "kind": "open",
        "area_m2": "open",
        "opened_on": "open",
        "fenced": "open",
        "budget": "internal",
        "keeper": "personal",
        "geometry": "open",
    },
    "paths": {"name": "open", "width_m": "open", "geometry": "open"},
    "trees": {"species": "open", "height_m": "open", "garden": "open", "geometry": "open"},
    "visits": {"garden": "open", "visitors": "open"},
}
# The unit's area ends here, and shapes in conditions as well: metres east of toytown's corner.
UNIT_REACH = 580


@dataclass(frozen=True)
class Row:
    """A stored feature: its values, and how far east of the corner its west end and the point on it lie, in metres."""

    id: int
    values: dict[str, Any]
    west: float
    middle: float


@dataclass(frozen=True)
class View:
    """What somebody sees of a collection: ids and property names (with `geometry`)."""

    ids: frozenset[int]
    names: frozenset[str]


def names_given(collection: str, wanted: list[str]) -> set[str]:
    """The property names that a grant's list stands for."""
    declared = CLASSES[collection]
    return {name for name, kind in declared.items() if name in wanted or f"@{kind}" in wanted}


def view(document: dict[str, Any], roles: set[str], has_unit: bool, collection: str, rows: list[Row]) -> View:
    """Return what the holder of some roles sees of a collection."""
    parts = []
    for grant in document["grants"]:
        covered = "*" in grant["collections"] or collection in grant["collections"]
        if grant["role"] not in roles or not covered:
            continue
        bounds = []
        if grant.get("narrow", "all") == "all":
            if grant.get("within") == "unit":
                bounds.append("within")
            if grant.get("rows"):
                bounds.append(repr(sorted(grant["rows"].items(), key=str)))
        # What everyone holds is held in no unit.
        held_in_unit = has_unit and grant["role"] != "everyone"
        if grant.get("within") == "unit" and not (held_in_unit and "geometry" in CLASSES[collection]):
            continue
        names = names_given(collection, [*grant.get("read", []), *grant.get("write", [])])
        if names:
            parts.append((" and ".join(bounds) or ALL, names, grant))
    keys = {key for key, _names, _grant in parts}
    shown = {ALL} if ALL in keys else keys
    ids = frozenset(
        row.id for row in rows if any(key in shown and passes(grant, row) for key, _names, grant in parts)
    )
    names = set()
    for name in CLASSES[collection]:
        by = {key for key, given, _grant in parts if name in given}
        if by and (ALL in by or shown <= by):
            names.add(name)
    return View(ids, frozenset(names))


def passes(grant: dict[str, Any], row: Row) -> bool:
    """Whether a grant shows a row."""
    if grant.get("narrow", "all") == "write":
        return True
    inside = grant.get("within") != "unit" or row.middle < UNIT_REACH
    return inside and (not grant.get("rows") or holds(grant["rows"], row) is True)


def holds(node: dict[str, Any], row: Row) -> bool | None:
    """A condition in SQL's three values; `not` takes the unknown for false, as the compiler promises."""
    op, args = node["op"], node["args"]
    if op in ("and", "or"):
        found = [holds(arg, row) for arg in args]
        decisive = op == "or"
        return decisive if decisive in found else None if None in found else not decisive
    if op == "not":
        return holds(args[0], row) is not True
    if op == "s_intersects":
        return row.west <= args[1]["kbs:reach"]
    value = row.values[args[0]["property"]]
    if op == "isNull":
        return value is None
    if value is None:
        return None
    if op == "in":
        return str(value) in [str(v) for v in args[1]]
    if op == "like":
        return re.fullmatch(re.escape(args[1]).replace("%", ".*"), str(value)) is not None
    if op == "between":
        return bool(args[1] <= value <= args[2])
    other = args[1]
    return {
        "=": value == other,
        "<>": value != other,
        "<": _less(value, other),
        ">": _less(other, value),
        "<=": not _less(other, value),
        ">=": not _less(value, other),
    }[op]


def _less(one: Any, other: Any) -> bool:
    return (
        bool(one < other)
        if type(one) is type(other) or not isinstance(one, str | bool)
        else str(one) < str(other)
    )
