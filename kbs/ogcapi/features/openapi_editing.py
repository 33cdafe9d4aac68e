"""The operations that change features; of each collection those that the asker may use."""

from __future__ import annotations

from typing import Any

from django.contrib.gis.db import models
from django.utils.translation import gettext as _

from kbs.access.narrow import may_write
from kbs.access.principals import Principal
from kbs.catalog.declaration import Collection
from kbs.catalog.schema import property_schema, value_field
from kbs.features.content import TAG
from kbs.ogcapi.common.openapi import Schema, header_parameter, path_parameter, write_operation
from kbs.ogcapi.features import bodies
from kbs.ogcapi.features.methods import methods_of_item, methods_of_items
from kbs.ogcapi.features.openapi import GEOJSON, KEPT, feature_answer
from kbs.ogcapi.features.openapi import TAG as FEATURES
from kbs.ogcapi.features.parameters import supported_crs
from kbs.web import edit_bodies

_PROBLEMS = (400, 401, 403, 404, 406, 409, 413, 415, 422, 503)
_TEXT: Schema = {"type": "string"}
_KINDS = {"POINT": "Point", "LINESTRING": "LineString", "POLYGON": "Polygon"}


def writes(collections: list[Collection], principal: Principal) -> dict[str, Any]:
    """Return path items with what the asker may change."""
    found: dict[str, Any] = {}
    for collection in collections:
        base = f"/collections/{collection.id}/items"
        several = {"POST": _create, "PATCH": _change_several}
        if writes := {m.lower(): several[m](collection) for m in methods_of_items(collection, principal)}:
            found[base] = writes
        changing = {m.lower(): _change(collection, m) for m in methods_of_item(collection, principal)}
        if changing:
            found[f"{base}/{{featureId}}"] = changing
    if may_write(principal):
        found["/transactions"] = {"post": _transaction()}
    return found


def _create(collection: Collection) -> Schema:
    one = _feature(collection, complete=True)
    content = {GEOJSON: {"schema": feature_answer()}, "application/json": {"schema": _summary()}}
    location = {"description": _("Yeni nesnenin adresi"), "schema": _TEXT}
    headers = answer_headers() | {"Location": location}
    return write_operation(
        f"{collection.id}.create",
        f"{collection.title}: {_('yeni nesne')}",
        tag=FEATURES,
        parameters=(*_content_crs(collection), *reason()),
        body=(bodies.FEATURE, {"oneOf": [one, _several(one)]}),
        success={"201": {"description": _("Eklendi."), "headers": headers, "content": content}} | _drafted(),
        problems=_PROBLEMS,
    )


def _change_several(collection: Collection) -> Schema:
    one = _feature(collection, complete=False)
    one["properties"]["id"] = {"type": "integer", "minimum": 1}
    one["properties"]["properties"]["properties"][TAG] = _TEXT | {
        "nullable": True,
        "description": _if_match_text(),
    }
    one["required"] = ["type", "id"]
    headers = {"KBS-Change-Set": answer_headers()["KBS-Change-Set"]}
    content = {"application/json": {"schema": _summary()}}
    return write_operation(
        f"{collection.id}.update-several",
        f"{collection.title}: {_('birden çok nesneyi değiştir')}",
        tag=FEATURES,
        parameters=(if_match(), *_content_crs(collection), *reason()),
        body=(bodies.MANY, _several(one)),
        success={"200": {"description": _("Yapıldı."), "headers": headers, "content": content}} | _drafted(),
        problems=(*_PROBLEMS, 412, 428),
    )


def _several(one: Schema) -> Schema:
    features = {"type": "array", "minItems": 1, "maxItems": edit_bodies.MOST_EDITS, "items": one}
    return {
        "type": "object",
        "required": ["type", "features"],
        "properties": {"type": {"type": "string", "enum": ["FeatureCollection"]}, "features": features},
    }


def _change(collection: Collection, method: str) -> Schema:
    feature_id = path_parameter("featureId", _("Nesnenin numarası"), {"type": "integer", "minimum": 0})
    summary = {"PUT": _("yerine koy"), "PATCH": _("değiştir"), "DELETE": _("kaldır")}[method]
    body = {
        "PUT": (bodies.FEATURE, _feature(collection, complete=True)),
        "PATCH": (bodies.PATCH, _feature(collection, complete=False)),
    }.get(method)
    done: Schema = {"description": _("Yapıldı."), "headers": answer_headers()}
    success = {"204": done} | _drafted()
    if method != "DELETE":
        success["200"] = done | {"content": {GEOJSON: {"schema": feature_answer()}}}
    names = {"PUT": "replace", "PATCH": "update", "DELETE": "retire"}
    return write_operation(
        f"{collection.id}.{names[method]}",
        f"{collection.title}: {summary}",
        tag=FEATURES,
        parameters=(feature_id, if_match(), *(_content_crs(collection) if body else ()), *reason()),
        body=body,
        success=success,
        problems=(*_PROBLEMS, 412, 428),
    )


def _transaction() -> Schema:
    line = {
        "type": "object",
        "required": ["action", "collection"],
        "properties": {
            "action": {"type": "string", "enum": ["insert", "replace", "update", "delete"]},
            "collection": _TEXT,
            "id": {"type": "integer", "minimum": 1},
            "ifMatch": _TEXT,
            "items": {"type": "array", "items": {"type": "object"}},
            "feature": {"type": "object"},
            "patch": {"type": "object"},
            "description": _TEXT,
        },
        "additionalProperties": False,
    }
    body = {
        "type": "object",
        "required": ["transaction"],
        "properties": {
            "semantic": {"type": "string", "enum": ["atomic"]},
            "reason": _TEXT,
            "document": _TEXT,
            "title": _TEXT,
            "description": _TEXT,
            "transaction": {
                "type": "array",
                "minItems": 1,
                "maxItems": edit_bodies.MOST_EDITS,
                "items": line,
            },
        },
        "additionalProperties": False,
    }
    headers = {"KBS-Change-Set": answer_headers()["KBS-Change-Set"]}
    content = {"application/json": {"schema": _summary()}}
    return write_operation(
        "transactions",
        _("Birden çok değişiklik, tek değişiklik takımında: ya hepsi ya hiçbiri"),
        tag=FEATURES,
        parameters=(header_parameter("Content-Crs", _crs_text(), _TEXT), *reason()),
        body=(bodies.TRANSACTION, body),
        success={"200": {"description": _("Yapıldı."), "headers": headers, "content": content}} | _drafted(),
        problems=(*_PROBLEMS, 412, 428),
    )


def _feature(collection: Collection, *, complete: bool) -> Schema:
    """A feature as it is sent; of a patch nothing is required."""
    values = {prop.name: _value(collection, prop.name) for prop in collection.properties}
    properties: Schema = {"type": "object", "properties": values, "additionalProperties": False}
    needed = [name for name in collection.required if name in values]
    if complete and needed:
        properties["required"] = needed
    found: Schema = {
        "type": "object",
        "properties": {
            "type": {"type": "string", "enum": ["Feature"]},
            "geometry": _geometry(collection),
            "properties": properties,
        },
    }
    # A whole feature may bring members that mean nothing here, such as the links it was given with.
    return found | (
        {"required": ["type", "geometry", "properties"]} if complete else {"additionalProperties": False}
    )


def _value(collection: Collection, name: str) -> Schema:
    prop = collection.by_name[name]
    schema = property_schema(collection, prop)
    kept = {key: schema[key] for key in KEPT if key in schema}
    if "enum" in kept:
        kept["enum"] = [*kept["enum"], None]
    if schema.get("readOnly"):
        kept["readOnly"] = True
    field = value_field(collection.model_field(prop.field_name))
    if isinstance(field, models.IntegerField):
        kept["format"] = "int64" if isinstance(field, models.BigIntegerField) else "int32"
    return kept | {"nullable": True}


def _geometry(collection: Collection) -> Schema:
    if collection.geometry is None:
        return {"type": "object", "nullable": True, "enum": [None]}
    kind = collection.model_field(collection.geometry.field).geom_type.upper()  # type: ignore[attr-defined]
    single = _KINDS.get(kind.removeprefix("MULTI"))
    names = [single, f"Multi{single}"] if kind.startswith("MULTI") else [single]
    of_type = {"type": "string", "enum": names} if single else _TEXT
    return {
        "type": "object",
        "nullable": True,
        "required": ["type", "coordinates"],
        "properties": {"type": of_type, "coordinates": {"type": "array", "items": {}}},
    }


def if_match() -> Schema:
    """Return the header that tells which state is changed."""
    example = {"type": "string", "example": '"0123456789abcdef"'}
    return header_parameter("If-Match", _if_match_text(), example)


def _if_match_text() -> str:
    return _("Okunan nesnenin ETag'i; onsuz 428, nesne o zamandan beri değiştiyse 412.")


def _content_crs(collection: Collection) -> tuple[Schema, ...]:
    systems = [f"<{crs.uri}>" for crs in supported_crs(collection)]
    if not systems:
        return ()
    return (header_parameter("Content-Crs", _crs_text(), _TEXT | {"enum": systems, "default": systems[0]}),)


def _crs_text() -> str:
    return _("Gönderilen geometrinin koordinat sistemi; eksen sırası onunkidir.")


def reason(*, drafting: bool = True) -> tuple[Schema, ...]:
    """Return the headers that say why; `drafting` adds the one that puts a change into a draft."""
    text = _("Değişikliğin nedeni; değişiklik takımında durur. Harfler UTF-8, yüzde kodlu olabilir.")
    document = _("Dayanak belgenin numarası ya da adresi; değişiklik takımında durur.")
    short = {"type": "string", "maxLength": 300}
    draft = _("Değişikliğin konacağı taslağın numarası; bununla yürürlüğe girmez.")
    said = (
        header_parameter("KBS-Reason", text, short),
        header_parameter("KBS-Document", document, short),
    )
    if not drafting:
        return said
    return (*said, header_parameter("KBS-Draft", draft, {"type": "integer", "minimum": 0}))


def _drafted() -> dict[str, Schema]:
    """The answer to an edit with the header `KBS-Draft`."""
    numbers = {"type": "integer", "nullable": True}
    operation = {"number": numbers, "action": _TEXT, "collection": _TEXT, "id": numbers}
    schema = {
        "type": "object",
        "required": ["draft", "href", "operations"],
        "properties": {
            "draft": {"type": "integer"},
            "href": _TEXT,
            "operations": {"type": "array", "items": {"type": "object", "properties": operation}},
        },
    }
    content = {"application/json": {"schema": schema}}
    return {"202": {"description": _("Taslağa kondu, yürürlükte değil."), "content": content}}


def answer_headers() -> Schema:
    """Return the headers of an answer to a change."""
    return {
        "ETag": {"description": _("Nesnenin şimdiki durumu"), "schema": _TEXT},
        "KBS-Change-Set": {
            "description": _("Değişiklik takımının numarası; hiçbir şey değişmediyse yoktur"),
            "schema": {"type": "integer"},
        },
    }


def _summary() -> Schema:
    return {
        "type": "object",
        "required": ["semantic", "summary", "changeSet", "results"],
        "properties": {
            "semantic": {"type": "string", "enum": ["atomic"]},
            "summary": {"type": "object", "additionalProperties": {"type": "integer"}},
            "changeSet": {"type": "integer", "nullable": True},
            "results": {"type": "array", "items": {"type": "object"}},
        },
    }
