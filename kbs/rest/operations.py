"""`/api/v1/operations`: areas split, merged and adjusted so that their neighbours stay neighbours."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from django.http import JsonResponse
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework.decorators import api_view, authentication_classes, permission_classes
from rest_framework.permissions import AllowAny
from rest_framework.request import Request

from kbs.access.session import session
from kbs.catalog.registry import registry
from kbs.features import operations, topology
from kbs.features.content import content
from kbs.features.descent import to_be_given
from kbs.features.operations import Done, Made, Plan
from kbs.features.telling import in_sight
from kbs.features.write import Reason, Writer, change_set
from kbs.problems import PreconditionRequired
from kbs.rest import operation_schemas as schemas
from kbs.rest.describe import problems
from kbs.rest.operation_bodies import Asked, read, wrong
from kbs.web.addresses import item_address

_PROBLEMS = problems(400, 401, 403, 404, 409, 412, 413, 415, 422, 428, 503)
Planning = Callable[[Any], Plan]
Doing = Callable[[Writer], Done]


def _operation(view: Callable[[Request], JsonResponse]) -> Any:
    """Make a POST resource for everybody: who asks and what they may change is looked at as in every door."""
    return api_view(["POST"])(authentication_classes([])(permission_classes([AllowAny])(view)))


@extend_schema(
    operation_id="splitFeature",
    summary="Split an area along a line; the parts are new features, the old one is retired",
    request=schemas.SPLIT,
    responses={200: schemas.ANSWER} | _PROBLEMS,
)
@_operation
def split(request: Request) -> JsonResponse:
    """Answer the pieces, largest first; with `dry_run` nothing is changed, and `parts` may be left out."""
    asked = read(request, "line", "parts", "act", "day")
    if len(asked.ids) != 1:
        raise wrong("features", "is one feature")
    [feature], line, parts = asked.ids, asked.line(), asked.parts()
    act, day = asked.act("split"), asked.day()
    return _answer(
        asked,
        lambda cursor: operations.plan_split(cursor, asked.principal, asked.collection, feature, line, parts),
        lambda writer: operations.split(
            writer, asked.collection, feature, line, parts or (), act=act, day=day
        ),
    )


@extend_schema(
    operation_id="mergeFeatures",
    summary="Make one new feature of areas that touch along edges; the old ones are retired",
    request=schemas.MERGE,
    responses={200: schemas.ANSWER} | _PROBLEMS,
)
@_operation
def merge(request: Request) -> JsonResponse:
    """Answer the new feature: what all agree on, sums of quantities, and the given `values`."""
    asked = read(request, "values", "act", "day")
    plain = asked.dry_run and "values" not in asked.body
    given = None if plain else asked.values("values", asked.body.get("values", {}))
    act, day = asked.act("merge"), asked.day()
    return _answer(
        asked,
        lambda cursor: operations.plan_merge(cursor, asked.principal, asked.collection, asked.ids, given),
        lambda writer: operations.merge(writer, asked.collection, asked.ids, given or {}, act=act, day=day),
    )


@extend_schema(
    operation_id="adjustBoundary",
    summary="Put a line in the place of the common boundary of areas; they keep their ids",
    request=schemas.ADJUST,
    responses={200: schemas.ANSWER} | _PROBLEMS,
)
@_operation
def adjust(request: Request) -> JsonResponse:
    """Answer the features with their new shapes."""
    asked = read(request, "line")
    line = asked.line()
    return _answer(
        asked,
        lambda cursor: operations.plan_adjust(cursor, asked.collection, asked.ids, line),
        lambda writer: operations.adjust(writer, asked.collection, asked.ids, line),
    )


@extend_schema(
    operation_id="moveCorner",
    summary="Put a corner that areas share to another place, in all of them",
    request=schemas.MOVE,
    responses={200: schemas.ANSWER} | _PROBLEMS,
)
@_operation
def move(request: Request) -> JsonResponse:
    """Answer the features that meet there with their new shapes; `features` names every one of them."""
    asked = read(request, "from", "to")
    old, new = asked.point("from"), asked.point("to")

    def moving(writer: Writer) -> Done:
        done = operations.move(writer, asked.collection, old, new)
        unread = sorted({made.id for made in done.plan.after if made.id is not None} - set(asked.ids))
        if unread:
            raise PreconditionRequired(
                f"{', '.join(map(str, unread))} of {asked.collection.id} have this corner too:"
                " name them in `features` with the ETags under which you have read them."
            )
        return done

    return _answer(
        asked,
        lambda cursor: operations.plan_move(cursor, asked.principal, asked.collection, old, new),
        moving,
    )


def _answer(asked: Asked, planning: Planning, doing: Doing) -> JsonResponse:
    """Do the operation in one change set, or only plan it."""
    if asked.dry_run:
        with session(asked.principal) as cursor:
            body = _told(asked, cursor, Done(planning(cursor)), None)
    else:
        reason = Reason(asked.reason or _("Alan işlemi"))
        with change_set(asked.principal, reason, asked.collection) as writer:
            operations.require_unchanged(writer.cursor, asked.collection, asked.tags)
            body = _told(asked, writer.cursor, doing(writer), writer.change_set)
    response = JsonResponse(body, json_dumps_params={"ensure_ascii": False})
    response["Cache-Control"] = "no-store"
    if body["change_set"] is not None:
        response["KBS-Change-Set"] = str(body["change_set"])
    return response


def _told(asked: Asked, cursor: Any, done: Done, number: int | None) -> dict[str, Any]:
    plan = done.plan
    shapes = topology.as_geojson(cursor, [made.shape for made in plan.after], asked.crs)
    return {
        "collection": asked.collection.id,
        "dry_run": asked.dry_run,
        "change_set": number,
        "crs": asked.crs.uri,
        "before": [{"id": member.id, "area": member.area} for member in plan.before],
        "after": {
            "type": "FeatureCollection",
            "features": [
                _feature(asked, cursor, place, made, shape)
                for place, (made, shape) in enumerate(zip(plan.after, shapes, strict=True))
            ],
        },
        **_followed(asked, cursor, done),
        "to_be_given": [name for name in to_be_given(asked.collection) if name in asked.collection.by_name],
    }


def _followed(asked: Asked, cursor: Any, done: Done) -> dict[str, Any]:
    """What changed with it, as far as the asker sees it."""
    referring: dict[str, set[int]] = {asked.collection.id: set(done.neighbours)}
    for name, feature in done.references:
        referring.setdefault(name, set()).add(feature)
    seen = {
        collection.id: in_sight(cursor, collection, referring[collection.id], asked.principal)
        for collection in registry
        if collection.id in referring
    }
    return {
        "neighbours": [feature for feature in done.neighbours if feature in seen[asked.collection.id]],
        "references": [
            {"collection": name, "id": feature} for name, feature in done.references if feature in seen[name]
        ],
    }


def _feature(asked: Asked, cursor: Any, place: int, made: Made, shape: Any) -> dict[str, Any]:
    """A feature as the operation makes it; `etag` and `href` when it is there."""
    seen = {name: value for name, value in made.values.items() if name in asked.collection.by_name}
    properties = {
        "piece": place,
        "area": made.area,
        "values": {name: _plain(value) for name, value in seen.items()},
        "computed": [name for name in made.computed if name in seen],
    }
    feature = {"type": "Feature", "geometry": shape, "properties": properties}
    if made.id is None or asked.dry_run:
        return feature if made.id is None else feature | {"id": made.id}
    found = content(cursor, asked.collection, made.id)
    told = {} if found is None else {"etag": found.tag}
    return feature | {"id": made.id, "href": item_address(asked.collection, made.id)} | told


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return float(value)
    return value.isoformat() if isinstance(value, date) else value
