"""The identification of a record: citation, words, constraints, extent (MD_DataIdentification)."""

from __future__ import annotations

from datetime import UTC, date
from typing import Any

from django.utils.translation import gettext_lazy as _

from kbs.metadata.iso.parts import (
    anchor,
    character,
    citation,
    code,
    free_text,
    language,
    party,
)
from kbs.metadata.record import Record, Words, words
from kbs.metadata.xml import Node, node

# The vocabularies by the names that catalogues look for; the dates are those of the vocabularies.
_INSPIRE_THEMES = ("GEMET - INSPIRE themes, version 1.0", date(2008, 6, 1))
_TUCBS_THEMES = _("TUCBS temaları")
_OPEN = _("Kamu erişiminde sınırlama yoktur.")
_OPEN_URI = "http://inspire.ec.europa.eu/metadata-codelist/LimitationsOnPublicAccess/noLimitations"
_VIEW = _("Görüntülenir ve tek tek okunur; topluca indirilmez.")
_UNKNOWN = _("Koşullar bilinmiyor.")
_UNIT = _("Sorumlu birim: %(unit)s")


def identification(record: Record, locale: str) -> Node:
    """Return the MD_DataIdentification of a record."""

    def text(name: str, value: Words) -> Node | None:
        return free_text(name, value, locale)

    return node(
        "gmd:MD_DataIdentification",
        node("gmd:citation", _citation(record, locale)),
        text("gmd:abstract", record.abstract),
        text("gmd:purpose", record.purpose),
        code("gmd:status", "MD_ProgressCode", "onGoing"),
        party("gmd:pointOfContact", record.contact, "pointOfContact", locale),
        _maintenance(record),
        *_keywords(record, locale),
        _usage(record, locale),
        *_constraints(record, locale),
        _representation(record),
        *_resolution(record),
        language("gmd:language", "tur"),
        code("gmd:characterSet", "MD_CharacterSetCode", "utf8"),
        node("gmd:topicCategory", node("gmd:MD_TopicCategoryCode", record.topic)) if record.topic else None,
        *_extents(record),
        _unit(record, locale),
    )


def _citation(record: Record, locale: str) -> Node:
    dates = (("creation", record.created), ("publication", record.published), ("revision", record.revised))
    identifier = node("gmd:MD_Identifier", character("gmd:code", record.id))
    title = free_text("gmd:title", record.title, locale)
    return citation(title, dates, node("gmd:identifier", identifier))


def _maintenance(record: Record) -> Node:
    frequency = code(
        "gmd:maintenanceAndUpdateFrequency", "MD_MaintenanceFrequencyCode", record.cadence or "unknown"
    )
    return node("gmd:resourceMaintenance", node("gmd:MD_MaintenanceInformation", frequency))


def _keywords(record: Record, locale: str) -> list[Node]:
    groups = []
    if record.inspire:
        title, day = _INSPIRE_THEMES
        named = character("gmd:title", title)
        word = anchor("gmd:keyword", record.inspire.label.en, record.inspire.uri)
        groups.append(_group([word], citation(named, [("publication", day)])))
    if record.tucbs:
        named = free_text("gmd:title", words(_TUCBS_THEMES), locale)
        word = free_text("gmd:keyword", record.tucbs.label, locale)
        groups.append(_group([word], citation(named, [])))
    if record.keywords:
        groups.append(_group([free_text("gmd:keyword", word, locale) for word in record.keywords]))
    return groups


def _group(keywords: list[Node | None], thesaurus: Node | None = None) -> Node:
    named = node("gmd:thesaurusName", thesaurus) if thesaurus is not None else None
    kind = code("gmd:type", "MD_KeywordTypeCode", "theme")
    return node("gmd:descriptiveKeywords", node("gmd:MD_Keywords", *keywords, kind, named))


def _usage(record: Record, locale: str) -> Node | None:
    if not record.usage:
        return None
    told = free_text("gmd:specificUsage", record.usage, locale)
    contact = party("gmd:userContactInfo", record.contact, "user", locale)
    return node("gmd:resourceSpecificUsage", node("gmd:MD_Usage", told, contact))


def _constraints(record: Record, locale: str) -> list[Node]:
    """Conditions of use first, then the limits of access: two elements, as INSPIRE reads them."""
    licences = [anchor("gmd:otherConstraints", n, url) if url else character("gmd:otherConstraints", n)
                for n, url in record.licences]  # fmt: skip
    conditions = record.limitation or (Words() if licences else words(_UNKNOWN))
    use = node(
        "gmd:MD_LegalConstraints",
        free_text("gmd:useLimitation", conditions, locale),
        character("gmd:useLimitation", record.attribution),
        code("gmd:useConstraints", "MD_RestrictionCode", "license" if licences else "otherRestrictions"),
        *licences,
    )
    reason = (
        anchor("gmd:otherConstraints", words(_OPEN).tr, _OPEN_URI)
        if record.collection.redistribution == "open"
        else free_text("gmd:otherConstraints", words(_VIEW), locale)
    )
    access = node(
        "gmd:MD_LegalConstraints",
        code("gmd:accessConstraints", "MD_RestrictionCode", record.access),
        reason,
    )
    return [node("gmd:resourceConstraints", use), node("gmd:resourceConstraints", access)]


def _representation(record: Record) -> Node | None:
    raster = record.collection.coverage is not None
    kind = "grid" if raster else "vector" if record.geometry_type else "textTable"
    return code("gmd:spatialRepresentationType", "MD_SpatialRepresentationTypeCode", kind)


def _resolution(record: Record) -> list[Node]:
    found = []
    if record.scale:
        denominator = node("gmd:denominator", node("gco:Integer", str(record.scale)))
        fraction = node("gmd:equivalentScale", node("gmd:MD_RepresentativeFraction", denominator))
        found.append(node("gmd:spatialResolution", node("gmd:MD_Resolution", fraction)))
    if record.resolution_m:
        distance = node("gmd:distance", node("gco:Distance", f"{record.resolution_m:g}", uom="m"))
        found.append(node("gmd:spatialResolution", node("gmd:MD_Resolution", distance)))
    return found


def _unit(record: Record, locale: str) -> Node | None:
    """The unit that answers inside the municipality; ISO has no element of its own for it."""
    if not record.unit:
        return None
    said = words(_UNIT)
    told = Words(said.tr % {"unit": record.unit}, said.en % {"unit": record.unit})
    return free_text("gmd:supplementalInformation", told, locale)


def _extents(record: Record) -> list[Node]:
    parts: list[Node] = []
    if record.bbox:
        west, south, east, north = record.bbox.bounds
        sides: list[tuple[str, Any]] = [
            ("westBoundLongitude", west),
            ("eastBoundLongitude", east),
            ("southBoundLatitude", south),
            ("northBoundLatitude", north),
        ]
        box = [node(f"gmd:{name}", node("gco:Decimal", f"{value:.7f}")) for name, value in sides]
        parts.append(node("gmd:geographicElement", node("gmd:EX_GeographicBoundingBox", *box)))
    if record.since:
        period = node(
            "gml:TimePeriod",
            node("gml:beginPosition", f"{record.since.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"),
            node("gml:endPosition", indeterminatePosition="now"),
            gml_id=f"time-{record.id}",
        )
        extent = node("gmd:EX_TemporalExtent", node("gmd:extent", period))
        parts.append(node("gmd:temporalElement", extent))
    return [node("gmd:extent", node("gmd:EX_Extent", *parts))] if parts else []
