"""The text of a tile's statement: composed once per set of layers and zoom, its place filled in as parameters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import connection
from psycopg2 import sql

from kbs.catalog.declaration import Collection
from kbs.history.as_of import PRESENT, VALIDITY, AsOf, rows
from kbs.history.version import version_of
from kbs.portrayal.layers import labels_layer
from kbs.sql import queries_beside
from kbs.tiles.grid import AFFINE_FROM_ZOOM
from kbs.tiles.plan import (
    content_at,
    dissolved_property,
    key_of,
    labelled_at,
    overview_table,
    properties_at,
    property_columns,
    size_expression,
    tiled_columns,
)

QUERIES = queries_beside(__file__, "vector.sql")
_NOTHING = sql.SQL("")
# Sets of layers are few: the dataset and single collections, per zoom and role. `collections=` could ask for
# any set, so there is an end to what is kept.
_KEPT = 1_000
_texts: dict[tuple[object, ...], sql.SQL] = {}


@dataclass(frozen=True)
class LayerPlan:
    """How a collection enters a tile: the features, their overview, or the largest features for want of one."""

    collection: Collection
    zoom: int
    overview: bool = False
    ranked: bool = False
    labels: bool = False
    as_of: AsOf = PRESENT

    @property
    def name(self) -> str:
        """The name of the layer in the tile."""
        return labels_layer(self.collection) if self.labels else self.collection.id

    @property
    def key(self) -> tuple[object, ...]:
        """What the text depends on."""
        how = (self.overview, self.ranked, self.labels)
        return (key_of(self.collection), self.zoom, how, self.as_of.form)

    def query(self) -> sql.Composed:
        """Compose the layer's query."""
        if self.labels:
            return _labels_of(self.collection, self.zoom, self.as_of)
        if self.overview:
            return _overview_of(self.collection, self.zoom)
        limit = sql.Placeholder("stand_in" if self.ranked else "one_more")
        return features_of(self.collection, self.zoom, limit, ranked=self.ranked, as_of=self.as_of)


def layer_plans(collection: Collection, zoom: int, prepared: bool, as_of: AsOf = PRESENT) -> list[LayerPlan]:
    """Return how the collection enters a tile of this zoom; nothing when it has nothing there.

    Overviews are of the present: for another time the largest features stand in.
    """
    content = content_at(collection, zoom)
    if content == "nothing":
        return []
    if content == "overview":
        prepared = prepared and as_of.is_present
        return [LayerPlan(collection, zoom, overview=prepared, ranked=not prepared, as_of=as_of)]
    labels = [LayerPlan(collection, zoom, labels=True, as_of=as_of)] if labelled_at(collection, zoom) else []
    return [LayerPlan(collection, zoom, as_of=as_of), *labels]


def statement(plans: Sequence[LayerPlan], *, versions: bool = False) -> sql.SQL:
    """Return the statement of a tile, for the parameters of `grid.parameters` and the limits.

    One statement for all layers: one round trip, and as fast as one statement each (measured). With
    `versions` it starts with one row per collection that has no content and the version of its data.
    """
    key = (versions, *(plan.key for plan in plans))
    text = _texts.get(key)
    if text is None:
        first = [_version_of(c) for c in {p.collection.id: p.collection for p in plans}.values() if versions]
        composed = sql.SQL("\nUNION ALL\n").join([*first, *(plan.query() for plan in plans)])
        with connection.cursor() as cursor:
            lines = composed.as_string(cursor.cursor).splitlines()
        # What the queries promise their readers need not travel to the database with every tile.
        text = sql.SQL("\n".join(line for line in lines if not line.lstrip().startswith("--")))
        if len(_texts) >= _KEPT:
            _texts.clear()
        _texts[key] = text
    return text


def _version_of(collection: Collection) -> sql.Composed:
    number = version_of(collection, tiled_columns)
    return QUERIES.build("version", layer=sql.Literal(collection.id), number=number)


def features_of(
    collection: Collection, zoom: int, limit: sql.Placeholder, *, ranked: bool, as_of: AsOf = PRESENT
) -> sql.Composed:
    """Compose the layer of the features themselves, the largest first when ranked."""
    stored = sql.Identifier("feature", collection.geometry_column)
    order = sql.SQL("ORDER BY {} DESC, feature.id").format(size_expression(collection, stored))
    source = QUERIES.build(
        "features",
        shape=_affine(collection, stored, "stored")
        if zoom >= AFFINE_FROM_ZOOM
        else _classical(collection, stored),
        properties=property_columns(collection, zoom),
        table=_rows(collection, as_of),
        geometry=sql.Identifier(collection.geometry_column),
        box=QUERIES.build("stored_box"),
        order=order if ranked else _NOTHING,
        limit=limit,
    )
    return _layer(collection.id, source, with_id=True)


def count_of(collection: Collection, as_of: AsOf = PRESENT) -> sql.Composed:
    """Compose the count of features that touch the tile and its buffer."""
    return QUERIES.build(
        "count",
        table=_rows(collection, as_of),
        geometry=sql.Identifier(collection.geometry_column),
        box=QUERIES.build("stored_box"),
    )


def _labels_of(collection: Collection, zoom: int, as_of: AsOf) -> sql.Composed:
    """Compose the layer of points at which areas are labelled; the same point whichever tile asks."""
    stored: sql.Composable = sql.Identifier("feature", collection.geometry_column)
    if zoom >= AFFINE_FROM_ZOOM:
        anchor = QUERIES.build("stored_affine", shape=sql.SQL("ST_PointOnSurface({})").format(stored))
    else:
        inner = sql.SQL("ST_Transform(ST_PointOnSurface(ST_Simplify({}, {}, true)), 3857)")
        shape = inner.format(stored, sql.Placeholder("tolerance"))
        anchor = QUERIES.build("mercator_affine", shape=shape)
    source = QUERIES.build(
        "labels",
        anchor=anchor,
        properties=property_columns(collection, zoom),
        table=_rows(collection, as_of),
        geometry=sql.Identifier(collection.geometry_column),
        box=QUERIES.build("stored_box"),
        limit=sql.Placeholder("one_more"),
    )
    return _layer(labels_layer(collection), source, with_id=True)


def _rows(collection: Collection, as_of: AsOf) -> sql.Composable:
    """The table of the present, or the states of a time; the tile's box is then asked of present and past alike."""
    if as_of.is_present:
        return sql.Identifier(collection.table)
    place = sql.Identifier("t", collection.geometry_column)
    condition = sql.SQL("{} && {}").format(place, QUERIES.build("stored_box"))
    shown = [collection.column(prop.field_name) for prop in collection.properties]
    columns = dict.fromkeys(["id", VALIDITY, collection.geometry_column, *shown])
    return rows(collection.table, list(columns), as_of, condition)


def _overview_of(collection: Collection, zoom: int) -> sql.Composed:
    places: dict[str, sql.Composable] = {
        "shape": _affine(collection, sql.Identifier("prepared", "geom"), "mercator"),
        "overview": overview_table(collection),
        "box": QUERIES.build("mercator_box"),
        "limit": sql.Placeholder("prepared"),
    }
    if collection.tiling.overview != "dissolve":
        places |= {
            "properties": property_columns(collection, zoom),
            "table": sql.Identifier(collection.table),
        }
        return _layer(collection.id, QUERIES.build("overview", **places), with_id=True)
    prop = dissolved_property(collection)
    shown = prop is not None and prop in properties_at(collection, zoom)
    name = sql.SQL(", prepared.value AS {}").format(sql.Identifier(prop.name)) if prop and shown else _NOTHING
    return _layer(collection.id, QUERIES.build("dissolved", properties=name, **places), with_id=False)


def _layer(name: str, source: sql.Composable, *, with_id: bool) -> sql.Composed:
    id_name = sql.SQL("'id'" if with_id else "NULL")
    return QUERIES.build("layer", layer=sql.Literal(name), id_name=id_name, source=source)


def _affine(collection: Collection, geometry: sql.Composable, system: str) -> sql.Composed:
    shape: sql.Composable = geometry
    if collection.geometry_type != "point":
        shape = QUERIES.build("clipped", shape=shape, reach=QUERIES.build(f"{system}_reach"))
    if collection.geometry_type in ("polygon", "geometry"):
        shape = sql.SQL("ST_ForcePolygonCW({})").format(shape)
    return QUERIES.build(f"{system}_affine", shape=shape)


def _classical(collection: Collection, geometry: sql.Composable) -> sql.Composed:
    shape: sql.Composable = geometry
    if collection.geometry_type != "point":
        shape = sql.SQL("ST_Simplify({}, {}, true)").format(shape, sql.Placeholder("tolerance"))
    return QUERIES.build("classical", shape=shape)
