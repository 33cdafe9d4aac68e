"""`/ara?q=`: the search box as a page, for everybody whom a script does not help."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from kbs.features.found import Answer
from kbs.features.search import search
from kbs.problems import InvalidParameter
from kbs.web.addresses import hit_address
from kbs.web.methods import safe
from kbs.web.parameters import refuse_unknown
from kbs.web.principal import principal_of

PER_GROUP = 25
LONGEST_QUESTION = 200


@safe
def view(request: HttpRequest) -> HttpResponse:
    """Render the results, grouped; a question that names one thing exactly still shows the list."""
    refuse_unknown(request, {"q"})
    text = request.GET.get("q", "").strip()
    if len(text) > LONGEST_QUESTION:
        raise InvalidParameter.of("q", text[:40] + "…", f"at most {LONGEST_QUESTION} characters")
    answer = search(text, principal_of(request), limit=PER_GROUP) if text else Answer([])
    groups = [
        {
            "id": group.id,
            "title": group.title,
            "total": group.total,
            "more": group.more,
            "results": [{"hit": hit, "page": hit_address(hit)} for hit in group.hits],
        }
        for group in answer.groups
    ]
    context = {"query": text, "groups": groups, "hint": answer.hint}
    return render(request, "pages/search.html", context)
