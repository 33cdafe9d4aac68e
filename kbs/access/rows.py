"""Which rows a grant gives, as a condition in the JSON encoding of CQL2 (OGC 21-065r2) with words of our own.

`{"op": "kbs:within", "args": [unit, mark]}`: the feature lies in the unit's area; the mark changes with the area.
`{"op": "kbs:known", "args": [names]}`: the asker has named the value of one of these properties.
`{"op": "kbs:about", "args": [...]}`: the features that this one tells of are shown too (kbs.access.about).
A condition is compiled to SQL in the database (`compile.sql`), where nothing but known words can come out of it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from kbs.catalog.declaration import Collection
from kbs.problems import Fault

if TYPE_CHECKING:
    from kbs.access.policy import Grant

# A set of conditions, any of which lets a row through; empty lets none through.
Rows = frozenset[str]
ALL = "true"
ALL_ROWS: Rows = frozenset({ALL})
_COMPARISONS = ("=", "<>", "<", ">", "<=", ">=")
_JOINTS = ("and", "or", "not")
_DEEPEST = 20


def condition(grant: Grant, unit: int | None, areas: Mapping[int, str]) -> str | None:
    """Return the condition a grant puts on rows for a holder in a unit; None when it gives no row at all.

    Args:
        areas: Marks of the units' areas by unit; a unit without an area gives nothing that is bound to one.
    """
    parts: list[Any] = [grant.rows] if grant.rows is not None else []
    if grant.within == "unit":
        if unit is None or unit not in areas:
            return None
        parts.append({"op": "kbs:within", "args": [unit, areas[unit]]})
    return joined(parts)


def with_known(condition: str, names: Iterable[str]) -> str:
    """Return a condition narrowed to rows of which the value of one of these properties was named."""
    return narrowed(condition, {"op": "kbs:known", "args": sorted(names)})


def narrowed(condition: str, word: Any) -> str:
    """Return a condition narrowed by another one."""
    return joined([word] if condition == ALL else [json.loads(condition), word])


def joined(parts: list[Any]) -> str:
    """Return the conjunction of conditions in one canonical text."""
    if not parts:
        return ALL
    return json.dumps(parts[0] if len(parts) == 1 else {"op": "and", "args": parts}, sort_keys=True)


def united(conditions: Iterable[str]) -> Rows:
    """Return the rows that any of the conditions lets through."""
    found = frozenset(conditions)
    return ALL_ROWS if ALL in found else found


def covers(wider: Rows, rows: Rows) -> bool:
    """Whether `wider` surely holds all of `rows` (told from the conditions, not from data)."""
    return wider == ALL_ROWS or rows <= wider


def as_condition(rows: Rows) -> Any:
    """Return rows as one JSON condition: True for all, False for none."""
    parts = [json.loads(text) for text in sorted(rows)]
    if not parts:
        return False
    return parts[0] if len(parts) == 1 else {"op": "or", "args": parts}


def faults_of(grant: Grant, collection: Collection, place: str) -> list[Fault]:
    """Return what is wrong with the rows of a grant on a collection."""
    faults = []
    if grant.within and collection.geometry is None:
        faults.append(Fault(f"{place}.within", f"{collection.id} has no geometry"))
    if grant.rows is not None:
        reason = _wrong(grant.rows, collection, 0)
        if reason:
            faults.append(Fault(f"{place}.rows", reason))
    return faults


def _wrong(node: Any, collection: Collection, depth: int) -> str:
    """Return why a condition cannot be used, or nothing."""
    if not isinstance(node, Mapping) or not isinstance(node.get("args"), list) or depth > _DEEPEST:
        return "each condition is an object with `op` and `args`, at most 20 deep"
    op, args = node.get("op"), node["args"]
    if op in _JOINTS:
        if not args or (op == "not" and len(args) != 1):
            return f"`{op}` has the wrong number of conditions"
        return next(filter(None, (_wrong(arg, collection, depth + 1) for arg in args)), "")
    if op == "s_intersects":
        fits = len(args) == 2 and _is_shape(args[1]) and _names(args[0], collection, geometry=True)
        return "" if fits else "s_intersects compares `geometry` with a GeoJSON geometry"
    if not args or not _names(args[0], collection):
        return f"`{op}` names no property of {collection.id} first"
    literals = args[1] if op == "in" and len(args) == 2 and isinstance(args[1], list) else args[1:]
    counted = {"isNull": 0, "like": 1, "between": 2, **dict.fromkeys(_COMPARISONS, 1)}
    if op != "in" and counted.get(str(op)) != len(literals):
        return f"`{op}` is not known here, or has the wrong number of values"
    if not all(isinstance(value, str | int | float | bool) for value in literals):
        return "values are texts, numbers, true or false"
    return ""


def _names(node: Any, collection: Collection, *, geometry: bool = False) -> bool:
    name = node.get("property") if isinstance(node, Mapping) else None
    if geometry:
        return name == "geometry" and collection.geometry is not None
    return name in collection.by_name


def _is_shape(node: Any) -> bool:
    return isinstance(node, Mapping) and isinstance(node.get("type"), str) and "coordinates" in node
