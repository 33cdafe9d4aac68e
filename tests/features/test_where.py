"""What the database is asked: the spatial index answers boxes, under row security too; ids answer pages."""

import pytest

from kbs.access.narrow import narrow
from kbs.access.principals import ANONYMOUS
from kbs.access.session import session
from kbs.encodings.geojson import feature
from kbs.features import read
from kbs.features.paging import decode_cursor, encode_cursor
from kbs.features.query import Equals, FeatureQuery
from kbs.geo.crs import CRS84, WEB_MERCATOR, epsg
from kbs.geo.envelope import Envelope
from kbs.geo.region import regions
from tests.toytown.collections import GARDENS, TREES
from tests.toytown.people import EAST, NORTH

pytestmark = pytest.mark.django_db
TM30 = epsg(5254)
NEAR = Envelope(28.9901, 40.9724, 28.9908, 40.9729)


def _plan(query: FeatureQuery) -> str:
    text, params = read.statement(query, lambda q: feature(q.collection, q.crs))
    with session(ANONYMOUS) as cursor:
        # Twelve rows are read faster than any index: the question is whether the index can be used at all.
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute("EXPLAIN " + text.as_string(cursor.cursor), params)
        return "\n".join(row[0] for row in cursor.fetchall())


@pytest.mark.parametrize("collection", [GARDENS, TREES])
@pytest.mark.parametrize(
    "envelope",
    [NEAR, Envelope(EAST, NORTH, EAST + 9, NORTH + 9, TM30), Envelope(3_227_180, 5_008_280, 3_227_195, 5_008_300, WEB_MERCATOR)],
)  # fmt: skip
def test_a_box_is_answered_by_the_spatial_index_for_everyone(collection, envelope):
    narrowed = narrow(collection, ANONYMOUS)
    plan = _plan(FeatureQuery(narrowed, envelopes=(envelope,), limit=None))
    assert "Index Cond: (geom && '" in plan, plan


def test_a_page_is_answered_by_the_primary_key():
    plan = _plan(FeatureQuery(narrow(GARDENS, ANONYMOUS), after=5, limit=10))
    assert "Index Cond: (id > 5)" in plan, plan
    assert "Sort" not in plan


def test_a_box_outside_the_reach_of_the_stored_system_asks_nothing():
    plan = _plan(FeatureQuery(narrow(GARDENS, ANONYMOUS), envelopes=(Envelope(-80, -40, -70, -30),)))
    assert "One-Time Filter: false" in plan


def test_values_are_bound_and_cannot_become_sql():
    equals = Equals(GARDENS.by_name["name"], "'); DROP TABLE toytown_garden; --")
    query = FeatureQuery(narrow(GARDENS, ANONYMOUS), equals=(equals,))
    assert read.items(query, lambda q: feature(q.collection), ANONYMOUS).values == []


@pytest.mark.parametrize("after", [1, 10, 2**31, 2**53 - 1])
def test_a_cursor_is_read_back(after):
    assert decode_cursor(encode_cursor(after)) == after


@pytest.mark.parametrize(
    "text", ["", "AAAAAAAAAAA", "A" * 11, "////////////", "AAAAAAAAAAo=", "AAAAAAAAAAp", "1"]
)
def test_nothing_else_is_a_cursor(text):
    with pytest.raises(ValueError, match="not a cursor"):
        decode_cursor(text)


def test_the_inner_box_lies_in_the_region_and_the_region_in_the_outer_box():
    (region,) = regions(Envelope(28.99, 40.97, 29.01, 40.98), TM30)
    assert region.inner is not None
    assert region.outer.west < region.inner.west < region.inner.east < region.outer.east
    assert region.outer.south < region.inner.south < region.inner.north < region.outer.north
    # The meridians lean 0.66 degrees here: 1.1 km of height are 12.8 m of easting.
    assert region.inner.west - region.outer.west == pytest.approx(12.8 + 2, abs=0.5)


@pytest.mark.parametrize(
    ("envelope", "count"),
    [
        (Envelope(-180, -90, 180, 90), 1),
        (Envelope(170, -10, -170, 10), 0),
        (Envelope(20, 30, -100, 50), 1),
        (Envelope(31, 30, 29, 50), 2),
        (Envelope(-1e300, -1e300, 1e300, 1e300, WEB_MERCATOR), 1),
    ],
)
def test_boxes_of_any_size_become_regions_within_reach(envelope, count):
    assert len(regions(envelope, TM30)) == count
    assert regions(CRS84_BOX, TM30)


CRS84_BOX = Envelope(29, 41, 29, 41, CRS84)
