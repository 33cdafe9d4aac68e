"""`manage.py kvkk_report PERSON`: what is held about a person, and who read it for what purpose."""

from __future__ import annotations

import getpass
import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from kbs.access.principals import Principal
from kbs.backoffice import register_papers as papers
from kbs.documents.pdf import as_pdf
from kbs.features.person import report_on
from kbs.problems import Problem


def asker() -> Principal:
    """Return who sits at the command line: the service itself, under the name of the machine's account."""
    return Principal(name=f"komut satırı: {getpass.getuser()}", everything=True)


class Command(BaseCommand):
    """Answer a person's application: what is held in personal properties, which reads of it, by whom, for what."""

    help = "What is held about a person, and who read it for what purpose (Law 6698, article 11)."

    def add_arguments(self, parser: CommandParser) -> None:
        """Say who, and in what form."""
        parser.add_argument("person", help="a name, an account's name, or a national number")
        parser.add_argument("--format", choices=("json", "csv", "pdf"), default="json")
        parser.add_argument("--out", type=Path, help="file to write; standard output when it is missing")

    def handle(self, *args: Any, **options: Any) -> None:
        """Report."""
        try:
            report = report_on(options["person"], asker())
        except Problem as problem:
            raise CommandError(problem.detail) from problem
        if options["format"] == "json":
            content = papers.person_json(report).encode() + b"\n"
        elif options["format"] == "pdf":
            content = as_pdf(papers.person_paper(report))
        else:
            parts = papers.person_tables(report, papers.Names())
            lines = [line for title, titles, rows in parts for line in ([title], titles, *rows, [])]
            content = papers.as_csv([report.person], lines)
        put(content, options["out"])


def put(content: bytes, path: Path | None) -> None:
    """Write to a new file that only its owner reads, or to standard output."""
    if path is None:
        sys.stdout.buffer.write(content)
        sys.stdout.flush()
        return
    path.touch(mode=0o600)
    path.write_bytes(content)
