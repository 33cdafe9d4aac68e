"""How values follow when a feature is split or merged: as its collection declares (`Property.descent`), unless given."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal
from typing import Any

from django.db import models
from psycopg2 import sql

from kbs.catalog.declaration import Collection, Property
from kbs.problems import Fault, InvalidData

# What is not declared as a property and follows too.
PROVENANCE = ("source", "authority")
Values = dict[str, Any]


@dataclass(frozen=True)
class Heir:
    """The values of a feature to be: all of them, and the names of those computed from shares of area."""

    values: Values
    computed: tuple[str, ...] = ()


def values_of(cursor: Any, collection: Collection, ids: Sequence[int]) -> list[Values]:
    """Return what is stored of the features and may follow, in the order of `ids`."""
    names = [(prop.name, prop.field_name) for prop in _following(collection)]
    names += [(name, name) for name in PROVENANCE if name not in dict(names)]
    columns = sql.SQL(", ").join(sql.Identifier("t", collection.column(field)) for _name, field in names)
    query = sql.SQL("SELECT t.id, {} FROM {} AS t WHERE t.id = ANY (%(ids)s)").format(
        columns, sql.Identifier(collection.table)
    )
    cursor.execute(query, {"ids": list(ids)})
    rows = {
        row[0]: dict(zip((name for name, _field in names), row[1:], strict=True)) for row in cursor.fetchall()
    }
    return [rows[feature] for feature in ids]


def after_split(
    collection: Collection,
    before: Values,
    areas: Sequence[float],
    given: Sequence[Mapping[str, Any] | None],
    *,
    trial: bool = False,
) -> list[Heir]:
    """Return the values of the parts of a feature.

    Args:
        before: The feature's values.
        areas: The parts' areas, m2.
        given: What is given for each part; it stands before what follows. None for a part that will be no feature.
        trial: Whether what has to be given may still be missing.

    Raises:
        InvalidData: What has to be given is not, or more of a shared quantity is given than there is.
    """
    copied = {name: before[name] for name in (*_names(collection, "copied"), *PROVENANCE) if name in before}
    if not trial:
        _require_given(collection, given)
    wanted: list[Mapping[str, Any]] = [values or {} for values in given]
    parts: list[Values] = [copied | dict(values) for values in wanted]
    computed: list[list[str]] = [[] for _part in parts]
    for prop in _following(collection):
        total = before[prop.name]
        if prop.descent != "shared" or total is None:
            continue
        open_parts = [number for number, values in enumerate(wanted) if prop.name not in values]
        taken = sum(
            (Decimal(str(values[prop.name] or 0)) for values in wanted if prop.name in values), Decimal()
        )
        rest = Decimal(str(total)) - taken
        if rest < 0 and open_parts:
            fault = Fault(prop.name, f"the parts given have more than the whole ({total})", taken)
            raise InvalidData(f"{fault.name}: {fault.reason}", fault)
        shares = _shares(rest, [areas[number] for number in open_parts], _decimals(collection, prop))
        for number, share in zip(open_parts, shares, strict=True):
            parts[number][prop.name] = share
            computed[number].append(prop.name)
    return [Heir(values, tuple(names)) for values, names in zip(parts, computed, strict=True)]


def after_merge(
    collection: Collection, before: Sequence[Values], given: Mapping[str, Any], *, trial: bool = False
) -> Heir:
    """Return the values of one feature made of several: what all agree on, sums of quantities, and what is given.

    In a `trial` what has to be given may still be missing.

    Raises:
        InvalidData: What has to be given is not.
    """
    first = before[0]
    values: Values = {
        name: first[name]
        for name in (*_names(collection, "copied"), *PROVENANCE)
        if name in first and all(one[name] == first[name] for one in before)
    }
    values |= given
    computed = []
    for prop in _following(collection):
        quantities = [one[prop.name] for one in before]
        if prop.descent == "shared" and prop.name not in given and None not in quantities:
            values[prop.name] = sum(quantities)
            computed.append(prop.name)
    if not trial:
        _require_given(collection, [given])
    return Heir(values, tuple(computed))


def to_be_given(collection: Collection) -> tuple[str, ...]:
    """Return the names of the values that who splits or merges has to give."""
    return _names(collection, "given")


def _following(collection: Collection) -> list[Property]:
    """The declared properties that are stored and changed by people."""
    return [
        prop
        for prop in collection.properties
        if prop.writable and not collection.model_field(prop.field_name).generated
    ]


def _names(collection: Collection, descent: str) -> tuple[str, ...]:
    return tuple(prop.name for prop in _following(collection) if prop.descent == descent)


def _require_given(collection: Collection, given: Sequence[Mapping[str, Any] | None]) -> None:
    faults = [
        Fault(f"parts[{number}].values.{name}" if len(given) > 1 else f"values.{name}", "must be given")
        for number, values in enumerate(given)
        if values is not None
        for name in to_be_given(collection)
        if values.get(name) in (None, "")
    ]
    if faults:
        raise InvalidData("; ".join(f"{fault.name}: {fault.reason}" for fault in faults), *faults)


def _decimals(collection: Collection, prop: Property) -> int:
    field = collection.model_field(prop.field_name)
    if isinstance(field, models.DecimalField):
        return field.decimal_places or 0
    return 0 if isinstance(field, models.IntegerField) else 2


def _shares(total: Decimal, areas: Sequence[float], decimals: int) -> list[Decimal]:
    """Share a quantity by areas so that the shares add up to it, to the last decimal (largest remainder)."""
    if not areas:
        return []
    unit = Decimal(1).scaleb(-decimals)
    whole = Decimal(str(sum(areas)))
    exact = [total * Decimal(str(area)) / whole for area in areas]
    shares = [value.quantize(unit, rounding=ROUND_DOWN) for value in exact]
    missing = int((total - sum(shares)) / unit)
    by_rest = sorted(range(len(areas)), key=lambda n: (shares[n] - exact[n], n))
    for number in by_rest[:missing]:
        shares[number] += unit
    shares[by_rest[0]] += total - sum(shares)  # a total with more decimals than the column keeps
    return shares
