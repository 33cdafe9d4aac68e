"""`GET /api/v1/map-catalog`: what the web map lists, in need-shaped groups, with legend, sources and downloads."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest, JsonResponse
from drf_spectacular.utils import extend_schema

from kbs.access.narrow import may_download, visible
from kbs.access.principals import Principal
from kbs.catalog.declaration import Collection
from kbs.catalog.registry import registry
from kbs.features.extent import Extent, extents
from kbs.features.occurring import occurring
from kbs.geo.envelope import Envelope
from kbs.portrayal.legend import classifier, entries
from kbs.rest.describe import CATALOG_SCHEMA, language, open_to_all, problems
from kbs.web.catalogue import attribution, source_json
from kbs.web.conditional import BRIEFLY
from kbs.web.parameters import refuse_unknown
from kbs.web.principal import principal_of

# The files of a collection that the OGC API offers.
DOWNLOADS = (("geojson", "GeoJSON"), ("csv", "CSV"), ("gpkg", "GeoPackage"))


@extend_schema(
    operation_id="mapCatalog",
    summary="What the map lists: groups, layers, legends, sources, downloads",
    parameters=[language()],
    responses={200: CATALOG_SCHEMA} | problems(400),
)
@open_to_all
def view(request: HttpRequest) -> JsonResponse:
    """Answer `?dil=`; only what the asker may see."""
    refuse_unknown(request, ())
    principal = principal_of(request)
    shown = [collection for collection in visible(principal) if collection.map and collection.geometry]
    reaches = extents(shown, principal)
    response = JsonResponse(
        {
            "groups": grouped(shown, reaches, principal),
            "attribution": attribution(shown),
        },
        json_dumps_params={"ensure_ascii": False},
    )
    response["Cache-Control"] = BRIEFLY if principal.is_anonymous else "private, no-cache"
    response["Vary"] = "Accept-Language, Cookie"
    return response


def grouped(
    shown: list[Collection], reaches: dict[str, Extent], principal: Principal
) -> list[dict[str, Any]]:
    """Return the groups in their declared order, each with its collections; empty groups are left out."""
    members: dict[str, list[Collection]] = {}
    for collection in shown:
        members.setdefault(collection.map.group, []).append(collection)  # type: ignore[union-attr]
    groups = sorted((registry.group(group_id) for group_id in members), key=lambda group: group.order)
    return [
        {
            "id": group.id,
            "title": str(group.title),
            # Drawn last lies on top, and what lies on top stands first in a list.
            "collections": [
                entry(collection, reaches[collection.id].bbox, principal)
                for collection in sorted(members[group.id], key=lambda c: -c.map.order)  # type: ignore[union-attr]
            ],
        }
        for group in groups
    ]


def entry(collection: Collection, box: Envelope | None, principal: Principal) -> dict[str, Any]:
    """Return one collection as the layer list shows it; `bbox` is west, south, east, north in degrees."""
    shown = collection.map
    assert shown is not None
    present = occurring(collection, "source", principal)
    sources = [source for source in collection.sources if source.id in present]
    return {
        "id": collection.id,
        "title": str(collection.title),
        "description": str(collection.description),
        "geometryType": "raster" if collection.coverage else collection.geometry_type,
        "visible": shown.visible,
        "opacity": shown.opacity,
        "identify": shown.identify,
        "base": shown.base,
        "label": collection.search.label
        if collection.search and collection.search.label in collection.by_name
        else "",
        "minzoom": _first_zoom(collection),
        "maxzoom": collection.tiling.maxzoom,
        "itemsUrl": f"/ogc/collections/{collection.id}/items",
        "legend": _legend(collection, principal),
        "sources": [source_json(source) for source in sources],
        "synthetic": any(source.synthetic for source in sources),
        "redistribution": collection.redistribution,
        "downloads": _downloads(collection, principal),
        "bbox": [round(value, 6) for value in box.bounds] if box else list(settings.KBS_EXTENT),
    }


def _legend(collection: Collection, principal: Principal) -> list[dict[str, Any]]:
    """Return the legend of the codes that occur: a standard may know hundreds that this city has not."""
    if not collection.symbol:
        return []
    rows = entries(collection)
    name = classifier(collection)
    if not name:
        return rows
    present = occurring(collection, collection.by_name[name].field_name, principal)
    return [row for row in rows if row["value"] is None or row["value"] in present]


def _first_zoom(collection: Collection) -> int:
    tiling = collection.tiling
    return tiling.minzoom if tiling.overview == "none" else min(tiling.minzoom, tiling.overview_minzoom)


def _downloads(collection: Collection, principal: Principal) -> list[dict[str, str]]:
    if not may_download(collection, principal):
        return []
    return [
        {
            "format": key,
            "title": title,
            "href": f"/ogc/collections/{collection.id}/download.{key}",
        }
        for key, title in DOWNLOADS
    ]
