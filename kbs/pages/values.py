"""Property values as people read them: labels for codes, Turkish numbers and dates, words for what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db import models
from django.utils import formats, timezone
from django.utils.translation import gettext as _

from kbs.access.narrow import narrow
from kbs.access.principals import Principal
from kbs.catalog.declaration import Collection, Property
from kbs.catalog.registry import registry
from kbs.features.find import Found, references
from kbs.web.addresses import page_address

# UCUM units as people write them.
UNITS = {"m2": "m²", "m3": "m³", "km2": "km²", "deg": "°"}
# Every collection carries them; the page tells them in its provenance card.
PROVENANCE = frozenset({"source", "source_ref", "valid_from"})
_LONGEST_DECIMALS = 6


@dataclass(frozen=True)
class Shown:
    """One property as shown: its label, text, an address when it refers to something, and help."""

    name: str
    label: Any
    text: str
    href: str = ""


@dataclass(frozen=True)
class Attributes:
    """The known properties of a feature in declared order, and the labels of the unknown ones."""

    known: list[Shown]
    unknown: list[Any]


def attributes(found: Found, principal: Principal, leave_out: frozenset[str] = frozenset()) -> Attributes:
    """Return the visible properties of a feature for people."""
    linked = _references(found, principal)
    known, unknown = [], []
    for prop in found.collection.properties:
        if prop.name in leave_out or prop.name in PROVENANCE:
            continue
        label = found.collection.label(prop)
        value = found.values.get(prop.name)
        if value is None or value == "":
            unknown.append(label)
        elif prop.name in linked:
            text, href = linked[prop.name]
            known.append(Shown(prop.name, label, text, href))
        else:
            known.append(Shown(prop.name, label, text_of(prop, value)))
    return Attributes(known, unknown)


def text_of(prop: Property, value: Any) -> str:
    """Return one value as text, with its unit."""
    if prop.codelist is not None:
        return prop.codelist.label(value)
    text = plain(value)
    return f"{text} {UNITS.get(prop.unit, prop.unit)}" if prop.unit else text


def plain(value: Any) -> str:
    """Return a value without a declaration as text in the active language."""
    if isinstance(value, bool):
        return _("Evet") if value else _("Hayır")
    if isinstance(value, datetime):
        return formats.date_format(timezone.localtime(value), "SHORT_DATETIME_FORMAT")
    if isinstance(value, date):
        return formats.date_format(value, "DATE_FORMAT")
    if isinstance(value, Decimal):
        return formats.number_format(value, use_l10n=True, force_grouping=True)
    if isinstance(value, float):
        rounded = round(value, _LONGEST_DECIMALS)
        return formats.number_format(
            int(rounded) if rounded.is_integer() else rounded, use_l10n=True, force_grouping=True
        )
    return str(value)


def _references(found: Found, principal: Principal) -> dict[str, tuple[str, str]]:
    """Label and address of what each foreign key refers to; one query per referred collection."""
    wanted: dict[str, tuple[Collection, int]] = {}
    for prop in found.collection.properties:
        field = found.collection.model_field(prop.field_name)
        value = found.values.get(prop.name)
        if isinstance(field, models.ForeignKey) and value is not None:
            target = registry.by_model(field.related_model)
            if target is not None:
                wanted[prop.name] = (narrow(target, principal), value)
    shown: dict[str, tuple[str, str]] = {}
    for target in {collection.id: collection for collection, _id in wanted.values()}.values():
        ids = {feature_id for collection, feature_id in wanted.values() if collection.id == target.id}
        found_ones = references(target, ids, principal)
        for name, (collection, feature_id) in wanted.items():
            if collection.id == target.id and feature_id in found_ones:
                reference = found_ones[feature_id]
                shown[name] = (reference.label, page_address(target, feature_id, reference.values))
    return shown
