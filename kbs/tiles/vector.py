"""One vector tile (Mapbox Vector Tile 2.1) of one or several collections, made by PostGIS in one statement.

At zoom 13 and above geometries go through an affine map straight from storage metres to tile units: no
ST_Transform, no ST_AsMVTGeom (0.4 of the usual time). Below, features take the classical way or come from
prepared overviews. A layer that would be larger than `MAX_FEATURES` or `MAX_BYTES` keeps its largest
features and says how many are left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from psycopg2 import sql

from kbs.access.principals import Principal
from kbs.access.session import session
from kbs.catalog.declaration import Collection
from kbs.geo.crs import epsg
from kbs.geo.tilematrix import MVT_EXTENT, Affine, TileAddress
from kbs.sql import queries_beside
from kbs.tiles.grid import BUFFER, TileGrid
from kbs.tiles.plan import (
    content_at,
    dissolved_property,
    overview_table,
    properties_at,
    property_columns,
    size_expression,
)

MEDIA_TYPE = "application/vnd.mapbox-vector-tile"
AFFINE_FROM_ZOOM = 13
MAX_FEATURES = 16_000
MAX_BYTES = 900_000
# Where an overview is not prepared yet, the largest so many stand in for it.
_STAND_IN = 2_000
_ATTEMPTS = 4
QUERIES = queries_beside(__file__)


@dataclass(frozen=True)
class VectorTile:
    """The encoded tile, and how many features of it were left out because of its size."""

    content: bytes
    left_out: int = 0


@dataclass(frozen=True)
class _Layer:
    """One row of the statement: its query, and what to ask when it met too much."""

    collection: Collection
    query: sql.Composable
    limit: int
    ranked: bool = False


def tile(
    collections: Sequence[Collection],
    address: TileAddress,
    principal: Principal,
    prepared: frozenset[str] = frozenset(),
) -> VectorTile:
    """Return the tile holding a layer for each collection that has something there.

    Args:
        collections: Narrowed collections with geometry.
        prepared: Ids of collections whose overviews have been made (`cache.versions`).
    """
    grid = TileGrid(address, epsg(settings.KBS_STORAGE_SRID))
    layers = [layer for c in collections if (layer := _plan(c, grid, c.id in prepared))]
    if not layers:
        return VectorTile(b"")
    with session(principal) as cursor:
        cursor.execute(sql.SQL("\nUNION ALL\n").join([layer.query for layer in layers]))
        rows = {name: (content, met) for name, content, met in cursor.fetchall()}
        contents, left_out = [], 0
        for layer in layers:
            content, met = rows[layer.collection.id]
            if met > layer.limit or len(content) > MAX_BYTES or layer.ranked:
                content, missing = _within_bounds(cursor, layer, grid, bytes(content), met)
                left_out += missing
            contents.append(bytes(content))
    return VectorTile(b"".join(contents), left_out)


def _plan(collection: Collection, grid: TileGrid, prepared: bool) -> _Layer | None:
    zoom = grid.address.matrix
    content = content_at(collection, zoom)
    if content == "nothing":
        return None
    if content == "features":
        return _Layer(collection, _features(collection, grid, MAX_FEATURES + 1), MAX_FEATURES)
    if prepared:
        return _Layer(collection, _overview(collection, grid), MAX_FEATURES)
    return _Layer(collection, _features(collection, grid, _STAND_IN, ranked=True), _STAND_IN, ranked=True)


def _within_bounds(cursor: Any, layer: _Layer, grid: TileGrid, content: bytes, met: int) -> tuple[bytes, int]:
    """Return the layer cut to its largest features, and the number left out."""
    limit = layer.limit
    if not layer.ranked:
        for _attempt in range(_ATTEMPTS):
            if met <= limit and len(content) <= MAX_BYTES:
                break
            # Large features have more vertices than the average: aim below the share the bytes allow.
            share = min(1.0, 0.8 * MAX_BYTES / max(len(content), 1))
            limit = max(1, int(min(met, limit) * share))
            cursor.execute(_features(layer.collection, grid, limit, ranked=True))
            _name, content, met = cursor.fetchone()
            content = bytes(content)
    cursor.execute(
        QUERIES.build(
            "count",
            table=sql.Identifier(layer.collection.table),
            geometry=sql.Identifier(layer.collection.geometry_column),
            box=grid.box,
        )
    )
    return content, max(0, cursor.fetchone()[0] - met)


def _features(collection: Collection, grid: TileGrid, limit: int, *, ranked: bool = False) -> sql.Composed:
    zoom = grid.address.matrix
    stored = sql.Identifier("feature", collection.geometry_column)
    if zoom >= AFFINE_FROM_ZOOM:
        shape = _affine_shape(collection, stored, grid.reach, grid.from_storage())
    else:
        shape = _classical_shape(collection, stored, grid)
    order = sql.SQL("ORDER BY {} DESC, feature.id").format(size_expression(collection, stored))
    source = QUERIES.build(
        "features",
        shape=shape,
        properties=property_columns(collection, zoom),
        table=sql.Identifier(collection.table),
        geometry=sql.Identifier(collection.geometry_column),
        box=grid.box,
        order=order if ranked else sql.SQL(""),
        limit=sql.Literal(limit),
    )
    return _layer(collection, source, with_id=True)


def _overview(collection: Collection, grid: TileGrid) -> sql.Composed:
    zoom = grid.address.matrix
    dissolve = collection.tiling.overview == "dissolve"
    prepared = sql.Identifier("prepared", "geom")
    places = {
        "shape": _affine_shape(collection, prepared, grid.mercator_reach, grid.from_mercator()),
        "overview": overview_table(collection),
        "zoom": sql.Literal(zoom),
        "box": grid.mercator_box,
        "limit": sql.Literal(MAX_FEATURES),
    }
    if dissolve:
        prop = dissolved_property(collection)
        shown = prop is not None and prop in properties_at(collection, zoom)
        places["properties"] = (
            sql.SQL(", prepared.value AS {}").format(sql.Identifier(prop.name)) if shown else sql.SQL("")
        )
        return _layer(collection, QUERIES.build("dissolved", **places), with_id=False)
    places |= {"properties": property_columns(collection, zoom), "table": sql.Identifier(collection.table)}
    return _layer(collection, QUERIES.build("overview", **places), with_id=True)


def _layer(collection: Collection, source: sql.Composable, *, with_id: bool) -> sql.Composed:
    return QUERIES.build(
        "layer",
        layer=sql.Literal(collection.id),
        extent=sql.Literal(MVT_EXTENT),
        id_name=sql.SQL("'id'" if with_id else "NULL"),
        source=source,
    )


def _affine_shape(
    collection: Collection, geometry: sql.Composable, reach: sql.Composable, fit: Affine
) -> sql.Composed:
    shape: sql.Composable = geometry
    if collection.geometry_type != "point":
        shape = QUERIES.build("clipped", shape=shape, reach=reach)
    if collection.geometry_type in ("polygon", "geometry"):
        shape = sql.SQL("ST_ForcePolygonCW({})").format(shape)
    numbers = {name: sql.Literal(value) for name, value in vars(fit).items()}
    return QUERIES.build("affine", shape=shape, **numbers)


def _classical_shape(collection: Collection, geometry: sql.Composable, grid: TileGrid) -> sql.Composed:
    shape: sql.Composable = geometry
    if collection.geometry_type != "point":
        shape = sql.SQL("ST_Simplify({}, {}, true)").format(shape, sql.Literal(grid.half_pixel))
    return QUERIES.build(
        "classical",
        shape=shape,
        tile=grid.mercator_tile,
        extent=sql.Literal(MVT_EXTENT),
        buffer=sql.Literal(BUFFER),
    )
