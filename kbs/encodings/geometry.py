"""Stored geometry as SQL in the CRS and the axis order of an answer. Axis order exists only here and in doors."""

from __future__ import annotations

from django.conf import settings
from psycopg2 import sql

from kbs.catalog.declaration import Collection
from kbs.geo.crs import Crs


def geometry(collection: Collection, crs: Crs, *, east_first: bool = False) -> sql.Composable:
    """Return the geometry of alias `t` in `crs`, in the authority's axis order.

    Args:
        east_first: Keep east, north whatever the authority says (files: GeoPackage, WKT for CAD).
    """
    expression: sql.Composable = sql.Identifier("t", collection.geometry_column)
    if crs.srid != settings.KBS_STORAGE_SRID:
        expression = sql.SQL("ST_Transform({}, {})").format(expression, sql.Literal(crs.srid))
    if crs.swaps_axes and not east_first:
        expression = sql.SQL("ST_FlipCoordinates({})").format(expression)
    return expression
