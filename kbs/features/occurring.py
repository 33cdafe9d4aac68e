"""Which values of a column occur: for legends and sources that tell only of what is there."""

from __future__ import annotations

from psycopg2 import sql

from kbs.access.principals import Principal
from kbs.access.session import session
from kbs.catalog.declaration import Collection
from kbs.history.version import columns_of, versions

# Per process: table, column and mark of the rows -> (version of the column, values). A new version is read again.
_known: dict[tuple[str, str, str], tuple[int, frozenset[str]]] = {}


def occurring(collection: Collection, field: str, principal: Principal) -> frozenset[str]:
    """Return the values of a model field that the features in force have, as text; NULL is left out.

    `collection` is narrowed: a field that the principal may not read is refused by the database.
    Cost: one DISTINCT over the column whenever it has changed, nothing otherwise.
    """
    column = collection.column(field)
    key = (collection.table, column, collection.rows)
    version = versions([collection], lambda c: columns_of(c, [field]))[collection.id]
    if collection.follows_others or _known.get(key, (-1, frozenset()))[0] != version:
        with session(principal) as cursor:
            cursor.execute(
                sql.SQL("SELECT DISTINCT {column}::text FROM {table} WHERE {column} IS NOT NULL").format(
                    column=sql.Identifier(column), table=sql.Identifier(collection.table)
                )
            )
            _known[key] = (version, frozenset(value for (value,) in cursor.fetchall()))
    return _known[key][1]
