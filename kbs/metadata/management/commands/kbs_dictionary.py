"""Write the data dictionary of the installation's collections, or the list of their schemas."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from kbs.catalog.registry import registry
from kbs.metadata.dictionary import dictionary
from kbs.metadata.schemas import markdown


class Command(BaseCommand):
    """`manage.py kbs_dictionary [--schemas] [FILE]`: to a file, or to standard output."""

    help = "Write the data dictionary (Markdown) of all collections."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", nargs="?", type=Path, help="file to write; standard output when absent")
        parser.add_argument(
            "--schemas",
            action="store_true",
            help="the schemas with their national names and what is unconfirmed",
        )

    def handle(self, *args: Any, file: Path | None = None, schemas: bool = False, **options: Any) -> None:
        page = markdown(registry) if schemas else dictionary(registry)
        if file is None:
            self.stdout.write(page, ending="")
        else:
            file.write_text(page, encoding="utf-8")
