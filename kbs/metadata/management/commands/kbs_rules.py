"""Write the rule book of data quality."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from kbs.catalog.registry import registry
from kbs.metadata.rulebook import rulebook


class Command(BaseCommand):
    """`manage.py kbs_rules [FILE]`: to a file, or to standard output."""

    help = "Write the rule book of data quality (Markdown)."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the options."""
        parser.add_argument("file", nargs="?", type=Path, help="file to write; standard output when absent")

    def handle(self, *args: Any, file: Path | None = None, **options: Any) -> None:
        """Write."""
        page = rulebook(registry.rules)
        if file is None:
            self.stdout.write(page, ending="")
        else:
            file.write_text(page, encoding="utf-8")
