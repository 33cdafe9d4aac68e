"""The whole document (MD_Metadata), in the order of elements that the schemas fix.

The habits are those of the national editor: file identifier GUID + `.xml`, language `tur`, standard `ISO19115`
`2003/Cor.1:2006`, three dates. Turkish is the record's language; English stands beside it as localised text.
"""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from kbs.metadata.iso.identification import identification
from kbs.metadata.iso.parts import character, citation, code, free_text, language, moment, online, party
from kbs.metadata.iso.quality import data_quality
from kbs.metadata.record import Link, Record, words
from kbs.metadata.xml import Node, node

STANDARD = ("ISO19115", "2003/Cor.1:2006")
_OBJECTS = {"point": "point", "line": "curve", "polygon": "surface"}
_CATALOGUE = _("Detay kataloğu (ulusal model)")
_FUNCTIONS = {"page": "information", "service": "download", "file": "download"}


def metadata(record: Record) -> Node:
    """Return the record as `gmd:MD_Metadata`, ready to stand alone or in an answer with others."""
    # Ids are unique in the whole answer.
    locale = f"en-{record.id}"
    return node(
        "gmd:MD_Metadata",
        character("gmd:fileIdentifier", record.file_identifier),
        language("gmd:language", "tur"),
        code("gmd:characterSet", "MD_CharacterSetCode", "utf8"),
        character("gmd:parentIdentifier", f"{record.parent}.xml") if record.parent else None,
        code("gmd:hierarchyLevel", "MD_ScopeCode", "dataset"),
        party("gmd:contact", record.contact, "pointOfContact", locale),
        moment("gmd:dateStamp", record.stamp),
        character("gmd:metadataStandardName", STANDARD[0]),
        character("gmd:metadataStandardVersion", STANDARD[1]),
        node("gmd:locale", _locale(locale)),
        _representation(record),
        *(node("gmd:referenceSystemInfo", _system(uri)) for uri in record.crs),
        node("gmd:identificationInfo", identification(record, locale)),
        _feature_types(record, locale),
        node("gmd:distributionInfo", _distribution(record, locale)),
        node("gmd:dataQualityInfo", data_quality(record, locale)),
    )


def _locale(locale: str) -> Node:
    encoding = code("gmd:characterEncoding", "MD_CharacterSetCode", "utf8")
    return node("gmd:PT_Locale", language("gmd:languageCode", "eng"), encoding, id=locale)


def _representation(record: Record) -> Node | None:
    """Kind and number of the geometries; nothing for tables and images."""
    kind = _OBJECTS.get(record.geometry_type)
    if kind is None or record.collection.coverage is not None:
        return None
    count = node("gmd:geometricObjectCount", node("gco:Integer", str(record.count))) if record.count else None
    objects = node(
        "gmd:MD_GeometricObjects", code("gmd:geometricObjectType", "MD_GeometricObjectTypeCode", kind), count
    )
    vector = node("gmd:MD_VectorSpatialRepresentation", node("gmd:geometricObjects", objects))
    return node("gmd:spatialRepresentationInfo", vector)


def _system(uri: str) -> Node:
    identifier = node("gmd:RS_Identifier", character("gmd:code", uri))
    return node("gmd:MD_ReferenceSystem", node("gmd:referenceSystemIdentifier", identifier))


def _feature_types(record: Record, locale: str) -> Node | None:
    """The feature type of the national model, where the declaration names one."""
    if not record.collection.schema:
        return None
    catalogue = citation(free_text("gmd:title", words(_CATALOGUE), locale), [])
    described = node(
        "gmd:MD_FeatureCatalogueDescription",
        node("gmd:includedWithDataset", node("gco:Boolean", "false")),
        node("gmd:featureTypes", node("gco:LocalName", record.collection.schema)),
        node("gmd:featureCatalogueCitation", catalogue),
    )
    return node("gmd:contentInfo", described)


def _distribution(record: Record, locale: str) -> Node:
    formats = [
        node("gmd:MD_Format", character("gmd:name", name), character("gmd:version", version))
        for name, version, _media_type in record.formats
    ]
    lines = [node("gmd:onLine", _online(link, locale)) for link in record.links]
    options = node("gmd:transferOptions", node("gmd:MD_DigitalTransferOptions", *lines)) if lines else None
    return node("gmd:MD_Distribution", *(node("gmd:distributionFormat", f) for f in formats), options)


def _online(link: Link, locale: str) -> Node:
    title = free_text("gmd:name", link.title, locale)
    return online(link.href, link.protocol, title, _FUNCTIONS[link.kind])
