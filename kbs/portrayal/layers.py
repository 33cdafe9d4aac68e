"""A collection's `Symbol` as layers of a MapLibre style (style specification version 8).

Order within a collection: areas, casings, lines, discs, then texts; texts of all collections lie above
everything else, the most important last, which the style's composer sees to through `label_priority`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from kbs.catalog.declaration import Collection
from kbs.catalog.symbols import ByCode, ByZoom, Colour, Fill, Marker, Part, Size, Stroke, Symbol, Text
from kbs.portrayal import runs
from kbs.portrayal.palette import Role, Theme, themed

Layer = dict[str, Any]
FONTS = {
    "regular": "Noto Sans Regular",
    "medium": "Noto Sans SemiBold",
    "semibold": "Noto Sans SemiBold",
    "bold": "Noto Sans SemiBold",
}
_OUTLINE_WIDTH = 0.8
_MAX_ZOOM = 24


@dataclass(frozen=True)
class Drawing:
    """How a collection is drawn this time: the style's source, the theme, and the map's own settings.

    `plain` leaves out pictograms and the decorations of lines: their images weigh more than all hatches, and the
    first view of the city is to be light.
    """

    source: str
    theme: Theme = "light"
    opacity: float = 1.0
    visible: bool = True
    base: bool = False
    plain: bool = False


def symbol_of(collection: Collection) -> Symbol:
    """Return the declared symbol, else a quiet grey one for the geometry type."""
    if collection.symbol is not None:
        return collection.symbol
    plain: dict[str, Part] = {
        "polygon": Fill(color="#9aa5ab", opacity=0.4, outline="#5b666c"),
        "line": Stroke(color="#5b666c", width=1.2),
    }
    return Symbol(plain.get(collection.geometry_type, Marker(color="#5b666c", radius=3)))


def properties_needed(symbol: Symbol | None) -> dict[str, int]:
    """Return the properties a symbol reads, each with the smallest zoom at which it does."""
    needed: dict[str, int] = {}
    for part in symbol.parts if symbol else ():
        for name in _properties_of(part):
            needed[name] = min(needed.get(name, _MAX_ZOOM), int(part.minzoom))
    return needed


def drawn_from(symbol: Symbol) -> int:
    """Return the smallest zoom of a tile in which any part of a symbol is drawn."""
    return min((int(part.minzoom) for part in symbol.parts), default=0)


def labels_from(collection: Collection) -> int | None:
    """Return the smallest zoom of a tile at which areas are labelled, None for other collections.

    A client that labels areas itself writes the text into every tile an area reaches into, so tiles bring
    one point per area instead, in a layer of their own (`labels_layer`), with the features themselves.
    """
    if collection.geometry_type != "polygon":
        return None
    texts = [int(p.minzoom) for p in symbol_of(collection).parts if isinstance(p, Text) and not p.along]
    return max(min(texts), collection.tiling.minzoom) if texts else None


def labels_layer(collection: Collection) -> str:
    """Return the name of the tile layer holding the points at which areas are labelled."""
    return f"{collection.id}.labels"


def _properties_of(part: Part) -> Iterator[str]:
    if part.only:
        yield part.only[0]
    for value in vars(part).values():
        if isinstance(value, ByCode):
            yield value.property
    if isinstance(part, Text):
        yield part.property


def style_layers(collection: Collection, drawing: Drawing) -> list[Layer]:
    """Compile the symbol into style layers in drawing order, lowest first.

    Every layer carries `metadata` with `kbs:collection`, `kbs:role` and `kbs:title`.
    """
    lowest = first_zoom(collection)
    parts = [replace(p, minzoom=max(p.minzoom, lowest)) for p in symbol_of(collection).parts]
    drawn: list[tuple[str, Part, Layer]] = []
    for kind, compile_part in _COMPILERS:
        drawn += [
            (role, part, body)
            for part in parts
            if isinstance(part, kind)
            for role, body in compile_part(part, drawing)
        ]
    # All casings below all lines, or crossings of roads would show them.
    drawn.sort(key=lambda item: _RANK[item[0]])
    return [
        _finish(collection, drawing, number, role, part, body)
        for number, (role, part, body) in enumerate(drawn)
    ]


def label_priority(layer: Layer) -> int | None:
    """Return a text layer's priority, None for all other layers. Where texts collide the higher one stays."""
    priority = layer["metadata"].get("kbs:priority")
    return None if priority is None else int(priority)


def first_zoom(collection: Collection) -> int:
    """Return the smallest zoom at which a collection is drawn at all: that of its first tiles."""
    tiling = collection.tiling
    return tiling.minzoom if tiling.overview == "none" else min(tiling.minzoom, tiling.overview_minzoom)


def _finish(
    collection: Collection, drawing: Drawing, number: int, role: str, part: Part, body: Layer
) -> Layer:
    on_points = isinstance(part, Text) and not part.along and collection.geometry_type == "polygon"
    if on_points:
        part = replace(part, minzoom=max(part.minzoom, collection.tiling.minzoom))
    kind = {"casing": "line", "pattern": "fill", "label": "symbol"}.get(role, role)
    layer: Layer = {
        "id": f"{collection.id}-{number}-{role}",
        "type": kind,
        "source": drawing.source,
        "source-layer": labels_layer(collection) if on_points else collection.id,
        "metadata": {
            "kbs:collection": collection.id,
            "kbs:role": "line" if role == "casing" else role,
            "kbs:title": str(collection.title),
        },
    }
    if isinstance(part, Text):
        layer["metadata"]["kbs:priority"] = part.priority
    if part.minzoom > 0:
        layer["minzoom"] = part.minzoom
    if part.maxzoom < _MAX_ZOOM:
        layer["maxzoom"] = part.maxzoom
    if part.only:
        name, codes = part.only
        layer["filter"] = ["in", ["to-string", ["get", name]], ["literal", list(codes)]]
    layout = body.get("layout", {}) | ({} if drawing.visible else {"visibility": "none"})
    if layout:
        layer["layout"] = layout
    layer["paint"] = body["paint"]
    return layer


def _fill(part: Fill, drawing: Drawing) -> Iterator[tuple[str, Layer]]:
    opacity = _opacity(part.opacity, drawing)
    yield "fill", {"paint": {"fill-color": _colour(part.color, "area", drawing), "fill-opacity": opacity}}
    if part.pattern:
        pattern = _by_code(part.pattern, lambda name: name)
        yield "pattern", {"paint": {"fill-pattern": pattern, "fill-opacity": opacity}}
    if part.outline:
        paint = {
            "line-color": _colour(part.outline, "line", drawing),
            "line-width": _OUTLINE_WIDTH,
            "line-opacity": opacity,
        }
        yield "line", {"paint": paint}


def _stroke(part: Stroke, drawing: Drawing) -> Iterator[tuple[str, Layer]]:
    opacity = _opacity(part.opacity, drawing)
    if part.run and not drawing.plain:
        yield "line", _run(part.run, part.scale, opacity)
        return
    layout = {"line-join": "round", "line-cap": "butt" if part.dash else "round"}
    if part.casing:
        paint = {
            "line-color": _colour(part.casing, "casing", drawing),
            "line-width": _size(part.width, lambda width: width + 2 * part.casing_width),
            "line-opacity": opacity,
        }
        yield "casing", {"layout": layout, "paint": paint}
    paint = {
        "line-color": _colour(part.color, "line", drawing),
        "line-width": _size(part.width),
        "line-opacity": opacity,
    }
    if part.dash:
        paint["line-dasharray"] = list(part.dash)
    yield "line", {"layout": layout, "paint": paint}


def _run(run: Colour, scale: Size, opacity: float) -> Layer:
    """A decorated line is an image repeated along it; the image's height is the line's width."""

    def width(factor: float) -> Any:
        return _by_code(run, lambda name: round(runs.height_px(name) * factor, 2))

    paint = {
        "line-pattern": _by_code(run, lambda name: name),
        "line-width": _size(scale, width),
        "line-opacity": opacity,
    }
    return {"layout": {"line-join": "round"}, "paint": paint}


def _marker(part: Marker, drawing: Drawing) -> Iterator[tuple[str, Layer]]:
    opacity = _opacity(part.opacity, drawing)
    paint: dict[str, Any] = {
        "circle-color": _colour(part.color, "point", drawing),
        "circle-radius": _size(part.radius),
        "circle-opacity": opacity,
    }
    if part.outline_width > 0:
        paint |= {
            "circle-stroke-color": _colour(part.outline, "casing", drawing),
            "circle-stroke-width": part.outline_width,
            "circle-stroke-opacity": opacity,
        }
    yield "circle", {"paint": paint}


def _text(part: Text, drawing: Drawing) -> Iterator[tuple[str, Layer]]:
    layout: dict[str, Any] = {
        "text-field": _by_code(part.labels, str) if part.labels else ["to-string", ["get", part.property]],
        "text-font": [FONTS.get(part.weight, FONTS["regular"])],
        "text-size": _size(part.size),
        "text-max-width": 8,
    }
    if part.signs and not drawing.plain:
        layout |= {"icon-image": _by_code(part.signs, str), "icon-size": _size(part.scale)}
    if part.along:
        layout |= {"symbol-placement": "line", "symbol-spacing": 320, "text-max-angle": 35}
    if part.offset_em != (0.0, 0.0):
        layout["text-offset"] = list(part.offset_em)
        # Hangs from the side it is moved to, so that the distance does not depend on the text's length.
        vertical = "top" if part.offset_em[1] > 0 else "bottom"
        layout["text-anchor"] = (
            vertical if part.offset_em[1] else ("left" if part.offset_em[0] > 0 else "right")
        )
    paint = {
        "text-color": _colour(part.color, "text", drawing),
        "text-halo-color": _colour(part.halo, "halo", drawing),
        "text-halo-width": part.halo_width,
        "text-opacity": _opacity(1.0, drawing),
    }
    yield "label", {"layout": layout, "paint": paint}


_COMPILERS: tuple[tuple[type[Part], Callable[[Any, Drawing], Iterator[tuple[str, Layer]]]], ...] = (
    (Fill, _fill),
    (Stroke, _stroke),
    (Marker, _marker),
    (Text, _text),
)
_RANK = {"fill": 0, "pattern": 1, "casing": 2, "line": 3, "circle": 4, "label": 5}


def _opacity(own: float, drawing: Drawing) -> float:
    return round(own * drawing.opacity, 4)


def _colour(colour: Colour, role: Role, drawing: Drawing) -> Any:
    return _by_code(colour, lambda value: themed(value, drawing.theme, role, base=drawing.base))


def _by_code(value: Colour, convert: Callable[[str], Any]) -> Any:
    """A constant, or a `match` expression with one branch per different output."""
    if isinstance(value, str):
        return convert(value)
    branches: dict[Any, list[str]] = {}
    for code, output in value.cases:
        branches.setdefault(convert(output), []).append(code)
    if not branches:
        return convert(value.default)
    cases = [item for output, codes in branches.items() for item in (codes, output)]
    return ["match", ["to-string", ["get", value.property]], *cases, convert(value.default)]


def _size(size: Size, change: Callable[[float], Any] = lambda value: value) -> Any:
    if not isinstance(size, ByZoom):
        return change(size)
    stops = [item for zoom, value in size.stops for item in (zoom, change(value))]
    return stops[1] if len(size.stops) == 1 else ["interpolate", ["linear"], ["zoom"], *stops]
