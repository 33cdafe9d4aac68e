"""The versions of a feature: `/collections/{id}/items/{fid}/versions`, one of them, two compared, one restored.

After the draft of versioned features (opengeospatial/ogcapi-features, proposals/versioned-features.md, 2026-04-27)
where it fits; docs/api.md says where not. Who changed something, and why, is told to who may change the collection.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.http import http_date
from django.views.decorators.csrf import csrf_exempt

from kbs.access.narrow import find, require_write
from kbs.access.principals import Principal
from kbs.access.session import session
from kbs.access.state import rights_on
from kbs.catalog.declaration import Collection
from kbs.catalog.registry import registry
from kbs.encodings import geojson
from kbs.features.content import content
from kbs.features.edit import Edit
from kbs.features.returning import restore as restore_state
from kbs.features.versions import State, difference, version_text, versions
from kbs.geo.crs import CRS84
from kbs.history.models import ChangeSet
from kbs.ogcapi.common.links import Link, header, link, own_links, root_of
from kbs.ogcapi.common.resource import json_response, options, page, resource
from kbs.ogcapi.features import bodies, html
from kbs.ogcapi.features.links import feature_url
from kbs.ogcapi.features.views import feature_number
from kbs.problems import Conflict, InvalidParameter, MethodNotAllowed, NotFound
from kbs.web import edit_bodies
from kbs.web.csrf import require_token
from kbs.web.negotiation import GEOJSON, HTML, JSON, negotiate
from kbs.web.parameters import refuse_unknown
from kbs.web.principal import principal_of


@resource
def history(request: HttpRequest, collection_id: str, feature_id: str) -> HttpResponse:
    """List the versions of a feature, newest first: the draft's Time Map with what each version is."""
    refuse_unknown(request, ())
    principal = principal_of(request)
    found, number, states = _states(request, collection_id, feature_id, principal)
    wanted = negotiate(request, (JSON, HTML))
    address = feature_url(root_of(request), found, number)
    described = _described(states, found, principal, address)
    if wanted is HTML:
        context = html.versions_context(found, number, described)
        return page(request, "versions.html", context)
    links = [*own_links(request, wanted, (JSON, HTML)), *_map_links(address, states)]
    response = json_response({"links": links, "versions": described})
    response["Link"] = header(links, ("self", "original", "latest-version"))
    return response


@resource
def version(request: HttpRequest, collection_id: str, feature_id: str, number: str) -> HttpResponse:
    """Give one version as GeoJSON."""
    refuse_unknown(request, ())
    principal = principal_of(request)
    found, feature, states = _states(request, collection_id, feature_id, principal)
    place = _place_of(states, number)
    negotiate(request, (GEOJSON,))
    text = version_text(found, feature, states[place].change_set, principal)
    if text is None:
        raise _no_version(number)
    links = [*own_links(request, GEOJSON, (GEOJSON,)), *_navigation(request, found, feature, states, place)]
    response = HttpResponse(geojson.feature_text(text, {"links": links}), content_type=geojson.MEDIA_TYPE)
    response["Memento-Datetime"] = http_date(states[place].valid_from.timestamp())
    response["Link"] = header(links, ("self", "original", "predecessor-version", "successor-version"))
    return response


@resource
def compared(request: HttpRequest, collection_id: str, feature_id: str, number: str) -> HttpResponse:
    """Compare a version with an earlier one (`with`; else the one before): properties, and parts of the place."""
    refuse_unknown(request, {"with"})
    principal = principal_of(request)
    _found, feature, states = _states(request, collection_id, feature_id, principal)
    negotiate(request, (GEOJSON,))
    after = _place_of(states, number)
    other = request.GET.get("with")
    before = after + 1 if other is None else _place_of(states, other, parameter=True)
    if before >= len(states):
        raise NotFound(f"Version {number} is the first one that is seen.")
    told = difference(states[before], states[after], principal)
    body = {
        "type": "FeatureCollection",
        "id": feature,
        "before": states[before].change_set,
        "after": states[after].change_set,
        "properties": {name: {"before": old, "after": new} for name, old, new in told.changes},
        "features": [
            {"type": "Feature", "geometry": part, "properties": {"change": name}}
            for name, part in told.parts.items()
        ],
    }
    text = json.dumps(body, ensure_ascii=False, default=_plain)
    return HttpResponse(text, content_type=geojson.MEDIA_TYPE)


@csrf_exempt
def restore(request: HttpRequest, collection_id: str, feature_id: str, number: str) -> HttpResponseBase:
    """POST: make the feature what this version says, from when that held; a retired one is in force again.

    `If-Match` names the state that is replaced, as for PUT; a retired feature has none.
    """
    if request.method == "OPTIONS":
        return options(("POST",), reads=False)
    if request.method != "POST":
        raise MethodNotAllowed(
            f"{request.method} is not supported here; supported: POST", allow=["POST", "OPTIONS"]
        )
    principal = principal_of(request)
    found, feature, states = _states(request, collection_id, feature_id, principal)
    require_write(found, principal)
    require_token(request)
    refuse_unknown(request, ())
    state = states[_place_of(states, number)]
    if state.entry is None:
        raise Conflict(f"Version {number} is the state in force.")
    declared = registry.get(found.id) or found
    match = edit_bodies.if_match(request.headers.get("If-Match"))
    replaced = Edit("replace", found, CRS84, feature_id=feature, match=match)
    made = restore_state(principal, declared, feature, state.entry, bodies.reason_of(request), replaced)
    address = feature_url(root_of(request), found, feature)
    response = json_response({"changeSet": made, "links": [link(address, "original", geojson.MEDIA_TYPE)]})
    response["Location"] = address
    response["KBS-Change-Set"] = str(made)
    with session(principal) as cursor:
        now = content(cursor, found, feature)
    if now is not None:
        response["ETag"] = now.tag
    response["Cache-Control"] = "no-store"
    return response


def _states(
    request: HttpRequest, collection_id: str, feature_id: str, principal: Principal
) -> tuple[Collection, int, list[State]]:
    found = find(collection_id, principal)
    number = feature_number(found, feature_id)
    states = versions(found, number, principal)
    if not states:
        raise NotFound(f"{found.id} has no feature {number}.")
    return found, number, states


def _place_of(states: list[State], number: str, *, parameter: bool = False) -> int:
    for place, state in enumerate(states):
        if str(state.change_set) == number:
            return place
    if parameter:
        raise InvalidParameter.of("with", number[:40], "the number of a version of this feature")
    raise _no_version(number)


def _no_version(number: str) -> NotFound:
    return NotFound(f"There is no version {number[:40]!r} of this feature.")


def _described(
    states: list[State], found: Collection, principal: Principal, address: str
) -> list[dict[str, Any]]:
    people = ("user", "in_name_of", "approved_by", "draft")
    sets = ChangeSet.objects.select_related(*people).in_bulk({s.change_set for s in states})
    inside = rights_on(found, principal).writes
    rows = []
    for state in states:
        made = sets.get(state.change_set)
        body: dict[str, Any] = {
            "version": state.change_set,
            "href": f"{address}/versions/{state.change_set}",
            "recorded": _moment(state.recorded_at),
            "until": _moment(state.closed_at),
            "interval": [_moment(state.valid_from), _moment(state.valid_to)],
            "superseded": _moment(state.superseded_at),
            "source": made.source if made else "",
            "changed": [name for name, _before, _after in state.changes]
            + (["geometry"] if state.moved else []),
        }
        if inside and made is not None:
            body |= {
                "by": made.user.get_username() if made.user else made.database_user,
                "inNameOf": made.in_name_of.get_username() if made.in_name_of else None,
                "approvedBy": made.approved_by.get_username() if made.approved_by else None,
                "draft": made.draft.pk if hasattr(made, "draft") else None,
                "reason": made.reason,
                "document": made.document,
                "reverts": made.reverts_id,
            }
        rows.append(body)
    return rows


def _map_links(address: str, states: list[State]) -> list[Link]:
    """The links of a Time Map: one relation per link; versions in the order of time."""
    ends = [("first", states[-1]), ("last", states[0]), ("latest-version", states[0])]
    found = [link(address, "original", geojson.MEDIA_TYPE)]
    for rel, state in [*ends, *(("memento", state) for state in reversed(states))]:
        one = link(f"{address}/versions/{state.change_set}", rel, geojson.MEDIA_TYPE)
        found.append(one | {"datetime": http_date(state.valid_from.timestamp())})
    return found


def _navigation(
    request: HttpRequest, found: Collection, feature: int, states: list[State], place: int
) -> list[Link]:
    address = feature_url(root_of(request), found, feature)
    links = [
        link(address, "original", geojson.MEDIA_TYPE),
        link(f"{address}/versions", "version-history", "application/json"),
        link(f"{address}/versions", "timemap", "application/json"),
    ]
    for rel, other in (("predecessor-version", place + 1), ("successor-version", place - 1)):
        if 0 <= other < len(states):
            links.append(link(f"{address}/versions/{states[other].change_set}", rel, geojson.MEDIA_TYPE))
    return links


def _moment(moment: datetime | None) -> str | None:
    """RFC 3339 in UTC with every digit, so that it can be asked for again."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z") if moment else None


def _plain(value: Any) -> Any:
    return value.isoformat() if hasattr(value, "isoformat") else str(value)
