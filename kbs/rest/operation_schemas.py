"""JSON Schemas of operations on areas: their bodies and their answer."""

from __future__ import annotations

from typing import Any

_VALUES: dict[str, Any] = {
    "type": "object",
    "additionalProperties": True,
    "description": "Values by property; what is not given follows as the collection declares",
}
_POSITION = {"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 3}
_LINE: dict[str, Any] = {
    "type": "object",
    "required": ["type", "coordinates"],
    "description": "GeoJSON LineString, in the axis order of `crs`",
    "properties": {
        "type": {"type": "string", "enum": ["LineString"]},
        "coordinates": {"type": "array", "items": _POSITION, "minItems": 2},
    },
}
_FEATURES: dict[str, Any] = {
    "type": "array",
    "minItems": 1,
    "items": {
        "type": "object",
        "required": ["id"],
        "additionalProperties": False,
        "properties": {
            "id": {"type": "integer", "minimum": 0},
            "if_match": {"type": "string", "description": "ETag of the item; may be left out with `dry_run`"},
        },
    },
}
_COMMON: dict[str, Any] = {
    "collection": {"type": "string"},
    "features": _FEATURES,
    "crs": {
        "type": "string",
        "description": "URI of the coordinate system of request and answer; default CRS84",
    },
    "reason": {"type": "string", "maxLength": 300},
    "dry_run": {"type": "boolean", "default": False, "description": "Only tell what would be made"},
}
_ACT: dict[str, Any] = {
    "act": {
        "type": "string",
        "maxLength": 60,
        "description": "The register's word: ifraz, tevhid, yola terk",
    },
    "day": {"type": "string", "format": "date", "description": "Day of the decision"},
}


def _body(own: dict[str, Any], *required: str) -> dict[str, Any]:
    return {
        "type": "object",
        "required": ["collection", "features", *required],
        "additionalProperties": False,
        "properties": _COMMON | own,
    }


_PARTS: dict[str, Any] = {
    "type": "array",
    "description": "One for each new feature; may be left out with `dry_run`",
    "items": {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "pieces": {
                "type": "array",
                "items": {"type": "integer", "minimum": 0},
                "description": "Numbers of the pieces it consists of; default: the one at its own place",
            },
            "values": _VALUES,
            "kept": {
                "type": "boolean",
                "default": True,
                "description": "false: it becomes no feature (land given up to a road, yola terk)",
            },
        },
    },
}
SPLIT = {"application/json": _body({"line": _LINE, "parts": _PARTS} | _ACT, "line")}
MERGE = {"application/json": _body({"values": _VALUES} | _ACT)}
ADJUST = {"application/json": _body({"line": _LINE}, "line")}
_POINT: dict[str, Any] = {
    "type": "object",
    "required": ["type", "coordinates"],
    "description": "GeoJSON Point, in the axis order of `crs`",
    "properties": {"type": {"type": "string", "enum": ["Point"]}, "coordinates": _POSITION},
}
MOVE = {"application/json": _body({"from": _POINT, "to": _POINT}, "from", "to")}

_IDS = {"type": "array", "items": {"type": "integer"}}
_MADE: dict[str, Any] = {
    "type": "object",
    "required": ["type", "geometry", "properties"],
    "properties": {
        "type": {"type": "string", "enum": ["Feature"]},
        "id": {"type": "integer"},
        "href": {"type": "string", "format": "uri-reference"},
        "etag": {"type": "string"},
        "geometry": {"type": "object"},
        "properties": {
            "type": "object",
            "required": ["piece", "area", "values", "computed"],
            "properties": {
                "piece": {"type": "integer"},
                "area": {"type": "number", "description": "m2 in the storage system"},
                "values": {"type": "object"},
                "computed": {
                    "type": "array",
                    "items": {"type": "string"},
                    "description": "Quantities worked out from shares of the area, not from a document",
                },
            },
        },
    },
}
ANSWER: dict[str, Any] = {
    "type": "object",
    "required": ["collection", "dry_run", "change_set", "crs", "before", "after", "neighbours", "references"],
    "properties": {
        "collection": {"type": "string"},
        "dry_run": {"type": "boolean"},
        "change_set": {"type": "integer", "nullable": True},
        "crs": {"type": "string"},
        "before": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id", "area"],
                "properties": {"id": {"type": "integer"}, "area": {"type": "number"}},
            },
        },
        "after": {
            "type": "object",
            "required": ["type", "features"],
            "properties": {
                "type": {"type": "string", "enum": ["FeatureCollection"]},
                "features": {"type": "array", "items": _MADE},
            },
        },
        "neighbours": _IDS | {"description": "Features that got a corner on a common edge"},
        "references": {
            "type": "array",
            "description": "Features that refer to a new one now",
            "items": {
                "type": "object",
                "required": ["collection", "id"],
                "properties": {"collection": {"type": "string"}, "id": {"type": "integer"}},
            },
        },
        "to_be_given": {
            "type": "array",
            "items": {"type": "string"},
            "description": "Values that `parts` or `values` have to give",
        },
    },
}
_KIN: dict[str, Any] = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["id", "page", "in_force", "act"],
        "properties": {
            "id": {"type": "integer"},
            "page": {"type": "string", "format": "uri-reference"},
            "in_force": {"type": "boolean"},
            "act": {"type": "string"},
            "day": {"type": "string", "format": "date", "nullable": True},
            "note": {"type": "string"},
        },
    },
}
SUCCESSIONS: dict[str, Any] = {
    "type": "object",
    "required": ["collection", "id", "successors", "predecessors"],
    "properties": {
        "collection": {"type": "string"},
        "id": {"type": "integer"},
        "successors": _KIN,
        "predecessors": _KIN,
    },
}
