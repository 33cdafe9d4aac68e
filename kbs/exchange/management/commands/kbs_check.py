"""`manage.py kbs_check`: hold collections, or a file before it is imported, to the coded rules."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from kbs.access.principals import SYSTEM
from kbs.catalog.registry import registry
from kbs.catalog.rules import PROFILES
from kbs.exchange import quality_report
from kbs.exchange.check_file import check_file
from kbs.exchange.progress import Bar
from kbs.exchange.quality_report import Report, report_of, taken
from kbs.features import judging, repair
from kbs.geo.crs import CRS84, epsg
from kbs.geo.envelope import Envelope
from kbs.problems import Problem
from kbs.quality.models import QualityRun


class Command(BaseCommand):
    """Check data quality (docs/quality.md). Exit code 1 when an error was found."""

    help = "Hold collections, or with --file a file before its import, to the coded rules of data quality."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the options."""
        parser.add_argument(
            "--collection", action="append", default=[], help="id; may be repeated; all without it"
        )
        parser.add_argument(
            "--rule", action="append", default=[], help="code; may be repeated; all without it"
        )
        parser.add_argument("--profile", choices=PROFILES, default=settings.KBS_QUALITY_PROFILE)
        parser.add_argument("--bbox", help="west,south,east,north in degrees: judge only what touches it")
        parser.add_argument(
            "--fix", action="store_true", help="repair what can safely be repaired, then judge again"
        )
        parser.add_argument("--resume", action="store_true", help="go on with a run that was stopped")
        parser.add_argument("--file", type=Path, help="judge a file instead; nothing is stored")
        parser.add_argument("--as", dest="kind", help="with --file: the collection it would become")
        parser.add_argument("--layer", help="with --file: layer, sheet or table")
        parser.add_argument(
            "--crs", help="with --file: coordinate reference system, when the file names none"
        )
        parser.add_argument("--encoding", help="with --file: encoding of the texts")
        parser.add_argument("--mapping", help="with --file: mapping profile")
        parser.add_argument(
            "--report", type=Path, action="append", default=[], help="file to write: .html .json .csv .gpkg"
        )
        parser.add_argument("--json", action="store_true", help="the report as JSON on standard output")

    def handle(self, *args: Any, **options: Any) -> None:
        """Run; problems are told without a traceback, with exit code 1."""
        try:
            report = self._file(options) if options["file"] else self._collections(options)
            for path in options["report"]:
                quality_report.write(report, path)
        except Problem as problem:
            lines = [problem.detail or problem.title]
            lines += [
                f"  {fault.name}: {fault.reason} {fault.value or ''}".rstrip() for fault in problem.faults
            ]
            raise CommandError("\n".join(lines)) from None
        self.stdout.write(quality_report.as_json(report) if options["json"] else "\n".join(_lines(report)))
        if report.weights["error"]:
            sys.exit(1)

    def _file(self, options: dict[str, Any]) -> Report:
        if not options["kind"]:
            raise CommandError("--file needs --as COLLECTION")
        with Bar(options["file"].name, " satır") as bar:
            verdict = check_file(
                options["file"],
                options["kind"],
                profile=options["profile"],
                mapping=options["mapping"],
                progress=bar,
                **{name: options[name] for name in ("layer", "crs", "encoding")},
            )
        subject = f"{options['file'].name} → {options['kind']}"
        return Report(subject, verdict.profile, verdict.lines, skipped=verdict.skipped)

    def _collections(self, options: dict[str, Any]) -> Report:
        run = judging.unfinished() if options["resume"] else None
        if run is None:
            run = self._open(options)
        with Bar("kbs_check", " adım") as bar:
            judging.work(run, progress=bar)
            if options["fix"]:
                repaired = repair.repair(run)
                self.stderr.write(f"{repaired} düzeltildi")
                run = judging.work(self._open(options), progress=bar)
        if options["report"]:
            return taken(run, " ".join(path.suffix[1:] for path in options["report"]), SYSTEM)
        return report_of(run)

    def _open(self, options: dict[str, Any]) -> QualityRun:
        unknown = [code for code in options["rule"] if registry.rule(code) is None]
        if unknown:
            raise CommandError(f"no such rule: {', '.join(unknown)} (docs/quality-rules.md lists them)")
        try:
            collections = judging.judged_collections(options["collection"])
        except KeyError as exc:
            known = ", ".join(sorted(c.id for c in registry))
            raise CommandError(f"no such collection: {exc.args[0]}; there are: {known}") from None
        return judging.open_run(
            collections, options["profile"], box=_box(options["bbox"]), rules=options["rule"]
        )


def _box(text: str | None) -> judging.Box | None:
    if not text:
        return None
    try:
        west, south, east, north = (float(part) for part in text.split(","))
        return Envelope(west, south, east, north, CRS84).to(epsg(settings.KBS_STORAGE_SRID)).bounds
    except ValueError:
        raise CommandError(
            f"--bbox {text}: four numbers are needed: west,south,east,north in degrees"
        ) from None


def _lines(report: Report) -> list[str]:
    """The report for people on a terminal."""
    weights = report.weights
    lines = [f"{report.subject} ({report.profile})"]
    for row in report.rules:
        place = f" [{row['collection']}]" if row["collection"] else ""
        lines.append(f"  {row['weight']:8} {row['code']}{place} {row['title']}: {row['count']}")
    lines += [f"! {step['rule']} {step['collection']}: {step['error']}" for step in report.failed]
    lines.append(f"error {weights['error']} · warning {weights['warning']} · info {weights['info']}")
    return lines
