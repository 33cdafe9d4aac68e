"""Safe automatic repairs of what rules find: what a feature should look like instead. Nothing is written here."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Any

from django.contrib.gis.db import models
from psycopg2 import sql

from kbs.catalog.declaration import Collection
from kbs.catalog.rules import Fix
from kbs.sql import queries_beside

QUERIES = queries_beside(__file__)
_SPACES = re.compile(r"[\s\u00a0]+")


def geometries(cursor: Any, fix: Fix, collection: Collection, ids: Sequence[int]) -> dict[int, str]:
    """Return the repaired geometry (EWKT, storage CRS) of each feature that can safely be repaired."""
    name = fix.replace("-", "_")
    if collection.geometry is None or name not in QUERIES.names():
        return {}
    query = QUERIES.build(
        name, table=sql.Identifier(collection.table), geom=sql.Identifier(collection.geometry_column)
    )
    cursor.execute(query, {"ids": list(ids)})
    return {int(feature): shape for feature, shape in cursor.fetchall() if shape}


def texts(cursor: Any, collection: Collection, ids: Sequence[int]) -> dict[int, dict[str, str]]:
    """Return, by feature and property, the texts that lose blanks at their ends, doubled blanks or split letters."""
    names = [
        prop.name
        for prop in collection.properties
        if prop.writable
        and prop.access != "personal"
        and isinstance(collection.model_field(prop.field_name), models.CharField | models.TextField)
    ]
    if not names:
        return {}
    columns = [sql.Identifier(collection.column(collection.by_name[name].field_name)) for name in names]
    query = sql.SQL("SELECT id, {} FROM {} WHERE id = ANY (%s)").format(
        sql.SQL(", ").join(columns), sql.Identifier(collection.table)
    )
    cursor.execute(query, [list(ids)])
    mended = {}
    for feature, *values in cursor.fetchall():
        changed = {n: tidy(v) for n, v in zip(names, values, strict=True) if v and tidy(v) != v}
        if changed:
            mended[int(feature)] = changed
    return mended


def tidy(text: str) -> str:
    """Return a text without blanks at its ends, with single blanks, in normalisation form C.

    >>> tidy("  Moda   Caddesi ")
    'Moda Caddesi'
    """
    return _SPACES.sub(" ", unicodedata.normalize("NFC", text)).strip()
