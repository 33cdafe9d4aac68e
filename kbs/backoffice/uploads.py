"""Uploads of clerks: a file comes in, is looked at, tried, shown, and applied; every step is a job."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kbs.access.narrow import may_write, visible
from kbs.access.principals import Principal
from kbs.catalog.registry import registry
from kbs.exchange import formats, uploads
from kbs.exchange import mapping as mappings
from kbs.exchange.models import ImportRun
from kbs.exchange.preview_map import preview_map
from kbs.jobs import imports
from kbs.jobs.waiting import is_working
from kbs.problems import NotFound, Problem
from kbs.web.exports import refused_rows
from kbs.web.principal import principal_of

ENCODINGS = ("UTF-8", "windows-1254", "ISO-8859-9", "cp857", "windows-1252")
_CONFIRMABLE = {"confirmation-needed": "confirm", "invalid-data": "allow_rejects"}
COUNTS = (
    ("read", gettext_lazy("Okunan satır")),
    ("new", gettext_lazy("Yeni")),
    ("changed", gettext_lazy("Değişen")),
    ("tolerated", gettext_lazy("Yanılma sınırı içinde")),
    ("unchanged", gettext_lazy("Değişmeyen")),
    ("retired", gettext_lazy("Pasife alınacak")),
    ("missing", gettext_lazy("Dosyada olmayan")),
    ("rejected", gettext_lazy("Reddedilen")),
    ("skipped", gettext_lazy("Atlanan")),
)


class UploadForm(forms.Form):
    """The file."""

    file = forms.FileField(
        label=gettext_lazy("Dosya"),
        help_text=gettext_lazy(
            "GeoPackage, Shapefile (zip), GeoJSON, GML, DXF, MapInfo, FlatGeobuf, KML, CSV, XLSX veya nokta listesi; "
            "en çok 2 GB"
        ),
    )


class ChoiceForm(forms.Form):
    """What the clerk decides; what is left empty is taken from the file."""

    collection = forms.ChoiceField(label=gettext_lazy("Katman"))
    mapping = forms.ChoiceField(
        label=gettext_lazy("Eşleme"), required=False,
        help_text=gettext_lazy("Boş bırakılırsa sütunlar adlarıyla eşleştirilir."),
    )  # fmt: skip
    layer = forms.ChoiceField(label=gettext_lazy("Dosyadaki katman"), required=False)
    crs = forms.CharField(
        label=gettext_lazy("Koordinat sistemi"), required=False, max_length=60,
        help_text=gettext_lazy("Dosya söylemiyorsa: EPSG:5254 (TUREF/TM30), EPSG:2320 (ED50/TM30) ..."),
    )  # fmt: skip
    encoding = forms.ChoiceField(
        label=gettext_lazy("Karakter kodlaması"), required=False,
        choices=[("", gettext_lazy("kendiliğinden")), *((name, name) for name in ENCODINGS)],
    )  # fmt: skip
    axis = forms.ChoiceField(
        label=gettext_lazy("Koordinat sırası"), required=False,
        choices=[("", gettext_lazy("kendiliğinden")), ("xy", gettext_lazy("doğu, kuzey")),
                 ("yx", gettext_lazy("kuzey, doğu"))],
    )  # fmt: skip
    source = forms.ChoiceField(label=gettext_lazy("Kaynak"), required=False)
    reason = forms.CharField(label=gettext_lazy("Gerekçe"), required=False, max_length=300)
    allow_rejects = forms.BooleanField(
        label=gettext_lazy("Reddedilen satırlar dışındakileri yükle"), required=False
    )
    confirm = forms.BooleanField(label=gettext_lazy("Toplu değişikliği onaylıyorum"), required=False)

    def __init__(self, run: ImportRun, principal: Principal, data: Any = None) -> None:
        initial = {"collection": run.collection, "mapping": run.mapping, **run.choices}
        super().__init__(data, initial=initial)
        blank = [("", "—")]
        shown = visible(principal)
        targets = [(c.id, str(c.title)) for c in shown] + [(f.name, str(f.title)) for f in formats.known()]
        self.fields["collection"].choices = blank + sorted(  # type: ignore[attr-defined]
            targets, key=lambda pair: pair[1]
        )
        names = sorted(file.stem for file in mappings.FOLDER.glob("*.yml"))
        self.fields["mapping"].choices = blank + [(name, name) for name in names]  # type: ignore[attr-defined]
        layers = [layer["name"] for layer in (run.inspection or {}).get("layers", ())]
        self.fields["layer"].choices = blank + [(name, name) for name in layers]  # type: ignore[attr-defined]
        sources = {source.id: str(source.title) for c in shown for source in c.sources}
        self.fields["source"].choices = blank + list(sources.items())  # type: ignore[attr-defined]


@admin.register(ImportRun)
class ImportRunAdmin(admin.ModelAdmin):
    """The uploads, each with one page that shows where it stands and what can be done next."""

    list_display = ("id", "file_name", "state", "collection", "user", "created_at")
    list_filter = ("state", "collection")
    search_fields = ("file_name",)
    list_select_related = ("user",)
    actions = None

    def _may(self, request: HttpRequest) -> bool:
        return may_write(principal_of(request))

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self._may(request)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self._may(request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return self._may(request)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self._may(request)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def get_queryset(self, request: HttpRequest) -> QuerySet[ImportRun]:
        """Everybody sees their own uploads; superusers see all."""
        runs = super().get_queryset(request)
        return runs if request.user.is_superuser else runs.filter(user=request.user)  # type: ignore[union-attr,misc]

    def get_urls(self) -> list[URLPattern]:
        """Add the downloads of a run to the admin's own addresses."""
        wrap = self.admin_site.admin_view
        own = [
            path("<int:run_id>/rejects/", wrap(self.rejects), name="exchange_importrun_rejects"),
            path("<int:run_id>/map.svg", wrap(self.map), name="exchange_importrun_map"),
        ]
        return own + super().get_urls()

    def add_view(self, request: HttpRequest, form_url: str = "", extra_context: Any = None) -> HttpResponse:
        """Take the file and have it looked at."""
        form = UploadForm(request.POST or None, request.FILES or None)
        if request.method == "POST" and form.is_valid():
            file = form.cleaned_data["file"]
            try:
                run = uploads.receive(file.name, file.chunks(), request.user)
            except Problem as problem:
                form.add_error("file", problem.detail or problem.title)
            else:
                imports.inspect_import.enqueue(run.pk)
                return HttpResponseRedirect(_address(run))
        context = self._context(request) | {"form": form, "title": _("Dosya yükle")}
        return TemplateResponse(request, "admin/kbs/upload_new.html", context)

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """Show the run; take the choices; start a trial or the import."""
        run = self._run(request, object_id)
        form = ChoiceForm(run, principal_of(request), request.POST or None)
        if request.method == "POST" and not is_working(run.pk) and form.is_valid():
            chosen = dict(form.cleaned_data)
            try:
                uploads.choose(run, chosen.pop("collection"), chosen.pop("mapping"), **chosen)
            except Problem as problem:
                messages.error(request, problem.detail or problem.title)
            else:
                task = imports.apply_import if "_apply" in request.POST else imports.preview_import
                task.enqueue(run.pk)
            return HttpResponseRedirect(_address(run))
        return TemplateResponse(request, "admin/kbs/upload.html", self._page(request, run, form))

    def _run(self, request: HttpRequest, object_id: str | int) -> ImportRun:
        text = str(object_id)
        if not text.isdecimal() or len(text) > 18:
            raise NotFound(f"There is no upload {text[:40]!r}.")
        return get_object_or_404(self.get_queryset(request), pk=int(text))

    def _page(self, request: HttpRequest, run: ImportRun, form: ChoiceForm) -> dict[str, Any]:
        working = is_working(run.pk)
        report = run.report or {}
        problem = run.problem or {}
        confirm = _CONFIRMABLE.get(str(problem.get("type", "")).rpartition("/")[2], "")
        applied = run.state == ImportRun.State.APPLIED
        return self._context(request) | {
            "title": run.file_name,
            "run": run,
            "form": form,
            "working": working,
            "counts": [(label, report[name]) for name, label in COUNTS if report.get(name)],
            "report": report,
            "problem": problem,
            "confirm": confirm,
            "applied": applied,
            "may_apply": not working and not applied and bool(report),
            "has_map": run.path.is_file() and not working and run.inspection is not None,
            "collection_title": getattr(registry.get(run.collection), "title", run.collection),
        }

    def _context(self, request: HttpRequest) -> dict[str, Any]:
        return {**self.admin_site.each_context(request), "opts": self.opts, "has_file_field": True}

    def rejects(self, request: HttpRequest, run_id: int) -> FileResponse:
        """Give the refused rows with their reasons as a file."""
        return refused_rows(request, self._run(request, run_id))

    def map(self, request: HttpRequest, run_id: int) -> HttpResponse:
        """Draw the file's features where they would lie."""
        drawn = preview_map(self._run(request, run_id), principal_of(request))
        if drawn is None:
            raise NotFound("There is nothing to draw.")
        text = render_to_string("pages/sketch.svg", {"drawn": drawn})
        return HttpResponse(text, content_type="image/svg+xml; charset=utf-8")


def _address(run: ImportRun) -> str:
    return reverse("admin:exchange_importrun_change", args=[run.pk])
