"""The API definition (OpenAPI 3.0.3), made of what the building blocks bring and of the table of problems."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from kbs import __version__
from kbs.access.principals import Principal
from kbs.catalog.declaration import Collection
from kbs.ogcapi.common import blocks as registered
from kbs.problems import PROBLEMS

OPENAPI_JSON = "application/vnd.oai.openapi+json;version=3.0"
PROBLEM_JSON = "application/problem+json"
Schema = dict[str, Any]


def definition(root: str, collections: list[Collection], principal: Principal) -> dict[str, Any]:
    """Return the definition for the collections the asker sees, with the operations the asker may use."""
    all_paths: dict[str, Any] = {}
    for block in registered.blocks():
        all_paths |= block.paths(collections)
    for block in registered.blocks():
        for path, operations in block.writes(collections, principal).items():
            all_paths[path] = all_paths.get(path, {}) | operations
    return {
        "openapi": "3.0.3",
        "info": {
            "title": f"KBS OGC API · {settings.KBS_MUNICIPALITY}",
            "version": __version__,
            "description": _("Kent verisi: OGC API Features, Tiles, Styles ve Records."),
        },
        "servers": [{"url": root}],
        "paths": all_paths,
        "components": {
            "parameters": {"f": _format_parameter(), "dil": _language_parameter()},
            "schemas": {"problem": _problem_schema()},
            "responses": _problem_responses(),
        },
    }


def paths(collections: list[Collection]) -> dict[str, Any]:
    """Return the operations of the common block."""
    return {
        "/": operation("landing", _("Başlangıç sayfası"), "application/json", tag="common"),
        "/conformance": operation("conformance", _("Uyumluluk sınıfları"), "application/json", tag="common"),
        "/api": operation("api", _("API tanımı"), OPENAPI_JSON, tag="common"),
    }


def operation(
    name: str,
    summary: str,
    media_type: str,
    *,
    tag: str,
    parameters: tuple[Schema, ...] = (),
    problems: tuple[int, ...] = (400, 406),
    schema: Schema | None = None,
    html: bool = True,
) -> Schema:
    """Return a path item with one GET.

    Args:
        media_type: Of the first, default format; a page for people is added unless `html` is False.
        parameters: Further than `f` and `dil`.
        problems: Status codes of the problems it may answer with.
        schema: Of the default format's body.
    """
    content: Schema = {media_type: {"schema": schema or {"type": "object"}}}
    if html:
        content["text/html"] = {"schema": {"type": "string"}}
    responses: Schema = {"200": {"description": summary, "content": content}}
    responses |= {str(status): {"$ref": f"#/components/responses/{status}"} for status in problems}
    shared = [{"$ref": "#/components/parameters/f"}] if html else []
    return {
        "get": {
            "operationId": name,
            "summary": summary,
            "tags": [tag],
            "parameters": [*parameters, *shared, {"$ref": "#/components/parameters/dil"}],
            "responses": responses,
        }
    }


def write_operation(
    name: str,
    summary: str,
    *,
    tag: str,
    parameters: tuple[Schema, ...],
    body: tuple[tuple[str, ...], Schema] | None,
    success: dict[str, Schema],
    problems: tuple[int, ...],
) -> Schema:
    """Return one operation that changes something.

    Args:
        parameters: Further than `f` and `dil`.
        body: Media types and schema of what is sent, None for nothing.
        success: Responses by status code.
        problems: Status codes of the problems it may answer with.
    """
    found: Schema = {
        "operationId": name,
        "summary": summary,
        "tags": [tag],
        "parameters": [*parameters, *({"$ref": f"#/components/parameters/{one}"} for one in ("f", "dil"))],
        "responses": success | {str(s): {"$ref": f"#/components/responses/{s}"} for s in problems},
    }
    if body is not None:
        kinds, schema = body
        found["requestBody"] = {"required": True, "content": {kind: {"schema": schema} for kind in kinds}}
    return found


def query_parameter(name: str, description: str, schema: Schema, **more: Any) -> Schema:
    """Return an optional query parameter."""
    return {
        "name": name,
        "in": "query",
        "required": False,
        "description": description,
        "schema": schema,
    } | more


def header_parameter(name: str, description: str, schema: Schema, *, required: bool = False) -> Schema:
    """Return a header that an operation reads."""
    return {"name": name, "in": "header", "required": required, "description": description, "schema": schema}


def path_parameter(name: str, description: str, schema: Schema) -> Schema:
    """Return a path parameter."""
    return {"name": name, "in": "path", "required": True, "description": description, "schema": schema}


def _format_parameter() -> Schema:
    return query_parameter(
        "f", _("Yanıtın biçimi; Accept başlığından önce gelir."), {"type": "string", "enum": ["json", "html"]}
    )


def _language_parameter() -> Schema:
    languages = [code for code, _name in settings.LANGUAGES]
    return query_parameter("dil", _("Metinlerin dili."), {"type": "string", "enum": languages})


def _problem_schema() -> Schema:
    """RFC 9457 with the list of faulty parts; `type` is one of the kinds the service knows."""
    text = {"type": "string"}
    fault = {
        "type": "object",
        "required": ["name", "reason"],
        "properties": {"name": text, "reason": text, "value": text},
    }
    return {
        "type": "object",
        "required": ["type", "title", "status"],
        "properties": {
            "type": {"type": "string", "enum": [f"/problems/{slug}" for slug in sorted(PROBLEMS)]},
            "title": text,
            "status": {"type": "integer"},
            "detail": text,
            "instance": text,
            "errors": {"type": "array", "items": fault},
        },
    }


def _problem_responses() -> Schema:
    """One response per status; its examples are the problems of that status."""
    schema = {"$ref": "#/components/schemas/problem"}
    grouped: dict[int, list[Any]] = {}
    for kind in PROBLEMS.values():
        grouped.setdefault(kind.status, []).append(kind)
    return {
        str(status): {
            "description": "; ".join(kind.title for kind in kinds),
            "content": {
                PROBLEM_JSON: {
                    "schema": schema,
                    "examples": {kind.slug: {"value": kind().as_dict()} for kind in kinds},
                },
                # People in a browser get the same as a page.
                "text/html": {"schema": {"type": "string"}},
            },
        }
        for status, kinds in sorted(grouped.items())
    }


def times() -> tuple[Schema, ...]:
    """Return the parameters of the two times."""
    return (
        query_parameter(
            "datetime",
            _("RFC 3339 anı ya da aralığı; açık uç `..`."),
            {"type": "string"},
            style="form",
            explode=False,
        ),
        query_parameter(
            "recorded",
            _("RFC 3339 anı: kütüğün o anda bildiği. `datetime` ile birlikte de verilebilir."),
            {"type": "string", "format": "date-time"},
        ),
    )
