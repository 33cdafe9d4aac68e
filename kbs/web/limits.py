"""How often one asker may ask, by class of request."""

from __future__ import annotations

import math
import threading
import time
from collections import OrderedDict
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from kbs.problems import TooManyRequests
from kbs.web import turns
from kbs.web.client import is_this_machine, network
from kbs.web.problems import respond

SAFE = ("GET", "HEAD", "OPTIONS")
_FREE = ("/static/", "/healthz", "/readyz", "/favicon.ico")
_LOGIN = ("/giris", "/admin/login")
_SEARCH = ("/ara", "/api/v1/search")
_DOWNLOAD = ("/download.", "/report.")
# Askers that are remembered; who has not asked for longest is forgotten, and starts with a full bucket again.
_MOST = 50_000


class Buckets:
    """Token buckets in the memory of this process: each worker process counts for itself, and allows its part.

    A bucket holds `burst` tokens and gains `rate` a second; a request takes one.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._held: OrderedDict[tuple[str, str], tuple[float, float]] = OrderedDict()
        self._lock = threading.Lock()

    def take(self, asker: tuple[str, str], rate: float, burst: float) -> float:
        """Take a token; return 0, or how many seconds to wait when there is none."""
        now = self._clock()
        with self._lock:
            tokens, at = self._held.pop(asker, (burst, now))
            tokens = min(burst, tokens + (now - at) * rate)
            enough = tokens >= 1
            self._held[asker] = (tokens - 1 if enough else tokens, now)
            if len(self._held) > _MOST:
                self._held.popitem(last=False)
        return 0.0 if enough else (1 - tokens) / rate

    def clear(self) -> None:
        """Forget everybody."""
        with self._lock:
            self._held.clear()


buckets = Buckets()


def kind_of(request: HttpRequest) -> str:
    """Return the class of a request: read, tile, search, download, write or login; empty for what is never limited."""
    path = request.path
    if path.startswith(_FREE):
        return ""
    if request.method not in SAFE and not path.startswith("/ows/"):  # OGC's older services read by POST
        return "login" if path.startswith(_LOGIN) else "write"
    if "/tiles/" in path:
        return "tile"
    if path.startswith(_SEARCH):
        return "search"
    return "download" if any(part in path for part in _DOWNLOAD) else "read"


def count(request: HttpRequest, kind: str, asker: str) -> None:
    """Count one request of an asker: logins and wrong keys for all processes together, the rest in each.

    Raises:
        TooManyRequests: There were too many; `retry_after` tells the seconds to wait.
    """
    rate, burst = settings.KBS_RATE_LIMITS.get(kind, (0, 0))
    if not rate or is_this_machine(request):
        return
    if kind == "login":
        wait = math.ceil(turns.take(asker, rate, burst))
    else:
        part = settings.KBS_WEB_WORKERS
        wait = math.ceil(buckets.take((kind, asker), rate / part, max(1, burst / part)))
    if wait:
        raise TooManyRequests(
            f"At most {rate:g} requests of this kind a second; wait {wait} s.", retry_after=wait
        )


def count_wrong_key(request: HttpRequest) -> None:
    """Count a key that does not fit as what it is: a failed login. Raises TooManyRequests."""
    count(request, "login", network(request))


class RateLimitMiddleware:
    """Counts each request for its key, else its user, else its address, and refuses what is too much with 429."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        kind = kind_of(request)
        if kind:
            try:
                count(request, kind, _asker(request, kind))
            except TooManyRequests as problem:
                return respond(request, problem)
        return self.get_response(request)


def _asker(request: HttpRequest, kind: str) -> str:
    key = getattr(request, "kbs_key", None)
    if key is not None:
        return f"key {key.pk}"
    # Tiles may be the same for all: who is logged in is not looked up for them.
    if (
        kind not in ("login", "tile")
        and settings.SESSION_COOKIE_NAME in request.COOKIES
        and request.user.is_authenticated
    ):
        return f"user {request.user.pk}"
    return network(request)
