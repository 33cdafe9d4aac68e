"""A record and the catalogue as JSON (Records 1: record core, record collection)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from kbs.access.narrow import visible
from kbs.access.principals import Principal
from kbs.features.extent import Extent, extents
from kbs.geo.crs import CRS84_URI
from kbs.geo.envelope import Envelope
from kbs.metadata.record import Party, Record, Theme
from kbs.ogcapi.common.links import OGC_REL, Link, link
from kbs.ogcapi.records.conformance import RECORD_CORE

CATALOGUE = "metadata"
TYPE = "dataset"
RECORD_PROFILE = "http://www.opengis.net/def/profile/OGC/0/ogc-record"
CATALOGUE_PROFILE = "http://www.opengis.net/def/profile/OGC/0/ogc-catalog"
GREGORIAN = "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian"
CATALOGUE_JSON = "application/ogc-catalog+json"
# The same records, for older clients.
_CSW = "/ows/csw?service=CSW&version=2.0.2&request=GetCapabilities"
_RELATIONS = {"page": "about", "service": "service", "file": "enclosure"}
_SCHEMES = {
    "inspire": "http://inspire.ec.europa.eu/theme",
    "tucbs": "https://cbs.csb.gov.tr/",
    "topic": "http://standards.iso.org/iso/19139/resources/gmxCodelists.xml#MD_TopicCategoryCode",
}


def address(root: str) -> str:
    """Return the address of the catalogue."""
    return f"{root}/collections/{CATALOGUE}"


def feature(record: Record, root: str) -> dict[str, Any]:
    """Return a record as a GeoJSON feature in the active language, without `self` and its alternates."""
    body: dict[str, Any] = {
        "id": record.id,
        "type": "Feature",
        "conformsTo": [RECORD_CORE],
        "time": {"interval": [_moment(record.since), ".."]} if record.since else None,
        "geometry": _box(record.bbox) if record.bbox else None,
        "properties": _properties(record),
        "links": links(record, root),
    }
    if record.bbox:
        body["bbox"] = _rounded(record.bbox)
    return body


def links(record: Record, root: str) -> list[Link]:
    """Return the links of a record: its catalogue, its whole, the data, licences."""
    found = [
        link(address(root), "collection", CATALOGUE_JSON, _("Veri kataloğu")),
        link(RECORD_PROFILE, "profile", title="OGC Record"),
    ]
    if record.parent:
        found.append(link(f"{address(root)}/items/{record.parent}", "up", "application/geo+json"))
    found += [link(o.href, _RELATIONS[o.kind], o.media_type, str(o.title)) for o in record.links]
    return found + [link(url, "license", "text/html", name) for name, url in record.licences if url]


def external_ids(record: Record) -> list[dict[str, str]]:
    """Return the names a record has elsewhere: in ISO and CSW, and in this service."""
    return [
        {"scheme": "iso19139", "value": record.file_identifier},
        {"scheme": "kbs", "value": record.subject},
    ]


def _properties(record: Record) -> dict[str, Any]:
    body: dict[str, Any] = {
        "updated": _moment(record.stamp),
        "type": TYPE,
        "title": str(record.title),
        "description": str(record.abstract),
        "keywords": [str(word) for word in record.keywords],
        "themes": _themes(record),
        "language": {"code": (get_language() or "tr")[:2]},
        "languages": [{"code": "tr", "name": "Türkçe"}, {"code": "en", "name": "English"}],
        "resourceLanguages": [{"code": "tr", "name": "Türkçe"}],
        "externalIds": external_ids(record),
        "formats": [{"name": f.name, "mediaType": f.media_type} for f in record.formats],
        "contacts": [_contact(record.contact)],
        "license": _licence(record),
        "rights": " ".join(part for part in (str(record.limitation), record.attribution) if part),
        "kbs": _own(record),
    }
    return {name: value for name, value in body.items() if value not in ("", [], None)}


def _themes(record: Record) -> list[dict[str, Any]]:
    found = []
    for name, theme in (("inspire", record.inspire), ("tucbs", record.tucbs)):
        if theme:
            found.append({"concepts": [_concept(theme)], "scheme": _SCHEMES[name]})
    if record.topic:
        found.append({"concepts": [{"id": record.topic}], "scheme": _SCHEMES["topic"]})
    return found


def _concept(theme: Theme) -> dict[str, str]:
    concept = {"id": theme.uri or theme.code, "title": str(theme.label)}
    return concept | ({"url": theme.uri} if theme.uri else {})


def _contact(office: Party) -> dict[str, Any]:
    place = {"deliveryPoint": [office.address] if office.address else [], "city": office.city}
    place = {name: value for name, value in place.items() if value}
    body: dict[str, Any] = {
        "organization": str(office.name),
        "emails": [{"value": office.email}] if office.email else [],
        "phones": [{"value": office.phone}] if office.phone else [],
        "addresses": [place] if place else [],
        "links": [link(office.url, "about", "text/html")] if office.url else [],
        "roles": ["pointOfContact"],
    }
    return {name: value for name, value in body.items() if value}


def _licence(record: Record) -> str | None:
    """One licence by its SPDX name, `other` for several or unnamed ones (/req/record-core/license)."""
    names = [name for name, _url in record.licences]
    if not names:
        return None
    single = len(names) == 1 and not names[0].startswith("http") and " " not in names[0]
    return names[0] if single else "other"


def _own(record: Record) -> dict[str, Any]:
    """What the standard has no place for (vendor member `kbs`)."""
    body: dict[str, Any] = {
        "created": record.created.isoformat() if record.created else None,
        "published": record.published.isoformat() if record.published else None,
        "revised": record.revised.isoformat() if record.revised else None,
        "featureType": record.collection.schema,
        "geometryType": record.geometry_type,
        "count": record.count,
        "crs": list(record.crs),
        "scale": record.scale,
        "resolution": record.resolution_m,
        "updateCadence": record.cadence,
        "unit": record.unit,
        "purpose": str(record.purpose),
        "usage": str(record.usage),
        "lineage": str(record.lineage),
        "steps": [{"at": _moment(step.at), "what": str(step.what)} for step in record.steps],
        "quality": [
            {
                "element": m.element,
                "name": str(m.name),
                "value": m.value,
                "unit": m.unit or None,
                "passed": m.passed,
                "specification": str(m.specification) or None,
            }
            for m in record.quality
        ],
    }
    return {name: value for name, value in body.items() if value not in ("", [], None)}


def catalogue(reach: Iterable[Extent], root: str) -> dict[str, Any]:
    """Return the description of the catalogue without `self` and its alternates.

    Args:
        reach: Extents of the collections it describes.
    """
    base = address(root)
    body: dict[str, Any] = {
        "id": CATALOGUE,
        "type": "Collection",
        "title": _("Veri kataloğu"),
        "description": _("%(municipality)s verilerinin üst veri kayıtları.")
        % {"municipality": settings.KBS_MUNICIPALITY},
        "itemType": "record",
        "conformsTo": [RECORD_CORE],
        "languages": [{"code": "tr", "name": "Türkçe"}, {"code": "en", "name": "English"}],
        "defaultSortOrder": [],
        "links": [
            link(f"{base}/items?f=json", "items", "application/geo+json", _("Kayıtlar")),
            link(f"{base}/items?f=html", "items", "text/html", _("Kayıtlar")),
            link(f"{base}/sortables?f=json", f"{OGC_REL}sortables", "application/schema+json", _("Sıralama")),
            link(f"{root}/dcat.jsonld", "related", "application/ld+json", "DCAT-AP"),
            link(f"{root.removesuffix('/ogc')}{_CSW}", "related", "application/xml", "CSW 2.0.2"),
            link(CATALOGUE_PROFILE, "profile", title="OGC Catalog"),
        ],
    }
    if extent := _extent(list(reach)):
        body["extent"] = extent
    return body


def reach(principal: Principal) -> list[Extent]:
    """Return the extents of what the principal sees; they are remembered while nothing changes."""
    return list(extents(visible(principal), principal).values())


def _extent(reach: list[Extent]) -> dict[str, Any]:
    boxes = [extent.bbox for extent in reach if extent.bbox]
    moments = [extent.since for extent in reach if extent.since]
    body: dict[str, Any] = {}
    if boxes:
        whole = Envelope(
            min(b.west for b in boxes),
            min(b.south for b in boxes),
            max(b.east for b in boxes),
            max(b.north for b in boxes),
        )
        body["spatial"] = {"bbox": [_rounded(whole)], "crs": CRS84_URI}
    if moments:
        body["temporal"] = {"interval": [[_moment(min(moments)), None]], "trs": GREGORIAN}
    return body


def sortables(names: Iterable[str], identifier: str) -> dict[str, Any]:
    """Return the schema of what records can be sorted by."""
    known = {"updated": {"type": "string", "format": "date-time"}}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": identifier,
        "type": "object",
        "title": _("Sıralama"),
        "properties": {name: known.get(name, {"type": "string"}) for name in names},
        "additionalProperties": False,
    }


def _box(box: Envelope) -> dict[str, Any]:
    west, south, east, north = _rounded(box)
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return {"type": "Polygon", "coordinates": [ring]}


def _rounded(box: Envelope) -> list[float]:
    return [round(value, 7) for value in box.bounds]


def _moment(moment: datetime | None) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}" if moment else ""
