"""`/api/v1/users/me`: who the service thinks is asking."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, JsonResponse
from drf_spectacular.utils import extend_schema

from kbs.access.principals import STAFF
from kbs.rest.describe import open_to_all, problems
from kbs.web.parameters import refuse_unknown
from kbs.web.principal import principal_of

_ME = {
    "type": "object",
    "required": ["role"],
    "properties": {
        "role": {"type": "string", "enum": ["anonymous", "staff", "member"]},
        "roles": {"type": "array", "items": {"type": "string"}},
        "username": {"type": "string", "nullable": True},
        "name": {"type": "string", "nullable": True},
        "unit": {"type": "string", "nullable": True},
    },
}


@extend_schema(
    operation_id="me", summary="Who is asking, and in which role", responses={200: _ME} | problems(400)
)
@open_to_all
def me(request: HttpRequest) -> JsonResponse:
    """Answer the role, and for people with an account their name and unit."""
    refuse_unknown(request, ())
    principal = principal_of(request)
    roles = sorted({role for role, _unit in principal.holds})
    role = "anonymous" if principal.is_anonymous else "staff" if STAFF in roles else "member"
    body: dict[str, Any] = {"role": role, "roles": roles, "username": None, "name": None, "unit": None}
    if not principal.is_anonymous:
        user = request._request.user  # type: ignore[attr-defined]
        body |= {
            "username": user.get_username(),
            "name": user.get_full_name() or None,
            "unit": user.unit.name if user.unit else None,
        }
    response = JsonResponse(body, json_dumps_params={"ensure_ascii": False})
    response["Cache-Control"] = "private, no-store"
    return response
