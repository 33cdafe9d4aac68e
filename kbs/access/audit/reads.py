"""Reads of personal data: recorded before anything of them leaves, or refused.

Two nets. Whoever reads features says so (`reading`): collection, features, filter. And the gate of every database
session (`guard`) records that personal data were opened, once per request, for whoever did not say so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

from kbs.access.audit.context import current
from kbs.access.audit.record import record
from kbs.access.principals import Principal
from kbs.access.state import personal_of
from kbs.catalog.declaration import Collection


@dataclass
class Read:
    """What a read found; filled before its block ends."""

    ids: Sequence[int] = field(default_factory=tuple)
    count: int | None = None


_said: ContextVar[Read | None] = ContextVar("kbs_audit_said", default=None)


@contextmanager
def reading(
    principal: Principal,
    *collections: Collection,
    kind: str = "read",
    filter: str = "",
    how: str = "",
    always: bool = False,
) -> Iterator[Read]:
    """Record a read when its block ends: of those of the collections that show personal properties.

    A read within a read is the same read: it is recorded once, by the outer one. Without collections nothing is recorded:
    who opens it knows that no personal property is read.

    Args:
        kind: `read`, `export` or `print`.
        filter: What was asked, as people may read it; may hold personal words, so it can be erased.
        how: The door or the format.
        always: Record it for collections without personal properties too.

    Raises:
        Unavailable: It could not be recorded; nothing may leave.
    """
    outer = _said.get()
    if outer is not None or (principal.everything and not always):
        yield outer or Read()
        return
    found = Read()
    token = _said.set(found)
    try:
        yield found
    finally:
        _said.reset(token)
    shown = personal_of(principal)
    for collection in collections:
        personal = shown.get(collection.id, ())
        if personal or always:
            record(
                kind,
                principal,
                collection=collection.id,
                ids=found.ids,
                count=found.count if found.count is not None or not found.ids else len(found.ids),
                detail={"how": how, "properties": list(personal)},
                private={"filter": filter} if filter else None,
            )


def guard(principal: Principal) -> None:
    """Called by every database session: personal data are never opened without an entry."""
    if principal.everything or _said.get() is not None:
        return
    shown = personal_of(principal)
    if not shown:
        return
    facts = current.get()
    if facts is not None:
        if principal.profile in facts.opened:
            return
        facts.opened.add(principal.profile)
    try:
        record("read", principal, detail={"how": "session", "collections": sorted(shown)})
    except BaseException:
        if facts is not None:
            facts.opened.discard(principal.profile)
        raise
