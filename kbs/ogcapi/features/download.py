"""Whole files of a collection or a selection: `/ogc/collections/{id}/download.{geojson,csv,gpkg,gml}`.

A file is made on disk first and sent with its length. A failure half-way is then still told as a problem,
and a connection that breaks is seen by the client: the application server ends a chunked answer as if it
were whole when its source fails, and a CSV cut short looks like a CSV. A slow client holds no transaction.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import IO, Any

from django.conf import settings
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase

from kbs.access.audit.reads import reading
from kbs.access.narrow import find, knowing
from kbs.access.policy import fingerprint
from kbs.access.principals import Principal
from kbs.catalog.declaration import Collection
from kbs.catalog.named import FileProperty, type_name, under_national_names
from kbs.encodings import csvfile, geojson, geopackage, gml, gml_schema
from kbs.features import read
from kbs.features.content import TAG, tag_of, telling_tag
from kbs.features.query import FeatureQuery
from kbs.features.redistribution import require_download
from kbs.geo.crs import CRS84, epsg
from kbs.history.version import version
from kbs.ogcapi.common.links import header, root_of
from kbs.ogcapi.common.resource import etag, resource, unchanged
from kbs.ogcapi.features.links import GML, GPKG, TUCBS, collection_url, download_formats, licence_links
from kbs.ogcapi.features.parameters import parse_download, parse_profile, parse_tagged
from kbs.problems import NotFound
from kbs.web.catalogue import attribution
from kbs.web.principal import principal_of


class SpooledResponse(FileResponse):
    """Sends a file in pieces that suit a network, not a disk (Django's are 4 kB)."""

    block_size = 256 * 1024


@resource
def download(request: HttpRequest, collection_id: str, key: str) -> HttpResponseBase:
    """Send a file; memory stays flat whatever its size."""
    principal = principal_of(request)
    found = find(collection_id, principal)
    format = next((f for f in download_formats(found) if f.key == key), None)
    if format is None:
        raise NotFound(f"{found.id} is offered as: {', '.join(f.key for f in download_formats(found))}.")
    query = parse_download(request, found, key).query
    named = parse_profile(request)
    require_download(found, principal)
    if named or key == GML.key:
        query = replace(query, collection=under_national_names(query.collection))
    if key in _TELLING and "crs" not in request.GET:
        query = replace(query, crs=epsg(settings.KBS_STORAGE_SRID))  # untouched coordinates
    headers = {}
    if not found.rows:  # else a version would tell when hidden rows change
        # National names bring columns of their own (the moment of recording); conditions may name what is left out.
        state = [str(version(shown)) for shown in (found, query.collection)]
        headers["ETag"] = etag(request, *state, fingerprint(found))
        if not_changed := unchanged(request, headers["ETag"]):
            return not_changed
    principal = knowing(found, principal, request.GET.dict())
    name = _file_name(query, key, f"-{TUCBS}" if named else "")
    headers["Content-Disposition"] = f'attachment; filename="{name}"'
    if licence := header(licence_links(found), ("license",)):
        headers["Link"] = licence
    if request.method == "HEAD":
        return HttpResponse(content_type=format.media_type, headers=headers)
    with reading(principal, found, kind="export", how=key, filter=read.in_words(query), always=True):
        file = _WRITERS[key](query, principal, request)
    return SpooledResponse(file, content_type=format.media_type, headers=headers)


def _file_name(query: FeatureQuery, key: str, mark: str = "") -> str:
    """CSV does not say its CRS inside: the name does."""
    told = f"-{query.crs.authority}{query.crs.code}" if key not in _TELLING and query.crs != CRS84 else ""
    return f"{query.collection.id}{mark}{told}.{key}"


def _origin(query: FeatureQuery) -> dict[str, str]:
    """Whose data these are, to be written into the file: a copy must be able to name its source."""
    licences = dict.fromkeys(source.licence for source in query.collection.sources if source.licence)
    told = {"attribution": attribution([query.collection]), "licence": ", ".join(licences)}
    return {key: value for key, value in told.items() if value}


def _tagged(query: FeatureQuery, principal: Principal, request: HttpRequest) -> Collection | None:
    """The collection with all that the asker sees of it when features are to carry their tags, else None."""
    return find(query.collection.id, principal) if parse_tagged(request) else None


def _geojson(query: FeatureQuery, principal: Principal, request: HttpRequest) -> IO[bytes]:
    tagged = _tagged(query, principal, request)

    def lines(asked: FeatureQuery) -> Any:
        text = geojson.feature(asked.collection, asked.crs, with_geometry=asked.geometry)
        if tagged is not None:
            text = telling_tag(tagged, text, first=not asked.collection.properties)
        return geojson.following(text)

    def write(file: IO[bytes]) -> None:
        between = geojson.Between(file, _origin(query))
        read.copy(query, lines, principal, between)  # type: ignore[arg-type]
        between.finish()

    return _spooled(write)


def _csv(query: FeatureQuery, principal: Principal, request: HttpRequest) -> IO[bytes]:
    with_geometry = query.geometry and query.collection.geometry is not None
    rows = read.stream(
        query, lambda q: csvfile.projection(q.collection, q.crs, with_geometry=with_geometry), principal
    )
    comma = request.LANGUAGE_CODE == "tr"  # type: ignore[attr-defined]
    chunks = csvfile.stream(
        query.collection, rows, query.crs, with_geometry=with_geometry, decimal_comma=comma
    )
    return _spooled(lambda file: file.writelines(chunks))


def _geopackage(query: FeatureQuery, principal: Principal, request: HttpRequest) -> IO[bytes]:
    tagged = _tagged(query, principal, request)
    more = {} if tagged is None else {TAG: tag_of(tagged)}
    rows = read.stream(query, lambda q: geopackage.projection(q.collection, q.crs, more), principal)
    with tempfile.TemporaryDirectory(dir=_folder()) as folder:
        path = Path(folder) / f"{query.collection.id}.gpkg"
        named = any(isinstance(prop, FileProperty) for prop in query.collection.properties)
        layer = type_name(query.collection) if named else ""
        geopackage.write(
            path, query.collection, rows, query.crs, _origin_text(query), layer, more=tuple(more)
        )
        return path.open("rb")  # stays readable after its folder is gone


def _gml(query: FeatureQuery, principal: Principal, request: HttpRequest) -> IO[bytes]:
    def lines(asked: FeatureQuery) -> Any:
        return gml.feature(asked.collection, asked.crs, with_geometry=asked.geometry)

    def write(file: IO[bytes]) -> None:
        own = gml_schema.namespace(query.collection)
        schema = f"{collection_url(root_of(request), query.collection)}/schema?f=xsd"
        document = gml.Document(file, query.collection, own, schema, _origin_text(query))
        read.copy(query, lines, principal, document)  # type: ignore[arg-type]
        document.finish()

    return _spooled(write)


def _origin_text(query: FeatureQuery) -> str:
    return " · ".join(_origin(query).values())


_WRITERS = {"geojson": _geojson, "csv": _csv, "gpkg": _geopackage, "gml": _gml}
# Files that name their CRS inside; they come in the stored one, with untouched coordinates.
_TELLING = (GPKG.key, GML.key)


def _spooled(write: Callable[[IO[bytes]], None]) -> IO[bytes]:
    """Write to a file without a name; it vanishes with its last reader."""
    file = tempfile.TemporaryFile(dir=_folder())  # noqa: SIM115 (the response closes it)
    try:
        write(file)
    except BaseException:
        file.close()
        raise
    file.seek(0)
    return file


def _folder() -> Path:
    folder = Path(settings.VAR_DIR) / "tmp"
    folder.mkdir(parents=True, exist_ok=True)
    return folder
