"""Who asks: the principal of a request."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from kbs.access.assignments import in_the_name_of, may_act_for
from kbs.access.compile import current_policy
from kbs.access.keys import service
from kbs.access.principals import ANONYMOUS, Principal, of_user
from kbs.problems import Forbidden, InvalidParameter, Unauthenticated

# What somebody has chosen for the session.
AS_CITIZEN, PURPOSE, IN_NAME_OF = "kbs_as_citizen", "kbs_purpose", "kbs_in_name_of"
PURPOSE_HEADER, IN_NAME_OF_HEADER = "KBS-Purpose", "KBS-In-Name-Of"


def principal_of(request: HttpRequest) -> Principal:
    """Return the principal of a request, found once; without a key or session nobody is looked up in the database.

    The key decides, then the session. The headers `KBS-Purpose` (id of a purpose) and `KBS-In-Name-Of` (user name of
    the absent person) go before what was chosen for the session.

    Raises:
        InvalidParameter: There is no such purpose.
        Forbidden: The asker is not that person's deputy today.
        Unauthenticated: One of the headers came from nobody known.
    """
    found: Principal | None = getattr(request, "kbs_principal", None)
    if found is None:
        found = request.kbs_principal = _found(request)  # type: ignore[attr-defined]
    return found


def has_session(request: HttpRequest) -> bool:
    """Whether a session's cookie came; nothing is looked up."""
    return settings.SESSION_COOKIE_NAME in request.COOKIES


def sees_as_citizen(request: HttpRequest) -> bool:
    """Whether somebody with an account has chosen to see what everybody sees."""
    return has_session(request) and bool(request.session.get(AS_CITIZEN))


def choose(request: HttpRequest, *, purpose: str, in_name_of: str) -> None:
    """Choose for the session what personal data are read for, and in whose name is acted; empty ends it.

    Raises:
        InvalidParameter: There is no such purpose.
        Forbidden: The asker is not that person's deputy today.
    """
    request.session[PURPOSE] = _purpose(purpose)
    request.session[IN_NAME_OF] = _absent(request.user, in_name_of) if in_name_of else None


def _found(request: HttpRequest) -> Principal:
    key = getattr(request, "kbs_key", None)
    if key is None and (not has_session(request) or sees_as_citizen(request)):
        return _nobody(request)
    user = key.user if key else request.user
    if not user.is_authenticated or not user.is_active:
        return _nobody(request)
    purpose, absent = _wanted(request, user, from_session=key is None)
    principal = (
        of_user(user, purpose=purpose) if absent is None else in_the_name_of(user, absent, purpose=purpose)
    )
    return service.within(principal, key) if key else principal


def _nobody(request: HttpRequest) -> Principal:
    for name in (PURPOSE_HEADER, IN_NAME_OF_HEADER):
        if request.headers.get(name):
            raise Unauthenticated(f"{name} is for who is logged in or has a key.")
    return ANONYMOUS


def _wanted(request: HttpRequest, user: Any, *, from_session: bool) -> tuple[str, int | None]:
    """Return purpose and the absent person's id, by the headers, else by the session."""
    purpose = request.headers.get(PURPOSE_HEADER)
    name = request.headers.get(IN_NAME_OF_HEADER)
    chosen = request.session if from_session else {}
    absent = _absent(user, name) if name else chosen.get(IN_NAME_OF)
    if not name and absent is not None and absent not in {person.pk for person in may_act_for(user)}:
        absent = request.session[IN_NAME_OF] = None  # the deputyship has ended, and with it the choice
    return (_purpose(purpose) if purpose is not None else chosen.get(PURPOSE, "")), absent


def _purpose(text: str) -> str:
    declared = [purpose.id for purpose in current_policy().purposes] if text else []
    if text and text not in declared:
        raise InvalidParameter.of(
            PURPOSE_HEADER, text, f"one of: {', '.join(declared) or 'none is declared'}"
        )
    return text


def _absent(user: Any, username: str) -> int:
    for person in may_act_for(user):
        if person.get_username() == username:
            return int(person.pk)
    raise Forbidden("You are not this person's deputy today.")
