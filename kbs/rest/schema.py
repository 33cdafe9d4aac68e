"""`/api/v1/schema`: the OpenAPI definition of this door, and a page of it without any script."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.utils import extend_schema
from drf_spectacular.views import SpectacularJSONAPIView
from rest_framework.permissions import AllowAny

from kbs.problems import PROBLEMS
from kbs.web.methods import safe
from kbs.web.parameters import refuse_unknown

_METHODS = ("get", "post", "put", "patch", "delete")


@extend_schema(exclude=True)
class Schema(SpectacularJSONAPIView):
    """OpenAPI 3 as JSON."""

    permission_classes = (AllowAny,)
    authentication_classes = ()


def add_problems(result: dict[str, Any], **_kwargs: Any) -> dict[str, Any]:
    """Enter every problem type as a reusable response (a postprocessing hook of drf-spectacular)."""
    responses = result.setdefault("components", {}).setdefault("responses", {})
    for slug, kind in sorted(PROBLEMS.items()):
        responses[slug] = {
            "description": f"{kind.status} {kind.title}",
            "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
        }
    from kbs.rest.describe import PROBLEM

    result["components"].setdefault("schemas", {})["Problem"] = PROBLEM
    return result


@safe
def page(request: HttpRequest) -> HttpResponse:
    """Render the operations as a table."""
    refuse_unknown(request, ())
    definition = SchemaGenerator().get_schema(request=None, public=True)
    rows = [
        {
            "method": method.upper(),
            "path": path,
            "operation": operation,
            "parameters": operation.get("parameters", []),
        }
        for path, operations in definition["paths"].items()
        for method, operation in operations.items()
        if method in _METHODS
    ]
    return render(request, "rest/schema.html", {"rows": rows})
