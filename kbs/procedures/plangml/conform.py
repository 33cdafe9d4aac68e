"""Is a feature what the schema says? Faults refuse it; notes tell what the rebuilt schema does not know.

Nothing here judges the plan. Only rows of the tables that were read in the schema itself are enforced.
"""

from __future__ import annotations

import math
from collections import Counter

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kbs.procedures.plangml import schema
from kbs.procedures.plangml.geometry import Geometry
from kbs.procedures.plangml.parse import Feature
from kbs.procedures.plangml.schema import Element, FeatureClass

NOTES = {
    "plangml-unknown-element": gettext_lazy("şemada okunmamış öge; olduğu gibi saklandı"),
    "plangml-unknown-value": gettext_lazy("açık değer listesinde olmayan değer; olduğu gibi saklandı"),
    "plangml-single": gettext_lazy("çoklu beklenirken tekil geometri; çokluya çevrildi"),
}
_INTEGERS = range(-(2**31), 2**31)


def check(feature: Feature) -> Counter[tuple[str, str]]:
    """Note the feature's faults on it; return the notes as (code, place) with their counts."""
    notes: Counter[tuple[str, str]] = Counter()
    found = schema.find(feature.name)
    if found is None:
        if not any(fault.name == "plangml-namespace" for fault in feature.faults):
            feature.fault("plangml-unknown-class", "", _unknown(feature.name), feature.name)
        return notes
    elements = schema.by_name(feature.name)
    for name, value in feature.values.items():
        if name in elements:
            _value(feature, elements[name], value, notes)
        else:
            notes["plangml-unknown-element", f"{feature.name}.{name}"] += 1
    for name, element in elements.items():
        if element.mandatory and element.enforced and name not in feature.values:
            feature.fault("plangml-missing-element", name, _("zorunlu öge yok"))
    _shape(feature, found, notes)
    return notes


def number(text: str) -> float | None:
    """Return an xs:double, or None for a text that is none (infinite and NaN are none here)."""
    try:
        value = float(text) if "_" not in text else math.nan
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def _unknown(name: str) -> str:
    if name in schema.ONLY_NIP:
        return _("1/5000 (NİP) şemasının sınıfı; yalnız 1/1000 (UİP) okunur")
    return _("şemada böyle bir sınıf yok")


def _value(feature: Feature, element: Element, text: str, notes: Counter[tuple[str, str]]) -> None:
    if element.is_number:
        value = number(text)
        whole = element.type == "xs:int"
        if value is None or (whole and (value != int(value) or int(value) not in _INTEGERS)):
            wanted = _("tam sayı") if whole else _("sayı")
            feature.fault(
                "plangml-bad-number", element.name, _("%(wanted)s beklenir") % {"wanted": wanted}, text
            )
        return
    values = schema.lists().get(element.type)
    if values is None or values.knows(text):
        return
    if values.open or not element.enforced:
        notes["plangml-unknown-value", f"{feature.name}.{element.name} = {text[:60]}"] += 1
    else:
        reason = _("değer listede yok; liste: %(known)s") % {"known": ", ".join(values.values)}
        feature.fault("plangml-bad-value", element.name, reason, text)


def _shape(feature: Feature, found: FeatureClass, notes: Counter[tuple[str, str]]) -> None:
    if any(fault.name == "plangml-geometry" for fault in feature.faults):
        return
    geometry = feature.geometry
    if geometry is None:
        if found.geometry:
            feature.fault("plangml-missing-element", schema.GEOMETRY, _("geometri yok"))
        return
    wanted = found.geometry or "MultiPolygon"
    if geometry.family != wanted.removeprefix("Multi") or (wanted == geometry.family and geometry.parts > 1):
        reason = _("geometri %(found)s (%(parts)d parça); beklenen %(wanted)s")
        feature.fault(
            "plangml-geometry-kind",
            schema.GEOMETRY,
            reason % {"found": geometry.kind, "parts": geometry.parts, "wanted": wanted},
            geometry.kind,
        )
    elif not geometry.parts:
        feature.fault("plangml-geometry", schema.GEOMETRY, _("geometri boş"))
    elif _is_single(geometry, wanted):
        notes["plangml-single", feature.name] += 1


def _is_single(geometry: Geometry, wanted: str) -> bool:
    return wanted.startswith("Multi") and not geometry.kind.startswith("Multi")
