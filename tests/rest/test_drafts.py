"""/api/v1/drafts: prepared by one, approved by another, seen by nobody else."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from django.test import Client

from kbs.access.handover import close
from kbs.access.principals import SYSTEM
from kbs.access.session import session
from kbs.catalog.registry import registry
from kbs.features.drafts.models import Draft
from kbs.features.returning import revert
from kbs.features.write import Reason, change_set
from kbs.history.models import ChangeSet
from tests.features.drafting import DRAFTS, OPEN, begun, names
from tests.features.test_gate import OVERLAP
from tests.ogcapi.part4 import GARDENS, STORAGE, garden, ring
from tests.toytown.collections import GARDENS as GARDENS_COLLECTION
from tests.toytown.people import EAST, NORTH, ewkt, square

pytestmark = pytest.mark.django_db


def test_from_the_draft_to_force_and_back(town: Any, gardens: Any) -> None:
    ayse, can, (first, second) = town["ayse"], town["can"], gardens
    before = names(first, second)
    tag = ayse.editor.get(f"{GARDENS}/{second}")[1]
    draft = begun(
        ayse,
        ayse.rename(first, "Taslak Bahçe"),
        {"action": "update", "collection": "gardens", "id": second, "ifMatch": tag,
         "patch": {"properties": {"budget": 77}}},
        {"action": "insert", "collection": "gardens", "items": [garden()]},
    )  # fmt: skip
    assert names(first, second) == before
    assert ayse.editor.get(f"{GARDENS}/{first}")[0]["properties"]["name"] == before[0]

    seen = can.get(f"/{draft}/check").json()
    assert (seen["in_the_way"], seen["conflicts"], seen["hidden"]) == (0, 0, 0)
    assert [(one["action"], one["changed"]) for one in seen["operations"][:2]] == [
        ("update", ["name"]),
        ("update", ["budget"]),
    ]
    assert seen["operations"][0]["after"]["properties"]["name"] == "Taslak Bahçe"
    assert seen["operations"][2]["before"] is None and "id" not in seen["operations"][2]["after"]
    sides = [f["id"] for f in can.get(f"/{draft}/diff").json()["features"]]
    assert sides == ["1-before", "1-after", "2-before", "2-after", "3-after"]
    assert names(first, second) == before

    told = can.post(f"/{draft}/approve", revision=seen["revision"], reason="Uygun")
    assert (told["state"], told["decided_by"], told["may"]) == ("approved", "can", [])
    made = ChangeSet.objects.get(pk=told["change_set"])
    assert (made.user, made.approved_by, made.reason, made.document, made.source) == (
        ayse.user, can.user, "Karar 7", "2026/7", "",
    )  # fmt: skip
    assert made.draft.decided_by == can.user
    record = can.client.get(f"/api/v1/change-sets/{made.pk}").json()
    assert (record["approved_by"], record["draft"]) == ("can", draft)
    version = ayse.client.get(f"{GARDENS}/{first}/versions?f=json").json()["versions"][0]
    assert (version["by"], version["approvedBy"], version["draft"]) == ("ayse", "can", draft)
    unknown = Client().get(f"{GARDENS}/{first}/versions?f=json").json()["versions"][0]
    assert not {"by", "approvedBy", "draft"} & unknown.keys()
    assert names(first) == ["Taslak Bahçe"]

    with session(SYSTEM) as cursor:
        cursor.execute("SELECT count(*) FROM toytown_garden WHERE change_set_id = %s", [made.pk])
        assert cursor.fetchone() == (3,)
    revert(SYSTEM, made.pk, Reason("Geri"))
    assert names(first, second) == before


def test_direct_changes_wait_for_a_second_person(town: Any, gardens: Any) -> None:
    ayse = town["ayse"]
    response = ayse.editor.send(
        "patch", f"{GARDENS}/{gardens[0]}", {"properties": {"name": "X"}}, If_Match="*"
    )
    assert (response.status_code, response.json()["type"]) == (403, "/problems/approval-needed")


def test_nobody_approves_what_they_had_a_hand_in(town: Any, gardens: Any) -> None:
    ayse, ali, can = town["ayse"], town["ali"], town["can"]
    own = begun(ali, ali.rename(gardens[0], "Kendim"))
    revision = ali.get(f"/{own}").json()["revision"]
    assert "approve" not in ali.get(f"/{own}").json()["may"]
    ali.post(f"/{own}/approve", 403, revision=revision)
    ali.post(f"/{own}/reject", 403, reason="x")
    ali.post(f"/{own}/withdraw")

    shared = begun(ayse, ayse.rename(gardens[0], "Ortak"), submit=False)
    ali.put_in(shared, ali.rename(gardens[1], "Ortak 2"))
    ayse.post(f"/{shared}/submit")
    revision = ayse.get(f"/{shared}").json()["revision"]
    ali.post(f"/{shared}/approve", 403, revision=revision)
    assert [one["id"] for one in can.get("", waiting="true").json()["drafts"]] == [shared]
    assert ali.get("", waiting="true").json()["drafts"] == []
    can.post(f"/{shared}/approve", revision=revision)
    assert names(*gardens) == ["Ortak", "Ortak 2"]


def test_others_do_not_see_a_draft(town: Any, gardens: Any) -> None:
    ayse, can = town["ayse"], town["can"]
    draft = begun(ayse, ayse.rename(gardens[0], "Gizli"), submit=False)
    for name in ("veli", "can", "nobody"):
        other = town[name]
        assert other.get("").json() == {"drafts": []}
        for part in ("", "/check", "/diff"):
            assert other.get(f"/{draft}{part}").status_code == 404
        other.post(f"/{draft}/comments", 404, text="?")
        other.put_in(draft, other.rename(gardens[1], "Z"), status=404)
    assert Client().get(DRAFTS).status_code == 401
    assert town["ali"].get(f"/{draft}").status_code == 200
    ayse.post(f"/{draft}/submit")
    assert can.get(f"/{draft}").json()["may"] == ["approve", "reject"]
    assert town["veli"].get(f"/{draft}").status_code == 404
    can.put_in(draft, can.rename(gardens[1], "Z"), status=403)


def test_what_changed_since_keeps_all_of_it_out(town: Any, gardens: Any) -> None:
    ayse, can, (first, second) = town["ayse"], town["can"], gardens
    before = names(second)
    draft = begun(ayse, ayse.rename(second, "Olmaz"), ayse.rename(first, "Olmaz da"))
    other = begun(ayse, ayse.rename(first, "Önce"))
    can.post(f"/{other}/approve", revision=1)
    seen = can.get(f"/{draft}/check").json()
    assert (seen["conflicts"], [one["conflict"] for one in seen["operations"]]) == (1, [False, True])
    problem = can.post(f"/{draft}/approve", 409, revision=1)
    [conflict] = problem["conflicts"]
    assert (conflict["id"], conflict["current"]["properties"]["name"]) == (first, "Önce")
    assert conflict["draft"]["properties"] == {"name": "Olmaz da"}
    assert (names(first), names(second)) == (["Önce"], before)
    assert Draft.objects.get(pk=draft).state == "submitted"
    # Its author makes it anew from what is in force.
    ayse.post(f"/{draft}/reopen")
    ayse.put_in(draft, ayse.rename(first, "Sonra"), status=409)
    renewed = {"transaction": [ayse.rename(first, "Sonra")], "crs": STORAGE}
    address = f"{DRAFTS}/{draft}/operations/2"
    assert ayse.client.put(address, json.dumps(renewed), content_type="application/json").status_code == 200
    ayse.post(f"/{draft}/submit")
    can.post(f"/{draft}/approve", 412, revision=1)
    can.post(f"/{draft}/approve", revision=2)
    assert names(first, second) == ["Sonra", "Olmaz"]


def test_broken_off_halfway_nothing_is_in_force(town: Any, gardens: Any, monkeypatch: Any) -> None:
    ayse, can = town["ayse"], town["can"]
    before = names(*gardens)
    draft = begun(ayse, ayse.rename(gardens[0], "A"), ayse.rename(gardens[1], "B"))
    made = ChangeSet.objects.count()

    def broken(*_args: Any, **_values: Any) -> None:
        raise RuntimeError

    monkeypatch.setattr("kbs.features.drafts.course.record", broken)
    can.post(f"/{draft}/approve", 500, revision=1)
    assert names(*gardens) == before and ChangeSet.objects.count() == made
    assert Draft.objects.get(pk=draft).state == "submitted"


def test_who_approves_sees_all_of_it(town: Any, gardens: Any, policy: Any) -> None:
    ayse, can = town["ayse"], town["can"]
    change = ayse.rename(gardens[0], "B") | {"patch": {"properties": {"budget": 5, "name": "B"}}}
    draft = begun(ayse, change)
    policy(
        {"role": "everyone", **OPEN},
        {"role": "writer", "read": ["@open", "@internal"], "write": ["@open", "@internal"], "approval": True},
        {"role": "head", "read": ["@open"], "approve": True},
    )
    seen = can.get(f"/{draft}/check").json()["operations"][0]
    assert seen["changed"] == ["name"] and "budget" not in json.dumps(seen)
    can.post(f"/{draft}/approve", 403, revision=1)
    can.post(f"/{draft}/reject", 403, reason="?")


def test_edits_of_part_4_go_into_a_draft(town: Any, gardens: Any) -> None:
    ayse, can, first = town["ayse"], town["can"], gardens[0]
    draft, before = ayse.post("", 201, title="Haritadan")["id"], names(first)
    address = f"{GARDENS}/{first}"
    tag = ayse.editor.get(address)[1]
    patch = {"properties": {"name": "Haritadan"}}
    response = ayse.editor.send("patch", address, patch, If_Match=tag, KBS_Draft=str(draft))
    assert response.status_code == 202, response.content
    assert response.json()["operations"] == [
        {"number": 1, "action": "update", "collection": "gardens", "id": first}
    ]
    assert response["Location"] == f"http://testserver{DRAFTS}/{draft}" and "ETag" not in response
    for kind, budget in (("patch", 8), ("patch", 9)):  # a later value goes before an earlier one
        body = {"properties": {"budget": budget}}
        ayse.editor.send(kind, address, body, If_Match=tag, KBS_Draft=str(draft))
    made = ayse.editor.send("post", GARDENS, garden(), Content_Crs=f"<{STORAGE}>", KBS_Draft=str(draft))
    assert made.json()["operations"][0]["id"] is None
    lines = [{"action": "delete", "collection": "gardens", "id": first, "ifMatch": tag}]
    other = ayse.post("", 201, title="Başka")["id"]
    sent = ayse.editor.send(
        "post", "/ogc/transactions", {"transaction": lines}, "application/json", KBS_Draft=str(other)
    )
    assert sent.status_code in (202, 409), sent.content
    steps = ayse.get(f"/{draft}").json()["steps"]
    assert [one["properties"] for one in steps] == [{"name": "Haritadan", "budget": 9}, {"name": "Yeni"}]
    assert names(first) == before
    ayse.post(f"/{draft}/submit")
    can.post(f"/{draft}/approve", revision=4)
    assert names(first) == ["Haritadan"]

    for one in (GARDENS, address):
        direct, into_a_draft = (
            ayse.editor.send("options", one, KBS_Draft=text)["Allow"] for text in (None, str(draft))
        )
        assert direct == "GET, HEAD, OPTIONS" and into_a_draft.startswith(f"{direct}, P")
    for text, status in (("x", 400), ("-1", 400), ("999999", 404), (str(draft), 409)):
        assert ayse.editor.send("patch", address, patch, If_Match="*", KBS_Draft=text).status_code == status
    assert (
        ayse.editor.send("patch", address, patch, If_Match='"old"', KBS_Draft=str(other)).status_code == 412
    )
    assert ayse.editor.send("patch", address, patch, KBS_Draft=str(other)).status_code == 428


def test_rejected_it_can_be_bettered(town: Any, gardens: Any) -> None:
    ayse, can = town["ayse"], town["can"]
    draft = begun(ayse, ayse.rename(gardens[0], "Kötü"))
    can.post(f"/{draft}/reject", 422)
    assert can.post(f"/{draft}/reject", reason="Ad yanlış")["state"] == "rejected"
    assert ayse.get(f"/{draft}").json()["decision"] == "Ad yanlış"
    ayse.put_in(draft, ayse.rename(gardens[0], "İyi"))
    told = ayse.get(f"/{draft}").json()
    assert (told["state"], told["revision"], len(told["steps"])) == ("open", 2, 1)
    assert told["steps"][0]["properties"] == {"name": "İyi"}
    ayse.post(f"/{draft}/submit")
    ayse.put_in(draft, ayse.rename(gardens[0], "Daha"), status=409)
    assert can.post(f"/{draft}/approve", revision=2)["state"] == "approved"
    for act in ("submit", "reopen", "withdraw"):
        ayse.post(f"/{draft}/{act}", 409)
    ayse.post(f"/{draft}/explode", 404)


def test_what_is_put_in_is_tried(town: Any, gardens: Any) -> None:
    ayse = town["ayse"]
    draft = ayse.post("", 201, title="Boş")["id"]
    ayse.post(f"/{draft}/submit", 409)
    assert ayse.get(f"/{draft}/check").json()["operations"] == []
    wrong = ayse.rename(gardens[0], "x") | {"patch": {"properties": {"area_m2": -5}}}
    ayse.put_in(draft, wrong, status=422)
    ayse.put_in(draft, ayse.rename(gardens[0], "x") | {"ifMatch": '"old"'}, status=412)
    assert ayse.get(f"/{draft}").json()["operations"] == 0


def test_findings_come_and_go(town: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a rule stops keeps the draft out of force as a whole; the check tells it before."""
    ayse, can = town["ayse"], town["can"]
    place = NORTH + 900
    with change_set(SYSTEM, Reason("t"), GARDENS_COLLECTION) as writer:
        left, right = (
            writer.insert(
                GARDENS_COLLECTION, {"source": "t", "name": "Eski"}, ewkt(square(EAST + e, place, 10))
            )
            for e in (0, 5)
        )
    monkeypatch.setattr(registry, "_rules", registry._rules | {OVERLAP.code: OVERLAP})
    tag = ayse.editor.get(f"{GARDENS}/{left}")[1]
    moved = {"type": "Polygon", "coordinates": [ring(place, EAST - 100)]}
    away = {
        "action": "update", "collection": "gardens", "id": left, "ifMatch": tag, "patch": {"geometry": moved},
    }  # fmt: skip
    above = {"action": "insert", "collection": "gardens", "items": [garden([ring(place, EAST + 12)])]}
    good = begun(ayse, away)
    seen = can.get(f"/{good}/check").json()
    assert seen["operations"][0]["changed"] == ["geometry"]
    assert [(one["code"], {one["feature"], one["other"]}) for one in seen["findings"]["gone"]] == [
        (OVERLAP.code, {left, right})
    ]
    bad = begun(ayse, above)
    told = {one["code"]: one for one in can.get(f"/{bad}/check").json()["findings"]["new"]}
    assert (told[OVERLAP.code]["collection"], told[OVERLAP.code]["remedy"]) == ("gardens", "Sınırı çekin.")
    assert can.post(f"/{bad}/approve", 422, revision=1)["findings"][0]["code"] == OVERLAP.code
    assert Draft.objects.get(pk=bad).state == "submitted"
    assert can.post(f"/{good}/approve", revision=1)["state"] == "approved"


def test_numbers_beyond_all_numbers(town: Any) -> None:
    ayse, huge = town["ayse"], 10**25
    draft = ayse.post("", 201, title="x")["id"]
    for address in (f"/{huge}", f"/{huge}/check"):
        assert ayse.get(address).status_code == 404
    assert ayse.client.delete(f"{DRAFTS}/{draft}/operations/{huge}").status_code == 404
    ayse.post(f"/{draft}/comments", 404, text="?", reply_to=huge)
    ayse.post(f"/{draft}/submit", 409)
    response = ayse.editor.send(
        "patch", f"{GARDENS}/1", {"properties": {}}, If_Match="*", KBS_Draft=str(huge)
    )
    assert response.status_code == 400


def test_an_account_that_closes_hands_its_drafts_over(town: Any, gardens: Any) -> None:
    ayse, ali, can = town["ayse"], town["ali"], town["can"]
    draft = begun(ayse, ayse.rename(gardens[0], "Devir"))
    close(ayse.user, ali.user)
    assert ali.get(f"/{draft}").json()["author"] == "ali"
    assert can.post(f"/{draft}/approve", revision=1)["state"] == "approved"
    assert names(gardens[0]) == ["Devir"]


def test_comments_with_places(town: Any, gardens: Any) -> None:
    ayse, can = town["ayse"], town["can"]
    draft = begun(ayse, ayse.rename(gardens[0], "Yorumlu"))
    place = {"type": "Point", "coordinates": [28.99, 40.97]}
    asked = can.post(f"/{draft}/comments", 201, text="Neden?", place=place)
    assert asked["place"]["coordinates"] == pytest.approx([28.99, 40.97], abs=1e-7)
    answer = ayse.post(f"/{draft}/comments", 201, text="Meclis kararı", reply_to=asked["id"])
    told = can.get(f"/{draft}").json()["comments"]
    assert [(one["author"], one["reply_to"]) for one in told] == [("can", None), ("ayse", asked["id"])]
    assert answer["place"] is None
    can.post(f"/{draft}/comments", 404, text="?", reply_to=10**9)
    can.post(f"/{draft}/comments", 422, text="?", place={"type": "Point", "coordinates": [1e8, 95]})


def test_geometry_comes_into_force_as_it_was_drawn(town: Any) -> None:
    ayse, can = town["ayse"], town["can"]
    exact = [[[p[0] + 0.123456789, p[1] + 0.0987654321] for p in ring(NORTH + 700)]]
    draft = begun(ayse, {"action": "insert", "collection": "gardens", "items": [garden(exact, name="Tam")]})
    told = can.post(f"/{draft}/approve", revision=1)
    with session(SYSTEM) as cursor:
        cursor.execute(
            "SELECT ST_AsText(geom, 15) FROM toytown_garden WHERE change_set_id = %s", [told["change_set"]]
        )
        assert f"415000.0987654321 {NORTH + 700}.123456789" in cursor.fetchone()[0]


@pytest.mark.parametrize(
    ("body", "name"),
    [({}, "title"), ({"title": "x", "y": 1}, "y"), ({"title": 5}, "title"), ({"title": "x" * 201}, "title")],
)
def test_wrong_bodies_are_named(town: Any, body: dict[str, Any], name: str) -> None:
    assert town["ayse"].post("", 422, **body)["errors"][0]["name"] == name


def test_a_cookie_needs_its_token(town: Any) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(town["ayse"].user)
    assert client.post(DRAFTS, '{"title": "x"}', content_type="application/json").status_code == 403


def test_the_map_is_told_who_prepares_and_who_decides(town: Any) -> None:
    def told(name: str) -> tuple[Any, Any, bool]:
        page = town[name].client.get("/")
        block = re.search(r'id="kbs-config" type="application/json">(.*?)</script>', page.content.decode())
        assert block
        config = json.loads(block[1])
        return config["editor"], config["drafts"], "csrftoken" in page.cookies

    assert told("ayse") == (town["ayse"].user.pk, True, True)
    assert told("can") == (None, True, True)
    assert told("nobody") == (None, False, False)
