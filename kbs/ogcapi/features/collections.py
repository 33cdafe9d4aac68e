"""A collection's description (OGC API Common 2; Features 1, 7.13; Part 2, 6.2)."""

from __future__ import annotations

from typing import Any

from django.conf import settings

from kbs.access.narrow import may_download
from kbs.access.principals import Principal
from kbs.catalog.declaration import Collection
from kbs.features.extent import Extent
from kbs.geo.crs import CRS84_URI, epsg
from kbs.history.as_of import VALIDITY
from kbs.ogcapi.common.blocks import blocks
from kbs.ogcapi.common.links import Link
from kbs.ogcapi.features.links import download_links, licence_links
from kbs.ogcapi.features.parameters import supported_crs
from kbs.web.catalogue import source_json

GREGORIAN = "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian"


def describe(collection: Collection, extent: Extent, root: str, principal: Principal) -> dict[str, Any]:
    """Return the collection object without its `self` link."""
    body: dict[str, Any] = {
        "id": collection.id,
        "title": str(collection.title),
        "description": str(collection.description),
        "itemType": "feature",
        "extent": _extent(extent),
    }
    if crs := supported_crs(collection):
        body["crs"] = [system.uri for system in crs]
        body["storageCrs"] = epsg(settings.KBS_STORAGE_SRID).uri
    if collection.temporal == VALIDITY:
        # Of the draft's members only the axis of `datetime`: its class of changes is not the one here (docs/api.md).
        body["versioning"] = {"timeAxis": "validity-time"}
    body["links"] = collection_links(collection, root, principal)
    body["kbs"] = _own_members(collection, principal)
    return {key: value for key, value in body.items() if value not in ("", {})}


def collection_links(collection: Collection, root: str, principal: Principal) -> list[Link]:
    """Return what every building block links to, the files and the licences."""
    links = [item for block in blocks() for item in block.collection_links(root, collection)]
    return [*links, *download_links(root, collection, principal), *licence_links(collection)]


def _extent(extent: Extent) -> dict[str, Any]:
    body: dict[str, Any] = {}
    if extent.bbox is not None:
        body["spatial"] = {"bbox": [[round(v, 7) for v in extent.bbox.bounds]], "crs": CRS84_URI}
    if extent.since is not None:
        body["temporal"] = {"interval": [[f"{extent.since:%Y-%m-%dT%H:%M:%SZ}", None]], "trs": GREGORIAN}
    return body


def _own_members(collection: Collection, principal: Principal) -> dict[str, Any]:
    """What the standard has no place for (vendor member `kbs`)."""
    return {
        "geometryType": collection.geometry_type or None,
        "featureType": collection.schema or None,
        "group": collection.map.group if collection.map else None,
        "synthetic": any(source.synthetic for source in collection.sources),
        "redistribution": collection.redistribution,
        "downloadable": may_download(collection, principal),
        "lineage": str(collection.lineage) or None,
        "sources": [source_json(source) for source in collection.sources],
    }
