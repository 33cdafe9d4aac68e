"""Tasks for uploads: look at a file, try its import, apply it."""

from __future__ import annotations

from collections.abc import Callable

from django_tasks import task

from kbs.exchange import uploads
from kbs.exchange.models import ImportRun
from kbs.jobs.lease import hold, requeue_expired


@task()
def inspect_import(run_id: int) -> None:
    """Look at an uploaded file."""
    _work(run_id, "kbs.jobs.imports.inspect_import", uploads.inspect_run)


@task()
def preview_import(run_id: int) -> None:
    """Try the import of an uploaded file."""
    _work(run_id, "kbs.jobs.imports.preview_import", uploads.preview_run)


@task()
def apply_import(run_id: int) -> None:
    """Import an uploaded file; applied once, however often the task runs."""
    _work(run_id, "kbs.jobs.imports.apply_import", uploads.apply_run)


def _work(run_id: int, name: str, step: Callable[[ImportRun], ImportRun]) -> None:
    requeue_expired()
    with hold(f"import-run:{run_id}", name, [run_id]):
        step(ImportRun.objects.get(pk=run_id))
