"""The data dictionary for people: every collection the reader sees, and nothing of what the reader does not."""

import pytest

pytestmark = pytest.mark.django_db


def _page(client, path, status=200):
    response = client.get(path)
    assert response.status_code == status
    return response.content.decode()


def test_the_list_leads_to_every_collection(client):
    page = _page(client, "/veri-sozlugu")
    for name in ("gardens", "paths", "trees", "visits"):
        assert f'href="/veri-sozlugu/{name}"' in page
        assert _page(client, f"/veri-sozlugu/{name}")


def test_a_collection_tells_fields_national_names_and_confidence(client):
    page = _page(client, "/veri-sozlugu/gardens")
    for text in ("TUCBS <code>Garden</code>", "turDegeri", "kbs_area_m2", "Bahçeler bitmez.", "gulBahcesi"):
        assert text in page
    assert "→ gardens" in _page(client, "/veri-sozlugu/trees")
    assert "template?f=xlsx" in page


def test_hidden_fields_are_not_told(client):
    page = _page(client, "/veri-sozlugu/gardens")
    assert "budget" not in page
    assert "keeper" not in page


def test_files_are_offered_to_those_who_may_take_them(client):
    assert "download.gml" in _page(client, "/veri-sozlugu/gardens")
    assert "download.gml" not in _page(client, "/veri-sozlugu/paths")


def test_it_speaks_english(client):
    assert "Data dictionary" in _page(client, "/veri-sozlugu/gardens?dil=en")


@pytest.mark.parametrize(("path", "status"), [("/veri-sozlugu/yok", 404), ("/veri-sozlugu/gardens?x=1", 400)])
def test_bad_questions_are_problems(client, path, status):
    _page(client, path, status)
