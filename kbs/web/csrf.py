"""Who writes with a session cookie proves that the page asking is ours; a key is proof by itself."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import CsrfViewMiddleware

from kbs.problems import Forbidden
from kbs.web.principal import principal_of


class _Check(CsrfViewMiddleware):
    """Django's own check, telling the reason instead of answering."""

    def _reject(self, request: HttpRequest, reason: str) -> Any:
        return reason


def require_token(request: HttpRequest) -> None:
    """Let a write pass that no other site can have made the browser send.

    Anonymous requests pass too: there is nothing in them that another site could borrow.

    Raises:
        Forbidden: A session cookie came without the token (header `X-CSRFToken`, from the cookie `csrftoken`).
    """
    if getattr(request, "kbs_key", None) is not None or principal_of(request).is_anonymous:
        return
    reason = _Check(lambda _request: HttpResponse()).process_view(request, _nothing, (), {})
    if reason is not None:
        raise Forbidden(
            "A change with a login cookie needs the header X-CSRFToken with the value of the cookie csrftoken."
        )


def _nothing(request: HttpRequest) -> HttpResponse:
    return HttpResponse()
