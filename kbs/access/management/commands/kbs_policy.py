"""`manage.py kbs_policy`: the policy as a file: out, looked at, put in force."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from kbs.access.compare import compare
from kbs.access.compile import current_document, current_policy, publish
from kbs.access.policy import read
from kbs.problems import Problem


class Command(BaseCommand):
    """Export, check or publish the policy."""

    help = "The access policy: export it, check a file against what is in force, or publish a file."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the arguments."""
        parser.add_argument("action", choices=("export", "check", "publish"))
        parser.add_argument("file", nargs="?", help="a JSON file; export writes to it, or to the terminal")
        parser.add_argument("--note", default="", help="why; kept with the version (needed to publish)")

    def handle(self, *args: Any, **options: Any) -> None:
        """Do what is asked; tell what would change."""
        if options["action"] == "export":
            self._export(options["file"])
            return
        if not options["file"]:
            raise CommandError(_("Hangi dosya?"))
        try:
            document = json.loads(Path(options["file"]).read_text(encoding="utf-8"))
            changes = compare(current_policy(), read(document))
            for change in changes:
                self.stdout.write(f"  {change.text}")
            self.stdout.write(_("Değişen hak: %(count)s") % {"count": len(changes)})
            if options["action"] == "publish":
                version = publish(document, note=self._note(options["note"]))
                self.stdout.write(_("Yayımlandı: sürüm %(number)s") % {"number": version.number})
        except (OSError, ValueError) as exc:
            raise CommandError(str(exc)) from None
        except Problem as problem:
            faults = "".join(f"\n  {fault.name}: {fault.reason}" for fault in problem.faults)
            raise CommandError((problem.title if faults else problem.detail) + faults) from None

    def _export(self, file: str | None) -> None:
        text = json.dumps(current_document()[0], ensure_ascii=False, indent=2) + "\n"
        if file:
            Path(file).write_text(text, encoding="utf-8")
        else:
            self.stdout.write(text, ending="")

    def _note(self, note: str) -> str:
        if not note.strip():
            raise CommandError(_("Yayımlamak için bir açıklama gerekir: --note"))
        return note
