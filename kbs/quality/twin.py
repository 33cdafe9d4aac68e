"""Twins: temporary tables with all columns of a collection's, where rows that are to come are judged."""

from __future__ import annotations

from typing import Any

from psycopg2 import sql

from kbs.catalog.declaration import Collection
from kbs.sql import queries_beside

QUERIES = queries_beside(__file__)


def create_twin(cursor: Any, collection: Collection, name: str) -> sql.Identifier:
    """Create a temporary twin of the collection's table; it ends with the connection. Computed columns compute there too."""
    cursor.execute(QUERIES.text("columns"), {"table": f'public."{collection.table}"'})
    columns = []
    for column, kind, expression in cursor.fetchall():
        # Type and expression are the database's own words about its table.
        body = sql.SQL("{} {}").format(sql.Identifier(column), sql.SQL(kind))
        if expression:
            body = sql.SQL("{} GENERATED ALWAYS AS ({}) STORED").format(body, sql.SQL(expression))
        columns.append(body)
    twin = sql.Identifier("pg_temp", name)
    listed = sql.SQL(", ").join(columns)
    cursor.execute(QUERIES.build("create", twin=sql.Identifier(name), columns=listed))
    return twin


def index_twin(cursor: Any, collection: Collection, twin: sql.Identifier) -> None:
    """Give a filled twin its spatial index and statistics."""
    if collection.geometry is not None:
        cursor.execute(QUERIES.build("index", twin=twin, geom=sql.Identifier(collection.geometry_column)))
    cursor.execute(sql.SQL("ANALYZE {}").format(twin))
