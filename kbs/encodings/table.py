"""Rows as plain columns for files: the identifier, the properties, the geometry last."""

from __future__ import annotations

from psycopg2 import sql

from kbs.catalog.declaration import Collection
from kbs.encodings.geometry import geometry
from kbs.geo.crs import Crs


def columns(collection: Collection, crs: Crs, shape: str = "") -> sql.Composable:
    """Return the SELECT list of a row of alias `t`: properties in order, then the geometry.

    Args:
        shape: `wkb`, `wkt`, `xy` (two columns) or empty for none; always east, north.
    """
    parts: list[sql.Composable] = [
        sql.Identifier("t", collection.column(p.field_name)) for p in collection.properties
    ]
    if shape and collection.geometry is not None:
        value = geometry(collection, crs, east_first=True)
        parts.append(_SHAPES[shape].format(geometry=value, decimals=sql.Literal(crs.decimals)))
    return sql.SQL(", ").join(parts) if parts else sql.SQL("NULL")


_SHAPES = {
    "wkb": sql.SQL("ST_AsBinary({geometry})"),
    "wkt": sql.SQL("ST_AsText({geometry}, {decimals})"),
    "xy": sql.SQL(
        "round(ST_X({geometry})::numeric, {decimals}), round(ST_Y({geometry})::numeric, {decimals})"
    ),
}
