"""Bring a collection's synthetic features to what a query says: delete, change and add in sets.

A query selects `source_ref` and the columns it fills. Rows that are already so are left alone, so a
second run changes nothing and history keeps only real differences.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import psycopg2
from django.db import IntegrityError
from psycopg2 import sql

from kbs.catalog.declaration import Collection
from kbs.features.write import changed
from kbs.sql import queries_beside

QUERIES = queries_beside(__file__)
SYNTHETIC = "sentetik"
FRESH = sql.Identifier("demo_fresh")


@dataclass(frozen=True)
class Difference:
    """How many rows were added, changed and deleted."""

    added: int
    changed: int
    deleted: int

    @property
    def total(self) -> int:
        """All rows touched."""
        return self.added + self.changed + self.deleted

    def __add__(self, other: Difference | None) -> Difference:
        if other is None:
            return self
        return Difference(
            self.added + other.added, self.changed + other.changed, self.deleted + other.deleted
        )


def merge(
    cursor: Any,
    change_set: int,
    collection: Collection,
    wanted: sql.Composable,
    params: Mapping[str, Any],
    scope: str,
) -> Difference:
    """Make the synthetic rows whose `source_ref` begins with `scope` equal to the query `wanted`."""
    cursor.execute(QUERIES.build("fresh", fresh=FRESH, wanted=wanted), params)
    cursor.execute(QUERIES.build("columns", fresh=FRESH))
    columns = [sql.Identifier(column.name) for column in cursor.description if column.name != "source_ref"]
    places = {
        "table": sql.Identifier(collection.table),
        "fresh": FRESH,
        "columns": sql.SQL(", ").join(columns),
        "assign": sql.SQL(", ").join(sql.SQL("{0} = fresh.{0}").format(column) for column in columns),
        "old": sql.SQL(", ").join(sql.SQL("kept.{}").format(column) for column in columns),
        "new": sql.SQL(", ").join(sql.SQL("fresh.{}").format(column) for column in columns),
    }
    values = {"source": SYNTHETIC, "scope": scope.replace("_", r"\_") + "%"}
    deleted = _count(cursor, "delete", places, values)
    cursor.execute("SAVEPOINT demo_update")
    try:
        updated = _count(cursor, "update", places, values)
    except (IntegrityError, psycopg2.IntegrityError):
        # Numbers that change places meet each other half way: such features are retired and made anew.
        cursor.execute("ROLLBACK TO SAVEPOINT demo_update")
        updated = 0
        deleted += _count(cursor, "retire", places, values)
    difference = Difference(_count(cursor, "insert", places, values), updated, deleted)
    cursor.execute(QUERIES.build("forget", fresh=FRESH))
    if difference.total:
        changed.send(sender=collection.id, change_set=change_set)
    return difference


def _count(cursor: Any, query: str, places: Mapping[str, sql.Composable], values: Mapping[str, Any]) -> int:
    cursor.execute(QUERIES.build(query, **places), values)
    return int(cursor.rowcount)
