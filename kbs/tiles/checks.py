"""System checks: what a declaration says of tiles, images and signs can be made."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.core.checks import CheckMessage, Error, Tags, register
from django.core.exceptions import FieldDoesNotExist

from kbs.catalog.declaration import Collection
from kbs.catalog.registry import registry
from kbs.catalog.symbols import ByCode
from kbs.portrayal import sprites
from kbs.portrayal.palette import is_colour


@register(Tags.models)
def check_tiles(app_configs: Any, **_kwargs: Any) -> list[CheckMessage]:
    """Overviews can be made, image files found, hatches drawn and colours read."""
    return [
        Error(f"{collection.id}: {fault}", obj=collection.model, id="kbs.E200")
        for collection in registry
        for fault in faults_of(collection)
    ]


def faults_of(collection: Collection) -> Iterator[str]:
    """Yield what is wrong with a declaration's tiling, coverage and symbol."""
    yield from _tiling(collection)
    if collection.coverage is not None:
        for name in (collection.coverage.file, collection.coverage.date):
            if name and not _has_field(collection, name):
                yield f"coverage names the field {name!r}, which the model has not"
    yield from sprites.faults_of(collection)
    for part in collection.symbol.parts if collection.symbol else ():
        for name, value in vars(part).items():
            if name in ("color", "outline", "casing", "halo") and value is not None:
                yield from _colours(type(part), name, value)


def _tiling(collection: Collection) -> Iterator[str]:
    tiling = collection.tiling
    if not 0 <= tiling.overview_minzoom <= tiling.maxzoom or not 0 <= tiling.minzoom <= tiling.maxzoom <= 24:
        yield f"zooms of {tiling} are not in order"
    if tiling.overview == "dissolve":
        if collection.geometry_type == "point":
            yield "points cannot be dissolved; overview='size' keeps a share of them"
        elif not _has_field(collection, tiling.dissolve_by):
            yield f"dissolve_by={tiling.dissolve_by!r} is not a field of the model"


def _colours(part: type, name: str, value: str | ByCode) -> Iterator[str]:
    named = (
        [colour for _code, colour in value.cases] + [value.default] if isinstance(value, ByCode) else [value]
    )
    for colour in named:
        if not is_colour(colour):
            yield f"{part.__name__}.{name}: {colour!r} is not a colour like #1a2b3c"


def _has_field(collection: Collection, name: str) -> bool:
    try:
        collection.model_field(name)
    except FieldDoesNotExist:
        return False
    return True
