"""Hold a file to the rules of a collection without loading it, and without reading the city: one file, one verdict.

Rules that compare with other collections of the city are left out; `skipped` names them.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from kbs.access.principals import SYSTEM
from kbs.access.session import session
from kbs.catalog.registry import registry
from kbs.catalog.rules import Profile
from kbs.exchange import database_work, staging
from kbs.exchange import mapping as mappings
from kbs.exchange.checks import Judge
from kbs.exchange.quality_report import Line, line_of
from kbs.exchange.readers.geojson import GeoJsonReader
from kbs.exchange.report import ImportReport
from kbs.exchange.rules import StagedRules
from kbs.exchange.run import Choices, Progress, choose_crs, open_plan, stage_rows
from kbs.exchange.source import Note
from kbs.exchange.staging import Stage
from kbs.exchange.target import Plan
from kbs.problems import Fault, NotFound
from kbs.quality.judge import applicable, needs_city, weighed

# Faults of reading and storing a row, by the rule that says the same of a feature in force.
RULE_OF_FAULT = {
    "invalid-geometry": "KBS-GEO-001",
    "null-geometry": "KBS-GEO-002",
    "empty-geometry": "KBS-GEO-002",
    "missing-value": "KBS-ATT-001",
    "broken-geometry": "KBS-GEO-001",
    "geojson-ring": "KBS-GEO-001",
    "geojson-line": "KBS-GEO-001",
    "collapsed-geometry": "KBS-GEO-007",
    "too-many-vertices": "KBS-GEO-010",
    "open-line": "KBS-GEO-015",
    "out-of-range": "KBS-CRS-001",
    "outside-municipality": "KBS-CRS-001",
}
_WINDING = "KBS-GEO-003"


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
    verdict.lines += [_told(note) for note in layer.notes if note.code != "geojson-winding"]
    stage = staging.create(plan)
    try:
        with database_work.told_of(path.name):
            stage_rows(reader, plan, stage, report, progress)
            with session(SYSTEM) as cursor:
                database_work.begin_judging(cursor)
                _judge(cursor, stage, plan, verdict, chosen)
                database_work.end_judging(cursor)
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
            line = line_of(
                rule, verdict.profile, code=code, message=message, row=row, place=place, value=value
            )
            # The row would be refused, whatever the rule weighs for a feature in force.
            verdict.lines.append(replace(line, weight="error"))
    if verdict.report.format == GeoJsonReader.format and plan.has_geometry:
        _winding(judge, verdict)
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


def _told(note: Note) -> Line:
    """What the reader says of the file as a whole, as information; winding is told row by row."""
    return Line(note.code, "info", "format", note.text, "", "")


def _winding(judge: Judge, verdict: FileVerdict) -> None:
    """Tell outer rings that run clockwise, where the format says how they run (RFC 7946, 3.1.6); an import turns them."""
    rule = registry.rule(_WINDING)
    if rule is None or rule.severity.under(verdict.profile) == "off":
        return
    judge.run("clockwise_rows")
    verdict.lines += [line_of(rule, verdict.profile, row=row) for (row,) in judge.cursor.fetchall()]
