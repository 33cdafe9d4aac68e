"""The attributes of a feature as its page shows them: labels, texts, links, and what is unknown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from kbs.access.principals import Principal
from kbs.features.find import Found
from kbs.web.references import references_of
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
    linked = references_of(found, principal)
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
