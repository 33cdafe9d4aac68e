"""Whole files of a collection or a selection: `/ogc/collections/{id}/download.{geojson,csv,gpkg}`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse

from kbs.access.narrow import find
from kbs.access.principals import Principal
from kbs.encodings import geojson
from kbs.features import read
from kbs.features.query import FeatureQuery
from kbs.features.redistribution import require_download
from kbs.ogcapi.common.resource import resource
from kbs.ogcapi.features.links import download_formats
from kbs.ogcapi.features.parameters import parse_download
from kbs.problems import NotFound
from kbs.web.negotiation import Format
from kbs.web.principal import principal_of


@resource
def download(request: HttpRequest, collection_id: str, key: str) -> HttpResponseBase:
    """Stream a file; memory stays flat whatever its size."""
    principal = principal_of(request)
    found = find(collection_id, principal)
    format = next((f for f in download_formats(found) if f.key == key), None)
    if format is None:
        raise NotFound(f"{found.id} is offered as: {', '.join(f.key for f in download_formats(found))}.")
    query = parse_download(request, found).query
    require_download(found, principal)
    headers = {"Content-Disposition": f'attachment; filename="{found.id}.{key}"'}
    if request.method == "HEAD":
        return HttpResponse(content_type=format.media_type, headers=headers)
    body = _geojson(query, principal)
    return StreamingHttpResponse(_started(body), content_type=format.media_type, headers=headers)


def _geojson(query: FeatureQuery, principal: Principal) -> Iterator[bytes]:
    rows = read.stream(
        query, lambda q: geojson.feature(q.collection, q.crs, with_geometry=q.geometry), principal
    )
    try:
        yield from geojson.stream((row[1] for row in rows), {})
    finally:
        rows.close()


def _started(body: Iterator[bytes]) -> Iterator[bytes]:
    """Ask for the first chunk now: what the database refuses at once is still told as a problem."""
    first = next(body)
    return chain((first,), body)
