"""Where and since when a collection has features: one look at the whole table per version of it, then remembered.

The root of the spatial index would tell the box at once, but it never shrinks again after a feature far away is gone.
"""

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
from kbs.history.version import Columns, columns_of, versions


@dataclass(frozen=True)
class Extent:
    """Reach of a collection: a box in CRS84 and its first moment; None for what is empty or not to be seen."""

    bbox: Envelope | None
    since: datetime | None


# Per process: table, geometry and time columns, mark of the rows -> (version of these columns, extent).
_known: dict[tuple[str, str, str, str], tuple[int, Extent]] = {}


def extent(collection: Collection, principal: Principal) -> Extent:
    """Return the extent of a narrowed collection."""
    return extents([collection], principal)[collection.id]


def extents(collections: list[Collection], principal: Principal) -> dict[str, Extent]:
    """Return the extents of narrowed collections by id. Cost: 0.1 s per 200 000 features after a change, else nothing."""
    current = versions(collections, _columns)
    stale = [c for c in collections if c.follows_others or _known.get(_key(c), (-1,))[0] != current[c.id]]
    if stale:
        with session(principal) as cursor:
            for collection in stale:
                _known[_key(collection)] = (current[collection.id], _read(cursor, collection))
    return {collection.id: _known[_key(collection)][1] for collection in collections}


def _columns(collection: Collection) -> Columns:
    place = [collection.geometry.field] if collection.geometry else []
    return columns_of(collection, [*place, *filter(None, [collection.temporal])])


def _key(collection: Collection) -> tuple[str, str, str, str]:
    geometry = collection.geometry_column if collection.geometry else ""
    temporal = collection.column(collection.temporal) if collection.temporal else ""
    return (collection.table, geometry, temporal, collection.rows)


def _read(cursor: Any, collection: Collection) -> Extent:
    table, geometry, temporal, _rows = _key(collection)
    cursor.execute(
        sql.SQL(
            "SELECT ST_XMin(box), ST_YMin(box), ST_XMax(box), ST_YMax(box), since"
            " FROM (SELECT {box} AS box, {since} AS since FROM {table}) AS whole"
        ).format(
            box=sql.SQL("ST_Extent({})").format(sql.Identifier(geometry))
            if geometry
            else sql.SQL("NULL::box2d"),
            since=sql.SQL("min({})").format(sql.Identifier(temporal))
            if temporal
            else sql.SQL("NULL::timestamptz"),
            table=sql.Identifier(table),
        )
    )
    west, south, east, north, since = cursor.fetchone()
    return Extent(
        None if west is None else _in_degrees(west, south, east, north),
        since.astimezone(UTC) if isinstance(since, datetime) else None,
    )


def _in_degrees(west: float, south: float, east: float, north: float) -> Envelope | None:
    try:
        return Envelope(west, south, east, north, epsg(settings.KBS_STORAGE_SRID)).to(CRS84)
    except ValueError:  # a stored coordinate lies where no projection reaches
        return None
