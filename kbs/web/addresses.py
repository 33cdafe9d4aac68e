"""Addresses of object pages, built in this one place from what a collection declares.

A collection declares `page` with property names in braces (`parsel/{mahalle_adi}/{ada_no}/{parsel_no}`);
each value stands in the address as its folded slug, an empty text as `-`. A feature whose values do
not reach (a text is unknown), and every collection without a template, live at `/nesne/<collection>/<id>`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kbs.catalog.declaration import Collection
from kbs.catalog.text import slug
from kbs.features.found import Hit
from kbs.features.keys import page_fields

EMPTY = "-"


def page_address(collection: Collection, feature_id: int, values: Mapping[str, Any]) -> str:
    """Return the path of a feature's page.

    Args:
        collection: The declaration, narrowed or not: hidden properties never stand in an address.
        feature_id: The feature's id.
        values: Property values by public name; those of `page_fields` are needed.
    """
    parts: dict[str, str] = {"id": str(feature_id)}
    for name in page_fields(collection):
        value = values.get(name)
        if value is None or name not in collection.by_name:
            return object_address(collection, feature_id)
        parts[name] = slug(str(value)) or EMPTY
    if not collection.page:
        return object_address(collection, feature_id)
    return "/" + collection.page.format_map(parts)


def object_address(collection: Collection, feature_id: int) -> str:
    """Return the address that every feature has, whatever its collection declares."""
    return f"/nesne/{collection.id}/{feature_id}"


def item_address(collection: Collection, feature_id: int) -> str:
    """Return the address of the feature as data (OGC API Features)."""
    return f"/ogc/collections/{collection.id}/items/{feature_id}"


def hit_address(hit: Hit) -> str:
    """Return where a search hit leads: its page, its collection, or the bare place on the map."""
    if hit.collection is None:
        lon, lat = hit.position or (0.0, 0.0)
        return f"/?v={lat:.6f},{lon:.6f},18"
    if hit.id is None:
        return f"/ogc/collections/{hit.collection.id}"
    return page_address(hit.collection, hit.id, hit.values)
