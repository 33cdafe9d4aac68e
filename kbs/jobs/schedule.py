"""Work that comes back every night: rows that workers take with SKIP LOCKED, so that one of several queues it once."""

from __future__ import annotations

import logging
import threading
from datetime import datetime, timedelta
from datetime import time as clock

from django.db import connection, transaction
from django.utils import timezone
from django.utils.module_loading import import_string

from kbs.jobs.models import Schedule

TICK_SECONDS = 30.0
log = logging.getLogger(__name__)


def next_time(at: clock, now: datetime) -> datetime:
    """Return the next moment after `now` at which clocks of the installation's time zone show `at`."""
    here = timezone.localtime(now)
    due = here.replace(hour=at.hour, minute=at.minute, second=0, microsecond=0)
    return due if due > here else due + timedelta(days=1)


def tick(now: datetime | None = None) -> list[str]:
    """Queue the tasks that are due, set their next time; return their names."""
    now = now or timezone.now()
    queued = []
    with transaction.atomic():
        due = Schedule.objects.select_for_update(skip_locked=True).filter(enabled=True, next_at__lte=now)
        for schedule in due:
            import_string(schedule.task).enqueue()
            schedule.last_at, schedule.next_at = now, next_time(schedule.at, now)
            schedule.save(update_fields=["last_at", "next_at"])
            queued.append(schedule.name)
    return queued


class Ticker(threading.Thread):
    """Ticks beside a worker, on a connection of its own, until it is stopped."""

    def __init__(self, seconds: float = TICK_SECONDS) -> None:
        super().__init__(name="kbs schedule", daemon=True)
        self._seconds = seconds
        self._stop_asked = threading.Event()

    def run(self) -> None:
        """Tick; a database that is away for a while is asked again."""
        while not self._stop_asked.wait(self._seconds):
            try:
                tick()
            except Exception:
                log.exception("the schedule could not be asked")
            finally:
                connection.close()

    def stop(self) -> None:
        """Ask the thread to end."""
        self._stop_asked.set()
