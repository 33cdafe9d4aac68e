"""Where and since when a collection has features, without reading it: from the index root and a cached minimum."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.conf import settings
from psycopg2 import sql

from kbs.access.principals import Principal
from kbs.access.session import session
from kbs.catalog.declaration import Collection
from kbs.geo.crs import CRS84, epsg
from kbs.geo.envelope import Envelope
from kbs.history.version import table_version

# Per process: table and column -> (version of the table, earliest moment). A new version is read again.
_since: dict[tuple[str, str], tuple[str, datetime | None]] = {}


@dataclass(frozen=True)
class Extent:
    """Reach of a collection: a box in CRS84 (a little larger than the data, never smaller) and its first moment."""

    bbox: Envelope | None
    since: datetime | None


def extent(collection: Collection, principal: Principal) -> Extent:
    """Return the extent of a narrowed collection; None for what is empty or not to be seen."""
    return extents([collection], principal)[collection.id]


def extents(collections: list[Collection], principal: Principal) -> dict[str, Extent]:
    """Return the extents of narrowed collections by id, in one session."""
    found = {}
    with session(principal) as cursor:
        for collection in collections:
            found[collection.id] = Extent(_bbox(cursor, collection), _earliest(cursor, collection))
    return found


def _bbox(cursor: Any, collection: Collection) -> Envelope | None:
    """PostGIS reads the root of the GiST index: single precision, rounded outwards, deleted rows included."""
    if collection.geometry is None:
        return None
    cursor.execute(
        "SELECT ST_XMin(box), ST_YMin(box), ST_XMax(box), ST_YMax(box)"
        " FROM ST_EstimatedExtent('public', %s, %s) AS box",
        [collection.table, collection.geometry_column],
    )
    row = cursor.fetchone()
    if row is None or row[0] is None:
        return None
    west, south, east, north = row
    return Envelope(west, south, east, north, epsg(settings.KBS_STORAGE_SRID)).to(CRS84)


def _earliest(cursor: Any, collection: Collection) -> datetime | None:
    if not collection.temporal:
        return None
    column = collection.column(collection.temporal)
    key = (collection.table, column)
    version = table_version(collection.table)
    if _since.get(key, ("", None))[0] != version:
        cursor.execute(
            sql.SQL("SELECT min({column}) FROM {table}").format(
                column=sql.Identifier(column), table=sql.Identifier(collection.table)
            )
        )
        moment = cursor.fetchone()[0]
        _since[key] = (version, moment.astimezone(UTC) if isinstance(moment, datetime) else None)
    return _since[key][1]
