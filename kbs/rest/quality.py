"""`/api/v1/quality`: the rules, runs over collections, and their reports."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from django.conf import settings
from django.http import FileResponse, HttpResponse
from django.shortcuts import get_object_or_404
from drf_spectacular.utils import OpenApiTypes, extend_schema, extend_schema_field
from rest_framework import serializers, status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.reverse import reverse
from rest_framework.views import APIView

from kbs.access.narrow import visible
from kbs.access.principals import Principal
from kbs.catalog.registry import registry
from kbs.catalog.rules import PROFILES
from kbs.exchange import quality_report
from kbs.features import judging
from kbs.jobs import quality
from kbs.problems import Fault, InvalidData, NotFound
from kbs.quality.models import QualityRun, QualityScore
from kbs.rest.describe import problems
from kbs.web.principal import principal_of

NEWEST = 100
_TYPES = {
    "html": "text/html; charset=utf-8",
    "json": "application/json",
    "csv": "text/csv; charset=utf-8",
    "gpkg": "application/geopackage+sqlite3",
}
_SCHEMAS = {"json": OpenApiTypes.OBJECT, "gpkg": OpenApiTypes.BINARY}


class RuleSerializer(serializers.Serializer):
    """A coded rule."""

    code = serializers.CharField()
    title = serializers.CharField()
    kind = serializers.CharField()
    collections = serializers.ListField(child=serializers.CharField())
    severity = serializers.DictField(child=serializers.CharField())
    stops = serializers.CharField()
    clause = serializers.CharField()
    confidence = serializers.CharField()
    remedy = serializers.CharField()
    fix = serializers.CharField()


class ScoreSerializer(serializers.ModelSerializer):
    """The marks of a collection."""

    class Meta:
        model = QualityScore
        fields = ("collection", "features", "completeness", "currency", "conformance")


class RunSerializer(serializers.ModelSerializer):
    """A run; `counts` tells what each rule found. Told of collections of which the asker sees all rows."""

    collections = serializers.SerializerMethodField()
    counts = serializers.SerializerMethodField()
    scores = serializers.SerializerMethodField()
    units = serializers.SerializerMethodField()

    class Meta:
        model = QualityRun
        fields = (
            "id",
            "profile",
            "collections",
            "rules",
            "state",
            "started_at",
            "finished_at",
            "steps",
            "counts",
            "scores",
            "units",
        )

    def get_collections(self, run: QualityRun) -> list[str]:
        return judging.told_collections(run, self._asker)

    def get_counts(self, run: QualityRun) -> list[dict[str, Any]]:
        return [dict(row) for row in judging.counts(run, self._asker) if row["found"]]

    @extend_schema_field(ScoreSerializer(many=True))
    def get_scores(self, run: QualityRun) -> Any:
        return ScoreSerializer(judging.scores(run, self._asker), many=True).data

    def get_units(self, run: QualityRun) -> list[dict[str, Any]]:
        return judging.unit_scores(run, self._asker)

    @property
    def _asker(self) -> Principal:
        asker: Principal = self.context["asker"]
        return asker


class NewRunSerializer(serializers.Serializer):
    """What to judge; everything by default."""

    collections = serializers.ListField(
        child=serializers.CharField(max_length=60), required=False, default=list
    )
    rules = serializers.ListField(child=serializers.CharField(max_length=12), required=False, default=list)
    profile = serializers.ChoiceField(choices=PROFILES, required=False)


class Rules(APIView):
    """All coded rules."""

    @extend_schema(
        operation_id="listQualityRules", responses={200: RuleSerializer(many=True)} | problems(401, 403)
    )
    def get(self, request: Request) -> Response:
        """Answer with the rules by code."""
        rows = [
            {
                **{
                    name: getattr(rule, name)
                    for name in ("code", "kind", "stops", "clause", "confidence", "fix")
                },
                "title": str(rule.title),
                "remedy": str(rule.remedy),
                "collections": list(rule.collections),
                "severity": {profile: rule.severity.under(profile) for profile in PROFILES},
            }
            for rule in registry.rules
        ]
        return Response(rows)


class Runs(APIView):
    """The newest runs, and new ones."""

    @extend_schema(
        operation_id="listQualityRuns", responses={200: RunSerializer(many=True)} | problems(401, 403)
    )
    def get(self, request: Request) -> Response:
        """Answer with the newest runs, the trend of each rule by them."""
        context = {"asker": principal_of(request._request)}
        return Response(RunSerializer(QualityRun.objects.all()[:NEWEST], many=True, context=context).data)

    @extend_schema(
        operation_id="startQualityRun",
        request=NewRunSerializer,
        responses={202: RunSerializer} | problems(400, 401, 403, 422),
    )
    def post(self, request: Request) -> Response:
        """Queue a run; it is at the address in `Location`."""
        asked = NewRunSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        run = judging.open_run(
            _collections(request, asked.validated_data["collections"]),
            asked.validated_data.get("profile"),
            rules=_rules(asked.validated_data["rules"]),
        )
        quality.work_run.enqueue(run.pk)
        address = reverse("quality-run", args=[run.pk], request=request)
        return Response(_told(request, run), status=status.HTTP_202_ACCEPTED, headers={"Location": address})


class Run(APIView):
    """One run."""

    @extend_schema(operation_id="getQualityRun", responses={200: RunSerializer} | problems(401, 403, 404))
    def get(self, request: Request, run_id: int) -> Response:
        """Answer with the run as far as it is."""
        return Response(_told(request, get_object_or_404(QualityRun, pk=run_id)))


class Report(APIView):
    """The report of a run."""

    @extend_schema(
        operation_id="getQualityReport",
        responses={
            (200, kind.partition(";")[0]): _SCHEMAS.get(form, OpenApiTypes.STR)
            for form, kind in _TYPES.items()
        }
        | problems(401, 403, 404),
    )
    def get(self, request: Request, run_id: int, form: str) -> HttpResponse | FileResponse:
        """Answer with what is open in the run's collections and the asker sees, as HTML, JSON, CSV or GeoPackage."""
        if form not in quality_report.FORMATS:
            raise NotFound(f"report.{form} is not offered; offered: {', '.join(quality_report.FORMATS)}")
        run = get_object_or_404(QualityRun, pk=run_id)
        with tempfile.TemporaryDirectory(dir=_folder()) as folder:
            path = Path(folder) / f"kbs-quality-{run.pk}.{form}"
            report = quality_report.taken(run, form, principal_of(request._request))
            quality_report.write(report, path)
            # Stays readable after its folder is gone.
            return FileResponse(
                path.open("rb"), as_attachment=form != "html", filename=path.name, content_type=_TYPES[form]
            )


def _told(request: Request, run: QualityRun) -> Any:
    return RunSerializer(run, context={"asker": principal_of(request._request)}).data


def _folder() -> Path:
    folder = Path(settings.VAR_DIR) / "tmp"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _collections(request: Request, names: list[str]) -> list[Any]:
    shown = {collection.id for collection in visible(principal_of(request._request))}
    try:
        if hidden := [name for name in names if name not in shown]:
            raise KeyError(hidden[0])
        return judging.judged_collections(names)
    except KeyError as exc:
        raise InvalidData(
            f"There is no collection {exc.args[0]!r}.", Fault("collections", "unknown", exc.args[0])
        ) from None


def _rules(codes: list[str]) -> list[str]:
    for code in codes:
        if registry.rule(code) is None:
            raise InvalidData(f"There is no rule {code!r}.", Fault("rules", "unknown", code))
    return codes
