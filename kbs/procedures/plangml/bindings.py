"""Which element is which field of ours, read and written by the same rule.

Beside the fields every feature keeps its elements as they came (`plangml`, JSON text). On the way out an element
is written as it came where it still means what the field holds, and anew where somebody changed the field. So
nothing is lost that we have no field for, and no change of ours either.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from kbs.procedures.plangml import conform

LONGEST_LABEL = 60
RECORD = "plangml"
CLASS = "plangml_sinif"
_ORDERS = {"Ayrik": "A", "Bitisik": "B", "Blok": "BL", "Serbest": "S", "Ikiz": "I"}
_ORDER_NAMES = {ours: theirs for theirs, ours in _ORDERS.items()}
_AMENDMENT = "PlanDegisikligi"


@dataclass(frozen=True)
class Binding:
    """One element and the field of ours that holds it.

    Attributes:
        read: The field's value of an element's text, None where it says nothing. Never fails.
        write: The element's text of a field's value that is not None.
    """

    element: str
    field: str
    read: Callable[[str], Any]
    write: Callable[[Any], str]


def _ratio(text: str) -> Decimal | None:
    """Three decimals, as the column keeps them; what no column could hold stays as it is and is refused later."""
    value = conform.number(text)
    if value is None:
        return None
    exact = Decimal(repr(value))
    return exact.quantize(Decimal("0.001")) if abs(exact) < 10**9 else exact


def _storeys(text: str) -> int | None:
    """Nought is what files write where the plan says nothing of storeys."""
    value = conform.number(text)
    return int(value) if value else None


def plain(value: Any) -> str:
    """Return a number as short as it can be written: 1.5 and not 1.500, never with an exponent.

    >>> [plain(Decimal("1.500")), plain(12.0), plain(Decimal("20"))]
    ['1.5', '12', '20']
    """
    text = format(Decimal(repr(value)) if isinstance(value, float) else Decimal(value), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def pin(text: str) -> str:
    """Return a PİN, which the schema calls a double, as the number it is.

    >>> pin("34001234"), pin("3.4001234E7"), pin("UIP-1")
    ('34001234', '34001234', 'UIP-1')
    """
    value = conform.number(text)
    return str(int(value)) if value is not None and value == int(value) else text.strip()


def printed_pin(stored: str) -> str:
    """Return the number in a PİN as it is printed ("UİP-34001234"), empty where there is none.

    >>> printed_pin("UİP-34001234"), printed_pin("34001234"), printed_pin("UIP-SENTETIK-1")
    ('34001234', '34001234', '')
    """
    match = re.fullmatch(r"(?:[^\W\d_]+-)?(\d{1,15})", stored)
    return match[1] if match else ""


def _label(text: str) -> str | None:
    return text[:LONGEST_LABEL].strip() or None


def _some(text: str) -> str | None:
    return text or None


def _bound(
    element: str, field: str, read: Callable[[str], Any] = _some, write: Callable[[Any], str] = str
) -> Binding:
    return Binding(element, field, read, write)


def _order(text: str) -> str | None:
    return _ORDERS.get(text)


_AREA = (
    _bound("EmsalKaks", "kaks", _ratio, plain),
    _bound("EmsalKaksTip", "kaks_tip"),
    _bound("Taks", "taks", _ratio, plain),
    _bound("TaksTip", "taks_tip"),
    _bound("YapiYuksekligi", "yencok_m", conform.number, plain),
    _bound("YapiYuksekligiTip", "yencok_tip"),
    _bound("KatAdedi", "kat", _storeys, plain),
    _bound("OnBahceMesafesi", "on_bahce", conform.number, plain),
    _bound("YanBahceMesafesi", "yan_bahce", conform.number, plain),
    _bound("YapiDuzeni", "nizam", _order, lambda value: _ORDER_NAMES.get(value, "")),
    _bound("Adi", "etiket", _label),
    _bound("FonksiyonAdi", "etiket", _label),
)
_LINE = (
    _bound("YolGenisligi", "genislik_m", conform.number, plain),
    _bound("Genislik", "genislik_m", conform.number, plain),
    _bound("Adi", "etiket", _label),
    _bound("EtapAdi", "etiket", _label),
    _bound("GuzergahAdi", "etiket", _label),
)
_PLAN = (
    _bound("PlanAdi", "ad"),
    _bound("Nitelik", "nitelik", write=lambda value: "" if value == _AMENDMENT else str(value)),
)
_NOTE = (_bound("Aciklama", "metin"),)
BINDINGS: dict[str, tuple[Binding, ...]] = {
    "plans": _PLAN,
    "zoning-areas": _AREA,
    "plan-lines": _LINE,
    "plan-notes": _NOTE,
}


def fields_of(collection: str, name: str, values: dict[str, str]) -> dict[str, Any]:
    """Return our fields of a feature's elements; absent elements are absent fields."""
    found: dict[str, Any] = {}
    for binding in BINDINGS[collection]:
        if binding.element in values and found.get(binding.field) is None:
            found[binding.field] = binding.read(values[binding.element])
    if name == "PlanDegisiklikSiniri":
        found["nitelik"] = _AMENDMENT
    return found


def record(values: dict[str, str], **more: Any) -> str:
    """Return the text that keeps a feature's elements as they came."""
    return json.dumps({"ogeler": values, **more}, ensure_ascii=False, separators=(",", ":"))


def recorded(text: str | None) -> dict[str, Any]:
    """Return what `record` kept; empty for a feature that did not come as PlanGML, or whose record was spoilt."""
    try:
        body = json.loads(text or "{}")
    except ValueError:
        return {}
    return body if isinstance(body, dict) else {}
