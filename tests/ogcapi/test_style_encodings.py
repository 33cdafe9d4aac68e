"""OGC API Styles: SLD 1.0, SLD 1.1 and QGIS styles, negotiated; legends as pictures; the drawings styles name."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.test import Client
from lxml import etree

from kbs.catalog.registry import registry
from kbs.catalog.symbols import ByCode, Fill, Symbol, Text
from kbs.ogcapi.styles import encodings
from tests.toytown.collections import GARDENS

pytestmark = pytest.mark.django_db
SLD = "{http://www.opengis.net/sld}"
SE = "{http://www.opengis.net/se}"
TYPES = {
    "sld10": "application/vnd.ogc.sld+xml;version=1.0",
    "se11": "application/vnd.ogc.sld+xml;version=1.1",
    "qml": "application/vnd.qgis.qml",
}


@pytest.mark.parametrize("key", TYPES)
def test_a_style_comes_in_every_encoding_by_key_and_by_media_type(client: Client, key: str) -> None:
    by_key = client.get(f"/ogc/styles/gardens?f={key}")
    by_type = client.get("/ogc/styles/gardens", headers={"Accept": TYPES[key]})
    assert by_key.status_code == by_type.status_code == 200
    assert by_key["Content-Type"] == by_type["Content-Type"] == TYPES[key]
    assert by_key.content == by_type.content
    etree.fromstring(by_key.content)


def test_the_version_asked_for_decides(client: Client) -> None:
    any_version = client.get("/ogc/styles/gardens", headers={"Accept": "application/vnd.ogc.sld+xml"})
    assert any_version["Content-Type"] == TYPES["sld10"]
    wish = "application/vnd.ogc.sld+xml;version=1.0;q=0.5, application/vnd.ogc.sld+xml;version=1.1"
    assert client.get("/ogc/styles/gardens", headers={"Accept": wish})["Content-Type"] == TYPES["se11"]
    unknown = client.get("/ogc/styles/gardens", headers={"Accept": "application/vnd.ogc.sld+xml;version=2.0"})
    assert unknown.status_code == 406


def test_sld_10_names_the_collection_and_its_attributes(client: Client) -> None:
    root = etree.fromstring(client.get("/ogc/styles/gardens?f=sld10").content)
    assert root.tag == f"{SLD}StyledLayerDescriptor"
    assert root.get("version") == "1.0.0"
    assert [name.text for name in root.findall(f"{SLD}NamedLayer/{SLD}Name")] == ["gardens"]
    assert {e.text for e in root.iter("{http://www.opengis.net/ogc}PropertyName")} <= set(GARDENS.by_name)


def test_sld_11_is_written_in_symbology_encoding(client: Client) -> None:
    root = etree.fromstring(client.get("/ogc/styles/gardens?f=se11").content)
    assert root.get("version") == "1.1.0"
    assert root.findall(f".//{SE}Rule")
    assert not root.findall(f".//{SLD}Rule")
    assert {e.get("uom") for e in root.iter(f"{SE}PolygonSymbolizer")} == {
        "http://www.opengeospatial.org/se/units/pixel"
    }


def test_the_city_s_descriptor_has_one_layer_per_collection_in_drawing_order(client: Client) -> None:
    root = etree.fromstring(client.get("/ogc/styles/city?f=sld10").content)
    names = [name.text for name in root.findall(f"{SLD}NamedLayer/{SLD}Name")]
    drawn = [
        layer["source-layer"].removesuffix(".labels")
        for layer in client.get("/ogc/styles/city").json()["layers"]
        if "source-layer" in layer and layer["type"] != "symbol"
    ]
    assert {"gardens", "paths", "trees"} <= set(names)
    assert [name for name in names if name in drawn] == list(dict.fromkeys(drawn))
    refused = client.get("/ogc/styles/city?f=qml")
    assert refused.status_code == 406
    assert "mapbox, json, sld10, se11" in refused.json()["detail"]


def test_metadata_and_list_name_all_stylesheets(client: Client) -> None:
    sheets = client.get("/ogc/styles/gardens/metadata").json()["stylesheets"]
    assert [sheet["version"] for sheet in sheets] == ["8", "1.0.0", "1.1.0", "3.22.16"]
    for sheet in sheets:
        answer = client.get(sheet["link"]["href"])
        assert (answer.status_code, answer["Content-Type"]) == (200, sheet["link"]["type"])
    city = next(s for s in client.get("/ogc/styles").json()["styles"] if s["id"] == "city")
    assert [link["type"] for link in city["links"] if link["rel"] == "stylesheet"] == [
        "application/vnd.mapbox.style+json", TYPES["sld10"], TYPES["se11"],
    ]  # fmt: skip


def test_an_unchanged_stylesheet_is_not_sent_again_and_titles_are_translated(client: Client) -> None:
    first = client.get("/ogc/styles/gardens?f=sld10")
    assert (
        client.get("/ogc/styles/gardens?f=sld10", headers={"If-None-Match": first["ETag"]}).status_code == 304
    )
    english = client.get("/ogc/styles/gardens?f=sld10&dil=en")
    assert b"<Title>Rose garden</Title>" in english.content
    assert "<Title>Gül bahçesi</Title>".encode() in first.content


def test_only_the_map_s_own_style_has_a_dark_theme(client: Client) -> None:
    for address in ("gardens?f=sld10", "gardens?f=qml", "gardens/legend?f=png"):
        assert client.get(f"/ogc/styles/{address}&theme=dark").status_code == 400
        assert client.get(f"/ogc/styles/{address}&theme=light").status_code == 200


@pytest.mark.parametrize(
    ("key", "media_type", "start"), [("png", "image/png", b"\x89PNG"), ("svg", "image/svg+xml", b"<svg")]
)
def test_legends_are_pictures_too(client: Client, key: str, media_type: str, start: bytes) -> None:
    whole = client.get(f"/ogc/styles/gardens/legend?f={key}")
    assert whole["Content-Type"] == media_type
    assert whole.content.startswith(start)
    one = client.get(f"/ogc/styles/gardens/legend?f={key}&value=gul")
    assert one.status_code == 200
    assert len(one.content) < len(whole.content)
    assert client.get(f"/ogc/styles/city/legend?f={key}").status_code == 200


def test_a_legend_of_one_code(client: Client) -> None:
    [only] = client.get("/ogc/styles/gardens/legend?value=gul").json()["collections"]
    assert [entry["value"] for entry in only["legend"]] == ["gul"]
    refused = client.get("/ogc/styles/gardens/legend?value=nothing")
    assert refused.status_code == 400
    assert refused.json()["errors"][0]["name"] == "value"


def test_a_style_s_drawings_can_be_fetched(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    codes = (("gul", "dots-1.2-7+lines-45-5-w0.2"),)
    symbol = Symbol(
        Fill(color="#00ff00", pattern=ByCode("kind", codes, "grid-3")),
        Text(property="kind", signs=ByCode("kind", (("gul", "frame-circle-10+bolt-above-5"),), "")),
    )
    monkeypatch.setitem(registry._collections, "gardens", replace(GARDENS, symbol=symbol))
    encodings._written.cache_clear()
    root = etree.fromstring(client.get("/ogc/styles/gardens?f=sld10").content)
    encodings._written.cache_clear()
    links = {e.get("{http://www.w3.org/1999/xlink}href") for e in root.iter(f"{SLD}OnlineResource")}
    assert len(links) == 3
    for href in links:
        answer = client.get(href)
        assert (answer.status_code, answer["Content-Type"]) == (200, "image/svg+xml")
        assert "immutable" in answer["Cache-Control"]
        assert etree.fromstring(answer.content).tag == "{http://www.w3.org/2000/svg}svg"


@pytest.mark.parametrize(
    "path",
    [
        "hatch/waves-3.svg",
        "sign/nobody-10.svg",
        "mark/dash5.svg",
        "photo/grid-3.svg",
        "hatch/..%2f..%2fx.svg",
        "hatch/dots-1-90+dots-1-97.svg",
    ],
)
def test_other_drawings_are_not_found(client: Client, path: str) -> None:
    assert client.get(f"/ogc/styles/drawings/{path}").status_code == 404


def test_the_definition_knows_the_encodings(client: Client) -> None:
    paths = client.get("/ogc/api?f=json").json()["paths"]
    content = paths["/styles/{styleId}"]["get"]["responses"]["200"]["content"]
    assert set(TYPES.values()) <= set(content)
    assert {"image/png", "image/svg+xml"} <= set(
        paths["/styles/{styleId}/legend"]["get"]["responses"]["200"]["content"]
    )
