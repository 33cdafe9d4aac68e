"""The schedule queues what is due, once, and sets its next time by the clocks on the wall."""

from __future__ import annotations

from datetime import UTC, datetime, time

import pytest
from django_tasks_db.models import DBTaskResult

from kbs.jobs.models import Schedule
from kbs.jobs.schedule import Ticker, next_time, tick
from kbs.quality.models import QualityRun

pytestmark = pytest.mark.django_db
TASK = "kbs.jobs.quality.check_everything"


def test_the_night_has_a_quality_run() -> None:
    night = Schedule.objects.get(name="quality")
    assert (night.task, night.at, night.enabled) == (TASK, time(2, 30), True)


def test_the_night_anchors_the_register() -> None:
    night = Schedule.objects.get(name="audit")
    assert (night.task, night.at, night.enabled) == ("kbs.jobs.audit.anchor_register", time(1, 30), True)


def test_what_is_due_is_queued_once() -> None:
    now = datetime(2026, 11, 21, 23, 31, tzinfo=UTC)  # 02:31 in Istanbul
    Schedule.objects.filter(name="quality").update(next_at=datetime(2026, 11, 21, 23, 30, tzinfo=UTC))
    Schedule.objects.exclude(name="quality").update(enabled=False)
    assert tick(now) == ["quality"]
    assert tick(now) == []
    assert DBTaskResult.objects.filter(task_path=TASK).count() == 1
    assert Schedule.objects.get(name="quality").next_at == datetime(2026, 11, 22, 23, 30, tzinfo=UTC)


def test_what_is_switched_off_waits() -> None:
    Schedule.objects.update(next_at=datetime(2026, 1, 1, tzinfo=UTC), enabled=False)
    assert tick() == []


@pytest.mark.parametrize(
    ("now", "due"),
    [
        (datetime(2026, 6, 1, 10, tzinfo=UTC), datetime(2026, 6, 1, 23, 30, tzinfo=UTC)),
        (datetime(2026, 6, 1, 23, 29, tzinfo=UTC), datetime(2026, 6, 1, 23, 30, tzinfo=UTC)),
        (datetime(2026, 6, 1, 23, 30, tzinfo=UTC), datetime(2026, 6, 2, 23, 30, tzinfo=UTC)),
    ],
)
def test_the_next_time_is_in_the_future(now: datetime, due: datetime) -> None:
    assert next_time(time(2, 30), now) == due


def test_a_ticker_ends_when_asked() -> None:
    ticker = Ticker(seconds=3600)
    ticker.start()
    ticker.stop()
    ticker.join(timeout=5)
    assert not ticker.is_alive()


def test_the_night_judges_everything(settings) -> None:
    from kbs.jobs.quality import check_everything

    check_everything.func()
    run = QualityRun.objects.get()
    assert (run.state, run.job) == ("done", "quality")
    assert "gardens" in run.collections and "findings" not in run.collections
