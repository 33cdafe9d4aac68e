"""A record as `csw:Record` and its smaller sets (CSW 2.0.2, 10.2.5; record.xsd fixes the order of the sets)."""

from __future__ import annotations

from datetime import UTC

from kbs.metadata.record import Record
from kbs.metadata.xml import Node, node
from kbs.ows.csw.queryables import QUERYABLES

_NAMES = {"brief": "csw:BriefRecord", "summary": "csw:SummaryRecord", "full": "csw:Record"}
EPSG_4326 = "urn:ogc:def:crs:EPSG::4326"


def record(record: Record, element_set: str, elements: tuple[str, ...] = ()) -> Node:
    """Return a record.

    Args:
        element_set: `brief`, `summary` or `full`.
        elements: Plain names of single elements, which make a `csw:Record` of just these.
    """
    if elements:
        parts = [part for part in _full(record) if _plain(part) in elements]
        return node("csw:Record", *parts)
    make = {"brief": _brief, "summary": _summary, "full": _full}[element_set]
    return node(_NAMES[element_set], *make(record))


def _brief(record: Record) -> list[Node]:
    return [*_head(record), *_box(record)]


def _summary(record: Record) -> list[Node]:
    return [
        *_head(record),
        *_all("dc:subject", QUERYABLES["subject"](record)),
        *_all("dc:format", QUERYABLES["format"](record)),
        *_all("dc:relation", QUERYABLES["relation"](record)),
        node("dct:modified", _moment(record)),
        node("dct:abstract", record.abstract.pick("tr")),
        *_box(record),
    ]


def _full(record: Record) -> list[Node]:
    rights = [name for name, _url in record.licences]
    return [
        *_head(record),
        *_all("dct:alternative", [record.title.en] if record.title.en != record.title.pick("tr") else []),
        *_all("dc:subject", QUERYABLES["subject"](record)),
        *_all("dc:format", QUERYABLES["format"](record)),
        *_all("dc:relation", QUERYABLES["relation"](record)),
        *_all("dc:creator", [record.contact.name.pick("tr")]),
        *_all("dc:publisher", [record.contact.name.pick("tr")]),
        *_all("dc:date", QUERYABLES["date"](record)),
        *_all("dct:created", QUERYABLES["creationdate"](record)),
        *_all("dct:issued", QUERYABLES["publicationdate"](record)),
        node("dct:modified", _moment(record)),
        node("dct:abstract", record.abstract.pick("tr")),
        *_all("dct:provenance", [record.lineage.pick("tr")]),
        node("dc:language", "tur"),
        *_all("dc:source", QUERYABLES["source"](record)),
        *_all("dct:spatial", record.crs[:1]),
        *_all("dc:rights", [*rights, record.limitation.pick("tr"), record.attribution]),
        *(node("dct:references", link.href, scheme=link.protocol) for link in record.links),
        *_box(record),
    ]


def _head(record: Record) -> list[Node]:
    return [
        node("dc:identifier", record.file_identifier),
        node("dc:title", record.title.pick("tr")),
        node("dc:type", "dataset"),
    ]


def _all(name: str, texts: tuple[str, ...] | list[str]) -> list[Node]:
    return [node(name, text) for text in texts if text]


def _box(record: Record) -> list[Node]:
    """The box in EPSG:4326, whose order of axes is latitude, longitude."""
    if record.bbox is None:
        return []
    west, south, east, north = record.bbox.bounds
    lower = node("ows:LowerCorner", f"{south:.7f} {west:.7f}")
    upper = node("ows:UpperCorner", f"{north:.7f} {east:.7f}")
    return [node("ows:BoundingBox", lower, upper, crs=EPSG_4326, dimensions="2")]


def _moment(record: Record) -> str:
    return f"{record.stamp.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def _plain(part: Node) -> str:
    return str(part.tag).rpartition("}")[2].lower()
