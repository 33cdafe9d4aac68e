"""The JSON values of features on their way in, typed by the columns they are stored in; nothing is guessed."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from django.contrib.gis.db import models

from kbs.catalog.declaration import Collection, Property
from kbs.catalog.schema import value_field
from kbs.encodings.rfc3339 import day, moment


def read_value(collection: Collection, prop: Property, value: Any) -> Any:
    """Return what a JSON value means for a property's column; null stays None.

    Raises:
        ValueError: It is of another type; the text says what is asked for.
    """
    if value is None:
        return None
    field = value_field(collection.model_field(prop.field_name))
    for kind, read, asked in _READERS:
        if isinstance(field, kind):
            try:
                return read(value)
            except (ValueError, TypeError, OverflowError):
                raise ValueError(f"must be {asked}") from None
    raise ValueError("is left to the service")


def is_computed(collection: Collection, prop: Property) -> bool:
    """Whether the database makes a property's value itself."""
    return isinstance(collection.model_field(prop.field_name), models.GeneratedField)


def empty_value(collection: Collection, prop: Property) -> Any:
    """Return what a property holds when it is unset: None, or the default of a column that is never null.

    Raises:
        ValueError: It cannot be unset.
    """
    field = collection.model_field(prop.field_name)
    if field.null:
        return None
    if field.has_default() or field.empty_strings_allowed:
        return field.get_default()
    raise ValueError("must be given")


def _boolean(value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError
    return value


def _integer(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int | float) or value != int(value):
        raise ValueError
    return int(value)


def _float(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError
    return float(value)


def _decimal(value: Any) -> Decimal:
    return Decimal(repr(_float(value) if isinstance(value, float) else _integer(value)))


def _text(value: Any) -> str:
    if not isinstance(value, str) or "\x00" in value:
        raise ValueError
    return value


def _day(value: Any) -> Any:
    return day(_text(value))


def _moment(value: Any) -> Any:
    return moment(_text(value))


# Most specific first: Django's fields inherit from each other.
_READERS: tuple[tuple[type, Callable[[Any], Any], str], ...] = (
    (models.BooleanField, _boolean, "true or false"),
    (models.DateTimeField, _moment, "a date-time such as 2026-11-21T10:00:00Z"),
    (models.DateField, _day, "a date such as 2026-11-21"),
    (models.IntegerField, _integer, "a whole number"),
    (models.FloatField, _float, "a number"),
    (models.DecimalField, _decimal, "a number"),
    (models.TextField, _text, "a text"),
    (models.CharField, _text, "a text"),
    (models.TimeField, _text, "a time such as 10:00:00"),
    (models.UUIDField, _text, "a UUID"),
)
