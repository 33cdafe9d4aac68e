"""/api/v1/quality: rules, runs, reports, for staff."""

from __future__ import annotations

import json
from typing import Any

import pytest

from kbs.access.models import Unit
from kbs.catalog.registry import registry
from kbs.quality.models import QualityDuty

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def at_once(settings: Any, tmp_path: Any) -> None:
    settings.VAR_DIR = tmp_path
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}


@pytest.fixture
def staff(client: Any, django_user_model: Any) -> Any:
    client.force_login(django_user_model.objects.create_user("memur", password="x", is_staff=True))
    return client


def _start(staff: Any, **body: Any) -> Any:
    return staff.post("/api/v1/quality/runs", json.dumps(body), content_type="application/json")


def test_strangers_are_sent_away(client: Any) -> None:
    for path in ("rules", "runs", "runs/1", "runs/1/report.json"):
        assert client.get(f"/api/v1/quality/{path}").status_code in (401, 403)


def test_rules_are_told_with_their_ground(staff: Any) -> None:
    rules = {rule["code"]: rule for rule in staff.get("/api/v1/quality/rules").json()}
    assert set(rules) == {rule.code for rule in registry.rules}
    assert rules["KBS-GEO-001"]["severity"] == {"strict": "error", "municipal": "error", "draft": "warning"}


def test_a_run_is_started_and_read(staff: Any) -> None:
    answer = _start(staff, collections=["gardens"], rules=["KBS-GEO-001", "KBS-ATT-001"])
    assert answer.status_code == 202
    run = staff.get(answer["Location"]).json()
    assert (run["state"], run["steps"], run["collections"]) == ("done", 2, ["gardens"])
    assert staff.get("/api/v1/quality/runs").json()[0]["id"] == run["id"]


@pytest.mark.parametrize("form", ["html", "json", "csv", "gpkg"])
def test_reports_come_in_four_formats(staff: Any, form: str) -> None:
    run = _start(staff, collections=["paths"]).json()["id"]
    answer = staff.get(f"/api/v1/quality/runs/{run}/report.{form}")
    assert answer.status_code == 200
    content = b"".join(answer.streaming_content)
    assert content.startswith(
        {"html": b"<!doctype", "json": b"{", "csv": b"\xef\xbb\xbfcode", "gpkg": b"SQLite"}[form]
    )


@pytest.mark.parametrize(
    ("body", "named"),
    [({"collections": ["nowhere"]}, "nowhere"), ({"rules": ["KBS-XXX-001"]}, "KBS-XXX-001")],
)
def test_unknown_names_are_told(staff: Any, body: dict[str, Any], named: str) -> None:
    answer = _start(staff, **body)
    assert answer.status_code == 422 and named in answer.json()["detail"]


def test_an_unknown_format_is_not_there(staff: Any) -> None:
    run = _start(staff, collections=["paths"], rules=["KBS-GEO-001"]).json()["id"]
    assert staff.get(f"/api/v1/quality/runs/{run}/report.exe").status_code == 404


def test_the_back_office_starts_a_run_and_shows_its_report(staff: Any) -> None:
    page = staff.get("/admin/quality/qualityrun/")
    assert page.status_code == 200 and "Şimdi denetle" in page.content.decode()
    assert staff.post("/admin/quality/qualityrun/start/").status_code == 302
    page = staff.get("/admin/quality/qualityrun/").content.decode()
    report = page.split("/report/")[0].rsplit("/", 1)[1]
    assert "Veri kalitesi raporu" in staff.get(f"/admin/quality/qualityrun/{report}/report/").content.decode()


def test_superusers_say_which_unit_keeps_a_collection(client: Any, django_user_model: Any) -> None:
    client.force_login(django_user_model.objects.create_superuser("yönetici", password="x"))
    unit = Unit.objects.create(code="park", name="Park ve Bahçeler")
    page = client.get("/admin/quality/qualityduty/add/").content.decode()
    assert 'value="gardens"' in page and 'value="findings"' not in page
    body = {"collection": "gardens", "unit": unit.pk, "renewed_days": "30"}
    assert client.post("/admin/quality/qualityduty/add/", body).status_code == 302
    assert QualityDuty.objects.get().unit == unit
    assert client.post("/admin/quality/qualityduty/add/", body | {"collection": "nowhere"}).status_code == 200
