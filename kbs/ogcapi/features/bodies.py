"""What the headers of edits say: media types, coordinate system, reason and document."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import unquote

from django.http import HttpRequest
from django.utils.translation import gettext as _

from kbs.catalog.declaration import Collection
from kbs.features.edit import Edit, Match
from kbs.features.write import Reason
from kbs.geo.crs import CRS84, Crs, UnknownCrs, parse_crs
from kbs.ogcapi.features.parameters import supported_crs
from kbs.problems import Fault, InvalidData, InvalidParameter
from kbs.web.edit_bodies import if_match
from kbs.web.keys import writes_unversioned

FEATURE = ("application/geo+json", "application/json")
MANY = ("application/geo+json",)
PATCH = ("application/merge-patch+json", "application/geo+json", "application/json")
TRANSACTION = ("application/json", "application/ogc-tx+json")


def content_crs(request: HttpRequest, collections: tuple[Collection, ...]) -> Crs:
    """Read `Content-Crs` (OGC API Features 4, /req/features/content-crs-header): one that all collections list."""
    text = request.headers.get("Content-Crs", "")
    if not text:
        return CRS84
    supported = [crs for collection in collections for crs in supported_crs(collection)]
    crs = _supported(text.strip().removeprefix("<").removesuffix(">"), supported)
    if crs is None:
        raise InvalidParameter.of("Content-Crs", text, _one_of(supported))
    return crs


@dataclass(frozen=True)
class System:
    """The system of the coordinates in a body; `east_first`: whatever the order of its axes is."""

    crs: Crs
    east_first: bool = False

    def in_order(self, edits: Iterable[Edit]) -> list[Edit]:
        """Return the edits with coordinates in the order of the system's axes."""
        if not (self.east_first and self.crs.swaps_axes):
            return list(edits)
        return [replace(edit, shape=edit.shape.flipped()) if edit.shape else edit for edit in edits]


def system_of(request: HttpRequest, collection: Collection, body: Any) -> System:
    """Return the system of a GeoJSON body: what `Content-Crs` names, else its member `crs`, else CRS84.

    The member is that of GeoJSON 2008 (3.1), which GDAL still writes for what is not in CRS84: there coordinates are
    east, north in every system (2.1.1).

    Raises:
        InvalidParameter: The header names a system that is not offered.
        InvalidData: So does the member, or there are both: they would not agree on the order of axes.
    """
    named = body.get("crs") if isinstance(body, dict) else None
    if named is None or collection.geometry is None:
        return System(content_crs(request, (collection,)))
    if request.headers.get("Content-Crs"):
        raise _wrong_crs("stands beside the header Content-Crs: leave out one of the two")
    supported = supported_crs(collection)
    inner = named.get("properties") if isinstance(named, dict) and named.get("type") == "name" else None
    name = inner.get("name") if isinstance(inner, dict) else None
    crs = _supported(name, supported) if isinstance(name, str) else None
    if crs is None:
        raise _wrong_crs(f"has type `name` and names {_one_of(supported)}")
    return System(crs, east_first=True)


def match_of(request: HttpRequest) -> Match | None:
    """Return what `If-Match` asks for; without it a key may stand for `*`, if it was made so (docs/api.md)."""
    given = if_match(request.headers.get("If-Match"))
    return Match(any=True) if given is None and writes_unversioned(request) else given


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


def _supported(text: str, supported: Iterable[Crs]) -> Crs | None:
    try:
        crs = parse_crs(text[:200])
    except (UnknownCrs, ValueError):
        return None
    return crs if crs in supported else None


def _one_of(supported: Iterable[Crs]) -> str:
    return f"one of: {', '.join(dict.fromkeys(crs.uri for crs in supported))}"


def _wrong_crs(reason: str) -> InvalidData:
    return InvalidData(f"crs: {reason}", Fault("crs", reason))
