"""/api/v1/uploads: the same way in for programs."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from kbs.access.principals import SYSTEM
from kbs.access.session import session

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def var_dir(settings, tmp_path):
    settings.VAR_DIR = tmp_path
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}


@pytest.fixture
def staff(client, django_user_model):
    client.force_login(django_user_model.objects.create_user("memur", password="x", is_staff=True))
    return client


def _file() -> SimpleUploadedFile:
    rows = (
        "source_ref;name;WKT\nr1;Bir;POLYGON((418000 4538000,418010 4538000,418010 4538010,418000 4538000))\n"
    )
    return SimpleUploadedFile("bahce.csv", rows.encode())


def _step(client, upload: dict, step: str, **choices):
    body = json.dumps({"collection": "gardens", "crs": "EPSG:5254"} | choices)
    return client.post(f"/api/v1/uploads/{upload['id']}/{step}", body, content_type="application/json")


def test_a_file_goes_from_upload_to_features(staff):
    response = staff.post("/api/v1/uploads", {"file": _file()})
    assert response.status_code == 201
    upload = response.json()
    assert response["Location"].endswith(f"/api/v1/uploads/{upload['id']}")
    assert upload["state"] == "inspected"
    assert upload["working"] is False

    tried = _step(staff, upload, "preview")
    assert tried.status_code == 202
    assert tried.json()["problem"] is None
    assert (tried.json()["state"], tried.json()["report"]["new"]) == ("previewed", 1)

    done = _step(staff, upload, "apply", reason="deneme")
    assert (done.json()["state"], done.json()["report"]["applied"]) == ("applied", True)
    with session(SYSTEM) as cursor:
        cursor.execute("SELECT name FROM toytown_garden WHERE source_ref = 'r1'")
        assert cursor.fetchall() == [("Bir",)]
    assert staff.get("/api/v1/uploads").json()[0]["id"] == upload["id"]
    assert staff.delete(f"/api/v1/uploads/{upload['id']}").status_code == 409


def test_nothing_is_applied_unseen(staff):
    upload = staff.post("/api/v1/uploads", {"file": _file()}).json()
    response = _step(staff, upload, "apply")
    assert response.status_code == 422
    assert response["Content-Type"] == "application/problem+json"


def test_a_given_up_upload_is_gone_with_its_file(staff, tmp_path):
    upload = staff.post("/api/v1/uploads", {"file": _file()}).json()
    assert list((tmp_path / "uploads").iterdir())
    assert staff.delete(f"/api/v1/uploads/{upload['id']}").status_code == 204
    assert not list((tmp_path / "uploads").iterdir())
    assert staff.get(f"/api/v1/uploads/{upload['id']}").status_code == 404


@pytest.mark.parametrize(
    ("body", "name"),
    [({"collection": ""}, "collection"), ({"axis": "zz"}, "axis"), ({"confirm": "belki"}, "confirm")],
)
def test_bad_choices_are_named(staff, body, name):
    upload = staff.post("/api/v1/uploads", {"file": _file()}).json()
    response = _step(staff, upload, "preview", **body)
    assert response.status_code == 422
    assert response.json()["errors"][0]["name"] == name


def test_without_a_file_the_field_is_named(staff):
    response = staff.post("/api/v1/uploads", {})
    assert response.status_code == 422
    assert response.json()["errors"][0]["name"] == "file"


def test_without_a_login_the_answer_is_401_never_a_redirect(client, django_user_model):
    for method, path in (("get", "uploads"), ("post", "uploads"), ("get", "uploads/1")):
        response = getattr(client, method)(f"/api/v1/{path}")
        assert response.status_code == 401
        assert response["WWW-Authenticate"]
        assert response["Content-Type"] == "application/problem+json"
    client.force_login(django_user_model.objects.create_user("yurttas", password="x"))
    assert client.get("/api/v1/uploads").status_code == 403


def test_others_uploads_do_not_exist(staff, client, django_user_model):
    upload = staff.post("/api/v1/uploads", {"file": _file()}).json()
    client.force_login(django_user_model.objects.create_user("baska", password="x", is_staff=True))
    assert client.get(f"/api/v1/uploads/{upload['id']}").status_code == 404
    assert _step(client, upload, "preview").status_code == 404
