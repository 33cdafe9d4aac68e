"""Descriptions of tilesets: lists, single tilesets as JSON or TileJSON, tile matrix sets."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from kbs.access.principals import Principal
from kbs.catalog.declaration import Collection
from kbs.geo.tilematrix import TILE_MATRIX_SETS
from kbs.ogcapi.common.links import link, root_of
from kbs.ogcapi.common.resource import etag, json_response, resource, unchanged
from kbs.ogcapi.tiles import documents
from kbs.ogcapi.tiles.parameters import chosen, known_matrix_set, sealed
from kbs.problems import NotFound
from kbs.tiles import cache
from kbs.web.negotiation import JSON, Format, negotiate
from kbs.web.parameters import refuse_unknown
from kbs.web.principal import principal_of

TILEJSON = Format("tilejson", "application/vnd.mapbox.tile+json", "TileJSON")


@resource
def matrix_sets(request: HttpRequest) -> HttpResponse:
    """The tile matrix sets that tiles are cut by."""
    refuse_unknown(request, ())
    negotiate(request, (JSON,))
    return json_response(documents.matrix_sets(root_of(request)))


@resource
def matrix_set(request: HttpRequest, tms: str) -> HttpResponse:
    """One tile matrix set."""
    refuse_unknown(request, ())
    negotiate(request, (JSON,))
    return json_response(documents.matrix_set(known_matrix_set(tms)))


@resource
def vector_tilesets(request: HttpRequest, collection_id: str | None = None) -> HttpResponse:
    """The vector tilesets of the dataset or of a collection: one per tile matrix set."""
    refuse_unknown(request, () if collection_id else ("collections",))
    negotiate(request, (JSON,))
    collections = chosen(request, principal_of(request), collection_id)
    root, base = root_of(request), _base(request, collection_id)
    return json_response(_list(root, base, _title(collections, collection_id), _selection(request), "vector"))


@resource
def image_tilesets(request: HttpRequest, collection_id: str) -> HttpResponse:
    """The image tilesets of a coverage collection."""
    refuse_unknown(request, ())
    negotiate(request, (JSON,))
    collection = _coverage(request, principal_of(request), collection_id)
    root = root_of(request)
    return json_response(
        _list(root, _base(request, collection_id, images=True), str(collection.title), "", "map")
    )


@resource
def vector_tileset(request: HttpRequest, tms: str, collection_id: str | None = None) -> HttpResponse:
    """One vector tileset, as OGC tileset metadata or TileJSON."""
    refuse_unknown(request, () if collection_id else ("collections",))
    format = negotiate(request, (JSON, TILEJSON))
    known_matrix_set(tms)
    principal = principal_of(request)
    collections = chosen(request, principal, collection_id)
    # Where rows are hidden a version would tell when they change: the description is its own, and tiles have no
    # address under which they never change.
    version = (
        ""
        if any(c.rows for c in collections)
        else cache.tileset_version(collections, cache.versions(collections))
    )
    tag = etag(request, version, principal.profile)
    if version and (same := unchanged(request, tag)) is not None:
        return same
    title, base, query = (
        _title(collections, collection_id),
        _base(request, collection_id),
        _selection(request),
    )
    box = documents.common_extent(collections, principal)
    if format is TILEJSON:
        template = f"{base}/{tms}/{{z}}/{{y}}/{{x}}"
        # Only what everybody may see gets an address under which it never changes.
        marks = [f"v={sealed(version)}"] if version and principal.is_anonymous else []
        marks += [query[1:]] if query else []
        template += f"?{'&'.join(marks)}" if marks else ""
        body = documents.tilejson(collections, title, template, box, drawn=not (collection_id or query))
    else:
        links = documents.tileset_links(base, root_of(request), tms, query)
        body = documents.add_extent(documents.tileset(collections, title, links, tms), box)
    response = json_response(body, format.media_type)
    if not version:
        tag = etag(request, response.content.decode(), principal.profile)
        if (same := unchanged(request, tag)) is not None:
            return same
    response["ETag"] = tag
    return response


@resource
def image_tileset(request: HttpRequest, collection_id: str, tms: str) -> HttpResponse:
    """One image tileset of a coverage collection."""
    refuse_unknown(request, ())
    negotiate(request, (JSON,))
    known_matrix_set(tms)
    principal = principal_of(request)
    collection = _coverage(request, principal, collection_id)
    links = documents.tileset_links(
        _base(request, collection_id, images=True), root_of(request), tms, kind="map"
    )
    body = documents.tileset([collection], str(collection.title), links, tms, "map")
    return json_response(documents.add_extent(body, documents.common_extent([collection], principal)))


def _list(root: str, base: str, title: str, query: str, kind: str) -> dict[str, object]:
    tilesets = [
        {
            "title": title,
            "dataType": kind,
            "crs": "http://www.opengis.net/def/crs/EPSG/0/3857",
            "tileMatrixSetURI": documents.matrix_set_uri(tms),
            "links": documents.tileset_links(base, root, tms, query, kind),
        }
        for tms in TILE_MATRIX_SETS
    ]
    return {"links": [link(f"{base}?f=json", "self", "application/json")], "tilesets": tilesets}


def _coverage(request: HttpRequest, principal: Principal, collection_id: str) -> Collection:
    [collection] = chosen(request, principal, collection_id)
    if collection.coverage is None:
        raise NotFound(f"{collection_id} has no images; its tiles are vector tiles.")
    return collection


def _base(request: HttpRequest, collection_id: str | None, *, images: bool = False) -> str:
    root = root_of(request)
    if collection_id is None:
        return f"{root}/tiles"
    return f"{root}/collections/{collection_id}/{'map/' if images else ''}tiles"


def _title(collections: list[Collection], collection_id: str | None) -> str:
    return str(collections[0].title) if collection_id else _("Kent haritası")


def _selection(request: HttpRequest) -> str:
    """The selection of collections as it goes on into tile addresses (checked before, so ids and commas only)."""
    wanted = request.GET.get("collections")
    return f"&collections={wanted}" if wanted else ""
