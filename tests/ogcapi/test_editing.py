"""OGC API Features 4 (draft 20-002r2): create, replace, update, delete; `Content-Crs`."""

from __future__ import annotations

import pytest

from kbs.access.principals import SYSTEM
from kbs.access.session import session
from kbs.history.models import ChangeSet
from tests.ogcapi.part4 import GARDENS, GEOJSON, MERGE, STORAGE, TREES, VISITS, count, garden, ring, stored
from tests.toytown.people import NORTH

pytestmark = pytest.mark.django_db


class TestOptions:
    """/req/create-replace-delete/options-response: exactly the methods that the asker may use."""

    def test_staff_may_write(self, editor):
        several, one = editor.send("options", GARDENS), editor.send("options", f"{GARDENS}/1")
        assert (several.status_code, several["Allow"]) == (200, "GET, HEAD, OPTIONS, POST, PATCH")
        assert several["Accept-Post"].split(", ") == [GEOJSON, "application/json"]
        assert (one.status_code, one["Allow"]) == (200, "GET, HEAD, OPTIONS, PUT, PATCH, DELETE")
        assert MERGE in one["Accept-Patch"]

    def test_an_item_that_is_not_there_tells_the_same(self, editor):
        """QGIS asks so when a layer is still empty."""
        assert "PUT" in editor.send("options", f"{GARDENS}/unknown_id")["Allow"]

    def test_nobody_known_reads(self, client):
        for address in (GARDENS, f"{GARDENS}/1"):
            response = client.options(address)
            assert response["Allow"] == "GET, HEAD, OPTIONS"
            assert "Accept-Post" not in response and "Accept-Patch" not in response

    def test_a_page_of_another_origin_is_promised_reading_only(self, editor):
        response = editor.send("options", GARDENS, Origin="https://elsewhere.example")
        assert response["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
        assert "Access-Control-Allow-Credentials" not in response

    def test_methods_of_the_other_resource_are_405(self, editor):
        for method, address in (("put", GARDENS), ("delete", GARDENS), ("post", f"{GARDENS}/1")):
            response = editor.send(method, address, {})
            assert response.status_code == 405
            assert response["Allow"] == editor.send("options", address)["Allow"]


class TestCreate:
    def test_a_feature_is_added_with_an_id_of_the_server(self, editor):
        response = editor.send("post", GARDENS, garden(fenced=True) | {"id": 7}, Content_Crs=f"<{STORAGE}>")
        assert response.status_code == 201
        address = response["Location"]
        body, tag = editor.get(address, crs=STORAGE)
        assert address == f"http://testserver{GARDENS}/{body['id']}" and body["id"] != 7
        assert (body["properties"]["name"], body["properties"]["fenced"]) == ("Yeni", True)
        assert body["geometry"] == {"type": "MultiPolygon", "coordinates": [[ring()]]}
        assert response["ETag"] == tag and not tag.startswith("W/")
        assert response.json()["properties"] == body["properties"]
        assert response["Content-Crs"] == f"<{STORAGE}>"

    def test_the_change_set_says_who_and_why(self, editor):
        for text in ("Yeni bahçe, karar 12", "Yeni%20bah%C3%A7e, karar 12"):
            response = editor.send(
                "post", GARDENS, garden(), Content_Crs=STORAGE, KBS_Reason=text, KBS_Document="2026/12"
            )
            made = ChangeSet.objects.get(pk=response["KBS-Change-Set"])
            assert (made.reason, made.document, made.user.username) == (
                "Yeni bahçe, karar 12",
                "2026/12",
                "memur",
            )

    def test_without_a_system_coordinates_are_longitude_and_latitude(self, editor):
        tree = {"type": "Feature", "properties": {"species": "Meşe"}}
        point = {"type": "Point", "coordinates": [28.9905, 40.9726]}
        response = editor.send("post", TREES, tree | {"geometry": point})
        assert response.json()["geometry"]["coordinates"] == pytest.approx([28.9905, 40.9726], abs=1e-7)
        swapped = editor.send(
            "post", TREES, tree | {"geometry": {"type": "Point", "coordinates": [40.9726, 28.9905]}},
            Content_Crs="<http://www.opengis.net/def/crs/EPSG/0/4326>",
        )  # fmt: skip
        with session(SYSTEM) as cursor:
            cursor.execute(
                "SELECT ST_Distance(a.geom, b.geom) FROM toytown_tree a, toytown_tree b WHERE a.id = %s AND b.id = %s",
                [response.json()["id"], swapped.json()["id"]],
            )
            assert cursor.fetchone()[0] < 1e-6

    def test_every_digit_is_kept_in_the_storage_system(self, editor):
        exact = [[[p[0] + 0.123456789, p[1] + 0.0987654321] for p in ring()]]
        assert "415000.0987654321 4538500.123456789" in stored(editor.create(garden(exact)))

    def test_a_height_is_left_out(self, editor):
        address = editor.create(garden([[[*p, 12.5] for p in ring()]]))
        assert editor.get(address, crs=STORAGE)[0]["geometry"]["coordinates"] == [[ring()]]

    def test_a_feature_without_geometry(self, editor):
        body = {"type": "Feature", "geometry": None, "properties": {"garden": 1, "visitors": 3}}
        response = editor.send("post", VISITS, body)
        assert response.status_code == 201 and response.json()["properties"] == {"garden": 1, "visitors": 3}

    def test_unset_values_as_qgis_sends_them(self, editor):
        address = editor.create(garden(kind=None, area_m2=None, fenced=None, opened_on=None))
        shown = editor.get(address)[0]["properties"]
        assert (shown["kind"], shown["area_m2"], shown["fenced"]) == ("", None, False)

    def test_a_collection_of_features_is_one_change_set(self, editor):
        body = {
            "type": "FeatureCollection",
            "features": [garden(), garden([ring(NORTH + 600)], name="İkinci")],
        }
        response = editor.send("post", GARDENS, body, Content_Crs=STORAGE)
        assert response.status_code == 201
        result = response.json()
        assert (result["summary"]["totalInserted"], len(result["insertResults"])) == (2, 2)
        names = [editor.get(address)[0]["properties"]["name"] for address in result["insertResults"]]
        assert names == ["Yeni", "İkinci"]
        assert [one["etag"] for one in result["results"]] == [
            editor.get(a)[1] for a in result["insertResults"]
        ]

    def test_one_wrong_feature_keeps_all_of_them_out(self, editor):
        before = count()
        body = {"type": "FeatureCollection", "features": [garden(), garden(name="x" * 81)]}
        response = editor.send("post", GARDENS, body, Content_Crs=STORAGE)
        assert response.status_code == 422
        assert [e["name"] for e in response.json()["errors"]] == ["features[1].name"]
        assert count() == before


class TestReplaceAndUpdate:
    def test_put_replaces_and_unsets_what_it_does_not_name(self, editor):
        address = editor.create(garden(kind="gul", area_m2=12.5, opened_on="2020-02-29"))
        _, tag = editor.get(address)
        response = editor.send(
            "put", address, garden([ring(size=20)], name="Başka"), If_Match=tag, Content_Crs=STORAGE
        )
        assert response.status_code == 200
        body, now = editor.get(address, crs=STORAGE)
        shown = body["properties"]
        assert (shown["name"], shown["kind"], shown["area_m2"], shown["opened_on"]) == (
            "Başka",
            "",
            None,
            None,
        )
        assert body["geometry"]["coordinates"] == [[ring(size=20)]]
        assert response["ETag"] == now != tag

    def test_what_is_hidden_stays(self, editor, owner_cursor):
        body, tag = editor.get(f"{GARDENS}/1")
        assert "keeper" not in body["properties"]
        assert (
            editor.send("put", f"{GARDENS}/1", garden(), If_Match=tag, Content_Crs=STORAGE).status_code == 200
        )
        with session(SYSTEM) as cursor:
            cursor.execute("SELECT keeper, source, source_ref FROM toytown_garden WHERE id = 1")
            assert cursor.fetchone() == ("kişisel", "toytown", "g0")

    @pytest.mark.parametrize("kind", [MERGE, GEOJSON, "application/json"])
    def test_patch_changes_what_it_names_and_null_unsets(self, editor, kind):
        address = editor.create(garden(kind="gul", area_m2=12.5))
        before, tag = editor.get(address)
        response = editor.send(
            "patch", address, {"properties": {"name": "Ek", "area_m2": None}}, kind, If_Match=tag
        )
        assert response.status_code == 200
        body, now = editor.get(address)
        assert body["properties"] == before["properties"] | {"name": "Ek", "area_m2": None}
        assert body["geometry"] == before["geometry"]
        assert response["ETag"] == now != tag

    def test_a_patch_of_the_geometry_leaves_the_values(self, editor):
        address = editor.create()
        before, tag = editor.get(address)
        shape = {"type": "MultiPolygon", "coordinates": [[ring(size=30)]]}
        assert (
            editor.send(
                "patch", address, {"geometry": shape}, MERGE, If_Match=tag, Content_Crs=STORAGE
            ).status_code
            == 200
        )
        body, _ = editor.get(address, crs=STORAGE)
        assert (body["geometry"], body["properties"]) == (shape, before["properties"])

    def test_delete_retires(self, editor):
        address = editor.create()
        response = editor.send("delete", address, If_Match=editor.get(address)[1])
        assert (response.status_code, response.content) == (204, b"")
        assert editor.client.get(address.removeprefix("http://testserver")).status_code == 404
        assert ChangeSet.objects.filter(pk=response["KBS-Change-Set"]).exists()

    def test_an_id_in_the_body_is_the_one_of_the_address(self, editor):
        address = editor.create()
        body, tag = editor.get(address, crs=STORAGE)
        for method, kind in (("put", GEOJSON), ("patch", MERGE)):
            response = editor.send(method, address, body | {"id": 1}, kind, If_Match=tag, Content_Crs=STORAGE)
            assert response.status_code == 422 and response.json()["errors"][0]["name"] == "id"
            assert (
                editor.send(method, address, body, kind, If_Match=tag, Content_Crs=STORAGE).status_code == 200
            )

    def test_what_does_not_exist_is_404_whatever_it_should_match(self, editor):
        for headers in ({}, {"If_Match": '"xyz"'}):
            for method in ("put", "patch", "delete"):
                body = None if method == "delete" else garden()
                response = editor.send(method, f"{GARDENS}/999999999", body, Content_Crs=STORAGE, **headers)
                assert response.status_code == 404, method
