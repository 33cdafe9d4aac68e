"""/api/v1/search and the shape the web map relies on."""

import pytest

pytestmark = pytest.mark.django_db


def _search(client, **query):
    return client.get("/api/v1/search", query)


def test_the_answer_has_groups_with_results_and_pages(client):
    body = _search(client, q="ışık bahçesi").json()
    assert (body["query"], body["folded"], body["hint"]) == ("ışık bahçesi", "isik bahcesi", None)
    group = body["groups"][0]
    assert {"id", "title", "total", "more", "results"} == set(group)
    result = group["results"][0]
    assert set(result) == {"collection", "id", "label", "detail", "lon", "lat", "bbox", "page", "synthetic"}
    assert result["label"] == "Işık Bahçesi"
    assert result["page"] == f"/bahce/{result['id']}"
    assert result["synthetic"] is True
    west, south, east, north = result["bbox"]
    assert west < result["lon"] < east
    assert south < result["lat"] < north


def test_titles_follow_the_language(client):
    def titles(dil):
        body = _search(client, q="40.98, 29.02", dil=dil).json()
        return [group["title"] for group in body["groups"]]

    assert titles("tr") == ["Koordinat"]


def test_a_page_address_is_made_of_folded_words(client):
    results = [r for g in _search(client, q="1. patika").json()["groups"] for r in g["results"]]
    assert [r["page"] for r in results if r["collection"] == "paths"] == ["/patika/1-patika"]


def test_an_empty_question_has_no_groups(client):
    assert _search(client, q="").json()["groups"] == []
    assert _search(client).json()["groups"] == []


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ({"q": "a", "limit": "0"}, "limit"),
        ({"q": "a", "limit": "çok"}, "limit"),
        ({"q": "a", "near": "1"}, "near"),
        ({"q": "a", "near": "nan,nan"}, "near"),
        ({"q": "a", "near": "200,10"}, "near"),
        ({"q": "x" * 201}, "q"),
        ({"q": "a\x00"}, "q"),
        ({"q": "a", "renk": "mavi"}, "renk"),
    ],
)
def test_bad_parameters_are_named(client, query, name):
    response = _search(client, **query)
    assert response.status_code == 400
    assert response["Content-Type"] == "application/problem+json"
    assert response.json()["errors"][0]["name"] == name


def test_other_methods_are_refused_with_the_list(client):
    response = client.post("/api/v1/search")
    assert response.status_code == 405
    assert set(response["Allow"].split(", ")) == {"GET", "HEAD", "OPTIONS"}
    assert client.head("/api/v1/search").status_code == 200


def test_other_origins_may_read(client):
    assert _search(client, q="a")["Access-Control-Allow-Origin"] == "*"


def test_an_unknown_address_is_a_problem_too(client):
    response = client.get("/api/v1/yok")
    assert response.status_code == 404
    assert response["Content-Type"] == "application/problem+json"
