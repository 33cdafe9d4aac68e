"""A change plans one refresh; the refresh brings stale overviews up to date."""

from __future__ import annotations

from typing import Any

import pytest
from django_tasks_db.models import DBTaskResult

from kbs.access.principals import SYSTEM
from kbs.features.write import Reason, change_set
from kbs.jobs.overviews import plan_refresh, refresh_overviews
from kbs.tiles import generalize
from tests.toytown.collections import GARDENS, VISITS
from tests.toytown.people import EAST, NORTH, ewkt, square

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def empty_queue(db: None) -> None:
    """Toytown's own beginning has planned a refresh."""
    DBTaskResult.objects.all().delete()


def plant(count: int) -> None:
    with change_set(SYSTEM, Reason("more gardens"), GARDENS) as writer:
        for number in range(count):
            values = {"source": "t", "source_ref": f"o{number}", "name": "Yeni"}
            writer.insert(GARDENS, values, ewkt(square(EAST, NORTH + 900 + 60 * number, 50)))


def waiting() -> int:
    return DBTaskResult.objects.filter(
        task_path="kbs.jobs.overviews.refresh_overviews", status="READY"
    ).count()


def test_many_changes_plan_one_refresh(django_capture_on_commit_callbacks: Any) -> None:
    with django_capture_on_commit_callbacks(execute=True) as callbacks:
        plant(3)
    assert (len(callbacks), waiting()) == (1, 1)
    plan_refresh()
    assert waiting() == 1
    assert DBTaskResult.objects.get(task_path__endswith="refresh_overviews").run_after is not None


def test_a_collection_without_overview_plans_nothing(django_capture_on_commit_callbacks: Any) -> None:
    with (
        django_capture_on_commit_callbacks(execute=True),
        change_set(SYSTEM, Reason("visit"), GARDENS, VISITS) as writer,
    ):
        garden = writer.cursor.execute("SELECT min(id) FROM toytown_garden") or writer.cursor.fetchone()[0]
        writer.insert(VISITS, {"source": "t", "source_ref": "v9", "garden": garden, "visitors": 1})
    assert waiting() == 0


def test_the_refresh_leaves_nothing_stale() -> None:
    plant(1)
    assert GARDENS in generalize.stale([GARDENS])
    refresh_overviews.call()
    assert generalize.stale([GARDENS]) == []
