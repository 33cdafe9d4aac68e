"""Install what reading and writing ask for: folded trigram indexes, column defaults and guards in the database.

Django keeps defaults in Python; features are also written by COPY, QGIS and set-based SQL, which must
meet the same defaults.
"""

from __future__ import annotations

import hashlib
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from psycopg2 import sql

from kbs.catalog.declaration import Collection
from kbs.catalog.registry import registry
from kbs.features.keys import install_page_key
from kbs.features.search import document
from kbs.sql import queries_beside

GUARDS = queries_beside(__file__, "guards.sql")
TOPOLOGY = queries_beside(__file__, "topology_functions.sql")


def install(connection: BaseDatabaseWrapper) -> None:
    """Renew defaults, search and page address indexes of every collection (idempotent)."""
    with connection.cursor() as cursor:
        cursor.execute(GUARDS.text("has_empty_part"))
        for name in TOPOLOGY.names():
            cursor.execute(TOPOLOGY.text(name))
        for collection in registry:
            _set_defaults(cursor, collection)
            _guard(cursor, collection)
            install_page_key(cursor, collection)
            if collection.search is not None:
                _index_search(cursor, collection)


def _set_defaults(cursor: Any, collection: Collection) -> None:
    for field in collection.model._meta.local_concrete_fields:
        optional = not field.generated and (field.has_default() or (field.blank and not field.null))
        if optional and not field.has_db_default() and field.get_default() is not None:
            cursor.execute(
                sql.SQL("ALTER TABLE {table} ALTER COLUMN {column} SET DEFAULT {value}").format(
                    table=sql.Identifier(collection.table),
                    column=sql.Identifier(str(field.column)),
                    value=sql.Literal(field.get_default()),
                )
            )


def _guard(cursor: Any, collection: Collection) -> None:
    """Refuse geometries that would end the server. What is stored already is left to the rules."""
    if collection.geometry is None:
        return
    cursor.execute(GUARDS.text("guarded"), {"table": f'"{collection.table}"'})
    if not cursor.fetchone()[0]:
        geom = sql.Identifier(collection.geometry_column)
        cursor.execute(GUARDS.build("no_empty_part", table=sql.Identifier(collection.table), geom=geom))


def _index_search(cursor: Any, collection: Collection) -> None:
    """Create the index of the folded document; replace it when the declared fields changed."""
    expression = document(collection)
    mark = hashlib.sha256(expression.as_string(cursor.cursor).encode()).hexdigest()[:8]
    prefix = f"{collection.table[:40]}_search_"
    name = f"{prefix}{mark}"
    cursor.execute(
        "SELECT indexname FROM pg_indexes WHERE tablename = %s AND starts_with(indexname, %s) AND indexname <> %s",
        [collection.table, prefix, name],
    )
    for (stale,) in cursor.fetchall():
        cursor.execute(sql.SQL("DROP INDEX {name}").format(name=sql.Identifier(stale)))
    cursor.execute(
        sql.SQL(
            "CREATE INDEX IF NOT EXISTS {name} ON {table} USING gin (({expression}) gin_trgm_ops)"
        ).format(name=sql.Identifier(name), table=sql.Identifier(collection.table), expression=expression)
    )
