"""The register in PostgreSQL: its functions, its triggers, and who may call what."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db.backends.base.base import BaseDatabaseWrapper
from psycopg2 import sql

from kbs.access.audit.kinds import KINDS, WATCHED
from kbs.sql import queries_beside

QUERIES = queries_beside(__file__, "audit.sql")
# The service may add, ask the state of the chain, link, look (recorded) and let what is over expire.
_CALLED = (
    "kbs_audit_append(jsonb, jsonb)",
    "kbs_audit_link(integer)",
    "kbs_audit_state()",
    "kbs_audit_look(jsonb, jsonb, jsonb, bigint, integer)",
    "kbs_audit_expire()",
)
_ADDED_TO = ("audit_entry", "audit_link")


def install(connection: BaseDatabaseWrapper) -> None:
    """Renew functions, triggers, periods and grants (idempotent). Runs as the owner of the tables."""
    login = sql.Identifier(settings.KBS_DATABASE_ROLES["login"])
    with connection.cursor() as cursor:
        for name in QUERIES.names():
            cursor.execute(QUERIES.text(name))
        for function in _CALLED:
            cursor.execute(
                sql.SQL(
                    "REVOKE ALL ON FUNCTION {function} FROM PUBLIC; GRANT EXECUTE ON FUNCTION {function} TO {login}"
                ).format(function=sql.SQL(function), login=login)
            )
        cursor.execute(sql.SQL("REVOKE ALL ON SEQUENCE audit_entry_id_seq FROM {}").format(login))
        cursor.execute("DELETE FROM audit_period")
        for kind in KINDS.values():
            cursor.execute("INSERT INTO audit_period (kind, days) VALUES (%s, %s)", [kind.id, kind.days])
        _guard(cursor)
        _watch(cursor)


def _guard(cursor: Any) -> None:
    for table in _ADDED_TO:
        _trigger(
            cursor,
            "kbs_refuse",
            "BEFORE UPDATE OR DELETE OR TRUNCATE",
            table,
            "STATEMENT",
            "kbs_audit_refuse()",
        )
    _trigger(
        cursor, "kbs_refuse", "BEFORE UPDATE OR TRUNCATE", "audit_who", "STATEMENT", "kbs_audit_refuse()"
    )
    _trigger(cursor, "kbs_erase", "BEFORE DELETE", "audit_who", "ROW", "kbs_audit_erase()")


def _watch(cursor: Any) -> None:
    for table, kind in WATCHED.items():
        cursor.execute("SELECT to_regclass(%s) IS NOT NULL", [table])
        if cursor.fetchone()[0]:
            call = sql.SQL("kbs_audit_row({})").format(sql.Literal(kind)).as_string(cursor.cursor)
            _trigger(cursor, "kbs_audit", "AFTER INSERT OR UPDATE OR DELETE", table, "ROW", call)
    cursor.execute(
        "CREATE INDEX IF NOT EXISTS history_changed_of_set ON history_changedenvelope (change_set);"
        " DROP TRIGGER IF EXISTS kbs_audit ON history_changeset;"
        " CREATE CONSTRAINT TRIGGER kbs_audit AFTER INSERT ON history_changeset"
        " DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION kbs_audit_change_set()"
    )


def _trigger(cursor: Any, name: str, event: str, table: str, each: str, call: str) -> None:
    cursor.execute(
        sql.SQL(
            "CREATE OR REPLACE TRIGGER {name} {event} ON {table} FOR EACH {each} EXECUTE FUNCTION {call}"
        ).format(
            name=sql.Identifier(name),
            event=sql.SQL(event),
            table=sql.Identifier(table),
            each=sql.SQL(each),
            call=sql.SQL(call),
        )
    )
