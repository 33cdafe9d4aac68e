"""Vector tiles against PostGIS itself: nothing missing, nothing hidden shown, geometry in place."""

from __future__ import annotations

from itertools import pairwise

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from psycopg2 import sql

from kbs.access.principals import ANONYMOUS, SYSTEM
from kbs.access.session import session
from kbs.geo.crs import epsg
from kbs.geo.tilematrix import TileAddress
from kbs.tiles import vector
from kbs.tiles.grid import parameters
from kbs.tiles.statement import features_of
from tests.tiles.conftest import address_at, decode, ids, seen
from tests.toytown.people import EAST, NORTH

pytestmark = pytest.mark.django_db
STORAGE = epsg(5254)


def in_buffer(table: str, address: TileAddress) -> set[int]:
    """Ids of all features that touch the tile or its buffer, asked of PostGIS without any of our boxes."""
    with session(SYSTEM) as cursor:
        cursor.execute(
            sql.SQL(
                "SELECT id FROM {} WHERE ST_Intersects(ST_Transform(geom, 3857),"
                " ST_TileEnvelope(%s, %s, %s, margin => 64.0 / 4096))"
            ).format(sql.Identifier(table)),
            [address.matrix, address.col, address.row],
        )
        return {row[0] for row in cursor.fetchall()}


@pytest.mark.parametrize("zoom", [13, 14, 15, 16, 17, 18, 20])
@pytest.mark.parametrize(
    ("name", "table"), [("gardens", "toytown_garden"), ("paths", "toytown_path"), ("trees", "toytown_tree")]
)
def test_no_feature_of_the_buffer_is_missing(name: str, table: str, zoom: int) -> None:
    if name == "trees" and zoom < 14:
        pytest.skip("trees begin at zoom 14")
    for step in range(0, 1200, 240):
        address = address_at(EAST + step, NORTH + 40, zoom)
        found = ids(vector.tile([seen(name)], address, ANONYMOUS).content, name)
        expected = in_buffer(table, address)
        assert expected <= found
        # What is there besides lies within the box around the buffer in the storage CRS, which is slightly turned.
        assert len(found - expected) <= 2


def test_the_tile_decodes_with_names_ids_and_types(middle: TileAddress) -> None:
    layers = decode(vector.tile([seen("gardens"), seen("paths"), seen("trees")], middle, ANONYMOUS).content)
    assert set(layers) == {"gardens", "gardens.labels", "paths", "trees"}
    garden = layers["gardens"]
    assert (garden["extent"], garden["version"]) == (4096, 2)
    properties = garden["features"][0]["properties"]
    assert set(properties) == {"name", "kind"}
    assert layers["paths"]["features"][0]["properties"]["width_m"] == 2.5


def test_properties_come_with_their_zoom_or_when_the_symbol_needs_them() -> None:
    at = {
        z: decode(vector.tile([seen("paths")], address_at(EAST + 10, NORTH + 60, z), ANONYMOUS).content)
        for z in (13, 15)
    }
    assert "width_m" not in at[13]["paths"]["features"][0]["properties"]
    assert "width_m" in at[15]["paths"]["features"][0]["properties"]


def test_hidden_properties_are_not_in_anonymous_tiles_and_personal_ones_in_none(middle: TileAddress) -> None:
    def keys(principal):  # type: ignore[no-untyped-def]
        content = vector.tile([seen("gardens", principal)], middle, principal).content
        return {key for feature in decode(content)["gardens"]["features"] for key in feature["properties"]}

    assert "budget" not in keys(ANONYMOUS)
    assert "budget" in keys(SYSTEM)
    assert "keeper" not in keys(SYSTEM)


def test_a_collection_narrowed_too_little_is_refused_by_the_database(middle: TileAddress) -> None:
    from django.db import ProgrammingError

    with pytest.raises(ProgrammingError, match="permission denied"):
        vector.tile([seen("gardens", SYSTEM)], middle, ANONYMOUS)


def test_outer_rings_are_positive_in_tile_space(middle: TileAddress) -> None:
    for feature in decode(vector.tile([seen("gardens")], middle, ANONYMOUS).content)["gardens"]["features"]:
        ring = feature["geometry"]["coordinates"][0]
        doubled = sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(ring))
        assert doubled > 0


def test_a_far_larger_geometry_is_cut_and_one_outside_left_out() -> None:
    """Paths of 1.2 km at zoom 20 (tiles of 29 m): cut to the reach, so that 16 bits hold every coordinate."""
    layer = decode(vector.tile([seen("paths")], address_at(EAST + 600, NORTH + 60, 20), ANONYMOUS).content)[
        "paths"
    ]
    xs = [x for f in layer["features"] for part in _lines(f["geometry"]) for x, _y in part]
    assert -8192 < min(xs) < -2000
    assert 6000 < max(xs) < 8192


def _lines(geometry: dict) -> list:
    return geometry["coordinates"] if geometry["type"] == "MultiLineString" else [geometry["coordinates"]]


def test_a_tile_without_anything_is_empty() -> None:
    assert vector.tile([seen("gardens")], TileAddress(16, 0, 0), ANONYMOUS).content == b""
    assert vector.tile([seen("gardens")], TileAddress(2, 1, 2), ANONYMOUS).content == b""


def test_a_shape_whose_box_alone_touches_the_tile_is_not_encoded_empty() -> None:
    """A feature with an empty geometry would break strict readers."""
    for step in range(-200, 1400, 100):
        content = vector.tile([seen("paths")], address_at(EAST + step, NORTH, 20), ANONYMOUS).content
        for feature in decode(content).get("paths", {"features": []})["features"]:
            assert feature["geometry"]["coordinates"]


def test_too_many_features_keep_the_largest_and_say_how_many_are_missing(
    middle: TileAddress, monkeypatch: pytest.MonkeyPatch
) -> None:
    everything = vector.tile([seen("paths"), seen("trees")], middle, ANONYMOUS)
    total = len(ids(everything.content, "trees"))
    assert everything.left_out == 0
    assert total > 4
    monkeypatch.setattr(vector, "MAX_FEATURES", 4)
    cut = vector.tile([seen("paths"), seen("trees")], middle, ANONYMOUS)
    assert len(ids(cut.content, "trees")) == 4
    assert cut.left_out == total - 4
    assert len(ids(cut.content, "paths")) == 3


def test_too_many_bytes_are_cut_too(middle: TileAddress, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vector, "MAX_BYTES", 120)
    cut = vector.tile([seen("trees")], middle, ANONYMOUS)
    assert 0 < len(cut.content) <= 120
    assert cut.left_out > 0


@pytest.mark.parametrize("zoom", [15, 16, 18])
def test_every_area_is_labelled_in_exactly_one_tile(zoom: int) -> None:
    """A text written by the client into each tile that an area reaches into would stand there several times."""
    first, last = address_at(EAST - 50, NORTH + 100, zoom), address_at(EAST + 1250, NORTH - 50, zoom)
    seen_at: list[int] = []
    for row in range(first.row, last.row + 1):
        for col in range(first.col, last.col + 1):
            content = vector.tile([seen("gardens")], TileAddress(zoom, row, col), ANONYMOUS).content
            for feature in decode(content).get("gardens.labels", {"features": []})["features"]:
                assert feature["properties"]["name"]
                assert all(0 <= value <= 4096 for value in feature["geometry"]["coordinates"])
                seen_at.append(feature["id"])
    with session(ANONYMOUS) as cursor:
        cursor.execute("SELECT id FROM toytown_garden ORDER BY id")
        assert sorted(seen_at) == [row[0] for row in cursor.fetchall()]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    zoom=st.integers(13, 18),
    lon=st.floats(28.6, 31.4),
    lat=st.floats(36.2, 41.9),
    east=st.floats(-1, 1),
    north=st.floats(-1, 1),
)
def test_the_affine_map_lies_within_two_units_of_the_classical_way(
    zoom: int, lon: float, lat: float, east: float, north: float
) -> None:
    """Anywhere in the zone (29 to 31.5 degrees and beyond), any point in or beside the tile."""
    from kbs.geo.tilematrix import tile_matrix_set

    found = tile_matrix_set("WebMercatorQuad").tile(lon, lat, zoom)
    address = TileAddress(zoom, found.y, found.x)
    fit = parameters(address, STORAGE)
    box = address.envelope()
    x = (box.west + box.east) / 2 + east * (box.east - box.west) / 2
    y = (box.south + box.north) / 2 + north * (box.north - box.south) / 2
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT ST_X(classical), ST_Y(classical), ST_X(short), ST_Y(short) FROM ("
            " SELECT ST_AsMVTGeom(point, ST_TileEnvelope(%s, %s, %s), 4096, 256, false) AS classical,"
            "        ST_Affine(ST_Transform(point, 5254), %s, %s, %s, %s, %s, %s) AS short"
            " FROM (SELECT ST_SetSRID(ST_MakePoint(%s, %s), 3857) AS point) AS one) AS pair",
            [zoom, found.x, found.y, *(fit[name] for name in ("a", "b", "d", "e", "xoff", "yoff")), x, y],
        )
        cx, cy, sx, sy = cursor.fetchone()
    assert abs(cx - int(sx)) <= 2
    assert abs(cy - int(sy)) <= 2


@pytest.mark.parametrize("principal", [ANONYMOUS, SYSTEM])
def test_the_spatial_index_is_used_under_every_role(principal, middle: TileAddress) -> None:  # type: ignore[no-untyped-def]
    layer = features_of(seen("trees", principal), middle.matrix, sql.Placeholder("limit"), ranked=False)
    with session(principal) as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute(sql.SQL("EXPLAIN ") + layer, parameters(middle, STORAGE) | {"limit": 100})
        plan = "\n".join(row[0] for row in cursor.fetchall())
    assert "Index Cond: (geom &&" in plan
    assert "Filter" not in plan
