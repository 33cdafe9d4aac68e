"""What describes tiles: tilesets (OGC 17-083r4, 7), TileJSON 3.0, tile matrix sets."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _

from kbs.access.principals import Principal
from kbs.catalog.declaration import Collection, Property
from kbs.features.extent import extents
from kbs.geo.envelope import Envelope
from kbs.geo.tilematrix import TILE_MATRIX_SETS, tile_matrix_set
from kbs.ogcapi.common.links import OGC_REL, link
from kbs.portrayal.layers import drawn_from, labels_from, labels_layer, symbol_of
from kbs.tiles.plan import first_zoom, property_zooms
from kbs.tiles.raster import MEDIA_TYPES
from kbs.tiles.vector import MEDIA_TYPE

# Clients enlarge tiles of this zoom for all higher ones: at 4096 units a unit is 3 cm on the ground.
DEEPEST = 18
_TYPES = {"polygon": 2, "line": 1, "point": 0}


def matrix_set_uri(tms: str) -> str:
    """Return the register's URI of a tile matrix set."""
    return f"http://www.opengis.net/def/tilematrixset/OGC/1.0/{tms}"


def matrix_sets(root: str) -> dict[str, Any]:
    """Return the list of tile matrix sets (OGC API Tiles 1.0, 8.1)."""
    return {
        "tileMatrixSets": [
            {
                "id": tms,
                "title": str(tile_matrix_set(tms).title or tms),
                "uri": matrix_set_uri(tms),
                "links": [
                    link(f"{root}/tileMatrixSets/{tms}", f"{OGC_REL}tiling-scheme", "application/json")
                ],
            }
            for tms in TILE_MATRIX_SETS
        ]
    }


def matrix_set(tms: str) -> dict[str, Any]:
    """Return one tile matrix set as its standard writes it."""
    body: dict[str, Any] = tile_matrix_set(tms).model_dump(mode="json", exclude_none=True, by_alias=True)
    return body | {"id": tms, "uri": matrix_set_uri(tms), "crs": "http://www.opengis.net/def/crs/EPSG/0/3857"}


def zooms(collections: Sequence[Collection]) -> tuple[int, int]:
    """Return the lowest and the highest zoom of a tileset."""
    lowest = min((first_zoom(c) for c in collections), default=0)
    starts = [zoom for c in collections for zoom in property_zooms(c).values()]
    return lowest, min(22, max([DEEPEST, *starts, *(c.tiling.minzoom for c in collections)]))


def tileset_links(
    base: str, root: str, tms: str, query: str = "", kind: str = "vector"
) -> list[dict[str, Any]]:
    """Return a tileset's links: itself, its tiling scheme, its tiles and, for vector tiles, TileJSON."""
    template = f"{base}/{tms}/{{tileMatrix}}/{{tileRow}}/{{tileCol}}"
    links: list[dict[str, Any]] = [
        {**link(f"{base}/{tms}?f=json{query}", "self", "application/json")},
        {**link(f"{root}/tileMatrixSets/{tms}", f"{OGC_REL}tiling-scheme", "application/json", tms)},
    ]
    formats = {"mvt": MEDIA_TYPE} if kind == "vector" else MEDIA_TYPES
    if kind == "vector":
        links.append(
            {**link(f"{base}/{tms}?f=tilejson{query}", "describedby", "application/json", "TileJSON")}
        )
    for key, media_type in formats.items():
        tiles = link(f"{template}?f={key}{query}", "item", media_type, key.upper())
        links.append({**tiles, "templated": True})
    return links


def tileset(
    collections: Sequence[Collection], title: str, links: list[dict[str, Any]], tms: str, kind: str = "vector"
) -> dict[str, Any]:
    """Return a tileset's description without its extent."""
    lowest, highest = zooms(collections)
    body: dict[str, Any] = {
        "title": title,
        "dataType": kind,
        "crs": "http://www.opengis.net/def/crs/EPSG/0/3857",
        "tileMatrixSetURI": matrix_set_uri(tms),
        "links": links,
    }
    if kind == "vector":
        body["layers"] = [_layer(collection, highest) for collection in collections]
    body["centerPoint"] = {"coordinates": [], "tileMatrix": str(lowest)}
    return body


def add_extent(body: dict[str, Any], box: Envelope | None) -> dict[str, Any]:
    """Add box and middle to a tileset's description; without data both stay out."""
    middle = body.pop("centerPoint")
    if box is not None:
        corners = {"lowerLeft": [box.west, box.south], "upperRight": [box.east, box.north]}
        body["boundingBox"] = corners | {"crs": "http://www.opengis.net/def/crs/OGC/1.3/CRS84"}
        body["centerPoint"] = middle | {
            "coordinates": [(box.west + box.east) / 2, (box.south + box.north) / 2]
        }
    return body


def tilejson(
    collections: Sequence[Collection], title: str, template: str, box: Envelope | None, *, drawn: bool = False
) -> dict[str, Any]:
    """Return TileJSON 3.0.0; fields tell the label of each property.

    `drawn` tells of tiles that hold a collection only where the map draws it (the dataset's).
    """
    lowest, highest = zooms(collections)
    body: dict[str, Any] = {
        "tilejson": "3.0.0",
        "name": title,
        "scheme": "xyz",
        "tiles": [template],
        "minzoom": lowest,
        "maxzoom": highest,
        "attribution": ", ".join(_attributions(collections)),
        "vector_layers": [entry for c in collections for entry in _vector_layers(c, highest, drawn=drawn)],
    }
    if box is not None:
        body["bounds"] = [round(value, 6) for value in box.bounds]
    return body


def common_extent(collections: Sequence[Collection], principal: Principal) -> Envelope | None:
    """Return the box around everything in these collections, in CRS84."""
    boxes = [extent.bbox for extent in extents(list(collections), principal).values() if extent.bbox]
    if not boxes:
        return None
    return Envelope(
        min(box.west for box in boxes),
        min(box.south for box in boxes),
        max(box.east for box in boxes),
        max(box.north for box in boxes),
    )


def _vector_layers(collection: Collection, highest: int, *, drawn: bool) -> list[dict[str, Any]]:
    """The features' layer and, where areas are labelled, the layer of the points for that."""
    fields = {prop.name: str(collection.label(prop)) for prop in _tiled(collection)}
    common = {"maxzoom": min(highest, collection.tiling.maxzoom), "fields": fields}
    title = str(collection.title)
    lowest = max(first_zoom(collection), drawn_from(symbol_of(collection)) if drawn else 0)
    layers = [{"id": collection.id, "description": title, "minzoom": lowest, **common}]
    start = labels_from(collection)
    if start is not None:
        name = labels_layer(collection)
        layers.append({"id": name, "description": f"{title} ({_('yazılar')})", "minzoom": start, **common})
    return layers


def _tiled(collection: Collection) -> list[Property]:
    return [prop for prop in collection.properties if prop.name in property_zooms(collection)]


def _attributions(collections: Sequence[Collection]) -> list[str]:
    return list(dict.fromkeys(s.attribution for c in collections for s in c.sources if s.attribution))


def _layer(collection: Collection, highest: int) -> dict[str, Any]:
    body: dict[str, Any] = {
        "id": collection.id,
        "title": str(collection.title),
        "dataType": "vector",
        "minTileMatrix": str(first_zoom(collection)),
        "maxTileMatrix": str(min(highest, collection.tiling.maxzoom)),
        "propertiesSchema": {
            "type": "object",
            "properties": {p.name: {"title": str(collection.label(p))} for p in _tiled(collection)},
        },
    }
    if collection.geometry_type in _TYPES:
        body["geometryDimension"] = _TYPES[collection.geometry_type]
    return body
