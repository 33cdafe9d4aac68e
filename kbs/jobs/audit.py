"""The writer of the register's chain, its daily anchor, and the end of what is over."""

from __future__ import annotations

import logging
import threading

from django.db import connection
from django_tasks import task

from kbs.access.audit import chain

# Half of what is promised: an entry is linked within two seconds of its commit.
SECONDS = 1.0
log = logging.getLogger(__name__)


@task()
def anchor_register() -> None:
    """Let expire what is over, then write down what the chain is, outside the database."""
    chain.expire()
    chain.drop_anchor()


class Chainer(threading.Thread):
    """Links entries beside a worker, on a connection of its own, until it is stopped. Of several one is at work."""

    def __init__(self, seconds: float = SECONDS) -> None:
        super().__init__(name="kbs audit chain", daemon=True)
        self._seconds = seconds
        self._stop_asked = threading.Event()

    def run(self) -> None:
        """Link; a database that is away for a while is asked again."""
        failing = False
        while not self._stop_asked.wait(self._seconds):
            try:
                chain.link()
                failing = False
            except Exception:
                connection.close()
                if not failing:
                    log.exception("the register could not be linked")
                failing = True
        connection.close()

    def stop(self) -> None:
        """Ask the thread to end."""
        self._stop_asked.set()
