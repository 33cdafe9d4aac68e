"""Tasks of data quality."""

from __future__ import annotations

from django_tasks import task

from kbs.features import judging
from kbs.jobs.lease import Busy, hold, requeue_expired
from kbs.quality.models import QualityRun

_PATH = f"{__name__}.check_everything"


@task()
def check_everything() -> None:
    """Hold all collections to the rules; goes on with a run that was stopped. Twice at once is of no use."""
    requeue_expired()
    try:
        with hold("quality", _PATH, []):
            run = judging.unfinished() or judging.open_run(judging.judged_collections(), job="quality")
            judging.work(run)
    except Busy:
        return


@task()
def work_run(run_id: int) -> None:
    """Carry out one run that a person asked for."""
    requeue_expired()
    with hold(f"quality-run:{run_id}", f"{__name__}.work_run", [run_id]):
        judging.work(QualityRun.objects.get(pk=run_id))
