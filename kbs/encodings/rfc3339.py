"""Dates and moments as RFC 3339 writes them; exactly that, nothing that merely looks like it."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

_DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:[Zz]|[+-]\d\d:\d\d)", re.ASCII)


def is_day(text: str) -> bool:
    """Whether a text has the form of a date; it may still be none, such as 2026-02-30."""
    return bool(_DATE.fullmatch(text))


def day(text: str) -> date:
    """Read a date such as 2026-11-21. Raises ValueError."""
    if not is_day(text):
        raise ValueError(text)
    return date.fromisoformat(text)


def moment(text: str) -> datetime:
    """Read an RFC 3339 date-time as UTC. Raises ValueError, also outside the years 1 to 9999 of UTC."""
    text = text.replace(" ", "+")  # a plus sign that was not escaped in an address arrives as a space
    if not _MOMENT.fullmatch(text):
        raise ValueError(text)
    try:
        return datetime.fromisoformat(text.upper()).astimezone(UTC)
    except OverflowError as exc:
        raise ValueError(text) from exc
