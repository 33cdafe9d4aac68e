"""Find single features for pages: by id, or by the words of a page address; retired ones too.

A retired feature is gone from its table; its last believed state stands in `<table>_history`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from psycopg2 import sql

from kbs.access.audit.reads import reading
from kbs.access.principals import Principal
from kbs.access.session import session
from kbs.catalog.declaration import Collection
from kbs.features.keys import page_fields, page_key
from kbs.features.search import page_values
from kbs.history.as_of import PRESENT, VALIDITY, AsOf, rows
from kbs.sql import queries_beside

QUERIES = queries_beside(__file__)
_BY_ID = sql.SQL("t.id = %(id)s")
MOST = 50


@dataclass(frozen=True)
class Found:
    """One feature: visible property values by name, position and box in CRS84 lon, lat.

    `retired` is the moment it ceased to be, None for the state in force.
    """

    collection: Collection
    id: int
    values: dict[str, Any]
    source: str
    valid_from: datetime | None
    recorded_at: datetime | None
    retired: datetime | None
    position: tuple[float, float] | None
    bbox: tuple[float, float, float, float] | None


@dataclass(frozen=True)
class Reference:
    """What a property refers to: the other feature's label and the values of its page address."""

    collection: Collection
    id: int
    label: str
    values: dict[str, Any]


def by_id(collection: Collection, feature_id: int, principal: Principal) -> Found | None:
    """Return a feature of a narrowed collection, in force or retired, or None."""
    found = _both(collection, principal, _BY_ID, {"id": feature_id})
    return found[0] if found else None


def by_id_as_of(collection: Collection, feature_id: int, principal: Principal, as_of: AsOf) -> Found | None:
    """Return a feature of a narrowed collection as it was at a time, or None when it was not."""
    with reading(principal, collection, how="page") as told, session(principal) as cursor:
        found = _found(cursor, collection, _BY_ID, {"id": feature_id}, as_of=as_of)
        told.ids = [one.id for one in found]
    return found[0] if found else None


def by_words(collection: Collection, key: str, principal: Principal) -> list[Found]:
    """Return the features whose page address folds to `key`; retired ones only when none is in force."""
    if not set(page_fields(collection)) <= set(collection.by_name):
        return []
    condition = sql.SQL("{} = %(key)s").format(page_key(collection, "t"))
    return _both(collection, principal, condition, {"key": key})


def by_ids(collection: Collection, ids: Iterable[int], principal: Principal) -> dict[int, Found]:
    """Return features of a narrowed collection by id, each in force or else as it was last."""
    wanted = set(ids)
    with session(principal) as cursor:
        condition = sql.SQL("t.id = ANY(%(ids)s)")
        here = _found(cursor, collection, condition, {"ids": list(wanted), "limit": None}, past=False)
        gone = wanted - {found.id for found in here}
        if gone:
            here += _found(cursor, collection, condition, {"ids": list(gone), "limit": None}, past=True)
    return {found.id: found for found in here}


def _both(
    collection: Collection, principal: Principal, condition: sql.Composable, params: dict[str, Any]
) -> list[Found]:
    with reading(principal, collection, how="page") as told, session(principal) as cursor:
        found = _found(cursor, collection, condition, params, past=False)
        found = found or _found(cursor, collection, condition, params, past=True)
        told.ids = [one.id for one in found]
    return found


def _found(
    cursor: Any,
    collection: Collection,
    condition: sql.Composable,
    params: dict[str, Any],
    *,
    past: bool = False,
    as_of: AsOf = PRESENT,
) -> list[Found]:
    names = list(collection.by_name)
    columns = [sql.Identifier("t", collection.column(collection.by_name[n].field_name)) for n in names]
    geometry = sql.Identifier("t", collection.geometry_column) if collection.geometry else None
    believed = sql.SQL("({}) AND t.superseded_at IS NULL").format(condition) if past else condition
    statement = QUERIES.build(
        "found",
        table=_source(collection, condition, as_of, past=past),
        retired=sql.SQL("t.valid_to") if past else sql.SQL("NULL::timestamptz"),
        columns=sql.SQL(", ").join(columns) if columns else sql.SQL("NULL"),
        geometry=geometry or sql.SQL("NULL::geometry"),
        condition=believed,
        order=sql.SQL("t.valid_to DESC, t.id") if past else sql.SQL("t.id"),
    )
    cursor.execute(statement, {"limit": MOST} | params | as_of.parameters())
    latest: dict[int, Found] = {}
    for row in cursor.fetchall():
        feature_id, source, valid_from, recorded_at, retired, lon, lat, west, south, east, north = row[:11]
        found = Found(
            collection=collection,
            id=feature_id,
            values=dict(zip(names, row[11:], strict=False)),  # one NULL where no property is shown
            source=source,
            valid_from=valid_from,
            recorded_at=recorded_at,
            retired=retired,
            position=None if lon is None else (lon, lat),
            bbox=None if west is None else (west, south, east, north),
        )
        latest.setdefault(feature_id, found)
    return list(latest.values())


def _source(collection: Collection, condition: sql.Composable, as_of: AsOf, *, past: bool) -> sql.Composable:
    """The table, its past, or the states of a time."""
    if as_of.is_present:
        return sql.Identifier(collection.table + ("_history" if past else ""))
    shown = [collection.column(prop.field_name) for prop in collection.properties]
    place = [collection.geometry_column] if collection.geometry else []
    columns = dict.fromkeys(["id", "source", VALIDITY, "recorded_at", *shown, *place])
    return rows(collection.table, list(columns), as_of, condition)


def references(collection: Collection, ids: set[int], principal: Principal) -> dict[int, Reference]:
    """Return labels and page values of features in force by id; ids without a feature are left out."""
    if not ids:
        return {}
    label: sql.Composable = sql.SQL("NULL")
    if collection.search and any(p.field_name == collection.search.label for p in collection.properties):
        label = sql.Identifier("t", collection.column(collection.search.label))
    statement = QUERIES.build(
        "labels", table=sql.Identifier(collection.table), label=label, values=page_values(collection)
    )
    with session(principal) as cursor:
        cursor.execute(statement, {"ids": list(ids)})
        rows = cursor.fetchall()
    return {
        row[0]: Reference(collection, row[0], str(row[1] or f"{collection.title} {row[0]}"), row[2] or {})
        for row in rows
    }
