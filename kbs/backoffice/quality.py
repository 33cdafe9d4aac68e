"""Runs of the quality rules and the schedule, for staff: look, start, read the report."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kbs.access.narrow import seen_whole
from kbs.exchange import quality_report
from kbs.features import judging
from kbs.jobs import quality
from kbs.jobs.models import Schedule
from kbs.jobs.schedule import next_time
from kbs.quality.models import QualityDuty, QualityRun, QualityScore
from kbs.web.principal import principal_of


class ForStaff(admin.ModelAdmin):
    """Seen by staff, written by the system."""

    def has_module_permission(self, request: HttpRequest) -> bool:
        return bool(request.user.is_staff)  # type: ignore[union-attr]

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return bool(request.user.is_staff)  # type: ignore[union-attr]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class ScoreInline(admin.TabularInline):
    """The marks of the collections of which who looks sees all rows."""

    model = QualityScore
    fields = readonly_fields = ("collection", "features", "complete", "current", "conforming")
    can_delete = False
    extra = 0

    def get_queryset(self, request: HttpRequest) -> QuerySet[QualityScore]:
        return super().get_queryset(request).filter(collection__in=seen_whole(principal_of(request)))

    @admin.display(description=gettext_lazy("Tamlık"))
    def complete(self, score: QualityScore) -> str:
        return quality_report.percent(score.completeness)

    @admin.display(description=gettext_lazy("Güncellik"))
    def current(self, score: QualityScore) -> str:
        return quality_report.percent(score.currency)

    @admin.display(description=gettext_lazy("Uygunluk"))
    def conforming(self, score: QualityScore) -> str:
        return quality_report.percent(score.conformance)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return bool(request.user.is_staff)  # type: ignore[union-attr]

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(QualityRun)
class QualityRunAdmin(ForStaff):
    """The runs, newest first; a button starts one over everything."""

    change_list_template = "admin/kbs/quality_runs.html"
    list_display = ("id", "started_at", "finished_at", "state", "profile", "report")
    fields = ("profile", "rules", "box", "state", "started_at", "finished_at", "steps", "job")
    list_filter = ("state", "profile")
    inlines = (ScoreInline,)
    show_full_result_count = False

    @admin.display(description=gettext_lazy("Rapor"))
    def report(self, run: QualityRun) -> SafeString:
        return format_html('<a href="{}">{}</a>', reverse("admin:quality_report", args=[run.pk]), _("Aç"))

    def get_urls(self) -> list[URLPattern]:
        """Add starting a run and reading its report."""
        guarded = self.admin_site.admin_view
        own = [
            path("start/", guarded(self.start), name="quality_start"),
            path("<int:run_id>/report/", guarded(self.show), name="quality_report"),
        ]
        return [*own, *super().get_urls()]

    def start(self, request: HttpRequest) -> HttpResponse:
        """Queue a run over all collections."""
        if request.method == "POST":
            run = judging.open_run(judging.judged_collections())
            quality.work_run.enqueue(run.pk)
            messages.success(request, _("Denetim sıraya alındı."))
        return HttpResponseRedirect(reverse("admin:quality_qualityrun_changelist"))

    def show(self, request: HttpRequest, run_id: int) -> HttpResponse:
        """Show the report of a run, as far as who looks sees its findings."""
        run = get_object_or_404(QualityRun, pk=run_id)
        return HttpResponse(quality_report.as_html(quality_report.taken(run, "html", principal_of(request))))


class DutyForm(forms.ModelForm):
    """The collection is chosen from those there are."""

    collection = forms.ChoiceField(label=gettext_lazy("Koleksiyon"))

    class Meta:
        model = QualityDuty
        fields = ("collection", "unit", "renewed_days")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        collections = judging.judged_collections()
        self.fields["collection"].choices = [(c.id, f"{c.title} ({c.id})") for c in collections]  # type: ignore[attr-defined]


@admin.register(QualityDuty)
class QualityDutyAdmin(admin.ModelAdmin):
    """Which unit keeps a collection right, and how often it confirms it. Superusers change it."""

    form = DutyForm
    list_display = ("collection", "unit", "renewed_days")
    list_select_related = ("unit",)


@admin.register(Schedule)
class ScheduleAdmin(admin.ModelAdmin):
    """When work comes back. Superusers change it."""

    list_display = ("name", "at", "enabled", "next_at", "last_at")
    fields = ("name", "at", "enabled", "next_at", "last_at")
    readonly_fields = ("name", "next_at", "last_at")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def save_model(self, request: HttpRequest, obj: Schedule, form: Any, change: bool) -> None:
        """A new hour counts from now."""
        obj.next_at = next_time(obj.at, timezone.now())
        super().save_model(request, obj, form, change)
