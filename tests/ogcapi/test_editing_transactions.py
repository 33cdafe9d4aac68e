"""Several changes as one change set: all of it or nothing (after the draft of OGC API Features 11)."""

from __future__ import annotations

from typing import Any

import pytest

from kbs.history.models import ChangeSet
from tests.ogcapi.part4 import GARDENS, STORAGE, count, garden
from tests.toytown.people import NORTH

pytestmark = pytest.mark.django_db
ADDRESS = "/ogc/transactions"
TREE = {
    "type": "Feature",
    "geometry": {"type": "Point", "coordinates": [NORTH, 415_000]},
    "properties": {"species": "Meşe"},
}


def send(editor: Any, *lines: Any, **members: Any) -> Any:
    return editor.send(
        "post", ADDRESS, {"transaction": list(lines)} | members, "application/json", Content_Crs=STORAGE
    )


def line(
    action: str, number: int, tag: str | None = None, collection: str = "gardens", **more: Any
) -> dict[str, Any]:
    return {"action": action, "collection": collection, "id": number, "ifMatch": tag} | more


def test_actions_of_several_collections_are_one_change_set(editor):
    retired = int(editor.create().rsplit("/", 1)[-1])
    response = send(
        editor,
        line("update", 1, editor.get(f"{GARDENS}/1")[1], patch={"properties": {"name": "Bir"}}),
        line("replace", 2, editor.get(f"{GARDENS}/2")[1], feature=garden(name="İki")),
        line("delete", retired, editor.get(f"{GARDENS}/{retired}")[1]),
        {"action": "insert", "collection": "trees", "items": [TREE, TREE]},
        reason="Birlikte", document="2026/7",
    )  # fmt: skip
    assert response.status_code == 200, response.content
    report = response.json()
    assert report["summary"] == {"totalInserted": 2, "totalReplaced": 1, "totalUpdated": 1, "totalDeleted": 1}
    made = ChangeSet.objects.get(pk=report["changeSet"])
    assert (made.reason, made.document, str(made.pk)) == ("Birlikte", "2026/7", response["KBS-Change-Set"])
    names = [editor.get(f"{GARDENS}/{number}")[0]["properties"]["name"] for number in (1, 2)]
    assert names == ["Bir", "İki"]
    for result in report["results"]:
        if result["action"] != "delete":
            assert (
                result["etag"]
                == editor.get(f"/ogc/collections/{result['collection']}/items/{result['id']}")[1]
            )
    assert len(report["insertResults"]) == 2 and editor.client.get(f"{GARDENS}/{retired}").status_code == 404


@pytest.mark.parametrize(
    ("wrong", "status", "named"),
    [
        (lambda e: line("update", 2, "*", patch={"properties": {"name": None}}), 422, "transaction[1].name"),
        (lambda e: line("update", 2, "*", patch={"geometry": {"type": "Polygon", "coordinates": []}}), 422,
         "transaction[1].geometry.coordinates"),
        (lambda e: {"action": "insert", "collection": "gardens", "items": [garden(), garden(kind="yok")]}, 422,
         "transaction[1].features[1].kind"),
        (lambda e: line("update", 2, '"0"', patch={}), 412, None),
        (lambda e: line("update", 2, None, patch={}), 428, None),
        (lambda e: line("replace", 2, "*", feature=garden()), 428, None),
        (lambda e: line("delete", 999_999_999, "*"), 404, None),
        (lambda e: line("delete", 1, "*"), 409, None),
    ],
    ids=range(8),
)  # fmt: skip
def test_one_wrong_action_takes_all_of_them_back(editor, wrong, status, named):
    before, gardens = editor.get(f"{GARDENS}/1"), count()
    sets = ChangeSet.objects.count()
    first = line("update", 1, before[1], patch={"properties": {"name": "Olmadı"}})
    response = send(editor, first, wrong(editor))
    assert response.status_code == status, response.content
    if named:
        assert [error["name"] for error in response.json()["errors"]] == [named]
    elif status != 409:
        assert response.json()["detail"].startswith("transaction[1]: ")
    assert (editor.get(f"{GARDENS}/1"), count(), ChangeSet.objects.count()) == (before, gardens, sets)


@pytest.mark.parametrize(
    ("lines", "members", "named"),
    [
        ((), {}, "transaction"), ((), {"transaction": 1}, "transaction"), ((1,), {}, "transaction[0]"),
        (({"action": "insert"},), {}, "transaction[0]"), ((line("erase", 1, "*"),), {}, "transaction[0].action"),
        ((line("delete", 1, "*", where="x"),), {}, "transaction[0].where"),
        ((line("delete", "1", "*"),), {}, "transaction[0].id"),
        ((line("delete", True, "*"),), {}, "transaction[0].id"),
        ((line("delete", 1, "*") | {"ifMatch": 5},), {}, "transaction[0].ifMatch"),
        ((line("delete", 1, "*"),), {"semantic": "batch"}, "semantic"), ((line("delete", 1, "*"),), {"mode": 1}, "mode"),
        (({"action": "insert", "collection": "gardens"},), {}, "features"),
        ((line("update", 1, "*", patch={}),) * 1001, {}, "transaction"),
    ],
    ids=range(13),
)  # fmt: skip
def test_what_is_no_list_of_actions_is_422_by_name(editor, lines, members, named):
    response = send(editor, *lines, **members)
    assert response.status_code == 422, response.content
    assert [error["name"] for error in response.json()["errors"]] == [named]


def test_a_collection_that_is_not_seen_is_404(editor):
    assert send(editor, line("delete", 1, "*", collection="nowhere")).status_code == 404


def test_who_may_is_told_by_options(editor, client):
    assert editor.send("options", ADDRESS)["Allow"] == "OPTIONS, POST"
    response = editor.client.get(ADDRESS)
    assert (response.status_code, response["Allow"]) == (405, "POST, OPTIONS")
    client.logout()
    assert client.options(ADDRESS)["Allow"] == "OPTIONS"
    assert client.post(ADDRESS, {}, content_type="application/json").status_code == 401


def test_actions_that_change_nothing_leave_no_trace(editor):
    body, tag = editor.get(f"{GARDENS}/1", crs=STORAGE)
    sets = ChangeSet.objects.count()
    response = send(editor, line("replace", 1, tag, feature=body), line("update", 1, tag, patch={}))
    assert response.status_code == 200 and response.json()["changeSet"] is None
    assert [result["changed"] for result in response.json()["results"]] == [False, False]
    assert ChangeSet.objects.count() == sets


def test_a_feature_may_be_changed_twice(editor):
    """The second change is of what the first one made: it names any state, or fails."""
    tag = editor.get(f"{GARDENS}/1")[1]
    lines = [line("update", 1, t, patch={"properties": {"name": n}}) for t, n in ((tag, "İlk"), ("*", "Son"))]
    assert send(editor, *lines).status_code == 200
    assert editor.get(f"{GARDENS}/1")[0]["properties"]["name"] == "Son"
