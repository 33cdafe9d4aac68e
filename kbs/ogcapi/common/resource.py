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
            return _options()
        if request.method not in READ:
            raise MethodNotAllowed(
                f"{request.method} is not supported here; supported: {', '.join(READ)}", allow=list(READ)
            )
        response = view(request, *args, **kwargs)
        patch_vary_headers(response, ("Accept", "Accept-Language", "Cookie"))
        response.headers.setdefault("Cache-Control", REVALIDATE)
        return response

    return answer


def _options() -> HttpResponse:
    allowed = ", ".join(READ)
    headers = {
        "Allow": allowed,
        "Access-Control-Allow-Methods": allowed,
        "Access-Control-Allow-Headers": "Accept, Accept-Language, Content-Type, If-None-Match, Range",
        "Access-Control-Max-Age": "86400",
    }
    return HttpResponse(status=204, headers=headers)


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
