"""Checkers: each turns a constraint into one SELECT over a scope.

Columns of every SELECT: `feature` (id), `other` (id or NULL), `place` (geometry in the storage CRS or NULL),
`value` (text or NULL). A checker returns None where its constraint says nothing about the collection.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from psycopg2 import sql

from kbs.catalog.constraints import Constraint
from kbs.catalog.declaration import Collection
from kbs.catalog.registry import registry
from kbs.quality.scope import Scope


@dataclass(frozen=True)
class Statement:
    """A SELECT with the values bound to it."""

    query: sql.Composable
    params: dict[str, Any]


Checker = Callable[[Any, Scope], Statement | None]
_CHECKERS: dict[type[Constraint], Checker] = {}


def checks(*kinds: type[Constraint]) -> Callable[[Checker], Checker]:
    """Register the checker of constraints of these kinds."""

    def add(checker: Checker) -> Checker:
        for kind in kinds:
            if _CHECKERS.setdefault(kind, checker) is not checker:
                raise AssertionError(f"{kind.__name__} has two checkers")
        return checker

    return add


def kinds() -> tuple[type[Constraint], ...]:
    """Return the constraints there are checkers for."""
    return tuple(_CHECKERS)


def statement(constraint: Constraint, scope: Scope) -> Statement | None:
    """Return the SELECT that finds what offends, or None where the constraint does not apply.

    Raises:
        KeyError: There is no checker for the constraint's kind.
    """
    return _CHECKERS[type(constraint)](constraint, scope)


def geometry(scope: Scope) -> sql.Identifier:
    """The name of the geometry column."""
    return sql.Identifier(scope.collection.geometry_column)


def columns(scope: Scope, fields: tuple[str, ...]) -> list[str]:
    """The columns of model fields."""
    return [scope.collection.column(name) for name in fields]


def other(collection_id: str) -> Collection:
    """Another collection. Raises LookupError when this installation does not have it."""
    found = registry.get(collection_id)
    if found is None:
        raise LookupError(collection_id)
    return found


# The checkers register themselves.
from kbs.quality.checkers import drawing, links, pairs, shapes, values  # noqa: E402, F401
