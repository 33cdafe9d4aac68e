"""Files that leave: none without an entry in the register of acts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from kbs.access.audit.context import current
from kbs.access.audit.record import record
from kbs.exchange.models import ImportRun
from kbs.problems import NotFound, Problem
from kbs.web.principal import principal_of
from kbs.web.problems import respond


class ExportMiddleware:
    """Records every answer that is to be kept as a file, where whoever made it has not told more of it already."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        facts = current.get()
        if request.method == "HEAD" or not _is_file(response) or (facts is not None and facts.exported):
            return response
        match = request.resolver_match
        told: dict[str, Any] = {"how": "file", "route": match.route if match else ""}
        told["of"] = {
            name: value for name, value in (match.kwargs if match else {}).items() if isinstance(value, int)
        }
        try:
            record("export", principal_of(request), detail=told)
        except Problem as problem:
            response.close()
            return respond(request, problem)
        return response


def refused_rows(request: HttpRequest, run: ImportRun) -> FileResponse:
    """Give the rows of an upload that were refused, with their reasons, as CSV.

    Raises:
        NotFound: None were refused, or the file is gone.
    """
    file = Path(run.rejects_path)
    if not run.rejects_path or not file.is_file() or not file.is_relative_to(run.folder):
        raise NotFound("There are no refused rows.")
    record(
        "export",
        principal_of(request),
        collection=run.collection,
        detail={"how": "rejects", "upload": run.pk},
    )
    return FileResponse(file.open("rb"), as_attachment=True, filename=f"{run.pk}-{file.name}")


def _is_file(response: HttpResponseBase) -> bool:
    return response.status_code == 200 and response.get("Content-Disposition", "").startswith("attachment")
