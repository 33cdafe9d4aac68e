"""Where the features of a file would lie: the first of them drawn on the base map, before anything is loaded."""

from __future__ import annotations

from itertools import islice
from typing import Any

import psycopg2
from django.conf import settings
from django.db import DataError, InternalError

from kbs.access.principals import Principal
from kbs.access.session import session
from kbs.exchange.detect import open_source
from kbs.exchange.models import ImportRun
from kbs.exchange.source import ReadOptions
from kbs.features.sketch import Sketch, sketch_of
from kbs.geo.crs import UnknownCrs, parse_crs
from kbs.problems import Problem
from kbs.sql import queries_beside

QUERIES = queries_beside(__file__)
MOST = 400
# A box wider than a country says that the system is wrong; there is nothing to draw then.
WIDEST_M = 2_000_000


def preview_map(run: ImportRun, principal: Principal) -> Sketch | None:
    """Return the drawing, or None when the file has no geometry that can be placed."""
    try:
        found = _shapes(run)
    except Problem:
        return None
    if found is None:
        return None
    shapes, source = found
    params: dict[str, Any] = {
        "shapes": [psycopg2.Binary(shape) for shape in shapes],
        "source": source,
        "srid": settings.KBS_STORAGE_SRID,
    }
    try:
        with session(principal) as cursor:
            cursor.execute(QUERIES.text("box"), params)
            box = cursor.fetchone()
            if box[0] is None or box[2] - box[0] > WIDEST_M or box[3] - box[1] > WIDEST_M:
                return None

            def paths(easting: float, northing: float, grid: float) -> list[tuple[str, str]]:
                cursor.execute(QUERIES.text("paths"), params | {"e": easting, "n": northing, "grid": grid})
                return cursor.fetchall()

            return sketch_of(box, paths, principal)
    except (DataError, InternalError):
        return None


def _shapes(run: ImportRun) -> tuple[list[bytes], str] | None:
    """The first geometries of the chosen layer and their system as PostGIS reads it."""
    reader = open_source(run.path, ReadOptions(encoding=run.choices.get("encoding")))
    layers = reader.layers()
    wanted = run.choices.get("layer")
    layer = next((one for one in layers if one.name == wanted), layers[0] if layers else None)
    if layer is None:
        return None
    given = run.choices.get("crs")
    try:
        definition = f"EPSG:{parse_crs(given).srid}" if given else (layer.crs.definition if layer.crs else "")
    except UnknownCrs:
        return None
    if not definition:
        return None
    rows = (row for batch in reader.batches(layer) for row in batch if row.wkb)
    shapes = [row.wkb for row in islice(rows, MOST) if row.wkb]
    return (shapes, definition) if shapes else None
