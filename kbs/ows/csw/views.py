"""The one address of the catalogue service: GET with key-value pairs, POST with XML (or a form)."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from kbs.metadata import build
from kbs.metadata.xml import Node, document
from kbs.ows.csw import answers, asking
from kbs.ows.csw.capabilities import GML_31, capabilities
from kbs.ows.exceptions import XML, report
from kbs.ows.requests import FORM, Parameters, body_of
from kbs.problems import MethodNotAllowed
from kbs.web.principal import principal_of

_METHODS = "GET, HEAD, POST, OPTIONS"


@csrf_exempt  # it reads only
def csw(request: HttpRequest) -> HttpResponse:
    """Answer a request of CSW 2.0.2; whatever goes wrong is an exception report."""
    if request.method == "OPTIONS":
        headers = {"Allow": _METHODS, "Access-Control-Allow-Methods": _METHODS}
        return HttpResponse(
            status=204, headers=headers | {"Access-Control-Allow-Headers": "Content-Type, Accept"}
        )
    try:
        root = _answer(request, _asked(request))
    except Exception as exc:
        return report(request, exc)
    response = HttpResponse(document(root, keep=tuple(GML_31)), content_type=XML)
    response["Cache-Control"] = "private, no-cache"
    return response


def _asked(request: HttpRequest) -> asking.Asked:
    if request.method in ("GET", "HEAD"):
        return asking.from_pairs(Parameters(request.GET.dict()))  # type: ignore[arg-type]
    if request.method != "POST":
        raise MethodNotAllowed(f"Supported: {_METHODS}", allow=_METHODS.split(", "))
    body = body_of(request)
    if request.content_type == FORM:
        return asking.from_pairs(Parameters(request.POST.dict()))  # type: ignore[arg-type]
    return asking.from_xml(body)


def _answer(request: HttpRequest, asked: asking.Asked) -> Node:
    origin = f"{request.scheme}://{request.get_host()}{request.META.get('SCRIPT_NAME', '')}"
    if isinstance(asked, asking.Described):
        if asked.operation == "DescribeRecord":
            return answers.description(asked)
        return capabilities(build.default_party(), f"{origin}/ows/csw", asked.names)
    records = build.records(principal_of(request), origin)
    if isinstance(asked, asking.GetRecordById):
        return answers.by_id(asked, records)
    if isinstance(asked, asking.GetDomain):
        return answers.domains(asked, records)
    return answers.records(asked, records)
