"""What became of a feature that is no longer in force, and what one came from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import connection

from kbs.access.principals import Principal
from kbs.catalog.declaration import Collection
from kbs.features.find import Found, by_ids
from kbs.sql import queries_beside

QUERIES = queries_beside(__file__)


@dataclass(frozen=True)
class Kin:
    """A feature that another became or came from, by which act, since when, and a remark on it."""

    found: Found
    act: str
    day: date | None
    note: str


@dataclass(frozen=True)
class Lineage:
    """The successors and the predecessors of a feature, as far as the asker may see them."""

    later: tuple[Kin, ...]
    earlier: tuple[Kin, ...]


def lineage(collection: Collection, feature_id: int, principal: Principal) -> Lineage:
    """Return what a feature of a narrowed collection became and what it came from; hidden ones are left out."""
    with connection.cursor() as cursor:
        cursor.execute(QUERIES.text("kin"), {"collection": collection.id, "id": feature_id})
        links = cursor.fetchall()
    shown = by_ids(collection, {other for _later, other, *_rest in links}, principal) if links else {}

    def told(direction: bool) -> tuple[Kin, ...]:
        return tuple(
            Kin(shown[other], act, day, note)
            for later, other, act, day, note in links
            if later == direction and other in shown
        )

    return Lineage(later=told(True), earlier=told(False))
