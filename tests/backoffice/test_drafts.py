"""Drafts in the back office: what waits, what it would change, deciding on it."""

from __future__ import annotations

from typing import Any

import pytest

from kbs.access.models import User
from kbs.features.drafts.models import Draft
from tests.features.drafting import Person, begun, names

pytestmark = pytest.mark.django_db
LIST = "/admin/drafts/draft/"


@pytest.fixture
def at_work(town: Any) -> dict[str, Any]:
    """The people of the town, all let into the back office."""
    User.objects.filter(username__in=town).update(is_staff=True)
    return town


def _page(person: Person, draft: int) -> str:
    response = person.client.get(f"{LIST}{draft}/change/")
    assert response.status_code == 200, response.content[:1000]
    return str(response.content.decode())


def _step(person: Person, draft: int, act: str, **more: Any) -> str:
    response = person.client.post(f"{LIST}{draft}/step/", {"act": act} | more, follow=True)
    assert response.status_code == 200, response.content[:1000]
    return str(response.content.decode())


def test_the_inbox_shows_what_waits_for_oneself(at_work: Any, gardens: Any) -> None:
    ayse, can = at_work["ayse"], at_work["can"]
    draft = begun(ayse, ayse.rename(gardens[0], "Onaylanacak"))
    begun(ayse, ayse.rename(gardens[1], "Sunulmadı"), submit=False)
    shown = can.client.get(LIST, {"waiting": "true"}).content.decode()
    assert shown.count("Park düzeni") == 1 and f"{LIST}{draft}/change/" in shown
    assert can.client.get(LIST).content.decode().count("Park düzeni") == 1
    assert ayse.client.get(LIST).content.decode().count("Park düzeni") == 2
    assert "Park düzeni" not in at_work["veli"].client.get(LIST).content.decode()
    assert at_work["veli"].client.get(f"{LIST}{draft}/change/").status_code == 404


def test_before_and_after_then_approved(at_work: Any, gardens: Any) -> None:
    ayse, can = at_work["ayse"], at_work["can"]
    [old] = names(gardens[0])
    draft = begun(ayse, ayse.rename(gardens[0], "Sonraki ad"))
    page = _page(can, draft)
    assert f"<td>{old}</td><td>Sonraki ad</td>" in page and 'value="approve"' in page
    assert f'href="/?taslak={draft}"' in page
    assert 'value="approve"' not in _page(ayse, draft)
    assert "Açıklama gerekli" in _step(can, draft, "reject")
    assert "Neden bu ad?" in _step(can, draft, "comment", text="Neden bu ad?")
    assert "changed since" in _step(can, draft, "approve", revision="9")
    assert names(gardens[0]) == [old]
    _step(can, draft, "approve", revision="1", text="Uygun")
    assert names(gardens[0]) == ["Sonraki ad"]
    assert Draft.objects.get(pk=draft).decision == "Uygun"
    assert "Uygun" in _page(ayse, draft)
    history = ayse.client.get(f"/admin/toytown/garden/{gardens[0]}/history/").content.decode()
    assert "onaylayan: can" in history


def test_conflicts_are_told(at_work: Any, gardens: Any) -> None:
    ayse, can = at_work["ayse"], at_work["can"]
    late = begun(ayse, ayse.rename(gardens[0], "Geç"))
    begun_first = begun(ayse, ayse.rename(gardens[0], "Erken"))
    _step(can, begun_first, "approve", revision="1")
    assert "Taslaktan sonra başkası değiştirdi." in _page(can, late)
    assert "have changed since the draft was made" in _step(can, late, "approve", revision="1")
    _step(ayse, late, "reopen")
    assert Draft.objects.get(pk=late).state == "open"
