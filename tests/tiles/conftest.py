from __future__ import annotations

from typing import Any

import mapbox_vector_tile
import pytest

from kbs.access.narrow import find
from kbs.access.principals import ANONYMOUS, Principal
from kbs.catalog.declaration import Collection
from kbs.geo.crs import CRS84, epsg, transform
from kbs.geo.tilematrix import TileAddress, tile_matrix_set
from tests.toytown.people import EAST, NORTH


def address_at(easting: float, northing: float, zoom: int) -> TileAddress:
    """The tile over a point given in storage coordinates."""
    [(lon, lat)] = transform(epsg(5254), CRS84, [(easting, northing)])
    found = tile_matrix_set("WebMercatorQuad").tile(lon, lat, zoom)
    return TileAddress(zoom, found.y, found.x)


def decode(content: bytes) -> dict[str, Any]:
    """The layers of a tile in tile units, y down as encoded."""
    return mapbox_vector_tile.decode(content, default_options={"y_coord_down": True})


def ids(content: bytes, layer: str) -> set[int]:
    return {feature["id"] for feature in decode(content).get(layer, {"features": []})["features"]}


@pytest.fixture
def middle() -> TileAddress:
    """The zoom 16 tile over the first gardens."""
    return address_at(EAST + 100, NORTH + 25, 16)


def seen(name: str, principal: Principal = ANONYMOUS) -> Collection:
    return find(name, principal)
