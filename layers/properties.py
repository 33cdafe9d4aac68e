"""Property declarations that every collection carries: who gave the feature, and since when it is so."""

from __future__ import annotations

from kbs.catalog.declaration import AccessClass, Property
from layers.sources import SOURCES


def common(access: AccessClass = "open", validity: str = "") -> tuple[Property, ...]:
    """Return the provenance properties, last in every collection.

    Args:
        validity: Attribute of the national type that tells since when the thing is so, where it has one.
    """
    return (
        Property("source", codelist=SOURCES, queryable=True, writable=False, access=access),
        Property("source_ref", writable=False, access=access),
        Property("valid_from", tucbs=validity, writable=False, access=access),
    )


def computed(
    name: str, *, unit: str = "", queryable: bool = False, tiles_from_zoom: int | None = None, tucbs: str = ""
) -> Property:
    """Return a property that the database computes from the row itself."""
    return Property(
        name, unit=unit, queryable=queryable, tiles_from_zoom=tiles_from_zoom, tucbs=tucbs, writable=False
    )
