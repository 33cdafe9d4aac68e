"""The policy in force and the rights of profiles, remembered per process for at most half a second.

A revoked right is gone from the database role in the moment of publication; what a process remembers of the shape of
answers follows within `FRESH` seconds.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property

from django.conf import settings

from kbs.access.policy import personal_names
from kbs.access.principals import Principal
from kbs.access.rights import NOTHING, Rights, everything
from kbs.catalog.declaration import Collection
from kbs.catalog.registry import registry

FRESH = 0.5


@dataclass(frozen=True)
class Known:
    """A profile: its database role and its rights by collection id."""

    database_role: str
    rights: dict[str, Rights]

    @cached_property
    def personal(self) -> dict[str, tuple[str, ...]]:
        """The personal properties that are shown, by collection; collections without any are left out."""
        shown = {
            collection.id: tuple(
                name
                for name in personal_names(collection)
                if name in self.rights.get(collection.id, NOTHING).read
            )
            for collection in registry
        }
        return {name: properties for name, properties in shown.items() if properties}


@dataclass
class _Memory:
    stamp: int = -1
    asked_at: float = float("-inf")
    profiles: dict[str, Known] = field(default_factory=dict)


class _Sessions(threading.local):
    depth = 0


_memory = _Memory()
_lock = threading.Lock()
_sessions = _Sessions()


@contextmanager
def inside() -> Iterator[None]:
    """Tell that a database session has begun under somebody's role, until the block ends."""
    _sessions.depth += 1
    try:
        yield
    finally:
        _sessions.depth -= 1


def role_of(principal: Principal) -> str:
    """Return the database role of a principal."""
    if principal.everything:
        return str(settings.KBS_DATABASE_ROLES["system"])
    return _known(principal).database_role


def rights_on(collection: Collection, principal: Principal) -> Rights:
    """Return what a principal may do with a collection."""
    if principal.everything:
        return everything(registry.get(collection.id) or collection)
    return _known(principal).rights.get(collection.id, NOTHING)


def personal_of(principal: Principal) -> dict[str, tuple[str, ...]]:
    """Return the personal properties that a principal is shown, by collection id; the service itself is not shown any."""
    return {} if principal.everything else _known(principal).personal


def forget() -> None:
    """Forget everything; the next question reads the policy anew."""
    _memory.stamp, _memory.asked_at = -1, float("-inf")
    _memory.profiles.clear()


def _known(principal: Principal) -> Known:
    from kbs.access.compile import profile_of, stamp

    key = principal.profile
    known = _memory.profiles.get(key)
    if known is not None and _sessions.depth:
        return known  # the role has been taken: it may not ask for the policy, and its rights were just looked up
    now = time.monotonic()
    with _lock:
        if now - _memory.asked_at > FRESH:
            current = stamp()
            if current != _memory.stamp:
                _memory.profiles.clear()
            _memory.stamp, _memory.asked_at = current, now
        known = _memory.profiles.get(key)
    if known is None:
        known = _memory.profiles[key] = profile_of(principal)
    return known
