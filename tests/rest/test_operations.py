"""/api/v1/operations: split, merge and adjust from outside, seen before they are done."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.features.side_by_side import SOUTH_WEST, gardens, lay, untidy

pytestmark = pytest.mark.django_db
STORAGE = "http://www.opengis.net/def/crs/EPSG/0/5254"


@pytest.fixture
def staff(client: Any, django_user_model: Any) -> Any:
    client.force_login(django_user_model.objects.create_user("memur", password="x", is_staff=True))
    return client


def _post(client: Any, operation: str, **body: Any) -> Any:
    body = {"collection": "gardens", "crs": STORAGE} | body
    return client.post(f"/api/v1/operations/{operation}", json.dumps(body), content_type="application/json")


def _tag(client: Any, feature: int) -> str:
    tag: str = client.get(f"/ogc/collections/gardens/items/{feature}")["ETag"]
    return tag


def _tagged(client: Any, *ids: int) -> list[dict[str, Any]]:
    return [{"id": feature, "if_match": _tag(client, feature)} for feature in ids]


def _line(*points: tuple[float, float]) -> dict[str, Any]:
    """EPSG:5254 lists north first."""
    return {"type": "LineString", "coordinates": [[SOUTH_WEST[1] + y, SOUTH_WEST[0] + x] for x, y in points]}


def test_a_trial_shows_pieces_and_changes_nothing(staff: Any) -> None:
    [garden] = lay(1, 1)
    cut = _line((15, -1), (15, 21))
    response = _post(staff, "split", features=[{"id": garden}], line=cut, dry_run=True)
    assert response.status_code == 200, response.content
    told = response.json()
    assert [round(f["properties"]["area"], 6) for f in told["after"]["features"]] == [300, 100]
    assert [SOUTH_WEST[1], SOUTH_WEST[0]] in told["after"]["features"][0]["geometry"]["coordinates"][0][0]
    following = [f["properties"]["values"]["name"] for f in told["after"]["features"]]
    assert following == ["Bahçe 0-0", "Bahçe 0-0"]
    assert (told["change_set"], told["before"]) == (None, [{"id": garden, "area": 400.0}])
    parts = [{"values": {"name": "Bir"}}, {"values": {"area_m2": 90}}]
    tried = _post(staff, "split", features=[{"id": garden}], line=cut, dry_run=True, parts=parts).json()
    first, second = (f["properties"] for f in tried["after"]["features"])
    assert (first["values"]["name"], first["values"]["area_m2"], first["computed"]) == (
        "Bir",
        310.0,
        ["area_m2"],
    )
    assert (second["values"]["name"], second["values"]["area_m2"], second["computed"]) == (
        "Bahçe 0-0",
        90.0,
        [],
    )
    assert "keeper" not in first["values"]
    assert list(gardens()) == [garden]


def test_split_adjust_and_merge(staff: Any) -> None:
    ids = lay(2, 2)
    response = _post(
        staff, "split", features=_tagged(staff, ids[0]), line=_line((8, -1), (12, 25)),
        parts=[{"values": {"name": "Sağ"}}, {"values": {"name": "Sol"}}], reason="Deneme", act="ifraz", day="2026-11-20",
    )  # fmt: skip
    assert response.status_code == 200, response.content
    told = response.json()
    assert response["KBS-Change-Set"] == str(told["change_set"])
    new = {f["properties"]["values"]["name"]: f for f in told["after"]["features"]}
    assert told["neighbours"] == [ids[2]]
    assert staff.get(new["Sol"]["href"])["ETag"] == new["Sol"]["etag"]

    pair = [{"id": new[name]["id"], "if_match": new[name]["etag"]} for name in ("Sol", "Sağ")]
    moved = _post(staff, "adjust", features=pair, line=_line((5, 0), (5, 20)))
    assert moved.status_code == 200, moved.content
    areas = {f["id"]: round(f["properties"]["area"], 6) for f in moved.json()["after"]["features"]}
    assert areas == {new["Sol"]["id"]: 100, new["Sağ"]["id"]: 300}

    merged = _post(staff, "merge", features=_tagged(staff, *areas), values={"name": "Bir"})
    assert merged.status_code == 200, merged.content
    [one] = merged.json()["after"]["features"]
    assert one["properties"]["area"] == pytest.approx(400)
    assert untidy(list(gardens().values())) == []

    told = staff.get(f"/api/v1/successions?collection=gardens&feature={ids[0]}").json()
    assert {kin["id"] for kin in told["successors"]} == set(areas)
    assert {(kin["act"], kin["day"], kin["in_force"]) for kin in told["successors"]} == {
        ("ifraz", "2026-11-20", False)
    }
    page = staff.get(
        f"/nesne/gardens/{ids[0]}", headers={"Accept": "text/html"}, follow=True
    ).content.decode()
    assert "Bundan oluşan kayıtlar:" in page and f"/nesne/gardens/{next(iter(areas))}" in page


def test_a_corner_is_moved_by_who_has_read_all_who_share_it(staff: Any) -> None:
    ids = lay(2, 2)
    places = {
        name: {"type": "Point", "coordinates": [SOUTH_WEST[1] + y, SOUTH_WEST[0] + x]}
        for name, (x, y) in {"from": (20, 20), "to": (22, 19)}.items()
    }
    tried = _post(staff, "move", dry_run=True, **places)
    assert tried.status_code == 200, tried.content
    assert [one["id"] for one in tried.json()["before"]] == ids
    few = _post(staff, "move", features=_tagged(staff, *ids[:3]), **places)
    assert few.status_code == 428 and str(ids[3]) in few.json()["detail"]
    moved = _post(staff, "move", features=_tagged(staff, *ids), **places)
    assert moved.status_code == 200, moved.content
    assert untidy(list(gardens().values())) == []
    assert {round(shape.area, 3) for shape in gardens().values()} != {400}


def test_degrees_are_read_and_answered(staff: Any) -> None:
    [garden] = lay(1, 1)
    item = staff.get(f"/ogc/collections/gardens/items/{garden}").json()
    ring = item["geometry"]["coordinates"][0][0]
    corner, opposite = ring[0], ring[2]
    line = {"type": "LineString", "coordinates": [corner, opposite]}
    response = _post(staff, "split", crs=None, features=[{"id": garden}], line=line, dry_run=True)
    assert response.status_code == 200, response.content
    for feature in response.json()["after"]["features"]:
        assert round(feature["properties"]["area"], 6) == 200
        assert corner in feature["geometry"]["coordinates"][0][0]


def test_who_read_an_older_state_is_told(staff: Any) -> None:
    [garden] = lay(1, 1)
    body = {"line": _line((10, -1), (10, 21)), "parts": [{}, {}]}
    assert _post(staff, "split", features=[{"id": garden}], **body).status_code == 428
    response = _post(staff, "split", features=[{"id": garden, "if_match": '"old"'}], **body)
    assert response.status_code == 412
    assert response.json()["current"]["etag"] == _tag(staff, garden)
    assert list(gardens()) == [garden]


def test_who_may_not_change_may_not_try(client: Any, django_user_model: Any) -> None:
    [garden] = lay(1, 1)
    body = {"features": [{"id": garden}], "line": _line((10, -1), (10, 21)), "dry_run": True}
    assert _post(client, "split", **body).status_code == 401
    client.force_login(django_user_model.objects.create_user("yurttas", password="x"))
    assert _post(client, "split", **body).status_code == 403


def test_a_cookie_needs_its_token(django_user_model: Any) -> None:
    from django.test import Client

    client = Client(enforce_csrf_checks=True)
    client.force_login(django_user_model.objects.create_user("memur", password="x", is_staff=True))
    assert _post(client, "merge", features=[{"id": 1}], dry_run=True).status_code == 403


@pytest.mark.parametrize(
    ("operation", "body", "name"),
    [
        ("split", {"line": None}, "line"),
        ("split", {"line": {"type": "Point", "coordinates": [1, 2]}}, "line"),
        ("split", {"line": {"type": "LineString", "coordinates": [[1, 2]]}}, "line.coordinates"),
        ("split", {"line": {"type": "LineString", "coordinates": [[1, 2], ["a", 3]]}}, "line.coordinates[1]"),
        ("split", {"crs": "EPSG:1"}, "crs"),
        ("split", {"crs": 5254}, "crs"),
        ("split", {"features": []}, "features"),
        ("split", {"features": [{"id": "1"}]}, "features[0].id"),
        ("split", {"features": [{"id": 1, "etag": "x"}]}, "features[0].etag"),
        ("split", {"parts": [{"values": 3}]}, "parts[0].values"),
        ("split", {"parts": [{"piece": 3}]}, "parts[0].piece"),
        ("split", {"parts": [{"pieces": ["a"]}]}, "parts[0].pieces"),
        ("split", {"parts": [{"values": {"area_m2": "çok"}}, {}]}, "parts[0].values.area_m2"),
        ("split", {"parts": [{}, {}, {}]}, "parts"),
        ("split", {"parts": [{"values": {"nonesuch": "1"}}, {}]}, "nonesuch"),
        ("split", {"day": "dün"}, "day"),
        ("split", {"dry_run": 1}, "dry_run"),
        ("split", {"lines": 1}, "lines"),
        ("split", {"collection": 1}, "collection"),
        ("split", {"act": "x" * 61}, "act"),
        ("merge", {"values": []}, "values"),
        ("merge", {"values": {}}, "ids"),
        ("adjust", {"line": {"type": "LineString", "coordinates": [[0, 0], [1e300, 1]]}}, "line.coordinates[1]"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named(staff: Any, operation: str, body: dict[str, Any], name: str) -> None:
    [garden] = lay(1, 1)
    plain = {"features": [{"id": garden}], "dry_run": True}
    if operation != "merge":
        plain |= {"line": _line((10, -1), (10, 21))}
    response = _post(staff, operation, **plain | body)
    assert response.status_code == 422, response.content
    assert response["Content-Type"] == "application/problem+json"
    assert name in {error["name"] for error in response.json()["errors"]}


def test_what_is_not_there_is_not_found(staff: Any) -> None:
    line = _line((10, -1), (10, 21))
    assert _post(staff, "split", features=[{"id": 2**62}], line=line, dry_run=True).status_code == 404
    assert _post(staff, "split", collection="nonesuch", features=[{"id": 1}], line=line).status_code == 404
    assert _post(
        staff, "split", collection="trees", features=[{"id": 1}], line=line, dry_run=True
    ).status_code in (404, 422)
    assert staff.get("/api/v1/operations/split").status_code == 405
    assert staff.get("/api/v1/successions?collection=gardens&feature=999999999").status_code == 404
    assert staff.get("/api/v1/successions?collection=gardens&feature=x").status_code == 400


_PLAIN = st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.text(max_size=5)
_NUMBERS = st.floats(allow_nan=False, allow_infinity=False)
_NAMES = st.sampled_from(["id", "if_match", "type", "coordinates", "values", "pieces", "kept"])
_JSON = st.recursive(
    _PLAIN | _NUMBERS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_NAMES, inner, max_size=3),
    max_leaves=8,
)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    operation=st.sampled_from(["split", "merge", "adjust", "move"]),
    faulty=st.dictionaries(
        st.sampled_from(["features", "crs", "line", "parts", "values", "from", "to", "act", "day", "reason", "dry_run"]),
        _JSON,
        min_size=1,
        max_size=2,
    ),
)  # fmt: skip
def test_whatever_comes_no_server_error(staff: Any, operation: str, faulty: dict[str, Any]) -> None:
    own = {
        "split": {"line": _line((10, -1), (10, 21)), "parts": [{}, {}]},
        "merge": {"values": {}},
        "adjust": {"line": _line((10, -1), (10, 21))},
        "move": {
            "from": {"type": "Point", "coordinates": [4543000, 415000]},
            "to": {"type": "Point", "coordinates": [1, 2]},
        },
    }[operation]
    response = _post(staff, operation, **{"features": [{"id": 1, "if_match": "x"}]} | own | faulty)
    assert response.status_code < 500, response.content
