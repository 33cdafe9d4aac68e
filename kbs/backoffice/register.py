"""The register of acts for those who watch over it: look through it, take an extract. Every look is recorded."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import forms
from django.conf import settings
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kbs.access.audit import chain
from kbs.access.audit.kinds import KINDS
from kbs.access.audit.models import Entry
from kbs.access.audit.record import look
from kbs.access.models import Unit
from kbs.backoffice import register_papers as papers
from kbs.backoffice.management.commands.audit_extract import midnight
from kbs.documents import pdf
from kbs.encodings import csvfile
from kbs.web.principal import principal_of

_PAGE = 100


class Filter(forms.Form):
    """What is looked for."""

    person = forms.CharField(label=gettext_lazy("Kişi"), max_length=150, required=False)
    unit = forms.ModelChoiceField(Unit.objects.all(), label=gettext_lazy("Birim"), required=False)
    kind = forms.ChoiceField(label=gettext_lazy("Tür"), required=False)
    since = forms.DateField(
        label=gettext_lazy("İlk gün"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    until = forms.DateField(
        label=gettext_lazy("Son gün"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    before = forms.IntegerField(required=False, min_value=1, max_value=2**62, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kinds = [(kind.id, kind.title) for kind in KINDS.values()]
        self.fields["kind"].choices = [("", "—"), *kinds]  # type: ignore[attr-defined]

    def wanted(self) -> dict[str, Any]:
        """Return the filter as `look` takes it."""
        given = self.cleaned_data
        until: date | None = given["until"]
        return {
            "person": given["person"],
            "unit": given["unit"].pk if given["unit"] else None,
            "kind": given["kind"],
            "since": midnight(given["since"]) if given["since"] else None,
            "until": midnight(until + timedelta(days=1)) if until else None,
        }


@admin.register(Entry)
class RegisterAdmin(admin.ModelAdmin):
    """One page: filter, entries, extract. The tables are not read by Django: only the recorded look is."""

    def _may(self, request: HttpRequest) -> bool:
        user: Any = request.user
        held = {role for role, _unit in principal_of(request).holds}
        return bool(user.is_active and (user.is_superuser or held & set(settings.KBS_AUDIT_ROLES)))

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self._may(request)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self._may(request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def get_urls(self) -> list[Any]:
        """The list alone: an entry has no page of its own."""
        return [url for url in super().get_urls() if url.name == "audit_entry_changelist"]

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Show the entries that the filter asks for, or send them as a file (`f=csv`, `f=pdf`)."""
        if not self._may(request):
            raise PermissionDenied
        form = Filter(request.GET or None)
        valid = not form.is_bound or form.is_valid()
        wanted = form.wanted() if form.is_bound and valid else {}
        if valid and request.GET.get("f") in ("csv", "pdf"):
            return self._file(request, wanted, request.GET["f"])
        before = (form.cleaned_data["before"] if form.is_bound and valid else None) or 2**62
        found = look(principal_of(request), wanted, before=before, most=_PAGE) if valid else []
        names, titles = papers.Names(), papers.columns()
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": _("İz kayıtları"),
            "form": form,
            "columns": titles,
            "rows": [papers.row(entry, names) for entry in found],
            "older": _address(request, before=found[-1]["id"]) if len(found) == _PAGE else "",
            "files": [(key.upper(), _address(request, f=key)) for key in ("csv", "pdf")],
            "chain": chain.state(),
        }
        return TemplateResponse(request, "admin/kbs/register.html", context)

    def _file(self, request: HttpRequest, wanted: dict[str, Any], key: str) -> HttpResponse:
        found = papers.entries(principal_of(request), wanted)
        if key == "pdf":
            facts = [(label, text) for label, text in _told(wanted) if text]
            content, media = pdf.as_pdf(papers.extract_paper(list(found), facts)), pdf.MEDIA_TYPE
        else:
            names = papers.Names()
            content = papers.as_csv(papers.columns(), (papers.row(entry, names) for entry in found))
            media = csvfile.MEDIA_TYPE
        response = HttpResponse(content, content_type=media)
        response["Content-Disposition"] = f'attachment; filename="iz-kayitlari.{key}"'
        response["Cache-Control"] = "private, no-store"
        return response


def _told(wanted: dict[str, Any]) -> list[tuple[str, str]]:
    unit = Unit.objects.filter(pk=wanted.get("unit") or 0).first()
    kind = KINDS.get(wanted.get("kind") or "")
    return [
        (_("Kişi"), wanted.get("person") or ""),
        (_("Birim"), unit.name if unit else ""),
        (_("Tür"), str(kind.title) if kind else ""),
        (_("İlk gün"), (wanted.get("since") or "")[:10]),
        (_("Son gün"), (wanted.get("until") or "")[:10]),
    ]


def _address(request: HttpRequest, **changed: Any) -> str:
    query = request.GET.copy()
    for name, value in changed.items():
        query[name] = str(value)
    return f"?{query.urlencode()}"
