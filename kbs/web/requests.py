"""Every request has an id: in its answer, in every log line, in the register of acts."""

from __future__ import annotations

import logging
import re
import time
import uuid
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse

from kbs.access.audit.context import Facts, current
from kbs.access.audit.record import actor
from kbs.problems import Problem
from kbs.web import client
from kbs.web.principal import principal_of

HEADER = "X-Request-Id"
# What a proxy or a client may bring along; anything else is replaced.
_WELL_FORMED = re.compile(r"[A-Za-z0-9._:-]{8,64}")
_SAFE = ("GET", "HEAD", "OPTIONS", "TRACE")
_SLOW_SECONDS = 2.0
log = logging.getLogger("kbs.requests")


class RequestMiddleware:
    """Names the request, remembers where it comes from, and tells the database who changes something."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        brought = request.headers.get(HEADER, "")
        facts = Facts(
            brought if _WELL_FORMED.fullmatch(brought) else uuid.uuid4().hex, address=client.address(request)
        )
        current.set(facts)
        started = time.monotonic()
        try:
            response = self.get_response(request)
            self._log(request, response.status_code, time.monotonic() - started)
        except BaseException:
            current.set(None)
            raise
        finally:
            _forget_actor(request)
        response.headers[HEADER] = facts.request_id
        if response.streaming:  # what it still reads belongs to the request
            response._resource_closers.append(lambda: current.set(None))  # type: ignore[attr-defined]
        else:
            current.set(None)
        return response

    def process_view(self, request: HttpRequest, view: Any, arguments: Any, named: Any) -> None:
        """Tell the database who acts, for the triggers on tables of people, units and roles."""
        if request.method in _SAFE:
            return
        with suppress(Problem):  # a key that is not accepted is the view's to answer
            _set_actor(actor(principal_of(request)))
            request.kbs_actor_told = True  # type: ignore[attr-defined]

    def _log(self, request: HttpRequest, status: int, seconds: float) -> None:
        """Log what changes something, fails or is slow; the path without its query, which may hold anything."""
        remarkable = request.method not in _SAFE or status >= 400 or seconds > _SLOW_SECONDS
        level = logging.INFO if remarkable else logging.DEBUG
        log.log(level, "%s %s %d %.0f ms", request.method, request.path[:300], status, 1000 * seconds)


def _set_actor(text: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('kbs.actor', %s, false)", [text])


def _forget_actor(request: HttpRequest) -> None:
    """The connection goes on to serve others."""
    if getattr(request, "kbs_actor_told", False) and connection.connection is not None:
        try:
            _set_actor("")
        except DatabaseError:
            connection.close()
