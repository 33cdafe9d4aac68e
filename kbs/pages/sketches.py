"""`/nesne/{collection}/{id}/kroki.svg`: the small static map of an object page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from kbs.access.narrow import find
from kbs.features.sketch import sketch
from kbs.problems import NotFound
from kbs.web.conditional import BRIEFLY
from kbs.web.methods import safe
from kbs.web.parameters import refuse_unknown
from kbs.web.principal import principal_of


@safe
def view(request: HttpRequest, collection_id: str, feature_id: int) -> HttpResponse:
    """Draw the feature among its surroundings. Raises NotFound for what has no geometry."""
    refuse_unknown(request, ())
    principal = principal_of(request)
    drawn = sketch(find(collection_id, principal), min(feature_id, 2**63 - 1), principal)
    if drawn is None:
        raise NotFound(f"{collection_id} has no drawable feature {feature_id}.")
    text = render_to_string("pages/sketch.svg", {"drawn": drawn})
    response = HttpResponse(text, content_type="image/svg+xml; charset=utf-8")
    response["Cache-Control"] = BRIEFLY if principal.is_anonymous else "private, no-cache"
    return response
