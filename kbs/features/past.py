"""The rows a query looks at: the state in force, or, when it asks for a time, the past beside it."""

from __future__ import annotations

from psycopg2 import sql

from kbs.features.query import FeatureQuery
from kbs.features.where import Clause, where
from kbs.history import as_of
from kbs.history.as_of import VALIDITY, AsOf


def as_of_query(query: FeatureQuery) -> AsOf:
    """Return the times a query asks for; an interval over another time than validity is an ordinary condition."""
    holding = query.interval if query.collection.temporal == VALIDITY else None
    return AsOf(
        holding is not None,
        holding.start if holding else None,
        holding.end if holding else None,
        query.recorded,
    )


def rows_of(query: FeatureQuery) -> Clause:
    """Return `FROM ... AS t WHERE ...` and its bound parameters; every id stands once."""
    condition, params = where(query)
    asked = as_of_query(query)
    if asked.is_present:
        table = sql.Identifier(query.collection.table)
        return sql.SQL("FROM {table} AS t WHERE {condition}").format(table=table, condition=condition), params
    page: sql.Composable = sql.SQL("")
    if query.limit is not None:
        page = sql.SQL("LIMIT %(limit)s")
        params["limit"] = query.limit + 1
    states = as_of.rows(query.collection.table, columns_of(query), asked, condition, page)
    return sql.SQL("FROM {states} AS t WHERE TRUE").format(states=states), params | asked.parameters()


def columns_of(query: FeatureQuery) -> list[str]:
    """The columns that the asker may read and a projection may name, by name: the twins differ in order."""
    collection = query.collection
    shown = [collection.column(prop.field_name) for prop in collection.properties]
    geometry = [collection.geometry_column] if collection.geometry else []
    return list(dict.fromkeys(["id", VALIDITY, *shown, *geometry]))
