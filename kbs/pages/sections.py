"""Sections of object pages: procedures know what belongs on a parcel's page, the engine knows pages.

A procedure registers at start-up (`AppConfig.ready`): `register(Section(...))`, `register_heading(...)`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from django.http import HttpRequest

from kbs.access.principals import Principal
from kbs.features.find import Found


@dataclass(frozen=True)
class Badge:
    """A state of the thing, as icon and word: kind is ok, warn, danger, info or synthetic."""

    kind: str
    icon: str
    text: Any


@dataclass(frozen=True)
class Heading:
    """What stands at the top: title, one line below it, a short value people copy, and states."""

    title: str
    lead: Any = ""
    chip: str = ""
    badges: tuple[Badge, ...] = ()
    crumbs: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Section:
    """One card of a page.

    Attributes:
        collection: Id of the collection whose pages carry it; empty for all.
        name: Slug, used as the card's element id.
        title: Heading of the card.
        template: Renders the card's body from what `build` returned, as `section`.
        build: Makes the body's context; None leaves the card out. `synthetic` in it marks the card.
        place: Main column or the side.
        order: Lower comes first; the engine's own attribute card has 50.
        covers: Properties that the section shows and the attribute card therefore leaves out.
    """

    collection: str
    name: str
    title: Any
    template: str
    build: Callable[[HttpRequest, Found, Principal], dict[str, Any] | None]
    place: Literal["main", "aside"] = "main"
    order: int = 30
    covers: tuple[str, ...] = ()


_sections: dict[tuple[str, str], Section] = {}
_headings: dict[str, Callable[[Found], Heading]] = {}


def register(section: Section) -> None:
    """Add a section to a collection's pages; the same name replaces."""
    _sections[section.collection, section.name] = section


def register_heading(collection_id: str, make: Callable[[Found], Heading]) -> None:
    """Give a collection's pages a heading of their own."""
    _headings[collection_id] = make


def sections_of(collection_id: str) -> list[Section]:
    """Return the sections of a collection's pages in order."""
    mine = (s for s in _sections.values() if s.collection in ("", collection_id))
    return sorted(mine, key=lambda s: s.order)


def heading_of(found: Found) -> Heading:
    """Return the registered heading, else one made from the declared label."""
    make = _headings.get(found.collection.id)
    return make(found) if make else Heading(default_title(found), lead=found.collection.title)


def default_title(found: Found) -> str:
    """The value of the declared search label, else the collection's title with the id."""
    search = found.collection.search
    if search is not None:
        for prop in found.collection.properties:
            if prop.field_name == search.label and found.values.get(prop.name):
                return str(found.values[prop.name])
    return f"{found.collection.title} {found.id}"
