"""Reports of findings: HTML for people, JSON and CSV for programs, GeoPackage for the map; grouped by rule with counts."""

from __future__ import annotations

import csv
import io
import json
import math
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.formats import number_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from kbs.access.audit.record import record
from kbs.access.principals import SYSTEM, Principal
from kbs.catalog.registry import registry
from kbs.catalog.rules import Profile, Rule
from kbs.features import judging
from kbs.problems import Fault, InvalidData
from kbs.quality.models import QualityRun

FORMATS = ("html", "json", "csv", "gpkg")
_WEIGHTS = ("error", "warning", "info")
_MARKS = ("collection", "features", "completeness", "currency", "conformance")


@dataclass(frozen=True)
class Line:
    """One finding as reports show it; `easting` and `northing` in the storage CRS."""

    code: str
    weight: str
    kind: str
    title: str
    remedy: str
    clause: str
    collection: str = ""
    row: int | None = None
    feature: int | None = None
    other: int | None = None
    value: str | None = None
    state: str = "acik"
    easting: float | None = None
    northing: float | None = None


@dataclass(frozen=True)
class Report:
    """A judging, told: of what, under which profile, what was found."""

    subject: str
    profile: Profile
    lines: Sequence[Line]
    scores: Sequence[dict[str, Any]] = ()
    units: Sequence[dict[str, Any]] = ()
    skipped: Sequence[str] = ()
    failed: Sequence[dict[str, Any]] = ()

    @property
    def weights(self) -> dict[str, int]:
        """Open findings by weight."""
        return {w: sum(line.weight == w and line.state == "acik" for line in self.lines) for w in _WEIGHTS}

    @property
    def rules(self) -> list[dict[str, Any]]:
        """Counts by rule and collection, heaviest first."""
        groups: dict[tuple[str, str], list[Line]] = {}
        for line in self.lines:
            groups.setdefault((line.code, line.collection), []).append(line)
        rows = [
            {
                "code": code,
                "collection": collection,
                "weight": found[0].weight,
                "kind": found[0].kind,
                "title": found[0].title,
                "remedy": found[0].remedy,
                "clause": found[0].clause,
                "count": len(found),
                "lines": found,
            }
            for (code, collection), found in groups.items()
        ]
        return sorted(rows, key=lambda row: (_WEIGHTS.index(row["weight"]), row["code"], row["collection"]))


def line_of(
    rule: Rule | None,
    profile: Profile,
    *,
    code: str = "",
    message: str = "",
    place: str | None = None,
    **values: Any,
) -> Line:
    """Return a finding of a rule as a line; faults of reading that no rule names keep their own code and message.

    Args:
        place: EWKT or WKT of a point in the storage CRS.
    """
    easting, northing = _point(place)
    if rule is None:
        return Line(code, "error", "format", message, "", "", easting=easting, northing=northing, **values)
    return Line(
        rule.code,
        rule.severity.under(profile),
        rule.kind,
        message or str(rule.title),
        str(rule.remedy),
        rule.clause,
        easting=easting,
        northing=northing,
        **values,
    )


def _point(place: str | None) -> tuple[float | None, float | None]:
    if not place or "POINT(" not in place:
        return None, None
    east, north = place.split("(", 1)[1].rstrip(")").split()[:2]
    return float(east), float(north)


def taken(run: QualityRun, form: str, principal: Principal) -> Report:
    """Return the report of a run for somebody who takes it away in some form, which is recorded.

    Raises:
        NotFound, Forbidden: Findings are not shown to the principal, or too little of them.
        Unavailable: It could not be recorded.
    """
    report = report_of(run, principal)
    detail = {"how": form, "quality_run": run.pk, "collections": run.collections}
    record("export", principal, detail=detail)
    return report


def report_of(run: QualityRun, principal: Principal = SYSTEM) -> Report:
    """Return the report of a run that is done, as far as the principal sees its findings.

    Raises:
        NotFound, Forbidden: Findings are not shown to the principal, or too little of them.
    """
    profile: Any = run.profile
    lines: list[Line] = []
    found = judging.open_findings(run, principal)
    for code, collection, feature, other, weight, value, state, easting, northing in found:
        rule = registry.rule(code)
        if rule is None or (run.rules and code not in run.rules):
            continue
        line = line_of(
            rule, profile, collection=collection, feature=feature, other=other, value=value, state=state
        )
        lines.append(Line(**{**vars(line), "weight": weight, "easting": easting, "northing": northing}))
    judged = judging.told_collections(run, principal)
    failed = run.done_steps.exclude(error="").filter(collection__in=judged)
    return Report(
        ", ".join(judged) if len(run.collections) < 5 else settings.KBS_MUNICIPALITY,
        profile,
        lines,
        scores=[{name: getattr(score, name) for name in _MARKS} for score in judging.scores(run, principal)],
        units=judging.unit_scores(run, principal),
        failed=[*map(dict, failed.values("rule", "collection", "error"))],
    )


def write(report: Report, path: Path) -> None:
    """Write a report in the format its ending names.

    Raises:
        InvalidData: The ending names none.
    """
    form = path.suffix.lower().removeprefix(".")
    if form not in FORMATS:
        raise InvalidData(
            _("%(name)s: rapor biçimi bilinmiyor; olanlar: %(known)s")
            % {"name": path.name, "known": ", ".join(FORMATS)},
            Fault("report", "unknown format", path.suffix),
        )
    path.parent.mkdir(parents=True, exist_ok=True)
    if form == "gpkg":
        _geopackage(report, path)
    else:
        path.write_text(_TEXTS[form](report), encoding="utf-8-sig" if form == "csv" else "utf-8")


def as_json(report: Report) -> str:
    """Return the report as JSON: counts by weight and rule, then every finding."""
    body = {
        "subject": report.subject,
        "profile": report.profile,
        "weights": report.weights,
        "rules": [{k: v for k, v in row.items() if k != "lines"} for row in report.rules],
        "scores": list(report.scores),
        "units": list(report.units),
        "skipped": list(report.skipped),
        "failed": list(report.failed),
        "crs": f"EPSG:{settings.KBS_STORAGE_SRID}",
        "findings": [{k: v for k, v in asdict(line).items() if v is not None} for line in report.lines],
    }
    return json.dumps(body, ensure_ascii=False, indent=1)


def as_csv(report: Report) -> str:
    """Return the findings as CSV with semicolons, as Turkish spreadsheets open it."""
    out = io.StringIO()
    names = list(Line.__dataclass_fields__)
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(names)
    writer.writerows([_cell(getattr(line, name)) for name in names] for line in report.lines)
    return out.getvalue()


def _cell(value: Any) -> str:
    """A text that a spreadsheet would calculate gets an apostrophe before it (OWASP: CSV injection)."""
    text = "" if value is None else str(value)
    formula = isinstance(value, str) and text.startswith(("=", "+", "-", "@", "\t", "\r"))
    return f"'{text}" if formula else text


def as_html(report: Report) -> str:
    """Return the report as one page that needs nothing else."""
    context = {
        "report": report,
        "language": get_language(),
        "scores": list(map(_shown, report.scores)),
        "units": list(map(_shown, report.units)),
    }
    return render_to_string("exchange/quality_report.html", context)


def _shown(score: dict[str, Any]) -> dict[str, Any]:
    return score | {name: percent(score[name]) for name in ("completeness", "currency", "conformance")}


def percent(share: float | None) -> str:
    """Return a mark between 0 and 1 as people read it, rounded down: only what is whole is a hundred.

    >>> percent(None)
    '–'
    """
    if share is None:
        return "–"
    tenths = math.floor(round(share * 1000, 6))
    return _("%%%(number)s") % {"number": number_format(tenths / 10, 0 if tenths % 10 == 0 else 1)}


_TEXTS = {"json": as_json, "csv": as_csv, "html": as_html}


def _geopackage(report: Report, path: Path) -> None:
    """One point layer; findings without a place are rows without geometry."""
    import geopandas

    rows = [asdict(line) for line in report.lines]
    frame = geopandas.GeoDataFrame(
        rows or {name: [] for name in Line.__dataclass_fields__},
        geometry=geopandas.points_from_xy(_column(rows, "easting"), _column(rows, "northing")),
        crs=settings.KBS_STORAGE_SRID,
    )
    path.unlink(missing_ok=True)
    frame.to_file(path, layer="findings", driver="GPKG", engine="pyogrio")


def _column(rows: Iterable[dict[str, Any]], name: str) -> list[float]:
    return [float("nan") if row[name] is None else row[name] for row in rows]
