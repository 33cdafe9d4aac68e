"""`manage.py audit_verify`: whether the register of acts is whole."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from kbs.access.audit import chain
from kbs.access.audit.verify import verify


class Command(BaseCommand):
    """Check the register against its chain and the chain against its anchors; exit code 1 when something is wrong."""

    help = "Check the register of acts against its chain and the chain against its anchors."

    def add_arguments(self, parser: CommandParser) -> None:
        """Say where the anchors are."""
        parser.add_argument("--anchors", type=Path, help="folder of the anchors (default: KBS_AUDIT_ANCHORS)")

    def handle(self, *args: Any, **options: Any) -> None:
        """Check, and tell what was found."""
        folder = options["anchors"] or chain.folder()
        try:
            anchors = chain.anchors(folder)
        except ValueError as exc:
            raise CommandError(str(exc)) from exc
        report = verify(anchors)
        waiting = f"{report.waiting} entries wait to be linked"
        if seconds := chain.state().seconds:
            waiting += f", the oldest for {seconds:.0f} s"
        self.stdout.write(f"{report.links} links, {report.erased} of them without who it was; {waiting}.")
        if anchors:
            self.stdout.write(f"{report.anchors} anchors; {report.unanchored} links after the last of them.")
        else:
            self.stdout.write(
                f"No anchors in {folder}: a tail cut off or a chain hashed anew would not be noticed."
            )
        if report.faults:
            raise CommandError("\n".join(report.faults), returncode=1)
        self.stdout.write("The register is whole.")
