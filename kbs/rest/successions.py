"""`GET /api/v1/successions`: what became of a feature, and what it came from."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, JsonResponse
from drf_spectacular.utils import extend_schema

from kbs.access.narrow import find
from kbs.features.find import by_id
from kbs.features.lineage import Kin, lineage
from kbs.problems import InvalidParameter, NotFound
from kbs.rest.describe import open_to_all, parameter, problems
from kbs.rest.operation_schemas import SUCCESSIONS
from kbs.web.addresses import object_address
from kbs.web.parameters import refuse_unknown
from kbs.web.principal import principal_of

# PostgreSQL's bigint; what is larger names nothing.
_LARGEST_ID = 2**63 - 1


@extend_schema(
    operation_id="successions",
    summary="What a feature became when it was split or merged, and what it came from",
    parameters=[
        parameter("collection", "Id of a collection"),
        parameter("feature", "Number of a feature, in force or retired"),
    ],
    responses={200: SUCCESSIONS} | problems(400, 404),
)
@open_to_all
def view(request: HttpRequest) -> JsonResponse:
    """Answer `?collection=&feature=`; kin that the asker may not see is left out."""
    refuse_unknown(request, ("collection", "feature"))
    principal = principal_of(request)
    text = request.GET.get("feature", "")
    if not (text.isascii() and text.isdigit()) or int(text[:20]) > _LARGEST_ID:
        raise InvalidParameter.of("feature", text, "the number of a feature")
    collection = find(request.GET.get("collection", ""), principal)
    if by_id(collection, int(text), principal) is None:
        raise NotFound(f"{collection.id} has no feature {int(text)}.")
    kin = lineage(collection, int(text), principal)
    response = JsonResponse(
        {
            "collection": collection.id,
            "id": int(text),
            "successors": _rows(kin.later),
            "predecessors": _rows(kin.earlier),
        },
        json_dumps_params={"ensure_ascii": False},
    )
    response["Cache-Control"] = "no-cache" if principal.is_anonymous else "private, no-cache"
    return response


def _rows(kin: Iterable[Kin]) -> list[dict[str, Any]]:
    return [
        {
            "id": one.found.id,
            "page": object_address(one.found.collection, one.found.id),
            "in_force": one.found.retired is None,
            "act": one.act,
            "day": one.day.isoformat() if one.day else None,
            "note": one.note,
        }
        for one in kin
    ]
