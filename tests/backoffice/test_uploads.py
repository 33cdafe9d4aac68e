"""An upload from file to change set, as a clerk does it: look, try, see, apply."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django_tasks_db.models import DBTaskResult

from kbs.access.principals import SYSTEM
from kbs.access.session import session
from kbs.exchange.models import ImportRun

pytestmark = pytest.mark.django_db
# Inside the municipality of the settings, unlike toytown itself.
EAST, NORTH = 418_000, 4_537_300
ADD = "/admin/exchange/importrun/add/"


@pytest.fixture(autouse=True)
def var_dir(settings, tmp_path):
    settings.VAR_DIR = tmp_path


@pytest.fixture
def at_once(settings):
    """Jobs run where they are queued: the same task functions, without a worker process."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}


@pytest.fixture
def staff(client, django_user_model):
    client.force_login(django_user_model.objects.create_user("memur", password="x", is_staff=True))
    return client


def _file(*names: str, crs: str = "EPSG::5254", broken: bool = False) -> SimpleUploadedFile:
    def ring(n: int) -> list:
        e, north = EAST + 20 * n, NORTH + 700
        corners = [[e, north], [e + 10, north], [e + 10, north + 10], [e, north + 10], [e, north]]
        return [corners[i] for i in (0, 2, 1, 3, 0)] if broken and n == 0 else corners

    features = [
        {
            "type": "Feature",
            "properties": {"source_ref": f"u{n}", "name": name},
            "geometry": {"type": "Polygon", "coordinates": [ring(n)]},
        }
        for n, name in enumerate(names)
    ]
    body = {"type": "FeatureCollection", "features": features}
    if crs:
        body["crs"] = {"type": "name", "properties": {"name": f"urn:ogc:def:crs:{crs}"}}
    return SimpleUploadedFile("bahçeler.geojson", json.dumps(body).encode())


def _upload(client, file) -> str:
    response = client.post(ADD, {"file": file})
    assert response.status_code == 302, response.context["form"].errors
    return response["Location"]


def _choose(client, address: str, **choices):
    button = {"_apply": "1"} if choices.pop("apply", False) else {"_preview": "1"}
    return client.post(address, {"collection": "gardens"} | button | choices, follow=True)


def _jobs() -> int:
    return DBTaskResult.objects.filter(task_path__startswith="kbs.jobs.imports.").count()


def _names() -> list[str]:
    with session(SYSTEM) as cursor:
        cursor.execute("SELECT name FROM toytown_garden WHERE source_ref LIKE 'u%' ORDER BY name")
        return [row[0] for row in cursor.fetchall()]


def test_a_file_is_looked_at_tried_and_applied(staff, at_once):
    address = _upload(staff, _file("Yeni A", "Yeni B"))
    page = staff.get(address).content.decode()
    assert "bahçeler" in page
    assert "EPSG:5254" in page
    assert "Uygula<" not in page

    page = _choose(staff, address).content.decode()
    assert "Önizleme: ne olacak" in page
    assert "<dt>Yeni</dt><dd>2</dd>" in page
    assert _names() == []

    page = _choose(staff, address, apply=True, reason="ölçüm 2026").content.decode()
    assert "Yapılan" in page
    assert _names() == ["Yeni A", "Yeni B"]
    run = ImportRun.objects.get()
    assert (run.state, run.user.username) == ("applied", "memur")
    with session(SYSTEM) as cursor:
        cursor.execute("SELECT DISTINCT change_set_id FROM toytown_garden WHERE source_ref LIKE 'u%'")
        assert cursor.fetchone()[0] == run.change_set


def test_the_preview_draws_where_the_features_would_lie(staff, at_once):
    address = _upload(staff, _file("Yeni A"))
    response = staff.get(address.replace("/change/", "/map.svg"))
    assert response["Content-Type"].startswith("image/svg+xml")
    assert 'stroke="#d4380d"' in response.content.decode()


def test_refused_rows_are_told_and_downloadable_and_the_rest_waits_for_a_word(staff, at_once):
    address = _upload(staff, _file("Bozuk", "Sağlam", broken=True))
    page = _choose(staff, address).content.decode()
    assert "<dt>Reddedilen</dt><dd>1</dd>" in page
    rejects = staff.get(address.replace("/change/", "/rejects/"))
    assert b"attachment" in rejects["Content-Disposition"].encode()
    assert b"1" in b"".join(rejects.streaming_content)

    page = _choose(staff, address, apply=True).content.decode()
    assert 'role="alert"' in page
    assert _names() == []
    _choose(staff, address, apply=True, allow_rejects="on")
    assert _names() == ["Sağlam"]


def test_a_file_that_cannot_be_read_says_why(staff, at_once):
    address = _upload(staff, SimpleUploadedFile("çizim.ncz", b"NCZ0" + b"\x00" * 100))
    page = staff.get(address).content.decode()
    assert 'role="alert"' in page
    assert ImportRun.objects.get().state == "failed"


def test_while_a_job_waits_the_page_says_so_and_takes_nothing(staff):
    address = _upload(staff, _file("Yeni A"))
    assert _jobs() == 1
    page = staff.get(address).content.decode()
    assert 'http-equiv="refresh"' in page
    _choose(staff, address, apply=True)
    assert _jobs() == 1


def test_an_unknown_choice_is_a_form_error(staff, at_once):
    address = _upload(staff, _file("Yeni A"))
    response = staff.post(address, {"collection": "yok", "_preview": "1"})
    assert "collection" in response.context["form"].errors


def test_other_clerks_uploads_are_not_seen(staff, at_once, client, django_user_model):
    address = _upload(staff, _file("Yeni A"))
    client.force_login(django_user_model.objects.create_user("baska", password="x", is_staff=True))
    assert client.get(address).status_code == 404
    assert client.get(address.replace("/change/", "/rejects/")).status_code == 404
    client.force_login(django_user_model.objects.create_superuser("yonetici", password="x"))
    assert client.get(address).status_code == 200


def test_without_a_login_nothing_is_taken(client):
    response = client.post(ADD, {"file": _file("Yeni A")})
    assert response.status_code == 302
    assert "/login/" in response["Location"]
    assert ImportRun.objects.count() == 0


def test_the_names_of_files_cannot_lead_elsewhere(staff, at_once):
    _upload(staff, SimpleUploadedFile("../../etc/passwd.geojson", _file("A").read()))
    run = ImportRun.objects.get()
    assert run.path.parent == run.folder
    assert run.path.is_file()


def test_what_is_too_long_is_refused_before_it_is_kept(staff, client, monkeypatch):
    from kbs.web import upload_quota

    big = SimpleUploadedFile("a.geojson", b"x" * (2 * 1024 * 1024))
    monkeypatch.setattr(upload_quota, "MAX_BYTES", 0)
    response = staff.post("/api/v1/uploads", {"file": big})
    assert response.status_code == 413
    assert response.json()["type"] == "/problems/payload-too-large"
    big.seek(0)
    assert staff.post(ADD, {"file": big}).status_code == 413
    client.logout()
    big.seek(0)
    assert client.post("/giris/", {"file": big}).status_code == 413
    assert ImportRun.objects.count() == 0
