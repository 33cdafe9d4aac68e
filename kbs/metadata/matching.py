"""Which records answer a question: by words, box, time. Every catalogue protocol asks through these."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache

from kbs.catalog.text import fold
from kbs.geo.envelope import Envelope
from kbs.metadata.record import Record


@lru_cache(maxsize=8192)
def folded(text: str) -> str:
    """Return a text folded; a catalogue's texts are compared again and again."""
    return fold(text)


def has_words(record: Record, phrase: str) -> bool:
    """Whether one of the record's texts holds the phrase: same order, case and Turkish spelling folded."""
    wanted = folded(phrase)
    return bool(wanted) and any(wanted in folded(text) for text in record.texts() if text)


def has_any_words(record: Record, phrases: list[str]) -> bool:
    """Whether one of the phrases stands in the record."""
    return any(has_words(record, phrase) for phrase in phrases)


def meets(record: Record, box: Envelope) -> bool:
    """Whether the record's box and this one (CRS84) share a point; a box may cross the antimeridian."""
    if record.bbox is None:
        return False
    parts = [box]
    if box.crosses_antimeridian:
        parts = [
            Envelope(box.west, box.south, 180, box.north),
            Envelope(-180, box.south, box.east, box.north),
        ]
    own = record.bbox
    return any(
        own.west <= part.east
        and part.west <= own.east
        and own.south <= part.north
        and part.south <= own.north
        for part in parts
    )


def lasts_in(record: Record, start: datetime | None, end: datetime | None) -> bool:
    """Whether the record's data were in force within the interval; data without a time always are."""
    return record.since is None or end is None or record.since <= end
