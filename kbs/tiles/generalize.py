"""Prepare what stands for a collection at low zooms; tiles then read a few thousand ready geometries.

The overview holds geometry and feature ids only (dissolved outlines: the value they were united by), so it
never carries what a reader may not see. A change reaches it with the next refresh; deleted features vanish
at once, because tiles join the feature itself.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from psycopg2 import sql

from kbs.access.principals import SYSTEM
from kbs.access.session import session
from kbs.catalog.declaration import Collection
from kbs.geo.tilematrix import MVT_EXTENT, TileAddress
from kbs.history.version import versions
from kbs.sql import queries_beside
from kbs.tiles.plan import overview_columns, overview_table, overview_zooms, size_expression

# Features per tile and zoom, and how many stay however small they are: a tile is neither heavy nor empty.
BUDGET = 2_000
ALWAYS = 40
_QUERIES = queries_beside(__file__)
_UNION = {"polygon": "ST_Union({})", "line": "ST_LineMerge(ST_Collect({}))", "point": "ST_Collect({})"}
_OUTLINE = {"polygon": "ST_MakePolygon(ST_ExteriorRing(part.geom))"}
_SIMPLER = {
    "polygon": "ST_ForcePolygonCW(ST_SimplifyPreserveTopology({geom}, {tolerance}))",
    "line": "ST_SimplifyPreserveTopology({geom}, {tolerance})",
}


def refresh(collection: Collection) -> int:
    """Prepare the collection's overview anew, in one transaction; return the number of prepared rows.

    Readers go on with the old one until the end. Without overview zooms nothing happens.
    """
    zooms = overview_zooms(collection)
    if not zooms:
        return 0
    # Read before the data: a change that commits meanwhile makes the overview look stale, not fresh.
    state = versions([collection], overview_columns)[collection.id]
    rows = 0
    with session(SYSTEM) as cursor:
        cursor.execute(_QUERIES.build("clear", overview=overview_table(collection)))
        for zoom in reversed(zooms):
            cursor.execute(_statement(collection, zoom, top=zoom == zooms[-1]))
            rows += cursor.rowcount
        cursor.execute(_QUERIES.text("done"), {"collection": collection.id, "data": state})
    return rows


def stale(collections: Iterable[Collection]) -> list[Collection]:
    """Return the collections whose overview is missing or older than what it is made of."""
    candidates = [c for c in collections if overview_zooms(c)]
    state = versions(candidates, overview_columns)
    with session(SYSTEM) as cursor:
        cursor.execute("SELECT collection, data FROM kbs_overview.state")
        known: dict[str, int] = dict(cursor.fetchall())
    return [c for c in candidates if known.get(c.id) != state[c.id]]


def _statement(collection: Collection, zoom: int, *, top: bool) -> sql.Composed:
    if not top:
        return _QUERIES.build("next", **_common(collection, zoom, "ranked"), **_ranking(collection, zoom))
    stored = sql.Identifier(collection.geometry_column)
    table = {"table": sql.Identifier(collection.table)}
    if collection.tiling.overview == "dissolve":
        kind = collection.geometry_type
        column = collection.column(collection.tiling.dissolve_by)
        return _QUERIES.build(
            "dissolve",
            **_common(collection, zoom, "piece"),
            **table,
            column=sql.Identifier(column),
            union=sql.SQL(_UNION.get(kind, "ST_Collect({})")).format(
                sql.Identifier("feature", collection.geometry_column)
            ),
            outline=sql.SQL(_OUTLINE.get(kind, "part.geom")),
            size=size_expression(collection, sql.Identifier("piece", "geom")),
        )
    return _QUERIES.build(
        "first",
        **_common(collection, zoom, "ranked"),
        **_ranking(collection, zoom),
        **table,
        geometry=stored,
        size=size_expression(collection, sql.Identifier("shape", "geom")),
    )


def _common(collection: Collection, zoom: int, alias: str) -> dict[str, sql.Composable]:
    geom = sql.Identifier(alias, "geom")
    form = _SIMPLER.get(collection.geometry_type)
    simplified = sql.SQL(form).format(geom=geom, tolerance=sql.Literal(_unit(zoom) * 4)) if form else geom
    return {"overview": overview_table(collection), "zoom": sql.Literal(zoom), "simplified": simplified}


def _ranking(collection: Collection, zoom: int) -> dict[str, sql.Composable]:
    pixel = _unit(zoom) * 8
    smallest: dict[str, Any] = {"polygon": pixel * pixel / 4, "line": pixel}
    return {
        "side": sql.Literal(_unit(zoom) * MVT_EXTENT),
        "budget": sql.Literal(BUDGET),
        "always": sql.Literal(ALWAYS),
        "smallest": sql.Literal(smallest.get(collection.geometry_type, 0)),
    }


def _unit(zoom: int) -> float:
    """One tile unit in Web Mercator metres; 8 of them are a pixel of a 512 pixel tile."""
    box = TileAddress(zoom, 0, 0).envelope()
    return (box.east - box.west) / MVT_EXTENT
