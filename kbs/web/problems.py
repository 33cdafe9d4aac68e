"""Problems as HTTP answers (RFC 9457), the same from every door."""

from __future__ import annotations

import json
import logging
import uuid
from typing import Any

from django.core.exceptions import PermissionDenied, RequestDataTooBig, SuspiciousOperation
from django.db import OperationalError, ProgrammingError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext
from psycopg2.errors import InsufficientPrivilege

from kbs.access import state
from kbs.problems import (
    Fault,
    Forbidden,
    InvalidData,
    InvalidParameter,
    MethodNotAllowed,
    NotFound,
    PayloadTooLarge,
    Problem,
    TooManyRequests,
    Unauthenticated,
    Unavailable,
    UnsupportedSource,
)
from kbs.web.negotiation import prefers_html

log = logging.getLogger(__name__)


def respond(request: HttpRequest, problem: Problem) -> HttpResponse:
    """Render a problem as `application/problem+json`, or as a page for people in a browser."""
    if prefers_html(request) and not request.path.startswith("/api/"):
        response = render(request, "pages/problem.html", {"problem": problem}, status=problem.status)
    else:
        body = problem.as_dict(instance=request.get_full_path()[:500])
        response = HttpResponse(
            json.dumps(body, ensure_ascii=False),
            status=problem.status,
            content_type="application/problem+json",
        )
    if isinstance(problem, Unauthenticated):
        # Never a redirect to a login page: programs cannot follow it.
        response["WWW-Authenticate"] = _challenges(request)
    if isinstance(problem, MethodNotAllowed) and "allow" in problem.extra:
        response["Allow"] = ", ".join(problem.extra["allow"])
    if isinstance(problem, Unavailable | TooManyRequests):
        response["Retry-After"] = str(problem.extra.get("retry_after", 5))
    response["Cache-Control"] = "no-store"
    return response


def _challenges(request: HttpRequest) -> str:
    """How one may say who one is (RFC 9110, 11.6.1): a key, or in a browser a session.

    A browser that is offered Basic opens a window of its own for a password, over the page that asked; browsers
    name the site that a request comes from (Sec-Fetch-Site), programs do not.
    """
    offered = ['Bearer realm="kbs"', 'Session realm="kbs"']
    if "Sec-Fetch-Site" not in request.headers:
        offered.insert(0, 'Basic realm="kbs", charset="UTF-8"')
    return ", ".join(offered)


def from_exception(request: HttpRequest, exc: Exception) -> Problem:
    """Return the problem for an exception; unknown ones are logged with an id and answered without detail."""
    if isinstance(exc, Problem):
        return exc
    if isinstance(exc, Http404):
        return NotFound(str(exc) if exc.args and isinstance(exc.args[0], str) else "")
    if isinstance(exc, PermissionDenied):
        return Forbidden(gettext("Bu işlem için yetkiniz yok."))
    if isinstance(exc, RequestDataTooBig):
        return PayloadTooLarge(str(exc))
    if isinstance(exc, SuspiciousOperation):
        return InvalidParameter("The request could not be read.")
    if isinstance(exc, OperationalError):
        log.error("database does not answer: %s", type(exc).__name__)
        return Unavailable("The database does not answer. Try again in a moment.")
    if isinstance(exc, ProgrammingError) and isinstance(exc.__cause__, InsufficientPrivilege):
        # The policy changed since this process looked (half a second at most), or a door forgot to ask.
        log.error("the database refused at %s: %s", request.path, str(exc).splitlines()[0])
        state.forget()
        return Forbidden("Your rights have changed. Ask again.")
    number = uuid.uuid4().hex[:12]
    log.exception("unhandled error %s at %s", number, request.path)
    return Problem(f"Report this number to the operator: {number}")


def drf_exception_handler(exc: Exception, context: dict[str, Any]) -> HttpResponse | None:
    """Answer DRF's own exceptions and ours alike as problem+json."""
    from rest_framework import exceptions

    request = context["request"]._request
    if isinstance(exc, exceptions.ValidationError):
        problem: Problem = InvalidData("The body breaks a rule.", *_faults(exc.detail))
    elif isinstance(exc, exceptions.NotAuthenticated | exceptions.AuthenticationFailed):
        problem = Unauthenticated("")
    elif isinstance(exc, exceptions.PermissionDenied):
        problem = Forbidden("") if request.user.is_authenticated else Unauthenticated("")
    elif isinstance(exc, exceptions.MethodNotAllowed):
        problem = MethodNotAllowed(str(exc.detail))
    elif isinstance(exc, exceptions.UnsupportedMediaType):
        problem = UnsupportedSource(str(exc.detail))
    elif isinstance(exc, exceptions.APIException) and exc.status_code < 500:
        problem = InvalidParameter(str(exc.detail))
    else:
        problem = from_exception(request, exc)
    return respond(request, problem)


def _faults(detail: Any, prefix: str = "") -> list[Fault]:
    """Flatten DRF's nested validation errors to dotted names."""
    if isinstance(detail, dict):
        return [f for key, value in detail.items() for f in _faults(value, f"{prefix}{key}.")]
    if isinstance(detail, list):
        return [f for value in detail for f in _faults(value, prefix)]
    return [Fault(prefix.rstrip(".") or "body", str(detail))]
