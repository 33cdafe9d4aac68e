"""`/api/v1/uploads`: bring a file into a collection, as the back office does: look, try, see, apply."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.http import FileResponse
from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema
from rest_framework import serializers, status
from rest_framework.parsers import JSONParser, MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.reverse import reverse
from rest_framework.views import APIView

from kbs.exchange import uploads
from kbs.exchange.models import ImportRun
from kbs.jobs import imports
from kbs.jobs.waiting import is_working
from kbs.problems import Conflict, InvalidData
from kbs.rest.describe import problems
from kbs.web.exports import refused_rows

NEWEST = 100


class UploadSerializer(serializers.ModelSerializer):
    """An upload as its owner sees it; `working` tells whether a job of it waits or runs."""

    working = serializers.SerializerMethodField()

    class Meta:
        model = ImportRun
        fields = (
            "id", "state", "working", "file_name", "size", "sha256", "collection", "mapping", "choices",
            "inspection", "report", "problem", "change_set", "created_at", "changed_at",
        )  # fmt: skip

    def get_working(self, run: ImportRun) -> bool:
        return is_working(run.pk)


class FileSerializer(serializers.Serializer):
    """The file of a new upload."""

    file = serializers.FileField()


class ChoiceSerializer(serializers.Serializer):
    """What the person decides; what is left out is taken from the file and the mapping."""

    collection = serializers.CharField(max_length=60)
    mapping = serializers.CharField(max_length=120, required=False, default="", allow_blank=True)
    layer = serializers.CharField(max_length=200, required=False)
    crs = serializers.CharField(max_length=200, required=False)
    encoding = serializers.CharField(max_length=40, required=False)
    axis = serializers.ChoiceField(choices=["xy", "yx"], required=False)
    source = serializers.CharField(max_length=40, required=False)  # type: ignore[assignment]
    reason = serializers.CharField(max_length=300, required=False)
    allow_rejects = serializers.BooleanField(required=False, default=False)
    confirm = serializers.BooleanField(required=False, default=False)


def runs_of(request: Request) -> QuerySet[ImportRun]:
    """Return the uploads the user may see: their own, for superusers all."""
    runs = ImportRun.objects.all()
    return runs if request.user.is_superuser else runs.filter(user_id=request.user.pk)  # type: ignore[misc]


class Uploads(APIView):
    """The newest uploads, and new ones."""

    parser_classes = (MultiPartParser,)

    @extend_schema(
        operation_id="listUploads", responses={200: UploadSerializer(many=True)} | problems(401, 403)
    )
    def get(self, request: Request) -> Response:
        """List the newest uploads."""
        return Response(UploadSerializer(runs_of(request)[:NEWEST], many=True).data)

    @extend_schema(
        operation_id="createUpload",
        request=FileSerializer,
        responses={201: UploadSerializer} | problems(401, 403, 413, 415, 422),
    )
    def post(self, request: Request) -> Response:
        """Keep a file (multipart, field `file`) and have it looked at."""
        form = FileSerializer(data=request.data)
        form.is_valid(raise_exception=True)
        file = form.validated_data["file"]
        run = uploads.receive(file.name, file.chunks(), request.user)
        imports.inspect_import.enqueue(run.pk)
        run.refresh_from_db()
        place = reverse("upload", args=[run.pk], request=request)
        return Response(
            UploadSerializer(run).data, status=status.HTTP_201_CREATED, headers={"Location": place}
        )


class Upload(APIView):
    """One upload."""

    @extend_schema(operation_id="getUpload", responses={200: UploadSerializer} | problems(401, 403, 404))
    def get(self, request: Request, run_id: int) -> Response:
        """Tell where it stands, what was found and what would happen."""
        return Response(UploadSerializer(get_object_or_404(runs_of(request), pk=run_id)).data)

    @extend_schema(operation_id="deleteUpload", responses={204: None} | problems(401, 403, 404, 409))
    def delete(self, request: Request, run_id: int) -> Response:
        """Give up an upload that was not applied; its file is deleted."""
        run = get_object_or_404(runs_of(request), pk=run_id)
        if run.state == ImportRun.State.APPLIED or is_working(run.pk):
            raise Conflict("An applied or working upload is not given up.")
        uploads.discard(run)
        return Response(status=status.HTTP_204_NO_CONTENT)


class Step(APIView):
    """A step of an upload: subclasses name the task."""

    parser_classes = (JSONParser,)
    task: Any = None

    def post(self, request: Request, run_id: int) -> Response:
        """Keep the choices and queue the step; poll the upload until `working` is false."""
        run = get_object_or_404(runs_of(request), pk=run_id)
        if is_working(run.pk):
            raise Conflict("A job of this upload is under way; wait for it.")
        form = ChoiceSerializer(data=request.data)
        form.is_valid(raise_exception=True)
        chosen = dict(form.validated_data)
        uploads.choose(run, chosen.pop("collection"), chosen.pop("mapping"), **chosen)
        self._may_start(run)
        type(self).task.enqueue(run.pk)
        run.refresh_from_db()
        return Response(UploadSerializer(run).data, status=status.HTTP_202_ACCEPTED)

    def _may_start(self, run: ImportRun) -> None:
        """Refuse a step out of turn."""


class Preview(Step):
    """Try the import."""

    task = imports.preview_import

    @extend_schema(
        operation_id="previewUpload",
        request=ChoiceSerializer,
        responses={202: UploadSerializer} | problems(400, 401, 403, 404, 409, 415, 422),
    )
    def post(self, request: Request, run_id: int) -> Response:
        """Queue the trial: the whole import without its last step."""
        return super().post(request, run_id)


class Apply(Step):
    """Do the import."""

    task = imports.apply_import

    @extend_schema(
        operation_id="applyUpload",
        request=ChoiceSerializer,
        responses={202: UploadSerializer} | problems(400, 401, 403, 404, 409, 415, 422),
    )
    def post(self, request: Request, run_id: int) -> Response:
        """Queue the import of a file that was tried before."""
        return super().post(request, run_id)

    def _may_start(self, run: ImportRun) -> None:
        if run.report is None:
            raise InvalidData("Preview the upload first: nothing is applied unseen.")


class Rejects(APIView):
    """The refused rows of an upload."""

    @extend_schema(operation_id="getRejects", responses={(200, "text/csv"): str} | problems(401, 403, 404))
    def get(self, request: Request, run_id: int) -> FileResponse:
        """Give the refused rows with their reasons as CSV."""
        return refused_rows(request, get_object_or_404(runs_of(request), pk=run_id))
