"""Who asks: the principal of a request."""

from __future__ import annotations

from django.http import HttpRequest

from kbs.access.principals import ANONYMOUS, Principal, of_user


def principal_of(request: HttpRequest) -> Principal:
    """Return the principal of a request, found once; without a session cookie nobody is looked up in the database."""
    found: Principal | None = getattr(request, "kbs_principal", None)
    if found is None:
        found = of_user(request.user) if "sessionid" in request.COOKIES else ANONYMOUS
        request.kbs_principal = found  # type: ignore[attr-defined]
    return found
