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
TABLES = queries_beside(__file__, "tables.sql")
_FUNCTIONS = TRIGGERS.names()
_EVENTS = {
    "insert": "REFERENCING NEW TABLE AS new_rows",
    "update": "REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows",
    "delete": "REFERENCING OLD TABLE AS old_rows",
}


def install(connection: BaseDatabaseWrapper) -> None:
    """Create or renew the functions, and each collection's history table and triggers (idempotent)."""
    with connection.cursor() as cursor:
        cursor.execute(
            "DROP FUNCTION IF EXISTS kbs_open_change_set(bigint, text, text, text)"
        )  # of earlier versions
        for name in _FUNCTIONS:
            cursor.execute(TRIGGERS.text(name))
        cursor.execute(SUCCESSION.text("succeed_function"))
        for collection in registry:
            columns = _feature_columns(collection)
            _install_history_table(cursor, collection, columns)
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


def _install_triggers(cursor: Any, collection: Collection, columns: list[str]) -> None:
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
