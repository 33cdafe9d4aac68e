"""Which methods a view understands; any other is a problem like every other."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse

from kbs.problems import MethodNotAllowed

View = Callable[..., HttpResponse]


def allow(*methods: str) -> Callable[[View], View]:
    """Let only these methods through; OPTIONS is answered with the list (RFC 9110, 9.3.7).

    Raises:
        MethodNotAllowed: The request's method is none of them.
    """
    allowed = [*methods, "OPTIONS"]

    def decorate(view: View) -> View:
        @wraps(view)
        def checked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if request.method == "OPTIONS" and "OPTIONS" not in methods:
                return HttpResponse(status=204, headers={"Allow": ", ".join(allowed)})
            if request.method not in methods:
                raise MethodNotAllowed(f"Supported here: {', '.join(allowed)}", allow=allowed)
            return view(request, *args, **kwargs)

        return checked

    return decorate


safe = allow("GET", "HEAD")
