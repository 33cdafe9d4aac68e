"""What the pages of collections and features show: the JSON answers, with labels and code texts."""

from __future__ import annotations

from typing import Any

from django.utils.dateparse import parse_datetime
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from kbs.catalog.declaration import Collection, Property
from kbs.catalog.schema import property_schema
from kbs.features.query import FeatureQuery
from kbs.ogcapi.common.links import Link
from kbs.ogcapi.features.snippets import snippets

_COLUMNS = 8


def collections_context(shown: list[Collection], described: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the context of the list of collections."""
    return {
        "collections": [{"collection": c, "body": body} for c, body in zip(shown, described, strict=True)]
    }


def collection_context(collection: Collection, body: dict[str, Any], root: str) -> dict[str, Any]:
    """Return the context of a collection's page."""
    links: list[Link] = body["links"]
    return {
        "collection": collection,
        "body": body,
        "files": [item for item in links if item["rel"] == "enclosure"],
        "templates": [item for item in links if item["rel"] == "related"],
        "licences": [item for item in links if item["rel"] == "license"],
        "others": [item for item in links if item["rel"] not in ("enclosure", "license", "items", "related")],
        "snippets": snippets(collection, root, downloadable=body["kbs"]["downloadable"]),
        "bounds": body.get("extent", {}).get("spatial", {}).get("bbox", [None])[0],
    }


def schema_context(collection: Collection, document: dict[str, Any]) -> dict[str, Any]:
    """Return the context of the schema and queryables pages."""
    rows = [
        {
            "name": name,
            "title": schema.get("title", ""),
            "description": schema.get("description", ""),
            "type": " · ".join(schema[k] for k in ("type", "format", "x-ogc-unit") if schema.get(k)),
            "codes": schema.get("x-kbs-codes", {}),
            "limits": [schema.get("minimum"), schema.get("maximum")],
        }
        for name, schema in document["properties"].items()
    ]
    return {"collection": collection, "rows": rows, "closed": document.get("additionalProperties") is False}


def items_context(
    query: FeatureQuery, features: list[dict[str, Any]], members: dict[str, Any]
) -> dict[str, Any]:
    """Return the context of a page of features."""
    shown = query.collection.properties[:_COLUMNS]
    rows = [
        {"id": f["id"], "cells": [text(query.collection, p, f["properties"][p.name]) for p in shown]}
        for f in features
    ]
    following = [item["href"] for item in members["links"] if item["rel"] == "next"]
    return {
        "collection": query.collection,
        "columns": [query.collection.label(p) for p in shown],
        "rows": rows,
        "members": members,
        "next": following[0] if following else "",
        "synthetic": _synthetic(query.collection),
    }


def item_context(query: FeatureQuery, feature: dict[str, Any], links: list[Link]) -> dict[str, Any]:
    """Return the context of one feature's page."""
    rows = [
        {
            "label": query.collection.label(p),
            "value": text(query.collection, p, feature["properties"][p.name]),
            "reference": _reference(query.collection, p, feature["properties"][p.name]),
        }
        for p in query.collection.properties
    ]
    pages = [item for item in links if item["rel"] == "alternate" and item.get("type") == "text/html"]
    return {
        "collection": query.collection,
        "feature": feature,
        "rows": rows,
        "page": pages[0]["href"] if pages else "",
        "crs": query.crs,
        "synthetic": _synthetic(query.collection),
    }


def versions_context(collection: Collection, feature: int, rows: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the context of the page of a feature's versions."""
    labels = {prop.name: collection.label(prop) for prop in collection.properties} | {
        "geometry": _("Geometri")
    }
    moments = ("recorded", "until", "superseded")
    shown = [
        row
        | {name: parse_datetime(row[name]) if row[name] else None for name in moments}
        | {"interval": [parse_datetime(end) if end else None for end in row["interval"]]}
        | {"changed": [labels.get(name, name) for name in row["changed"]]}
        for row in rows
    ]
    return {"collection": collection, "feature": feature, "rows": shown}


def _reference(collection: Collection, prop: Property, value: Any) -> str:
    """Return the address of the feature a property points at, empty when it points at none."""
    target = property_schema(collection, prop).get("x-ogc-collectionId")
    return f"/ogc/collections/{target}/items/{value}?f=html" if target and value is not None else ""


def text(collection: Collection, prop: Property, value: Any) -> str:
    """Return a value as people read it in the active language; empty when it is absent."""
    if value is None or value == "":
        return ""
    if prop.codelist is not None:
        return prop.codelist.label(value)
    if isinstance(value, bool):
        return _("Evet") if value else _("Hayır")
    if isinstance(value, int | float) and prop.unit:
        return f"{number_format(value)} {prop.unit.replace('m2', 'm²').replace('m3', 'm³')}"
    return str(value)


def _synthetic(collection: Collection) -> bool:
    return any(source.synthetic for source in collection.sources)
