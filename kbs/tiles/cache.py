"""Versions of tiles: what an ETag is made of, read before any tile is.

A version is read before the tile or in its statement, so content may be newer than its tag, never older: the
next revalidation then answers 200 once too often, which is harmless.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db import connection

from kbs.access.policy import fingerprint
from kbs.access.principals import Principal
from kbs.catalog.declaration import Collection
from kbs.geo.tilematrix import TileAddress
from kbs.history.version import asked
from kbs.sql import queries_beside
from kbs.tiles.plan import content_at, drawn_at, property_zooms, tiled_columns

# Grows when the same data would be encoded differently.
_FORM = 1
_QUERIES = queries_beside(__file__)


@dataclass(frozen=True)
class Version:
    """The state of what tiles carry of a collection, and of its prepared overview (None: not prepared)."""

    data: int
    overview: int | None


def versions(collections: Sequence[Collection]) -> dict[str, Version]:
    """Return the versions by collection id, in one query outside any session (nothing but numbers is read)."""
    if not collections:
        return {}
    with connection.cursor() as cursor:
        params = {"ids": [c.id for c in collections]} | asked(collections, tiled_columns)
        cursor.execute(_QUERIES.text("versions"), params)
        return {row[0]: Version(row[1], row[2]) for row in cursor.fetchall()}


def is_prepared(version: Version | None) -> bool:
    """Whether the overview of a collection in this state is ready."""
    return version is not None and version.overview is not None


def shows_overview(collections: Iterable[Collection], address: TileAddress) -> bool:
    """Whether a tile holds overviews, so that their state has to be known before it is made."""
    return any(content_at(c, address.matrix) == "overview" for c in collections)


def tileset_version(collections: Iterable[Collection], state: dict[str, Version]) -> str:
    """Return the version of a whole tileset, for its immutable addresses."""
    return _digest("tileset", [_facts(c, state[c.id], overview=True) for c in collections])


def in_tile(
    collections: Iterable[Collection], address: TileAddress, *, drawn: bool = False
) -> list[Collection]:
    """Return the collections that may have something in a tile of this zoom; with `drawn` only what the map shows."""
    zoom = address.matrix
    return [c for c in collections if content_at(c, zoom) != "nothing" and (not drawn or drawn_at(c, zoom))]


def tile_tag(collections: Iterable[Collection], address: TileAddress, state: dict[str, Version]) -> str:
    """Return the (weak) ETag of a tile: what is shown to whom, its data and its place."""
    zoom = address.matrix
    facts = [_facts(c, state[c.id], overview=content_at(c, zoom) == "overview") for c in collections]
    digest = _digest(address.tile_matrix_set, address.matrix, address.row, address.col, facts)
    # Weak: the same tile leaves compressed or not.
    return f'W/"{digest}"'


def content_tag(content: bytes) -> str:
    """Return the (weak) ETag of a tile's bytes."""
    return f'W/"{_digest(hashlib.sha256(content).hexdigest())}"'


def cache_control(principal: Principal, *, immutable: bool = False) -> str:
    """Return Cache-Control: only what everybody may see is kept by shared caches, and only under a version for long."""
    if not principal.is_anonymous:
        return "private, no-cache"
    return "public, max-age=31536000, immutable" if immutable else "public, no-cache"


def _facts(collection: Collection, version: Version, *, overview: bool) -> tuple[object, ...]:
    prepared = version.overview if overview else None
    return (fingerprint(collection), version.data, prepared, collection.tiling, property_zooms(collection))


def _digest(*facts: object) -> str:
    return hashlib.sha256(repr((_FORM, *facts)).encode()).hexdigest()[:20]
