"""Catalogue records for staff: which are complete, their words, their contacts, the ministry's inventory."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.utils import quote, unquote
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kbs.access.narrow import may_write
from kbs.metadata import build, editions, inventory
from kbs.metadata.codes import codelist
from kbs.metadata.models import Contact, Entry
from kbs.metadata.record import Record
from kbs.metadata.validate import advise, validate
from kbs.problems import NotFound
from kbs.web.principal import principal_of

_FILES = {
    "csv": (inventory.as_csv, "text/csv; charset=utf-8"),
    "xlsx": (inventory.as_xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
}
_CODED = {
    "tucbs_theme": "tucbs_theme",
    "inspire_theme": "inspire_theme",
    "topic": "topic_category",
    "cadence": "update_cadence",
    "access_constraint": "restriction",
}
# Fields of a record whose words come from elsewhere while nobody wrote others.
_SHOWN = ("title", "abstract", "purpose", "usage", "lineage")


class ByEditors(admin.ModelAdmin):
    """Whoever may write the city's data writes its metadata; every saved state is kept."""

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

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        editions.save(obj, request.user.pk)

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Show the kept states with who saved them and what they changed."""
        saved = self.get_object(request, unquote(object_id))
        if saved is None:
            raise NotFound(f"There is no record {object_id[:60]!r}.")
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": _("Geçmiş"),
            "subtitle": str(saved),
            "list_url": reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_changelist"),
            "changes": list(editions.history(saved)),
        }
        return TemplateResponse(request, "admin/kbs/metadata_history.html", context)


class ContactForm(forms.ModelForm):
    """An office; there is one default."""

    url = forms.URLField(label=gettext_lazy("Web adresi"), required=False, assume_scheme="https")

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        others = Contact.objects.filter(is_default=True).exclude(pk=self.instance.pk)
        if cleaned and cleaned.get("is_default") and (other := others.first()):
            self.add_error("is_default", _("Varsayılan ilgili zaten var: %(name)s") % {"name": other})
        return cleaned


@admin.register(Contact)
class ContactAdmin(ByEditors):
    """The offices that answer for data."""

    form = ContactForm
    list_display = ("name_tr", "email", "phone", "unit", "is_default")
    search_fields = ("name_tr", "name_en", "email")
    list_select_related = ("unit",)


class EntryForm(forms.ModelForm):
    """People's words of a record; an empty field shows what is said without it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, list_id in _CODED.items():
            known = sorted(((code.code, code.label) for code in codelist(list_id)), key=lambda pair: pair[1])
            field = self.fields[name]
            choices = [("", "—"), *known]
            self.fields[name] = forms.ChoiceField(choices=choices, required=False, label=field.label)
        for field in self.fields.values():
            if isinstance(field.widget, forms.Textarea):
                field.widget.attrs["rows"] = 3
        record: Record | None = getattr(self.instance, "record", None)
        if record is None:
            return
        for name in _SHOWN:
            for language in ("tr", "en"):
                said = getattr(getattr(record, name), language)
                self.fields[f"{name}_{language}"].widget.attrs["placeholder"] = said

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        if cleaned:
            dates = [(name, cleaned.get(name)) for name in ("created_on", "published_on", "revised_on")]
            known = [(name, day) for name, day in dates if day]
            for (_earlier, before), (later, day) in pairwise(known):
                if day < before:
                    self.add_error(
                        later, _("%(later)s, %(earlier)s tarihinden önce") % {"later": day, "earlier": before}
                    )
        return cleaned


@admin.register(Entry)
class EntryAdmin(ByEditors):
    """The records: all of them in the list, whether somebody wrote words for them or not."""

    form = EntryForm
    change_form_template = "admin/kbs/metadata_entry.html"
    autocomplete_fields = ()
    fieldsets = (
        (
            gettext_lazy("Ne"),
            {"fields": (("title_tr", "title_en"), ("abstract_tr", "abstract_en"), ("purpose_tr", "purpose_en"),
                        ("usage_tr", "usage_en"), ("keywords_tr", "keywords_en"))},
        ),
        (gettext_lazy("Tema"), {"fields": ("tucbs_theme", "inspire_theme", "topic")}),
        (gettext_lazy("Kim"), {"fields": ("contact", "unit")}),
        (
            gettext_lazy("Ne zaman, ne kadar ayrıntılı"),
            {"fields": (("created_on", "published_on", "revised_on"), "cadence", ("scale", "resolution_m"))},
        ),
        (
            gettext_lazy("Köken ve koşullar"),
            {"fields": (("lineage_tr", "lineage_en"), "access_constraint", ("limitation_tr", "limitation_en"))},
        ),
    )  # fmt: skip

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def get_urls(self) -> list[URLPattern]:
        """Add the inventory to the admin's own addresses."""
        wrap = self.admin_site.admin_view
        own = [path("inventory.<str:key>", wrap(self.inventory), name="metadata_inventory")]
        return own + super().get_urls()

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """List every record with what it still lacks."""
        written = set(Entry.objects.values_list("subject", flat=True))
        rows = [
            {
                "record": record,
                "faults": validate(record),
                "advice": advise(record),
                "written": record.subject in written,
                "url": reverse("admin:metadata_entry_change", args=[quote(record.subject)]),
            }
            for record in _records(request)
        ]
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": _("Üst veri kayıtları"),
            "rows": rows,
            "incomplete": sum(1 for row in rows if row["faults"]),
            "files": [(key, reverse("admin:metadata_inventory", args=[key])) for key in _FILES],
        }
        return TemplateResponse(request, "admin/kbs/metadata_entries.html", context | (extra_context or {}))

    def get_object(self, request: HttpRequest, object_id: str, from_field: Any = None) -> Entry | None:
        """Return the entry of a subject, a new one where nobody wrote any yet; None for no subject that is seen."""
        record = next((r for r in _records(request) if r.subject == object_id), None)
        if record is None:
            return None
        entry = Entry.objects.filter(pk=object_id).first() or Entry(subject=object_id)
        entry.record = record  # type: ignore[attr-defined]
        return entry

    def render_change_form(
        self,
        request: HttpRequest,
        context: Any,
        add: bool = False,
        change: bool = False,
        form_url: str = "",
        obj: Any = None,
    ) -> HttpResponse:
        """Put beside the form what the record lacks as it stands."""
        record: Record | None = getattr(obj, "record", None)
        if record is not None:
            context |= {"record": record, "faults": validate(record), "advice": advise(record)}
        return super().render_change_form(request, context, add, change, form_url, obj)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Save, and say what the record still lacks."""
        super().save_model(request, obj, form, change)
        record = next((r for r in _records(request) if r.subject == obj.subject), None)
        for fault in validate(record) if record else ():
            messages.warning(request, fault.reason)

    def inventory(self, request: HttpRequest, key: str) -> HttpResponse:
        """Give the register of layers with the columns of the ministry's inventory."""
        if key not in _FILES:
            raise NotFound(f"The inventory is offered as: {', '.join(_FILES)}.")
        make, media_type = _FILES[key]
        response = HttpResponse(make(_records(request)), content_type=media_type)
        response["Content-Disposition"] = f'attachment; filename="kbs-katman-envanteri.{key}"'
        return response


def _records(request: HttpRequest) -> list[Record]:
    return build.records(principal_of(request), f"{request.scheme}://{request.get_host()}")
