"""The texts of query parameters as typed values; what does not fit is refused with what is allowed.

Only ASCII digits are numbers here: `float("١٢")` would pass in Python and mean something else elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any

from django.contrib.gis.db import models

from kbs.catalog.declaration import Collection, Property
from kbs.catalog.schema import value_field
from kbs.features.query import Interval
from kbs.problems import InvalidParameter

_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?", re.ASCII)
_INTEGER = re.compile(r"-?\d{1,19}", re.ASCII)
_DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:[Zz]|[+-]\d\d:\d\d)", re.ASCII)
_LONGEST_NUMBER = 40
_LONGEST_TEXT = 1000
_CODES_SHOWN = 40


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


def _bound(text: str, whole: str, of_day: time) -> datetime | None:
    if text in ("", ".."):
        return None
    try:
        if _DATE.fullmatch(text):
            return datetime.combine(date.fromisoformat(text), of_day, UTC)
        return _moment(text)
    except ValueError:
        pass
    raise InvalidParameter.of(
        "datetime", whole, "RFC 3339 such as 2026-11-21T10:00:00Z or 2026-11-21; `..` for an open side"
    )


def property_value(collection: Collection, prop: Property, text: str) -> Any:
    """Read the value a property is compared with, by the type of its column. Raises InvalidParameter."""
    field = value_field(collection.model_field(prop.field_name))
    read, allowed = next(
        ((read, allowed) for kind, read, allowed in _READERS if isinstance(field, kind)), (_text, "a text")
    )
    try:
        value = read(text, field)
    except ValueError:
        raise InvalidParameter.of(prop.name, text, allowed) from None
    if prop.codelist is not None and not prop.codelist.open and value not in prop.codelist:
        raise InvalidParameter.of(prop.name, text, f"one of: {_codes(prop)}")
    return value


def _codes(prop: Property) -> str:
    assert prop.codelist is not None
    codes = [code.code for code in prop.codelist]
    more = f" … ({len(codes)} codes, see the queryables)" if len(codes) > _CODES_SHOWN else ""
    return ", ".join(codes[:_CODES_SHOWN]) + more


def _boolean(text: str, field: Any) -> bool:
    if text not in ("true", "false"):
        raise ValueError(text)
    return text == "true"


def _integer(text: str, field: Any) -> int:
    bits = 64 if isinstance(field, models.BigIntegerField) else 32
    if not _INTEGER.fullmatch(text) or not -(2 ** (bits - 1)) <= int(text) < 2 ** (bits - 1):
        raise ValueError(text)
    return int(text)


def _decimal(text: str, field: Any) -> Decimal:
    number(text)
    return Decimal(text.strip(" "))


def _float(text: str, field: Any) -> float:
    return number(text)


def _date(text: str, field: Any) -> date:
    if not _DATE.fullmatch(text):
        raise ValueError(text)
    return date.fromisoformat(text)


def _datetime(text: str, field: Any) -> datetime:
    return _moment(text)


def _moment(text: str) -> datetime:
    """Read an RFC 3339 date-time as UTC. Raises ValueError, also outside the years 1 to 9999 of UTC."""
    text = text.replace(" ", "+")  # a plus sign that was not escaped arrives as a space
    if not _MOMENT.fullmatch(text):
        raise ValueError(text)
    try:
        return datetime.fromisoformat(text.upper()).astimezone(UTC)
    except OverflowError as exc:
        raise ValueError(text) from exc


def _text(text: str, field: Any) -> str:
    if len(text) > _LONGEST_TEXT:
        raise ValueError(text)
    return text


Reader = Callable[[str, Any], Any]
# Most specific first: Django's fields inherit from each other.
_READERS: tuple[tuple[type, Reader, str], ...] = (
    (models.BooleanField, _boolean, "true or false"),
    (models.DateTimeField, _datetime, "a date-time such as 2026-11-21T10:00:00Z"),
    (models.DateField, _date, "a date such as 2026-11-21"),
    (models.IntegerField, _integer, "a whole number"),
    (models.FloatField, _float, "a number"),
    (models.DecimalField, _decimal, "a number"),
    (models.TextField, _text, f"a text of at most {_LONGEST_TEXT} characters"),
    (models.CharField, _text, f"a text of at most {_LONGEST_TEXT} characters"),
)
