"""/ara: searching without a script."""

import pytest

pytestmark = pytest.mark.django_db


def test_results_are_links_to_pages(client):
    page = client.get("/ara", {"q": "ışık bahçesi"}).content.decode()
    assert "Işık Bahçesi" in page
    assert 'href="/bahce/' in page
    assert "Sentetik" in page


def test_nothing_found_says_what_to_do(client):
    assert "Sonuç bulunamadı" in client.get("/ara", {"q": "qwxzv"}).content.decode()


def test_an_empty_search_shows_examples(client):
    assert "123 ada 4 parsel" in client.get("/ara").content.decode()


def test_what_is_written_is_shown_as_text(client):
    page = client.get("/ara", {"q": "<script>alert(1)</script>"}).content.decode()
    assert "<script>alert" not in page
