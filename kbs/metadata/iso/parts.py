"""The pieces that ISO 19139 repeats: property elements, code lists, citations, parties."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime

from kbs.metadata.record import Party, Words
from kbs.metadata.xml import Node, node

CODE_LISTS = "http://standards.iso.org/iso/19139/resources/gmxCodelists.xml"
LANGUAGES = "http://www.loc.gov/standards/iso639-2/"


def character(name: str, text: str) -> Node | None:
    """Return a property with a text, None for an empty one."""
    return node(name, node("gco:CharacterString", text)) if text else None


def free_text(name: str, text: Words, locale: str) -> Node | None:
    """Return a property with a text in Turkish and, where there is one, in English (PT_FreeText).

    Args:
        locale: The id of the document's English PT_Locale.
    """
    if not text:
        return None
    first = node("gco:CharacterString", text.pick("tr"))
    if not text.en or text.en == text.tr:
        return node(name, first)
    english = node("gmd:LocalisedCharacterString", text.en, locale=f"#{locale}")
    second = node("gmd:PT_FreeText", node("gmd:textGroup", english))
    return node(name, first, second, xsi_type="gmd:PT_FreeText_PropertyType")


def anchor(name: str, text: str, href: str) -> Node:
    """Return a property with a text that points to its definition."""
    return node(name, node("gmx:Anchor", text, xlink_href=href))


def code(name: str, kind: str, value: str) -> Node | None:
    """Return a property with a value of an ISO code list, None for an empty one."""
    if not value:
        return None
    listed = node(f"gmd:{kind}", value, codeList=f"{CODE_LISTS}#{kind}", codeListValue=value)
    return node(name, listed)


def language(name: str, value: str) -> Node:
    """Return a property with a language of ISO 639-2."""
    return node(name, node("gmd:LanguageCode", value, codeList=LANGUAGES, codeListValue=value))


def day(name: str, value: date) -> Node:
    """Return a property with a date."""
    return node(name, node("gco:Date", value.isoformat()))


def moment(name: str, value: datetime) -> Node:
    """Return a property with a moment in UTC."""
    return node(name, node("gco:DateTime", f"{value.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"))


def nothing(name: str, reason: str) -> Node:
    """Return a mandatory property that has no value, with the reason (`unknown`, `missing`, `inapplicable`)."""
    return node(name, gco_nilReason=reason)


def citation(
    title: Node | None, dates: Iterable[tuple[str, date | None]], identifier: Node | None = None
) -> Node:
    """Return a CI_Citation; its dates are pairs of a CI_DateTypeCode and a day, absent days are left out."""
    told = [_dated(kind, value) for kind, value in dates if value is not None]
    return node("gmd:CI_Citation", title, *(told or [nothing("gmd:date", "unknown")]), identifier)


def _dated(kind: str, value: date) -> Node:
    dated = node("gmd:CI_Date", day("gmd:date", value), code("gmd:dateType", "CI_DateTypeCode", kind))
    return node("gmd:date", dated)


def party(name: str, office: Party, role: str, locale: str) -> Node:
    """Return a property with a CI_ResponsibleParty: an organisation, never a person."""
    phone = character("gmd:voice", office.phone)
    address = [
        character("gmd:deliveryPoint", office.address),
        character("gmd:city", office.city),
        character("gmd:electronicMailAddress", office.email),
    ]
    contact = [
        node("gmd:phone", node("gmd:CI_Telephone", phone)) if phone is not None else None,
        node("gmd:address", node("gmd:CI_Address", *address))
        if any(p is not None for p in address)
        else None,
        node("gmd:onlineResource", online(office.url)) if office.url else None,
    ]
    responsible = node(
        "gmd:CI_ResponsibleParty",
        free_text("gmd:organisationName", office.name, locale),
        node("gmd:contactInfo", node("gmd:CI_Contact", *contact))
        if any(p is not None for p in contact)
        else None,
        code("gmd:role", "CI_RoleCode", role),
    )
    return node(name, responsible)


def online(href: str, protocol: str = "", title: Node | None = None, function: str = "") -> Node:
    """Return a CI_OnlineResource; `title` is its `gmd:name`."""
    return node(
        "gmd:CI_OnlineResource",
        node("gmd:linkage", node("gmd:URL", href)),
        character("gmd:protocol", protocol),
        title,
        code("gmd:function", "CI_OnLineFunctionCode", function),
    )
