"""The OpenAPI definition and its page; who is asking."""

import pytest

from kbs.problems import PROBLEMS

pytestmark = pytest.mark.django_db


def test_the_definition_lists_every_operation_and_every_problem(client):
    body = client.get("/api/v1/schema").json()
    assert body["openapi"].startswith("3.")
    assert set(body["paths"]) == {
        "/api/v1/access/explain", "/api/v1/change-sets", "/api/v1/change-sets/{number}",
        "/api/v1/change-sets/{number}/revert", "/api/v1/keys", "/api/v1/keys/{key_id}",
        "/api/v1/drafts", "/api/v1/drafts/{draft_id}", "/api/v1/drafts/{draft_id}/check", "/api/v1/drafts/{draft_id}/diff",
        "/api/v1/drafts/{draft_id}/comments", "/api/v1/drafts/{draft_id}/operations",
        "/api/v1/drafts/{draft_id}/operations/{number}", "/api/v1/drafts/{draft_id}/{act}",
        "/api/v1/operations/adjust", "/api/v1/operations/merge", "/api/v1/operations/move",
        "/api/v1/operations/split", "/api/v1/successions",
        "/api/v1/search", "/api/v1/map-catalog", "/api/v1/users/me", "/api/v1/uploads", "/api/v1/uploads/{run_id}",
        "/api/v1/quality/rules", "/api/v1/quality/runs", "/api/v1/quality/runs/{run_id}",
        "/api/v1/quality/runs/{run_id}/report.{form}",
        "/api/v1/uploads/{run_id}/preview", "/api/v1/uploads/{run_id}/apply", "/api/v1/uploads/{run_id}/rejects",
    }  # fmt: skip
    assert set(PROBLEMS) <= set(body["components"]["responses"])
    names = {p["name"] for p in body["paths"]["/api/v1/search"]["get"]["parameters"]}
    assert names == {"q", "limit", "near", "dil"}


def test_the_page_needs_no_script_and_nothing_from_elsewhere(client):
    page = client.get("/api/v1/").content.decode()
    assert "/api/v1/uploads/{run_id}/apply" in page
    assert "https://cdn" not in page
    assert " style=" not in page


def test_me(client, django_user_model):
    assert client.get("/api/v1/users/me").json() == {
        "role": "anonymous",
        "roles": [],
        "username": None,
        "name": None,
        "unit": None,
        "asCitizen": False,
        "purpose": None,
        "inNameOf": None,
        "key": None,
    }
    client.force_login(django_user_model.objects.create_user("memur", password="x", is_staff=True))
    response = client.get("/api/v1/users/me")
    assert (response.json()["role"], response.json()["username"]) == ("staff", "memur")
    assert "no-store" in response["Cache-Control"]
