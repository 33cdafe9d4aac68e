"""Numbers and moments out of requests, read the same by every door.

Only ASCII digits are numbers here: `float("١٢")` would pass in Python and mean something else elsewhere.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, time

from django.http import HttpRequest

from kbs.encodings.rfc3339 import day, is_day, moment
from kbs.features.query import Interval
from kbs.history.as_of import AsOf
from kbs.problems import InvalidParameter

# The parameters of the two times.
TIMES = frozenset({"datetime", "recorded"})

_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?", re.ASCII)
_LONGEST_NUMBER = 40


def number(text: str) -> float:
    """Read a finite decimal number. Raises ValueError."""
    text = text.strip(" ")
    if len(text) > _LONGEST_NUMBER or not _NUMBER.fullmatch(text):
        raise ValueError("a decimal number")
    value = float(text)
    if not abs(value) < 1e300:
        raise ValueError("a finite number")
    return value


def interval(text: str) -> Interval:
    """Read the `datetime` parameter: an instant, `start/end`, with `..` or nothing for an open side.

    A date stands for its whole day in UTC (OGC API Features 1, 7.15.4; RFC 3339).
    """
    parts = text.split("/")
    if len(parts) > 2 or (len(parts) == 1 and text in ("", "..")):
        raise InvalidParameter.of("datetime", text, "a date-time, or two with a slash between; `..` is open")
    start = _bound(parts[0], text, time.min)
    end = _bound(parts[-1], text, time.max)
    if start and end and start > end:
        raise InvalidParameter.of("datetime", text, "the start is not later than the end")
    return Interval(start, end)


def interval_of(request: HttpRequest) -> Interval | None:
    """Read the parameter `datetime`: when something held; None when it is not given."""
    text = request.GET.get("datetime")
    return None if text is None else interval(text)


def recorded_of(request: HttpRequest) -> datetime | None:
    """Read the parameter `recorded`: the moment of what the register knew; None when it is not given."""
    text = request.GET.get("recorded")
    try:
        return None if text is None else moment(text)
    except ValueError:
        expected = "one RFC 3339 moment such as 2026-11-21T10:00:00Z"
        raise InvalidParameter.of("recorded", str(text), expected) from None


def times_of(request: HttpRequest) -> AsOf:
    """Read both times of what is shown by validity: `datetime` and `recorded`."""
    held = interval_of(request)
    since, until = (held.start, held.end) if held else (None, None)
    return AsOf(held is not None, since, until, recorded_of(request))


def _bound(text: str, whole: str, of_day: time) -> datetime | None:
    if text in ("", ".."):
        return None
    try:
        if is_day(text):
            return datetime.combine(day(text), of_day, UTC)
        return moment(text)
    except ValueError:
        pass
    raise InvalidParameter.of(
        "datetime", whole, "RFC 3339 such as 2026-11-21T10:00:00Z or 2026-11-21; `..` for an open side"
    )
