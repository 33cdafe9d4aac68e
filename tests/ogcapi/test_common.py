"""OGC API Common 1 (19-072): landing page, conformance, what every resource does alike."""

from importlib import import_module
from pathlib import Path

import pytest

from kbs.ogcapi.common.blocks import blocks

pytestmark = pytest.mark.django_db
ROOT = Path(__file__).parents[2]


def _links(body, rel):
    return [link for link in body["links"] if link["rel"] == rel]


def test_7_2_the_landing_page_links_to_definition_conformance_and_data(get):
    body = get("")
    assert {link["type"] for link in _links(body, "service-desc")} == {
        "application/vnd.oai.openapi+json;version=3.0"
    }
    for rel in ("self", "service-doc", "conformance", "data"):
        assert _links(body, rel), rel


def test_every_link_of_the_landing_page_answers(get, client):
    for link in get("")["links"]:
        response = client.get(link["href"].removeprefix("http://testserver"))
        assert response.status_code == 200, link
        assert response["Content-Type"].split(";")[0] == link["type"].split(";")[0], link


def test_7_4_conformance_lists_only_classes_that_a_test_shows(get):
    declared = [declared for block in blocks() for declared in block.conforms]
    assert set(get("conformance")["conformsTo"]) == {d.uri for d in declared}
    for conformance in declared:
        file, _, name = conformance.test.partition("::")
        assert (ROOT / file).is_file(), conformance
        if name:
            assert hasattr(import_module(file.removesuffix(".py").replace("/", ".")), name), conformance


@pytest.mark.parametrize(
    "path", ["", "conformance", "collections", "collections/gardens", "collections/gardens/items"]
)
def test_an_unknown_query_parameter_is_a_problem_naming_it(get, path):
    problem = get(f"{path}?no_such=1", 400)
    assert problem["type"] == "/problems/unknown-parameter"
    assert problem["errors"][0]["name"] == "no_such"


@pytest.mark.parametrize(
    "path",
    ["nowhere", "collections/nowhere", "collections/nowhere/items", "collections/gardens/items/999999999",
     "collections/gardens/items/abc", "collections/gardens/items/٣", "collections/gardens/items/" + "9" * 400,
     "collections/gardens/items/-1"],
)  # fmt: skip
def test_what_does_not_exist_is_a_problem(get, path):
    problem = get(path, 404)
    assert (problem["type"], problem["status"]) == ("/problems/not-found", 404)


@pytest.mark.parametrize("path", ["", "conformance", "api", "collections", "collections/gardens/items"])
def test_head_is_get_without_a_body(client, path):
    answer, head = client.get(f"/ogc/{path}"), client.head(f"/ogc/{path}")
    assert head.status_code == 200
    assert head.content == b""
    assert head["Content-Type"] == answer["Content-Type"]


def test_options_lists_the_methods_and_answers_a_preflight(client):
    response = client.options("/ogc/collections/gardens/items")
    assert response.status_code == 200
    assert response["Allow"] == "GET, HEAD, OPTIONS"
    assert response["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_other_methods_are_405_with_allow(client, method):
    response = getattr(client, method)("/ogc/collections/gardens", data="{}", content_type="application/json")
    assert response.status_code == 405
    assert response["Allow"] == "GET, HEAD, OPTIONS"
    assert response.json()["type"] == "/problems/method-not-allowed"


def test_a_page_of_another_origin_may_read(client):
    response = client.get("/ogc/collections", headers={"Origin": "https://elsewhere.example"})
    assert response["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in response


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        ("", "application/geo+json"),
        ("*/*", "application/geo+json"),
        ("application/json", "application/geo+json"),
        ("application/geo+json, application/json;q=0.5", "application/geo+json"),
        ("text/html,application/xhtml+xml,*/*;q=0.8", "text/html"),
    ],
)
def test_the_accept_header_chooses_the_format(client, accept, media_type):
    response = client.get("/ogc/collections/gardens/items", headers={"Accept": accept})
    assert response["Content-Type"].split(";")[0] == media_type
    assert "Accept" in response["Vary"]


def test_f_wins_over_accept_and_an_unknown_format_is_406(client, get):
    response = client.get("/ogc/collections?f=json", headers={"Accept": "text/html"})
    assert response["Content-Type"] == "application/json"
    assert get("collections?f=xml", 406)["errors"][0]["name"] == "f"


def test_titles_come_in_the_language_asked_for(get):
    assert get("collections/gardens?dil=tr")["title"] == "Bahçeler"
    assert get("conformance", **{"Accept-Language": "en"})["conformsTo"]


def test_every_link_is_absolute_and_follows_the_host(client):
    body = client.get("/ogc/collections/gardens", headers={"Host": "localhost"}).json()
    assert {link["href"].split("/ogc/")[0] for link in body["links"] if "/ogc/" in link["href"]} == {
        "http://localhost"
    }
