"""Addresses and links of collections and features."""

from __future__ import annotations

import re

from django.utils.translation import gettext as _

from kbs.access.narrow import may_download
from kbs.access.principals import Principal
from kbs.catalog.declaration import Collection
from kbs.encodings import gml, gml_schema, xlsx
from kbs.ogcapi.common.links import OGC_REL, Link, link
from kbs.web.negotiation import Format

GPKG = Format("gpkg", "application/geopackage+sqlite3", "GeoPackage")
XLSX = Format("xlsx", xlsx.MEDIA_TYPE, "Excel")
CSV = Format("csv", "text/csv", "CSV")
GEOJSON_FILE = Format("geojson", "application/geo+json", "GeoJSON")
GML = Format("gml", gml.MEDIA_TYPE, "GML 3.2")
# Files whose fields can bear the names of the national model; GML always does.
NAMED = ("geojson", "csv", "gpkg")
SCHEMA_JSON = "application/schema+json"
# Value of `profile`: field names and values of the national model.
TUCBS = "tucbs"


def collection_url(root: str, collection: Collection) -> str:
    """Return the address of a collection's description."""
    return f"{root}/collections/{collection.id}"


def feature_url(root: str, collection: Collection, feature_id: int) -> str:
    """Return the address of a feature."""
    return f"{collection_url(root, collection)}/items/{feature_id}"


def download_formats(collection: Collection) -> tuple[Format, ...]:
    """Return the file formats a collection is offered in (without geometry there is no map file)."""
    return (GEOJSON_FILE, CSV, GPKG, GML) if collection.geometry else (CSV,)


def template_formats(collection: Collection) -> tuple[Format, ...]:
    """Return the formats of a collection's empty template."""
    return (XLSX, GPKG) if collection.geometry else (XLSX,)


def data_links(root: str, collection: Collection) -> list[Link]:
    """Return the links to a collection's items, schema and queryables."""
    base = collection_url(root, collection)
    return [
        link(f"{base}/items?f=json", "items", "application/geo+json", collection.title),
        link(f"{base}/items?f=html", "items", "text/html", collection.title),
        link(f"{base}/schema?f=json", f"{OGC_REL}schema", SCHEMA_JSON, "Schema"),
        link(f"{base}/schema?f=xsd", "describedby", gml_schema.MEDIA_TYPE, "GML 3.2"),
        *(
            link(
                f"{base}/template?f={format.key}",
                "related",
                format.media_type,
                f"{_('Boş şablon')} ({format.title})",
            )
            for format in template_formats(collection)
        ),
        link(f"{base}/queryables?f=json", f"{OGC_REL}queryables", SCHEMA_JSON, "Queryables"),
    ]


def download_links(root: str, collection: Collection, principal: Principal) -> list[Link]:
    """Return the links to whole files, when the redistribution right lets the asker take them."""
    if not may_download(collection, principal):
        return []
    base = collection_url(root, collection)
    plain = [(format, "", format.title) for format in download_formats(collection)]
    named = [
        (format, f"?profile={TUCBS}", f"{format.title}, TUCBS")
        for format in download_formats(collection)
        if format.key in NAMED and collection.national is not None and collection.national.is_known
    ]
    return [
        link(
            f"{base}/download.{format.key}{query}",
            "enclosure",
            format.media_type,
            f"{collection.title} ({title})",
        )
        for format, query, title in (*plain, *named)
    ]


def licence_links(collection: Collection) -> list[Link]:
    """Return one licence link per source; a licence known by its SPDX name links to its text there."""
    return [
        link(licence_url(source.licence) or source.url, "license", "text/html", source.licence)
        for source in collection.sources
        if licence_url(source.licence) or source.url
    ]


def licence_url(licence: str) -> str:
    """Return the address of a licence: itself when it is one, the SPDX page for an SPDX name, else nothing."""
    if licence.startswith(("http://", "https://")):
        return licence
    return (
        f"https://spdx.org/licenses/{licence}.html"
        if re.fullmatch(r"[A-Za-z0-9.+-]+-[0-9.]+\S*", licence)
        else ""
    )
