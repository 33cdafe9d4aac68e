"""Features created, replaced, changed and retired (OGC API Features 4, draft 20-002r2)."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.views.decorators.csrf import csrf_exempt

from kbs.access.narrow import find, require_write
from kbs.access.principals import Principal
from kbs.catalog.declaration import Collection
from kbs.encodings import geojson
from kbs.features.edit import Action, Applied, Done, Edit, apply
from kbs.ogcapi.common.links import link, root_of
from kbs.ogcapi.common.resource import READ, empty, json_response, options
from kbs.ogcapi.features import bodies, views
from kbs.ogcapi.features.drafting import draft_of, drafted
from kbs.ogcapi.features.links import collection_url, feature_url
from kbs.ogcapi.features.methods import allowed, methods_of_item, methods_of_items
from kbs.problems import Forbidden, MethodNotAllowed
from kbs.web import edit_bodies
from kbs.web.csrf import require_token
from kbs.web.json_body import read_json
from kbs.web.parameters import refuse_unknown
from kbs.web.principal import principal_of

View = Callable[..., HttpResponseBase]
_ITEMS = ("POST", "PATCH")
_ITEM = ("PUT", "PATCH", "DELETE")


def editable(view: View) -> View:
    """Take writes of a view: its tokens are looked at here, because a key needs none."""

    @csrf_exempt
    @wraps(view)
    def answer(request: HttpRequest, **place: str) -> HttpResponseBase:
        if request.method not in (*READ, *_ITEMS, *_ITEM):
            raise MethodNotAllowed(f"{str(request.method)[:20]} is not supported here.", allow=list(READ))
        response = view(request, **place)
        response.headers.setdefault("Cache-Control", "no-store")
        return response

    return answer


@editable
def items(request: HttpRequest, collection_id: str) -> HttpResponseBase:
    """Give, add or change features."""
    if request.method not in (*_ITEMS, "OPTIONS"):
        _refuse(request, methods_of_items, collection_id)
        return views.items(request, collection_id)
    principal = principal_of(request)
    found = find(collection_id, principal)
    if request.method == "OPTIONS":
        writes = methods_of_items(found, principal, drafting=draft_of(request) is not None)
        kinds = {"POST": ("Accept-Post", bodies.FEATURE), "PATCH": ("Accept-Patch", bodies.MANY)}
        return options(writes, {kinds[one][0]: ", ".join(kinds[one][1]) for one in writes})
    _may(request, found, principal)
    body = read_json(request, bodies.FEATURE if request.method == "POST" else bodies.MANY)
    system = bodies.system_of(request, found, body)
    if request.method == "POST":
        edits = system.in_order(edit_bodies.new_features(body, found, system.crs))
    else:
        match = bodies.match_of(request)
        edits = system.in_order(edit_bodies.changed_features(body, found, system.crs, match))
    if (draft := draft_of(request)) is not None:
        return drafted(request, principal, draft, edits)
    applied = apply(principal, bodies.reason_of(request), edits)
    if len(edits) > 1 or edits[0].place:
        status = 201 if request.method == "POST" else 200
        return _tell(json_response(summary(request, applied)), applied, status)
    return _representation(request, applied, 201)


@editable
def item(request: HttpRequest, collection_id: str, feature_id: str) -> HttpResponseBase:
    """Give, replace, change or retire one feature."""
    if request.method not in (*_ITEM, "OPTIONS"):
        _refuse(request, methods_of_item, collection_id)
        return views.item(request, collection_id, feature_id)
    principal = principal_of(request)
    found = find(collection_id, principal)
    if request.method == "OPTIONS":
        writes = methods_of_item(found, principal, drafting=draft_of(request) is not None)
        return options(writes, {"Accept-Patch": ", ".join(bodies.PATCH)} if "PATCH" in writes else {})
    _may(request, found, principal)
    edit = _edit(request, found, views.feature_number(found, feature_id))
    if (draft := draft_of(request)) is not None:
        return drafted(request, principal, draft, [edit])
    applied = apply(principal, bodies.reason_of(request), [edit])
    if edit.action == "delete":
        return _tell(empty(204), applied, 204)
    return _representation(request, applied, 200)


def _edit(request: HttpRequest, found: Collection, feature_id: int) -> Edit:
    match = bodies.match_of(request)
    if request.method == "PUT":
        body = read_json(request, bodies.FEATURE)
        system = bodies.system_of(request, found, body)
        whole = edit_bodies.feature(body, found, system.crs, "replace", feature_id=feature_id, match=match)
        return system.in_order([whole])[0]
    crs = bodies.content_crs(request, (found,))
    if request.method == "DELETE":
        return Edit("delete", found, crs, feature_id=feature_id, match=match)
    return edit_bodies.patch(read_json(request, bodies.PATCH), found, crs, feature_id, match)


def _may(request: HttpRequest, found: Collection, principal: Principal) -> None:
    """Refuse who changes nothing here, before the body is looked at; the rest is asked where it is written."""
    rights = require_write(found, principal)
    require_token(request)
    refuse_unknown(request, ())
    missing = {"POST": not rights.create, "DELETE": not rights.retire}.get(
        str(request.method), not rights.write
    )
    if missing:
        raise Forbidden(f"Your role may not {request.method} in {found.id}.")


def _refuse(request: HttpRequest, own: Callable[..., tuple[str, ...]], collection_id: str) -> None:
    """Refuse methods of the other kind of resource; `own` gives those of this one."""
    if request.method not in READ:
        found = find(collection_id, principal := principal_of(request))
        here = allowed(own(found, principal))
        raise MethodNotAllowed(
            f"{request.method} is not supported here; supported: {', '.join(here)}", allow=here
        )


def _representation(request: HttpRequest, applied: Applied, status: int) -> HttpResponse:
    """Give the feature as it is now, in the system it was sent in."""
    (done,) = applied.done
    collection, root = done.edit.collection, root_of(request)
    address = feature_url(root, collection, done.feature_id)
    if done.content is None:  # it has moved out of the rows that the asker sees
        status = 204 if status == 200 else status
        response = empty(status)
    else:
        links = [
            link(address, "self", geojson.MEDIA_TYPE),
            link(collection_url(root, collection), "collection", "application/json"),
        ]
        text = geojson.feature_text(done.content.text, {"links": links})
        response = HttpResponse(text, content_type=geojson.MEDIA_TYPE)
        response["ETag"] = done.content.tag
        if collection.geometry is not None:
            response["Content-Crs"] = f"<{done.edit.crs.uri}>"
    if status == 201:
        response["Location"] = address
    return _tell(response, applied, status)


def _tell(response: HttpResponse, applied: Applied, status: int) -> HttpResponse:
    response.status_code = status
    if applied.change_set is not None:
        response["KBS-Change-Set"] = str(applied.change_set)
    return response


_RESULTS: dict[Action, tuple[str, str]] = {
    "insert": ("totalInserted", "insertResults"),
    "replace": ("totalReplaced", "replaceResults"),
    "update": ("totalUpdated", "updateResults"),
    "delete": ("totalDeleted", "deleteResults"),
}


def summary(request: HttpRequest, applied: Applied) -> dict[str, object]:
    """Return what became of several edits: counts and addresses by action, and each in order with its tag."""
    root = root_of(request)
    totals = dict.fromkeys((total for total, _list in _RESULTS.values()), 0)
    lists: dict[str, list[str]] = {}
    for done in applied.done:
        total, name = _RESULTS[done.edit.action]
        totals[total] += 1
        lists.setdefault(name, []).append(feature_url(root, done.edit.collection, done.feature_id))
    body = {"semantic": "atomic", "summary": totals, **lists}
    return body | {"changeSet": applied.change_set, "results": [_result(done) for done in applied.done]}


def _result(done: Done) -> dict[str, object]:
    result: dict[str, object] = {
        "action": done.edit.action,
        "collection": done.edit.collection.id,
        "id": done.feature_id,
        "changed": done.changed,
    }
    return result if done.content is None else result | {"etag": done.content.tag}
