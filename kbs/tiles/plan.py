"""What of a collection stands in a tile of a zoom: features, a prepared overview, or nothing; and which properties."""

from __future__ import annotations

from typing import Literal

from django.db import models
from psycopg2 import sql

from kbs.catalog.declaration import Collection, Property, Tiling
from kbs.history.version import Columns, columns_of
from kbs.portrayal.layers import drawn_from, labels_from, properties_needed, symbol_of

Content = Literal["features", "overview", "nothing"]
Key = tuple[str, tuple[str, ...], Tiling, bool]
OVERVIEW_SCHEMA = "kbs_overview"
# Declarations do not change after the start, so what follows from them is worked out once.
_zooms: dict[Key, dict[str, int]] = {}


def content_at(collection: Collection, zoom: int) -> Content:
    """Say what a tile of this zoom holds of the collection."""
    tiling = collection.tiling
    if collection.geometry is None or zoom > tiling.maxzoom:
        return "nothing"
    if zoom >= tiling.minzoom:
        return "features"
    return "overview" if tiling.overview != "none" and zoom >= tiling.overview_minzoom else "nothing"


def labelled_at(collection: Collection, zoom: int) -> bool:
    """Say whether a tile of this zoom brings the points at which the collection's areas are labelled."""
    start = labels_from(collection)
    return start is not None and zoom >= start and content_at(collection, zoom) == "features"


def drawn_at(collection: Collection, zoom: int) -> bool:
    """Say whether the map draws anything of the collection from tiles of this zoom."""
    return drawn_from(symbol_of(collection)) <= zoom


def overview_zooms(collection: Collection) -> range:
    """Return the zooms an overview is prepared for, lowest first; empty when there is none."""
    tiling = collection.tiling
    if collection.geometry is None or tiling.overview == "none":
        return range(0)
    return range(tiling.overview_minzoom, tiling.minzoom)


def first_zoom(collection: Collection) -> int:
    """Return the lowest zoom at which tiles hold anything of the collection."""
    zooms = overview_zooms(collection)
    return zooms[0] if zooms else collection.tiling.minzoom


def key_of(collection: Collection) -> Key:
    """Return what tells one narrowed form of a collection from another where tiles are concerned."""
    names = tuple(prop.name for prop in collection.properties)
    return (collection.id, names, collection.tiling, collection.geometry is not None)


def property_zooms(collection: Collection) -> dict[str, int]:
    """Return the zoom from which tiles carry each property: as declared, or earlier when the symbol reads it."""
    key = key_of(collection)
    found = _zooms.get(key)
    if found is None:
        needed = properties_needed(symbol_of(collection))
        found = {}
        for prop in collection.properties:
            zooms = [zoom for zoom in (prop.tiles_from_zoom, needed.get(prop.name)) if zoom is not None]
            if zooms:
                found[prop.name] = min(zooms)
        _zooms[key] = found
    return found


def properties_at(collection: Collection, zoom: int) -> list[Property]:
    """Return the properties that a tile of this zoom carries, in declared order."""
    zooms = property_zooms(collection)
    return [prop for prop in collection.properties if zooms.get(prop.name, zoom + 1) <= zoom]


def tiled_columns(collection: Collection) -> Columns:
    """Return the columns that tiles of a narrowed collection are made of, whatever their zoom."""
    names = property_zooms(collection)
    fields = [collection.by_name[name].field_name for name in names]
    return columns_of(collection, [*fields, *_place(collection)])


def overview_columns(collection: Collection) -> Columns:
    """Return the columns that an overview is made of."""
    return columns_of(collection, [*filter(None, [collection.tiling.dissolve_by]), *_place(collection)])


def _place(collection: Collection) -> list[str]:
    return [collection.geometry.field] if collection.geometry is not None else []


def property_columns(collection: Collection, zoom: int) -> sql.Composable:
    """Return the select list of the properties, each led by a comma; numbers leave as numbers."""
    parts = []
    for prop in properties_at(collection, zoom):
        value: sql.Composable = sql.Identifier("feature", collection.column(prop.field_name))
        # ST_AsMVT writes a numeric as text.
        if isinstance(collection.model_field(prop.field_name), models.DecimalField):
            value = sql.SQL("{}::float8").format(value)
        parts.append(sql.SQL(", {} AS {}").format(value, sql.Identifier(prop.name)))
    return sql.Composed(parts)


def dissolved_property(collection: Collection) -> Property | None:
    """Return the open property whose equal values an overview unites, or None when its values are not published."""
    name = collection.tiling.dissolve_by
    return next((p for p in collection.properties if p.field_name == name and p.access == "open"), None)


def overview_table(collection: Collection) -> sql.Identifier:
    """Return the collection's overview table."""
    return sql.Identifier(OVERVIEW_SCHEMA, collection.table)


def size_expression(collection: Collection, geometry: sql.Composable) -> sql.Composable:
    """Return what features are ranked by: area, length, or for points an order that is arbitrary but lasting."""
    forms = {"polygon": "ST_Area({})", "line": "ST_Length({})", "point": "abs(hashint8(feature.id))"}
    return sql.SQL(forms.get(collection.geometry_type, "ST_Area(ST_Envelope({}))")).format(geometry)
