"""`/api/v1/change-sets`: who changed what, when and why; taking a change set back. For who may change something."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from kbs.access.narrow import find, may_approve, may_write, narrow
from kbs.access.principals import Principal
from kbs.access.session import session
from kbs.catalog.declaration import Collection
from kbs.features.change_sets import seen, told, touches
from kbs.features.returning import Touched, conflicts_of, revert, touched_by
from kbs.features.write import Reason
from kbs.history.models import ChangedEnvelope, ChangeSet
from kbs.problems import Forbidden, NotFound, Unauthenticated
from kbs.rest.describe import problems
from kbs.web.parameters import integer, refuse_unknown
from kbs.web.principal import principal_of
from kbs.web.readers import interval

MOST = 100
# A change set may have touched a whole collection; so many of its features are named.
MOST_FEATURES = 500
_PEOPLE = ("user", "in_name_of", "approved_by", "draft")
_LIST = ("collection", "user", "datetime", "before", "limit")


class ChangeSetSerializer(serializers.ModelSerializer):
    """A change set."""

    user = serializers.CharField(source="user.username", default=None, allow_null=True)
    in_name_of = serializers.CharField(source="in_name_of.username", default=None, allow_null=True)
    approved_by = serializers.CharField(source="approved_by.username", default=None, allow_null=True)
    draft = serializers.IntegerField(source="draft.pk", default=None, allow_null=True)

    class Meta:
        model = ChangeSet
        fields = (
            "id", "opened_at", "user", "in_name_of", "approved_by", "draft", "database_user", "reason", "document",
            "source", "job", "reverts",
        )  # fmt: skip


class TouchedSerializer(serializers.Serializer):
    """What was done to a feature; `changed_since` is the change set that stands in the way of taking it back."""

    id = serializers.IntegerField()
    did = serializers.ChoiceField(choices=("made", "changed", "retired", "passed"))
    changed_since = serializers.IntegerField(allow_null=True)


class CollectionSerializer(serializers.Serializer):
    """What a change set did to the features of one collection that the asker sees."""

    collection = serializers.CharField()
    touched = serializers.IntegerField()
    conflicts = serializers.IntegerField()
    features = TouchedSerializer(many=True)


class DetailSerializer(ChangeSetSerializer):
    """A change set with the features it touched."""

    collections = CollectionSerializer(many=True)

    class Meta(ChangeSetSerializer.Meta):
        fields = (*ChangeSetSerializer.Meta.fields, "collections")  # type: ignore[assignment]


class RevertSerializer(serializers.Serializer):
    """Why it is taken back; with `dry_run` only what would happen is told."""

    reason = serializers.CharField(max_length=300, required=False, default="")
    document = serializers.CharField(max_length=500, required=False, default="")
    dry_run = serializers.BooleanField(default=False)


class RevertedSerializer(serializers.Serializer):
    """The change set that took the other back (None in a dry run), and what it touched."""

    change_set = serializers.IntegerField(allow_null=True)
    possible = serializers.BooleanField()
    collections = CollectionSerializer(many=True)


class ChangeSets(APIView):
    """The newest change sets."""

    permission_classes = (AllowAny,)  # the policy decides

    @extend_schema(
        operation_id="listChangeSets",
        parameters=[
            OpenApiParameter("collection", str),
            OpenApiParameter("user", str),
            OpenApiParameter("datetime", str, description="RFC 3339"),
            OpenApiParameter("before", int),
            OpenApiParameter("limit", int),
        ],
        responses={200: ChangeSetSerializer(many=True)} | problems(400, 401, 403, 404),
    )
    def get(self, request: Request) -> Response:
        """Answer with change sets, newest first; `before` is the number to go on from."""
        plain = request._request
        refuse_unknown(plain, _LIST)
        principal = _insider(plain)
        found = _filtered(told(principal).select_related(*_PEOPLE), request.query_params, principal)
        before = integer(plain, "before", 0, 1, 2**63 - 1)
        if before:
            found = found.filter(pk__lt=before)
        limit = integer(plain, "limit", MOST, 1, MOST)
        return Response(ChangeSetSerializer(found[:limit], many=True).data)


class OneChangeSet(APIView):
    """One change set."""

    permission_classes = (AllowAny,)  # the policy decides

    @extend_schema(
        operation_id="readChangeSet", responses={200: DetailSerializer} | problems(400, 401, 403, 404)
    )
    def get(self, request: Request, number: int) -> Response:
        """Answer with the change set and the features it touched."""
        refuse_unknown(request._request, ())
        principal = _insider(request._request)
        one, touched = _found(number, principal)
        return Response(ChangeSetSerializer(one).data | {"collections": touched.told})


class Revert(APIView):
    """Taking a change set back."""

    permission_classes = (AllowAny,)  # the policy decides

    @extend_schema(
        operation_id="revertChangeSet",
        request=RevertSerializer,
        responses={200: RevertedSerializer} | problems(400, 401, 403, 404, 409, 422),
    )
    def post(self, request: Request, number: int) -> Response:
        """Take it back as a whole, or tell what would stand in the way."""
        refuse_unknown(request._request, ())
        principal = _insider(request._request)
        asked = RevertSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        _one, touched = _found(number, principal)
        possible = not touched.beyond and bool(touched.told)
        possible = possible and not any(one["conflicts"] for one in touched.told)
        made = None
        if not asked.validated_data["dry_run"]:
            text = asked.validated_data["reason"] or f"#{number}"
            made = revert(principal, number, Reason(text, document=asked.validated_data["document"]))
        return Response({"change_set": made, "possible": possible, "collections": touched.told})


def _insider(request: Any) -> Principal:
    """Names and reasons are told to who may change something."""
    principal = principal_of(request)
    if principal.is_anonymous:
        raise Unauthenticated("Log in to see who changed what.")
    if not (may_write(principal) or may_approve(principal)):
        raise Forbidden("Who changed what is told to who may change or approve something.")
    return principal


def _filtered(found: QuerySet[ChangeSet], asked: Any, principal: Principal) -> QuerySet[ChangeSet]:
    if name := asked.get("collection"):
        table = find(name, principal).table
        found = found.filter(pk__in=ChangedEnvelope.objects.filter(table=table).values("change_set"))
    if user := asked.get("user"):
        found = found.filter(user__username=user)
    if text := asked.get("datetime"):
        span = interval(text)
        if span.start:
            found = found.filter(opened_at__gte=span.start)
        if span.end:
            found = found.filter(opened_at__lte=span.end)
    return found


@dataclass(frozen=True)
class _Touched:
    """What is told of a change set's features, and whether it touched others too."""

    told: list[dict[str, Any]]
    beyond: bool


def _found(number: int, principal: Principal) -> tuple[ChangeSet, _Touched]:
    one = told(principal).select_related(*_PEOPLE).filter(pk=number).first() if number < 2**63 else None
    if one is None:
        raise NotFound(f"There is no change set {number}.")
    bodies = []
    beyond = False
    for collection, touched in touched_by(number):
        shown: set[int] = set()
        if touches(number, narrow(collection, principal)):
            with session(principal) as cursor:
                shown = seen(cursor, collection, [each.id for each in touched], principal)
        beyond = beyond or len(shown) < len(touched)
        if shown:
            kept = [each for each in touched if each.id in shown]
            bodies.append(_of_collection(collection, kept, number))
    return one, _Touched(bodies, beyond)


def _of_collection(collection: Collection, touched: list[Touched], number: int) -> dict[str, Any]:
    since = {one.id for one in conflicts_of(number, touched)}
    first = sorted(touched, key=lambda one: one.id not in since)[:MOST_FEATURES]
    return {
        "collection": collection.id,
        "touched": len(touched),
        "conflicts": len(since),
        "features": [
            {"id": one.id, "did": _did(one), "changed_since": one.latest if one.id in since else None}
            for one in first
        ],
    }


def _did(one: Touched) -> str:
    if one.before is None:
        return "made" if one.in_force else "passed"
    return "changed" if one.in_force else "retired"
