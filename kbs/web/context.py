"""What every template knows of the installation."""

from __future__ import annotations

import contextlib

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import OperationalError
from django.http import HttpRequest

from kbs.access.compile import current_policy
from kbs.access.explain import title_of
from kbs.web.principal import IN_NAME_OF, PURPOSE, has_session, sees_as_citizen


def account(request: HttpRequest) -> dict[str, object]:
    """Return who is logged in and what was chosen for the session; `account` is None for everybody else."""
    shown: dict[str, object] | None = None
    # A page that says that the database does not answer must not ask it.
    with contextlib.suppress(OperationalError):
        user = request.user if has_session(request) else None
        if user is not None and user.is_authenticated:
            absent, purpose = request.session.get(IN_NAME_OF), request.session.get(PURPOSE)
            person = get_user_model().objects.filter(pk=absent).first() if absent else None
            shown = {
                "name": user.get_full_name() or user.get_username(),
                "citizen": sees_as_citizen(request),
                "purpose": title_of(current_policy().purposes, purpose) if purpose else "",
                "in_name_of": (person.get_full_name() or person.get_username()) if person else "",
            }
    return {"account": shown, "mail": bool(settings.KBS_EMAIL_URL)}


def municipality(request: HttpRequest) -> dict[str, object]:
    """Return the municipality's name and the other language's address of this page."""
    language = getattr(request, "LANGUAGE_CODE", "tr")
    other = "en" if language.startswith("tr") else "tr"
    query = request.GET.copy()
    query["dil"] = other
    return {
        "municipality": settings.KBS_MUNICIPALITY,
        "language": language[:2],
        "other_language": other,
        "other_language_url": f"{request.path}?{query.urlencode()}",
    }
