"""`manage.py audit_extract`: a unit's acts between two days, as CSV or PDF."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone
from django.utils.translation import gettext as _

from kbs.access.models import Unit
from kbs.backoffice import register_papers as papers
from kbs.backoffice.management.commands.kvkk_report import asker, put
from kbs.documents.pdf import as_pdf


class Command(BaseCommand):
    """Extract the acts of a unit; the extract itself is recorded."""

    help = "The acts of a unit between two days, from the register of acts."

    def add_arguments(self, parser: CommandParser) -> None:
        """Say which unit, which days and in what form."""
        parser.add_argument("--unit", required=True, help="the unit's code")
        parser.add_argument("--from", dest="since", required=True, type=date.fromisoformat, help="first day")
        parser.add_argument("--to", dest="until", required=True, type=date.fromisoformat, help="last day")
        parser.add_argument("--format", choices=("csv", "pdf"), default="csv")
        parser.add_argument("--out", type=Path, help="file to write; standard output when it is missing")

    def handle(self, *args: Any, **options: Any) -> None:
        """Extract."""
        unit = Unit.objects.filter(code=options["unit"]).first()
        if unit is None:
            raise CommandError(f"There is no unit with the code {options['unit']!r}.")
        since, until = options["since"], options["until"]
        wanted = {"unit": unit.pk, "since": midnight(since), "until": midnight(until + timedelta(days=1))}
        found = papers.entries(asker(), wanted)
        if options["format"] == "pdf":
            facts = [(_("Birim"), unit.name), (_("Günler"), f"{since} / {until}")]
            content = as_pdf(papers.extract_paper(list(found), facts))
        else:
            names = papers.Names()
            content = papers.as_csv(papers.columns(), (papers.row(entry, names) for entry in found))
        put(content, options["out"])


def midnight(day: date) -> str:
    """Return the beginning of a day in the installation's time zone (ISO 8601)."""
    return timezone.make_aware(datetime.combine(day, time.min)).isoformat()
