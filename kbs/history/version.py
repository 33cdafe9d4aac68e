"""The version of a feature table: a text that differs after every committed change of its rows."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import connection
from psycopg2 import sql

# A transaction that took its number early may commit late; as long as it is among this many, it is seen.
_RECENT = 100


def version_of(table: str) -> sql.Composable:
    """Return the version of a table's rows as an SQL expression: one look-up in an index, once per query.

    The sum beside the highest number tells when a lower number was committed after a higher one.
    """
    return sql.SQL(
        "(SELECT to_hex(coalesce(max(id), 0)) || '.' || to_hex(coalesce(sum(id), 0)::bigint)"
        ' FROM (SELECT id FROM history_changedenvelope WHERE "table" = {table} ORDER BY id DESC LIMIT {recent})'
        " AS recent)"
    ).format(table=sql.Literal(table), recent=sql.Literal(_RECENT))


def table_version(table: str) -> str:
    """Return the version of a table's rows; needs no session (the numbers say nothing of the rows)."""
    with connection.cursor() as cursor:
        cursor.execute(sql.SQL("SELECT {}").format(version_of(table)))
        return str(cursor.fetchone()[0])


def table_versions(tables: Iterable[str]) -> dict[str, str]:
    """Return the versions of several tables in one round trip."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT name, to_hex(coalesce(max(id), 0)) || '.' || to_hex(coalesce(sum(id), 0)::bigint)"
            " FROM unnest(%(tables)s::text[]) AS name LEFT JOIN LATERAL (SELECT id FROM history_changedenvelope"
            ' WHERE "table" = name ORDER BY id DESC LIMIT %(recent)s) AS recent ON true GROUP BY name',
            {"tables": list(tables), "recent": _RECENT},
        )
        return dict(cursor.fetchall())
