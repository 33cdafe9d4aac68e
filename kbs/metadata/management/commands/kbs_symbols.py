"""Report whether features are drawn by the signs of the standard, and write the page of all symbols."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from kbs.access.principals import SYSTEM
from kbs.catalog.registry import registry
from kbs.metadata import symbol_page, symbol_report

FORMS = {"html": symbol_report.as_html, "json": symbol_report.as_json, "csv": symbol_report.as_csv}


class Command(BaseCommand):
    """`manage.py kbs_symbols [--collection ID] [--report html|json|csv]`, or `--page FILE`."""

    help = "Report features without a sign and signs that depart from the standard; or write the page of symbols."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--collection", action="append", default=[], help="only this one; may be repeated"
        )
        parser.add_argument(
            "--report", choices=sorted(FORMS), help="the whole report in this form; a summary when absent"
        )
        parser.add_argument(
            "--page", type=Path, help="write the tables of all standard symbols into this page"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        unknown = [name for name in options["collection"] if registry.get(name) is None]
        if unknown:
            raise CommandError(f"unknown collection: {', '.join(unknown)}")
        chosen = [
            c
            for c in registry
            if c.geometry is not None and (not options["collection"] or c.id in options["collection"])
        ]
        if options["page"]:
            file: Path = options["page"]
            head = file.read_text(encoding="utf-8") if file.exists() else ""
            file.write_text(symbol_page.page(chosen, head), encoding="utf-8")
            return
        reports = [symbol_report.report(collection, SYSTEM) for collection in chosen]
        if options["report"]:
            self.stdout.write(FORMS[options["report"]](reports), ending="")
            return
        for one in reports:
            without = sum(number for _code, number in one.without_sign)
            self.stdout.write(
                f"{one.collection}: {one.features} features, {without} without a sign of their own, "
                f"{one.departing} by a sign that departs from the standard; {len(one.gaps)} gaps of the standard"
            )
