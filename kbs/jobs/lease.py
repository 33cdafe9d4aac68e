"""Leases with a heartbeat: the queue runs a task once, the lease notices when its worker died.

The heartbeat has a thread and a connection of its own, because the work itself may sit in one long
transaction whose updates nobody else sees.
"""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from django.db import connection, transaction
from django.db.models.functions import Now
from django.utils.module_loading import import_string

from kbs.jobs.models import Lease

BEAT_SECONDS = 5.0
# Silent for longer than this: the holder is dead.
EXPIRES = timedelta(seconds=60)
MAX_ATTEMPTS = 3
# The holder of work that waits in the queue again.
QUEUED = ""


class Busy(Exception):
    """Somebody else holds the lease and is alive."""


@contextmanager
def hold(key: str, task: str, arguments: list[object]) -> Iterator[None]:
    """Hold a lease while working; it is given back at the end, also of a failure.

    Raises:
        Busy: It is held, and was heard of lately.
    """
    holder = f"{socket.gethostname()}:{os.getpid()}"
    lease = _take(key, task, arguments, holder)
    stop = threading.Event()
    beat = threading.Thread(target=_beat, args=(lease.pk, stop), daemon=True, name=f"lease {key}")
    beat.start()
    try:
        yield
    finally:
        stop.set()
        beat.join()
        Lease.objects.filter(pk=lease.pk, holder=holder).delete()


def _take(key: str, task: str, arguments: list[object], holder: str) -> Lease:
    with transaction.atomic():
        lease, made = Lease.objects.select_for_update().get_or_create(
            key=key, defaults={"task": task, "arguments": arguments, "holder": holder}
        )
        if made:
            return lease
        alive = Lease.objects.filter(pk=lease.pk, heartbeat_at__gt=Now() - EXPIRES)
        if lease.holder != QUEUED and alive.exists():
            raise Busy(key)
        lease.holder, lease.heartbeat_at = holder, Now()
        lease.save()
        return lease


def _beat(lease_id: int, stop: threading.Event) -> None:
    try:
        while not stop.wait(BEAT_SECONDS):
            Lease.objects.filter(pk=lease_id).update(heartbeat_at=Now())
    finally:
        connection.close()


def requeue_expired() -> list[str]:
    """Queue the work of dead holders again; return its keys. Work that died too often is given up."""
    queued = []
    with transaction.atomic():
        dead = Lease.objects.select_for_update(skip_locked=True).filter(heartbeat_at__lte=Now() - EXPIRES)
        for lease in dead:
            if lease.attempts < MAX_ATTEMPTS:
                import_string(lease.task).enqueue(*lease.arguments)
                queued.append(lease.key)
                lease.holder, lease.heartbeat_at, lease.attempts = QUEUED, Now(), lease.attempts + 1
                lease.save()
            else:
                lease.delete()
    return queued
