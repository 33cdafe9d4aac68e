"""Which change sets somebody is told of: their own, and those that changed something they see of features they see."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from psycopg2 import sql

from kbs.access.narrow import visible
from kbs.access.principals import Principal
from kbs.access.session import session
from kbs.access.state import rights_on
from kbs.catalog.declaration import Collection
from kbs.history.models import ChangedEnvelope, ChangeSet
from kbs.history.version import shown_columns
from kbs.sql import queries_beside

QUERIES = queries_beside(__file__)
# As `ChangedEnvelope.columns` says it of rows that came or went.
_WHOLE_ROWS = "*"


def told(principal: Principal) -> QuerySet[ChangeSet]:
    """Return the change sets that a principal is told of, newest first."""
    shown = visible(principal)
    whole = [collection for collection in shown if not collection.rows]
    wanted = Q(user__in=principal.people)
    if whole:
        wanted |= Q(Exists(_touching(whole).filter(change_set=OuterRef("pk"))))
    for collection in shown:
        if collection.rows:
            touching = _touching([collection]).filter(change_set=OuterRef("pk"))
            wanted |= Q(Exists(touching), pk__in=_of_shown_rows(collection, principal))
    return ChangeSet.objects.filter(wanted).order_by("-pk")


def touches(number: int, collection: Collection) -> bool:
    """Whether a change set changed something that a narrowed collection shows, in any row."""
    return _touching([collection]).filter(change_set=number).exists()


def _touching(collections: list[Collection]) -> QuerySet[ChangedEnvelope]:
    """What was changed of that which narrowed collections show."""
    of_any_column, of_shown = [], Q()
    for collection in collections:
        columns = shown_columns(collection)
        if columns is None:
            of_any_column.append(collection.table)
        else:
            of_shown |= Q(table=collection.table, columns__overlap=[_WHOLE_ROWS, *sorted(columns)])
    return ChangedEnvelope.objects.filter(Q(table__in=of_any_column) | of_shown)


def seen(cursor: Any, collection: Collection, ids: Iterable[int], principal: Principal) -> set[int]:
    """Return which features a principal sees, in force or as they last were; the cursor's session is the principal's."""
    if not rights_on(collection, principal).read:
        return set()
    cursor.execute(QUERIES.build("seen", **_tables(collection)), {"ids": list(ids)})
    return {feature for (feature,) in cursor.fetchall()}


def _of_shown_rows(collection: Collection, principal: Principal) -> list[int]:
    """The change sets of all states that are shown of a collection of which some rows are hidden."""
    with session(principal) as cursor:
        cursor.execute(QUERIES.build("of_shown_rows", **_tables(collection)))
        return [number for (number,) in cursor.fetchall()]


def _tables(collection: Collection) -> dict[str, sql.Composable]:
    return {
        "table": sql.Identifier(collection.table),
        "history": sql.Identifier(f"{collection.table}_history"),
    }
