"""OGC API Styles: lists, stylesheets that hold together, legends, sprites."""

from __future__ import annotations

import struct
from dataclasses import replace

import pytest
from django.test import Client

from kbs.portrayal import sprites
from tests.toytown.collections import GARDENS

pytestmark = pytest.mark.django_db


def test_the_list_names_the_city_first_and_one_style_per_collection(client: Client) -> None:
    body = client.get("/ogc/styles").json()
    ids = [entry["id"] for entry in body["styles"]]
    assert body["default"] == ids[0] == "city"
    assert {"gardens", "paths", "trees"} <= set(ids)
    assert "visits" not in ids
    for entry in body["styles"][:3]:
        for item in entry["links"]:
            assert client.get(item["href"]).status_code == 200


def test_the_city_style_refers_to_what_exists(client: Client) -> None:
    response = client.get("/ogc/styles/city?f=mapbox")
    assert response["Content-Type"] == "application/vnd.mapbox.style+json"
    style = response.json()
    assert style["version"] == 8
    tilejson = client.get(style["sources"]["city"]["url"]).json()
    offered = {layer["id"] for layer in tilejson["vector_layers"]}
    used = {layer["source-layer"] for layer in style["layers"] if "source-layer" in layer}
    assert {"gardens", "paths", "trees"} <= used <= offered
    for faces in style["font-faces"].values():
        assert faces[0]["url"].startswith("http://testserver/static/fonts/")
    fonts = {font for layer in style["layers"] for font in layer.get("layout", {}).get("text-font", [])}
    assert fonts <= set(style["font-faces"])


def test_every_layer_says_whose_it_is(client: Client) -> None:
    for layer in client.get("/ogc/styles/city").json()["layers"][1:]:
        assert layer["metadata"]["kbs:collection"]
        assert layer["metadata"]["kbs:role"] in {"fill", "line", "circle", "label", "pattern", "raster"}
        assert layer["metadata"]["kbs:title"]


def test_a_collection_style_draws_the_collection_alone(client: Client) -> None:
    style = client.get("/ogc/styles/gardens?f=mapbox").json()
    assert list(style["sources"]) == ["gardens"]
    assert {layer["source-layer"] for layer in style["layers"] if "source-layer" in layer} == {
        "gardens",
        "gardens.labels",
    }
    assert style["name"] == "Bahçeler"


def test_the_dark_theme_differs_and_an_unknown_one_is_refused(client: Client) -> None:
    light, dark = (client.get(f"/ogc/styles/city?theme={theme}").json() for theme in ("light", "dark"))
    assert light["layers"][0]["paint"] != dark["layers"][0]["paint"]
    refused = client.get("/ogc/styles/city?theme=neon")
    assert refused.status_code == 400
    assert "light, dark" in refused.json()["detail"]


def test_an_unchanged_style_is_not_sent_again(client: Client) -> None:
    tag = client.get("/ogc/styles/city")["ETag"]
    assert client.get("/ogc/styles/city", headers={"If-None-Match": tag}).status_code == 304
    assert client.get("/ogc/styles/city?theme=dark", headers={"If-None-Match": tag}).status_code == 200


def test_legend_and_metadata(client: Client) -> None:
    [entry] = client.get("/ogc/styles/gardens/legend?dil=en").json()["collections"]
    assert [row["label"] for row in entry["legend"]][:2] == ["Rose garden", "Playground"]
    body = client.get("/ogc/styles/gardens/metadata").json()
    assert body["layers"] == [{"id": "gardens", "title": "Bahçeler", "type": "polygon"}]
    assert body["stylesheets"][0]["link"]["href"].endswith("/styles/gardens?f=mapbox")


@pytest.mark.parametrize("style_id", ["nope", "visits", "City"])
def test_unknown_styles_are_not_found(client: Client, style_id: str) -> None:
    for path in ("", "/metadata", "/legend"):
        assert client.get(f"/ogc/styles/{style_id}{path}").status_code == 404


def test_sprites_are_served_for_ever_under_their_hash(client: Client) -> None:
    fill = replace(GARDENS.symbol.parts[0], pattern="dots-1.2-7")
    symbol = type(GARDENS.symbol)(fill)
    version = sprites.version([replace(GARDENS, symbol=symbol)], "light")
    for scale, ratio in (("", 1), ("@2x", 2)):
        index = client.get(f"/ogc/styles/sprites/{version}{scale}.json")
        assert "immutable" in index["Cache-Control"]
        entry = index.json()["dots-1.2-7"]
        assert entry["pixelRatio"] == ratio
        image = client.get(f"/ogc/styles/sprites/{version}{scale}.png").content
        width, height = struct.unpack(">II", image[16:24])
        assert entry["x"] + entry["width"] <= width
        assert entry["y"] + entry["height"] <= height
    assert client.get("/ogc/styles/sprites/0123456789abcdef.png").status_code == 404
    assert client.get("/ogc/styles/sprites/..%2f..%2fsecret-key.png").status_code == 404
