"""Is a record complete? Judged by the elements of `data/standards/metadata` (`profile.csv`).

INSPIRE's minimum is mandatory. Which elements the national profile demands is not published: what its
editor asks for is advised, never enforced.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from django.utils.translation import gettext as _

from kbs.metadata import codes
from kbs.metadata.record import Record
from kbs.problems import Fault

_FILLED: dict[str, Callable[[Record], bool]] = {
    "title": lambda r: bool(r.title),
    "abstract": lambda r: bool(r.abstract),
    "type": lambda r: True,
    "locator": lambda r: bool(r.links),
    "identifier": lambda r: bool(r.id),
    "language": lambda r: True,
    "topic": lambda r: bool(r.topic),
    "inspire_theme": lambda r: r.inspire is not None,
    "tucbs_theme": lambda r: r.tucbs is not None,
    "keywords": lambda r: bool(r.keywords),
    "bbox": lambda r: r.bbox is not None,
    "created": lambda r: r.created is not None,
    "published": lambda r: r.published is not None,
    "revised": lambda r: r.revised is not None,
    "lineage": lambda r: bool(r.lineage) or bool(r.steps),
    "purpose": lambda r: bool(r.purpose),
    "usage": lambda r: bool(r.usage),
    "resolution": lambda r: r.collection.geometry is None or bool(r.scale or r.resolution_m),
    "conformity": lambda r: any(m.element == "DQ_DomainConsistency" for m in r.quality),
    "limitation": lambda r: bool(r.limitation) or bool(r.licences),
    "access": lambda r: bool(r.access),
    "contact": lambda r: bool(r.contact.name),
    "contact_email": lambda r: bool(r.contact.email),
    "cadence": lambda r: bool(r.cadence),
    "unit": lambda r: bool(r.unit),
}
# What INSPIRE asks for one of.
_ANY_DATE = ("created", "published", "revised")


def validate(record: Record) -> list[Fault]:
    """Return what the record must have and has not, and what contradicts itself; empty when it is complete."""
    faults = [_missing(name) for name in _lacking(record, "M")]
    if not any(_FILLED[name](record) for name in _ANY_DATE):
        faults.append(Fault("published", _("üç tarihten en az biri gerekir")))
    if not _FILLED["resolution"](record):
        faults.append(_missing("resolution"))
    return faults + _contradictions(record)


def advise(record: Record) -> list[Fault]:
    """Return what the national editor and the ministry's inventory ask for and the record has not."""
    return [_missing(name) for name in _lacking(record, "O")]


def _lacking(record: Record, obligation: str) -> list[str]:
    profile = codes.table("profile").values()
    return [r["code"] for r in profile if r["inspire"] == obligation and not _FILLED[r["code"]](record)]


def _missing(name: str) -> Fault:
    label = codes.codelist("profile").label(name)
    return Fault(name, _("%(element)s eksik") % {"element": label})


def _contradictions(record: Record) -> list[Fault]:
    dates = [(name, getattr(record, name)) for name in _ANY_DATE]
    known = [(name, day) for name, day in dates if day is not None]
    return [
        Fault(later, _("%(later)s, %(earlier)s tarihinden önce") % {"later": day, "earlier": before}, day)
        for (_earlier, before), (later, day) in pairwise(known)
        if day < before
    ]
