"""The words of a page address as one indexed key: `/parsel/caferaga/-/12` and the row fold to the same text."""

from __future__ import annotations

import hashlib
from string import Formatter
from typing import Any

from psycopg2 import sql

from kbs.catalog.declaration import Collection


def page_fields(collection: Collection) -> tuple[str, ...]:
    """Return the property names in the collection's page template, without `id`."""
    names = (name for _literal, name, _spec, _conversion in Formatter().parse(collection.page))
    return tuple(name for name in names if name and name != "id")


def page_key(collection: Collection, alias: str | None = None) -> sql.Composable:
    """Return SQL for the folded words of a row's page address, in the template's order."""
    columns = [collection.column(collection.by_name[name].field_name) for name in page_fields(collection)]
    parts = [sql.Identifier(alias, c) if alias else sql.Identifier(c) for c in columns]
    joined = sql.SQL(" || ' ' || ").join(sql.SQL("coalesce({}::text, '')").format(part) for part in parts)
    return sql.SQL("kbs_fold({})").format(joined)


def install_page_key(cursor: Any, collection: Collection) -> None:
    """Index the key in the table and in its history; an index of an older declaration is replaced."""
    if not page_fields(collection):
        return
    expression = page_key(collection)
    mark = hashlib.sha256(expression.as_string(cursor.cursor).encode()).hexdigest()[:8]
    for table in (collection.table, f"{collection.table}_history"):
        prefix = f"{table[:40]}_page_"
        name = f"{prefix}{mark}"
        cursor.execute(
            "SELECT indexname FROM pg_indexes WHERE tablename = %s AND starts_with(indexname, %s)"
            " AND indexname <> %s",
            [table, prefix, name],
        )
        for (stale,) in cursor.fetchall():
            cursor.execute(sql.SQL("DROP INDEX {}").format(sql.Identifier(stale)))
        cursor.execute(
            sql.SQL("CREATE INDEX IF NOT EXISTS {name} ON {table} (({expression}))").format(
                name=sql.Identifier(name), table=sql.Identifier(table), expression=expression
            )
        )
