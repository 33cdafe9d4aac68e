"""OGC API Tiles: tiles over HTTP, their caching and their refusals."""

from __future__ import annotations

import gzip
from dataclasses import replace
from datetime import UTC
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from kbs.access.principals import SYSTEM
from kbs.catalog.symbols import Symbol, Text
from kbs.features.write import Reason, change_set
from kbs.geo.crs import CRS84, epsg, transform
from kbs.geo.tilematrix import tile_matrix_set
from tests.tiles.conftest import decode
from tests.toytown.collections import TREES
from tests.toytown.people import EAST, NORTH, ewkt

pytestmark = pytest.mark.django_db
TMS = "WebMercatorQuad"


def place(zoom: int = 16, easting: float = EAST + 100, northing: float = NORTH + 25) -> str:
    [(lon, lat)] = transform(epsg(5254), CRS84, [(easting, northing)])
    found = tile_matrix_set(TMS).tile(lon, lat, zoom)
    return f"{zoom}/{found.y}/{found.x}"


def dataset(**more: Any) -> str:
    return f"/ogc/tiles/{TMS}/{place(**more)}"


@pytest.fixture
def staff(client: Client) -> Client:
    user = get_user_model().objects.create_user("memur", password="deneme-deneme-1", is_staff=True)
    client.force_login(user)
    return client


def test_a_tile_of_the_dataset_holds_a_layer_per_collection(client: Client) -> None:
    response = client.get(dataset())
    assert response.status_code == 200
    assert response["Content-Type"] == "application/vnd.mapbox-vector-tile"
    layers = decode(response.content)
    assert {"gardens", "paths", "trees"} <= set(layers)
    assert "visits" not in layers
    assert all(feature["id"] for feature in layers["trees"]["features"])


def test_a_tile_of_a_collection_holds_its_layer_alone(client: Client) -> None:
    response = client.get(f"/ogc/collections/paths/tiles/{TMS}/{place()}")
    assert set(decode(response.content)) == {"paths"}


def test_the_selection_of_collections(client: Client) -> None:
    assert set(decode(client.get(f"{dataset()}?collections=trees,paths").content)) == {"trees", "paths"}
    refused = client.get(f"{dataset()}?collections=trees,visits")
    assert refused.status_code == 400
    assert refused.json()["errors"][0]["value"] == "visits"


def test_the_dataset_holds_what_the_map_draws_and_a_selection_whatever_there_is(client: Client) -> None:
    """Gardens are drawn from the first zoom; a text that begins at 15 does not hold them back."""
    from kbs.tiles.plan import drawn_at
    from tests.toytown.collections import GARDENS

    assert drawn_at(GARDENS, 8)
    late = replace(GARDENS, symbol=Symbol(Text(property="name", minzoom=15.5)))
    assert [drawn_at(late, zoom) for zoom in (14, 15)] == [False, True]
    names = decode(client.get(dataset(zoom=12)).content)
    assert "gardens" in names


def test_where_nothing_is_the_answer_is_204(client: Client) -> None:
    response = client.get(f"/ogc/tiles/{TMS}/16/0/0")
    assert (response.status_code, response.content) == (204, b"")
    assert response["ETag"]


def test_large_tiles_are_compressed_when_the_client_can_read_that(client: Client) -> None:
    plain = client.get(dataset(zoom=14))
    packed = client.get(dataset(zoom=14), headers={"Accept-Encoding": "gzip, br"})
    assert "Content-Encoding" not in plain.headers
    assert packed["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.content) == plain.content
    assert len(packed.content) < len(plain.content)
    assert "Accept-Encoding" in packed["Vary"]


def test_an_unchanged_tile_is_answered_without_making_it(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kbs.tiles import vector

    first = client.get(dataset())
    assert first["Cache-Control"] == "public, no-cache"
    monkeypatch.setattr(vector, "tile", lambda *_a, **_k: pytest.fail("a tile was made"))
    again = client.get(dataset(), headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", first["ETag"])


def test_a_change_makes_the_tag_new(client: Client) -> None:
    tag = client.get(dataset())["ETag"]
    with change_set(SYSTEM, Reason("plant"), TREES) as writer:
        new = writer.insert(
            TREES, {"source": "t", "source_ref": "n", "species": "Çam"}, ewkt(f"POINT({EAST + 90} {NORTH})")
        )
    response = client.get(dataset(), headers={"If-None-Match": tag})
    assert response.status_code == 200
    assert new in {feature["id"] for feature in decode(response.content)["trees"]["features"]}


def test_staff_tiles_are_private_and_hold_more(staff: Client) -> None:
    open_tile = Client().get(dataset())
    response = staff.get(dataset())
    assert response["Cache-Control"] == "private, no-cache"
    assert response["ETag"] != open_tile["ETag"]
    assert "budget" in decode(response.content)["gardens"]["features"][0]["properties"]
    assert "budget" not in decode(open_tile.content)["gardens"]["features"][0]["properties"]


def test_versioned_addresses_never_change_and_hold_open_data_whoever_asks(staff: Client) -> None:
    address = Client().get(f"/ogc/tiles/{TMS}?f=tilejson").json()["tiles"][0]
    assert "?v=" in address
    zoom, row, col = place().split("/")
    path = address.replace("{z}", zoom).replace("{y}", row).replace("{x}", col).split("testserver")[1]
    response = staff.get(path)
    assert response["Cache-Control"] == "public, max-age=31536000, immutable"
    assert "Cookie" not in response["Vary"]
    assert "budget" not in decode(response.content)["gardens"]["features"][0]["properties"]


def test_staff_get_no_versioned_addresses(staff: Client) -> None:
    assert "v=" not in staff.get(f"/ogc/tiles/{TMS}?f=tilejson").json()["tiles"][0]


def test_a_truncated_tile_says_so(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    from kbs.tiles import vector

    assert "KBS-Tile-Truncated" not in client.get(f"{dataset()}?collections=trees").headers
    monkeypatch.setattr(vector, "MAX_FEATURES", 2)
    response = client.get(f"{dataset()}?collections=trees")
    assert int(response["KBS-Tile-Truncated"]) > 0
    assert len(decode(response.content)["trees"]["features"]) == 2


@pytest.mark.parametrize(
    ("path", "status", "slug"),
    [
        (f"/ogc/tiles/{TMS}/3/8/0", 404, "not-found"),
        (f"/ogc/tiles/{TMS}/99/0/0", 404, "not-found"),
        ("/ogc/tiles/Mars/3/1/1", 404, "not-found"),
        (f"/ogc/tiles/{TMS}/a/1/1", 400, "invalid-parameter"),
        (f"/ogc/tiles/{TMS}/3/-1/1", 400, "invalid-parameter"),
        (f"/ogc/tiles/{TMS}/3/1/1.5", 400, "invalid-parameter"),
        (f"/ogc/tiles/{TMS}/3/1/99999999999999999999", 400, "invalid-parameter"),
        (f"/ogc/tiles/{TMS}/3/1/1?bbox=1", 400, "unknown-parameter"),
        (f"/ogc/tiles/{TMS}/3/1/1?f=png", 406, "not-acceptable"),
        (f"/ogc/collections/nope/tiles/{TMS}/3/1/1", 404, "not-found"),
        (f"/ogc/collections/visits/tiles/{TMS}/3/1/1", 404, "not-found"),
        (f"/ogc/collections/trees/tiles/{TMS}/3/1/1?collections=trees", 400, "unknown-parameter"),
        (f"/ogc/collections/trees/map/tiles/{TMS}/3/1/1", 404, "not-found"),
    ],
)
def test_refusals_are_problems(client: Client, path: str, status: int, slug: str) -> None:
    response = client.get(path)
    assert (response.status_code, response["Content-Type"]) == (status, "application/problem+json")
    assert response.json()["type"] == f"/problems/{slug}"


def test_only_reading_is_possible(client: Client) -> None:
    response = client.post(dataset())
    assert response.status_code == 405
    assert "GET" in response["Allow"]
    assert "POST" not in client.options(dataset())["Allow"]
    assert client.head(dataset()).status_code == 200


class TestPast:
    """`datetime` and `recorded`: tiles of what held, and of what was known."""

    @pytest.fixture
    def moved(self, owner_cursor: Any) -> Any:
        """A tree of 2020, moved 3 km in 2025; yields its id and when the first place was recorded."""
        owner_cursor.execute(
            "INSERT INTO toytown_tree (source, species, valid_from, geom)"
            " VALUES ('t', 'Sedir', '2020-01-01', 'SRID=5254;POINT(415010 4538030)') RETURNING id, recorded_at"
        )
        feature_id, recorded = owner_cursor.fetchone()
        owner_cursor.execute(
            "UPDATE toytown_tree SET valid_from = '2025-01-01', geom = 'SRID=5254;POINT(418010 4538030)' WHERE id = %s",
            [feature_id],
        )
        yield feature_id, recorded.astimezone(UTC).isoformat().replace("+00:00", "Z")
        owner_cursor.execute("DELETE FROM toytown_tree WHERE id = %s", [feature_id])
        owner_cursor.execute("DELETE FROM toytown_tree_history WHERE id = %s", [feature_id])

    def _there(self, client: Client, address: str, feature_id: int, **more: str) -> bool:
        response = client.get(address, more)
        layer = (
            decode(response.content).get("trees", {"features": []}) if response.content else {"features": []}
        )
        return feature_id in {feature["id"] for feature in layer["features"]}

    @pytest.mark.parametrize("prefix", ["/ogc/tiles", "/ogc/collections/trees/tiles"])
    @pytest.mark.parametrize("zoom", [14, 16])
    def test_a_tile_shows_the_place_of_its_time(
        self, client: Client, moved: Any, prefix: str, zoom: int
    ) -> None:
        feature_id, recorded = moved
        old, new = (f"{prefix}/{TMS}/{place(zoom, EAST + more, NORTH + 30)}" for more in (10, 3010))
        for address, then, now in ((old, True, False), (new, False, True)):
            assert self._there(client, address, feature_id) is now
            assert self._there(client, address, feature_id, datetime="2022-05-01") is then
            assert self._there(client, address, feature_id, datetime="2025-05-01") is now
            assert self._there(client, address, feature_id, recorded=recorded) is then
            assert self._there(client, address, feature_id, recorded=recorded, datetime="2025-05-01") is then
            assert not self._there(client, address, feature_id, datetime="2019-05-01")

    def test_caches_ask_again_for_a_tile_of_the_past(self, client: Client, moved: Any) -> None:
        response = client.get(f"{dataset()}?datetime=2022-05-01")
        assert response["Cache-Control"] == "public, no-cache"
        again = client.get(f"{dataset()}?datetime=2022-05-01", headers={"If-None-Match": response["ETag"]})
        assert again.status_code == 304
        assert client.get(f"{dataset()}?datetime=2022-05-01&v=abc").status_code == 400
        assert client.get(f"{dataset()}?recorded=yesterday").status_code == 400

    def test_below_the_features_no_overview_of_the_present_is_shown(self, client: Client) -> None:
        address = f"/ogc/collections/gardens/tiles/{TMS}/{place(11)}"
        layer = decode(client.get(address, {"datetime": "2015-01-01"}).content)["gardens"]
        assert len(layer["features"]) == 5
        assert not any("generalized" in feature["properties"] for feature in layer["features"])
