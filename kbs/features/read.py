"""The one way to read features: SQL in, ready rows out. No ORM, no Python geometry.

An encoding hands in a *projection*: SQL that makes one value of a row (GeoJSON text, CSV fields).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import IO, Any

from psycopg2 import sql

from kbs.access.audit.reads import Read, reading
from kbs.access.principals import Principal
from kbs.access.session import StreamingSession, ask
from kbs.catalog.declaration import Collection
from kbs.features.past import rows_of
from kbs.features.query import FeatureQuery
from kbs.history.version import version, version_of

# Makes the SELECT expression(s) for rows of alias `t`; receives the query, returns psycopg2.sql.
Projection = Callable[[FeatureQuery], sql.Composable]


@dataclass(frozen=True)
class Page:
    """One page of a collection: the projected values in id order, the key of the next page, if any, and the
    version of what is shown of the collection.
    """

    values: list[Any]
    next_after: int | None
    version: int


def statement(query: FeatureQuery, projection: Projection) -> tuple[sql.Composable, dict[str, Any]]:
    """Return the SELECT of (id, projected...) in id order, one row more than the limit."""
    source, params = rows_of(query)
    limit: sql.Composable = sql.SQL("")
    if query.limit is not None:
        limit = sql.SQL("LIMIT %(limit)s")
        params["limit"] = query.limit + 1
    return (
        sql.SQL("SELECT t.id, {projection} {source} ORDER BY t.id {limit}").format(
            projection=projection(query), source=source, limit=limit
        ),
        params,
    )


def items(
    query: FeatureQuery, projection: Projection, principal: Principal, shown: Collection | None = None
) -> Page:
    """Return one page. Cost: one round trip, no COUNT; whether more follows is told by a row beyond the limit.

    Args:
        shown: The narrowed collection whose version is told, where the query projects only some of its properties:
            others may stand in its conditions.
    """
    whole = shown or query.collection

    def with_version(asked: FeatureQuery) -> sql.Composable:
        return sql.SQL("{}, {}").format(version_of(whole), projection(asked))

    text, params = statement(query, with_version)
    with reading(principal, query.collection, how="items", filter=in_words(query)) as told:
        rows = ask(principal, text, params)
        number = rows[0][1] if rows else version(whole)
        more = query.limit is not None and len(rows) > query.limit
        if more:
            rows = rows[: query.limit]
        told.ids = [row[0] for row in rows]
    return Page([row[2] for row in rows], rows[-1][0] if more and rows else None, number)


def stream(query: FeatureQuery, projection: Projection, principal: Principal) -> Iterator[tuple[Any, ...]]:
    """Yield (id, projected...) of all matching features with flat memory, on a connection of its own.

    The connection closes when the iterator is exhausted or closed.
    """
    text, params = statement(query, projection)
    streaming, told = _opened(query, principal)
    with streaming:
        for row in streaming.rows(text, params):
            told.count = (told.count or 0) + 1
            yield row


def copy(query: FeatureQuery, projection: Projection, principal: Principal, file: IO[bytes]) -> None:
    """Write the projected text of every matching feature to a file, a line each; no row passes through Python."""
    source, params = rows_of(query)
    text = sql.SQL("SELECT {projection} {source} ORDER BY t.id").format(
        projection=projection(query), source=source
    )
    streaming, told = _opened(query, principal)
    with streaming:
        told.count = streaming.copy(text, params, file)


def _opened(query: FeatureQuery, principal: Principal) -> tuple[StreamingSession, Read]:
    """Open a stream. What it is going to read is recorded before its first row; inside an export, with the export."""
    with reading(principal, query.collection, how="stream", filter=in_words(query)) as told:
        return StreamingSession(principal), told


def in_words(query: FeatureQuery) -> str:
    """Return what a query asks for, for the register of acts."""
    parts = [f"{equals.property.name}={equals.value}" for equals in query.equals]
    if query.ids:
        parts.append(f"id={','.join(map(str, query.ids))}")
    parts += [f"in {envelope}" for envelope in query.envelopes]
    if query.interval is not None:
        parts.append(f"{query.interval.start or '..'}/{query.interval.end or '..'}")
    return " and ".join(parts)[:500]
