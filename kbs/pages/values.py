"""The attributes of a feature as its page shows them: labels, texts, links, and what is unknown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import models

from kbs.access.narrow import narrow
from kbs.access.principals import Principal
from kbs.catalog.declaration import Collection
from kbs.catalog.registry import registry
from kbs.features.find import Found, references
from kbs.web.addresses import page_address
from kbs.web.values import text_of

# Every collection carries them; the page tells them in its provenance card.
PROVENANCE = frozenset({"source", "source_ref", "valid_from"})


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
