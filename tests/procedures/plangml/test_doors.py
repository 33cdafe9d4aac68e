"""The commands, the plan's file at its address, its link on the page, and the clerk's upload."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command

from kbs.exchange import uploads
from kbs.exchange.models import ImportRun
from kbs.procedures.plangml.load import load
from tests.exchange.conftest import rows
from tests.procedures.plangml import files
from tests.procedures.plangml.files import GOLDEN, content, housing, plan, write

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def extent(settings, tmp_path):
    settings.KBS_EXTENT = (28.9, 40.9, 29.1, 41.1)
    settings.VAR_DIR = tmp_path / "var"


def run(name: str, *arguments: str) -> tuple[str, str]:
    out, err = io.StringIO(), io.StringIO()
    call_command(name, *arguments, stdout=out, stderr=err)
    return out.getvalue(), err.getvalue()


def test_the_commands_bring_a_plan_in_and_out(tmp_path: Path):
    told, _errors = run("kbs_import", str(write(tmp_path / "in.gml", plan(), housing())))
    assert "zoning-areas: yeni 1" in told or "zoning-areas: new 1" in told
    _told, report = run("kbs_plangml", "34009999", "--out", str(tmp_path / "out.gml"))
    assert "Konut (1)" in report
    assert content(tmp_path / "out.gml") == content(tmp_path / "in.gml")
    assert run("kbs_plangml", "--validate", str(tmp_path / "out.gml"))[0]
    with pytest.raises(CommandError, match="1"):
        run("kbs_plangml", "--validate", str(write(tmp_path / "bad.gml", plan(), housing(Taks="x"))))
    with pytest.raises(CommandError, match="77"):
        run("kbs_plangml", "77")
    with pytest.raises(CommandError, match="--collection"):
        run("kbs_import", str(write(tmp_path / "o.gml", head=files.HEAD.replace("csb", "bsc"))))


def test_inspect_lists_the_classes(tmp_path: Path):
    told, _errors = run("kbs_import", str(GOLDEN), "--inspect")
    assert "PlanGML 1.0 (UİP)" in told and "AcikYesilAlan" in told and "EPSG:5254" in told


def test_a_file_in_an_archive(tmp_path: Path):
    import zipfile

    path = write(tmp_path / "in.gml", plan(), housing())
    with zipfile.ZipFile(tmp_path / "in.zip", "w") as archive:
        archive.write(path, "in.gml")
    assert load(tmp_path / "in.zip").new == 2


def test_the_file_stands_at_the_plan_s_address(client, tmp_path: Path):
    load(write(tmp_path / "in.gml", plan(), housing()))
    page = client.get("/plan/34009999").content.decode()
    assert "/plan/34009999/plangml.gml?source=belediye" in page
    answer = client.get("/plan/34009999/plangml.gml?source=belediye")
    assert answer.status_code == 200 and answer["Content-Type"].startswith("application/gml+xml")
    assert answer["X-Kbs-Notes"] == "features=2; filled=0; left-out=0"
    (tmp_path / "got.gml").write_bytes(answer.getvalue())
    files.require_valid(tmp_path / "got.gml")
    assert content(tmp_path / "got.gml") == content(tmp_path / "in.gml")
    moved = client.get("/plan/34009999/plangml.gml?crs=EPSG:5255").getvalue()
    assert b'srsName="EPSG:5255"' in moved and b'srsName="EPSG:5254"' not in moved


@pytest.mark.parametrize(
    ("query", "status"),
    [("?source=sentetik", 404), ("?nedir=1", 400), ("?crs=TM30", 400), ("?crs=EPSG:999999", 400)],
)
def test_wrong_questions(client, tmp_path: Path, query: str, status: int):
    load(write(tmp_path / "in.gml", plan()))
    assert client.get(f"/plan/34009999/plangml.gml{query}").status_code == status
    assert client.post("/plan/34009999/plangml.gml").status_code == 405


def test_two_sources_with_one_number_are_asked_about(client, tmp_path: Path):
    path = write(tmp_path / "in.gml", plan())
    load(path)
    load(path, source="sentetik")
    assert client.get("/plan/34009999/plangml.gml").status_code == 409


def test_a_clerk_uploads_tries_and_applies(django_user_model, tmp_path: Path):
    clerk = django_user_model.objects.create_superuser("clerk")
    path = write(tmp_path / "in.gml", plan(), housing())
    body = SimpleUploadedFile("in.gml", path.read_bytes())
    run_ = uploads.receive("in.gml", body.chunks(), clerk)
    assert uploads.inspect_run(run_).inspection["format"].startswith("PlanGML")
    uploads.choose(run_, "plangml")
    tried = uploads.preview_run(run_)
    assert tried.problem is None and tried.report["new"] == 2 and len(tried.report["parts"]) == 4
    assert rows("SELECT count(*) FROM planning_plan") == [(0,)]
    assert uploads.apply_run(tried).state == ImportRun.State.APPLIED
    assert rows("SELECT count(*) FROM planning_plan") == [(1,)]
