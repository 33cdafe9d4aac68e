"""What the headers of edits say: media types, coordinate system, reason and document."""

from __future__ import annotations

from contextlib import suppress
from typing import Any
from urllib.parse import unquote

from django.http import HttpRequest
from django.utils.translation import gettext as _

from kbs.catalog.declaration import Collection
from kbs.features.write import Reason
from kbs.geo.crs import CRS84, Crs, UnknownCrs, parse_crs
from kbs.ogcapi.features.parameters import supported_crs
from kbs.problems import InvalidParameter

FEATURE = ("application/geo+json", "application/json")
PATCH = ("application/merge-patch+json", "application/geo+json", "application/json")
TRANSACTION = ("application/json", "application/ogc-tx+json")


def content_crs(request: HttpRequest, collections: tuple[Collection, ...]) -> Crs:
    """Read `Content-Crs` (OGC API Features 4, /req/features/content-crs-header): one that all collections list."""
    text = request.headers.get("Content-Crs", "")
    if not text:
        return CRS84
    supported = [crs for collection in collections for crs in supported_crs(collection)]
    try:
        crs = parse_crs(text.strip().removeprefix("<").removesuffix(">")[:200])
    except (UnknownCrs, ValueError):
        crs = None
    if crs is None or crs not in supported:
        raise InvalidParameter.of(
            "Content-Crs", text, f"one of: {', '.join(dict.fromkeys(c.uri for c in supported))}"
        )
    return crs


def reason_of(request: HttpRequest, body: Any = None) -> Reason:
    """Read why a change is made: headers `KBS-Reason`, `KBS-Document`, or members of a list of actions.

    Headers are UTF-8 as it is, or percent-encoded.
    """
    given = body if isinstance(body, dict) else {}
    text, document = (
        _line_of(given[name]) if isinstance(given.get(name), str) else _header(request, f"KBS-{name.title()}")
        for name in ("reason", "document")
    )
    return Reason(text or _("OGC API ile düzenleme"), document=document)


def _header(request: HttpRequest, name: str) -> str:
    text = request.headers.get(name, "")
    with suppress(UnicodeEncodeError, UnicodeDecodeError):
        text = text.encode("latin-1").decode()  # WSGI hands header bytes over as if they were Latin-1
    return _line_of(unquote(text))


def _line_of(text: str) -> str:
    return "".join(letter for letter in text if letter.isprintable()).strip()
