"""Change sets over REST: who may look, what is told, what is taken back and what stands in the way."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from kbs.access.models import User
from kbs.access.principals import SYSTEM, of_user
from kbs.features.write import Reason, change_set
from tests.toytown.collections import GARDENS, TREES
from tests.toytown.people import EAST, NORTH, ewkt, square

pytestmark = pytest.mark.django_db
BASE = "/api/v1/change-sets"


@pytest.fixture
def staff(client: Client) -> User:
    user = User.objects.create_user("memur", password="cok-gizli-parola", is_staff=True)
    client.force_login(user)
    return user


def _make(principal: Any = SYSTEM) -> tuple[int, int, int]:
    """A garden and a tree in one change set: its number and their ids."""
    with change_set(principal, Reason("new", source="survey", document="2026/7"), GARDENS, TREES) as writer:
        garden = writer.insert(GARDENS, {"source": "c", "name": "Bir"}, ewkt(square(EAST, NORTH + 900, 10)))
        tree = writer.insert(TREES, {"source": "c", "species": "Ardıç"}, ewkt(f"POINT({EAST} {NORTH + 950})"))
        return writer.change_set, garden, tree


def _rename(garden: int, name: str) -> int:
    with change_set(SYSTEM, Reason("renamed"), GARDENS) as writer:
        writer.update(GARDENS, garden, {"name": name, "budget": 5})
        return writer.change_set


def _post(client: Client, number: int, **body: Any) -> Any:
    return client.post(f"{BASE}/{number}/revert", body, content_type="application/json")


def test_only_who_may_change_something_looks(client: Client) -> None:
    number, _garden, _tree = _make()
    for address in (BASE, f"{BASE}/{number}"):
        assert client.get(address).status_code == 401
    assert _post(client, number).status_code == 401
    client.force_login(User.objects.create_user("okur", password="cok-gizli-parola"))
    assert client.get(BASE).status_code == 403


def test_they_are_listed_and_narrowed(client: Client, staff: User) -> None:
    number, garden, _tree = _make(of_user(staff))
    renamed = _rename(garden, "İki")
    newest = client.get(BASE).json()
    assert [one["id"] for one in newest[:2]] == [renamed, number]
    assert newest[1] | {"opened_at": ""} == {
        "id": number, "opened_at": "", "user": "memur", "in_name_of": None, "database_user": "kbs_login",
        "approved_by": None, "draft": None,
        "reason": "new", "document": "2026/7", "source": "survey", "job": "", "reverts": None,
    }  # fmt: skip
    assert [one["id"] for one in client.get(f"{BASE}?user=memur").json()] == [number]
    assert client.get(f"{BASE}?collection=trees&limit=1").json()[0]["id"] == number
    assert client.get(f"{BASE}?before={number}&limit=1").json()[0]["id"] < number
    assert client.get(f"{BASE}?datetime=../2001-01-01").json() == []
    assert client.get(f"{BASE}?collection=none").status_code == 404
    assert client.get(f"{BASE}?colour=red").status_code == 400


def test_a_change_set_tells_what_it_touched(client: Client, staff: User) -> None:
    number, garden, tree = _make()
    later = _rename(garden, "İki")
    body = client.get(f"{BASE}/{number}").json()
    assert body["collections"] == [
        {"collection": "gardens", "touched": 1, "conflicts": 1,
         "features": [{"id": garden, "did": "made", "changed_since": later}]},
        {"collection": "trees", "touched": 1, "conflicts": 0,
         "features": [{"id": tree, "did": "made", "changed_since": None}]},
    ]  # fmt: skip
    assert client.get(f"{BASE}/999999999").status_code == 404


def test_it_is_taken_back_as_a_whole_or_not_at_all(client: Client, staff: User) -> None:
    number, garden, tree = _make()
    later = _rename(garden, "İki")
    told = _post(client, number, dry_run=True).json()
    assert (told["possible"], told["change_set"]) == (False, None)
    assert _post(client, number).status_code == 409
    assert client.get(f"/ogc/collections/trees/items/{tree}").status_code == 200

    back = _post(client, later, reason="mistaken", document="2026/8")
    assert back.status_code == 200, back.content
    made = client.get(f"{BASE}/{back.json()['change_set']}").json()
    assert (made["reason"], made["document"], made["reverts"], made["user"]) == (
        "mistaken",
        "2026/8",
        later,
        "memur",
    )
    now = client.get(f"/ogc/collections/gardens/items/{garden}?f=json").json()
    assert (now["properties"]["name"], now["properties"]["budget"]) == ("Bir", None)


def test_what_was_made_is_gone_without_a_trace_in_valid_time(client: Client, staff: User) -> None:
    number, garden, tree = _make()
    assert _post(client, number).status_code == 200
    for address in (f"gardens/items/{garden}", f"trees/items/{tree}"):
        assert client.get(f"/ogc/collections/{address}").status_code == 404
        assert client.get(f"/ogc/collections/{address}?datetime=../..").status_code == 404


def test_what_was_retired_comes_back_with_what_is_hidden(client: Client, staff: User) -> None:
    _number, garden, _tree = _make()
    with change_set(SYSTEM, Reason("keeper"), GARDENS) as writer:
        writer.update(GARDENS, garden, {"keeper": "Ayşe"})
    with change_set(of_user(staff), Reason("gone"), GARDENS) as writer:
        writer.delete(GARDENS, garden)
    assert _post(client, writer.change_set).status_code == 200
    with change_set(SYSTEM, Reason("look"), GARDENS) as writer:
        writer.cursor.execute("SELECT keeper FROM toytown_garden WHERE id = %s", [garden])
        assert writer.cursor.fetchone() == ("Ayşe",)


def test_a_change_of_what_is_hidden_is_not_taken_back_by_who_may_not(client: Client, staff: User) -> None:
    _number, garden, _tree = _make()
    for changed, status in (({"keeper": "Ayşe"}, 404), ({"keeper": "Ali", "name": "İki"}, 403)):
        with change_set(SYSTEM, Reason("keeper"), GARDENS) as writer:
            writer.update(GARDENS, garden, changed)
        response = _post(client, writer.change_set)
        assert response.status_code == status, "of what is hidden alone nothing is told"
        assert "keeper" not in response.content.decode()


def test_a_reversal_is_reversed(client: Client, staff: User) -> None:
    _number, garden, _tree = _make()
    later = _rename(garden, "İki")
    back = _post(client, later).json()["change_set"]
    assert _post(client, back).status_code == 200
    assert client.get(f"/ogc/collections/gardens/items/{garden}?f=json").json()["properties"]["name"] == "İki"
