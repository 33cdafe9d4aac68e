"""Rows as plain columns for files: the identifier, the properties, the geometry last."""

from __future__ import annotations

from psycopg2 import sql

from kbs.catalog.declaration import Collection, Property
from kbs.catalog.named import FileProperty
from kbs.encodings.geometry import geometry
from kbs.geo.crs import Crs


def columns(collection: Collection, crs: Crs, shape: str = "") -> sql.Composable:
    """Return the SELECT list of a row of alias `t`: properties in order, then the geometry.

    Args:
        shape: `wkb`, `wkt`, `xy` (two columns) or empty for none; always east, north.
    """
    parts = [value(collection, prop) for prop in collection.properties]
    if shape and collection.geometry is not None:
        place = geometry(collection, crs, east_first=True)
        parts.append(_SHAPES[shape].format(geometry=place, decimals=sql.Literal(crs.decimals)))
    return sql.SQL(", ").join(parts) if parts else sql.SQL("NULL")


def value(collection: Collection, prop: Property) -> sql.Composable:
    """Return one property of alias `t` as SQL: its column, or what files under national names carry instead."""
    column = sql.Identifier("t", collection.column(prop.field_name))
    if not isinstance(prop, FileProperty):
        return column
    if prop.constant:
        return sql.SQL("{}::text").format(sql.Literal(prop.constant))
    if not prop.codes:
        return column
    cases = [
        sql.SQL("WHEN {} THEN {}").format(sql.Literal(ours), sql.Literal(theirs))
        for ours, theirs in prop.codes
    ]
    return sql.SQL("CASE {column} {cases} ELSE {column} END").format(
        column=column, cases=sql.SQL(" ").join(cases)
    )


_SHAPES = {
    "wkb": sql.SQL("ST_AsBinary({geometry})"),
    "wkt": sql.SQL("ST_AsText({geometry}, {decimals})"),
    "xy": sql.SQL(
        "round(ST_X({geometry})::numeric, {decimals}), round(ST_Y({geometry})::numeric, {decimals})"
    ),
}
