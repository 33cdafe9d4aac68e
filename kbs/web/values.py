"""Property values as people read them: labels for codes, numbers and dates of the active language."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.utils import formats, timezone
from django.utils.translation import gettext as _

from kbs.catalog.declaration import Property

# UCUM units as people write them.
UNITS = {"m2": "m²", "m3": "m³", "km2": "km²", "deg": "°"}
_LONGEST_DECIMALS = 6


def unit_label(unit: str) -> str:
    """Return a UCUM unit as people write it."""
    return UNITS.get(unit, unit)


def text_of(prop: Property, value: Any) -> str:
    """Return one value as text, with its unit."""
    if prop.codelist is not None:
        return prop.codelist.label(value)
    text = plain(value)
    return f"{text} {unit_label(prop.unit)}" if prop.unit else text


def plain(value: Any) -> str:
    """Return a value without a declaration as text in the active language."""
    if isinstance(value, bool):
        return _("Evet") if value else _("Hayır")
    if isinstance(value, datetime):
        return formats.date_format(timezone.localtime(value), "SHORT_DATETIME_FORMAT")
    if isinstance(value, date):
        return formats.date_format(value, "DATE_FORMAT")
    if isinstance(value, Decimal):
        return formats.number_format(value, use_l10n=True, force_grouping=True)
    if isinstance(value, float):
        rounded = round(value, _LONGEST_DECIMALS)
        return formats.number_format(
            int(rounded) if rounded.is_integer() else rounded, use_l10n=True, force_grouping=True
        )
    return str(value)
