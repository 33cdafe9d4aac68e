"""The properties of a record by the names that catalogue clients ask for (CSW 2.0.2, 6.3.2; ISO profile 1.0, 6.3).

A name is understood with any prefix and in any case: `dc:title`, `apiso:Title` and `Title` are the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from kbs.metadata.record import Record, Words

Values = Callable[[Record], tuple[str, ...]]
BOX = frozenset({"boundingbox", "envelope", "geometry", "spatial"})
ANY_TEXT = "anytext"


def _both(text: Words) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part for part in text if part))


def _one(value: Any) -> tuple[str, ...]:
    return (str(value),) if value not in (None, "") else ()


def _subjects(record: Record) -> tuple[str, ...]:
    themes = [theme.label for theme in (record.inspire, record.tucbs) if theme]
    return tuple(word for label in (*themes, *record.keywords) for word in _both(label))


def _links(record: Record) -> tuple[str, ...]:
    return tuple(link.href for link in record.links)


QUERYABLES: dict[str, Values] = {
    "title": lambda r: _both(r.title),
    "abstract": lambda r: _both(r.abstract),
    "subject": _subjects,
    ANY_TEXT: lambda r: tuple(text for text in r.texts() if text),
    "identifier": lambda r: (r.file_identifier, r.id),
    "resourceidentifier": lambda r: (r.id,),
    "parentidentifier": lambda r: _one(f"{r.parent}.xml" if r.parent else ""),
    "type": lambda r: ("dataset",),
    "format": lambda r: tuple(f.name for f in r.formats),
    "relation": lambda r: _one(f"{r.parent}.xml" if r.parent else ""),
    "modified": lambda r: (f"{r.stamp:%Y-%m-%dT%H:%M:%SZ}",),
    "date": lambda r: _one(r.revised or r.published or r.created),
    "creationdate": lambda r: _one(r.created),
    "publicationdate": lambda r: _one(r.published),
    "revisiondate": lambda r: _one(r.revised),
    "language": lambda r: ("tur",),
    "resourcelanguage": lambda r: ("tur",),
    "topiccategory": lambda r: _one(r.topic),
    "organisationname": lambda r: _both(r.contact.name),
    "publisher": lambda r: _both(r.contact.name),
    "source": lambda r: _one(r.source.id if r.source else ""),
    "rights": lambda r: tuple(name for name, _url in r.licences),
    "accessconstraints": lambda r: _one(r.access),
    "conditionapplyingtoaccessanduse": lambda r: _both(r.limitation),
    "lineage": lambda r: _both(r.lineage),
    "denominator": lambda r: _one(r.scale),
    "distancevalue": lambda r: _one(r.resolution_m),
    "distanceuom": lambda r: ("m",) if r.resolution_m else (),
    "crs": lambda r: r.crs,
    "uri": _links,
    "references": _links,
}
# As clients write them, for the capabilities.
CORE = ("csw:AnyText", "dc:title", "dct:abstract", "dc:subject", "dc:identifier", "dc:type", "dc:format",
        "dc:language", "dc:publisher", "dc:date", "dct:modified", "dct:references", "ows:BoundingBox")  # fmt: skip
ISO = ("apiso:AnyText", "apiso:Title", "apiso:Abstract", "apiso:Subject", "apiso:Identifier", "apiso:Type",
       "apiso:Format", "apiso:Language", "apiso:Modified", "apiso:CreationDate", "apiso:PublicationDate",
       "apiso:RevisionDate", "apiso:TopicCategory", "apiso:OrganisationName", "apiso:ParentIdentifier",
       "apiso:ResourceIdentifier", "apiso:ResourceLanguage", "apiso:Denominator", "apiso:DistanceValue",
       "apiso:DistanceUOM", "apiso:CRS", "apiso:AccessConstraints", "apiso:ConditionApplyingToAccessAndUse",
       "apiso:Lineage", "apiso:BoundingBox")  # fmt: skip


def plain(name: str) -> str:
    """Return a name without prefix, path and case: `gmd:MD_Metadata/dc:Title` becomes `title`."""
    return name.strip().rpartition("/")[2].rpartition(":")[2].lower()


def values(name: str) -> Values | None:
    """Return the function that gives a record's values of a property, None for an unknown name."""
    return QUERYABLES.get(plain(name))


def domain(name: str, records: Iterable[Record]) -> list[str] | None:
    """Return the values that occur, sorted, None for an unknown name."""
    found = values(name)
    return None if found is None else sorted({value for record in records for value in found(record)})
