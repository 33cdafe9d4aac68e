"""Keep the low-zoom overviews of tiles in step with the data: soon after a change, once for many."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from django_tasks import task
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from kbs.catalog.registry import registry
from kbs.jobs.lease import Busy, hold
from kbs.tiles import generalize
from kbs.tiles.plan import overview_zooms

# A clerk's afternoon of single edits makes one refresh a minute at most.
DELAY = timedelta(seconds=60)
_PATH = f"{__name__}.refresh_overviews"
# Rows of one change set come one by one; the first of each collection is enough.
_seen: dict[str, int] = {}


@task()
def refresh_overviews() -> None:
    """Prepare every overview that is older than its data. Running twice at once is of no use."""
    try:
        with hold("overviews", _PATH, []):
            for collection in generalize.stale(registry):
                generalize.refresh(collection)
    except Busy:
        return


def on_change(sender: str, change_set: int, **_kwargs: Any) -> None:
    """Receive `features.changed`: plan a refresh for after the commit, in the login role's own right."""
    collection = registry.get(sender)
    if collection is None or not overview_zooms(collection) or _seen.get(sender) == change_set:
        return
    _seen[sender] = change_set
    transaction.on_commit(plan_refresh, robust=True)


def plan_refresh() -> None:
    """Queue a refresh unless one waits already."""
    waiting = DBTaskResult.objects.filter(task_path=_PATH, status=TaskResultStatus.READY)
    if not waiting.exists():
        refresh_overviews.using(run_after=timezone.now() + DELAY).enqueue()
