"""Install history on every registered table: the `<table>_history` twin and the triggers."""

from __future__ import annotations

import hashlib
from typing import Any

from django.conf import settings
from django.db.backends.base.base import BaseDatabaseWrapper
from psycopg2 import sql

from kbs.catalog.declaration import Collection
from kbs.catalog.registry import registry
from kbs.history.version import HOUSEKEEPING
from kbs.history.version import QUERIES as VERSIONS
from kbs.sql import identifiers, queries_beside

TRIGGERS = queries_beside(__file__, "triggers.sql")
SUCCESSION = queries_beside(__file__, "succession.sql")
TABLES = queries_beside(__file__, "tables.sql")
_FUNCTIONS = TRIGGERS.names()
# What opened change sets in earlier versions.
_EARLIER = ("bigint, text, text, text", "bigint, text, text, text, bigint, text, bigint")
_EVENTS = {
    "insert": "REFERENCING NEW TABLE AS new_rows",
    "update": "REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows",
    "delete": "REFERENCING OLD TABLE AS old_rows",
}


def install(connection: BaseDatabaseWrapper) -> None:
    """Create or renew the functions, and each collection's history table and triggers (idempotent)."""
    with connection.cursor() as cursor:
        for arguments in _EARLIER:
            statement = sql.SQL("DROP FUNCTION IF EXISTS kbs_open_change_set({})")
            cursor.execute(statement.format(sql.SQL(arguments)))
        for name in _FUNCTIONS:
            cursor.execute(TRIGGERS.text(name))
        cursor.execute(SUCCESSION.text("succeed_function"))
        _install_versions(cursor)
        for collection in registry:
            columns = _feature_columns(collection)
            _install_history_table(cursor, collection, columns)
            differing = _differing(cursor, collection, columns)
            mark = _fingerprint(collection, columns, differing)
            if _installed_mark(cursor, collection.table) != mark:
                _install_triggers(cursor, collection, columns, differing)
                cursor.execute(
                    sql.SQL("COMMENT ON TRIGGER kbs_stamp ON {table} IS {mark}").format(
                        table=sql.Identifier(collection.table), mark=sql.Literal(mark)
                    )
                )


def _install_versions(cursor: Any) -> None:
    cursor.execute(VERSIONS.text("tells_function"))
    login = sql.Literal(settings.KBS_DATABASE_ROLES["login"])
    cursor.execute(VERSIONS.build("version_function", login=login))
    cursor.execute(VERSIONS.text("version_rights"))


def _feature_columns(collection: Collection) -> list[str]:
    return [str(field.column) for field in collection.model._meta.local_concrete_fields]


def _fingerprint(collection: Collection, columns: list[str], differing: str) -> str:
    functions = (TRIGGERS.text(name) for name in _FUNCTIONS)
    text = "|".join([*columns, *functions, _geometry(collection), differing])
    return hashlib.sha256(text.encode()).hexdigest()


def _geometry(collection: Collection) -> str:
    return collection.geometry_column if collection.geometry else ""


def _differing(cursor: Any, collection: Collection, columns: list[str]) -> str:
    """Compose what tells which columns an UPDATE changed: of every column its name, or NULL.

    Equal is not always the same (0 and -0, JSON): where it may not be, texts are compared.
    """
    cursor.execute(TABLES.text("exact_columns"), {"table": collection.table})
    exact = {name for (name,) in cursor.fetchall()}
    tests = []
    for name in sorted(set(columns) - HOUSEKEEPING - {"id"}):
        test = sql.SQL("{} IS DISTINCT FROM {}" if name in exact else "{}::text IS DISTINCT FROM {}::text")
        both = test.format(sql.Identifier("o", name), sql.Identifier("n", name))
        tests.append(sql.SQL("CASE WHEN bool_or({}) THEN {} END").format(both, sql.Literal(name)))
    return str(sql.SQL(", ").join(tests).as_string(cursor.cursor))


def _installed_mark(cursor: Any, table: str) -> str | None:
    cursor.execute(
        "SELECT obj_description(oid, 'pg_trigger') FROM pg_trigger"
        " WHERE tgrelid = to_regclass(%s) AND tgname = 'kbs_stamp'",
        [table],
    )
    row = cursor.fetchone()
    return row[0] if row else None


def _install_history_table(cursor: Any, collection: Collection, columns: list[str]) -> None:
    """Create the twin, or add the columns that a migration brought since."""
    history = sql.Identifier(f"{collection.table}_history")
    table = sql.Identifier(collection.table)
    cursor.execute("SELECT to_regclass(%s) IS NOT NULL", [f"{collection.table}_history"])
    if not cursor.fetchone()[0]:
        cursor.execute(TABLES.build("create", history=history, table=table))
    cursor.execute(
        TABLES.text("missing_columns"), {"table": collection.table, "past": f"{collection.table}_history"}
    )
    for name, type_name in cursor.fetchall():
        if name in columns:
            cursor.execute(
                sql.SQL("ALTER TABLE {history} ADD COLUMN {name} {type}").format(
                    history=history,
                    name=sql.Identifier(name),
                    type=sql.SQL(type_name),  # PostgreSQL's own spelling of its own type
                )
            )
    cursor.execute(TABLES.text("has_record_time"), {"past": f"{collection.table}_history"})
    if not cursor.fetchone()[0]:
        cursor.execute(TABLES.build("add_record_time", history=history))
    _index(cursor, collection)


def _index(cursor: Any, collection: Collection) -> None:
    """What the past is asked by: a feature, a change set, a box."""
    indexes = {"id": "btree", "closed_by": "btree"}
    if collection.geometry:
        indexes[collection.geometry_column] = "gist"
    for column, method in indexes.items():
        cursor.execute(
            sql.SQL("CREATE INDEX IF NOT EXISTS {name} ON {table} USING {method} ({column})").format(
                name=sql.Identifier(f"{collection.table[:40]}_history_{column}_idx"),
                table=sql.Identifier(f"{collection.table}_history"),
                method=sql.SQL(method),
                column=sql.Identifier(column),
            )
        )


def _install_triggers(cursor: Any, collection: Collection, columns: list[str], differing: str) -> None:
    table = sql.Identifier(collection.table)
    kept = [name for name in columns if name != "recorded_at"]
    plain = identifiers(kept).as_string(cursor.cursor)
    aliased = sql.SQL(", ").join([sql.Identifier("o", c) for c in kept]).as_string(cursor.cursor)
    geometry = sql.Identifier(_geometry(collection)).as_string(cursor.cursor) if collection.geometry else ""
    # Django's default is the statement's moment; a change set is known at once, at its transaction's.
    cursor.execute(
        sql.SQL(
            "ALTER TABLE {table} ALTER COLUMN recorded_at SET DEFAULT now(), ALTER COLUMN valid_from SET DEFAULT now()"
        ).format(table=table)
    )
    cursor.execute(
        sql.SQL(
            "CREATE OR REPLACE TRIGGER kbs_stamp BEFORE UPDATE ON {table}"
            " FOR EACH ROW EXECUTE FUNCTION kbs_stamp()"
        ).format(table=table)
    )
    for event, transition in _EVENTS.items():
        cursor.execute(
            sql.SQL(
                "CREATE OR REPLACE TRIGGER {name} AFTER {event} ON {table} {transition}"
                " FOR EACH STATEMENT EXECUTE FUNCTION kbs_keep({plain}, {aliased}, {geometry}, {differing})"
            ).format(
                name=sql.Identifier(f"kbs_keep_{event}"),
                event=sql.SQL(event.upper()),
                table=table,
                transition=sql.SQL(transition),
                plain=sql.Literal(plain),
                aliased=sql.Literal(aliased),
                geometry=sql.Literal(geometry),
                differing=sql.Literal(differing),
            )
        )
    cursor.execute(
        sql.SQL(
            "CREATE OR REPLACE TRIGGER kbs_no_truncate BEFORE TRUNCATE ON {table}"
            " FOR EACH STATEMENT EXECUTE FUNCTION kbs_refuse_truncate()"
        ).format(table=table)
    )
