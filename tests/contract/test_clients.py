"""The programs people use: GDAL, geopandas, OWSLib, and QGIS's way of asking, against the running server."""

from __future__ import annotations

import json
import warnings
from urllib.parse import parse_qs, urlsplit
from urllib.request import Request, urlopen

import geopandas
import pyogrio
import pytest
from owslib.ogcapi.features import Features

pytestmark = pytest.mark.django_db
QGIS = "Mozilla/5.0 QGIS/34407/Debian GNU/Linux 12 (bookworm)"
EPSG = "http://www.opengis.net/def/crs/EPSG/0/"


def _get(url: str, accept: str = "application/json", agent: str = QGIS) -> dict:
    with urlopen(Request(url, headers={"Accept": accept, "User-Agent": agent}), timeout=20) as response:
        return json.load(response)


class TestGdal:
    """The OAPIF driver, as ogrinfo and ogr2ogr use it."""

    def test_ogrinfo_lists_every_collection(self, server):
        layers = {name for name, _kind in pyogrio.list_layers(f"OAPIF:{server}/ogc/")}
        assert {"gardens", "paths", "trees", "visits"} <= layers

    def test_a_layer_is_read_whole_with_its_types_in_the_stored_system(self, server):
        frame = pyogrio.read_dataframe(f"OAPIF:{server}/ogc/", layer="trees")
        assert len(frame) == 30
        assert frame.height_m.dtype.kind == "f"
        assert frame.crs.to_epsg() == 5254
        assert (frame.geometry[0].x, frame.geometry[0].y) == (415_025, 4_538_055)

    def test_pages_are_followed_to_the_end(self, server):
        frame = pyogrio.read_dataframe(f"OAPIF:{server}/ogc/", layer="trees", PAGE_SIZE=7)
        assert len(frame) == frame.index.nunique() == 30

    @pytest.mark.parametrize(
        ("crs", "bbox"),
        [
            ("http://www.opengis.net/def/crs/OGC/1.3/CRS84", (28.9901, 40.9724, 28.9908, 40.9729)),
            (f"{EPSG}4326", (28.9901, 40.9724, 28.9908, 40.9729)),
            (f"{EPSG}5254", (415_010, 4_538_010, 415_020, 4_538_020)),
            (f"{EPSG}3857", (3_227_185, 5_008_288, 3_227_190, 5_008_295)),
        ],
    )
    def test_box_and_answer_keep_their_axes_in_every_system(self, server, crs, bbox):
        frame = pyogrio.read_dataframe(f"OAPIF:{server}/ogc/", layer="gardens", bbox=bbox, CRS=crs)
        assert list(frame.name) == ["Işık Bahçesi"]
        west, south, east, north = frame.total_bounds
        assert west <= bbox[0] + (east - west) and south <= bbox[1] + (north - south)
        assert frame.to_crs(5254).total_bounds == pytest.approx(
            [415_000, 4_538_000, 415_050, 4_538_050], abs=0.05
        )

    def test_the_file_opens_as_the_pasted_line_says(self, server):
        assert len(geopandas.read_file(f"{server}/ogc/collections/gardens/download.gpkg")) == 12

    def test_the_sample_of_a_view_only_collection_tells_its_fields(self, server):
        info = pyogrio.read_info(f"OAPIF:{server}/ogc/", layer="paths")
        assert {"name", "width_m"} <= set(info["fields"])


class TestOwsLib:
    """The client library of many Python programs."""

    @pytest.fixture
    def client(self, server):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return Features(f"{server}/ogc/")

    def test_it_finds_the_api_and_its_conformance(self, client):
        assert client.conformance()["conformsTo"]
        assert client.api()["openapi"].startswith("3.0")

    def test_it_lists_and_reads_collections(self, client):
        assert {"gardens", "trees"} <= set(client.feature_collections())
        assert client.collection("gardens")["id"] == "gardens"
        assert "name" in client.collection_queryables("gardens")["properties"]

    def test_it_reads_items_and_one_item(self, client):
        page = client.collection_items("gardens", limit=5, bbox=[28, 40, 30, 42])
        assert page["numberReturned"] == 5
        feature = page["features"][0]
        assert client.collection_item("gardens", feature["id"])["properties"] == feature["properties"]


class TestQgis:
    """QGIS 3.44 opening a layer: landing page, definition, collection, queryables, pages of its own size."""

    def test_a_layer_opens_the_way_qgis_asks(self, server):
        landing = _get(f"{server}/ogc/", "application/json, text/html;q=0.1")
        links = {link["rel"]: link["href"] for link in landing["links"]}
        definition = _get(
            links["service-desc"], "application/vnd.oai.openapi+json;version=3.0, application/json"
        )
        limit = next(
            p["schema"]
            for p in definition["paths"]["/collections/trees/items"]["get"]["parameters"]
            if p.get("name") == "limit"
        )
        collections = _get(f"{server}/ogc/collections")["collections"]
        trees = next(c for c in collections if c["id"] == "trees")
        assert trees["crs"][0].endswith("CRS84")  # QGIS takes the first (qgis 52228)

        url = f"{server}/ogc/collections/trees/items?limit={min(1000, limit['maximum'])}&bbox=28,40,30,42"
        page = _get(
            url, "application/geo+json, application/vnd.geo+json, application/geojson, application/json"
        )
        assert page["numberReturned"] == 30

    def test_next_links_are_addresses_that_qgis_may_add_to(self, server):
        page = _get(f"{server}/ogc/collections/trees/items?limit=10")
        following = next(link["href"] for link in page["links"] if link["rel"] == "next")
        assert parse_qs(urlsplit(following).query)["limit"] == ["10"]
        assert len(_get(following)["features"]) == 10
