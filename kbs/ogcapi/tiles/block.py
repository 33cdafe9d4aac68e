"""The Tiles building block."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from kbs.catalog.declaration import Collection
from kbs.geo.tilematrix import TILE_MATRIX_SETS
from kbs.ogcapi.common.blocks import Block
from kbs.ogcapi.common.links import OGC_REL, Link, link
from kbs.ogcapi.common.openapi import operation, path_parameter, query_parameter, times
from kbs.ogcapi.tiles.conformance import CONFORMS
from kbs.ogcapi.tiles.tilesets import TILEJSON
from kbs.tiles.raster import MEDIA_TYPES
from kbs.tiles.vector import MEDIA_TYPE

_JSON = "application/json"
_VECTOR_REL = f"{OGC_REL}tilesets-vector"
_MAP_REL = f"{OGC_REL}tilesets-map"


def _landing_links(root: str) -> list[Link]:
    return [
        link(f"{root}/tiles?f=json", _VECTOR_REL, _JSON, _("Vektör karolar")),
        link(f"{root}/tileMatrixSets?f=json", f"{OGC_REL}tiling-schemes", _JSON, _("Karo düzenleri")),
    ]


def _collection_links(root: str, collection: Collection) -> list[Link]:
    if collection.geometry is None:
        return []
    base = f"{root}/collections/{collection.id}"
    links = [link(f"{base}/tiles?f=json", _VECTOR_REL, _JSON, _("Vektör karolar"))]
    if collection.coverage is not None:
        links.append(link(f"{base}/map/tiles?f=json", _MAP_REL, _JSON, _("Görüntü karoları")))
    return links


def _paths(collections: list[Collection]) -> dict[str, Any]:
    ids = [c.id for c in collections if c.geometry is not None]
    images = [c.id for c in collections if c.coverage is not None]
    selection = query_parameter(
        "collections",
        _("Karoya girecek koleksiyonlar."),
        {"type": "array", "items": {"type": "string", "enum": ids}},
        style="form",
        explode=False,
    )
    tms = path_parameter(
        "tileMatrixSetId", _("Karo düzeni."), {"type": "string", "enum": list(TILE_MATRIX_SETS)}
    )
    found = (400, 404, 406)
    kinds = _format("json", TILEJSON.key)
    tile = "{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}"
    paths: dict[str, Any] = {
        "/tileMatrixSets": _operation("tileMatrixSets", _("Karo düzenleri")),
        "/tileMatrixSets/{tileMatrixSetId}": _operation(
            "tileMatrixSet", _("Bir karo düzeni"), tms, problems=found
        ),
        "/tiles": _operation("dataset.tilesets", _("Kentin karo takımları"), selection),
        "/tiles/{tileMatrixSetId}": _operation(
            "dataset.tileset", _("Kentin karo takımı"), tms, selection, kinds, problems=found
        ),
        f"/tiles/{tile}": _tile(
            "dataset.tile", MEDIA_TYPE, tms, selection, _format("mvt"), _version(), *times()
        ),
    }
    for prefix, names, kind, media_type, more in (
        ("", ids, "", MEDIA_TYPE, (_format("mvt"), _version(), *times())),
        ("/map", images, "image.", MEDIA_TYPES["webp"], (_format(*MEDIA_TYPES),)),
    ):
        if names:
            name = path_parameter("collectionId", _("Koleksiyon."), {"type": "string", "enum": names})
            base = f"/collections/{{collectionId}}{prefix}/tiles"
            formats = () if kind else (kinds,)
            paths[base] = _operation(f"{kind}tilesets", _("Karo takımları"), name, problems=found)
            paths[f"{base}/{{tileMatrixSetId}}"] = _operation(
                f"{kind}tileset", _("Karo takımı"), name, tms, *formats, problems=found
            )
            paths[f"{base}/{tile}"] = _tile(f"{kind}tile", media_type, name, tms, *more)
    return paths


def _operation(
    name: str, summary: str, *parameters: dict[str, Any], problems: tuple[int, ...] = (400, 406)
) -> dict[str, Any]:
    if not any(parameter["name"] == "f" for parameter in parameters):
        parameters = (*parameters, _format("json"))
    described = operation(
        name, summary, _JSON, tag="tiles", parameters=parameters, problems=problems, html=False
    )
    if any(TILEJSON.key in parameter["schema"].get("enum", ()) for parameter in parameters):
        described["get"]["responses"]["200"]["content"][TILEJSON.media_type] = {"schema": {"type": "object"}}
    return described


def _tile(name: str, media_type: str, *parameters: dict[str, Any]) -> dict[str, Any]:
    """A tile: bytes, or nothing (204) where there is nothing."""
    number = {"type": "integer", "minimum": 0}
    place = [
        path_parameter(part, _("Karonun yeri."), number) for part in ("tileMatrix", "tileRow", "tileCol")
    ]
    item = operation(
        name,
        _("Karo"),
        media_type,
        tag="tiles",
        parameters=(*parameters, *place),
        problems=(400, 404, 406),
        schema={"type": "string", "format": "binary"},
        html=False,
    )
    item["get"]["responses"]["204"] = {"description": _("Bu karoda bir şey yok.")}
    return item


def _format(*keys: str) -> dict[str, Any]:
    return query_parameter("f", _("Yanıtın biçimi."), {"type": "string", "enum": list(keys)})


def _version() -> dict[str, Any]:
    return query_parameter("v", _("TileJSON'daki sürüm; bu adresteki karo değişmez."), {"type": "string"})


BLOCK = Block(CONFORMS, _landing_links, _collection_links, _paths)
