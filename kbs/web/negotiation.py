"""Which format a client wants: `f=` wins over Accept (OGC API Common leaves `f` to the server)."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

from kbs.problems import Fault, NotAcceptable


@dataclass(frozen=True)
class Format:
    """A format a resource comes in: its `f=` key, media type and a title for people."""

    key: str
    media_type: str
    title: str = ""


JSON = Format("json", "application/json", "JSON")
GEOJSON = Format("json", "application/geo+json", "GeoJSON")
HTML = Format("html", "text/html", "HTML")


def negotiate(request: HttpRequest, formats: tuple[Format, ...]) -> Format:
    """Return the format to answer in; the first one when the client has no wish.

    Raises:
        NotAcceptable: `f` names none of the formats, or Accept excludes them all.
    """
    wanted = request.GET.get("f")
    if wanted is not None:
        for candidate in formats:
            if wanted in (candidate.key, candidate.media_type):
                return candidate
        keys = ", ".join(candidate.key for candidate in formats)
        raise NotAcceptable(
            f"f={wanted[:40]!r} is not offered here; offered: {keys}", Fault("f", f"one of: {keys}", wanted)
        )
    accept = request.headers.get("Accept", "")
    if not accept or accept.strip() == "*/*":
        return formats[0]
    best, best_quality = None, 0.0
    for candidate in formats:
        quality = _quality(request, candidate.media_type)
        if quality > best_quality:
            best, best_quality = candidate, quality
    # A general JSON wish is served by any JSON flavour.
    if best is None and _quality(request, "application/json") > 0:
        best = next((candidate for candidate in formats if "json" in candidate.media_type), None)
    if best is None:
        raise NotAcceptable(f"Offered: {', '.join(candidate.media_type for candidate in formats)}")
    return best


def prefers_html(request: HttpRequest) -> bool:
    """Whether the answer is read by a person in a browser rather than by a program."""
    wanted = request.GET.get("f")
    if wanted is not None:
        return wanted == "html"
    return "text/html" in request.headers.get("Accept", "")


def _quality(request: HttpRequest, media_type: str) -> float:
    kind, _, rest = media_type.partition("/")
    subtype, *parameters = rest.split(";")
    own = dict(parameter.strip().split("=", 1) for parameter in parameters)
    best_rank, best_quality = -1, 0.0
    for accepted in request.accepted_types:
        # A version that is asked for must be the one offered; who names none takes any.
        asked = {name: value for name, value in accepted.params.items() if name != "q"}
        if accepted.main_type == kind and accepted.sub_type == subtype:
            if any(name in own and own[name] != value for name, value in asked.items()):
                continue
            rank = 3 if asked else 2
        elif accepted.main_type == kind and accepted.sub_type == "*":
            rank = 1
        elif accepted.main_type == "*":
            rank = 0
        else:
            continue
        if rank > best_rank:
            best_rank, best_quality = rank, float(accepted.params.get("q", 1))
    return best_quality
