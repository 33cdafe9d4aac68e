"""Many features changed at once by `PATCH /items`, as a program sends them that keeps columns: tags, empty cells, `crs`."""

from __future__ import annotations

from typing import Any

import pytest

from tests.ogcapi.part4 import GARDENS, GEOJSON, STORAGE, TREES, count, garden, ring
from tests.toytown.people import NORTH

pytestmark = pytest.mark.django_db
URN = "urn:ogc:def:crs:EPSG::5254"


def east_first(north: float = NORTH + 500) -> list[list[float]]:
    return [point[::-1] for point in ring(north)]


def collection(*features: Any, crs: Any = None) -> dict[str, Any]:
    named = {"crs": {"type": "name", "properties": {"name": crs}}} if crs else {}
    return {"type": "FeatureCollection", "name": "gardens", "features": list(features)} | named


@pytest.fixture
def page(editor: Any) -> Any:
    """The first two gardens with their tags, as they stand on a page."""
    body = editor.client.get(f"{GARDENS}?limit=2&etag=true&crs={STORAGE}").json()
    return body["features"]


class TestTags:
    def test_a_page_carries_the_tag_of_each_feature(self, editor, page):
        for feature in page:
            assert feature["properties"]["etag"] == editor.get(f"{GARDENS}/{feature['id']}")[1]
        part = editor.client.get(f"{GARDENS}?limit=2&etag=true&properties=name&skipGeometry=true").json()
        assert [set(f["properties"]) for f in part["features"]] == [{"name", "etag"}] * 2
        assert part["features"][0]["properties"]["etag"] == page[0]["properties"]["etag"]
        none = editor.client.get(f"{GARDENS}?limit=1&etag=true&properties=").json()
        assert set(none["features"][0]["properties"]) == {"etag"}

    @pytest.mark.parametrize(
        "query", ["etag=yes", "etag=true&datetime=2020-01-01", "etag=true&recorded=2026-01-01T00:00:00Z"]
    )
    def test_there_are_none_of_the_past(self, client, query):
        answer = client.get(f"{GARDENS}?{query}")
        assert (answer.status_code, answer.json()["errors"][0]["name"]) == (400, "etag")

    def test_files_without_columns_for_it_refuse_it(self, client):
        assert client.get("/ogc/collections/gardens/download.csv?etag=true").status_code == 400
        assert client.get("/ogc/collections/gardens/download.gpkg?etag=true&profile=tucbs").status_code == 400


class TestChange:
    def test_what_comes_back_as_it_was_is_no_change(self, editor, page):
        answer = editor.send("patch", GARDENS, collection(*page), Content_Crs=STORAGE)
        assert answer.status_code == 200, answer.content
        assert (answer.json()["changeSet"], [r["changed"] for r in answer.json()["results"]]) == (
            None,
            [False, False],
        )
        assert "KBS-Change-Set" not in answer

    def test_values_and_places_of_several_in_one_change_set(self, editor, page):
        first, second = page
        first["properties"] |= {"name": "Bir", "kind": None}
        second |= {
            "geometry": None,
            "id": str(second["id"]),
            "properties": {"etag": second["properties"]["etag"], "budget": 5},
        }
        answer = editor.send("patch", GARDENS, collection(first, second), Content_Crs=STORAGE)
        assert answer.status_code == 200, answer.content
        assert answer.json()["summary"]["totalUpdated"] == 2
        one, other = (editor.get(f"{GARDENS}/{f['id']}", crs=STORAGE)[0] for f in page)
        assert (one["properties"]["name"], one["properties"]["kind"]) == ("Bir", "")
        assert (other["properties"]["budget"], other["geometry"]["type"]) == (5, "MultiPolygon")

    def test_one_that_has_changed_since_keeps_all_out(self, editor, page):
        first, second = page
        editor.send(
            "patch", f"{GARDENS}/{second['id']}", {"properties": {"budget": 9}}, GEOJSON, If_Match="*"
        )
        first["properties"]["name"] = second["properties"]["name"] = "Olmaz"
        answer = editor.send("patch", GARDENS, collection(first, second), Content_Crs=STORAGE)
        assert answer.status_code == 412
        assert answer.json()["detail"].startswith("features[1]:")
        assert answer.json()["current"]["properties"]["budget"] == 9
        assert editor.get(f"{GARDENS}/{first['id']}")[0]["properties"]["name"] != "Olmaz"
        forced = editor.send("patch", GARDENS, collection(first, second), Content_Crs=STORAGE, If_Match="*")
        assert forced.status_code == 200

    @pytest.mark.parametrize(
        ("change", "status", "place"),
        [
            (lambda f: f["properties"].pop("etag"), 428, "features[1]"),
            (lambda f: f["properties"].update(etag=5), 422, "features[1].properties.etag"),
            (lambda f: f.pop("id"), 422, "features[1].id"),
            (lambda f: f.update(id=True), 422, "features[1].id"),
            (lambda f: f.update(id=1), 422, "features[1].id"),
            (lambda f: f["properties"].update(fid=3), 422, "features[1].fid"),
            (lambda f: f.update(crs={"type": "name"}), 422, "features[1].crs"),
            (lambda f: f.update(type="Point"), 422, "features[1]"),
        ],
    )  # fmt: skip
    def test_what_is_wrong_is_told_with_its_place(self, editor, page, change, status, place):
        first, second = page
        change(second)
        if second.get("id") == 1:
            first["id"] = 1
        answer = editor.send("patch", GARDENS, collection(first, second), Content_Crs=STORAGE)
        assert answer.status_code == status, answer.content
        problem = answer.json()
        assert place in (
            problem["detail"].split(":")[0],
            *(fault["name"] for fault in problem.get("errors", ())),
        )

    @pytest.mark.parametrize(
        "body", [[], garden(), collection(), {"type": "FeatureCollection"}, collection(7)]
    )
    def test_it_is_a_collection_of_features(self, editor, body):
        assert editor.send("patch", GARDENS, body, If_Match="*").status_code == 422

    def test_merge_patches_are_for_one_feature(self, editor):
        kind = "application/merge-patch+json"
        assert editor.send("patch", GARDENS, {}, kind, If_Match="*").status_code == 415
        assert editor.send("options", GARDENS)["Accept-Patch"] == GEOJSON


class TestNamedSystem:
    """The member `crs` of GeoJSON 2008, which GDAL and QGIS write: east before north in every system."""

    @pytest.mark.parametrize("name", [URN, "EPSG:5254", STORAGE])
    def test_it_is_read_east_first(self, editor, name):
        feature = garden([east_first()])
        answer = editor.send("post", GARDENS, collection(feature, crs=name))
        assert answer.status_code == 201, answer.content
        address = answer.json()["insertResults"][0]
        assert editor.get(address, crs=STORAGE)[0]["geometry"]["coordinates"] == [[ring()]]
        one = feature | {"crs": collection(crs=name)["crs"]}
        made = editor.send("post", GARDENS, garden([east_first(NORTH + 700)]) | {"crs": one["crs"]})
        assert made.status_code == 201, made.content
        moved = editor.send("put", made["Location"], one, If_Match=made["ETag"])
        assert (moved.status_code, moved["Content-Crs"]) == (200, f"<{STORAGE}>")
        assert moved.json()["geometry"]["coordinates"] == [[ring()]]

    def test_longitude_and_latitude_are_what_they_are_without_it(self, editor):
        point = {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": [29, 41]},
            "properties": {"species": "x"},
        }
        for name in ("urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326"):
            answer = editor.send("post", TREES, collection(point, crs=name))
            address = answer.json()["insertResults"][0]
            assert editor.get(address)[0]["geometry"]["coordinates"] == [29, 41]

    @pytest.mark.parametrize(
        "crs",
        [
            "urn:ogc:def:crs:EPSG::32635",
            "local",
            7,
            {"type": "link", "properties": {"href": "x"}},
            {"type": "name"},
            "EPSG:5254 ",
        ],
    )
    def test_others_are_refused_by_name(self, editor, crs):
        before = count()
        body = collection(garden()) | {"crs": crs}
        answer = editor.send("post", GARDENS, body)
        assert (answer.status_code, answer.json()["errors"][0]["name"]) == (422, "crs")
        assert count() == before

    def test_beside_the_header_it_is_refused(self, editor):
        answer = editor.send("post", GARDENS, collection(garden(), crs=URN), Content_Crs=STORAGE)
        assert (answer.status_code, answer.json()["errors"][0]["name"]) == (422, "crs")
        named = editor.send("post", GARDENS, collection(garden()) | {"coordRefSys": "EPSG:5254"})
        assert (named.status_code, named.json()["errors"][0]["name"]) == (422, "coordRefSys")


def test_vertices_with_every_digit_are_those_that_are_stored(editor):
    """What comes out of a file in the stored system, unrounded, is no change (answers are rounded)."""
    address = editor.create(garden([[[p[0] + 1 / 3, p[1] + 1 / 7] for p in ring()]]))
    _body, tag = editor.get(address)
    exact = [[p[1] + 1 / 7, p[0] + 1 / 3] for p in ring()]
    change = {
        "type": "Feature", "id": int(address.rsplit("/", 1)[-1]), "properties": {"etag": tag},
        "geometry": {"type": "Polygon", "coordinates": [exact]},
    }  # fmt: skip
    answer = editor.send("patch", GARDENS, collection(change, crs=URN))
    assert (answer.status_code, answer.json()["results"][0]["changed"]) == (200, False), answer.content
