"""Many changes of several collections as one change set: all of it or nothing.

The shape follows the draft of OGC API Features 11 (26-018, atomic transactions); docs/api.md says what is ours.
"""

from __future__ import annotations

from django.http import HttpRequest, HttpResponseBase

from kbs.access.narrow import find, may_write
from kbs.access.principals import Principal
from kbs.catalog.declaration import Collection
from kbs.features.edit import apply
from kbs.geo.crs import CRS84, Crs
from kbs.ogcapi.common.resource import json_response, options
from kbs.ogcapi.features import bodies
from kbs.ogcapi.features.drafting import draft_of, drafted
from kbs.ogcapi.features.editing import editable, summary
from kbs.problems import Forbidden, MethodNotAllowed, Unauthenticated
from kbs.web import edit_bodies
from kbs.web.csrf import require_token
from kbs.web.json_body import read_json
from kbs.web.parameters import refuse_unknown
from kbs.web.principal import principal_of


@editable
def transactions(request: HttpRequest) -> HttpResponseBase:
    """Apply a list of actions."""
    principal = principal_of(request)
    if request.method == "OPTIONS":
        allowed = ("POST",) if may_write(principal) else ()
        return options(
            allowed, {"Accept-Post": ", ".join(bodies.TRANSACTION)} if allowed else {}, reads=False
        )
    if request.method != "POST":
        raise MethodNotAllowed("POST a list of actions here.", allow=["POST", "OPTIONS"])
    _require_some_right(principal)
    require_token(request)
    refuse_unknown(request, ())
    body = read_json(request, bodies.TRANSACTION)

    def crs_of(collection: Collection) -> Crs:
        return bodies.content_crs(request, (collection,)) if collection.geometry is not None else CRS84

    edits = edit_bodies.actions(body, lambda name: find(name, principal), crs_of)
    if (draft := draft_of(request)) is not None:
        return drafted(request, principal, draft, edits)
    applied = apply(principal, bodies.reason_of(request, body), edits)
    response = json_response(summary(request, applied))
    if applied.change_set is not None:
        response["KBS-Change-Set"] = str(applied.change_set)
    return response


def _require_some_right(principal: Principal) -> None:
    if not may_write(principal):
        if principal.is_anonymous:
            raise Unauthenticated("Log in to change something.")
        raise Forbidden("Your role changes nothing.")
