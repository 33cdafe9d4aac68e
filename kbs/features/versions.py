"""The states a feature went through, and what changed from one to the next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from psycopg2 import sql

from kbs.access.audit.reads import reading
from kbs.access.principals import Principal
from kbs.access.session import session
from kbs.catalog.declaration import Collection
from kbs.sql import queries_beside

QUERIES = queries_beside(__file__)


@dataclass(frozen=True)
class State:
    """One state: when it was recorded and held, the change set that made it, and (name, before, after)."""

    recorded_at: datetime
    valid_from: datetime | None
    valid_to: datetime | None
    superseded_at: datetime | None
    change_set: int
    changes: list[tuple[str, Any, Any]]


def versions(collection: Collection, feature_id: int, principal: Principal) -> list[State]:
    """Return the states of a feature of a narrowed collection, newest first; geometry changes are not listed."""
    names = list(collection.by_name)
    columns = [sql.Identifier("t", collection.column(collection.by_name[n].field_name)) for n in names]
    statement = QUERIES.build(
        "versions",
        columns=sql.SQL(", ").join(columns),
        table=sql.Identifier(collection.table),
        history=sql.Identifier(f"{collection.table}_history"),
    )
    with reading(principal, collection, how="versions") as told, session(principal) as cursor:
        cursor.execute(statement, {"id": feature_id})
        rows = cursor.fetchall()
        told.ids = [feature_id]
    states = []
    for number, row in enumerate(rows):
        before = rows[number + 1][6:] if number + 1 < len(rows) else ()
        changes = [
            (name, old, new)
            for name, old, new in zip(names, before, row[6:], strict=False)
            if old != new and name not in ("valid_from",)
        ]
        states.append(State(row[0], row[1], row[2], row[3], row[4], changes))
    return states
