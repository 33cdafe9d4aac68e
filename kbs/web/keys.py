"""Keys of programs in requests: as password (Basic), as bearer token, or in the address (`api_key`)."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable
from urllib.parse import unquote_plus, urlsplit

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils.cache import patch_vary_headers

from kbs.access.audit.record import key_used
from kbs.access.keys import service
from kbs.access.keys.models import ApiKey
from kbs.problems import Forbidden, InvalidParameter, Problem, Unauthenticated
from kbs.web.limits import SAFE, count_wrong_key
from kbs.web.principal import sees_as_citizen
from kbs.web.problems import respond

PARAMETER = "api_key"
# Where programs ask; pages for people know sessions only.
PATHS = ("/ogc/", "/ows/", "/api/")
# Where one asks by POST: a key that only reads may do that.
_READ_BY_POST = ("/ows/",)
# What a key bound to collections reaches: doors that show collections, one by one narrowed. The rest of the account,
# such as uploads, is not bound to a collection before it is too late.
_BY_COLLECTION = (
    "/ogc/",
    "/ows/",
    "/api/v1/search",
    "/api/v1/map-catalog",
    "/api/v1/users/me",
    "/api/v1/schema",
)

GetResponse = Callable[[HttpRequest], HttpResponse]


class KeyOutOfAddressMiddleware:
    """Takes `api_key` out of the address before anything else sees, logs or repeats it. Stands first."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        query = request.META.get("QUERY_STRING", "")
        parts = [part for part in query.split("&") if part]
        given = [part for part in parts if unquote_plus(part.partition("=")[0]) == PARAMETER]
        if given:
            request.META["QUERY_STRING"] = "&".join(part for part in parts if part not in given)
            request.__dict__.pop("GET", None)
            request.kbs_key_in_address = [unquote_plus(part.partition("=")[2]) for part in given]  # type: ignore[attr-defined]
        response = self.get_response(request)
        if given:
            # What stands in an address would go to other sites as referrer.
            response["Referrer-Policy"] = "no-referrer"
        return response


class KeyMiddleware:
    """Finds the key of a request: `request.kbs_key`, and `request.user` is its user.

    A key is named on purpose with every request, unlike a cookie, so CSRF tokens are not asked for; what a browser
    adds by itself after its own password window is told by `Origin` and refused.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.kbs_key = None  # type: ignore[attr-defined]
        if not request.path.startswith(PATHS):
            return self.get_response(request)
        try:
            key = _key_of(request)
            if key is not None:
                _use(request, key)
            elif request.path.startswith("/api/") and sees_as_citizen(request):
                request.user = AnonymousUser()
        except Problem as problem:
            return respond(request, problem)
        response = self.get_response(request)
        if "immutable" not in response.get("Cache-Control", ""):
            patch_vary_headers(response, ("Authorization",))
        if key is not None:
            response.headers.setdefault("Cache-Control", "private, no-cache")
        return response


def writes_unversioned(request: HttpRequest) -> bool:
    """Whether the request's key was made for a program that knows no versions: it changes whatever is there by now."""
    key = getattr(request, "kbs_key", None)
    return key is not None and key.unversioned


def keep_key(request: HttpRequest, parameters: QueryDict) -> None:
    """Let the link to the next page carry the key that came in the address: programs follow it as it is."""
    for text in getattr(request, "kbs_key_in_address", ()):
        parameters[PARAMETER] = text


def _key_of(request: HttpRequest) -> ApiKey | None:
    given = [*getattr(request, "kbs_key_in_address", ()), *_in_header(request)]
    if not given:
        return None
    if len(set(given)) > 1:
        raise InvalidParameter("Two different keys were given.")
    try:
        return service.find(given[0])
    except Unauthenticated:
        count_wrong_key(request)
        raise


def _in_header(request: HttpRequest) -> list[str]:
    header = request.headers.get("Authorization", "")
    scheme, _sep, credentials = header.partition(" ")
    if not header:
        return []
    if scheme.lower() == "bearer":
        return [credentials.strip()]
    if scheme.lower() == "basic":
        try:
            decoded = base64.b64decode(credentials.strip(), validate=True).decode()
        except (binascii.Error, ValueError):
            raise Unauthenticated("The credentials cannot be read.") from None
        return [decoded.partition(":")[2]]
    raise Unauthenticated("A key is given as password (Basic) or as bearer token.")


def _use(request: HttpRequest, key: ApiKey) -> None:
    if request.method not in SAFE and not request.path.startswith(_READ_BY_POST):
        if not key.may_write:
            raise Forbidden("The key is for reading only.")
        origin = request.headers.get("Origin")
        if origin is not None and origin not in _own_origins(request):
            raise Forbidden("A page of another site may not write with a key.")
    if key.collections and not request.path.startswith(_BY_COLLECTION):
        raise Forbidden(f"The key is bound to {', '.join(key.collections)}.")
    key_used(service.principal_of(key), key.mark)
    request.kbs_key = key  # type: ignore[attr-defined]
    request.user = key.user
    request._dont_enforce_csrf_checks = True  # type: ignore[attr-defined]


def _own_origins(request: HttpRequest) -> set[str]:
    own = f"{request.scheme}://{request.get_host()}"
    return {own, *(origin for origin in settings.CSRF_TRUSTED_ORIGINS if urlsplit(origin).scheme)}
