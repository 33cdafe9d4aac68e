"""Install history on every registered table: the `<table>_history` twin and the triggers."""

from __future__ import annotations

import hashlib
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from psycopg2 import sql

from kbs.catalog.declaration import Collection
from kbs.catalog.registry import registry
from kbs.sql import identifiers, queries_beside

TRIGGERS = queries_beside(__file__, "triggers.sql")
SUCCESSION = queries_beside(__file__, "succession.sql")
_FUNCTIONS = TRIGGERS.names()
_EVENTS = {
    "insert": "REFERENCING NEW TABLE AS new_rows",
    "update": "REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows",
    "delete": "REFERENCING OLD TABLE AS old_rows",
}


def install(connection: BaseDatabaseWrapper) -> None:
    """Create or renew the functions, and each collection's history table and triggers (idempotent)."""
    with connection.cursor() as cursor:
        for name in _FUNCTIONS:
            cursor.execute(TRIGGERS.text(name))
        cursor.execute(SUCCESSION.text("succeed_function"))
        for collection in registry:
            columns = _feature_columns(collection)
            _install_history_table(cursor, collection.table, columns)
            mark = _fingerprint(collection, columns)
            if _installed_mark(cursor, collection.table) != mark:
                _install_triggers(cursor, collection, columns)
                cursor.execute(
                    sql.SQL("COMMENT ON TRIGGER kbs_stamp ON {table} IS {mark}").format(
                        table=sql.Identifier(collection.table), mark=sql.Literal(mark)
                    )
                )


def _feature_columns(collection: Collection) -> list[str]:
    return [str(field.column) for field in collection.model._meta.local_concrete_fields]


def _fingerprint(collection: Collection, columns: list[str]) -> str:
    text = "|".join([*columns, *(TRIGGERS.text(name) for name in _FUNCTIONS), _geometry(collection)])
    return hashlib.sha256(text.encode()).hexdigest()


def _geometry(collection: Collection) -> str:
    return collection.geometry_column if collection.geometry else ""


def _installed_mark(cursor: Any, table: str) -> str | None:
    cursor.execute(
        "SELECT obj_description(oid, 'pg_trigger') FROM pg_trigger"
        " WHERE tgrelid = to_regclass(%s) AND tgname = 'kbs_stamp'",
        [table],
    )
    row = cursor.fetchone()
    return row[0] if row else None


def _install_history_table(cursor: Any, table: str, columns: list[str]) -> None:
    """Create the twin, or add the columns that a migration brought since."""
    history = f"{table}_history"
    cursor.execute("SELECT to_regclass(%s) IS NOT NULL", [history])
    if not cursor.fetchone()[0]:
        cursor.execute(
            sql.SQL(
                "CREATE TABLE {history} (LIKE {table},"
                " valid_to timestamptz, superseded_at timestamptz, closed_by bigint)"
            ).format(history=sql.Identifier(history), table=sql.Identifier(table))
        )
        for column in ("id", "closed_by"):
            cursor.execute(
                sql.SQL("CREATE INDEX ON {history} ({column})").format(
                    history=sql.Identifier(history), column=sql.Identifier(column)
                )
            )
        return
    cursor.execute(
        "SELECT a.attname, format_type(a.atttypid, a.atttypmod) FROM pg_attribute AS a"
        " WHERE a.attrelid = to_regclass(%s) AND a.attnum > 0 AND NOT a.attisdropped"
        " AND NOT EXISTS (SELECT FROM pg_attribute AS h WHERE h.attrelid = to_regclass(%s) AND h.attname = a.attname)",
        [table, history],
    )
    for name, type_name in cursor.fetchall():
        if name in columns:
            cursor.execute(
                sql.SQL("ALTER TABLE {history} ADD COLUMN {name} {type}").format(
                    history=sql.Identifier(history),
                    name=sql.Identifier(name),
                    type=sql.SQL(type_name),  # PostgreSQL's own spelling of its own type
                )
            )


def _install_triggers(cursor: Any, collection: Collection, columns: list[str]) -> None:
    table = sql.Identifier(collection.table)
    plain = identifiers(columns).as_string(cursor.cursor)
    aliased = sql.SQL(", ").join([sql.Identifier("o", c) for c in columns]).as_string(cursor.cursor)
    geometry = sql.Identifier(_geometry(collection)).as_string(cursor.cursor) if collection.geometry else ""
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
                " FOR EACH STATEMENT EXECUTE FUNCTION kbs_keep({plain}, {aliased}, {geometry})"
            ).format(
                name=sql.Identifier(f"kbs_keep_{event}"),
                event=sql.SQL(event.upper()),
                table=table,
                transition=sql.SQL(transition),
                plain=sql.Literal(plain),
                aliased=sql.Literal(aliased),
                geometry=sql.Literal(geometry),
            )
        )
    cursor.execute(
        sql.SQL(
            "CREATE OR REPLACE TRIGGER kbs_no_truncate BEFORE TRUNCATE ON {table}"
            " FOR EACH STATEMENT EXECUTE FUNCTION kbs_refuse_truncate()"
        ).format(table=table)
    )
