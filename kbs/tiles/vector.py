"""One vector tile (Mapbox Vector Tile 2.1) of one or several collections, made by PostGIS in one statement.

At zoom 13 and above geometries go through an affine map straight from storage metres to tile units: no
ST_Transform, no ST_AsMVTGeom (0.4 of the usual time). Below, features take the classical way or come from
prepared overviews. A layer that would be larger than `MAX_FEATURES` or `MAX_BYTES` keeps its largest
features and says how many are left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from psycopg2 import sql

from kbs.access.audit.reads import reading
from kbs.access.policy import GEOMETRY, personal_names
from kbs.access.principals import Principal
from kbs.access.session import ask, session
from kbs.catalog.declaration import Collection
from kbs.geo.crs import epsg
from kbs.geo.tilematrix import TileAddress
from kbs.history.as_of import PRESENT, AsOf
from kbs.tiles.cache import Version, is_prepared
from kbs.tiles.grid import AFFINE_FROM_ZOOM, parameters
from kbs.tiles.plan import properties_at
from kbs.tiles.statement import LayerPlan, count_of, features_of, layer_plans, statement

MEDIA_TYPE = "application/vnd.mapbox-vector-tile"
MAX_FEATURES = 16_000
# Below the affine zooms, where features are simplified one by one and overlap on the screen.
MAX_LOW_FEATURES = 4_000
MAX_BYTES = 900_000
# Where an overview is not prepared yet, the largest so many stand in for it.
_STAND_IN = 2_000
_ATTEMPTS = 4


@dataclass(frozen=True)
class VectorTile:
    """The encoded tile, how many features it leaves out because of its size, and the versions it was made from."""

    content: bytes
    left_out: int = 0
    state: dict[str, Version] = field(default_factory=dict)


def tile(
    collections: Sequence[Collection],
    address: TileAddress,
    principal: Principal,
    state: dict[str, Version] | None = None,
    *,
    with_versions: bool = False,
    as_of: AsOf = PRESENT,
) -> VectorTile:
    """Return the tile holding a layer for each collection that has something there, and one for its labels.

    Args:
        collections: Narrowed collections with geometry.
        state: Their versions when known; overviews that are ready are found by them.
        with_versions: Read the data versions in the same statement where `state` is not given.
        as_of: Another time than the present; overviews, which are of the present, are left aside.
    """
    known = dict(state or {})
    zoom = address.matrix
    plans = [
        plan
        for c in collections
        for plan in layer_plans(c, zoom, not c.rows and is_prepared(known.get(c.id)), as_of)
    ]
    if not plans:
        return VectorTile(b"", state=known)
    place: dict[str, Any] = {
        **parameters(address, epsg(settings.KBS_STORAGE_SRID)),
        "one_more": _limit(zoom) + 1,
        "prepared": MAX_FEATURES + 1,
        "stand_in": _STAND_IN,
        **as_of.parameters(),
    }
    with reading(principal, *_personal(collections, zoom), how="tile", filter=str(address)):
        return _made(plans, place, principal, known, versions=with_versions and state is None)


def _personal(collections: Sequence[Collection], zoom: int) -> list[Collection]:
    """The collections of which a tile of this zoom holds personal properties, or places."""
    return [
        c
        for c in collections
        if GEOMETRY in personal_names(c) or any(prop.access == "personal" for prop in properties_at(c, zoom))
    ]


def _made(
    plans: list[LayerPlan],
    place: dict[str, Any],
    principal: Principal,
    known: dict[str, Version],
    *,
    versions: bool,
) -> VectorTile:
    rows = {}
    query = statement(plans, versions=versions)
    for name, content, met in ask(principal, query, place):
        if content is None:
            known[name] = Version(met, None)
        else:
            rows[name] = (bytes(content), met)
    contents, left_out = [], 0
    for plan in plans:
        content, met = rows[plan.name]
        if not plan.labels and (plan.ranked or met > _most(plan) or len(content) > MAX_BYTES):
            with session(principal) as cursor:
                content, missing = _within_bounds(cursor, plan, place, content, met)
            left_out += missing
        contents.append(content)
    return VectorTile(b"".join(contents), left_out, known)


def _most(plan: LayerPlan) -> int:
    return MAX_FEATURES if plan.overview else _limit(plan.zoom)


def _limit(zoom: int) -> int:
    return MAX_FEATURES if zoom >= AFFINE_FROM_ZOOM else min(MAX_FEATURES, MAX_LOW_FEATURES)


def _within_bounds(
    cursor: Any, plan: LayerPlan, place: dict[str, Any], content: bytes, met: int
) -> tuple[bytes, int]:
    """Return the layer cut to its largest features, and the number left out."""
    limit = _limit(plan.zoom)
    ranked = features_of(plan.collection, plan.zoom, sql.Placeholder("limit"), ranked=True, as_of=plan.as_of)
    for _attempt in range(_ATTEMPTS):
        if met <= limit and len(content) <= MAX_BYTES:
            break
        # Large features have more vertices than the average: aim below the share the bytes allow.
        share = min(1.0, 0.8 * MAX_BYTES / max(len(content), 1))
        limit = max(1, int(min(met, limit) * share))
        cursor.execute(ranked, place | {"limit": limit})
        _name, content, met = cursor.fetchone()
        content = bytes(content)
    cursor.execute(count_of(plan.collection, plan.as_of), place)
    return content, max(0, cursor.fetchone()[0] - met)
