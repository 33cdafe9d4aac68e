"""What a policy says, worked out a second time from the document and the rows, without the service's own code."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
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
    "findings": dict.fromkeys(
        ("kural", "koleksiyon", "kayit", "diger_kayit", "unsur", "agirlik", "deger", "durum", "birim", "gerekce",
         "muafiyet_bitis", "ilk_kosu", "geometry"),
        "internal",
    ),
}  # fmt: skip
# A rule about shapes, and one about all that a feature has.
OF_SHAPES, OF_ALL = "KBS-GEO-001", "KBS-ATT-005"
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
    """What somebody sees of a collection: ids and property names (with `geometry`).

    `know` are the properties of which one has to be named before anything is found, and `found` what is found then,
    by name and value.
    """

    ids: frozenset[int]
    names: frozenset[str]
    know: tuple[str, ...] = field(default=(), compare=False)
    found: dict[tuple[str, str], frozenset[int]] = field(default_factory=dict, compare=False)


@dataclass(frozen=True)
class _Part:
    """One grant on one collection; `key` is equal for grants that give the same rows."""

    key: str
    names: set[str]
    grant: dict[str, Any]

    @property
    def know(self) -> list[str]:
        return self.grant.get("know", [])


def names_given(collection: str, wanted: list[str]) -> set[str]:
    """The property names that a grant's list stands for."""
    declared = CLASSES[collection]
    return {name for name, kind in declared.items() if name in wanted or f"@{kind}" in wanted}


def view(
    document: dict[str, Any],
    roles: set[str],
    has_unit: bool,
    collection: str,
    rows: list[Row],
    purpose: str = "",
) -> View:
    """Return what the holder of some roles sees of a collection, when a purpose is named or none."""
    parts = [
        part
        for grant in document["grants"]
        if grant["role"] in roles and (not grant.get("purposes") or purpose in grant["purposes"])
        if (part := _part(grant, collection, has_unit)) is not None
    ]
    lens = [part for part in parts if part.grant.get("purposes")] or parts
    keys = {part.key for part in lens}
    shown = {ALL} if ALL in keys else keys
    names = set()
    for name in CLASSES[collection]:
        by = {part.key for part in parts if name in part.names}
        if by and (ALL in by or shown <= by):
            names.add(name)
    known = lens if names and lens and all(part.know for part in lens) else []
    return View(
        frozenset(
            r.id for r in rows if any(p.key in shown and not p.know and passes(p.grant, r) for p in lens)
        ),
        frozenset(names),
        tuple(sorted({name for part in known for name in part.know})),
        {
            (name, str(row.values[name])): frozenset(
                other.id
                for other in rows
                if str(other.values[name]) == str(row.values[name])
                and any(name in part.know and passes(part.grant, other) for part in known)
            )
            for name in {name for part in known for name in part.know}
            for row in rows
        },
    )


def _part(grant: dict[str, Any], collection: str, has_unit: bool) -> _Part | None:
    names = names_given(collection, [*grant.get("read", []), *grant.get("write", [])])
    if not names or not {"*", collection} & set(grant["collections"]):
        return None
    # What everyone holds is held in no unit.
    held_in_unit = has_unit and grant["role"] != "everyone"
    if grant.get("within") == "unit" and not (held_in_unit and "geometry" in CLASSES[collection]):
        return None
    bounds = []
    if grant.get("narrow", "all") == "all":
        bounds = ["within"] if grant.get("within") == "unit" else []
        bounds += [repr(sorted(grant["rows"].items(), key=str))] if grant.get("rows") else []
    bounds += [f"known {sorted(grant['know'])}"] if grant.get("know") else []
    return _Part(" and ".join(bounds) or ALL, names, grant)


def findings(shown: View, of: dict[str, View], rows: list[Row]) -> View:
    """Narrow findings to those about features that are shown, with all that their rule looks at."""

    def told(row: Row) -> bool:
        about = of[row.values["koleksiyon"]]
        looked_at = {"geometry"} if row.values["kural"] == OF_SHAPES else _judged(row.values["koleksiyon"])
        return row.values["kayit"] in about.ids and looked_at <= about.names

    all_told = frozenset(row.id for row in rows if told(row))
    found = {asked: ids & all_told for asked, ids in shown.found.items()}
    return View(shown.ids & all_told, shown.names, shown.know, found)


def _judged(collection: str) -> set[str]:
    return {name for name, kind in CLASSES[collection].items() if kind != "personal"}


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
