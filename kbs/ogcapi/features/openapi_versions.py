"""The operations on the versions of features: listed, given, compared, restored."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from kbs.access.principals import Principal
from kbs.access.state import rights_on
from kbs.catalog.declaration import Collection
from kbs.ogcapi.common.openapi import Schema, operation, path_parameter, query_parameter, write_operation
from kbs.ogcapi.features.openapi import GEOJSON, TAG, feature_answer
from kbs.ogcapi.features.openapi_editing import answer_headers, if_match, reason

_TEXT: Schema = {"type": "string"}
_MOMENT: Schema = {"type": "string", "format": "date-time", "nullable": True}
_NUMBER: Schema = {"type": "integer", "minimum": 0}


def paths(collections: list[Collection]) -> dict[str, Any]:
    """Return the path items that read versions."""
    found: dict[str, Any] = {}
    for collection in collections:
        base, name = f"/collections/{collection.id}/items/{{featureId}}/versions", collection.id
        place = (_feature_id(), _version())
        found[base] = operation(
            f"{name}.versions",
            f"{collection.title}: {_('bir nesnenin sürümleri')}",
            "application/json",
            tag=TAG,
            parameters=(_feature_id(),),
            problems=(400, 404, 406),
            schema=_time_map(),
        )
        found[f"{base}/{{version}}"] = operation(
            f"{name}.version",
            f"{collection.title}: {_('bir sürüm')}",
            GEOJSON,
            tag=TAG,
            parameters=place,
            problems=(400, 404, 406),
            schema=feature_answer(),
            html=False,
        )
        other = _("Karşılaştırılacak sürüm; verilmezse bir önceki.")
        found[f"{base}/{{version}}/diff"] = operation(
            f"{name}.diff",
            f"{collection.title}: {_('iki sürümün farkı')}",
            GEOJSON,
            tag=TAG,
            parameters=(*place, query_parameter("with", other, _NUMBER)),
            problems=(400, 404, 406),
            schema=_difference(),
            html=False,
        )
    return found


def writes(collections: list[Collection], principal: Principal) -> dict[str, Any]:
    """Return the path items that restore a version, of collections where the asker changes something."""
    return {
        f"/collections/{c.id}/items/{{featureId}}/versions/{{version}}/restore": {"post": _restore(c)}
        for c in collections
        if rights_on(c, principal).writes
    }


def _restore(collection: Collection) -> Schema:
    schema = {
        "type": "object",
        "required": ["changeSet", "links"],
        "properties": {"changeSet": {"type": "integer"}, "links": _links()},
    }
    location = {"description": _("Nesnenin adresi"), "schema": _TEXT}
    done = {
        "description": _("Yapıldı."),
        "headers": answer_headers() | {"Location": location},
        "content": {"application/json": {"schema": schema}},
    }
    return write_operation(
        f"{collection.id}.restore",
        f"{collection.title}: {_('bir sürümü geri getir')}",
        tag=TAG,
        parameters=(_feature_id(), _version(), if_match(), *reason(drafting=False)),
        body=None,
        success={"200": done},
        problems=(400, 401, 403, 404, 409, 412, 422, 428, 503),
    )


def _feature_id() -> Schema:
    return path_parameter("featureId", _("Nesnenin numarası"), _NUMBER)


def _version() -> Schema:
    return path_parameter("version", _("Sürümü yapan değişiklik takımının numarası"), _NUMBER)


def _links() -> Schema:
    return {"type": "array", "items": {"type": "object"}}


def _time_map() -> Schema:
    """Who and why stand in it for who may change the collection."""
    number = {"type": "integer", "nullable": True}
    text = _TEXT | {"nullable": True}
    version: Schema = {
        "type": "object",
        "required": ["version", "href", "recorded", "interval", "changed"],
        "properties": {
            "version": {"type": "integer"},
            "href": _TEXT,
            "interval": {"type": "array", "items": _MOMENT, "minItems": 2, "maxItems": 2},
            **dict.fromkeys(("recorded", "until", "superseded"), _MOMENT),
            "changed": {"type": "array", "items": _TEXT},
            **dict.fromkeys(("source", "reason", "document", "by"), _TEXT),
            **dict.fromkeys(("inNameOf", "approvedBy"), text),
            **dict.fromkeys(("draft", "reverts"), number),
        },
    }
    return {
        "type": "object",
        "required": ["links", "versions"],
        "properties": {"links": _links(), "versions": {"type": "array", "items": version}},
    }


def _difference() -> Schema:
    pair = {"type": "object", "properties": {"before": {"nullable": True}, "after": {"nullable": True}}}
    part = {
        "type": "object",
        "required": ["type", "geometry", "properties"],
        "properties": {
            "type": {"type": "string", "enum": ["Feature"]},
            "geometry": {"type": "object"},
            "properties": {
                "type": "object",
                "properties": {"change": {"type": "string", "enum": ["added", "removed", "kept"]}},
            },
        },
    }
    return {
        "type": "object",
        "required": ["type", "id", "before", "after", "properties", "features"],
        "properties": {
            "type": {"type": "string", "enum": ["FeatureCollection"]},
            **{key: {"type": "integer"} for key in ("id", "before", "after")},
            "properties": {"type": "object", "additionalProperties": pair},
            "features": {"type": "array", "items": part},
        },
    }
