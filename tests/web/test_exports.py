"""Files that leave are recorded: each route that answers with one is walked, and one that nobody thought of too."""

from __future__ import annotations

import inspect
import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.management import call_command
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, path

from kbs.access.audit import record as recording
from kbs.access.models import User
from kbs.env import ROOT
from kbs.exchange.models import ImportRun
from kbs.quality.models import QualityRun
from kbs.urls import urlpatterns as ours
from tests.access.registers import last_number, since

pytestmark = pytest.mark.django_db
FILES = ("export", "print", "report")
# What stands for the names in routes. `{run}` and `{upload}` are made for the test.
SAMPLES = {
    "collection_id": ("gardens",), "key": ("csv", "geojson"), "form": ("csv", "html"), "run_id": ("{run}", "{upload}"),
}  # fmt: skip
# The same route gives a page, and a file where it is asked for one.
ASKED = {"audit/": ("?f=csv",), "template": ("?f=xlsx",)}


def routes(patterns: list[URLPattern | URLResolver], before: str = "") -> Iterator[tuple[str, URLPattern]]:
    for one in patterns:
        if isinstance(one, URLResolver):
            yield from routes(one.url_patterns, before + _text(one))
        else:
            yield before + _text(one), one


def _text(one: URLPattern | URLResolver) -> str:
    return str(one.pattern).removeprefix("^").removesuffix("$").removesuffix(r"\Z")


def addresses(route: str, run: int, upload: int) -> Iterator[str]:
    """The addresses that are tried for a route; none for one with regular expressions or other names."""
    names = re.findall(r"<(?:\w+:)?(\w+)>", route)
    if not set(names) <= SAMPLES.keys() or set("(\\[") & set(route):
        return
    tried = [route]
    for name in names:
        tried = [
            re.sub(rf"<(?:\w+:)?{name}>", value.format(run=run, upload=upload), one)
            for one in tried
            for value in SAMPLES[name]
        ]
    asked = next((queries for end, queries in ASKED.items() if end in route), ("",))
    yield from (f"/{one}{query}" for one in tried for query in asked)


@pytest.fixture
def upload(tmp_path, settings):
    """An upload of which rows were refused."""
    settings.VAR_DIR = tmp_path
    made = ImportRun.objects.create(collection="gardens", file_name="bahce.csv")
    made.folder.mkdir(parents=True)
    file = made.folder / "rejects.csv"
    file.write_text("satir,neden\n1,x\n")
    made.rejects_path = str(file)
    made.save()
    return made


@pytest.fixture
def officer():
    client = Client()
    client.force_login(User.objects.create_superuser("denetci"))
    return client


def taken(client: Client, address: str, **headers: str) -> HttpResponse:
    answer = client.get(address, headers=headers)
    if answer.streaming:
        answer.getvalue()
    return answer


def is_file(answer: HttpResponse) -> bool:
    return answer.status_code == 200 and answer.get("Content-Disposition", "").startswith("attachment")


def test_every_route_that_gives_a_file_is_recorded(officer, upload):
    run = QualityRun.objects.create(profile="municipal", state=QualityRun.State.DONE).pk
    before, givers = last_number(), {}
    for route, pattern in routes(get_resolver().url_patterns):
        for address in addresses(route, run, upload.pk):
            answer = taken(officer, address)
            assert answer.status_code < 500, address
            if is_file(answer):
                view = inspect.unwrap(getattr(pattern.callback, "view_class", pattern.callback))
                givers[answer["X-Request-Id"]] = (address, view.__module__)
    entries = since(before, *FILES)
    assert {entry["who"]["name"] for entry in entries} == {"denetci"}
    recorded = [entry["request_id"] for entry in entries if entry["request_id"] in givers]
    assert sorted(recorded) == sorted(givers), givers
    assert {entry["detail"]["how"] for entry in entries} >= {"rejects", "csv", "geojson", "file"}
    assert modules_that_give_files() <= {module for _address, module in givers.values()}


def modules_that_give_files() -> set[str]:
    """The modules of the doors in which somebody speaks of files to keep."""
    marks = re.compile(r"as_attachment=|attachment;|refused_rows\(request")
    doors = [
        file
        for folder in ("ogcapi", "ows", "rest", "backoffice", "pages")
        for file in (ROOT / "kbs" / folder).rglob("*.py")
    ]
    assert len(doors) > 100
    return {_module(file) for file in doors if marks.search(file.read_text())}


def _module(file: Path) -> str:
    return ".".join(file.relative_to(ROOT).with_suffix("").parts)


class Forgetful:
    """Addresses with a view that gives a file and tells nobody."""

    urlpatterns = [
        path("unutkan/<int:number>/<str:word>", lambda _request, **_named: _file()),
        *ours,
    ]


def _file() -> HttpResponse:
    return HttpResponse("a,b\n", headers={"Content-Disposition": 'attachment; filename="x.csv"'})


def test_a_file_that_nobody_told_of_is_recorded_by_its_route(officer, settings):
    settings.ROOT_URLCONF = Forgetful
    before = last_number()
    assert taken(officer, "/unutkan/7/ayse").content == b"a,b\n"
    [entry] = since(before, *FILES)
    assert entry["detail"] == {"how": "file", "route": "unutkan/<int:number>/<str:word>", "of": {"number": 7}}


def test_a_file_that_cannot_be_recorded_does_not_leave(officer, settings, monkeypatch):
    settings.ROOT_URLCONF = Forgetful
    monkeypatch.setattr(recording, "_APPEND", "SELECT 1 / 0, %s, %s")
    answer = officer.get("/unutkan/7/ayse")
    assert answer.status_code == 503
    assert b"a,b" not in answer.content


def test_looking_whether_a_file_is_there_is_no_export(officer):
    before = last_number()
    assert officer.head("/ogc/collections/gardens/download.csv").status_code == 200
    assert since(before, *FILES) == []


def test_reports_that_are_read_in_the_browser_are_recorded_too(officer):
    run = QualityRun.objects.create(profile="municipal", collections=["gardens"]).pk
    for address in (f"/api/v1/quality/runs/{run}/report.html", f"/admin/quality/qualityrun/{run}/report/"):
        before = last_number()
        assert taken(officer, address).status_code == 200
        [entry] = since(before, "export")
        assert entry["detail"] == {"how": "html", "quality_run": run, "collections": ["gardens"]}


def test_a_report_taken_by_command_is_recorded(tmp_path):
    before = last_number()
    call_command("kbs_check", collection=["trees"], report=[tmp_path / "rapor.json"], stdout=io.StringIO())
    [entry] = since(before, "export")
    assert (entry["detail"]["how"], entry["detail"]["collections"]) == ("json", ["trees"])
