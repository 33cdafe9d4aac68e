"""The policy as a form: roles, purposes, one block for each grant; and back to its JSON document."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kbs.access.policy import GEOMETRY, Grant
from kbs.catalog.registry import registry
from kbs.problems import Fault, InvalidData

_LISTS = ("collections", "read", "write", "purposes", "know")
_FLAGS = ("create", "retire", "bulk", "approval", "approve")
_PLACE = re.compile(r"(?P<part>roles|purposes|grants)\[(?P<number>\d+)\](?:\.(?P<field>\w+))?")
_LANGUAGES = ("tr", "en")


class Names(forms.CharField):
    """Names with commas or blanks between them."""

    def to_python(self, value: Any) -> list[str]:  # type: ignore[override]
        """Return the names in their order."""
        return [name for name in re.split(r"[,\s]+", str(value or "")) if name]

    def prepare_value(self, value: Any) -> Any:
        """Show a list as people write it."""
        return ", ".join(value) if isinstance(value, list | tuple) else value

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Compare names, not how they are written."""
        return self.to_python(data) != list(initial or ())


class Condition(forms.CharField):
    """A CQL2 condition in its JSON encoding."""

    widget = forms.Textarea(attrs={"rows": 3, "spellcheck": "false", "class": "kbs-geometry"})

    def to_python(self, value: Any) -> Any:
        """Return what the JSON holds; None for nothing."""
        if not str(value or "").strip():
            return None
        try:
            return json.loads(value)
        except ValueError as exc:
            raise forms.ValidationError(_("JSON olarak okunamadı: %(why)s") % {"why": exc}) from None

    def prepare_value(self, value: Any) -> Any:
        """Show the condition as JSON."""
        return json.dumps(value, ensure_ascii=False) if isinstance(value, dict) else value


class NamedForm(forms.Form):
    """A role."""

    id = forms.CharField(label=gettext_lazy("Kimlik"), max_length=60)
    title_tr = forms.CharField(label=gettext_lazy("Türkçe ad"), required=False)
    title_en = forms.CharField(label=gettext_lazy("İngilizce ad"), required=False)

    def document(self) -> dict[str, Any]:
        """Return what the policy holds of it."""
        given = self.cleaned_data
        titles = {code: given[f"title_{code}"] for code in _LANGUAGES if given[f"title_{code}"]}
        basis = {"basis": given["basis"]} if given.get("basis") else {}
        return {"id": given["id"], "title": titles} | basis

    @staticmethod
    def initial_of(item: Mapping[str, Any]) -> dict[str, Any]:
        """Return the form's values of an item of the document."""
        titles = item.get("title") or {}
        return {"id": item["id"], "basis": item.get("basis", "")} | {
            f"title_{code}": titles.get(code, "") for code in _LANGUAGES
        }


class PurposeForm(NamedForm):
    """A purpose personal data are read for."""

    basis = forms.CharField(label=gettext_lazy("Hukuki dayanak"), required=False)


class GrantForm(forms.Form):
    """One grant."""

    role = forms.CharField(label=gettext_lazy("Rol"), max_length=60)
    collections = Names(
        label=gettext_lazy("Koleksiyonlar"), help_text=gettext_lazy("* hepsi demektir"), initial=["*"]
    )
    read = Names(
        label=gettext_lazy("Okur"),
        required=False,
        help_text=gettext_lazy("@open, @internal, @personal, geometry ya da özellik adları"),
    )
    write = Names(label=gettext_lazy("Değiştirir"), required=False)
    create = forms.BooleanField(label=gettext_lazy("Ekler"), required=False)
    retire = forms.BooleanField(label=gettext_lazy("Kaldırır"), required=False)
    rows = Condition(label=gettext_lazy("Satır koşulu (CQL2 JSON)"), required=False)
    within = forms.ChoiceField(
        label=gettext_lazy("Alan"),
        required=False,
        choices=(("", gettext_lazy("sınırsız")), ("unit", gettext_lazy("birimin görev alanı"))),
    )
    narrow = forms.ChoiceField(
        label=gettext_lazy("Koşul ve alan neyi sınırlar"),
        initial="all",
        choices=(("all", gettext_lazy("okumayı ve değiştirmeyi")), ("write", gettext_lazy("yalnız değiştirmeyi"))),
    )  # fmt: skip
    purposes = Names(label=gettext_lazy("Amaçlar"), required=False)
    know = Names(label=gettext_lazy("Bilinmesi gereken özellikler"), required=False)
    bulk = forms.BooleanField(label=gettext_lazy("Toptan alır"), required=False)
    approval = forms.BooleanField(
        label=gettext_lazy("Değişiklik ikinci kişinin onayını bekler"), required=False
    )
    approve = forms.BooleanField(label=gettext_lazy("Başkalarının değişikliğini onaylar"), required=False)

    def document(self) -> dict[str, Any]:
        """Return the grant as the policy holds it: what differs from a grant of nothing."""
        return {
            name: value
            for name, value in self.cleaned_data.items()
            if name in ("role", "collections") or (name in Grant.__dataclass_fields__ and value not in _NOTHING[name])
        }  # fmt: skip

    @staticmethod
    def initial_of(item: Mapping[str, Any]) -> dict[str, Any]:
        """Return the form's values of a grant of the document."""
        return {"collections": ["*"]} | dict(item)


_NOTHING: dict[str, tuple[Any, ...]] = {
    **dict.fromkeys(_LISTS, ([],)),
    **dict.fromkeys(_FLAGS, (False,)),
    "rows": (None,),
    "within": ("",),
    "narrow": ("all", ""),
}
_FORMS: dict[str, type[NamedForm] | type[GrantForm]] = {
    "roles": NamedForm,
    "purposes": PurposeForm,
    "grants": GrantForm,
}


def declared_names() -> dict[str, list[str]]:
    """Return the names a grant may use: the properties of each collection, with `geometry` where it has one."""
    return {c.id: [*c.by_name, *([GEOMETRY] if c.geometry else [])] for c in registry}


class Editor:
    """The three lists of forms of one policy document."""

    def __init__(self, document: Mapping[str, Any] | None = None, request: HttpRequest | None = None) -> None:
        self.parts = {}
        for name, form in _FORMS.items():
            made = forms.formset_factory(form, extra=1, can_delete=True, max_num=500)
            initial = [form.initial_of(item) for item in (document or {}).get(name, [])]
            self.parts[name] = made(
                _with_room(request, name) if request else None, initial=initial, prefix=name
            )

    @property
    def faulty(self) -> bool:
        """Whether a fault stands beside some field."""
        return any(form.is_bound and form.errors for part in self.parts.values() for form in part.forms)

    def document(self) -> dict[str, Any] | None:
        """Return the document, or None where a field cannot be read: the fault stands beside it."""
        valid = [part.is_valid() for part in self.parts.values()]
        if not all(valid):
            return None
        return {name: [form.document() for form in self._kept(name)] for name in self.parts}

    def add_faults(self, problem: InvalidData) -> list[Fault]:
        """Put faults of the document beside the fields they name; return those that name none."""
        left = []
        for fault in problem.faults:
            found = _PLACE.fullmatch(fault.name)
            if found is None:
                left.append(fault)
                continue
            form = self._kept(found["part"])[int(found["number"])]
            value = f" ({fault.value})" if isinstance(fault.value, str) else ""
            form.add_error(found["field"] if found["field"] in form.fields else None, fault.reason + value)
        return left

    def _kept(self, name: str) -> list[Any]:
        part = self.parts[name]
        return [
            form
            for form in part.forms
            if form not in part.deleted_forms and (form.initial or form.has_changed())
        ]


def _with_room(request: HttpRequest, name: str) -> MultiValueDict[str, str]:
    """The request's values; with one more empty form where `more-<name>` was pressed."""
    data = request.POST.copy()
    total = f"{name}-TOTAL_FORMS"
    count = str(data.get(total, ""))
    if f"more-{name}" in data and count.isdecimal():
        data[total] = str(int(count) + 1)
    return data
