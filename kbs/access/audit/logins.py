"""Logins as Django tells them."""

from __future__ import annotations

from typing import Any

from kbs.access.audit.record import record
from kbs.access.principals import ANONYMOUS, Principal


def entered(sender: Any, user: Any, **_kwargs: Any) -> None:
    """Somebody logged in."""
    record("login", _person(user), unit=user.unit_id)


def left(sender: Any, user: Any, **_kwargs: Any) -> None:
    """Somebody logged out; nobody when the session was over before."""
    if user is not None:
        record("logout", _person(user), unit=user.unit_id)


def refused(sender: Any, credentials: dict[str, Any], **_kwargs: Any) -> None:
    """A login failed: the name that was typed, never the password."""
    typed = str(credentials.get("username") or credentials.get("email") or "")[:150]
    record("login", ANONYMOUS, outcome="failed", private={"typed": typed})


def second_factor_refused(sender: Any, user: Any, authenticator: Any, **_kwargs: Any) -> None:
    """The password was right, the code was not."""
    record("login", _person(user), outcome="failed", unit=user.unit_id, detail={"factor": authenticator.type})


def locked(sender: Any, username: str | None = None, **_kwargs: Any) -> None:
    """Too many logins failed: the name or address is locked out for a while."""
    record("login", ANONYMOUS, outcome="refused", private={"typed": (username or "")[:150]})


def _person(user: Any) -> Principal:
    return Principal(user_id=user.pk, name=user.get_username())
