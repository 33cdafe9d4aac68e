"""The rows a query looks at: the state in force, or, when it asks for a time, the believed past beside it.

A theme table holds the present; an older state lies in `<table>_history` with its `valid_to`, and stays believed as
long as `superseded_at` is empty. Validity is half-open: the piece that begins at a moment holds at that moment.
"""

from __future__ import annotations

from psycopg2 import sql

from kbs.features.query import FeatureQuery
from kbs.features.where import Clause, where
from kbs.sql import identifiers

_VALIDITY = "valid_from"


def rows_of(query: FeatureQuery) -> Clause:
    """Return `FROM ... AS t WHERE ...` and its bound parameters.

    Of a feature that had several states in the interval the latest is given, so an id stands once and pages
    over ids stay right.
    """
    condition, params = where(query)
    table = sql.Identifier(query.collection.table)
    if query.interval is None or query.collection.temporal != _VALIDITY:
        return sql.SQL("FROM {table} AS t WHERE {condition}").format(table=table, condition=condition), params
    believed = sql.SQL("t.superseded_at IS NULL")
    if query.interval.start is not None:
        believed = sql.SQL("t.superseded_at IS NULL AND t.valid_to > %(since)s")
        params["since"] = query.interval.start
    # The first ids of the whole are among the first of each part: no part is read further than a page.
    page: sql.Composable = sql.SQL("")
    if query.limit is not None:
        page = sql.SQL("LIMIT %(limit)s")
        params["limit"] = query.limit + 1
    return (
        sql.SQL(
            "FROM (SELECT DISTINCT ON (state.id) state.* FROM ("
            "(SELECT {columns} FROM {table} AS t WHERE {condition} ORDER BY t.id {page}) UNION ALL"
            " (SELECT DISTINCT ON (t.id) {columns} FROM {history} AS t WHERE {condition} AND {believed}"
            " ORDER BY t.id, t.valid_from DESC {page})"
            ") AS state ORDER BY state.id, state.valid_from DESC) AS t WHERE TRUE"
        ).format(
            columns=identifiers(_columns(query)),
            table=table,
            history=sql.Identifier(f"{query.collection.table}_history"),
            condition=condition,
            believed=believed,
            page=page,
        ),
        params,
    )


def _columns(query: FeatureQuery) -> list[str]:
    """The columns that the asker may read and a projection may name, by name: the twins differ in order."""
    collection = query.collection
    shown = [collection.column(prop.field_name) for prop in collection.properties]
    geometry = [collection.geometry_column] if collection.geometry else []
    return list(dict.fromkeys(["id", _VALIDITY, *shown, *geometry]))
