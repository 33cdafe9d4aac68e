"""`manage.py kbs_generate`: synthetic features, derived from real streets and buildings or a city of N parcels."""

from __future__ import annotations

import time
from argparse import ArgumentParser
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from kbs.problems import Problem
from kbs.procedures.demo_city.derive import NothingToDerive, derive, stage_count
from kbs.procedures.demo_city.progress import Progress
from kbs.procedures.demo_city.report import difference_table


class Command(BaseCommand):
    """Generate synthetic features (docs/demo-city.md)."""

    help = "Derive synthetic features from the real streets and buildings, or make a city of N parcels."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the options."""
        parser.add_argument(
            "--seed", type=int, default=1, help="the same seed gives the same city (default 1)"
        )
        kind = parser.add_mutually_exclusive_group()
        kind.add_argument(
            "--derive", action="store_true", help="from the loaded streets and buildings (default)"
        )
        kind.add_argument("--parcels", type=int, metavar="N", help="a purely synthetic city of N parcels")
        parser.add_argument(
            "--origin",
            metavar="EAST,NORTH",
            help="south-west corner of the synthetic city in the storage CRS (default: the municipality's)",
        )
        parser.add_argument("--quiet", action="store_true", help="no progress")

    def handle(self, *args: Any, **options: Any) -> None:
        """Run; what cannot be done is said without a traceback."""
        started = time.monotonic()
        try:
            if options["parcels"] is not None:
                differences = self._city(options)
            else:
                progress = Progress(stage_count(), quiet=options["quiet"])
                differences = derive(options["seed"], progress)
                progress.close()
        except NothingToDerive as reason:
            raise CommandError(
                _("Türetilecek veri yok (%(reason)s); önce kbs_import ile yükleyin.") % {"reason": reason}
            ) from None
        except Problem as problem:
            raise CommandError(problem.detail or str(problem.title)) from None
        # Low zooms show what is prepared; without this the largest features would stand in, slowly.
        call_command("kbs_tiles", refresh=True, stale=True, stdout=self.stdout)
        self.stdout.write(difference_table(differences))
        self.stdout.write(_("Süre: %(seconds).1f s") % {"seconds": time.monotonic() - started})

    def _city(self, options: dict[str, Any]) -> dict[str, Any]:
        from kbs.procedures.demo_city.scale import build_city, parse_origin

        progress = Progress(options["parcels"], quiet=options["quiet"])
        differences = build_city(
            options["parcels"], options["seed"], parse_origin(options["origin"]), progress
        )
        progress.close()
        return differences
