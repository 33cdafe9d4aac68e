"""`/api/v1/keys`: one's own keys for programs."""

from __future__ import annotations

from typing import Any

from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema
from rest_framework import serializers, status
from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.reverse import reverse
from rest_framework.views import APIView

from kbs.access.keys import service
from kbs.access.keys.models import ApiKey
from kbs.problems import Forbidden
from kbs.rest.describe import problems


class KeySerializer(serializers.ModelSerializer):
    """A key as it can be told; its text cannot."""

    class Meta:
        model = ApiKey
        fields = (
            "id", "name", "mark", "may_write", "unversioned", "collections", "made_at", "expires_at",
            "last_used_at", "revoked_at",
        )  # fmt: skip


class MadeKeySerializer(KeySerializer):
    """A key that was just made, with its text, this once."""

    key = serializers.CharField()

    class Meta(KeySerializer.Meta):
        fields = (*KeySerializer.Meta.fields, "key")  # type: ignore[assignment]


class NewKeySerializer(serializers.Serializer):
    """What a new key is for and what it may do."""

    name = serializers.CharField(max_length=80)
    write = serializers.BooleanField(default=False)
    unversioned = serializers.BooleanField(default=False)
    collections = serializers.ListField(
        child=serializers.CharField(max_length=60),
        required=False,
        default=list,
        max_length=service.MOST_COLLECTIONS,
    )
    days = serializers.IntegerField(default=365, min_value=1, max_value=service.MOST_DAYS)


class _OwnKeys(APIView):
    """For who is logged in: a key makes and ends no keys, or a stolen one could not be revoked."""

    permission_classes = (IsAuthenticated,)

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        """Refuse keys. Raises Forbidden."""
        super().initial(request, *args, **kwargs)
        if isinstance(request.auth, ApiKey):
            raise Forbidden("Keys are managed by who is logged in.")


class Keys(_OwnKeys):
    """All of one's keys, and new ones."""

    @extend_schema(operation_id="listKeys", responses={200: KeySerializer(many=True)} | problems(401, 403))
    def get(self, request: Request) -> Response:
        """List one's keys, the newest first."""
        return Response(KeySerializer(ApiKey.objects.filter(user=request.user.pk), many=True).data)

    @extend_schema(
        operation_id="makeKey",
        request=NewKeySerializer,
        responses={201: MadeKeySerializer} | problems(400, 401, 403, 409, 422),
    )
    def post(self, request: Request) -> Response:
        """Make a key; `key` is its text, told only in this answer."""
        asked = NewKeySerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        key, text = service.make(request.user, **asked.validated_data)
        address = reverse("key", args=[key.pk], request=request)
        headers = {"Location": address, "Cache-Control": "no-store"}
        return Response(
            KeySerializer(key).data | {"key": text}, status=status.HTTP_201_CREATED, headers=headers
        )


class Key(_OwnKeys):
    """One of one's keys."""

    @extend_schema(operation_id="getKey", responses={200: KeySerializer} | problems(401, 403, 404))
    def get(self, request: Request, key_id: int) -> Response:
        """Tell its bounds and its last use."""
        return Response(KeySerializer(_own(request, key_id)).data)

    @extend_schema(operation_id="revokeKey", responses={204: None} | problems(401, 403, 404))
    def delete(self, request: Request, key_id: int) -> Response:
        """End it at once; it stays in the list."""
        service.revoke(_own(request, key_id))
        return Response(status=status.HTTP_204_NO_CONTENT)


def _own(request: Request, key_id: int) -> ApiKey:
    return get_object_or_404(ApiKey, pk=key_id, user=request.user.pk)
