"""The states a feature went through, and what changed from one to another.

A state is named by the change set that made it: the number is the same for everybody, whatever they see of the others.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from psycopg2 import sql

from kbs.access.audit.reads import reading
from kbs.access.principals import Principal
from kbs.access.session import session
from kbs.catalog.declaration import Collection
from kbs.encodings import geojson
from kbs.geo.crs import CRS84, Crs
from kbs.sql import queries_beside

QUERIES = queries_beside(__file__)
_MOST = 1000


@dataclass(frozen=True)
class State:
    """One state of a feature.

    Attributes:
        recorded_at, closed_at: From when to when it was the state in force; None: it is.
        valid_from, valid_to: When it held; an open end is None.
        superseded_at: When it was found wrong, or the time it held was cut anew.
        change_set: The change set that made it: the number of the version.
        entry: Where it stands in history; None for the state in force.
        values: The visible properties by name.
        place: The stored geometry as hexadecimal WKB, None when it has none or it is hidden.
        changes: (name, before, after) against the state before.
        moved: Whether its place is another one than in the state before.
    """

    recorded_at: datetime
    valid_from: datetime
    valid_to: datetime | None
    superseded_at: datetime | None
    closed_at: datetime | None
    change_set: int
    entry: int | None
    values: dict[str, Any]
    place: str | None
    changes: list[tuple[str, Any, Any]]
    moved: bool


@dataclass(frozen=True)
class Difference:
    """What is another in the second of two states: properties (name, before, after) and parts of the place (GeoJSON)."""

    changes: list[tuple[str, Any, Any]]
    parts: dict[str, dict[str, Any]]


def versions(collection: Collection, feature_id: int, principal: Principal) -> list[State]:
    """Return the states of a feature of a narrowed collection, newest first; of one change set the last.

    A state in which nothing is another that is seen is told as one with the state before.
    """
    names = list(collection.by_name)
    columns = [sql.Identifier("t", collection.column(collection.by_name[n].field_name)) for n in names]
    place: sql.Composable = sql.SQL("NULL")
    if collection.geometry is not None:
        place = sql.SQL("{}::text").format(sql.Identifier("t", collection.geometry_column))
    statement = QUERIES.build(
        "versions",
        columns=sql.SQL(", ").join([*columns, sql.SQL("NULL")]),
        place=place,
        **_tables(collection),
    )
    with reading(principal, collection, how="versions") as told, session(principal) as cursor:
        cursor.execute(statement, {"id": feature_id, "most": _MOST})
        rows = cursor.fetchall()
        told.ids = [feature_id]
    states: list[State] = []
    for row in reversed(rows):
        recorded, valid_from, valid_to, superseded, closed, number, entry, shape, *shown = row
        values = dict(zip(names, shown, strict=False))
        if states and states[-1].change_set == number:
            states.pop()
        before = states[-1] if states else None
        states.append(
            State(
                recorded_at=recorded,
                valid_from=valid_from,
                valid_to=valid_to,
                superseded_at=superseded,
                closed_at=closed,
                change_set=number,
                entry=entry,
                values=values,
                place=shape,
                changes=_changes(before.values, values) if before else [],
                moved=before is not None and before.place != shape,
            )
        )
    return list(_seen(states))[::-1]


def _seen(states: Iterable[State]) -> Iterator[State]:
    """Draw together what follows without anything visible having changed; it bears the number of the first."""
    last: State | None = None
    for state in states:
        same = (
            last is not None and last.closed_at == state.recorded_at and last.valid_from == state.valid_from
        )
        if last is not None and same and not state.changes and not state.moved:
            first = ("recorded_at", "change_set", "changes", "moved")
            last = replace(state, **{name: getattr(last, name) for name in first})
            continue
        if last is not None:
            yield last
        last = state
    if last is not None:
        yield last


def version_text(
    collection: Collection, feature_id: int, number: int, principal: Principal, crs: Crs = CRS84
) -> str | None:
    """Return one state as the text of a GeoJSON feature, or None when it is not seen."""
    statement = QUERIES.build("one", feature=geojson.feature(collection, crs), **_tables(collection))
    with reading(principal, collection, how="versions") as told, session(principal) as cursor:
        cursor.execute(statement, {"id": feature_id, "number": number})
        row = cursor.fetchone()
        told.ids = [feature_id]
    return str(row[0]) if row else None


def difference(before: State, after: State, principal: Principal) -> Difference:
    """Return what is another in the second of two states of one feature."""
    parts: dict[str, dict[str, Any]] = {}
    if before.place != after.place:
        with session(principal) as cursor:
            cursor.execute(QUERIES.text("difference"), {"before": before.place, "after": after.place})
            parts = {name: json.loads(text) for name, text in cursor.fetchall() if text}
    return Difference(_changes(before.values, after.values), parts)


def _changes(before: dict[str, Any], after: dict[str, Any]) -> list[tuple[str, Any, Any]]:
    return [
        (name, before[name], value)
        for name, value in after.items()
        if before[name] != value and name != "valid_from"
    ]


def _tables(collection: Collection) -> dict[str, sql.Composable]:
    return {
        "table": sql.Identifier(collection.table),
        "history": sql.Identifier(f"{collection.table}_history"),
    }
