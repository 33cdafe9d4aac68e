"""OGC API Tiles: tiles over HTTP, their caching and their refusals."""

from __future__ import annotations

import gzip
from dataclasses import replace
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
    assert client.options(dataset()).status_code == 204
    assert client.head(dataset()).status_code == 200
