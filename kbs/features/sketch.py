"""The surroundings of one feature as drawing instructions for a small static map.

PostGIS clips, simplifies and writes the paths; coordinates are metres of the storage CRS (true to scale at
this size), relative to the centre of the frame, y downwards. No Python geometry.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from psycopg2 import sql

from kbs.access.narrow import visible
from kbs.access.principals import Principal
from kbs.access.session import session
from kbs.catalog.declaration import Collection
from kbs.catalog.symbols import ByCode, ByZoom, Colour, Fill, Marker, Size, Stroke, Text
from kbs.portrayal.layers import symbol_of
from kbs.sql import queries_beside

QUERIES = queries_beside(__file__)
ASPECT = 4 / 3
# The frame is this many times the feature, and at least so many metres wide.
MARGIN, LEAST_METRES, MOST_METRES = 2.4, 90.0, 40_000.0
MOST_PER_LAYER = 400
# A sketch is drawn about 640 units wide: what is finer than half a unit is not seen.
UNITS = 640
# Zoom whose signs and widths a sketch takes, whatever its scale.
ZOOM = 18


@dataclass(frozen=True)
class Shape:
    """One drawn thing: SVG path data and presentation values; widths are units of the drawing."""

    path: str
    fill: str
    stroke: str
    width: float
    dash: str = ""
    kind: str = "area"
    opacity: float = 1.0


@dataclass(frozen=True)
class Label:
    """A short text at a place."""

    text: str
    x: float
    y: float


@dataclass(frozen=True)
class Sketch:
    """A drawing `width` by `height` metres around its centre; `unit` is metres per drawn unit."""

    width: float
    height: float
    unit: float
    shapes: list[Shape]
    target: list[Shape]
    labels: list[Label]

    @property
    def scale_bar(self) -> int:
        """A round length in metres, at most a third of the width."""
        lengths = (5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000)
        return max((length for length in lengths if length <= self.width / 3), default=5)


def sketch(collection: Collection, feature_id: int, principal: Principal) -> Sketch | None:
    """Draw a feature of a narrowed collection among the base map and its like; None without a geometry."""
    if collection.geometry is None:
        return None
    with session(principal) as cursor:
        located = _box(cursor, collection, feature_id)
        if located is None:
            return None
        box, past = located
        frame = _frame(*box)
        target = _target(cursor, collection, feature_id, frame, past=past)
        return _drawn_frame(cursor, frame, target, principal, collection, feature_id)


def sketch_of(
    box: tuple[float, float, float, float],
    paths: Callable[[float, float, float], list[tuple[str, str]]],
    principal: Principal,
) -> Sketch:
    """Draw shapes that are no features (a file before its import) on the base map.

    Args:
        box: West, south, east, north of what is drawn, storage CRS.
        paths: Called with easting, northing of the centre and metres per drawn unit; returns
            (SVG path relative to the centre, PostGIS geometry type).
        principal: Whose base map.
    """
    frame = _frame(*box)
    target = [
        Shape(path, "", "", 0, kind=_kind(kind))
        for path, kind in paths(frame["e"], frame["n"], frame["grid"])
        if path
    ]
    with session(principal) as cursor:
        return _drawn_frame(cursor, frame, target, principal)


def _frame(west: float, south: float, east: float, north: float) -> dict[str, Any]:
    """The bound values of a frame around a box: centre, edges, and metres per drawn unit."""
    width = min(max((east - west) * MARGIN, (north - south) * MARGIN * ASPECT, LEAST_METRES), MOST_METRES)
    height = width / ASPECT
    e, n = (west + east) / 2, (south + north) / 2
    edges = {"w": e - width / 2, "e2": e + width / 2, "s": n - height / 2, "n2": n + height / 2}
    drawing = {"grid": width / UNITS / 2, "beyond": width / 20, "most": MOST_PER_LAYER}
    return {"e": e, "n": n, "srid": settings.KBS_STORAGE_SRID} | edges | drawing


def _drawn_frame(
    cursor: Any,
    frame: dict[str, Any],
    target: list[Shape],
    principal: Principal,
    collection: Collection | None = None,
    feature_id: int = 0,
) -> Sketch:
    width, height = frame["e2"] - frame["w"], frame["n2"] - frame["s"]
    shapes, labels = _surroundings(cursor, collection, feature_id, frame, principal, width / UNITS)
    return Sketch(width, height, width / UNITS, shapes, target, labels)


def _fragments(collection: Collection, *, past: bool = False) -> dict[str, sql.Composable]:
    return {
        "table": sql.Identifier(collection.table + ("_history" if past else "")),
        "geometry": sql.Identifier("t", collection.geometry_column),
        "believed": sql.SQL("AND t.superseded_at IS NULL") if past else sql.SQL(""),
    }


def _box(
    cursor: Any, collection: Collection, feature_id: int
) -> tuple[tuple[float, float, float, float], bool] | None:
    for past in (False, True):
        cursor.execute(QUERIES.build("box", **_fragments(collection, past=past)), {"id": feature_id})
        if row := cursor.fetchone():
            return row, past
    return None


def _target(
    cursor: Any, collection: Collection, feature_id: int, frame: dict[str, Any], *, past: bool
) -> list[Shape]:
    cursor.execute(QUERIES.build("target", **_fragments(collection, past=past)), frame | {"id": feature_id})
    return [Shape(path, "", "", 0, kind=_kind(kind)) for path, kind in cursor.fetchall() if path]


def _surroundings(
    cursor: Any,
    collection: Collection | None,
    feature_id: int,
    frame: dict[str, Any],
    principal: Principal,
    unit: float,
) -> tuple[list[Shape], list[Label]]:
    shapes: list[Shape] = []
    labels: list[Label] = []
    own = collection.id if collection else ""
    for layer in _layers(collection, principal, unit):
        name, codes = _label_property(layer), _code_property(layer)
        fragments = _fragments(layer)
        del fragments["believed"]
        statement = QUERIES.build(
            "shapes", **fragments, label=_column(layer, name), code=_column(layer, codes)
        )
        cursor.execute(statement, frame)
        for path, row_id, text, code, x, y, kind, length in cursor.fetchall():
            same = layer.id == own
            if path and not (same and row_id == feature_id):
                shapes += _drawn(layer, path, code, _kind(kind))
            # A text needs room: neighbours wider than a few letters, the feature itself always.
            if same and text and x is not None and (row_id == feature_id or length == 0 or unit < 0.5):
                labels.append(Label(text[:12], round(x, 1), round(y, 1)))
    return shapes, labels


def _layers(own: Collection | None, principal: Principal, unit: float) -> list[Collection]:
    """The base map and the feature's own collection in drawing order, areas below lines."""
    own_id = own.id if own else ""
    base = [
        c
        for c in visible(principal)
        if c.geometry
        and c.map
        and (c.id == own_id or (c.map.base and c.map.visible))
        # Far out only what is made for it.
        and (c.id == own_id or unit < 1 or c.tiling.minzoom <= 12)
        and not c.coverage
    ]
    kinds = {"polygon": 0, "line": 1}
    return sorted(base, key=lambda c: (c.id == own_id, kinds.get(c.geometry_type, 2), c.map.order))  # type: ignore[union-attr]


def _label_property(collection: Collection) -> str:
    texts = [part for part in symbol_of(collection).parts if isinstance(part, Text) and part.labels is None]
    return texts[0].property if texts else ""


def _code_property(collection: Collection) -> str:
    for part in symbol_of(collection).parts:
        for value in (getattr(part, "color", None), getattr(part, "outline", None)):
            if isinstance(value, ByCode):
                return value.property
    return ""


def _column(collection: Collection, name: str) -> sql.Composable:
    if name not in collection.by_name:
        return sql.SQL("NULL")
    return sql.Identifier("t", collection.column(collection.by_name[name].field_name))


def _drawn(collection: Collection, path: str, code: str | None, kind: str) -> list[Shape]:
    """One path per part of the symbol that is drawn at the sketch's zoom."""
    shapes = []
    for part in symbol_of(collection).parts:
        if not part.minzoom <= ZOOM <= part.maxzoom or (part.only and code not in part.only[1]):
            continue
        if isinstance(part, Fill) and kind == "area":
            outline = _pick(part.outline, code) if part.outline else ""
            shapes.append(Shape(path, _pick(part.color, code), outline, 0.8, opacity=part.opacity))
        elif isinstance(part, Stroke) and kind in ("area", "line"):
            dash = " ".join(f"{length:g}" for length in part.dash)
            shapes.append(
                Shape(path, "", _pick(part.color, code), _size(part.width), dash, "line", part.opacity)
            )
        elif isinstance(part, Marker) and kind == "point":
            shapes.append(Shape(path, _pick(part.color, code), "", _size(part.radius), kind="point"))
    return shapes


def _pick(colour: Colour, code: str | None) -> str:
    return colour.get(code or "") if isinstance(colour, ByCode) else colour


def _size(size: Size) -> float:
    if not isinstance(size, ByZoom):
        return size
    return next((value for zoom, value in size.stops if zoom >= ZOOM), size.stops[-1][1])


def _kind(geometry_type: str) -> str:
    if "Polygon" in geometry_type:
        return "area"
    return "line" if "LineString" in geometry_type else "point"
