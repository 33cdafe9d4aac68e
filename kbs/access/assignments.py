"""What people hold today, and in whose name they may act."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from kbs.access.models import Assignment, User
from kbs.access.principals import STAFF, Principal, of_user
from kbs.problems import Forbidden

_KINDS_HELD = (Assignment.Kind.OWN, Assignment.Kind.DELEGATED)


def in_force() -> QuerySet[Assignment]:
    """Return the assignments that hold today (of the installation's time zone)."""
    today = timezone.localdate()
    return Assignment.objects.filter(
        Q(starts__isnull=True) | Q(starts__lte=today), Q(ends__isnull=True) | Q(ends__gte=today)
    )


def held_by(user: Any) -> tuple[tuple[str, int | None], ...]:
    """Return the roles a user holds today with the unit each is held in; who enters the back office is `staff`."""
    rows = in_force().filter(user_id=user.pk, kind__in=_KINDS_HELD).values_list("role", "unit_id")
    held = {(role, unit or user.unit_id) for role, unit in rows}
    if user.is_staff:
        held.add((STAFF, user.unit_id))
    return tuple(sorted(held, key=repr))


def may_act_for(user: Any) -> list[User]:
    """Return the people in whose name a user may act today (vekâlet)."""
    people = in_force().filter(user_id=user.pk, kind=Assignment.Kind.DEPUTY).values("given_by")
    return list(User.objects.filter(pk__in=people, is_active=True).order_by("username"))


def in_the_name_of(user: Any, absent_id: int, *, purpose: str = "") -> Principal:
    """Return the principal of a deputy who acts in the name of an absent person.

    Raises:
        Forbidden: The user is not that person's deputy today.
    """
    person = next((one for one in may_act_for(user) if one.pk == absent_id), None)
    if person is None:
        raise Forbidden("You are not this person's deputy today.")
    held = replace(of_user(person, purpose=purpose), user_id=user.pk, name=user.get_username())
    return replace(held, in_name_of=person.pk)


def administers(principal: Principal) -> bool:
    """Whether a principal is an administrator of the installation: who keeps people, units and the policy."""
    if principal.user_id is None:
        return False
    return User.objects.filter(pk=principal.user_id, is_active=True, is_superuser=True).exists()
