"""JSON Schemas of drafts: their bodies and their answers."""

from __future__ import annotations

from typing import Any

from kbs.features.drafts.models import Draft

_TEXT = {"type": "string"}
_WHOLE = {"type": "integer"}
_NUMBER = {"type": "integer", "nullable": True}
_TEXT_OR_NULL = {"type": "string", "nullable": True}
_TIME = {"type": "string", "format": "date-time"}
_TIME_OR_NULL = _TIME | {"nullable": True}
_FEATURE = {
    "type": "object",
    "nullable": True,
    "description": "GeoJSON feature in CRS84, as the asker sees it",
}
_POINT = {"type": "object", "nullable": True, "description": "GeoJSON point in CRS84"}
_ACTION = {"type": "string", "enum": ["insert", "replace", "update", "delete"]}
_NAMES = {"type": "array", "items": _TEXT}


def _object(
    properties: dict[str, Any], *, required: tuple[str, ...] = (), closed: bool = False
) -> dict[str, Any]:
    schema: dict[str, Any] = {"type": "object", "properties": properties}
    if required:
        schema["required"] = list(required)
    return schema | ({"additionalProperties": False} if closed else {})


def _list(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


NEW_DRAFT = _object(
    {
        "title": {"type": "string", "minLength": 1, "maxLength": 200},
        "reason": {"type": "string", "maxLength": 300},
        "document": {"type": "string", "maxLength": 500},
    },
    required=("title",),
    closed=True,
)
DRAFT = _object(
    {
        "id": _WHOLE,
        "title": _TEXT,
        "reason": _TEXT,
        "document": _TEXT,
        "state": {"type": "string", "enum": list(Draft.State.values)},
        "revision": _WHOLE,
        "unit": _TEXT_OR_NULL,
        "author": _TEXT,
        "in_name_of": _TEXT_OR_NULL,
        "made_at": _TIME,
        "submitted_at": _TIME_OR_NULL,
        "decided_at": _TIME_OR_NULL,
        "decided_by": _TEXT_OR_NULL,
        "decision": _TEXT,
        "change_set": _NUMBER,
        "operations": _WHOLE,
        "may": _NAMES | {"description": "What the asker may do with it now"},
    }
)
DRAFTS = _object({"drafts": _list(DRAFT)}, required=("drafts",))
OPERATION = _object(
    {
        "number": _WHOLE,
        "action": _ACTION,
        "collection": _TEXT,
        "id": _NUMBER,
        "made_at": _TIME,
        "properties": {"type": "object", "description": "For who wrote it only, like crs and geometry"},
        "geometry": {"type": "object", "nullable": True},
        "crs": _TEXT,
    }
)
OPERATIONS = _object({"operations": _list(OPERATION)}, required=("operations",))
ACTIONS = _object(
    {
        "semantic": {"type": "string", "enum": ["atomic"]},
        "crs": _TEXT | {"description": "URI of the coordinate system of geometries; default CRS84"},
        "transaction": _list(
            _object(
                {
                    "action": _ACTION,
                    "collection": _TEXT,
                    "id": _WHOLE,
                    "ifMatch": _TEXT,
                    "items": _list({"type": "object"}),
                    "feature": {"type": "object"},
                    "patch": {"type": "object"},
                    "description": _TEXT,
                },
                required=("action", "collection"),
                closed=True,
            )
        ),
    },
    required=("transaction",),
    closed=True,
)
NEW_COMMENT = _object(
    {
        "text": {"type": "string", "minLength": 1, "maxLength": 2000},
        "place": _POINT,
        "reply_to": _NUMBER,
    },
    required=("text",),
    closed=True,
)
COMMENT = _object(
    {"id": _WHOLE, "author": _TEXT, "made_at": _TIME, "text": _TEXT, "place": _POINT, "reply_to": _NUMBER}
)
WHOLE_DRAFT = _object(DRAFT["properties"] | {"steps": _list(OPERATION), "comments": _list(COMMENT)})
ACT = _object(
    {
        "revision": _WHOLE | {"description": "To approve: the revision that was looked at"},
        "reason": {"type": "string", "maxLength": 500, "description": "Needed to reject"},
    },
    closed=True,
)
_PROBLEM = _object({"type": _TEXT, "title": _TEXT, "detail": _TEXT}) | {"nullable": True}
_FINDING = _object(
    {
        "code": _TEXT,
        "title": _TEXT,
        "remedy": _TEXT,
        "clause": _TEXT,
        "stops": _TEXT,
        "collection": _TEXT,
        "feature": _WHOLE,
        "other": _NUMBER,
        "place": _TEXT_OR_NULL | {"description": "EWKT in the storage CRS"},
    }
)
REVIEW = _object(
    {
        "draft": _WHOLE,
        "revision": _WHOLE,
        "in_the_way": _WHOLE | {"description": "How many problems keep it from being put in force"},
        "conflicts": _WHOLE,
        "hidden": _WHOLE | {"description": "How many changes the asker does not see"},
        "problem": _PROBLEM,
        "operations": _list(
            _object(
                {
                    "number": _WHOLE,
                    "action": _ACTION,
                    "collection": _TEXT,
                    "id": _NUMBER,
                    "changed": _NAMES,
                    "conflict": {"type": "boolean"},
                    "problem": _PROBLEM,
                    "before": _FEATURE,
                    "after": _FEATURE,
                }
            )
        ),
        "findings": _object({"new": _list(_FINDING), "gone": _list(_FINDING)}),
    }
)
DIFF = _object(
    {"type": {"type": "string", "enum": ["FeatureCollection"]}, "features": _list({"type": "object"})}
)
