"""`manage.py kbs_plangml`: write a plan as PlanGML, or validate a file against the rebuilt schema."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from kbs.access.audit.reads import reading
from kbs.access.principals import SYSTEM
from kbs.problems import Problem
from layers.planning.collections import PLANS


class Command(BaseCommand):
    """Export a plan (docs/plangml.md); files come in with `kbs_import`."""

    help = "Write a plan as PlanGML 1.0 (UİP); files come in with kbs_import."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the options."""
        parser.add_argument("pin", nargs="?", default="", help="plan number (PİN)")
        parser.add_argument("--out", type=Path, help="file to write; without it the standard output")
        parser.add_argument("--source", default="", help="whose plan, where several sources have one")
        parser.add_argument("--crs", type=_code, help="EPSG code to write: EPSG:5254")
        parser.add_argument("--validate", type=Path, metavar="FILE", help="hold a file to the rebuilt schema")
        parser.add_argument("--schema", action="store_true", help="print the XML schema made from the tables")

    def handle(self, *args: Any, **options: Any) -> None:
        """Run; problems are told without a traceback, with exit code 1."""
        try:
            if options["schema"]:
                from kbs.procedures.plangml.xsd import document

                self.stdout.write(document().decode(), ending="")
            elif options["validate"]:
                self._validate(options["validate"])
            elif options["pin"]:
                self._export(options)
            else:
                raise CommandError("PIN, --validate FILE or --schema")
        except Problem as problem:
            raise CommandError(problem.detail or problem.title) from None

    def _export(self, options: dict[str, Any]) -> None:
        from kbs.procedures.plangml.export import export, find

        with reading(SYSTEM, PLANS, kind="export", how="plangml", filter=options["pin"], always=True) as told:
            plan = find(options["pin"], options["source"], options["crs"])
            if options["out"] is None:
                report = export(plan, sys.stdout.buffer)
            else:
                try:
                    with options["out"].open("wb") as file:
                        report = export(plan, file)
                except OSError as exc:
                    raise CommandError(str(exc)) from None
            told.count = report.features
        self.stderr.write("\n".join(report.lines()))

    def _validate(self, path: Path) -> None:
        from kbs.procedures.plangml.look import judged

        count, faults = judged(path)
        for reason in faults:
            self.stderr.write(reason)
        if faults:
            raise CommandError(
                _("%(file)s: %(faults)d hata, %(count)d nesne")
                % {"file": path.name, "faults": len(faults), "count": count}
            )
        self.stdout.write(_("%(file)s: %(count)d nesne, şemaya uyuyor") % {"file": path.name, "count": count})


def _code(text: str) -> int:
    """An EPSG code with or without its authority. Raises ValueError for anything else."""
    return int(text.upper().removeprefix("EPSG:"))
