"""The version of a feature table: a text that differs after every committed change of its rows."""

from __future__ import annotations

from django.db import connection

# A transaction that took its number early may commit late; as long as it is among this many, it is seen.
_RECENT = 100


def table_version(table: str) -> str:
    """Return the version of a table's rows; one index look-up, no session needed (the numbers say nothing).

    The sum beside the highest number tells when a lower number was committed after a higher one.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT coalesce(max(id), 0), coalesce(sum(id), 0) FROM (SELECT id FROM history_changedenvelope"
            ' WHERE "table" = %s ORDER BY id DESC LIMIT %s) AS recent',
            [table, _RECENT],
        )
        highest, total = cursor.fetchone()
    return f"{int(highest):x}.{int(total):x}"
