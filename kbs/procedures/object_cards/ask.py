"""Ask the named queries of this procedure under the reader's rights; rows come as dictionaries."""

from __future__ import annotations

from typing import Any

from psycopg2 import sql

from kbs.access.principals import Principal
from kbs.access.session import session
from kbs.catalog.declaration import Collection
from kbs.features.find import Found
from kbs.sql import queries_beside
from kbs.web.catalogue import any_synthetic

QUERIES = queries_beside(__file__, "object_cards.sql")


def table_of(found: Found) -> dict[str, sql.Composable]:
    """Where the feature stands: its table, or the history when it is retired."""
    past = found.retired is not None
    return {
        "table": sql.Identifier(found.collection.table + ("_history" if past else "")),
        "believed": sql.SQL("AND t.superseded_at IS NULL") if past else sql.SQL(""),
    }


def about(name: str, found: Found, principal: Principal, **params: Any) -> list[dict[str, Any]]:
    """Ask a query about one feature, in force or retired; `id` is bound."""
    fragments = table_of(found)
    fragments["parcel"] = fragments["table"]
    return ask(name, principal, {"id": found.id} | params, **fragments)


def ask(
    name: str, principal: Principal, params: dict[str, Any], **fragments: sql.Composable
) -> list[dict[str, Any]]:
    """Ask a query; return its rows by column name."""
    with session(principal) as cursor:
        cursor.execute(QUERIES.build(name, **fragments), params)
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def marked(body: dict[str, Any], collection: Collection, rows: list[dict[str, Any]]) -> dict[str, Any]:
    """Return a card's body that says whether synthetic data stand in it."""
    return body | {"synthetic": any_synthetic(collection, {row["source"] for row in rows})}
