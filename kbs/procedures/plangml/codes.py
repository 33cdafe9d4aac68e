"""Which collection and which function or line code a class and its type value mean (`plangml/functions.csv`).

The table was made by comparing names; every code in it is PROPOSED. What it does not hold stays empty.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from kbs.procedures.plangml import schema
from layers.standards import table

OWNERSHIP = "MulkiyetTip"
_SUFFIX = "Alani"


@dataclass(frozen=True)
class Meaning:
    """A row of the table, seen from our side."""

    name: str
    value: str
    ownership: str
    collection: str
    code: str


@cache
def _rows() -> tuple[Meaning, ...]:
    return tuple(
        Meaning(row["class"], row["value"], row["mulkiyet"], row["collection"], row["code"])
        for row in table(schema.FAMILY, "functions")
    )


@cache
def _forward() -> dict[tuple[str, str, str], str]:
    return {(row.name, row.value.removesuffix(_SUFFIX), row.ownership): row.code for row in _rows()}


@cache
def collection_of(name: str) -> str:
    """Return the collection that takes a class; empty for a class that none takes, or that is none."""
    return next((row.collection for row in _rows() if row.name == name), "")


@cache
def type_element(name: str) -> str:
    """Return the element of a class that tells its type: the first whose values the table knows; else empty."""
    known = {row.value for row in _rows() if row.name == name and row.value}
    for element in schema.by_name(name).values():
        values = schema.lists().get(element.type)
        if values is not None and known & set(values.values):
            return element.name
    return ""


def code_of(name: str, values: dict[str, str]) -> str | None:
    """Return the code of a feature, or None where the table does not tell it.

    The type stands in the class's type element; in files that name it otherwise, in an element the schema does
    not know and whose value it does. Values are met with and without `Alani` at the end.
    """
    forward = _forward()
    told = values.get(type_element(name)) or next(
        (
            v
            for e, v in values.items()
            if e not in schema.by_name(name) and (name, v.removesuffix(_SUFFIX), "") in forward
        ),
        "",
    )
    value = told.removesuffix(_SUFFIX)
    for key in ((name, value, values.get(OWNERSHIP, "")), (name, value, ""), (name, "", "")):
        if forward.get(key):
            return forward[key]
    return None


@cache
def of_code(collection: str, code: str) -> tuple[Meaning, ...]:
    """Return what may be written for a code of a collection, in the order of the table; nothing for no code."""
    return tuple(row for row in _rows() if code and (row.collection, row.code) == (collection, code))
