"""A collection as JSON Schema 2020-12: what its features hold (OGC API Features 5) and what may be asked (Part 3)."""

from __future__ import annotations

from typing import Any

from django.contrib.gis.db import models

from kbs.catalog.constraints import Pattern, Range
from kbs.catalog.declaration import Collection, Property
from kbs.catalog.registry import registry

DIALECT = "https://json-schema.org/draft/2020-12/schema"
# Most specific first: Django's fields inherit from each other.
_TYPES: tuple[tuple[type, dict[str, Any]], ...] = (
    (models.BooleanField, {"type": "boolean"}),
    (models.DateTimeField, {"type": "string", "format": "date-time"}),
    (models.DateField, {"type": "string", "format": "date"}),
    (models.TimeField, {"type": "string", "format": "time"}),
    (models.IntegerField, {"type": "integer"}),
    (models.FloatField, {"type": "number"}),
    (models.DecimalField, {"type": "number"}),
    (models.UUIDField, {"type": "string", "format": "uuid"}),
    (models.JSONField, {}),
)
_GEOMETRY_FORMATS = {
    "POINT": "geometry-point",
    "MULTIPOINT": "geometry-multipoint",
    "LINESTRING": "geometry-linestring",
    "MULTILINESTRING": "geometry-multilinestring",
    "POLYGON": "geometry-polygon",
    "MULTIPOLYGON": "geometry-multipolygon",
}


def value_field(field: models.Field[Any, Any]) -> models.Field[Any, Any]:
    """Return the field that tells the type of the stored values: a key's target, a computed column's output."""
    if isinstance(field, models.ForeignKey):
        return value_field(field.target_field)
    if isinstance(field, models.GeneratedField):
        return value_field(field.output_field)  # type: ignore[arg-type]
    return field


def feature_schema(collection: Collection, identifier: str) -> dict[str, Any]:
    """Return the schema of the features a (narrowed) collection gives.

    Args:
        identifier: The schema's own address (`$id`).
    """
    properties: dict[str, Any] = {
        "id": {"type": "integer", "title": "id", "readOnly": True, "x-ogc-role": "id"}
    }
    if collection.geometry is not None:
        properties["geometry"] = geometry_schema(collection)
    for number, prop in enumerate(collection.properties, start=1):
        properties[prop.name] = property_schema(collection, prop) | {"x-ogc-propertySeq": number}
    required = [name for name in collection.required if name in collection.by_name]
    document = _document(collection, identifier, properties) | {"additionalProperties": False}
    return document | ({"required": required} if required else {})


def queryables_schema(collection: Collection, identifier: str) -> dict[str, Any]:
    """Return the schema of what a filter may name (OGC API Features 3, 6.2): only these, nothing more."""
    properties: dict[str, Any] = {}
    if collection.geometry is not None:
        properties["geometry"] = geometry_schema(collection)
    properties |= {prop.name: property_schema(collection, prop) for prop in queryables(collection)}
    return _document(collection, identifier, properties) | {"additionalProperties": False}


def queryables(collection: Collection) -> list[Property]:
    """Return the properties that may stand in a filter."""
    return [prop for prop in collection.properties if prop.queryable]


def geometry_schema(collection: Collection) -> dict[str, Any]:
    """Return the schema of the geometry; its kind stands in `format`."""
    assert collection.geometry is not None
    kind = collection.model_field(collection.geometry.field).geom_type  # type: ignore[attr-defined]
    form = _GEOMETRY_FORMATS.get(kind.upper(), "geometry-any")
    return {"format": form, "x-ogc-role": "primary-geometry"}


def property_schema(collection: Collection, prop: Property) -> dict[str, Any]:
    """Return the schema of one property: type, title in the active language, codes, limits, unit, reference."""
    field = collection.model_field(prop.field_name)
    schema = {"title": str(collection.label(prop))} | json_type(field)
    if field.help_text:
        schema["description"] = str(field.help_text)
    if prop.codelist is not None:
        schema["x-kbs-codes"] = {code.code: code.label for code in prop.codelist}
        if not prop.codelist.open:
            schema["enum"] = [code.code for code in prop.codelist]
    elif length := getattr(value_field(field), "max_length", None):
        schema["maxLength"] = length
    if prop.unit:
        schema["x-ogc-unit"] = prop.unit
        schema["x-ogc-unitLang"] = "UCUM"
    if prop.tucbs:
        schema["x-kbs-tucbs"] = prop.tucbs
    if not prop.writable or isinstance(field, models.GeneratedField):
        schema["readOnly"] = True
    return schema | _limits(prop) | _reference(collection, prop)


def json_type(field: models.Field[Any, Any]) -> dict[str, Any]:
    """Return `type` and `format` of a model field's values."""
    target = value_field(field)
    return dict(next((schema for kind, schema in _TYPES if isinstance(target, kind)), {"type": "string"}))


def _limits(prop: Property) -> dict[str, Any]:
    if isinstance(prop.constraint, Range):
        limits = {"minimum": prop.constraint.minimum, "maximum": prop.constraint.maximum}
        return {key: value for key, value in limits.items() if value is not None}
    if isinstance(prop.constraint, Pattern):
        return {"pattern": f"^(?:{prop.constraint.expression})$"}
    return {}


def _reference(collection: Collection, prop: Property) -> dict[str, Any]:
    field = collection.model_field(prop.field_name)
    if not isinstance(field, models.ForeignKey):
        if prop.field_name == collection.temporal:
            return {"x-ogc-role": "primary-interval-start"}
        return {}
    target = registry.by_model(field.remote_field.model)
    return {"x-ogc-role": "reference", "x-ogc-collectionId": target.id} if target else {}


def _document(collection: Collection, identifier: str, properties: dict[str, Any]) -> dict[str, Any]:
    head: dict[str, Any] = {
        "$schema": DIALECT,
        "$id": identifier,
        "type": "object",
        "title": str(collection.title),
    }
    if collection.description:
        head["description"] = str(collection.description)
    if collection.national is not None:
        head["x-kbs-national-type"] = {
            "name": collection.national.name,
            "confidence": collection.national.confidence,
            "inspire": collection.national.inspire,
        }
    return head | {"properties": properties}
