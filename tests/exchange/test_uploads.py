"""Uploads with preview: each step, what stops it, and the task that survives its worker."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.utils import timezone

from kbs.exchange import uploads
from kbs.exchange.models import ImportRun
from kbs.history.models import ChangeSet
from kbs.jobs import imports
from kbs.jobs.lease import Busy, hold, requeue_expired
from kbs.jobs.models import Lease
from kbs.problems import Conflict, InvalidParameter, PayloadTooLarge
from tests.exchange.conftest import garden, ring, rows

pytestmark = pytest.mark.django_db


@pytest.fixture
def clerk() -> Any:
    return get_user_model().objects.create_user("memur", password="x", is_staff=True)


def receive(path: Any, user: Any, name: str = "gardens.geojson") -> ImportRun:
    return uploads.receive(name, [path.read_bytes()], user)


def test_from_upload_to_change_set(geojson, clerk):
    run = receive(geojson([garden(0), garden(1)]), clerk)
    assert run.state == "received" and run.size == run.path.stat().st_size and len(run.sha256) == 64
    uploads.inspect_run(run)
    assert run.state == "inspected" and run.inspection["layers"][0]["rows"] == 2
    uploads.choose(run, "gardens", reason="Yeni bahçeler")
    uploads.preview_run(run)
    assert run.state == "previewed" and (run.report["new"], run.report["applied"]) == (2, False)
    assert rows("SELECT count(*) FROM toytown_garden WHERE source_ref IN ('f0', 'f1')") == [(0,)]
    imports.apply_import.func(run.pk)
    run.refresh_from_db()
    assert run.state == "applied" and run.report["applied"] is True
    assert rows(
        "SELECT count(*) FROM toytown_garden WHERE change_set_id = %(id)s", {"id": run.change_set}
    ) == [(2,)]
    opened = ChangeSet.objects.get(pk=run.change_set)
    assert (opened.user, opened.reason, opened.job) == (clerk, "Yeni bahçeler", f"import-run:{run.pk}")
    before = run.change_set
    imports.apply_import.func(run.pk)
    run.refresh_from_db()
    assert run.change_set == before


def test_refused_rows_leave_the_preview_and_can_be_downloaded(geojson, clerk):
    run = uploads.choose(receive(geojson([garden(0), {**garden(1), "geometry": None}]), clerk), "gardens")
    uploads.preview_run(run)
    assert run.state == "previewed" and run.report["rejected"] == 1
    uploads.apply_run(run)
    assert run.state == "previewed" and run.problem["type"] == "/problems/invalid-data"
    assert "null-geometry" in Path(run.rejects_path).read_text(encoding="utf-8")
    uploads.choose(run, "gardens", allow_rejects=True)
    uploads.apply_run(run)
    assert run.state == "applied" and run.report["new"] == 1
    with pytest.raises(Conflict):
        uploads.choose(run, "gardens")


def test_a_mass_change_asks_the_clerk(geojson, clerk):
    first = uploads.choose(receive(geojson([garden(n) for n in range(30)]), clerk), "gardens")
    uploads.apply_run(first)
    second = uploads.choose(receive(geojson([garden(n, ring(n, dx=4)) for n in range(30)]), clerk), "gardens")
    uploads.apply_run(second)
    assert second.state == "received" and second.problem["type"] == "/problems/confirmation-needed"
    uploads.choose(second, "gardens", confirm=True)
    uploads.apply_run(second)
    assert second.state == "applied" and second.report["changed"] == 30


def test_what_cannot_be_read_fails_with_its_problem(clerk):
    run = uploads.receive("proje.ncz", [b"NCZ\x00"], clerk)
    uploads.inspect_run(run)
    assert run.state == "failed" and run.problem["type"] == "/problems/unsupported-source"


def test_a_citizen_cannot_apply(geojson):
    person = get_user_model().objects.create_user("vatandas", password="x")
    run = uploads.choose(receive(geojson([garden(0)]), person), "gardens")
    uploads.apply_run(run)
    assert run.state == "failed" and run.problem["type"] == "/problems/forbidden"


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "..\\..\\x.gpkg", "/abs/olute.csv", "", ".gizli", "a\x00b.csv"]
)
def test_names_stay_inside_their_folder(name: str, clerk):
    run = uploads.receive(name, [b"x"], clerk)
    assert run.path.resolve().parent == run.folder.resolve()
    assert run.path.is_file()


def test_a_file_that_is_too_large_leaves_nothing(clerk, settings):
    with pytest.raises(PayloadTooLarge):
        uploads.receive("a.csv", [b"x" * 600, b"x" * 600], clerk, limit=1000)
    assert ImportRun.objects.count() == 0
    assert not list((settings.VAR_DIR / "uploads").glob("*/*"))


def test_a_choice_that_is_none_is_refused(clerk):
    run = uploads.receive("a.csv", [b"x"], clerk)
    with pytest.raises(InvalidParameter):
        uploads.choose(run, "gardens", dry_run=False)
    with pytest.raises(InvalidParameter):
        uploads.choose(run, "gardens", "../../secret")


def test_a_lease_is_held_once_and_given_back():
    with hold("work", "kbs.jobs.imports.inspect_import", [1]), pytest.raises(Busy), hold("work", "x", []):
        pass
    assert Lease.objects.count() == 0


def test_the_work_of_a_dead_holder_is_queued_again_and_given_up_in_the_end():
    from django_tasks_db.models import DBTaskResult

    long_ago = timezone.now() - timedelta(minutes=5)
    Lease.objects.create(
        key="import-run:7",
        task="kbs.jobs.imports.inspect_import",
        arguments=[7],
        holder="gone:1",
        heartbeat_at=long_ago,
    )
    Lease.objects.create(key="alive", task="kbs.jobs.imports.inspect_import", arguments=[8], holder="here:2")
    assert requeue_expired() == ["import-run:7"]
    assert [
        task.args_kwargs["args"] for task in DBTaskResult.objects.filter(task_path__contains="imports")
    ] == [[7]]
    # Waiting in the queue it is neither queued twice nor busy for the next worker.
    assert requeue_expired() == []
    with hold("import-run:7", "kbs.jobs.imports.inspect_import", [7]):
        pass
    assert not Lease.objects.filter(key="import-run:7").exists()
    Lease.objects.create(
        key="hopeless",
        task="kbs.jobs.imports.inspect_import",
        arguments=[9],
        holder="x",
        attempts=3,
        heartbeat_at=long_ago,
    )
    assert requeue_expired() == []
    assert not Lease.objects.filter(key="hopeless").exists()
