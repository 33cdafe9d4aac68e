"""`manage.py kbs_worker`: the queue's worker with the schedule and the writer of the register's chain beside it."""

from __future__ import annotations

from typing import Any

from django_tasks_db.management.commands import db_worker

from kbs.jobs.audit import Chainer
from kbs.jobs.schedule import Ticker


class Command(db_worker.Command):
    """Run queued tasks, queue what the schedule asks for, link the register of acts."""

    help = "Run queued tasks, queue what the schedule asks for, link the register of acts."

    def handle(self, *args: Any, **options: Any) -> None:
        """Work until stopped."""
        beside = (Ticker(), Chainer())
        for thread in beside:
            thread.start()
        try:
            super().handle(*args, **options)
        finally:
            for thread in beside:
                thread.stop()
