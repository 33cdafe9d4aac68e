"""`manage.py audit_anchor`: write down what the chain of the register is now."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from kbs.access.audit import chain


class Command(BaseCommand):
    """Link what waits and write the head of the chain to a file outside the database; print it, for paper."""

    help = "Write the head of the register's chain to a file outside the database, and print it."

    def add_arguments(self, parser: CommandParser) -> None:
        """Say where to."""
        parser.add_argument("--anchors", type=Path, help="folder of the anchors (default: KBS_AUDIT_ANCHORS)")

    def handle(self, *args: Any, **options: Any) -> None:
        """Drop an anchor."""
        anchor = chain.drop_anchor(options["anchors"])
        self.stdout.write(f"{anchor.at}  {anchor.number}  {anchor.hash}")
