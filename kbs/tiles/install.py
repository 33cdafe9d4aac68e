"""Install what tiles need in the database: the overview tables of the registry."""

from __future__ import annotations

from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from psycopg2 import sql

from kbs.catalog.declaration import Collection
from kbs.catalog.registry import registry
from kbs.sql import queries_beside
from kbs.tiles.plan import overview_table, overview_zooms

_QUERIES = queries_beside(__file__)


def install(connection: BaseDatabaseWrapper) -> None:
    """Create the schema, and the overview tables of collections that have one.

    Who may read them is compiled by the access room.

    May run again at any time.
    """
    with connection.cursor() as cursor:
        cursor.execute(_QUERIES.text("schema"))
        cursor.execute("DROP FUNCTION IF EXISTS kbs_tile_version(text)")  # of earlier versions
        cursor.execute(_QUERIES.text("state"))
        for collection in registry:
            if overview_zooms(collection):
                _install_table(cursor, collection)


def _install_table(cursor: Any, collection: Collection) -> None:
    overview = overview_table(collection)
    cursor.execute(_QUERIES.build("overview", overview=overview))
    for kind in ("spatial", "zoom"):
        # PostgreSQL cuts names at 63 bytes; the longest table name leaves room for these.
        index = sql.Identifier(f"{collection.table}_{kind}")
        cursor.execute(_QUERIES.build(f"{kind}_index", index=index, overview=overview))
