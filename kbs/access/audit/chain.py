"""The chain over the register: linking, its state, and the anchors that are kept outside the database."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.utils import timezone

from kbs.access.audit.record import record
from kbs.access.principals import SYSTEM

# Entries linked in one transaction.
BATCH = 500
_PATTERN = "kbs-anchor-*.json"


@dataclass(frozen=True)
class State:
    """The last link and its hash; how many entries wait to be linked, and since when the oldest does."""

    head: int
    hash: str
    waiting: int
    oldest: datetime | None

    @property
    def seconds(self) -> float:
        """How long the oldest entry has been waiting."""
        return (timezone.now() - self.oldest).total_seconds() if self.oldest else 0.0


@dataclass(frozen=True)
class Anchor:
    """What the chain was at a moment: the number and hash of its last link."""

    number: int
    hash: str
    at: str


def link() -> int:
    """Link all that waits; return how many. Another writer at work: 0."""
    linked = 0
    with connection.cursor() as cursor:
        while True:
            cursor.execute("SELECT kbs_audit_link(%s)", [BATCH])
            some = int(cursor.fetchone()[0])
            linked += some
            if some < BATCH:
                return linked


def state() -> State:
    """Return the state of the chain."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT head, hash, waiting, oldest FROM kbs_audit_state()")
        return State(*cursor.fetchone())


def expire() -> int:
    """Delete what tells who it was where its period is over; return of how many entries."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT kbs_audit_expire()")
        return int(cursor.fetchone()[0])


def folder() -> Path:
    """Return the folder of the anchors (`KBS_AUDIT_ANCHORS`)."""
    return Path(settings.KBS_AUDIT_ANCHORS)


def drop_anchor(where: Path | None = None) -> Anchor:
    """Link what waits, write the head of the chain to a new file, and return it.

    A file is never written over; the same head twice is one file.
    """
    link()
    now = state()
    anchor = Anchor(now.head, now.hash, timezone.now().isoformat(timespec="seconds"))
    where = where or folder()
    where.mkdir(parents=True, exist_ok=True)
    try:
        descriptor = os.open(
            where / f"kbs-anchor-{now.head:012d}.json", os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644
        )
    except FileExistsError:
        return anchor
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        json.dump(asdict(anchor), file)
        file.write("\n")
        file.flush()
        os.fsync(file.fileno())
    record("anchor", SYSTEM, detail={"number": anchor.number, "hash": anchor.hash})
    return anchor


def anchors(where: Path) -> list[Anchor]:
    """Return the anchors of a folder by number.

    Raises:
        ValueError: A file is not an anchor; its name is told.
    """
    found = []
    for path in sorted(where.glob(_PATTERN)):
        try:
            found.append(Anchor(**json.loads(path.read_text(encoding="utf-8"))))
        except (TypeError, ValueError) as exc:
            raise ValueError(f"{path.name} is not an anchor") from exc
    return sorted(found, key=lambda anchor: anchor.number)
