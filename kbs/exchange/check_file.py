"""Hold a file to the rules of a collection without loading it, and without reading the city: one file, one verdict.

Rules that compare with other collections of the city are left out; `skipped` names them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import DataError, InternalError
from django.utils.translation import gettext as _

from kbs.access.principals import SYSTEM
from kbs.access.session import session
from kbs.catalog.registry import registry
from kbs.catalog.rules import Profile
from kbs.exchange import mapping as mappings
from kbs.exchange import staging
from kbs.exchange.checks import Judge
from kbs.exchange.quality_report import Line, line_of
from kbs.exchange.report import ImportReport
from kbs.exchange.rules import StagedRules
from kbs.exchange.run import Choices, Progress, choose_crs, open_plan, stage_rows
from kbs.exchange.staging import Stage
from kbs.exchange.target import Plan
from kbs.problems import Fault, NotFound, UnreadableSource
from kbs.quality.judge import applicable, needs_city, weighed

# Faults of reading and storing a row, by the rule that says the same of a feature in force.
RULE_OF_FAULT = {
    "invalid-geometry": "KBS-GEO-001",
    "null-geometry": "KBS-GEO-002",
    "empty-geometry": "KBS-GEO-002",
    "missing-value": "KBS-ATT-001",
}


@dataclass
class FileVerdict:
    """What a file breaks.

    Attributes:
        lines: One per finding, by rule and row.
        skipped: Codes of rules that need the city around the file.
    """

    report: ImportReport
    profile: Profile
    lines: list[Line] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)


def check_file(
    path: Path | str,
    collection_id: str,
    *,
    profile: Profile | None = None,
    mapping: mappings.Mapping | Path | str | None = None,
    progress: Progress | None = None,
    **choices: Any,
) -> FileVerdict:
    """Judge a file as if it were to become a collection; nothing is written but staging rows that vanish.

    Raises:
        Problem: The file cannot be read as a whole, or lies elsewhere.
    """
    collection = registry.get(collection_id)
    if collection is None:
        known = ", ".join(sorted(c.id for c in registry))
        raise NotFound(
            _("%(id)s diye bir koleksiyon yok; olanlar: %(known)s") % {"id": collection_id, "known": known},
            Fault("collection", "unknown", collection_id),
        )
    chosen = Choices(**choices)
    path = Path(path)
    loaded = mappings.load(mapping) if isinstance(mapping, str | Path) else mapping
    reader, layer, plan = open_plan(path, collection, loaded, chosen)
    report = ImportReport(collection.id, path.name, layer.name, reader.format, encoding=layer.encoding)
    verdict = FileVerdict(report, profile or settings.KBS_QUALITY_PROFILE)
    stage = staging.create(plan)
    try:
        stage_rows(reader, plan, stage, report, progress)
        with session(SYSTEM) as cursor:
            _judge(cursor, stage, plan, verdict, chosen)
    except (DataError, InternalError) as exc:
        reason = str(exc).strip().splitlines()[0]
        raise UnreadableSource(
            _("%(file)s okunamadı: %(reason)s") % {"file": path.name, "reason": reason},
            Fault("database", reason),
        ) from exc
    finally:
        staging.close_quietly(stage)
    return verdict


def _judge(cursor: Any, stage: Stage, plan: Plan, verdict: FileVerdict, chosen: Choices) -> None:
    judge = Judge(cursor, stage, plan, verdict.report)
    if plan.has_geometry:
        crs = choose_crs(judge, plan, chosen)
        verdict.report.crs = crs.name
        judge.geometries(crs, chosen.axis or plan.mapping.axis or "xy", judge.sample())
    judge.texts()
    judge.keys()
    judge.required(references=False)
    judge.reject()
    for row, code, message, value, place, _raw in judge.faults():
        rule = registry.rule(RULE_OF_FAULT.get(code, ""))
        if rule is None or rule.severity.under(verdict.profile) != "off":
            verdict.lines.append(
                line_of(rule, verdict.profile, code=code, message=message, row=row, place=place, value=value)
            )
    rules = StagedRules(cursor, stage, plan, profile=verdict.profile, alone=True)
    for rule, found in rules.find():
        verdict.lines += [
            line_of(
                rule,
                verdict.profile,
                row=-f.feature,
                other=None if f.other is None else -f.other,
                place=f.place,
                value=f.value,
            )
            for f in found
        ]
    rules.close()
    verdict.lines.sort(key=lambda line: (line.code, line.row or 0, line.other or 0, line.value or ""))
    chosen_rules = weighed(applicable(plan.collection), verdict.profile)
    verdict.skipped = [rule.code for rule in chosen_rules if needs_city(rule)]
