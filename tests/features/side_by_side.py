"""Gardens laid side by side, corner on corner, and an independent judge of whether they still are (shapely)."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import shapely

from kbs.access.principals import SYSTEM
from kbs.access.session import session
from kbs.features.write import Reason, change_set
from tests.toytown.collections import GARDENS
from tests.toytown.people import EAST, NORTH, ewkt

SOUTH_WEST = (EAST, NORTH + 5_000)
Point = tuple[float, float]


def lay(
    columns: int, rows: int, *, seed: int = 0, size: float = 20, jitter: float = 0, **values: Any
) -> list[int]:
    """Enter a grid of gardens whose corners are jittered together; return their ids, row by row from the south-west."""
    dice = random.Random(seed)
    corners = {
        (c, r): (
            round(SOUTH_WEST[0] + size * c + dice.uniform(-jitter, jitter), 2),
            round(SOUTH_WEST[1] + size * r + dice.uniform(-jitter, jitter), 2),
        )
        for c in range(columns + 1)
        for r in range(rows + 1)
    }
    ids = []
    with change_set(SYSTEM, Reason("lay"), GARDENS) as writer:
        for r in range(rows):
            for c in range(columns):
                ring = [corners[k] for k in ((c, r), (c + 1, r), (c + 1, r + 1), (c, r + 1), (c, r))]
                given = {"source": "t", "name": f"Bahçe {c}-{r}", "area_m2": 400} | values
                ids.append(writer.insert(GARDENS, given, ewkt(f"POLYGON(({_text(ring)}))")))
    return ids


def line(*points: Point) -> str:
    """Return a line as EWKT; points count from the grid's south-west corner."""
    return ewkt(f"LINESTRING({_text([(SOUTH_WEST[0] + x, SOUTH_WEST[1] + y) for x, y in points])})")


def _text(points: Sequence[Point]) -> str:
    return ",".join(f"{x!r} {y!r}" for x, y in points)


def gardens() -> dict[int, shapely.Geometry]:
    """Return the gardens of the grid, by id."""
    with session(SYSTEM) as cursor:
        cursor.execute("SELECT id, ST_AsBinary(geom) FROM toytown_garden WHERE source = 't' ORDER BY id")
        return {feature: shapely.from_wkb(bytes(shape)) for feature, shape in cursor.fetchall()}


def untidy(shapes: Sequence[shapely.Geometry]) -> list[str]:
    """Return what is wrong with shapes that cover a plane side by side; nothing when all is well.

    Every edge stands twice, once in each direction, or lies on the outer boundary: then no corner of one lies on the
    bare edge of another, and nothing gapes or overlaps by the least bit.
    """
    wrong = [f"invalid: {shape.wkt[:80]}" for shape in shapes if not shape.is_valid or shape.is_empty]
    edges: Counter[tuple[Point, Point]] = Counter()
    for shape in shapes:
        for polygon in shape.geoms:
            for ring in (polygon.exterior, *polygon.interiors):
                points = list(ring.coords)
                wrong += [f"twice: {p}" for p, q in pairwise(points) if p == q]
                turned = points if ring.is_ccw == (ring is polygon.exterior) else points[::-1]
                edges.update(pairwise(turned))
    wrong += [f"edge {n} times in one direction: {edge}" for edge, n in edges.items() if n > 1]
    alone = sum(shapely.LineString(edge).length for edge in edges if edge[::-1] not in edges)
    outer = shapely.union_all(list(shapes)).length
    if abs(alone - outer) > 1e-6:
        wrong.append(f"edges that belong to one shape only: {alone:.6f} m; outer boundary: {outer:.6f} m")
    return wrong


def total(shapes: Sequence[shapely.Geometry]) -> float:
    """Return the sum of the areas, m2."""
    return float(sum(shape.area for shape in shapes))
