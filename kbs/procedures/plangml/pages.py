"""The plan's file at its own address, and the link to it on the plan's page."""

from __future__ import annotations

import tempfile
from typing import Any
from urllib.parse import urlencode

from django.http import FileResponse, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy

from kbs.access.audit.reads import reading
from kbs.access.narrow import may_download, visible
from kbs.access.principals import Principal
from kbs.features.find import Found
from kbs.geo.crs import UnknownCrs, parse_crs
from kbs.pages.sections import Section, register
from kbs.problems import InvalidParameter
from kbs.procedures.plangml import export
from kbs.web.methods import safe
from kbs.web.parameters import refuse_unknown
from kbs.web.principal import principal_of
from layers.planning.collections import PLANS

MEDIA_TYPE = "application/gml+xml; version=2.1"
# A plan of a district is a few megabytes; what is larger waits on disk while it is sent.
_IN_MEMORY = 8 << 20


def register_cards() -> None:
    """Register the section."""
    register(
        Section(PLANS.id, "plangml", gettext_lazy("Plan dosyası"), "plangml/section.html", section,
                place="aside", order=70)
    )  # fmt: skip


def section(request: HttpRequest, found: Found, principal: Principal) -> dict[str, Any] | None:
    """Return the address of the file; nothing for a plan that is no more, or that may not be taken away."""
    seen = {collection.id for collection in visible(principal) if may_download(collection, principal)}
    pin = str(found.values["pin"])
    if found.retired or "/" in pin or not seen.issuperset((PLANS.id, *export.COLLECTIONS)):
        return None
    return {"href": f"{reverse('plangml', args=[pin])}?{urlencode({'source': found.source})}"}


@safe
def file(request: HttpRequest, pin: str) -> HttpResponse:
    """`/plan/{pin}/plangml.gml?source=&crs=`: the plan as PlanGML; what had to be filled in stands in `X-Kbs-Notes`.

    Raises:
        NotFound, Conflict, Forbidden, CoordinateSystemProblem: As `export.find`.
        InvalidParameter: `crs` names none.
    """
    refuse_unknown(request, ("source", "crs"))
    principal = principal_of(request)
    body = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115  (the response closes it)
    with reading(principal, PLANS, kind="export", how="plangml", filter=pin, always=True) as told:
        plan = export.find(pin, request.GET.get("source", ""), _crs(request), principal)
        report = export.export(plan, body, principal)
        told.count = report.features
    body.seek(0)
    response = FileResponse(body, content_type=MEDIA_TYPE, as_attachment=True, filename=f"{plan.pin}.gml")
    response["Cache-Control"] = "no-cache" if principal.is_anonymous else "private, no-cache"
    response["X-Kbs-Notes"] = (
        f"features={report.features}; filled={report.filled.total()}; left-out={report.left_out.total()}"
    )
    return response  # type: ignore[return-value]


def _crs(request: HttpRequest) -> int | None:
    text = request.GET.get("crs", "")
    if not text:
        return None
    try:
        return parse_crs(text).srid
    except UnknownCrs as exc:
        raise InvalidParameter.of("crs", text, "EPSG:5254") from exc
