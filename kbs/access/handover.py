"""Open work of people: shown before an account closes, and handed over to somebody else.

Rooms that keep work for people register it at start-up (`AppConfig.ready`): `register(Kind(...))`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from kbs.access.keys.models import ApiKey
from kbs.access.logins import renew_logins
from kbs.access.models import User
from kbs.problems import Conflict, Fault, InvalidData


@dataclass(frozen=True)
class Kind:
    """A kind of work that stays open when its owner goes.

    Attributes:
        id: Unique name.
        title: What it is called, in the plural.
        count: How much of it a person has open.
        pass_on: Gives all open work of the first person to the second.
    """

    id: str
    title: Any
    count: Callable[[User], int]
    pass_on: Callable[[User, User], object]


@dataclass(frozen=True)
class Work:
    """How much open work of a kind somebody has."""

    kind: Kind
    count: int

    def __str__(self) -> str:
        return f"{self.kind.title}: {self.count}"


_kinds: dict[str, Kind] = {}


def register(kind: Kind) -> None:
    """Add a kind of work; the same id replaces."""
    _kinds[kind.id] = kind


def open_work(user: User) -> list[Work]:
    """Return what a person has open, without the kinds of which there is nothing."""
    found = [Work(kind, kind.count(user)) for kind in _kinds.values()]
    return [work for work in found if work.count]


def hand_over(user: User, successor: User) -> list[Work]:
    """Give all open work of a person to another one; return what it was.

    Raises:
        InvalidData: The successor is the same person, or has no open account.
    """
    if successor.pk == user.pk or not successor.is_active:
        raise InvalidData("Work is handed over to somebody else with an open account.")
    with transaction.atomic():
        work = open_work(user)
        for one in work:
            one.kind.pass_on(user, successor)
    return work


def close(user: User, successor: User | None = None) -> list[Work]:
    """Close an account: its open work goes to the successor, its keys and its database login end.

    Raises:
        Conflict: There is open work and nobody to take it; `errors` names it.
        InvalidData: The successor cannot take it.
    """
    with transaction.atomic():
        if successor is not None:
            work = hand_over(user, successor)
        elif work := open_work(user):
            faults = [Fault(one.kind.id, "open", one.count) for one in work]
            raise Conflict(f"There is open work: {'; '.join(map(str, work))}. Name who takes it.", *faults)
        User.objects.filter(pk=user.pk).update(is_active=False)
        user.is_active = False
        ApiKey.objects.filter(user=user, revoked_at=None).update(revoked_at=timezone.now())
        renew_logins([user.pk])
    return work
