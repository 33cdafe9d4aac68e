"""The texts of query parameters as typed values; what does not fit is refused with what is allowed."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.contrib.gis.db import models

from kbs.catalog.declaration import Collection, Property
from kbs.catalog.schema import value_field
from kbs.encodings.rfc3339 import day, moment
from kbs.problems import InvalidParameter
from kbs.web.readers import number

_INTEGER = re.compile(r"-?\d{1,19}", re.ASCII)
_LONGEST_TEXT = 1000
_CODES_SHOWN = 40


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
    return day(text)


def _datetime(text: str, field: Any) -> datetime:
    return moment(text)


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
