"""Say what the catalogue records lack, or write them as ISO 19139 files for a portal that takes files."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from kbs.access.principals import ANONYMOUS
from kbs.metadata.build import records
from kbs.metadata.iso.document import metadata
from kbs.metadata.validate import validate
from kbs.metadata.xml import document


class Command(BaseCommand):
    """`manage.py kbs_metadata [FOLDER --origin https://...]`: the records everybody may see.

    Without a folder every record that lacks something is named; the exit code is 1 when there is one.
    """

    help = "Check the catalogue records, or write them as ISO 19139 files."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", nargs="?", type=Path, help="where to write <GUID>.xml")
        parser.add_argument(
            "--origin",
            default="",
            help="public address of the service for the links, such as https://kent.example",
        )

    def handle(self, *args: Any, folder: Path | None, origin: str, **options: Any) -> None:
        found = records(ANONYMOUS, origin.rstrip("/"))
        if folder is None:
            return self._check(found)
        if not origin.startswith(("http://", "https://")):
            raise CommandError(_("--origin gerekir: kayıtlardaki bağlantılar onunla başlar"))
        folder.mkdir(parents=True, exist_ok=True)
        for record in found:
            (folder / record.file_identifier).write_bytes(document(metadata(record)))
        self.stdout.write(_("%(count)d kayıt yazıldı: %(folder)s") % {"count": len(found), "folder": folder})
        return None

    def _check(self, found: list[Any]) -> None:
        incomplete = [(record, faults) for record in found if (faults := validate(record))]
        for record, faults in incomplete:
            self.stdout.write(f"{record.subject}: {'; '.join(fault.reason for fault in faults)}")
        numbers = {"all": len(found), "lacking": len(incomplete)}
        self.stdout.write(_("%(all)d kayıt, eksiği olan %(lacking)d") % numbers)
        if incomplete:
            raise SystemExit(1)
