"""Check the register against its chain and the chain against its anchors, without the code that wrote them.

A link's hash is the SHA-256 of the UTF-8 text `<hash of the link before><number>,<entry>`, in hexadecimal digits; the
first link stands on 64 zeros. `<entry>` is the canonical text of an entry (`canonical`).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from django.db import connection

from kbs.access.audit.chain import Anchor
from kbs.sql import queries_beside

QUERIES = queries_beside(__file__)
GENESIS = "0" * 64
_BATCH = 5000
# Faults listed one by one; an edit of the hundredth entry after them is no news.
MOST = 50


@dataclass
class Report:
    """What was found.

    Attributes:
        links: Links that were checked.
        head: Number of the last.
        waiting: Entries that wait to be linked.
        erased: Entries whose telling part has expired.
        anchors: Anchors that were held against the chain.
        unanchored: Links after the last anchor: nothing outside the database vouches for them yet.
        faults: In words, the earliest first.
    """

    links: int = 0
    head: int = 0
    waiting: int = 0
    erased: int = 0
    anchors: int = 0
    unanchored: int = 0
    faults: list[str] = field(default_factory=list)


def canonical(fields: Sequence[Any]) -> str:
    """Return the text of an entry: every field as its length in bytes, a colon, the value and a comma; null is `-,`.

    Times are UTC with microseconds (`2026-11-21T17:30:00.000000Z`), ids are joined by spaces.

    >>> canonical([7, None, "ş"])
    '1:7,-,2:ş,'
    """
    return "".join(
        "-," if value is None else f"{len(text.encode())}:{text},"
        for value in fields
        for text in [_text(value)]
    )


def _text(value: Any) -> str:
    if isinstance(value, datetime):
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    return " ".join(map(str, value)) if isinstance(value, list) else str(value)


def link_hash(before: str, number: int, fields: Sequence[Any]) -> str:
    """Return the hash of a link from the one before it."""
    return hashlib.sha256(f"{before}{number},{canonical(fields)}".encode()).hexdigest()


def verify(anchors: Sequence[Anchor] = ()) -> Report:
    """Check every link, every entry and every anchor. Reads all of the register: runs as the owner."""
    report, hashes = Report(anchors=len(anchors)), {0: GENESIS}
    wanted = {anchor.number for anchor in anchors}
    _links(report, hashes, wanted)
    _loose(report)
    for anchor in anchors:
        if anchor.number > report.head:
            report.faults.append(
                f"anchor of {anchor.at}: the chain reached {anchor.number} then and ends at {report.head} now:"
                " its tail was cut off"
            )
        elif hashes.get(anchor.number) != anchor.hash:
            report.faults.append(
                f"anchor of {anchor.at}: link {anchor.number} had another hash then: the chain was hashed anew"
            )
    last = max(wanted, default=0)
    report.unanchored = max(0, report.head - last)
    return report


def _links(report: Report, hashes: dict[int, str], wanted: set[int]) -> None:
    before, expected = GENESIS, 1
    for number, linked, entry_id, grain, facts, over, *fields in _rows():
        if number != expected:
            _fault(report, f"links {expected} to {number - 1} are missing")
        if fields[0] is None:
            _fault(report, f"link {number}: its entry {entry_id} is missing")
        else:
            # Counted on from what is stored: one edit is one fault, not one for every link after it.
            if link_hash(before, number, fields) != linked:
                _fault(report, f"link {number}: entry {entry_id} or the link before it was changed")
            _committed(report, number, entry_id, grain, facts, over, fields[-1])
        before, expected = linked, number + 1
        report.links, report.head = report.links + 1, number
        if number in wanted:
            hashes[number] = linked


def _committed(
    report: Report,
    number: int,
    entry_id: int,
    grain: str | None,
    facts: str | None,
    over: bool,
    commitment: str,
) -> None:
    """Hold what tells who it was against its commitment; gone, it must have expired."""
    if facts is None:
        report.erased += 1
        if not over:
            _fault(report, f"link {number}: what tells who made entry {entry_id} was erased before its time")
    elif hashlib.sha256(f"{grain}{facts}".encode()).hexdigest() != commitment:
        _fault(report, f"link {number}: what tells who made entry {entry_id} was changed")


def _loose(report: Report) -> None:
    with connection.cursor() as cursor:
        cursor.execute(QUERIES.text("loose"))
        report.waiting, lost = cursor.fetchone()
    if lost:
        _fault(report, f"{lost} entries neither stand in the chain nor wait for it")


def _rows() -> Iterator[tuple[Any, ...]]:
    after = 0
    while True:
        with connection.cursor() as cursor:
            cursor.execute(QUERIES.text("links"), {"after": after, "most": _BATCH})
            rows = cursor.fetchall()
        yield from rows
        if len(rows) < _BATCH:
            return
        after = rows[-1][0]


def _fault(report: Report, text: str) -> None:
    if len(report.faults) < MOST:
        report.faults.append(text)
