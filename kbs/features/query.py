"""The one question that carries every read: `FeatureQuery`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kbs.catalog.declaration import Collection, Property
from kbs.geo.crs import CRS84, Crs
from kbs.geo.envelope import Envelope


@dataclass(frozen=True)
class Interval:
    """A time interval, closed on both sides as OGC API Features 1, 7.15.4 has it; None is open."""

    start: datetime | None
    end: datetime | None


@dataclass(frozen=True)
class Equals:
    """A property equals a value (a property query parameter)."""

    property: Property
    value: object


@dataclass(frozen=True)
class FeatureQuery:
    """What is asked of one collection, already narrowed to what the asker may see.

    Attributes:
        collection: The narrowed collection; nothing outside it can be asked for.
        envelopes: Boxes in any system the geometry room knows; a feature meets any of them. Empty: everywhere.
        exact: Whether a feature's geometry, not only its box, must meet the envelope.
        equals: All of these hold.
        interval: Compared with the collection's temporal field.
        recorded: What the register knew at this moment; None: what it knows now.
        ids: Only these features.
        limit: Features per page; None for all (streamed downloads).
        after: Id of the last feature of the page before (keyset; ids only rise).
        crs: CRS of the answer's geometries.
        geometry: False leaves the geometry out.
    """

    collection: Collection
    envelopes: tuple[Envelope, ...] = ()
    exact: bool = True
    equals: tuple[Equals, ...] = ()
    interval: Interval | None = None
    recorded: datetime | None = None
    ids: tuple[int, ...] = ()
    limit: int | None = 10
    after: int = 0
    crs: Crs = CRS84
    geometry: bool = True
