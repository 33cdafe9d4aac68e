"""Descriptions of tilesets, TileJSON and tile matrix sets."""

from __future__ import annotations

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db
TMS = "WebMercatorQuad"
REL = "http://www.opengis.net/def/rel/ogc/1.0/"


def rels(body: dict) -> dict[str, dict]:
    return {entry["rel"]: entry for entry in body["links"]}


@pytest.mark.parametrize("base", ["/ogc/tiles", "/ogc/collections/gardens/tiles"])
def test_a_list_of_tilesets_links_tiles_and_tiling_scheme(client: Client, base: str) -> None:
    body = client.get(base).json()
    [tileset] = body["tilesets"]
    assert tileset["dataType"] == "vector"
    assert tileset["tileMatrixSetURI"].endswith(f"/OGC/1.0/{TMS}")
    links = rels(tileset)
    assert links["item"]["templated"] is True
    assert links["item"]["type"] == "application/vnd.mapbox-vector-tile"
    assert client.get(links["self"]["href"]).status_code == 200
    assert client.get(links[f"{REL}tiling-scheme"]["href"]).json()["id"] == TMS


@pytest.mark.parametrize("base", ["/ogc/tiles", "/ogc/collections/gardens/tiles"])
def test_the_item_template_leads_to_tiles(client: Client, base: str) -> None:
    template = rels(client.get(f"{base}/{TMS}").json())["item"]["href"]
    address = template.replace("{tileMatrix}", "12").replace("{tileRow}", "1536").replace("{tileCol}", "2377")
    assert client.get(address).status_code in (200, 204)


def test_a_tileset_names_its_layers_and_extent(client: Client) -> None:
    body = client.get(f"/ogc/tiles/{TMS}?collections=gardens,trees").json()
    assert [layer["id"] for layer in body["layers"]] == ["gardens", "trees"]
    garden = body["layers"][0]
    assert garden["geometryDimension"] == 2
    assert set(garden["propertiesSchema"]["properties"]) == {"name", "kind"}
    west, south = body["boundingBox"]["lowerLeft"]
    assert 28 < west < 30
    assert 40 < south < 42
    assert rels(body)["item"]["href"].endswith("&collections=gardens,trees")


def test_tilejson_describes_layers_fields_and_bounds(client: Client) -> None:
    response = client.get(f"/ogc/collections/gardens/tiles/{TMS}?f=tilejson")
    body = response.json()
    assert body["tilejson"] == "3.0.0"
    layer, labels = body["vector_layers"]
    assert layer["id"] == "gardens"
    assert (labels["id"], labels["minzoom"]) == ("gardens.labels", 15)
    assert layer["fields"] == {"name": "Ad", "kind": "Tür"}
    assert (layer["minzoom"], body["minzoom"], body["maxzoom"]) == (8, 8, 18)
    west, south, east, north = body["bounds"]
    assert west < east
    assert south < north
    assert body["attribution"] == "Toytown"
    again = client.get(
        f"/ogc/collections/gardens/tiles/{TMS}?f=tilejson", headers={"If-None-Match": response["ETag"]}
    )
    assert again.status_code == 304


def test_a_tile_matrix_set_is_what_the_register_says(client: Client) -> None:
    [entry] = client.get("/ogc/tileMatrixSets").json()["tileMatrixSets"]
    assert entry["id"] == TMS
    body = client.get(f"/ogc/tileMatrixSets/{TMS}").json()
    first = body["tileMatrices"][0]
    assert (first["id"], first["tileWidth"], first["matrixWidth"]) == ("0", 256, 1)
    assert first["pointOfOrigin"] == pytest.approx([-20037508.342789244, 20037508.342789244])
    assert client.get("/ogc/tileMatrixSets/Mars").status_code == 404


@pytest.mark.parametrize("path", ["/ogc/tiles?x=1", f"/ogc/tiles/{TMS}?v=1", "/ogc/tileMatrixSets?limit=1"])
def test_undefined_parameters_are_refused(client: Client, path: str) -> None:
    assert client.get(path).json()["type"] == "/problems/unknown-parameter"
