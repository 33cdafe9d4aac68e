"""The version of a collection as somebody sees it: a number that grows when something changes that is shown, and only then.

Triggers note of every statement which columns it changed (`ChangedEnvelope.columns`). Whoever does not see a property
has versions, and with them tags and addresses, that say nothing of its changes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any

from django.db import connection
from psycopg2 import sql

from kbs.catalog.declaration import Collection
from kbs.history.as_of import VALIDITY
from kbs.sql import queries_beside

QUERIES = queries_beside(__file__)
# Columns by name; None: every change counts.
Columns = frozenset[str] | None
Choice = Callable[[Collection], Columns]
# Stamped anew by every change.
HOUSEKEEPING = frozenset({"recorded_at", "change_set_id"})


def columns_of(collection: Collection, fields: Iterable[str]) -> Columns:
    """Return the columns of model fields whose changes are told; all where one of them is stamped by every change."""
    found = frozenset(collection.column(name) for name in fields)
    return None if found & HOUSEKEEPING else found


def shown_columns(collection: Collection) -> Columns:
    """Return the columns that a narrowed collection shows: properties, geometry, and the time it is asked by."""
    fields = [prop.field_name for prop in collection.properties]
    if collection.geometry is not None:
        fields.append(collection.geometry.field)
    return columns_of(collection, [*fields, VALIDITY, *filter(None, [collection.temporal])])


def version_of(collection: Collection, columns: Choice = shown_columns) -> sql.Composable:
    """Return the version of a narrowed collection as an SQL expression: looked up once per query."""
    counting = _counting(collection, columns)
    return sql.SQL("(SELECT kbs_version({table}, {columns}))").format(
        table=sql.Literal(collection.table),
        columns=sql.Literal(None if counting is None else sorted(counting)),
    )


def version(collection: Collection) -> int:
    """Return the version of what a narrowed collection shows; needs no session."""
    return versions([collection])[collection.id]


def versions(collections: Sequence[Collection], columns: Choice = shown_columns) -> dict[str, int]:
    """Return the versions of narrowed collections by id, in one round trip.

    Args:
        columns: What counts of each, when it is not all that is shown.
    """
    with connection.cursor() as cursor:
        cursor.execute(QUERIES.text("versions"), asked(collections, partial(_counting, columns=columns)))
        return {c.id: number for c, (number,) in zip(collections, cursor.fetchall(), strict=True)}


def asked(collections: Sequence[Collection], columns: Choice) -> dict[str, Any]:
    """Return the parameters `tables` and `columns` of a query that calls `kbs_version` or `kbs_tells`."""
    chosen = [columns(collection) for collection in collections]
    return {
        "tables": [collection.table for collection in collections],
        "columns": [None if one is None else ",".join(sorted(one)) for one in chosen],
    }


def _counting(collection: Collection, columns: Choice) -> Columns:
    """Where some rows are hidden, any column may decide which: every change counts.

    What is made for who sees some rows only must therefore never be told apart by a version.
    """
    return None if collection.rows else columns(collection)
