"""Where and in what formats a collection is had: the addresses that other systems link to, and the files behind them."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from kbs.access.narrow import may_download
from kbs.access.principals import Principal
from kbs.catalog.declaration import Collection
from kbs.encodings import gml
from kbs.geo.tilematrix import WEB_MERCATOR_QUAD
from kbs.metadata.record import Format, Link, Words, words

FILES = {
    "geojson": Format("GeoJSON", "RFC 7946", "application/geo+json"),
    "csv": Format("CSV", "RFC 4180", "text/csv"),
    "gpkg": Format("GeoPackage", "1.3", "application/geopackage+sqlite3"),
    "gml": Format("GML", "3.2.1", gml.MEDIA_TYPE),
}
# Files whose fields can bear the names of the national model instead of ours; GML always does.
NAMED = ("geojson", "csv", "gpkg")
VECTOR_TILES = Format("Mapbox Vector Tile", "2.1", "application/vnd.mapbox-vector-tile")
_PAGE = _("Koleksiyonun sayfası")
_VECTOR = _("Vektör karolar")
_IMAGES = _("Görüntü karoları")


def files(collection: Collection, principal: Principal) -> tuple[str, ...]:
    """Return the keys of the files the principal may take of a collection as a whole."""
    if not may_download(collection, principal):
        return ()
    return tuple(FILES) if collection.geometry else ("csv",)


def formats(collection: Collection, principal: Principal) -> tuple[Format, ...]:
    """Return the formats of a narrowed collection, services included, each once."""
    found = [FILES["geojson"], *(FILES[key] for key in files(collection, principal))]
    if collection.geometry:
        found.append(VECTOR_TILES)
    return tuple(dict.fromkeys(found))


def links(collection: Collection, principal: Principal, origin: str) -> tuple[Link, ...]:
    """Return the links of a narrowed collection.

    Args:
        origin: Scheme and host of the service, no slash at the end.
    """
    base = f"{origin}/ogc/collections/{collection.id}"
    found = [
        Link("page", f"{base}?f=html", "WWW:LINK-1.0-http--link", "text/html", words(_PAGE)),
        Link(
            "service",
            f"{base}/items",
            "OGC API - Features",
            FILES["geojson"].media_type,
            Words("OGC API Features"),
        ),
    ]
    if collection.geometry:
        tiles = f"{base}/tiles/{WEB_MERCATOR_QUAD}?f=tilejson"
        found.append(Link("service", tiles, "OGC API - Tiles", "application/json", words(_VECTOR)))
    if collection.coverage:
        tiles = f"{base}/map/tiles/{WEB_MERCATOR_QUAD}?f=tilejson"
        found.append(Link("service", tiles, "OGC API - Tiles", "application/json", words(_IMAGES)))
    return (*found, *_file_links(collection, principal, base))


def _file_links(collection: Collection, principal: Principal, base: str) -> Iterator[Link]:
    """The whole files: with our names of fields, and with those of the national model where they are known."""
    title = words(collection.title)
    keys = files(collection, principal)
    national = collection.national is not None and collection.national.is_known
    named = [(key, "?profile=tucbs", ", TUCBS") for key in keys if key in NAMED and national]
    for key, query, mark in (*((key, "", "") for key in keys), *named):
        name, _version, media_type = FILES[key]
        told = Words(f"{title.tr} ({name}{mark})", f"{title.en} ({name}{mark})")
        href = f"{base}/download.{key}{query}"
        yield Link("file", href, "WWW:DOWNLOAD-1.0-http--download", media_type, told)
