"""Whole MapLibre styles: the city's base style, and one style per collection.

This room knows no addresses: the door hands in where tiles, sprites and fonts are.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from kbs.catalog.declaration import Collection
from kbs.portrayal.layers import FONTS, Drawing, Layer, label_priority, style_layers
from kbs.portrayal.palette import GROUND, Theme

CITY = "city"


@dataclass(frozen=True)
class Links:
    """Absolute addresses a style refers to.

    Attributes:
        vector: TileJSON of the vector tileset.
        sprite: Sprite sheet without suffix, or empty.
        fonts: Font file (woff2) by font stack name.
        rasters: Tile URL template by collection id, for collections with raster coverage.
    """

    vector: str
    fonts: dict[str, str]
    sprite: str = ""
    rasters: dict[str, str] | None = None


def drawing_order(collection: Collection) -> tuple[bool, int]:
    """Return the key by which collections of the map are drawn: the base map first, then by their declared order."""
    assert collection.map is not None
    return not collection.map.base, collection.map.order


def city_style(
    collections: Iterable[Collection], links: Links, *, title: str, theme: Theme = "light"
) -> dict[str, Any]:
    """Return the style of the whole map: ground, base collections, then the others by their declared order.

    Texts lie above all areas, lines and discs, so that a label is never painted over. A collection that is
    off at first is there with `visibility: none`, to be switched on without a new request. Pictograms and
    decorated lines are in the styles of their collections only.
    """
    shown = sorted((c for c in collections if c.map and c.geometry), key=drawing_order)
    layers: list[Layer] = []
    sources: dict[str, Any] = {CITY: {"type": "vector", "url": links.vector}}
    for collection in shown:
        entry = collection.map
        assert entry is not None
        drawing = Drawing(CITY, theme, entry.opacity, entry.visible, entry.base, plain=True)
        if raster := (links.rasters or {}).get(collection.id):
            sources[collection.id] = _raster_source(raster)
            layers.append(_raster_layer(collection, entry.opacity, entry.visible))
        if collection.coverage is None or collection.symbol is not None:
            layers += style_layers(collection, drawing)
    return _style(layers, sources, links, title, theme)


def collection_style(collection: Collection, links: Links, *, theme: Theme = "light") -> dict[str, Any]:
    """Return the style of one collection alone, its layers all visible."""
    base = bool(collection.map and collection.map.base)
    sources: dict[str, Any] = {collection.id: {"type": "vector", "url": links.vector}}
    layers = style_layers(collection, Drawing(collection.id, theme, base=base))
    if raster := (links.rasters or {}).get(collection.id):
        sources[f"{collection.id}-raster"] = _raster_source(raster)
        layers.insert(0, _raster_layer(collection, 1.0, True, source=f"{collection.id}-raster"))
    return _style(layers, sources, links, str(collection.title), theme)


def _style(
    layers: list[Layer], sources: dict[str, Any], links: Links, title: str, theme: Theme
) -> dict[str, Any]:
    ground: Layer = {"id": "ground", "type": "background", "paint": {"background-color": GROUND[theme]}}
    below = [layer for layer in layers if label_priority(layer) is None]
    # MapLibre places the texts of the last layer first.
    labels = sorted(
        (layer for layer in layers if layer not in below), key=lambda layer: label_priority(layer) or 0
    )
    style: dict[str, Any] = {
        "version": 8,
        "name": title,
        "metadata": {"kbs:theme": theme},
        "sources": sources,
        "font-faces": {
            name: [{"url": url}] for name, url in links.fonts.items() if name in set(FONTS.values())
        },
        "layers": [ground, *below, *labels],
    }
    if links.sprite:
        style["sprite"] = links.sprite
    return style


def _raster_source(template: str) -> dict[str, Any]:
    return {"type": "raster", "tiles": [template], "tileSize": 512, "maxzoom": 21}


def _raster_layer(collection: Collection, opacity: float, visible: bool, *, source: str = "") -> Layer:
    layer: Layer = {
        "id": f"{collection.id}-raster",
        "type": "raster",
        "source": source or collection.id,
        "metadata": {
            "kbs:collection": collection.id,
            "kbs:role": "raster",
            "kbs:title": str(collection.title),
        },
        "paint": {"raster-opacity": opacity},
    }
    if not visible:
        layer["layout"] = {"visibility": "none"}
    return layer
