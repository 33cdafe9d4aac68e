"""What edits are refused, and how each refusal says what to do."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client

from kbs.access.models import Unit, User
from kbs.catalog.registry import registry
from tests.features.test_gate import OVERLAP
from tests.ogcapi.part4 import GARDENS, GEOJSON, MERGE, STORAGE, TREES, Editor, count, garden, ring
from tests.toytown.people import EAST, NORTH, ewkt, square

pytestmark = pytest.mark.django_db
WRITES = (("post", GARDENS), *((method, f"{GARDENS}/1") for method in ("put", "patch", "delete")))
OF_STAFF = {"role": "staff", "collections": ["gardens"], "read": ["@open", "@internal"]}


def names(response: Any) -> list[str]:
    return [error["name"] for error in response.json()["errors"]]


class TestBodies:
    @pytest.mark.parametrize("method", ["post", "put", "patch"])
    def test_without_a_content_type_it_is_400(self, editor, method):
        """/req/create-replace-delete/post-content-type"""
        address = GARDENS if method == "post" else f"{GARDENS}/1"
        response = editor.client.generic(method.upper(), address, json.dumps(garden()), content_type="")
        assert (response.status_code, response.json()["type"]) == (400, "/problems/invalid-body")

    @pytest.mark.parametrize(
        "kind", ["text/plain", "application/xml", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded",
                 "application/geo+json; charset=iso-8859-9", MERGE]
    )  # fmt: skip
    def test_another_content_type_is_415(self, editor, kind):
        response = editor.send("post", GARDENS, "{}", kind)
        assert response.status_code == 415 and "application/geo+json" in response.json()["detail"]

    @pytest.mark.parametrize(
        ("body", "word"),
        [
            (" ", "empty"), ('{"a":"\\ud800"}', "surrogate"),
            ("{", "not JSON"), ('{"a":1,"a":2}', "twice"), ('{"a":NaN}', "no number"),
            ('{"a":-Infinity}', "no number"), ('{"a":1e999}', "beyond"), (b'{"a":"\xff"}', "UTF-8"),
            ("[" * 100_000, "deeply"), ('{"a":' + "9" * 5000 + "}", "not JSON"),
        ],
        ids=range(10),
    )  # fmt: skip
    def test_what_two_programs_could_read_differently_is_400(self, editor, body, word):
        response = editor.client.generic("POST", GARDENS, body, content_type=GEOJSON)
        assert response.status_code == 400
        assert word in response.json()["detail"]

    def test_a_long_body_is_413(self, editor, settings):
        settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 2000
        response = editor.send("post", GARDENS, garden(name="x" * 3000))
        assert (response.status_code, response.json()["type"]) == (413, "/problems/payload-too-large")

    @pytest.mark.parametrize(
        "body", [[], 1, None, "text", {"type": "Point"}, {"type": "Feature", "properties": []},
                 {"type": "FeatureCollection", "features": []}, {"type": "FeatureCollection"},
                 garden() | {"crs": {"type": "name"}}, garden() | {"coordRefSys": "EPSG:5254"}]
    )  # fmt: skip
    def test_what_is_no_feature_is_422(self, editor, body):
        assert editor.send("post", GARDENS, json.dumps(body)).status_code == 422

    def test_a_patch_names_members_of_a_feature(self, editor):
        response = editor.send("patch", f"{GARDENS}/1", {"name": "Üstte"}, MERGE, If_Match="*")
        assert response.status_code == 422 and names(response) == ["name"]

    @pytest.mark.parametrize(
        "text", ["EPSG:2320", "<http://www.opengis.net/def/crs/EPSG/0/0>", "x" * 5000, "<>"]
    )
    def test_a_system_that_the_collection_has_not_is_400(self, editor, text):
        response = editor.send("post", GARDENS, garden(), Content_Crs=text)
        assert response.status_code == 400 and names(response) == ["Content-Crs"]

    def test_an_unknown_query_parameter_is_400(self, editor):
        assert names(editor.send("post", f"{GARDENS}?handling=strict", garden())) == ["handling"]


class TestValues:
    @pytest.mark.parametrize(
        ("values", "named"),
        [
            ({"no_such": 1}, "no_such"), ({"source": "başka"}, "source"), ({"name": None}, "name"), ({"name": ""}, "name"),
            ({"name": 5}, "name"), ({"name": "x" * 81}, "name"), ({"name": "a\x00b"}, "name"),
            ({"kind": "yok"}, "kind"), ({"kind": ["gul"]}, "kind"), ({"kind": {"a": 1}}, "kind"), ({"area_m2": "12"}, "area_m2"),
            ({"area_m2": -1}, "area_m2"), ({"area_m2": 1.005}, "area_m2"), ({"area_m2": True}, "area_m2"),
            ({"area_m2": 10**30}, "area_m2"), ({"opened_on": "2026-02-30"}, "opened_on"), ({"opened_on": 2026}, "opened_on"),
            ({"fenced": 1}, "fenced"), ({"fenced": "true"}, "fenced"), ({"budget": 2**31}, "budget"), ({"budget": 1.5}, "budget"),
            ({"budget": 10**400}, "budget"),
        ],
        ids=str,
    )  # fmt: skip
    @pytest.mark.parametrize("method", ["post", "patch"])
    def test_a_value_that_does_not_fit_is_422_by_name(self, editor, values, named, method):
        body = garden(**values) if method == "post" else {"properties": values}
        address = GARDENS if method == "post" else f"{GARDENS}/1"
        response = editor.send(method, address, body, GEOJSON, If_Match="*", Content_Crs=STORAGE)
        if method == "post" and values == {"name": None}:
            assert response.status_code == 422 and "name" in names(response)
        else:
            assert response.status_code == 422, response.content
            assert names(response) == [named]

    @pytest.mark.parametrize(
        ("geometry", "place"),
        [
            (None, "geometry"),
            ({"type": "Point", "coordinates": [NORTH, EAST]}, "geometry"),
            ({"type": "Circle", "coordinates": []}, "geometry"),
            ({"type": "GeometryCollection", "geometries": []}, "geometry"),
            ({"type": "Polygon"}, "geometry.coordinates"),
            ({"type": "Polygon", "coordinates": []}, "geometry.coordinates"),
            ({"type": "Polygon", "coordinates": [[]]}, "geometry.coordinates[0]"),
            ({"type": "MultiPolygon", "coordinates": [[ring()], []]}, "geometry.coordinates[1]"),
            ({"type": "Polygon", "coordinates": [ring()[:-1]]}, "geometry.coordinates[0]"),
            ({"type": "Polygon", "coordinates": [[[NORTH, EAST], "x"]]}, "geometry.coordinates[0][1]"),
            ({"type": "Polygon", "coordinates": [[[NORTH], [1, 2, 3, 4]]]}, "geometry.coordinates[0][0]"),
            ({"type": "Polygon", "coordinates": [[[NORTH, True], [1, 2]]]}, "geometry.coordinates[0][0]"),
            ({"type": "Polygon", "coordinates": [[[1e300, 1], [1, 2]]]}, "geometry.coordinates[0][0]"),
            ({"type": "Polygon", "coordinates": [[[9e8, 1], [1, 2], [2, 2], [9e8, 1]]]}, "geometry"),
            ({"type": "Polygon", "coordinates": [[[NORTH, EAST], [NORTH + 9, EAST + 9], [NORTH, EAST + 9], [NORTH + 9, EAST],
                                                  [NORTH, EAST]]]}, "geometry"),
        ],
        ids=range(15),
    )  # fmt: skip
    def test_a_geometry_that_is_none_is_422_with_the_place(self, editor, geometry, place):
        response = editor.send("post", GARDENS, garden() | {"geometry": geometry}, Content_Crs=STORAGE)
        assert response.status_code == 422, response.content
        assert names(response) == [place]

    @pytest.mark.parametrize("position", [[200, 100], [28.99, 91], [1e8, 1e8]])
    def test_positions_that_are_no_places_are_422(self, editor, position):
        point = {"type": "Point", "coordinates": position}
        body = {"type": "Feature", "geometry": point, "properties": {"species": "Meşe"}}
        for system in (None, "<http://www.opengis.net/def/crs/EPSG/0/4326>"):
            response = editor.send("post", TREES, body, Content_Crs=system)
            assert response.status_code in (201, 422)  # PROJ wraps what is beyond 180 degrees
        assert count() == 12

    def test_a_reference_to_nothing_is_409(self, editor):
        point = {"type": "Point", "coordinates": [28.99, 40.97]}
        body = {
            "type": "Feature",
            "geometry": point,
            "properties": {"species": "Meşe", "garden": 999_999_999},
        }
        response = editor.send("post", TREES, body)
        assert (response.status_code, response.json()["type"]) == (409, "/problems/conflict")

    def test_what_is_referred_to_is_not_retired(self, editor):
        response = editor.send("delete", f"{GARDENS}/1", If_Match=editor.get(f"{GARDENS}/1")[1])
        assert response.status_code == 409
        assert editor.get(f"{GARDENS}/1")


class TestRules:
    def test_a_rule_that_stops_a_change_is_422_with_its_findings(self, editor, monkeypatch):
        monkeypatch.setattr(registry, "_rules", registry._rules | {OVERLAP.code: OVERLAP})
        first = int(editor.create().rsplit("/", 1)[-1])
        response = editor.send("post", GARDENS, garden([ring(east=EAST + 5)]), Content_Crs=STORAGE)
        assert response.status_code == 422
        problem = response.json()
        [finding] = {f["code"]: f for f in problem["findings"]}.values()
        assert (finding["code"], finding["remedy"]) == ("KBS-TOY-001", "Sınırı çekin.")
        assert first in (finding["feature"], finding["other"])
        assert finding["place"].startswith("SRID=5254;POINT")
        assert problem["errors"][0]["name"] == "KBS-TOY-001"

    def test_changes_that_are_right_together_pass_together(self, editor, monkeypatch):
        monkeypatch.setattr(registry, "_rules", registry._rules | {OVERLAP.code: OVERLAP})
        left, right = editor.create(), editor.create(garden([ring(east=EAST + 10)]))
        lines = [
            {
                "action": "update", "collection": "gardens", "id": int(address.rsplit("/", 1)[-1]),
                "ifMatch": editor.get(address)[1],
                "patch": {"geometry": {"type": "Polygon", "coordinates": [ring(east=east)]}},
            }
            for address, east in ((left, EAST + 10), (right, EAST))
        ]  # fmt: skip
        response = editor.send(
            "post", "/ogc/transactions", {"transaction": lines}, "application/json", Content_Crs=STORAGE
        )
        assert response.status_code == 200, response.content
        assert response.json()["summary"]["totalUpdated"] == 2


class TestRights:
    def test_nobody_known_is_asked_to_log_in(self, client):
        for method, address in WRITES:
            response = Editor(client).send(method, address, None if method == "delete" else garden())
            assert response.status_code == 401, method
            assert "WWW-Authenticate" in response and "Location" not in response

    def test_only_the_methods_that_are_granted(self, editor, policy):
        policy(OF_STAFF | {"write": ["name"]})
        assert editor.send("options", GARDENS)["Allow"] == "GET, HEAD, OPTIONS, PATCH"
        assert editor.send("options", f"{GARDENS}/1")["Allow"] == "GET, HEAD, OPTIONS, PUT, PATCH"
        assert editor.send("post", GARDENS, garden()).status_code == 403
        assert editor.send("delete", f"{GARDENS}/1", If_Match="*").status_code == 403
        assert (
            editor.send(
                "patch", f"{GARDENS}/1", {"properties": {"name": "Yeni ad"}}, MERGE, If_Match="*"
            ).status_code
            == 200
        )

    def test_what_only_may_be_retired_is_retired(self, editor, policy):
        address = editor.create()
        policy(OF_STAFF | {"retire": True})
        assert editor.send("options", address)["Allow"] == "GET, HEAD, OPTIONS, DELETE"
        assert editor.send("delete", address, If_Match='"0"').status_code == 412
        assert editor.send("delete", address, If_Match=editor.get(address)[1]).status_code == 204

    def test_a_value_that_is_not_the_askers_is_403_by_name_unless_it_is_what_it_was(self, editor, policy):
        policy(OF_STAFF | {"write": ["name"]})
        body, tag = editor.get(f"{GARDENS}/1", crs=STORAGE)
        body["properties"]["name"] = "Yeni ad"
        for method, kind in (("patch", MERGE), ("put", GEOJSON)):
            sent = json.loads(json.dumps(body))
            response = editor.send(method, f"{GARDENS}/1", sent, kind, If_Match=tag, Content_Crs=STORAGE)
            assert response.status_code == 200, response.content
            tag = response["ETag"]
            body["properties"]["name"] += "!"
            for name, value in (("kind", "gul"), ("fenced", False)):
                sent = json.loads(json.dumps(body))
                sent["properties"][name] = value
                response = editor.send(method, f"{GARDENS}/1", sent, kind, If_Match=tag, Content_Crs=STORAGE)
                assert response.status_code == 403 and names(response) == [name]
            sent = json.loads(json.dumps(body)) | {"geometry": garden()["geometry"]}
            response = editor.send(method, f"{GARDENS}/1", sent, kind, If_Match=tag, Content_Crs=STORAGE)
            assert response.status_code == 403 and names(response) == ["geometry"]

    def test_a_property_that_is_not_seen_is_as_unknown_as_any(self, editor, policy):
        policy(OF_STAFF | {"read": ["name"], "write": ["name"]})
        seen = editor.send("patch", f"{GARDENS}/1", {"properties": {"budget": 1}}, MERGE, If_Match="*")
        unknown = editor.send("patch", f"{GARDENS}/1", {"properties": {"nothing": 1}}, MERGE, If_Match="*")
        assert seen.status_code == unknown.status_code == 422
        assert seen.json()["detail"].replace("budget", "nothing") == unknown.json()["detail"]

    def test_what_is_not_seen_is_not_there_and_what_is_only_seen_is_403(
        self, editor, policy, django_user_model
    ):
        grant = OF_STAFF | {"write": ["@open"], "create": True, "retire": True}
        mine = {"op": "=", "args": [{"property": "kind"}, "gul"]}
        theirs = editor.get(f"{GARDENS}/1")[1]
        for narrow, status in (("all", 404), ("write", 403)):
            policy(grant | {"rows": mine, "narrow": narrow})
            for method in ("put", "patch", "delete"):
                for tag in (theirs, "*", None):
                    body = None if method == "delete" else garden(kind="gul")
                    response = editor.send(method, f"{GARDENS}/1", body, Content_Crs=STORAGE, If_Match=tag)
                    assert response.status_code == status, (narrow, method, tag, response.content)

    def test_an_item_tells_what_may_be_done_with_it(self, editor, policy):
        mine = {"op": "=", "args": [{"property": "kind"}, "gul"]}
        policy(OF_STAFF | {"write": ["@open"], "rows": mine, "narrow": "write"})
        assert editor.client.get(f"{GARDENS}/1")["Allow"] == "GET, HEAD, OPTIONS"
        assert editor.client.get(f"{GARDENS}/2")["Allow"] == "GET, HEAD, OPTIONS, PUT, PATCH"

    def test_a_feature_is_not_moved_out_of_the_rows_that_are_ones_own(self, editor, policy):
        mine = {"op": "=", "args": [{"property": "kind"}, "gul"]}
        policy(
            OF_STAFF
            | {
                "write": ["@open"],
                "create": True,
                "collections": ["gardens"],
                "rows": mine,
                "narrow": "write",
            }
        )
        tag = editor.get(f"{GARDENS}/2")[1]
        response = editor.send("patch", f"{GARDENS}/2", {"properties": {"kind": "oyun"}}, MERGE, If_Match=tag)
        assert response.status_code == 403
        assert editor.send("post", GARDENS, garden(kind="oyun"), Content_Crs=STORAGE).status_code == 403
        assert editor.send("post", GARDENS, garden(kind="gul"), Content_Crs=STORAGE).status_code == 201

    def test_what_a_second_person_approves_is_not_changed_directly(self, editor, policy):
        policy(OF_STAFF | {"write": ["@open"], "create": True, "retire": True, "approval": True})
        assert editor.send("options", GARDENS)["Allow"] == "GET, HEAD, OPTIONS"
        response = editor.send("post", GARDENS, garden(), Content_Crs=STORAGE)
        assert (response.status_code, response.json()["type"]) == (403, "/problems/approval-needed")


class TestOrigin:
    """A login cookie is sent by the browser whoever asks it to; a token or a key is not."""

    @pytest.fixture
    def browser(self) -> Client:
        user = User.objects.create_user("tarayici", password="cok-gizli-parola", is_staff=True)
        browser = Client(enforce_csrf_checks=True)
        browser.force_login(user)
        return browser

    def test_a_cookie_alone_changes_nothing(self, browser):
        tag = browser.get(f"{GARDENS}/1")["ETag"]
        before = count()
        for method, address in (*WRITES, ("post", "/ogc/transactions")):
            body = None if method == "delete" else garden()
            response = Editor(browser).send(method, address, body, If_Match=tag)
            assert (response.status_code, response.json()["type"]) == (403, "/problems/forbidden"), method
            assert "X-CSRFToken" in response.json()["detail"]
        assert (count(), browser.get(f"{GARDENS}/1")["ETag"]) == (before, tag)

    def test_a_cookie_with_its_token_does(self, browser):
        browser.cookies["csrftoken"] = "a" * 32
        response = Editor(browser).send("post", GARDENS, garden(), Content_Crs=STORAGE, X_CSRFToken="a" * 32)
        assert response.status_code == 201, response.content

    def test_a_key_needs_none(self, browser, rf):
        from kbs.web.csrf import require_token

        request = rf.post(GARDENS)
        request.user = User.objects.get(username="tarayici")
        request.COOKIES["sessionid"] = "x"
        request.kbs_key = object()
        require_token(request)

    def test_answers_of_changes_are_kept_from_other_origins(self, editor):
        response = editor.send(
            "post", GARDENS, garden(), Content_Crs=STORAGE, Origin="https://elsewhere.example"
        )
        assert "Access-Control-Allow-Origin" not in response


class TestDistricts:
    def test_staff_of_a_district_changes_what_lies_in_it(self, policy):
        policy(
            OF_STAFF
            | {
                "write": ["@open"],
                "create": True,
                "collections": ["gardens"],
                "within": "unit",
                "narrow": "write",
            }
        )
        west = square(EAST - 5, NORTH - 5, 65).replace("POLYGON(", "MULTIPOLYGON((") + ")"
        unit = Unit.objects.create(code="bati", name="Batı", area=ewkt(west))
        client = Client()
        client.force_login(
            User.objects.create_user("bati", password="cok-gizli-parola", is_staff=True, unit=unit)
        )
        editor = Editor(client)
        for number, status in ((1, 200), (2, 403)):
            body = {"properties": {"name": "Bölgem"}}
            tag = editor.get(f"{GARDENS}/{number}")[1]
            assert (
                editor.send("patch", f"{GARDENS}/{number}", body, MERGE, If_Match=tag).status_code == status
            )
