"""Prepare the overviews that tiles show at low zooms."""

from __future__ import annotations

import time
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from kbs.catalog.registry import registry
from kbs.tiles import generalize
from kbs.tiles.plan import overview_zooms


class Command(BaseCommand):
    """`manage.py kbs_tiles --refresh [--collection ID ...] [--stale]`."""

    help = "Prepare the low-zoom overviews of vector tiles."

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare the options."""
        parser.add_argument("--refresh", action="store_true", help="prepare the overviews anew")
        parser.add_argument(
            "--collection", action="append", metavar="ID", help="only this collection; may be repeated"
        )
        parser.add_argument("--stale", action="store_true", help="only overviews older than their data")

    def handle(self, *args: Any, **options: Any) -> None:
        """Refresh one by one, each in its own transaction, and say what was made."""
        if not options["refresh"]:
            raise CommandError("say what to do: --refresh")
        names = options["collection"] or [c.id for c in registry]
        unknown = [name for name in names if registry.get(name) is None]
        if unknown:
            raise CommandError(
                f"there is no collection {', '.join(unknown)}; known: {', '.join(c.id for c in registry)}"
            )
        wanted = [c for c in registry if c.id in names and overview_zooms(c)]
        for collection in generalize.stale(wanted) if options["stale"] else wanted:
            start = time.perf_counter()
            rows = generalize.refresh(collection)
            self.stdout.write(f"{collection.id}: {rows} rows, {time.perf_counter() - start:.1f} s")
