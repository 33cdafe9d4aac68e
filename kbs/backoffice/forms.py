"""The edit form of a feature, made from its declaration."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.db import models
from django.utils.translation import gettext as _

from kbs.access.principals import Principal
from kbs.catalog.constraints import Range
from kbs.catalog.declaration import Collection, Property
from kbs.features.find import Found
from kbs.features.geometry_text import read_geometry
from kbs.problems import Problem
from kbs.web.values import unit_label

GEOMETRY = "geometry"
VERSION = "kbs_version"
REASON = "kbs_reason"
# An upper limit above this only keeps nonsense out; it tells people nothing.
MOST_TOLD = 100_000
# A code list longer than this becomes a text field with suggestions.
LONGEST_SELECT = 300


class FeatureForm(forms.Form):
    """One field per writable property, the geometry as text, the reason, and the version that was read.

    `changed_values` are the property values to write; `add_problem` puts what the write gate refused
    beside the fields it names.
    """

    def __init__(
        self,
        collection: Collection,
        principal: Principal,
        found: Found | None,
        geometry: str,
        labels: dict[str, str],
        data: Any = None,
    ) -> None:
        self.collection, self.principal, self.found = collection, principal, found
        self.version = version_of(found)
        initial = dict(found.values) if found else {}
        super().__init__(data, initial=initial | {GEOMETRY: geometry})
        for prop in collection.properties:
            if prop.writable and editable(collection, prop):
                value = initial.get(prop.name)
                self.fields[prop.name] = field_for(collection, prop, value)
        for name, label in labels.items():
            if name in self.fields:
                self.fields[name].help_text = f"{label} · {self.fields[name].help_text}"
        if collection.geometry is not None:
            self.fields[GEOMETRY] = _geometry_field(collection)
        self.fields[REASON] = forms.CharField(
            label=_("Değişikliğin gerekçesi"), max_length=300, required=False,
            help_text=_("Geçmişte bu değişikliğin yanında durur."),
        )  # fmt: skip
        self.fields[VERSION] = forms.CharField(widget=forms.HiddenInput, required=False, initial=self.version)

    def clean(self) -> dict[str, Any]:
        """Refuse a form that was opened before somebody else's change; read the geometry."""
        cleaned = super().clean() or {}
        if self.found is not None and cleaned.get(VERSION) != self.version:
            self.add_error(
                None,
                _(
                    "Bu kayıt siz düzenlerken değişti. Sayfayı yeniden açıp değişikliğinizi güncel kayda uygulayın."
                ),
            )
        if text := cleaned.get(GEOMETRY):
            try:
                cleaned["kbs_ewkt"] = read_geometry(text, self.principal)
            except Problem as problem:
                self.add_problem(problem)
        return cleaned

    @property
    def changed_values(self) -> dict[str, Any]:
        """Values to write: what changed; for a new feature what is not empty."""
        values = {}
        for name in self.fields:
            if name in (GEOMETRY, VERSION, REASON):
                continue
            value = self.cleaned_data.get(name)
            if self.found is None:
                if value not in (None, ""):
                    values[name] = value
            elif name in self.changed_data:
                values[name] = self._stored(name, value)
        return values

    @property
    def changed_geometry(self) -> str | None:
        """EWKT to write, or None when the geometry stays."""
        if GEOMETRY in self.changed_data:
            return self.cleaned_data.get("kbs_ewkt")
        return None

    def add_problem(self, problem: Problem) -> None:
        """Put a refusal beside the fields it names, else above the form."""
        named = [fault for fault in problem.faults if fault.name in self.fields]
        for fault in named:
            self.add_error(fault.name, fault.reason)
        if not named:
            self.add_error(None, problem.detail or problem.title)

    def _stored(self, name: str, value: Any) -> Any:
        """An emptied field is NULL where the column allows it, else the empty text."""
        if value not in (None, ""):
            return value
        return None if self.collection.model_field(self.collection.by_name[name].field_name).null else ""


def version_of(found: Found | None) -> str:
    """The moment of the state that was read; another one means that somebody wrote in between."""
    recorded: datetime | None = found.recorded_at if found else None
    return recorded.isoformat() if recorded else ""


def editable(collection: Collection, prop: Property) -> bool:
    """Whether the model lets the property be given (generated columns and keys are the database's)."""
    field = collection.model_field(prop.field_name)
    return bool(field.editable) and not getattr(field, "generated", False)


def field_for(collection: Collection, prop: Property, value: Any) -> forms.Field:
    """Return the form field of a property: label, help and choices come from the declaration."""
    field = collection.model_field(prop.field_name)
    common: dict[str, Any] = {
        "label": collection.label(prop),
        "required": prop.name in collection.required,
        "help_text": _help(prop, field),
    }
    if prop.codelist is not None:
        return _code_field(prop, value, common)
    if isinstance(field, models.ForeignKey):
        return forms.IntegerField(min_value=1, **common)
    if isinstance(field, models.BooleanField):
        if field.null:
            return forms.TypedChoiceField(
                choices=[("", _("bilinmiyor")), ("True", _("Evet")), ("False", _("Hayır"))],
                coerce=lambda text: text == "True", empty_value=None, **common,
            )  # fmt: skip
        return forms.BooleanField(**(common | {"required": False}))
    made = field.formfield(**common)
    if made is None:
        return forms.CharField(**common)
    if isinstance(made, forms.DateField):
        made.widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    if isinstance(made, forms.DateTimeField):
        made.widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
    if isinstance(made, forms.CharField) and (getattr(field, "max_length", None) or 1000) > 250:
        made.widget = forms.Textarea(attrs={"rows": 3})
    if isinstance(made, forms.FloatField | forms.DecimalField):
        made.localize = True
        made.widget = forms.TextInput(attrs={"inputmode": "decimal"})
        made.widget.is_localized = True
    return made


def _code_field(prop: Property, value: Any, common: dict[str, Any]) -> forms.Field:
    assert prop.codelist is not None
    choices = prop.codelist.choices()
    if len(choices) > LONGEST_SELECT and prop.codelist.open:
        return forms.CharField(**common)
    known = {code for code, _label in choices}
    # A stored value outside the list stays what it is until somebody chooses another.
    extra = [(value, f"{value} ?")] if value and str(value) not in known else []
    return forms.ChoiceField(choices=[("", "—"), *extra, *choices], **common)


def _help(prop: Property, field: models.Field) -> str:
    parts = [str(field.help_text)] if field.help_text else []
    if prop.unit:
        parts.append(unit_label(prop.unit))
    if isinstance(prop.constraint, Range):
        low, high = prop.constraint.minimum, prop.constraint.maximum
        if low is not None and high is not None and high <= MOST_TOLD:
            parts.append(f"{low:g}–{high:g}")
    if isinstance(field, models.ForeignKey):
        parts.append(_("kayıt numarası"))
    return " · ".join(parts)


def _geometry_field(collection: Collection) -> forms.CharField:
    required = not collection.model_field(collection.geometry.field).null  # type: ignore[union-attr]
    return forms.CharField(
        label=_("Geometri"),
        required=required,
        widget=forms.Textarea(
            attrs={"rows": 5, "spellcheck": "false", "class": "vLargeTextField kbs-geometry"}
        ),
        help_text=_(
            "WKT (depolama koordinat sisteminde, doğu kuzey), EWKT (SRID=4326;...) veya GeoJSON (boylam, enlem)."
        ),
    )
