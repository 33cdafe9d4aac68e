"""The nouns of searching: what was asked, what was found."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext_lazy as _

from kbs.access.principals import Principal
from kbs.catalog.declaration import Collection

# The vocabulary of `Search.group`; a collection may bring another group, titled like itself.
GROUP_TITLES = {
    "koordinat": _("Koordinat"),
    "adres": _("Adres"),
    "parsel": _("Parsel"),
    "sokak": _("Sokak"),
    "mahalle": _("Mahalle"),
    "yer": _("Yer"),
    "plan": _("Plan"),
    "katman": _("Katman"),
}


@dataclass(frozen=True)
class Hit:
    """One found thing; position and box in CRS84 lon, lat (None for a feature without geometry).

    `collection` is None for a bare place (a coordinate), `id` None for a collection as a whole.
    `values` holds the properties that the feature's page address is made of.
    """

    group: str
    collection: Collection | None
    id: int | None
    label: str
    detail: str = ""
    source: str = ""
    likeness: float = 0.0
    position: tuple[float, float] | None = None
    bbox: tuple[float, float, float, float] | None = None
    values: dict[str, Any] = field(default_factory=dict)

    @property
    def synthetic(self) -> bool:
        """Whether the feature comes from a source that says its data are made up."""
        sources = self.collection.sources if self.collection else ()
        return any(source.synthetic for source in sources if source.id == self.source)

    @property
    def rank(self) -> float:
        """The order of hits among groups: likeness times the declared weight."""
        weight = self.collection.search.weight if self.collection and self.collection.search else 1.0
        return self.likeness * weight


@dataclass(frozen=True)
class Group:
    """The hits of one result group, best first; `total` counts what was found, at most a few hundred per collection."""

    id: str
    title: Any
    hits: list[Hit]
    total: int

    @property
    def more(self) -> bool:
        """Whether more was found than is returned."""
        return self.total > len(self.hits)


@dataclass(frozen=True)
class Answer:
    """Groups in the order of their best hit, and what is missing in the question, in words."""

    groups: list[Group]
    hint: str = ""


@dataclass(frozen=True)
class Question:
    """What was asked. `cursor` is inside the asker's session; `near` a position in lon, lat."""

    text: str
    words: tuple[str, ...]
    principal: Principal
    cursor: Any
    limit: int
    near: tuple[float, float] | None = None
