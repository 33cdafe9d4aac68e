"""Conditional requests (RFC 9110, 13): answer 304 before any work is done."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified

# What everybody may see, where asking again costs as much as answering: a right that is taken away is gone in a second.
BRIEFLY = "public, max-age=1"


def not_modified(request: HttpRequest, etag: str, cache_control: str) -> HttpResponse | None:
    """Return 304 when If-None-Match names the ETag (weak comparison), else None.

    Args:
        etag: The opaque tag with its quotes, e.g. `W/"12-ab"`.
        cache_control: Repeated on the 304, as RFC 9110, 15.4.5 asks.
    """
    header = request.headers.get("If-None-Match")
    if not header:
        return None
    tags = {tag.strip().removeprefix("W/") for tag in header.split(",")}
    if header.strip() != "*" and etag.removeprefix("W/") not in tags:
        return None
    response: HttpResponse = HttpResponseNotModified()
    response["ETag"] = etag
    response["Cache-Control"] = cache_control
    return response
