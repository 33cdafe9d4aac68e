"""What every resource of the API does alike: methods, cross-origin preflight, JSON and pages, revalidation."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.views.decorators.csrf import csrf_exempt

from kbs import __version__
from kbs.problems import MethodNotAllowed
from kbs.web.conditional import not_modified

View = Callable[..., HttpResponseBase]
READ = ("GET", "HEAD", "OPTIONS")
# Shared caches must ask again: what is seen depends on who asks.
REVALIDATE = "private, no-cache"


def resource(view: View) -> View:
    """Make a read-only resource of a view: GET and HEAD go to it, OPTIONS is answered, the rest refused.

    The view is exempt from CSRF tokens because it changes nothing; POST meets a 405 problem, not a page.
    """

    @csrf_exempt
    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.method == "OPTIONS":
            return options()
        if request.method not in READ:
            raise MethodNotAllowed(
                f"{request.method} is not supported here; supported: {', '.join(READ)}", allow=list(READ)
            )
        response = view(request, *args, **kwargs)
        patch_vary_headers(response, ("Accept", "Accept-Language", "Cookie"))
        response.headers.setdefault("Cache-Control", REVALIDATE)
        return response

    return answer


def options(
    writes: tuple[str, ...] = (), more: dict[str, str] | None = None, *, reads: bool = True
) -> HttpResponse:
    """Answer OPTIONS with what the asker may use (OGC API Features 4, /req/create-replace-delete/options-response).

    Args:
        writes: Methods beside reading. Pages of other origins only read: a preflight is told nothing of them.
        more: Further headers.
        reads: Whether the resource can be read.
    """
    headers = {
        "Allow": ", ".join((*(READ if reads else READ[-1:]), *writes)),
        "Access-Control-Allow-Methods": ", ".join(READ),
        "Access-Control-Allow-Headers": "Accept, Accept-Language, Content-Type, If-None-Match, Range",
        "Access-Control-Max-Age": "86400",
        "Cache-Control": "no-store",
    }
    return empty(200, headers | (more or {}))


def empty(status: int, headers: dict[str, str] | None = None) -> HttpResponse:
    """Return an answer without a body."""
    response = HttpResponse(status=status, headers=headers)
    del response["Content-Type"]
    return response


def json_response(body: Any, content_type: str = "application/json") -> HttpResponse:
    """Return a JSON answer; texts in their own letters."""
    return HttpResponse(json.dumps(body, ensure_ascii=False), content_type=content_type)


def page(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    """Return a page for people from `templates/ogcapi/`."""
    return render(request, f"ogcapi/{template}", context)


def etag(request: HttpRequest, *versions: str) -> str:
    """Return the weak tag of an answer: the data's version, what may be seen, the question, the language, the program."""
    asked = "\n".join(
        [request.get_full_path(), request.headers.get("Accept", ""), _language(request), __version__]
    )
    mark = hashlib.sha256("\n".join([asked, *versions]).encode()).hexdigest()[:16]
    return f'W/"{mark}"'


def unchanged(request: HttpRequest, tag: str) -> HttpResponse | None:
    """Return 304 when the client already has this version."""
    return not_modified(request, tag, REVALIDATE)


def _language(request: HttpRequest) -> str:
    return str(getattr(request, "LANGUAGE_CODE", ""))
