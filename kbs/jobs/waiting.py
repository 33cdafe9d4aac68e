"""What of an upload is still to be done."""

from __future__ import annotations

from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from kbs.jobs import imports


def is_working(run_id: int) -> bool:
    """Whether a job of this upload waits in the queue or runs."""
    return DBTaskResult.objects.filter(
        status__in=(TaskResultStatus.READY, TaskResultStatus.RUNNING),
        task_path__startswith=f"{imports.__name__}.",
        args_kwargs__args=[run_id],
    ).exists()
