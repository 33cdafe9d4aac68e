"""`/api/v1/access/explain`: why somebody sees something, or not."""

from __future__ import annotations

from dataclasses import fields

from django.http import HttpRequest, JsonResponse
from drf_spectacular.utils import extend_schema

from kbs.rest.describe import language, open_to_all, parameter, problems
from kbs.web.explaining import Question, answer
from kbs.web.parameters import refuse_unknown
from kbs.web.principal import principal_of

_EXPLANATION = {
    "type": "object",
    "required": ["shown", "reasons"],
    "properties": {
        "shown": {"type": "boolean"},
        "reasons": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["code", "text"],
                "properties": {
                    "code": {"type": "string"},
                    "text": {"type": "string"},
                    "grant": {"type": "integer", "description": "place of the grant in the policy, from 0"},
                    "role": {"type": "string"},
                },
            },
        },
    },
}


@extend_schema(
    operation_id="explainAccess",
    summary="Why somebody sees a collection, a feature or a property, or does not",
    parameters=[
        parameter("user", "Whose rights: a user name; your own without it. Others': for administrators"),
        parameter("collection", "Id of a collection"),
        parameter("feature", "Number of a feature"),
        parameter("property", "Name of a property, or `geometry`"),
        parameter("purpose", "For which purpose it would be read"),
        parameter("know", "What is known of the feature: `property=value`"),
        language(),
    ],
    responses={200: _EXPLANATION} | problems(400, 401, 403, 404),
)
@open_to_all
def explanation(request: HttpRequest) -> JsonResponse:
    """Answer grant by grant. Of a hidden feature only an administrator is told what it fails."""
    names = [field.name for field in fields(Question)]
    refuse_unknown(request, names)
    asked = Question(**{name: request.GET.get(name, "") for name in names})
    told = answer(asked, principal_of(request))
    reasons = [
        {"code": reason.code, "text": reason.text}
        | ({} if reason.grant is None else {"grant": reason.grant, "role": reason.role})
        for reason in told.reasons
    ]
    response = JsonResponse(
        {"shown": told.shown, "reasons": reasons}, json_dumps_params={"ensure_ascii": False}
    )
    response["Cache-Control"] = "private, no-store"
    return response
