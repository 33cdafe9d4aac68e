"""Who asks: the principal of a request."""

from __future__ import annotations

from django.http import HttpRequest

from kbs.access.principals import ANONYMOUS, Principal, of_user


def principal_of(request: HttpRequest) -> Principal:
    """Return the principal of a request; without a session cookie nobody is looked up in the database."""
    if "sessionid" not in request.COOKIES:
        return ANONYMOUS
    return of_user(request.user)
