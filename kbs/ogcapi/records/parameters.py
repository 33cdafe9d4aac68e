"""The question to the catalogue (Records 1, record core query parameters and sorting)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from kbs.features.query import Interval
from kbs.geo.crs import CRS84
from kbs.geo.envelope import Envelope
from kbs.metadata.matching import folded, has_any_words, lasts_in, meets
from kbs.metadata.record import Record
from kbs.ogcapi.records.documents import TYPE, external_ids
from kbs.problems import InvalidParameter
from kbs.web import readers
from kbs.web.parameters import integer, refuse_unknown

DEFAULT_LIMIT = 10
MAXIMUM_LIMIT = 1000
_MOST_RECORDS = 1_000_000
_MOST_VALUES = 200
NAMES = frozenset({"q", "type", "ids", "externalIds", "bbox", "datetime", "limit", "offset", "sortby"})
Key = Callable[[Record], Any]
SORTABLES: dict[str, Key] = {
    "title": lambda record: folded(str(record.title)),
    "updated": lambda record: record.stamp,
    "id": lambda record: record.id,
    "type": lambda record: TYPE,
}


@dataclass(frozen=True)
class Question:
    """What is asked of the catalogue; None asks nothing of that kind."""

    words: list[str] | None
    types: list[str] | None
    ids: list[str] | None
    external: list[str] | None
    bbox: Envelope | None
    interval: Interval | None
    order: tuple[tuple[str, bool], ...]
    limit: int
    offset: int

    def answer(self, records: list[Record]) -> list[Record]:
        """Return all records that fit, in the order asked for (else as they come)."""
        found = [record for record in records if self._fits(record)]
        for name, descending in reversed(self.order):
            found.sort(key=SORTABLES[name], reverse=descending)
        return found

    def page(self, found: list[Record]) -> list[Record]:
        """Return the part of the answer that was asked for."""
        return found[self.offset : self.offset + self.limit]

    def _fits(self, record: Record) -> bool:
        return (
            (self.words is None or has_any_words(record, self.words))
            and (self.types is None or TYPE in self.types)
            and (self.ids is None or record.id in self.ids)
            and (self.external is None or any(_known_as(record, name) for name in self.external))
            and (self.bbox is None or meets(record, self.bbox))
            and (self.interval is None or lasts_in(record, self.interval.start, self.interval.end))
        )


def parse(request: HttpRequest) -> Question:
    """Read the parameters. Raises UnknownParameter, InvalidParameter."""
    refuse_unknown(request, NAMES)
    moment = request.GET.get("datetime")
    return Question(
        words=_list(request, "q"),
        types=_list(request, "type"),
        ids=_list(request, "ids"),
        external=_list(request, "externalIds"),
        bbox=_bbox(request),
        interval=readers.interval(moment) if moment is not None else None,
        order=_order(request),
        limit=integer(request, "limit", DEFAULT_LIMIT, 1, MAXIMUM_LIMIT),
        offset=integer(request, "offset", 0, 0, _MOST_RECORDS),
    )


def _list(request: HttpRequest, name: str) -> list[str] | None:
    """Comma-separated values; an empty list asks for nothing, so that nothing is found."""
    text = request.GET.get(name)
    if text is None:
        return None
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if len(parts) > _MOST_VALUES:
        raise InvalidParameter.of(name, text, f"at most {_MOST_VALUES} values")
    return parts


def _known_as(record: Record, asked: str) -> bool:
    """`scheme:value`, a value alone, or a scheme alone (Records 1, externalIds-response)."""
    return any(
        asked
        in (f"{known['scheme']}:{known['value']}", known["value"], known["scheme"], f"{known['scheme']}:")
        for known in external_ids(record)
    )


def _bbox(request: HttpRequest) -> Envelope | None:
    text = request.GET.get("bbox")
    if text is None:
        return None
    try:
        numbers = [readers.number(part) for part in text.split(",", 6)]
        if len(numbers) not in (4, 6):
            raise ValueError("four or six numbers with commas between")
        half = len(numbers) // 2
        if half == 3 and numbers[2] > numbers[5]:
            raise ValueError("the lower height is not above the upper height")
        return Envelope(numbers[0], numbers[1], numbers[half], numbers[half + 1], CRS84)
    except ValueError as exc:
        raise InvalidParameter.of("bbox", text, f"{exc} (west,south,east,north in {CRS84})") from None


def _order(request: HttpRequest) -> tuple[tuple[str, bool], ...]:
    text = request.GET.get("sortby")
    if text is None:
        return ()
    wanted = []
    for part in text.split(","):
        # A plus sign that was not escaped arrives as a space.
        name = part.strip().removeprefix("+").removeprefix("-")
        if name not in SORTABLES:
            raise InvalidParameter.of(
                "sortby", text, f"names out of: {', '.join(SORTABLES)}; + or - before them"
            )
        wanted.append((name, part.strip().startswith("-")))
    return tuple(wanted)
