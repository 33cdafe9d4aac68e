"""One pass over a file before anything of it is loaded: its plan, its classes, its CRS, what stands beside the schema.

The facts are what quality rules over a file start from: `Look` for the whole, `parse.features` with
`conform.check` for each feature.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from django.utils.translation import gettext as _

from kbs.exchange.source import Note, SourceCrs
from kbs.problems import Fault, InvalidData
from kbs.procedures.plangml import codes, conform, schema
from kbs.procedures.plangml.bindings import pin
from kbs.procedures.plangml.parse import Feature, features

PLAN_CLASSES = frozenset(["PlanSiniri", "PlanDegisiklikSiniri"])
# Features that no collection takes are kept with the plan: a plan has a handful of them.
MOST_OTHERS = 2000
_TOLD = 5


@dataclass
class Look:
    """What a file holds.

    Attributes:
        plans: The boundaries of the plan; a file has one.
        others: Features that no collection takes; they are kept with the plan.
        srids: EPSG codes of the geometries with their counts; None where none is named or understood.
        notes: What the rebuilt schema does not know, as (code, place) with counts.
        faulty: How many features are not what the schema says.
    """

    file: str
    plans: list[Feature] = field(default_factory=list)
    others: list[Feature] = field(default_factory=list)
    classes: Counter[str] = field(default_factory=Counter)
    srids: Counter[int | None] = field(default_factory=Counter)
    notes: Counter[tuple[str, str]] = field(default_factory=Counter)
    faulty: int = 0

    @property
    def crs(self) -> SourceCrs | None:
        """The CRS of the first geometry that names one."""
        srid = next((srid for srid in self.srids if srid), None)
        return SourceCrs(f"EPSG:{srid}") if srid else None

    @property
    def plan(self) -> Feature:
        """The one plan of the file.

        Raises:
            InvalidData: There is none, there are several, or it has no number.
        """
        if len(self.plans) != 1:
            where = ", ".join(
                _("%(name)s (dosyada %(line)d. satır)") % {"line": p.line, "name": p.name} for p in self.plans
            )
            raise InvalidData(
                _("%(file)s: bir PlanSiniri veya PlanDegisiklikSiniri bulunmalı; bulunan: %(where)s")
                % {"file": self.file, "where": where or _("hiç yok")},
                Fault("plangml-plans", "exactly one plan", len(self.plans)),
            )
        plan = self.plans[0]
        if not plan.values.get("Pin", "").strip():
            raise InvalidData(
                _("%(file)s: %(name)s (dosyada %(line)d. satır): Pin yok; plan onunla tanınır.")
                % {"file": self.file, "line": plan.line, "name": plan.name},
                Fault("plangml-missing-element", "Pin"),
            )
        return plan

    @property
    def pin(self) -> str:
        """The plan's number as ours. Raises as `plan`."""
        return pin(self.plan.values["Pin"])

    def told(self) -> tuple[Note, ...]:
        """The notes for people, each kind once with its commonest places."""
        by_code: dict[str, Counter[str]] = {}
        for (code, place), count in self.notes.items():
            by_code.setdefault(code, Counter())[place] += count
        return tuple(Note(code, _line(str(conform.NOTES[code]), places)) for code, places in by_code.items())


def look_at(path: Path, take: Callable[[Feature], None] | None = None) -> Look:
    """Read a file once; `take` is given every feature, checked.

    Raises:
        UnreadableSource, UnsupportedSource: As `parse.features`.
    """
    look = Look(path.name)
    for feature in features(path):
        look.notes.update(conform.check(feature))
        look.classes[feature.name] += 1
        look.faulty += bool(feature.faults)
        if take:
            take(feature)
        if feature.geometry is not None:
            look.srids[feature.srid] += 1
        if feature.name in PLAN_CLASSES:
            look.plans.append(feature)
        elif schema.find(feature.name) and not codes.collection_of(feature.name):
            look.others.append(feature)
        if len(look.plans) > _TOLD or len(look.others) > MOST_OTHERS:
            break
    if len(look.others) > MOST_OTHERS:
        raise InvalidData(
            _("%(file)s: planla saklanan nesneler (%(names)s) %(most)d'i aşıyor.")
            % {"file": path.name, "names": "KentselImge, JeotermalKaynak", "most": MOST_OTHERS},
            Fault("plangml-others", "too many", len(look.others)),
        )
    return look


def _line(text: str, places: Counter[str]) -> str:
    shown = ", ".join(f"{place} ({count})" for place, count in places.most_common(_TOLD))
    more = len(places) - _TOLD
    return f"{text}: {shown}" + (f", +{more}" if more > 0 else "")


def judged(path: Path) -> tuple[int, list[str]]:
    """Hold a file to the tables: return the number of features and what is wrong, plan count included.

    Raises:
        UnreadableSource, UnsupportedSource: As `parse.features`.
    """
    count, faults, plans = 0, [], 0
    for feature in features(path):
        conform.check(feature)
        count += 1
        plans += feature.name in PLAN_CLASSES
        faults += [fault.reason for fault in feature.faults]
    if plans != 1:
        faults.append(
            _("bir PlanSiniri veya PlanDegisiklikSiniri bulunmalı; bulunan: %(count)d") % {"count": plans}
        )
    return count, faults
