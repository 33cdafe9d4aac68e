"""`manage.py kbs_worker`: the queue's worker with the schedule beside it."""

from __future__ import annotations

from typing import Any

from django_tasks_db.management.commands import db_worker

from kbs.jobs.schedule import Ticker


class Command(db_worker.Command):
    """Run queued tasks, and queue what the schedule asks for."""

    help = "Run queued tasks, and queue what the schedule asks for."

    def handle(self, *args: Any, **options: Any) -> None:
        """Work until stopped."""
        ticker = Ticker()
        ticker.start()
        try:
            super().handle(*args, **options)
        finally:
            ticker.stop()
