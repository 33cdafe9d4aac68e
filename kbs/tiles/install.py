"""Install what tiles need in the database: the overview tables of the registry and their rights."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db.backends.base.base import BaseDatabaseWrapper
from psycopg2 import sql

from kbs.access.policy import POLICY
from kbs.catalog.declaration import Collection
from kbs.catalog.registry import registry
from kbs.sql import identifiers, queries_beside
from kbs.tiles.plan import overview_table, overview_zooms

_QUERIES = queries_beside(__file__)


def install(connection: BaseDatabaseWrapper) -> None:
    """Create the version function, the schema, the overview tables of collections that have one, and the grants.

    May run again at any time.
    """
    roles = settings.KBS_DATABASE_ROLES
    everyone = list(roles.values())
    writers = [roles[role] for role, rule in POLICY.items() if rule.writes]
    state = sql.Identifier("kbs_overview", "state")
    with connection.cursor() as cursor:
        cursor.execute(_QUERIES.text("schema"))
        cursor.execute(_QUERIES.text("version_function"))
        cursor.execute(_QUERIES.build("version_rights", everyone=identifiers(everyone)))
        cursor.execute(_QUERIES.text("state"))
        cursor.execute(_QUERIES.build("usage", everyone=identifiers(everyone)))
        _grant(cursor, state, readers=everyone, writers=writers)
        for collection in registry:
            if overview_zooms(collection):
                _install_table(cursor, collection)
                _grant(cursor, overview_table(collection), readers=_readers(collection), writers=writers)


def _readers(collection: Collection) -> list[str]:
    """The roles that may see the collection's geometry, and so what is derived from it."""
    assert collection.geometry is not None
    return [
        settings.KBS_DATABASE_ROLES[role]
        for role, rule in POLICY.items()
        if collection.geometry.access in rule.reads
    ]


def _install_table(cursor: Any, collection: Collection) -> None:
    overview = overview_table(collection)
    cursor.execute(_QUERIES.build("overview", overview=overview))
    for kind in ("spatial", "zoom"):
        # PostgreSQL cuts names at 63 bytes; the longest table name leaves room for these.
        index = sql.Identifier(f"{collection.table}_{kind}")
        cursor.execute(_QUERIES.build(f"{kind}_index", index=index, overview=overview))


def _grant(cursor: Any, table: sql.Identifier, *, readers: list[str], writers: list[str]) -> None:
    everyone = list(settings.KBS_DATABASE_ROLES.values())
    cursor.execute(_QUERIES.build("revoke", overview=table, everyone=identifiers(everyone)))
    cursor.execute(_QUERIES.build("grant_read", overview=table, readers=identifiers(readers)))
    cursor.execute(_QUERIES.build("grant_write", overview=table, writers=identifiers(writers)))
