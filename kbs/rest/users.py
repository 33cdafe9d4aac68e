"""`/api/v1/users/me`: who the service thinks is asking."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, JsonResponse
from drf_spectacular.utils import extend_schema

from kbs.access.models import User
from kbs.access.principals import STAFF
from kbs.rest.describe import open_to_all, problems
from kbs.web.parameters import refuse_unknown
from kbs.web.principal import principal_of, sees_as_citizen

_ME = {
    "type": "object",
    "required": ["role"],
    "properties": {
        "role": {"type": "string", "enum": ["anonymous", "staff", "member"]},
        "roles": {"type": "array", "items": {"type": "string"}},
        "username": {"type": "string", "nullable": True},
        "name": {"type": "string", "nullable": True},
        "unit": {"type": "string", "nullable": True},
        "asCitizen": {"type": "boolean", "description": "Somebody with an account sees what everybody sees"},
        "purpose": {"type": "string", "nullable": True, "description": "What personal data are read for"},
        "inNameOf": {"type": "string", "nullable": True, "description": "User name of the absent person"},
        "key": {
            "type": "object",
            "nullable": True,
            "properties": {
                "name": {"type": "string"},
                "mayWrite": {"type": "boolean"},
                "unversioned": {"type": "boolean"},
                "collections": {"type": "array", "items": {"type": "string"}},
                "expiresAt": {"type": "string", "format": "date-time"},
            },
        },
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
    # Whoever the view is for: the session tells it also while its owner is treated as nobody.
    body |= {
        "asCitizen": sees_as_citizen(request),
        "purpose": principal.purpose or None,
        "inNameOf": None,
        "key": None,
    }
    if not principal.is_anonymous:
        user = request._request.user  # type: ignore[attr-defined]
        if principal.in_name_of is not None:
            body["inNameOf"] = User.objects.get(pk=principal.in_name_of).get_username()
        if (key := request._request.kbs_key) is not None:  # type: ignore[attr-defined]
            body["key"] = {
                "name": key.name,
                "mayWrite": key.may_write,
                "unversioned": key.unversioned,
                "collections": key.collections,
                "expiresAt": key.expires_at.isoformat(),
            }
        body |= {
            "username": user.get_username(),
            "name": user.get_full_name() or None,
            "unit": user.unit.name if user.unit else None,
        }
    response = JsonResponse(body, json_dumps_params={"ensure_ascii": False})
    response["Cache-Control"] = "private, no-store"
    return response
