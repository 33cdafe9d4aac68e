"""Texts of files into values: numbers and dates as Turkish and English offices write them.

Every function raises `ValueError` for what it cannot read; the caller tells row, column and value.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from django.db import models
from django.utils import timezone

_TRUE = frozenset(["1", "true", "t", "yes", "y", "evet", "e", "var", "doğru"])
_FALSE = frozenset(["0", "false", "f", "no", "n", "hayır", "hayir", "h", "yok", "yanlış"])
_SPACES = str.maketrans("", "", " \u00a0\u202f'")
_DATES = (
    (re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})"), (1, 2, 3)),
    (re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})"), (3, 2, 1)),
    (re.compile(r"(\d{4})(\d{2})(\d{2})"), (1, 2, 3)),
)
_INTEGER_RANGES = {
    "SmallIntegerField": 2**15,
    "IntegerField": 2**31,
    "BigIntegerField": 2**63,
}


def decimal(value: Any, mark: str = "") -> Decimal:
    """Read a number. `mark` is the decimal sign when the file's habit is known (`,` or `.`).

    Without it the last of two different signs is the decimal one, a repeated sign separates
    thousands, and a single sign is decimal.

    >>> [str(decimal(t)) for t in ("1.295,00", "1,295.00", "900,01", "1.234.567")]
    ['1295.00', '1295.00', '900.01', '1234567']
    """
    if isinstance(value, bool):
        raise ValueError(value)
    if isinstance(value, int | Decimal):
        return Decimal(value)
    text = (repr(value) if isinstance(value, float) else str(value)).translate(_SPACES)
    if isinstance(value, str):
        text = _with_point(text, mark)
    try:
        number = Decimal(text)
    except InvalidOperation:
        raise ValueError(value) from None
    if not number.is_finite():
        raise ValueError(value)
    return number


def _with_point(text: str, mark: str) -> str:
    if mark:
        return text.replace("." if mark == "," else ",", "").replace(mark, ".")
    comma, point = text.rfind(","), text.rfind(".")
    if comma >= 0 and point >= 0:
        return text.replace("." if comma > point else ",", "").replace(",", ".")
    sign = "," if comma >= 0 else "."
    return text.replace(sign, "") if text.count(sign) > 1 else text.replace(",", ".")


def day(value: Any) -> date:
    """Read a date: ISO, day first with points, slashes or hyphens, or eight digits (also as a number)."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    text = str(value).strip().split("T")[0].split(" ")[0]
    for pattern, (year, month, dom) in _DATES:
        if match := pattern.fullmatch(text):
            return date(int(match[year]), int(match[month]), int(match[dom]))
    raise ValueError(value)


def moment(value: Any) -> datetime:
    """Read a moment; a date alone is its midnight in the installation's time zone."""
    if isinstance(value, str) and ":" in value:
        value = datetime.fromisoformat(value.strip().replace("Z", "+00:00"))
    if not isinstance(value, datetime):
        value = datetime.combine(day(value), datetime.min.time())
    if value.tzinfo is None:
        value = timezone.make_aware(value)
    return value.astimezone(UTC)


def boolean(value: Any) -> bool:
    """Read a yes or no, Turkish or English."""
    text = str(value).strip().lower()
    if text in _TRUE or text in _FALSE:
        return text in _TRUE
    raise ValueError(value)


def integer(value: Any, mark: str = "") -> int:
    """Read a whole number; `3,0` is one, `3,5` is not."""
    number = decimal(value, mark)
    if number != number.to_integral_value():
        raise ValueError(value)
    return int(number)


def text(value: Any) -> str:
    """Return a value as people would write it: no `.0` behind whole numbers, no NUL."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, datetime) and value.time() == datetime.min.time():
        value = value.date()
    return str(value).replace("\x00", "").strip()


def for_field(field: models.Field[Any, Any], mark: str = "") -> Callable[[Any], Any]:
    """Return the conversion into a model field's values, with the limits of its column."""
    kind = field.get_internal_type()
    if kind in _INTEGER_RANGES:
        return _bounded(_INTEGER_RANGES[kind], mark)
    if kind == "DecimalField":
        return _fixed(field, mark)
    if kind == "FloatField":
        return lambda value: float(decimal(value, mark))
    if kind == "DateTimeField":
        return moment
    if kind == "DateField":
        return day
    if kind == "BooleanField":
        return boolean
    return text


def _bounded(limit: int, mark: str) -> Callable[[Any], int]:
    def convert(value: Any) -> int:
        number = integer(value, mark)
        if not -limit <= number < limit:
            raise ValueError(value)
        return number

    return convert


def _fixed(field: Any, mark: str) -> Callable[[Any], Decimal]:
    limit = Decimal(10) ** (field.max_digits - field.decimal_places)
    step = Decimal(1).scaleb(-field.decimal_places)

    def convert(value: Any) -> Decimal:
        number = decimal(value, mark)
        if abs(number) >= limit:
            raise ValueError(value)
        return number.quantize(step)

    return convert
