"""The affine short cut stays within its promise over the whole zone."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kbs.geo.crs import WEB_MERCATOR, epsg, transform
from kbs.geo.tilematrix import TileAddress, fit_affine

PROMISED_UNITS = {13: 1.0, 14: 0.3, 15: 0.15, 16: 0.1, 17: 0.1, 18: 0.1}


def _tile_at(lon: float, lat: float, zoom: int) -> TileAddress:
    n = 2**zoom
    col = int((lon + 180) / 360 * n)
    row = int((1 - math.asinh(math.tan(math.radians(lat))) / math.pi) / 2 * n)
    return TileAddress(zoom, row, col)


@given(
    st.floats(28.5, 31.5),
    st.floats(36.0, 42.0),
    st.sampled_from(sorted(PROMISED_UNITS)),
    st.floats(0, 1),
    st.floats(0, 1),
)
def test_affine_is_close_to_the_true_projection(lon, lat, zoom, u, v):
    tile, storage = _tile_at(lon, lat, zoom), epsg(5254)
    box = tile.envelope()
    x, y = box.west + u * (box.east - box.west), box.south + v * (box.north - box.south)
    [(easting, northing)] = transform(WEB_MERCATOR, storage, [(x, y)])
    fit = fit_affine(tile, storage)

    px = fit.a * easting + fit.b * northing + fit.xoff - 0.5
    py = fit.d * easting + fit.e * northing + fit.yoff - 0.5

    assert math.hypot(px - u * 4096, py - (1 - v) * 4096) <= PROMISED_UNITS[zoom]


@pytest.mark.parametrize(
    ("z", "row", "col", "there"),
    [(0, 0, 0, True), (0, 1, 0, False), (3, 7, 8, False), (-1, 0, 0, False), (31, 0, 0, False)],
)
def test_which_tiles_exist(z, row, col, there):
    assert TileAddress(z, row, col).exists() is there
