"""Geometries as people type them: WKT or EWKT in, or GeoJSON; out as WKT of the storage CRS."""

from __future__ import annotations

from django.conf import settings
from django.db import DataError, InternalError
from django.utils.translation import gettext as _
from psycopg2 import sql

from kbs.access.principals import Principal
from kbs.access.session import session
from kbs.catalog.declaration import Collection
from kbs.problems import Fault, InvalidData
from kbs.sql import queries_beside

QUERIES = queries_beside(__file__)


def read_geometry(text: str, principal: Principal) -> str:
    """Return the geometry as EWKT in the storage CRS (east, north).

    Args:
        text: GeoJSON geometry (degrees, lon lat), EWKT with its SRID, or WKT in the storage CRS.
        principal: In whose session PostGIS is asked.

    Raises:
        InvalidData: It is none of these.
    """
    query = "from_geojson" if text.lstrip().startswith("{") else "from_wkt"
    try:
        with session(principal) as cursor:
            cursor.execute(QUERIES.text(query), {"text": text, "srid": settings.KBS_STORAGE_SRID})
            read = cursor.fetchone()[0]
    except (DataError, InternalError) as exc:
        reason = _("WKT, EWKT veya GeoJSON olarak okunamadı")
        raise InvalidData(f"geometry: {reason}", Fault("geometry", reason, text[:80])) from exc
    if not read or "inf" in read.lower() or "nan" in read.lower():
        reason = _("koordinatlar bu koordinat sisteminde bir yer göstermiyor")
        raise InvalidData(f"geometry: {reason}", Fault("geometry", reason, text[:80]))
    return str(read)


def read_area(text: str, principal: Principal) -> str:
    """Return an area as EWKT of a valid multipolygon in the storage CRS.

    Args:
        text, principal: As for `read_geometry`.

    Raises:
        InvalidData: It is no geometry, no area, or an invalid one.
    """
    ewkt = read_geometry(text, principal)
    with session(principal) as cursor:
        cursor.execute(QUERIES.text("as_area"), {"ewkt": ewkt})
        area, reason = cursor.fetchone()
    if area is None:
        wrong = reason or _("bir alan değil")
        raise InvalidData(f"geometry: {wrong}", Fault("geometry", wrong, text[:80]))
    return str(area)


def geometry_text(collection: Collection, feature_id: int, principal: Principal) -> str:
    """Return a feature's geometry as WKT in the storage CRS; empty without one."""
    if collection.geometry is None:
        return ""
    with session(principal) as cursor:
        cursor.execute(
            QUERIES.build(
                "as_text",
                geometry=sql.Identifier(collection.geometry_column),
                table=sql.Identifier(collection.table),
            ),
            {"id": feature_id},
        )
        row = cursor.fetchone()
    return (row[0] if row else "") or ""
