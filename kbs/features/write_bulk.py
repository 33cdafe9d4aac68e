"""Set-based changes from a staging table: the imports' half of the one gate of the writes.

The caller holds the transaction, the policy role (`access.session`) and an open change set, and has
judged every row before; here rows move from staging into the theme table, and nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import IntegrityError
from psycopg2 import sql

from kbs.catalog.declaration import Collection
from kbs.features.write import changed, conflict
from kbs.sql import identifiers, queries_beside

QUERIES = queries_beside(__file__)


@dataclass(frozen=True)
class Counts:
    """How many features a set-based change touched."""

    inserted: int = 0
    updated: int = 0
    retired: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return self.inserted + self.updated + self.retired


def apply_staged(
    cursor: Any,
    collection: Collection,
    staging: sql.Identifier,
    columns: tuple[str, ...],
    *,
    geometry: bool,
    retire: list[int] | None = None,
    change_set: int,
) -> Counts:
    """Write the staged rows by their `action` (new, changed, tolerated) and retire the named features.

    Args:
        cursor: Inside the session of the acting principal.
        staging: Table with row_no, action, target_id, geom and the columns, in storage CRS.
        columns: Database columns that the staging table brings.
        geometry: Whether `geom` is written.

    Raises:
        Conflict: A row contradicts what is stored (a key taken, a feature still referred to).
    """
    try:
        retired = _retire(cursor, collection, retire or [])
        updated = _update(cursor, collection, staging, columns, geometry=geometry)
        inserted = _insert(cursor, collection, staging, columns, geometry=geometry)
        # Deferred foreign keys are asked now, while the failure can still be told as a conflict.
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    except IntegrityError as exc:
        raise conflict(exc) from exc
    counts = Counts(inserted, updated, retired)
    if counts.total:
        changed.send(sender=collection.id, change_set=change_set)
    return counts


def _insert(
    cursor: Any, collection: Collection, staging: sql.Identifier, columns: tuple[str, ...], *, geometry: bool
) -> int:
    names = list(columns)
    values: list[sql.Composable] = [sql.Identifier("s", name) for name in columns]
    if geometry:
        names.append(collection.geometry_column)
        values.append(sql.SQL("s.geom"))
    cursor.execute(
        QUERIES.build(
            "insert",
            table=sql.Identifier(collection.table),
            columns=identifiers(names),
            values=sql.SQL(", ").join(values),
            staging=staging,
        )
    )
    return int(cursor.rowcount)


def _update(
    cursor: Any, collection: Collection, staging: sql.Identifier, columns: tuple[str, ...], *, geometry: bool
) -> int:
    assignments: list[sql.Composable] = [
        sql.SQL("{} = {}").format(sql.Identifier(n), sql.Identifier("s", n)) for n in columns
    ]
    if geometry:
        # A shape that is the same within the resolution stays as it is stored.
        column = sql.Identifier(collection.geometry_column)
        assignments.append(
            sql.SQL("{0} = CASE WHEN s.geometry_changed THEN s.geom ELSE t.{0} END").format(column)
        )
    if "valid_from" not in columns:
        assignments.append(sql.SQL("valid_from = now()"))
    cursor.execute(
        QUERIES.build(
            "update",
            table=sql.Identifier(collection.table),
            assignments=sql.SQL(", ").join(assignments),
            staging=staging,
        )
    )
    return int(cursor.rowcount)


def _retire(cursor: Any, collection: Collection, ids: list[int]) -> int:
    if not ids:
        return 0
    cursor.execute(QUERIES.build("retire", table=sql.Identifier(collection.table)), {"ids": ids})
    return int(cursor.rowcount)
