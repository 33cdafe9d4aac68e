"""Uploads that wait for the person who brought them: open work, which is handed over when an account closes."""

from __future__ import annotations

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from kbs.access import handover
from kbs.access.models import User
from kbs.exchange.models import ImportRun


def register() -> None:
    """Enter them among the kinds of open work."""
    handover.register(
        handover.Kind(
            "uploads",
            _("Bekleyen yüklemeler"),
            count=lambda user: _waiting(user).count(),
            pass_on=lambda user, successor: _waiting(user).update(user=successor),
        )
    )


def _waiting(user: User) -> QuerySet[ImportRun]:
    states = ImportRun.State
    return ImportRun.objects.filter(
        user=user, state__in=(states.RECEIVED, states.INSPECTED, states.PREVIEWED)
    )
