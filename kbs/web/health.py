"""Is it alive, is it ready? Two addresses for supervisors and load balancers; they tell no secrets."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.utils import Error as DatabaseError
from django.http import HttpRequest, HttpResponse, JsonResponse

from kbs.catalog.checks import check_columns
from kbs.web.methods import safe

# Below this an upload or a backup fails half-way.
LEAST_FREE_MB = 200


@safe
def healthz(request: HttpRequest) -> HttpResponse:
    """Answer 200 as long as the process serves; nothing else is asked."""
    response = HttpResponse("ok\n", content_type="text/plain; charset=utf-8")
    response["Cache-Control"] = "no-store"
    return response


@safe
def readyz(request: HttpRequest) -> HttpResponse:
    """Answer 200 with every check `ok`, or 503 with what is missing, in words without secrets."""
    checks: dict[str, str] = {}
    for name, check in _CHECKS.items():
        try:
            checks[name] = check() or "ok"
        except (DatabaseError, OSError) as exc:
            checks[name] = f"does not answer ({type(exc).__name__})"
    ready = all(state == "ok" for state in checks.values())
    body = {"status": "ready" if ready else "not ready", "checks": checks}
    response = JsonResponse(body, status=200 if ready else 503)
    response["Cache-Control"] = "no-store"
    if not ready:
        response["Retry-After"] = "5"
    return response


def _database() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return ""


def _postgis() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_extension WHERE extname IN ('postgis', 'pg_trgm')")
        return (
            "" if cursor.fetchone() == (2,) else "the extensions postgis and pg_trgm are not both installed"
        )


def _migrations() -> str:
    executor = MigrationExecutor(connection)
    missing = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return f"{len(missing)} migrations not applied" if missing else ""


def _storage_crs() -> str:
    faults = check_columns(None, databases=["default"])
    return "; ".join(str(fault.msg) for fault in faults[:3])


def _disk() -> str:
    for folder in {Path(settings.MEDIA_ROOT), Path(settings.VAR_DIR)}:
        existing = next(parent for parent in (folder, *folder.parents) if parent.is_dir())
        if shutil.disk_usage(existing).free < LEAST_FREE_MB * 1024 * 1024:
            return f"less than {LEAST_FREE_MB} MB free for files"
    return ""


_CHECKS: dict[str, Callable[[], str]] = {
    "database": _database,
    "postgis": _postgis,
    "migrations": _migrations,
    "storage_crs": _storage_crs,
    "disk": _disk,
}
