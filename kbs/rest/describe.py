"""What the descriptions of REST resources share: parameters, the problem answer, open resources."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from drf_spectacular.utils import OpenApiParameter
from rest_framework.decorators import api_view, permission_classes
from rest_framework.permissions import AllowAny

# RFC 9457, as kbs.problems.Problem.as_dict writes it.
PROBLEM: dict[str, Any] = {
    "type": "object",
    "description": "application/problem+json (RFC 9457)",
    "required": ["type", "title", "status"],
    "properties": {
        "type": {"type": "string", "format": "uri-reference", "example": "/problems/invalid-parameter"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "instance": {"type": "string"},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["name", "reason"],
                "properties": {
                    "name": {"type": "string"},
                    "reason": {"type": "string"},
                    "value": {"type": "string"},
                },
            },
        },
    },
}
_NUMBER_OR_NULL = {"type": "number", "nullable": True}
_BOX = {"type": "array", "items": {"type": "number"}, "minItems": 4, "maxItems": 4, "nullable": True}
GROUPS_SCHEMA: dict[str, Any] = {
    "type": "object",
    "required": ["query", "folded", "groups", "hint"],
    "properties": {
        "query": {"type": "string"},
        "folded": {"type": "string"},
        "hint": {"type": "string", "nullable": True},
        "groups": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id", "title", "total", "more", "results"],
                "properties": {
                    "id": {"type": "string"},
                    "title": {"type": "string"},
                    "total": {"type": "integer"},
                    "more": {"type": "boolean"},
                    "results": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "properties": {
                                "collection": {"type": "string", "nullable": True},
                                "id": {"type": "integer", "nullable": True},
                                "label": {"type": "string"},
                                "detail": {"type": "string"},
                                "lon": _NUMBER_OR_NULL,
                                "lat": _NUMBER_OR_NULL,
                                "bbox": _BOX,
                                "page": {"type": "string", "format": "uri-reference"},
                                "synthetic": {"type": "boolean"},
                            },
                        },
                    },
                },
            },
        },
    },
}
CATALOG_SCHEMA: dict[str, Any] = {
    "type": "object",
    "required": ["groups", "attribution"],
    "properties": {
        "attribution": {"type": "string"},
        "groups": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "id": {"type": "string"},
                    "title": {"type": "string"},
                    "collections": {"type": "array", "items": {"type": "object"}},
                },
            },
        },
    },
}


def problems(*statuses: int) -> dict[tuple[int, str], dict[str, Any]]:
    """Return the problem answers of an operation by status; 400 may meet every question (two keys, unknown words)."""
    return {(status, "application/problem+json"): PROBLEM for status in sorted({400, *statuses})}


def parameter(name: str, description: str, *, schema: dict[str, Any] | None = None) -> OpenApiParameter:
    """Return an optional query parameter."""
    return OpenApiParameter(name, schema or str, OpenApiParameter.QUERY, description=description)


def language() -> OpenApiParameter:
    """Return the parameter that chooses the language of labels."""
    return OpenApiParameter(
        "dil", str, OpenApiParameter.QUERY, enum=["tr", "en"], description="Language; else Accept-Language"
    )


def open_to_all(view: Callable[..., Any]) -> Callable[..., Any]:
    """Make a GET resource for everybody; who asks is told by `principal_of`, as in every door."""
    return api_view(["GET", "HEAD"])(permission_classes([AllowAny])(view))
