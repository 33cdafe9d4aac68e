"""The tiles themselves: conditional answer from the version, then one statement, then bytes."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase

from kbs.access.principals import ANONYMOUS
from kbs.ogcapi.common.resource import resource
from kbs.ogcapi.tiles.parameters import chosen, tile_address, times
from kbs.problems import NotAcceptable, NotFound
from kbs.tiles import cache, raster, vector
from kbs.web.conditional import not_modified
from kbs.web.negotiation import Format, negotiate
from kbs.web.parameters import refuse_unknown
from kbs.web.principal import principal_of
from kbs.web.readers import TIMES

MVT = Format("mvt", vector.MEDIA_TYPE, "Mapbox Vector Tile")
IMAGES = tuple(Format(key, media_type, key.upper()) for key, media_type in raster.MEDIA_TYPES.items())
TRUNCATED = "KBS-Tile-Truncated"
_GZIP_FROM = 1_000


def _tile(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponseBase]:
    """A resource whose answer depends on nothing but its address and, without a version, the session."""
    answer = resource(view)

    @wraps(view)
    def varied(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response = answer(request, *args, **kwargs)
        if request.method != "OPTIONS":
            response["Vary"] = "Accept-Encoding" if "v" in request.GET else "Accept-Encoding, Cookie"
        return response

    varied.csrf_exempt = True  # type: ignore[attr-defined]
    return varied


@_tile
def vector_tile(
    request: HttpRequest, tms: str, matrix: str, row: str, col: str, collection_id: str | None = None
) -> HttpResponse:
    """Answer with one vector tile of the dataset or of a collection; 204 where there is nothing.

    With `v` (only in the addresses of our own TileJSON) the answer is what everybody may see and never
    changes; without it caches have to ask again, and an unchanged tile is answered before any tile is made.
    With `datetime` or `recorded` it is a tile of the past, which always has to be asked for again.
    """
    refuse_unknown(request, TIMES | ({"v"} if collection_id else {"v", "collections"}))
    wanted = request.GET.get("f", MVT.key)
    if wanted not in (MVT.key, MVT.media_type):
        raise NotAcceptable(f"f={wanted[:40]!r} is not offered here; offered: {MVT.key}")
    address = tile_address(tms, matrix, row, col)
    versioned = "v" in request.GET
    as_of = times(request)
    principal = ANONYMOUS if versioned else principal_of(request)
    # The dataset is what the map shows; who wants a collection where no sign is drawn asks for it.
    whole = collection_id is None and "collections" not in request.GET
    present = cache.in_tile(chosen(request, principal, collection_id), address, drawn=whole)
    control = cache.cache_control(principal, immutable=versioned)
    # Versions are read ahead only where something depends on them; else they come with the tile.
    by_content = not as_of.is_present or any(collection.rows for collection in present)
    asked = not versioned and not by_content and "If-None-Match" in request.headers
    state = cache.versions(present) if asked or cache.shows_overview(present, address) else None
    if asked and state is not None:
        unchanged = not_modified(request, cache.tile_tag(present, address, state), control)
        if unchanged is not None:
            return unchanged
    made = vector.tile(present, address, principal, state, with_versions=not versioned, as_of=as_of)
    response = _content(request, made.content)
    if by_content:
        # A tag of the bytes: the versions of the tables would tell when hidden rows change, and change for no reason
        # when a tile of the past does not.
        response["ETag"] = tag = cache.content_tag(made.content)
        if (unchanged := not_modified(request, tag, control)) is not None:
            return unchanged
    elif not versioned:
        response["ETag"] = cache.tile_tag(present, address, made.state)
    response["Cache-Control"] = control
    if made.left_out:
        response[TRUNCATED] = str(made.left_out)
    return response


def _content(request: HttpRequest, content: bytes) -> HttpResponse:
    if not content:
        return HttpResponse(status=204)
    if len(content) >= _GZIP_FROM and "gzip" in request.headers.get("Accept-Encoding", ""):
        # Level 1: half the size for a tenth of the time the tile took; higher levels cost more than they save.
        packer = zlib.compressobj(1, zlib.DEFLATED, 31)
        packed = packer.compress(content) + packer.flush()
        return HttpResponse(packed, content_type=MVT.media_type, headers={"Content-Encoding": "gzip"})
    return HttpResponse(content, content_type=MVT.media_type)


@_tile
def image_tile(
    request: HttpRequest, collection_id: str, tms: str, matrix: str, row: str, col: str
) -> HttpResponse:
    """Answer with one image tile of a coverage collection; 204 outside all images."""
    refuse_unknown(request, ())
    address = tile_address(tms, matrix, row, col)
    principal = principal_of(request)
    [collection] = chosen(request, principal, collection_id)
    if collection.coverage is None:
        raise NotFound(f"{collection_id} has no images; its tiles are vector tiles.")
    format = negotiate(request, IMAGES)
    kind: Any = format.key
    found = raster.files(collection, address, principal)
    tag = raster.tag(found, address, kind)
    control = cache.cache_control(principal)
    if (unchanged := not_modified(request, tag, control)) is not None:
        return unchanged
    content = raster.render(found, address, kind)
    response = HttpResponse(content, content_type=format.media_type) if content else HttpResponse(status=204)
    response["ETag"] = tag
    response["Cache-Control"] = control
    return response
