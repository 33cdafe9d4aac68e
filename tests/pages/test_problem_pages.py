"""Problems for people, and the documentation of every kind."""

import pytest

from kbs.pages.advice import ADVICE
from kbs.problems import PROBLEMS

pytestmark = pytest.mark.django_db
BROWSER = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}


def test_every_problem_has_advice_and_a_page(client):
    assert set(ADVICE) == set(PROBLEMS)
    index = client.get("/problems/").content.decode()
    for slug in PROBLEMS:
        page = client.get(f"/problems/{slug}")
        assert page.status_code == 200
        assert f"/problems/{slug}" in index


def test_a_browser_gets_a_page_and_a_program_gets_json(client):
    page = client.get("/yok", headers=BROWSER)
    assert page.status_code == 404
    assert page["Content-Type"].startswith("text/html")
    assert "Bu adreste bir şey yok" in page.content.decode()
    assert client.get("/yok").json()["type"] == "/problems/not-found"


def test_the_page_speaks_english_when_asked(client):
    page = client.get("/ara?dil=en&renk=mavi", headers=BROWSER)
    assert page.status_code == 400
    assert 'lang="en"' in page.content.decode()


def test_a_form_without_its_token_is_a_problem():
    from django.test import Client

    response = Client(enforce_csrf_checks=True).post("/giris/", {"login": "a"})
    assert response.status_code == 403
    assert response.json()["type"] == "/problems/forbidden"


def test_no_page_holds_inline_style_or_script(client):
    for path in ("/", "/ara", "/problems/", "/problems/not-found"):
        page = client.get(path, headers=BROWSER).content.decode()
        assert " style=" not in page
        assert "<script>" not in page
