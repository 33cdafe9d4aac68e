"""The policy for administrators: its versions, a form to change it, what a change means, why somebody sees something."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import Any, cast

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kbs.access.compare import Change, compare
from kbs.access.compile import current_document, current_policy, publish
from kbs.access.explain import Explanation
from kbs.access.models import PolicyVersion
from kbs.access.narrow import visible
from kbs.access.policy import read
from kbs.backoffice.policy_forms import Editor, declared_names
from kbs.catalog.registry import registry
from kbs.problems import Fault, InvalidData, NotFound, Problem, Unavailable
from kbs.web.explaining import Question, answer
from kbs.web.principal import principal_of

# A policy is a page of text; more than this is some other file.
_LARGEST_FILE = 1_000_000
_LONGEST_NOTE = 300


@admin.register(PolicyVersion)
class PolicyVersionAdmin(admin.ModelAdmin):
    """Versions are published and never changed; the newest is in force."""

    change_list_template = "admin/kbs/policy_versions.html"
    list_display = ("version", "note", "published_at", "published_by")
    list_select_related = ("published_by",)
    search_fields = ("note",)

    @admin.display(description=gettext_lazy("Politika sürümü"), ordering="number")
    def version(self, version: PolicyVersion) -> int:
        """The number of the version."""
        return version.number

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def get_urls(self) -> list[URLPattern]:
        """Add files, publishing again and the explanation to the admin's own addresses."""
        guarded = self.admin_site.admin_view
        own = [
            path("explain/", guarded(explanation_page), name="access_explain"),
            path("policy.json", guarded(self.download), name="policy_download"),
            path("<int:number>/policy.json", guarded(self.download), name="policy_download_version"),
            path("<int:number>/publish/", guarded(self.publish_again), name="policy_publish_again"),
        ]
        return [*own, *super().get_urls()]

    def download(self, request: HttpRequest, number: int | None = None) -> HttpResponse:
        """Give the document of a version, or of the policy in force, as a file."""
        self._require_view(request)
        document, current = current_document()
        if number is not None:
            document = get_object_or_404(PolicyVersion, pk=number).document
        response = HttpResponse(_as_text(document), content_type="application/json; charset=utf-8")
        response["Content-Disposition"] = f'attachment; filename="kbs-policy-{number or current}.json"'
        return response

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """Show a version, and what would change if it were in force again."""
        self._require_view(request)
        version = self.get_object(request, object_id)
        if version is None:
            raise NotFound(f"There is no version {object_id[:40]!r} of the policy.")
        newest = PolicyVersion.objects.first() == version
        context = self._context(request, _("Sürüm %(number)s") % {"number": version.number}) | {
            "version": version,
            "newest": newest,
            "grants": version.document.get("grants", []),
            "text": _as_text(version.document),
        }
        try:
            context["changes"] = [] if newest else compare(current_policy(), read(version.document))
        except InvalidData as problem:  # a collection it speaks of is no longer there
            context["faults"] = problem.faults
        return TemplateResponse(request, "admin/kbs/policy_version.html", context)

    def publish_again(self, request: HttpRequest, number: int) -> HttpResponse:
        """Put an older version in force again, as a new one."""
        self._require_add(request)
        version = get_object_or_404(PolicyVersion, pk=number)
        note = request.POST.get("note", "").strip()
        if request.method == "POST" and note:
            return self._published(request, version.document, note) or self._to_version(number)
        if request.method == "POST":
            messages.error(request, _("Açıklama gerekli."))
        return self._to_version(number)

    def add_view(self, request: HttpRequest, form_url: str = "", extra_context: Any = None) -> HttpResponse:
        """Edit the policy in force: a form, what it would change, and the button that publishes."""
        self._require_add(request)
        document, number = current_document()
        base, changes = str(number), None
        left: list[Fault] = []
        editor = Editor(document)
        if request.method == "POST" and "file" in request.FILES:
            editor, left = _of_file(request, editor)
        elif request.method == "POST":
            editor, base = Editor(document, request), request.POST.get("base", base)
            edited = None if _asks_for_room(request) else editor.document()
            if edited is not None:
                changes, left = self._judged(editor, edited)
            if changes is not None and "_publish" in request.POST:
                left = self._hindrances(request, base, number)
                answered = (
                    None if left else self._published(request, edited or {}, request.POST["note"].strip())
                )
                if answered is not None:
                    return answered
        context = self._context(request, _("Yetki politikasını düzenle")) | {
            "editor": editor, "faulty": editor.faulty, "base": base, "left": left, "changes": changes,
            "note": request.POST.get("note", ""), "names": declared_names(),
        }  # fmt: skip
        return TemplateResponse(request, "admin/kbs/policy_edit.html", context)

    def _judged(self, editor: Editor, document: dict[str, Any]) -> tuple[list[Change] | None, list[Fault]]:
        try:
            return compare(current_policy(), read(document)), []
        except InvalidData as problem:
            return None, editor.add_faults(problem)

    def _hindrances(self, request: HttpRequest, base: str, number: int) -> list[Fault]:
        found = []
        if base != str(number):
            reason = _("Siz düzenlerken başka bir sürüm yayımlandı; önizleyip yeniden yayımlayın.")
            found.append(Fault("base", reason))
        if not request.POST.get("note", "").strip():
            found.append(Fault("note", _("Açıklama gerekli.")))
        return found

    def _published(self, request: HttpRequest, document: dict[str, Any], note: str) -> HttpResponse | None:
        try:
            version = publish(document, user=request.user, note=note[:_LONGEST_NOTE])
        except (InvalidData, Unavailable) as problem:
            messages.error(request, problem.detail or problem.title)
            return None
        messages.success(request, _("Sürüm %(number)s yürürlükte.") % {"number": version.number})
        return HttpResponseRedirect(reverse("admin:access_policyversion_changelist"))

    def _to_version(self, number: int) -> HttpResponse:
        return HttpResponseRedirect(reverse("admin:access_policyversion_change", args=[number]))

    def _context(self, request: HttpRequest, title: str) -> dict[str, Any]:
        return {**self.admin_site.each_context(request), "opts": self.opts, "title": title}

    def _require_view(self, request: HttpRequest) -> None:
        if not self.has_view_permission(request):
            raise PermissionDenied

    def _require_add(self, request: HttpRequest) -> None:
        if not self.has_add_permission(request):
            raise PermissionDenied


def _asks_for_room(request: HttpRequest) -> bool:
    return any(name.startswith("more-") for name in request.POST)


def _as_text(document: Any) -> str:
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _of_file(request: HttpRequest, editor: Editor) -> tuple[Editor, list[Fault]]:
    """Return the editor filled from an uploaded document; as it was, with the faults, where it is none."""
    file = cast(UploadedFile, request.FILES["file"])
    try:
        if file.size is None or file.size > _LARGEST_FILE:
            raise ValueError(_("dosya çok büyük"))
        document = json.loads(file.read().decode("utf-8"))
        if not isinstance(document, dict):
            raise ValueError(_("bir JSON nesnesi değil"))
        read(document)
    except InvalidData as problem:
        return editor, list(problem.faults)
    except ValueError as exc:
        return editor, [Fault("file", str(exc))]
    return Editor(document), []


class ExplanationForm(forms.Form):
    """What is asked."""

    user = forms.CharField(
        label=gettext_lazy("Kullanıcı adı"), required=False, help_text=gettext_lazy("boşsa siz")
    )
    collection = forms.ChoiceField(label=gettext_lazy("Koleksiyon"))
    feature = forms.CharField(
        label=gettext_lazy("Kayıt no"), required=False, widget=forms.TextInput(attrs={"inputmode": "numeric"})
    )
    property = forms.CharField(
        label=gettext_lazy("Özellik"), required=False, help_text=gettext_lazy("ad ya da geometry")
    )
    purpose = forms.ChoiceField(label=gettext_lazy("Amaç"), required=False)
    know = forms.CharField(
        label=gettext_lazy("Bilinen değer"),
        required=False,
        help_text=gettext_lazy("özellik=değer; yalnız bir değerini bilenin bulduğu kayıtlar için"),
    )

    def __init__(self, data: Any, request: HttpRequest) -> None:
        super().__init__(data)
        principal = principal_of(request)
        shown = registry if request.user.is_superuser else visible(principal)  # type: ignore[union-attr]
        self.fields["collection"].choices = [(c.id, f"{c.title} ({c.id})") for c in shown]  # type: ignore[attr-defined]
        purposes = [(purpose.id, purpose.id) for purpose in current_policy().purposes]
        self.fields["purpose"].choices = [("", "—"), *purposes]  # type: ignore[attr-defined]
        if not request.user.is_superuser:  # type: ignore[union-attr]
            del self.fields["user"]


def explanation_page(request: HttpRequest) -> HttpResponse:
    """Answer "why can I not see this" as a page, for staff about themselves and for administrators about everybody."""
    form = ExplanationForm(request.GET if "collection" in request.GET else None, request)
    told: Explanation | None = None
    if form.is_bound and form.is_valid():
        names = [field.name for field in fields(Question)]
        asked = Question(**{name: form.cleaned_data.get(name, "").strip() for name in names})
        try:
            told = answer(asked, principal_of(request))
        except Problem as problem:
            form.add_error(None, problem.detail or problem.title)
    context = {
        **admin.site.each_context(request),
        "title": _("Neden göremiyorum?"),
        "form": form,
        "told": told,
    }
    return TemplateResponse(request, "admin/kbs/explanation.html", context)
