"""Reference systems: spellings, axis order, transformation against published vectors."""

import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kbs.env import ROOT
from kbs.geo.crs import CRS84, WEB_MERCATOR, WGS84, UnknownCrs, epsg, parse_crs, transform
from kbs.geo.envelope import Envelope

_FILE = ROOT / "tests" / "data" / "crs-test-vectors.csv"
VECTORS = list(csv.DictReader(_FILE.read_text(encoding="utf-8").splitlines()))


@pytest.mark.parametrize(
    ("text", "srid", "swaps"),
    [
        ("http://www.opengis.net/def/crs/OGC/1.3/CRS84", 4326, False),
        ("http://www.opengis.net/def/crs/EPSG/0/4326", 4326, True),
        ("http://www.opengis.net/def/crs/EPSG/9.9.1/5254", 5254, True),
        ("urn:ogc:def:crs:EPSG::5256", 5256, True),
        ("[EPSG:3857]", 3857, False),
        ("epsg:28992", 28992, False),
    ],
)
def test_spellings_and_axis_order(text, srid, swaps):
    crs = parse_crs(text)
    assert (crs.srid, crs.swaps_axes) == (srid, swaps)


@pytest.mark.parametrize(
    "text", ["", "5254", "EPSG:", "EPSG:999999", "WGS 84", "http://example.org/4326", "EPSG:5254;x"]
)
def test_anything_else_is_unknown(text):
    with pytest.raises(UnknownCrs):
        parse_crs(text)


def test_crs84_and_4326_are_different_systems_with_one_srid():
    assert CRS84 != WGS84
    assert CRS84.srid == WGS84.srid
    assert parse_crs(CRS84.uri) == CRS84
    assert parse_crs(WGS84.uri) == WGS84


@pytest.mark.parametrize("zone", ["tm", "gk"])
@pytest.mark.parametrize("row", VECTORS, ids=lambda row: f"{row['place']}-{row['tm_epsg']}")
def test_published_vectors_to_a_millimetre(row, zone):
    point = (float(row["lon_5252"]), float(row["lat_5252"]))
    [(easting, northing)] = transform(epsg(5252), epsg(int(row[f"{zone}_epsg"])), [point])
    assert easting == pytest.approx(float(row[f"{zone}_easting"]), abs=0.001)
    assert northing == pytest.approx(float(row[f"{zone}_northing"]), abs=0.001)


@given(
    st.floats(28.6, 31.4),
    st.floats(36.0, 42.0),
    st.sampled_from([epsg(5254), WEB_MERCATOR, epsg(5255), epsg(32635)]),
)
def test_there_and_back_within_a_millimetre(lon, lat, crs):
    [(back_lon, back_lat)] = transform(crs, CRS84, transform(CRS84, crs, [(lon, lat)]))
    assert back_lon == pytest.approx(lon, abs=1e-8)
    assert back_lat == pytest.approx(lat, abs=1e-8)


@given(st.floats(28.6, 31.0), st.floats(36.0, 41.5), st.floats(0.001, 0.4), st.floats(0, 1), st.floats(0, 1))
def test_a_transformed_envelope_holds_every_point_of_the_original(west, south, size, u, v):
    box = Envelope(west, south, west + size, south + size)
    target = box.to(epsg(5254))
    [(x, y)] = transform(CRS84, epsg(5254), [(west + u * size, south + v * size)])
    # 21 points an edge: the bulge between two of them stays below half a metre for boxes of 0.4 degrees.
    assert target.west - 0.5 <= x <= target.east + 0.5
    assert target.south - 0.5 <= y <= target.north + 0.5


@pytest.mark.parametrize("bounds", [(0, 1, 1, 0), (float("nan"), 0, 1, 1), (0, 0, float("inf"), 1)])
def test_impossible_envelopes_are_refused(bounds):
    with pytest.raises(ValueError):
        Envelope(*bounds)
