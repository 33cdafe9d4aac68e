"""Passive parcels of the demo city and what they became."""

from __future__ import annotations

from kbs.access.principals import SYSTEM
from kbs.access.session import session
from kbs.features.write import Reason, change_set, changed
from kbs.sql import queries_beside
from layers.cadastre.collections import PARCELS

QUERIES = queries_beside(__file__)


def make_past() -> int:
    """Let a few merged parcels have been two before; return how many passive parcels were made now.

    They are entered and retired in one change set, so they stand in history as any retired parcel does.
    """
    with session(SYSTEM) as cursor:
        cursor.execute(QUERIES.text("known"))
        if cursor.fetchone()[0]:
            return 0
    reason = Reason("Gösterim kenti: sentetik tevhidler, eski parseller pasif", source="sentetik")
    with change_set(SYSTEM, reason, PARCELS) as writer:
        writer.cursor.execute(QUERIES.text("insert"))
        writer.cursor.execute(QUERIES.text("became"))
        became = writer.cursor.fetchall()
        writer.cursor.execute(QUERIES.text("retire"))
        changed.send(sender=PARCELS.id, change_set=writer.change_set)
        for halves, whole, day in became:
            writer.succeed(PARCELS, halves, [whole], "tevhid", day=day, note="Sentetik (gösterim)")
    return sum(len(halves) for halves, _whole, _day in became)
