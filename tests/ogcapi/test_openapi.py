"""OGC API Features 1, conformance class oas30: the definition is valid, complete and true."""

import pytest

from kbs.problems import PROBLEMS

pytestmark = pytest.mark.django_db
VERSIONS = "/items/{featureId}/versions"


@pytest.fixture
def document(get):
    return get("api")


def test_it_is_openapi_3_0_and_says_its_media_type(client, document):
    assert document["openapi"].startswith("3.0")
    assert client.get("/ogc/api")["Content-Type"] == "application/vnd.oai.openapi+json;version=3.0"


def test_it_is_valid(document):
    import schemathesis

    loaded = schemathesis.openapi.from_dict(document)
    loaded.validate()


def test_every_operation_without_parameters_in_its_path_answers_as_described(document, client):
    for path, methods in document["paths"].items():
        if "{" in path:
            continue
        response = client.get(f"/ogc{path}")
        described = methods["get"]["responses"]
        assert str(response.status_code) in described, path
        if response.status_code == 200:
            kinds = {kind.split(";")[0] for kind in described["200"]["content"]}
            assert response["Content-Type"].split(";")[0] in kinds, path


def test_operation_ids_are_distinct(document):
    names = [one["operationId"] for methods in document["paths"].values() for one in methods.values()]
    assert len(names) == len(set(names))


def test_what_changes_something_stands_in_it_for_who_may(document, staff):
    """Part 4: exactly the operations that OPTIONS lists."""
    import schemathesis

    assert not [p for p, methods in document["paths"].items() if set(methods) - {"get"}]
    own = staff.get("/ogc/api").json()
    schemathesis.openapi.from_dict(own).validate()
    for path in ("/collections/gardens/items", "/collections/gardens/items/{featureId}"):
        allowed = staff.options(f"/ogc{path}".replace("{featureId}", "1"))["Allow"].lower().split(", ")
        assert set(own["paths"][path]) == set(allowed) - {"head", "options"}
    assert set(own["paths"]["/transactions"]) == {"post"}
    restored = own["paths"]["/collections/gardens/items/{featureId}/versions/{version}/restore"]["post"]
    assert {"If-Match", "KBS-Reason", "KBS-Document"} <= {p.get("name") for p in restored["parameters"]}
    assert {"412", "428"} <= set(restored["responses"])
    page = staff.get("/ogc/api?f=html").content.decode()
    assert "PATCH /collections/{collectionId}/items/{featureId}" in page


def test_a_role_that_only_changes_names_is_told_of_that_only(staff, policy):
    policy({"role": "staff", "collections": ["gardens"], "read": ["@open"], "write": ["name"]})
    own = staff.get("/ogc/api").json()["paths"]
    assert set(own["/collections/gardens/items"]) == {"get", "patch"}
    assert set(own["/collections/gardens/items/{featureId}"]) == {"get", "put", "patch"}
    body = own["/collections/gardens/items/{featureId}"]["patch"]["requestBody"]["content"]
    values = body["application/merge-patch+json"]["schema"]["properties"]["properties"]["properties"]
    assert "readOnly" not in values["name"] and values["kind"]["readOnly"]


def test_every_problem_stands_in_it(document):
    slugs = document["components"]["schemas"]["problem"]["properties"]["type"]["enum"]
    assert set(slugs) == {f"/problems/{slug}" for slug in PROBLEMS}
    for kind in PROBLEMS.values():
        examples = document["components"]["responses"][str(kind.status)]["content"][
            "application/problem+json"
        ]
        assert kind.slug in examples["examples"]


def test_the_largest_page_is_declared_where_qgis_and_gdal_look(document):
    parameters = document["paths"]["/collections/gardens/items"]["get"]["parameters"]
    (limit,) = [p for p in parameters if p.get("name") == "limit"]
    assert limit["schema"] == {"type": "integer", "minimum": 1, "maximum": 10_000, "default": 10}


def test_every_collection_has_its_paths(document, get):
    for body in get("collections")["collections"]:
        if body["itemType"] == "record":
            continue
        for path in (
            "",
            "/items",
            "/items/{featureId}",
            "/schema",
            "/queryables",
            VERSIONS,
            f"{VERSIONS}/{{version}}/diff",
        ):
            assert f"/collections/{body['id']}{path}" in document["paths"]
