"""`manage.py kbs_import`: bring a file into a collection, or only look at it."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from kbs.exchange.progress import Bar
from kbs.exchange.run import import_file
from kbs.problems import Problem


class Command(BaseCommand):
    """Import a file (docs/import.md)."""

    help = "Bring a file into a collection: read, check, compare, apply in one transaction; or --inspect it."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the options."""
        parser.add_argument("file", type=Path)
        parser.add_argument("--collection", help="id of the receiving collection; PlanGML files need none")
        parser.add_argument("--layer", help="layer, sheet or table of the file")
        parser.add_argument("--crs", help="coordinate reference system, when the file names none: EPSG:5254")
        parser.add_argument("--encoding", help="encoding of the texts, when detection is wrong: windows-1254")
        parser.add_argument("--mapping", help="mapping profile: a file, or the name of one in data/mappings")
        parser.add_argument("--axis", choices=("xy", "yx"), help="order of coordinates; xy: first is east")
        parser.add_argument("--source", help="id of the source the features belong to")
        parser.add_argument("--reason", default="", help="why; kept with the change set")
        parser.add_argument("--dry-run", action="store_true", help="compare and report, change nothing")
        parser.add_argument(
            "--inspect", action="store_true", help="list layers, columns, CRS, encoding, defects"
        )
        parser.add_argument(
            "--allow-rejects", action="store_true", help="load the good rows, set the bad aside"
        )
        parser.add_argument("--rejects", type=Path, help="file for refused rows (.csv or .jsonl)")
        parser.add_argument("--confirm", action="store_true", help="confirm a mass change")
        parser.add_argument("--json", action="store_true", help="report as JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        """Run; problems are told without a traceback, with exit code 1."""
        try:
            if options["inspect"]:
                self._inspect(options)
            else:
                self._import(options)
        except Problem as problem:
            if options["json"]:
                self.stdout.write(json.dumps(problem.as_dict(), ensure_ascii=False, default=str))
                sys.exit(1)
            lines = [problem.detail or problem.title]
            lines += [
                f"  {fault.name}: {fault.reason} {fault.value or ''}".rstrip() for fault in problem.faults
            ]
            raise CommandError("\n".join(lines)) from None

    def _inspect(self, options: dict[str, Any]) -> None:
        from kbs.exchange.inspect import inspect_file

        found = inspect_file(options["file"], encoding=options["encoding"], layer=options["layer"])
        self.stdout.write(
            json.dumps(found.as_dict(), ensure_ascii=False, indent=1)
            if options["json"]
            else "\n".join(found.lines())
        )

    def _own_format(self, file: Path) -> str:
        """The format that fills collections of its own; any other file has to be told where it goes."""
        from kbs.exchange import formats

        own = formats.of_file(file)
        if own is None:
            raise CommandError("--collection ID, or --inspect")
        return own.name

    def _import(self, options: dict[str, Any]) -> None:
        collection = options["collection"] or self._own_format(options["file"])
        names = [
            "layer",
            "crs",
            "encoding",
            "axis",
            "source",
            "reason",
            "dry_run",
            "allow_rejects",
            "rejects",
            "confirm",
        ]
        with Bar(options["file"].name, " satır") as bar:
            report = import_file(
                options["file"],
                collection,
                mapping=options["mapping"],
                progress=bar,
                **{name: options[name] for name in names},
            )
        self.stdout.write(
            json.dumps(report.as_dict(), ensure_ascii=False) if options["json"] else "\n".join(report.lines())
        )
