"""`manage.py kbs_demo`: the demo city from nothing: real data, what is derived from it, accounts, overviews."""

from __future__ import annotations

import time
from argparse import ArgumentParser
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from kbs.problems import Problem
from kbs.procedures.demo_city import imagery, past, people, steps
from kbs.procedures.demo_city.derive import derive, stage_count
from kbs.procedures.demo_city.progress import Progress
from kbs.procedures.demo_city.report import contents_table, table

IMAGE = "imagery"
OVERVIEWS = "overviews"
PEOPLE = "people"


class Command(BaseCommand):
    """Load the demo city (docs/demo-city.md)."""

    requires_system_checks = ()
    help = "Load the demo city: real open data, the synthetic rest, demo accounts. Runs again in no time."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the options."""
        parser.add_argument("--seed", type=int, default=1, help="seed of the synthetic features (default 1)")
        parser.add_argument("--again", action="store_true", help="go through all steps, finished or not")
        parser.add_argument("--quiet", action="store_true", help="no progress")

    def handle(self, *args: Any, **options: Any) -> None:
        """Do the steps that are not done; say what the city holds."""
        started = time.monotonic()
        try:
            wanted = self._wanted(options["seed"])
            finished = {} if options["again"] else steps.done()
            missing = [name for name, value in wanted.items() if finished.get(name) != value]
            if not imagery.file_path().is_file() and IMAGE not in missing:
                missing.append(IMAGE)
            if not missing:
                self.stdout.write(_("Gösterim kenti tamam, yapılacak bir şey yok."))
                return
            self._work(missing, wanted, options)
        except Problem as problem:
            faults = "".join(f"\n  {fault.name}: {fault.reason}" for fault in problem.faults)
            raise CommandError((problem.detail or str(problem.title)) + faults) from None
        self.stdout.write(contents_table())
        self.stdout.write(
            _("Gösterim kenti hazır (%(seconds).0f s).") % {"seconds": time.monotonic() - started}
        )

    def _wanted(self, seed: int) -> dict[str, str]:
        """Every step in order with the fingerprint it should have."""
        wanted = {load.name: load.fingerprint() for load in (*steps.LOADS, *steps.REGISTERS)}
        wanted[steps.DERIVED] = steps.derived_fingerprint(seed)
        wanted[IMAGE] = steps.image_fingerprint(seed)
        wanted[OVERVIEWS] = wanted[steps.DERIVED]
        wanted[PEOPLE] = people.people_fingerprint()
        return wanted

    def _work(self, missing: list[str], wanted: dict[str, str], options: dict[str, Any]) -> None:
        # Here, not above: a start with nothing to do need not load GDAL.
        from kbs.exchange.run import import_file

        loads = [load for load in (*steps.LOADS, *steps.REGISTERS) if load.name in missing]
        derives = steps.DERIVED in missing
        progress = Progress(2 * len(loads) + stage_count() * derives + 6, quiet=options["quiet"])
        for load in loads:
            with progress.step(_("%(collection)s yükleniyor") % {"collection": load.collection}, weight=2):
                import_file(load.file, load.collection, mapping=load.mapping_file, confirm=True)
            steps.mark(load.name, wanted[load.name])
        if derives:
            derive(options["seed"], progress)
            past.make_past()
            steps.mark(steps.DERIVED, wanted[steps.DERIVED])
        if IMAGE in missing:
            with progress.step(_("Sentetik ortofoto boyanıyor"), weight=3):
                imagery.paint_city(options["seed"])
            steps.mark(IMAGE, wanted[IMAGE])
        if OVERVIEWS in missing:
            with progress.step(_("Küçük ölçekli özetler hazırlanıyor"), weight=3):
                call_command("kbs_tiles", refresh=True, stale=True, stdout=_Nowhere())
            steps.mark(OVERVIEWS, wanted[OVERVIEWS])
        progress.close()
        if PEOPLE in missing:
            self._tell(people.create_people())
            steps.mark(PEOPLE, wanted[PEOPLE])

    def _tell(self, logins: list[people.Login]) -> None:
        """Print new passwords, the only time they are seen."""
        if not logins:
            return
        head = (_("kullanıcı"), _("parola"), _("birim"))
        self.stdout.write(_("Gösterim hesapları (parolalar yalnız şimdi gösterilir):"))
        self.stdout.write(table(head, [(login.username, login.password, login.unit) for login in logins]))


class _Nowhere:
    """A stream for a command whose lines nobody needs."""

    def write(self, _text: str) -> int:
        return 0

    def flush(self) -> None:
        """Do nothing."""
