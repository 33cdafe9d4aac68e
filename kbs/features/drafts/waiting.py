"""Drafts that are not decided on: open work, which is handed over when an account closes."""

from __future__ import annotations

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from kbs.access import handover
from kbs.access.models import User
from kbs.features.drafts.models import Draft


def register() -> None:
    """Enter them among the kinds of open work."""
    handover.register(
        handover.Kind(
            "drafts", _("Süren taslaklar"), count=lambda user: _open(user).count(), pass_on=_pass_on
        )
    )


def _open(user: User) -> QuerySet[Draft]:
    states = Draft.State
    return Draft.objects.filter(author=user, state__in=(states.OPEN, states.SUBMITTED, states.REJECTED))


def _pass_on(user: User, successor: User) -> None:
    """The successor works on in their own name; the operations keep who wrote them, who still approves none of it."""
    _open(user).update(author=successor, in_name_of=None, unit=successor.unit_id)
