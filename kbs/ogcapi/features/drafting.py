"""Edits with the header `KBS-Draft`: put into a draft instead of in force."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from kbs.access.principals import Principal
from kbs.features.drafts.operations import add
from kbs.features.edit import Edit
from kbs.ogcapi.common.resource import json_response
from kbs.problems import InvalidParameter

HEADER = "KBS-Draft"


def draft_of(request: HttpRequest) -> int | None:
    """Return the number of the draft that an edit is for. Raises InvalidParameter."""
    text = request.headers.get(HEADER)
    if text is None:
        return None
    if not (text.isascii() and text.isdigit() and len(text) < 19):
        raise InvalidParameter.of(HEADER, text, "the number of a draft")
    return int(text)


def drafted(request: HttpRequest, principal: Principal, draft: int, edits: Sequence[Edit]) -> HttpResponse:
    """Put edits into a draft and answer 202 (RFC 9110, 15.3.3): accepted, not in force; the draft's address is told."""
    made = add(principal, draft, edits)
    address = request.build_absolute_uri(reverse("draft", args=[draft]))
    body = {
        "draft": draft,
        "href": address,
        "operations": [
            {"number": one.number, "action": one.action, "collection": one.collection, "id": one.feature}
            for one in made
        ],
    }
    response = json_response(body)
    response.status_code = 202
    response["Location"] = address
    response[HEADER] = str(draft)
    return response
