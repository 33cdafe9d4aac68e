"""Problems as OWS exception reports (OWS Common 1.0, 8)."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from kbs.metadata.xml import document, node
from kbs.problems import MethodNotAllowed, PayloadTooLarge, Problem
from kbs.web.problems import from_exception

XML = "application/xml"
_CODES = {"invalid-parameter": "InvalidParameterValue", "unavailable": "NoApplicableCode"}


def report(request: HttpRequest, exc: Exception) -> HttpResponse:
    """Answer an exception of any kind; what is not ours is logged and told without detail."""
    problem = from_exception(request, exc)
    response = HttpResponse(document(_report(problem)), status=problem.status, content_type=XML)
    response["Cache-Control"] = "no-store"
    if isinstance(problem, MethodNotAllowed):
        response["Allow"] = "GET, POST, OPTIONS"
    if isinstance(problem, PayloadTooLarge):
        response["Connection"] = "close"
    return response


def _report(problem: Problem) -> object:
    code = str(problem.extra.get("code") or _CODES.get(problem.slug, "NoApplicableCode"))
    located = {"locator": problem.faults[0].name} if problem.faults else {}
    text = node("ows:ExceptionText", problem.detail or problem.title)
    exception = node("ows:Exception", text, exceptionCode=code, **located)
    return node("ows:ExceptionReport", exception, version="1.0.0")
