"""Drafts for who decides on them: what waits, what each would change, approving and sending back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kbs.catalog.registry import registry
from kbs.features.drafts import course, people
from kbs.features.drafts.models import Draft
from kbs.features.drafts.review import Review, Step, review
from kbs.problems import InvalidParameter, MethodNotAllowed, NotFound, Problem
from kbs.quality.judge import Found
from kbs.web.principal import principal_of

_LONGEST = 500


class Waiting(admin.SimpleListFilter):
    """Drafts that wait for who looks."""

    title = gettext_lazy("Onayımı bekleyen")
    parameter_name = "waiting"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("true", _("Yalnız beni bekleyenler"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Draft]) -> QuerySet[Draft]:
        return people.to_decide(principal_of(request)) if self.value() == "true" else queryset


@admin.register(Draft)
class DraftAdmin(admin.ModelAdmin):
    """The drafts that one sees, and a page for each."""

    list_display = ("id", "title", "unit", "author", "state", "submitted_at")
    list_filter = (Waiting, "state")
    search_fields = ("title", "reason", "document")
    show_full_result_count = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Draft]:
        """Return those of one's unit, and those that wait for one's approval."""
        return people.seen(principal_of(request))

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

    def get_urls(self) -> list[URLPattern]:
        """Add the steps of a draft's course."""
        step = path("<int:draft_id>/step/", self.admin_site.admin_view(self.step), name="drafts_step")
        return [step, *super().get_urls()]

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """Show a draft: what it would change now, what stands in the way, what is said of it."""
        if not (object_id.isascii() and object_id.isdigit()):
            raise NotFound(f"There is no draft {object_id[:20]!r}.")
        principal = principal_of(request)
        draft = people.find(principal, int(object_id))
        try:
            found, problem = review(principal, draft), None
        except Problem as exc:
            found, problem = Review(), exc
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": draft.title,
            "draft": draft,
            "may": people.may(principal, draft),
            "review": found,
            "problem": problem or found.problem,
            "steps": [(_title(step.operation.collection), step, list(_rows(step))) for step in found.steps],
            "findings": [
                (heading, [_finding(name, one) for name, one in findings])
                for heading, findings in (
                    (_("Yeni bulgular"), found.new),
                    (_("Giderilen bulgular"), found.gone),
                )
            ],
            "comments": draft.comments.select_related("author"),
        }
        return TemplateResponse(request, "admin/kbs/draft.html", context)

    def step(self, request: HttpRequest, draft_id: int) -> HttpResponse:
        """Take a step and come back to the draft; what keeps it from being taken is told there."""
        if request.method != "POST":
            raise MethodNotAllowed("POST a step of the draft's course here.", allow=["POST"])
        try:
            _take(request, draft_id)
        except Problem as problem:
            messages.error(request, problem.detail or problem.title)
        else:
            messages.success(request, _("Kaydedildi."))
        return HttpResponseRedirect(reverse("admin:drafts_draft_change", args=[draft_id]))


def _take(request: HttpRequest, draft_id: int) -> None:
    principal, act = principal_of(request), request.POST.get("act", "")
    text = request.POST.get("text", "").strip()[:_LONGEST]
    revision = request.POST.get("revision", "")
    plain = {"submit": course.submit, "reopen": course.reopen, "withdraw": course.withdraw}
    if act in plain:
        plain[act](principal, draft_id)
    elif act == "approve" and revision.isascii() and revision.isdigit():
        course.publish(principal, draft_id, int(revision), text)
    elif act == "reject" and text:
        course.reject(principal, draft_id, text)
    elif act == "comment" and text:
        course.comment(principal, draft_id, text)
    elif act in ("reject", "comment"):
        raise InvalidParameter(_("Açıklama gerekli."))
    else:
        raise InvalidParameter.of("act", act[:20], "a step of a draft's course")


def _title(collection_id: str) -> str:
    collection = registry.get(collection_id)
    return str(collection.title) if collection else collection_id


def _rows(step: Step) -> Iterator[tuple[str, Any, Any]]:
    """Name, value before and value after of what differs; of a geometry only that it differs."""
    collection = registry.get(step.operation.collection)
    before, after = step.before or {}, step.after or {}
    for name in step.changed:
        prop = collection.by_name.get(name) if collection else None
        if collection is not None and prop is not None:
            old, new = (side.get("properties", {}).get(name) for side in (before, after))
            yield str(collection.label(prop)), old, new
        else:
            old, new = (_("var") if side.get("geometry") else None for side in (before, after))
            yield _("Geometri"), old, new


def _finding(collection_id: str, found: Found) -> dict[str, Any]:
    rule = registry.rule(found.code)
    return {
        "code": found.code,
        "title": rule.title if rule else "",
        "remedy": rule.remedy if rule else "",
        "collection": _title(collection_id),
        "feature": found.feature,
    }
