"""Versions of a feature: listed, given, compared, restored; who and why only for who may change them."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from kbs.access.models import User
from kbs.access.principals import SYSTEM
from kbs.features.write import Reason, change_set
from tests.toytown.collections import GARDENS
from tests.toytown.people import EAST, NORTH, ewkt, square

pytestmark = pytest.mark.django_db


@pytest.fixture
def garden() -> tuple[int, list[int]]:
    """A garden with three versions: made, renamed and secretly budgeted, grown; its id and the change sets."""
    numbers = []
    with change_set(SYSTEM, Reason("made", source="survey", document="2020/1"), GARDENS) as writer:
        values = {"source": "v", "name": "Bir", "valid_from": "2020-01-01T00:00:00Z"}
        feature = writer.insert(GARDENS, values, ewkt(square(EAST, NORTH + 700, 10)))
        numbers.append(writer.change_set)
    with change_set(SYSTEM, Reason("renamed"), GARDENS) as writer:
        writer.update(GARDENS, feature, {"name": "İki", "budget": 7})
        numbers.append(writer.change_set)
    with change_set(SYSTEM, Reason("grown"), GARDENS) as writer:
        grown = {"valid_from": "2024-01-01T00:00:00Z"}
        writer.update(GARDENS, feature, grown, ewkt(square(EAST, NORTH + 700, 20)))
        numbers.append(writer.change_set)
    return feature, numbers


def test_the_list_is_a_time_map(get: Any, garden: Any) -> None:
    feature, numbers = garden
    body = get(f"collections/gardens/items/{feature}/versions?f=json")
    assert [row["version"] for row in body["versions"]] == numbers[::-1]
    assert [row["changed"] for row in body["versions"]] == [["geometry"], ["name"], []]
    assert [row["interval"] for row in body["versions"]] == [
        ["2024-01-01T00:00:00Z", None],
        ["2020-01-01T00:00:00Z", "2024-01-01T00:00:00Z"],
        ["2020-01-01T00:00:00Z", None],
    ]
    rels = [one["rel"] for one in body["links"]]
    assert rels.count("memento") == 3
    assert {"original", "first", "last", "latest-version"} <= set(rels)
    for one in body["links"]:
        if one["rel"] == "memento":
            assert get(one["href"].split("/ogc/")[1])["id"] == feature
    item = get(f"collections/gardens/items/{feature}?f=json")
    assert any(one["rel"] == "version-history" for one in item["links"])


def test_names_and_reasons_are_for_who_may_change(get: Any, garden: Any, staff: Client) -> None:
    feature, _numbers = garden
    address = f"collections/gardens/items/{feature}/versions?f=json"
    inside = get(address)["versions"]
    assert [row["reason"] for row in inside] == ["grown", "renamed", "made"]
    assert inside[-1]["document"] == "2020/1"
    assert inside[1]["changed"] == ["name", "budget"]
    staff.logout()
    outside = get(address)["versions"]
    assert outside[-1]["source"] == "survey"
    assert not {"reason", "by", "inNameOf", "document"} & set(outside[0])


def test_a_version_is_a_feature(get: Any, garden: Any) -> None:
    feature, numbers = garden
    base = f"collections/gardens/items/{feature}/versions"
    assert [get(f"{base}/{n}")["properties"]["name"] for n in numbers] == ["Bir", "İki", "İki"]
    middle = get(f"{base}/{numbers[1]}")
    assert "budget" not in middle["properties"]
    rels = {one["rel"]: one["href"] for one in middle["links"]}
    assert rels["predecessor-version"].endswith(f"/{numbers[0]}")
    assert rels["successor-version"].endswith(f"/{numbers[2]}")
    get(f"{base}/999999999", 404)
    get(f"{base}/abc", 404)


def test_two_versions_are_compared_with_their_place(get: Any, garden: Any) -> None:
    feature, numbers = garden
    base = f"collections/gardens/items/{feature}/versions"
    renamed = get(f"{base}/{numbers[1]}/diff")
    assert renamed["properties"] == {"name": {"before": "Bir", "after": "İki"}}
    assert renamed["features"] == []
    whole = get(f"{base}/{numbers[2]}/diff?with={numbers[0]}")
    assert whole["properties"] == {"name": {"before": "Bir", "after": "İki"}}
    assert {part["properties"]["change"] for part in whole["features"]} == {"added", "kept"}
    back = get(f"{base}/{numbers[0]}/diff?with={numbers[2]}")
    assert {part["properties"]["change"] for part in back["features"]} == {"removed", "kept"}
    get(f"{base}/{numbers[0]}/diff", 404)
    get(f"{base}/{numbers[1]}/diff?with=7x", 400)


def test_a_version_that_changed_nothing_visible_is_none(get: Any, garden: Any, staff: Client) -> None:
    """Who does not see what it changed hears nothing of it; for who does the numbers of the others are the same."""
    feature, numbers = garden
    address = f"collections/gardens/items/{feature}/versions?f=json"
    staff.logout()
    before = get(address)
    hidden = []
    for budget in (8, 9):
        with change_set(SYSTEM, Reason("budget"), GARDENS) as writer:
            writer.update(GARDENS, feature, {"budget": budget})
            hidden.append(writer.change_set)
    assert get(address) == before
    get(f"collections/gardens/items/{feature}/versions/{hidden[0]}", 404)
    assert get(f"collections/gardens/items/{feature}/versions/{numbers[2]}")["properties"]["name"] == "İki"
    staff.force_login(User.objects.get(username="memur"))
    inside = get(address)["versions"]
    assert [row["version"] for row in inside] == [*reversed(hidden), *reversed(numbers)]
    assert [row["changed"] for row in inside[:2]] == [["budget"], ["budget"]]


def test_the_page_shows_them(client: Client, garden: Any) -> None:
    feature, numbers = garden
    response = client.get(f"/ogc/collections/gardens/items/{feature}/versions?f=html")
    assert response.status_code == 200
    assert str(numbers[1]) in response.content.decode()


class TestRestore:
    """POST .../versions/{n}/restore."""

    def _restore(self, client: Client, feature: int, number: int, **headers: str) -> Any:
        """As somebody who has just read the feature, unless `If_Match` says another tag (empty: none)."""
        address = f"/ogc/collections/gardens/items/{feature}"
        match = headers.pop("If_Match", client.get(f"{address}?f=json").headers.get("ETag", ""))
        sent = {"If-Match": match} if match else {}
        return client.post(f"{address}/versions/{number}/restore", headers=sent | headers)

    def test_values_place_and_beginning_are_the_old_ones(self, staff: Client, garden: Any, get: Any) -> None:
        feature, numbers = garden
        old = get(f"collections/gardens/items/{feature}/versions/{numbers[0]}")
        response = self._restore(staff, feature, numbers[0])
        assert response.status_code == 200, response.content
        now = get(f"collections/gardens/items/{feature}?f=json")
        assert (now["properties"], now["geometry"]) == (old["properties"], old["geometry"])
        rows = get(f"collections/gardens/items/{feature}/versions?f=json")["versions"]
        assert rows[0]["version"] == response.json()["changeSet"]
        assert rows[0]["interval"] == ["2020-01-01T00:00:00Z", None]
        then = get(f"collections/gardens/items/{feature}?f=json&datetime=2023-01-01")
        assert then["properties"]["name"] == "Bir"

    def test_a_retired_feature_is_in_force_again(self, staff: Client, garden: Any, get: Any) -> None:
        feature, numbers = garden
        with change_set(SYSTEM, Reason("gone"), GARDENS) as writer:
            writer.delete(GARDENS, feature)
        get(f"collections/gardens/items/{feature}", 404)
        assert self._restore(staff, feature, numbers[2]).status_code == 200
        assert get(f"collections/gardens/items/{feature}?f=json")["properties"]["budget"] == 7

    def test_nobodys_change_is_overwritten_unseen(self, staff: Client, garden: Any) -> None:
        """If-Match as for every change (OGC API Features 4, /req/optimistic-locking-etags)."""
        feature, numbers = garden
        address = f"/ogc/collections/gardens/items/{feature}"
        read = staff.get(f"{address}?f=json")["ETag"]
        with change_set(SYSTEM, Reason("meanwhile"), GARDENS) as writer:
            writer.update(GARDENS, feature, {"name": "Üç"})
        for match, status in (("", 428), ("*", 428), (read, 412)):
            response = self._restore(staff, feature, numbers[0], If_Match=match)
            assert response.status_code == status, response.content
        assert response.json()["current"]["properties"]["name"] == "Üç"
        done = self._restore(staff, feature, numbers[0])
        assert done.status_code == 200
        assert done["ETag"] == staff.get(f"{address}?f=json")["ETag"]
        assert done["KBS-Change-Set"] == str(done.json()["changeSet"])

    def test_of_a_retired_feature_there_is_no_state_to_match(self, staff: Client, garden: Any) -> None:
        feature, numbers = garden
        read = staff.get(f"/ogc/collections/gardens/items/{feature}?f=json")["ETag"]
        with change_set(SYSTEM, Reason("gone"), GARDENS) as writer:
            writer.delete(GARDENS, feature)
        assert self._restore(staff, feature, numbers[0], If_Match=read).status_code == 412

    def test_why_and_on_what_document_is_kept(self, staff: Client, garden: Any, get: Any) -> None:
        feature, numbers = garden
        said = {"KBS-Reason": "Mahkeme", "KBS-Document": "E. 2026/8"}
        assert self._restore(staff, feature, numbers[0], **said).status_code == 200
        row = get(f"collections/gardens/items/{feature}/versions?f=json")["versions"][0]
        assert (row["reason"], row["document"], row["approvedBy"], row["draft"]) == (
            "Mahkeme", "E. 2026/8", None, None,
        )  # fmt: skip

    def test_who_may_not_is_refused(self, client: Client, garden: Any, staff: Client) -> None:
        feature, numbers = garden
        assert self._restore(staff, feature, numbers[2]).status_code == 409  # in force
        staff.logout()
        assert self._restore(client, feature, numbers[0]).status_code == 401
        assert (
            client.get(f"/ogc/collections/gardens/items/{feature}/versions/{numbers[0]}/restore").status_code
            == 405
        )
