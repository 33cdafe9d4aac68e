"""The catalogue as DCAT-AP 3 in JSON-LD, for open-data portals: collections as datasets, files and services.

The context stands in the document: nothing is fetched to read it. Parts of a collection (one source's data) have
no distribution of their own and are left out, so that a portal does not list the same data twice.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from kbs.encodings import gml
from kbs.metadata import codes
from kbs.metadata.record import Link, Party, Record, Words, words

Node = dict[str, Any]
_EU = "http://publications.europa.eu/resource/authority"
_IANA = "https://www.iana.org/assignments/media-types"
_FILE_TYPES = {
    "application/geo+json": "GEOJSON",
    "text/csv": "CSV",
    "application/geopackage+sqlite3": "GPKG",
    gml.MEDIA_TYPE: "GML",
}
_PUBLIC, _RESTRICTED = f"{_EU}/access-right/PUBLIC", f"{_EU}/access-right/RESTRICTED"
CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "adms": "http://www.w3.org/ns/adms#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "geo": "http://www.opengis.net/ont/geosparql#",
}
_TITLE = _("%(municipality)s veri kataloğu")
_DESCRIPTION = _("%(municipality)s tarafından yayımlanan coğrafi veriler.")


def catalogue(records: Iterable[Record], publisher: Party, origin: str) -> Node:
    """Return the document.

    Args:
        records: Those the asker may see.
        publisher: Who publishes the catalogue.
        origin: Scheme and host of the service, no slash at the end.
    """
    shown = [record for record in records if record.source is None]
    named = {"municipality": settings.KBS_MUNICIPALITY}
    service = f"{origin}/ogc/#service"
    return {
        "@context": CONTEXT,
        "@id": f"{origin}/ogc/dcat.jsonld",
        "@type": "dcat:Catalog",
        "dct:title": _said(_filled(_TITLE, named)),
        "dct:description": _said(_filled(_DESCRIPTION, named)),
        "dct:publisher": _agent(publisher, origin),
        "dct:language": [_ref(f"{_EU}/language/TUR"), _ref(f"{_EU}/language/ENG")],
        "foaf:homepage": _ref(f"{origin}/"),
        "dcat:themeTaxonomy": _ref("http://inspire.ec.europa.eu/theme"),
        "dcat:dataset": [_dataset(record, origin, service) for record in shown],
        "dcat:service": {
            "@id": service,
            "@type": "dcat:DataService",
            "dct:title": _said(Words("OGC API")),
            "dcat:endpointURL": _ref(f"{origin}/ogc/"),
            "dcat:endpointDescription": _ref(f"{origin}/ogc/api"),
            "dcat:servesDataset": [_ref(_address(record, origin)) for record in shown],
        },
    }


def _dataset(record: Record, origin: str, service: str) -> Node:
    open_data = record.collection.redistribution == "open"
    address = _address(record, origin)
    body: Node = {
        "@id": address,
        "@type": "dcat:Dataset",
        "dct:identifier": record.id,
        "dct:title": _said(record.title),
        "dct:description": _said(record.abstract),
        "dct:publisher": _agent(record.contact, origin),
        "dcat:contactPoint": _contact(record.contact),
        "dcat:keyword": [keyword for word in record.keywords for keyword in _said(word)],
        "dcat:theme": [_concept(record)] if record.inspire else [],
        "dct:issued": _day(record.published),
        "dct:modified": _day(record.revised),
        "dct:created": _day(record.created),
        "dct:language": _ref(f"{_EU}/language/TUR"),
        "dct:accessRights": _ref(_PUBLIC if open_data else _RESTRICTED),
        "dct:accrualPeriodicity": _frequency(record),
        "dct:provenance": _provenance(record),
        "dct:conformsTo": [_ref(uri) for uri in record.crs],
        "dct:spatial": _place(record),
        "dct:temporal": _period(record),
        "dcat:spatialResolutionInMeters": _number(record.resolution_m),
        "dcat:landingPage": [_ref(link.href) for link in record.links if link.kind == "page"],
        "dcat:distribution": [
            _distribution(link, record, f"{address}#{number}", service)
            for number, link in enumerate(record.links)
            if link.kind != "page"
        ],
    }
    return {name: value for name, value in body.items() if value not in (None, [], {})}


def _distribution(link: Link, record: Record, address: str, service: str) -> Node:
    body: Node = {
        "@id": address,
        "@type": "dcat:Distribution",
        "dct:title": _said(link.title),
        "dcat:accessURL": _ref(link.href),
        "dcat:mediaType": _ref(f"{_IANA}/{link.media_type.partition(';')[0]}"),
        "dct:license": [_licence(name, url) for name, url in record.licences],
        "dct:rights": _statement("dct:RightsStatement", record.limitation),
    }
    if link.kind == "file":
        body["dcat:downloadURL"] = _ref(link.href)
    else:
        body["dcat:accessService"] = _ref(service)
    if link.media_type in _FILE_TYPES:
        body["dct:format"] = _ref(f"{_EU}/file-type/{_FILE_TYPES[link.media_type]}")
    return {name: value for name, value in body.items() if value not in (None, [], {})}


def _address(record: Record, origin: str) -> str:
    return f"{origin}/ogc/collections/metadata/items/{record.id}"


def _agent(office: Party, origin: str) -> Node:
    body: Node = {
        "@id": office.url or f"{origin}/#publisher",
        "@type": "foaf:Agent",
        "foaf:name": _said(office.name),
    }
    if office.url:
        body["foaf:homepage"] = _ref(office.url)
    return body


def _contact(office: Party) -> Node | None:
    """An office as vCard; without a way to reach it there is none."""
    if not (office.email or office.url or office.phone):
        return None
    body: Node = {"@type": "vcard:Organization", "vcard:fn": _said(office.name)}
    if office.email:
        body["vcard:hasEmail"] = _ref(f"mailto:{office.email}")
    if office.phone:
        body["vcard:hasTelephone"] = _ref(f"tel:{office.phone}")
    if office.url:
        body["vcard:hasURL"] = _ref(office.url)
    return body


def _concept(record: Record) -> Node:
    assert record.inspire is not None
    label = _said(record.inspire.label)
    return {"@id": record.inspire.uri, "@type": "skos:Concept", "skos:prefLabel": label}


def _licence(name: str, url: str) -> Node:
    body: Node = {"@type": "dct:LicenseDocument", "dct:title": name}
    return body | ({"@id": url} if url else {})


def _frequency(record: Record) -> Node | None:
    row = codes.row("update_cadence", record.cadence)
    return _ref(f"{_EU}/frequency/{row['eu_frequency']}") if row else None


def _provenance(record: Record) -> Node | None:
    return _statement("dct:ProvenanceStatement", record.lineage)


def _statement(kind: str, text: Words) -> Node | None:
    return {"@type": kind, "skos:prefLabel": _said(text)} if text else None


def _place(record: Record) -> Node | None:
    if record.bbox is None:
        return None
    west, south, east, north = (f"{value:.7f}" for value in record.bbox.bounds)
    ring = f"{west} {south},{east} {south},{east} {north},{west} {north},{west} {south}"
    box = {"@value": f"POLYGON(({ring}))", "@type": "geo:wktLiteral"}
    return {"@type": "dct:Location", "dcat:bbox": box}


def _period(record: Record) -> Node | None:
    if record.since is None:
        return None
    start = {"@value": record.since.isoformat(), "@type": "xsd:dateTime"}
    return {"@type": "dct:PeriodOfTime", "dcat:startDate": start}


def _day(day: Any) -> Node | None:
    return {"@value": day.isoformat(), "@type": "xsd:date"} if day else None


def _number(value: float | None) -> Node | None:
    return {"@value": f"{value:g}", "@type": "xsd:decimal"} if value and value >= 1e-4 else None


def _ref(uri: str) -> Node:
    return {"@id": uri}


def _said(text: Words) -> list[Node]:
    """The text in both languages; one language where the other is missing or the same."""
    told = [("tr", text.tr), ("en", text.en if text.en != text.tr else "")]
    return [{"@value": value, "@language": language} for language, value in told if value]


def _filled(sentence: Any, values: dict[str, str]) -> Words:
    both = words(sentence)
    return Words(both.tr % values, both.en % values)
