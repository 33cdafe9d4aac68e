"""`/api/v1/drafts`: change sets that one person prepares and another puts in force."""

from __future__ import annotations

import math
from typing import Any

from django.conf import settings
from django.contrib.gis.geos import Point
from django.http import HttpResponse, JsonResponse
from drf_spectacular.utils import extend_schema
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.views import APIView

from kbs.access.narrow import find as find_collection
from kbs.access.principals import Principal
from kbs.encodings.geojson_shape import BadShape, read_shape
from kbs.features.drafts import course, operations, people
from kbs.features.drafts.models import Draft as DraftModel
from kbs.features.drafts.review import review
from kbs.features.edit import Edit
from kbs.geo.crs import CRS84, epsg, transform
from kbs.problems import InvalidParameter, NotFound
from kbs.rest import draft_schemas as schemas
from kbs.rest.describe import parameter, problems
from kbs.rest.draft_bodies import comment_body, diff_body, draft_body, operation_body, review_body
from kbs.rest.operation_bodies import limited, named_crs, wrong
from kbs.web import edit_bodies
from kbs.web.csrf import require_token
from kbs.web.json_body import read_json
from kbs.web.parameters import refuse_unknown
from kbs.web.principal import principal_of

_READ = problems(400, 401, 403, 404)
_WRITE = problems(400, 401, 403, 404, 409, 412, 413, 415, 422, 428, 503)
NEWEST = 200
_ACTS = ("submit", "reopen", "withdraw", "reject", "approve")


class _Door(APIView):
    """Who asks is told by `principal_of`, as in every door."""

    authentication_classes = ()
    permission_classes = (AllowAny,)

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        """Refuse cookies without their token, and parameters that are not defined."""
        principal_of(
            request._request
        )  # before the framework, which knows no authentication here, forgets the user
        super().initial(request, *args, **kwargs)
        if request.method != "GET":
            require_token(request._request)
            refuse_unknown(request._request, ())

    def asker(self, request: Request) -> Principal:
        """Return who asks."""
        return principal_of(request._request)


class Drafts(_Door):
    """The drafts that the asker sees, and new ones."""

    @extend_schema(
        operation_id="listDrafts",
        summary="Drafts of one's unit, and those that wait for one's approval",
        parameters=[
            parameter("state", "Only those in this state", schema={"enum": list(DraftModel.State.values)}),
            parameter(
                "waiting", "`true`: only those that the asker may decide on", schema={"enum": ["true"]}
            ),
        ],
        responses={200: schemas.DRAFTS} | _READ,
    )
    def get(self, request: Request) -> HttpResponse:
        """List the newest first."""
        refuse_unknown(request._request, ("state", "waiting"))
        principal = self.asker(request)
        state, waiting = request.GET.get("state"), request.GET.get("waiting")
        if state is not None and state not in DraftModel.State.values:
            raise InvalidParameter.of("state", state, f"one of: {', '.join(DraftModel.State.values)}")
        if waiting not in (None, "true"):
            raise InvalidParameter.of("waiting", waiting, "true")
        drafts = people.to_decide(principal) if waiting else people.seen(principal)
        if state is not None:
            drafts = drafts.filter(state=state)
        return _json({"drafts": [draft_body(draft, principal) for draft in drafts[:NEWEST]]})

    @extend_schema(
        operation_id="createDraft",
        summary="Begin a draft",
        request={"application/json": schemas.NEW_DRAFT},
        responses={201: schemas.DRAFT} | _WRITE,
    )
    def post(self, request: Request) -> HttpResponse:
        """Begin one of the asker's unit."""
        body = _body(request, "title", "reason", "document")
        title = limited(body, "title", 200)
        if not title:
            raise wrong("title", "must be given")
        principal = self.asker(request)
        draft = course.create(
            principal, title, reason=limited(body, "reason", 300), document=limited(body, "document", 500)
        )
        response = _json(draft_body(people.find(principal, draft.pk), principal), 201)
        response["Location"] = request.build_absolute_uri(f"{request.path}/{draft.pk}")
        return response


class Draft(_Door):
    """One draft."""

    @extend_schema(
        operation_id="getDraft",
        summary="A draft with its operations and comments",
        responses={200: schemas.WHOLE_DRAFT} | _READ,
    )
    def get(self, request: Request, draft_id: int) -> HttpResponse:
        """Tell it."""
        refuse_unknown(request._request, ())
        principal = self.asker(request)
        draft = people.find(principal, draft_id)
        comments = draft.comments.select_related("author")
        return _json(
            draft_body(draft, principal)
            | {
                "steps": [operation_body(one, principal) for one in people.steps_shown(principal, draft)],
                "comments": [comment_body(one) for one in comments],
            }
        )


class Operations(_Door):
    """What a draft holds."""

    @extend_schema(
        operation_id="addDraftOperations",
        summary="Put changes into a draft: a list of actions as of /ogc/transactions",
        request={"application/json": schemas.ACTIONS},
        responses={201: schemas.OPERATIONS} | _WRITE,
    )
    def post(self, request: Request, draft_id: int) -> HttpResponse:
        """Add them; what is said of a feature that the draft changes already is added to that."""
        principal = self.asker(request)
        body = _body(request, "transaction", "semantic", "crs")
        made = operations.add(principal, draft_id, _edits(body, principal))
        return _json({"operations": [operation_body(one, principal) for one in made]}, 201)


class Operation(_Door):
    """One change of a draft."""

    @extend_schema(
        operation_id="replaceDraftOperation",
        summary="Put another change in the place of one",
        request={"application/json": schemas.ACTIONS},
        responses={200: schemas.OPERATION} | _WRITE,
    )
    def put(self, request: Request, draft_id: int, number: int) -> HttpResponse:
        """Replace it by a list of one action."""
        principal = self.asker(request)
        body = _body(request, "transaction", "semantic", "crs")
        edits = _edits(body, principal)
        if len(edits) != 1:
            raise wrong("transaction", "holds one change here")
        return _json(operation_body(operations.replace(principal, draft_id, number, edits[0]), principal))

    @extend_schema(
        operation_id="removeDraftOperation", summary="Take a change out", responses={204: None} | _WRITE
    )
    def delete(self, request: Request, draft_id: int, number: int) -> HttpResponse:
        """Take it out."""
        operations.remove(self.asker(request), draft_id, number)
        return HttpResponse(status=204, headers={"Cache-Control": "no-store"})


class Check(_Door):
    """What a draft would do now."""

    @extend_schema(
        operation_id="checkDraft",
        summary="A draft as if it were in force: features before and after, conflicts, findings that come and go",
        responses={200: schemas.REVIEW} | problems(400, 401, 403, 404, 409, 503),
    )
    def get(self, request: Request, draft_id: int) -> HttpResponse:
        """Carry it out, look, and take it back."""
        refuse_unknown(request._request, ())
        principal = self.asker(request)
        draft = people.find(principal, draft_id)
        return _json(review_body(draft, review(principal, draft)))


class Diff(_Door):
    """The same for a map."""

    @extend_schema(
        operation_id="diffDraft",
        summary="Features of a draft before and after as GeoJSON in CRS84, told apart by the property `side`",
        responses={(200, "application/geo+json"): schemas.DIFF} | problems(400, 401, 403, 404, 409, 503),
    )
    def get(self, request: Request, draft_id: int) -> HttpResponse:
        """Carry it out, look, and take it back."""
        refuse_unknown(request._request, ())
        principal = self.asker(request)
        response = _json(diff_body(review(principal, people.find(principal, draft_id))))
        response["Content-Type"] = "application/geo+json"
        return response


class Comments(_Door):
    """What is said of a draft."""

    @extend_schema(
        operation_id="commentDraft",
        summary="Say something of a draft, maybe of a place, maybe in answer",
        request={"application/json": schemas.NEW_COMMENT},
        responses={201: schemas.COMMENT} | _WRITE,
    )
    def post(self, request: Request, draft_id: int) -> HttpResponse:
        """Add a comment."""
        body = _body(request, "text", "place", "reply_to")
        text, reply_to = limited(body, "text", 2000), body.get("reply_to")
        if not text:
            raise wrong("text", "must be given")
        if reply_to is not None and (isinstance(reply_to, bool) or not isinstance(reply_to, int)):
            raise wrong("reply_to", "is the number of a comment")
        made = course.comment(
            self.asker(request), draft_id, text, place=_place(body.get("place")), reply_to=reply_to
        )
        return _json(comment_body(made), 201)


class Act(_Door):
    """A step in the course of a draft."""

    @extend_schema(
        operation_id="moveDraft",
        summary="Submit, reopen, withdraw, reject or approve a draft; approved, it is in force",
        request={"application/json": schemas.ACT},
        responses={200: schemas.DRAFT} | _WRITE,
    )
    def post(self, request: Request, draft_id: int, act: str) -> HttpResponse:
        """Take the step; to approve name the `revision` that you looked at, to reject the `reason`."""
        principal = self.asker(request)
        if act not in _ACTS:
            raise NotFound(f"A draft has no step {act[:20]!r}; steps: {', '.join(_ACTS)}.")
        if act == "approve":
            body = _body(request, "revision", "reason")
            revision = body.get("revision")
            if isinstance(revision, bool) or not isinstance(revision, int):
                raise wrong("revision", "is the revision of the draft that you looked at")
            draft = course.publish(principal, draft_id, revision, limited(body, "reason", 500))
        elif act == "reject":
            reason = limited(_body(request, "reason"), "reason", 500)
            if not reason:
                raise wrong("reason", "must be given")
            draft = course.reject(principal, draft_id, reason)
        else:
            steps = {"submit": course.submit, "reopen": course.reopen, "withdraw": course.withdraw}
            draft = steps[act](principal, draft_id)
        response = _json(draft_body(draft, principal))
        if draft.change_set_id is not None:
            response["KBS-Change-Set"] = str(draft.change_set_id)
        return response


def _json(body: Any, status: int = 200) -> JsonResponse:
    response = JsonResponse(body, status=status, json_dumps_params={"ensure_ascii": False})
    response["Cache-Control"] = "no-store"
    return response


def _body(request: Request, *names: str) -> dict[str, Any]:
    body = read_json(request._request, ("application/json",))
    if not isinstance(body, dict):
        raise wrong("body", "is an object")
    if unknown := sorted(set(body) - set(names)):
        raise wrong(unknown[0], f"is not understood here; members: {', '.join(names)}")
    return body


def _edits(body: dict[str, Any], principal: Principal) -> list[Edit]:
    crs = named_crs(body)
    actions = {name: body[name] for name in ("transaction", "semantic") if name in body}
    return edit_bodies.actions(
        actions, lambda name: find_collection(name, principal), lambda _collection: crs
    )


def _place(given: Any) -> Point | None:
    if given is None:
        return None
    try:
        shape = read_shape(given)
    except BadShape as exc:
        raise wrong("place", str(exc)) from None
    if shape.kind != "Point":
        raise wrong("place", "is a GeoJSON point in CRS84")
    [(east, north)] = transform(CRS84, epsg(settings.KBS_STORAGE_SRID), shape.positions())
    if not (math.isfinite(east) and math.isfinite(north)):
        raise wrong("place", "is no place on earth")
    return Point(east, north, srid=settings.KBS_STORAGE_SRID)
