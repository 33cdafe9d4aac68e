"""`GET /api/v1/search`: the one search box as JSON."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, JsonResponse
from drf_spectacular.utils import extend_schema

from kbs.catalog.text import fold
from kbs.features.found import Group, Hit
from kbs.features.search import search
from kbs.problems import InvalidParameter
from kbs.rest.describe import GROUPS_SCHEMA, language, open_to_all, parameter, problems
from kbs.web.addresses import hit_address
from kbs.web.conditional import BRIEFLY
from kbs.web.parameters import integer, refuse_unknown
from kbs.web.principal import principal_of

LIMIT, MOST = 10, 50
LONGEST_QUESTION = 200


@extend_schema(
    operation_id="search",
    summary="Search addresses, parcels, places, streets, plans, layers and positions",
    description="Turkish folding, abbreviations, one typo; `hint` says what is missing in an incomplete question.",
    parameters=[
        parameter("q", "What people write, at most 200 characters"),
        parameter("limit", "Results per group", schema={"type": "integer", "minimum": 1, "maximum": MOST}),
        parameter("near", "Prefer what is near: longitude,latitude"),
        language(),
    ],
    responses={200: GROUPS_SCHEMA} | problems(400),
)
@open_to_all
def view(request: HttpRequest) -> JsonResponse:
    """Answer `?q=&limit=&near=lon,lat&dil=`; an empty question has no groups."""
    refuse_unknown(request, {"q", "limit", "near"})
    text = request.GET.get("q", "")
    if len(text) > LONGEST_QUESTION:
        raise InvalidParameter.of("q", text[:40] + "…", f"at most {LONGEST_QUESTION} characters")
    principal = principal_of(request)
    answer = search(
        text, principal, limit=integer(request, "limit", LIMIT, 1, MOST), near=position(request, "near")
    )
    response = JsonResponse(
        {
            "query": text,
            "folded": fold(text),
            "groups": [group_json(group) for group in answer.groups],
            "hint": answer.hint or None,
        },
        json_dumps_params={"ensure_ascii": False},
    )
    response["Cache-Control"] = BRIEFLY if principal.is_anonymous else "private, no-cache"
    response["Vary"] = "Accept-Language, Cookie"
    return response


def position(request: HttpRequest, name: str) -> tuple[float, float] | None:
    """Read `lon,lat` in degrees. Raises InvalidParameter for anything else."""
    text = request.GET.get(name)
    if not text:
        return None
    try:
        lon, lat = (float(part) for part in text.split(","))
    except ValueError:
        lon = lat = float("nan")
    # NaN compares false, so it is refused here too.
    if not (-180 <= lon <= 180 and -90 <= lat <= 90):
        raise InvalidParameter.of(name, text, "longitude,latitude in degrees, e.g. 29.02,40.98")
    return lon, lat


def group_json(group: Group) -> dict[str, Any]:
    """Return one result group."""
    return {
        "id": group.id,
        "title": str(group.title),
        "total": group.total,
        "more": group.more,
        "results": [hit_json(hit) for hit in group.hits],
    }


def hit_json(hit: Hit) -> dict[str, Any]:
    """Return one result; positions in CRS84 lon, lat with 7 decimals (about a centimetre)."""
    lon, lat = hit.position or (None, None)
    return {
        "collection": hit.collection.id if hit.collection else None,
        "id": hit.id,
        "label": hit.label,
        "detail": hit.detail,
        "lon": None if lon is None else round(lon, 7),
        "lat": None if lat is None else round(lat, 7),
        "bbox": [round(value, 7) for value in hit.bbox] if hit.bbox else None,
        "page": hit_address(hit),
        "synthetic": hit.synthetic,
    }
