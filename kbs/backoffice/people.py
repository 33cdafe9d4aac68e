"""Units with their areas, people with what they hold. Administrators keep them."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import UserChangeForm
from django.contrib.auth.models import Group
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kbs.access import handover
from kbs.access.compile import current_policy, renew
from kbs.access.explain import title_of
from kbs.access.models import Assignment, Unit, User
from kbs.access.narrow import find
from kbs.access.principals import EVERYONE, STAFF
from kbs.catalog.declaration import Collection
from kbs.catalog.registry import registry
from kbs.features.geometry_text import geometry_text, read_area
from kbs.problems import NotFound, Problem
from kbs.web.principal import principal_of

_SQUARE_METRES = 1_000_000


class UnitForm(forms.ModelForm):
    """A unit; its area is a feature of a collection (a district), or a text."""

    area_collection = forms.ChoiceField(
        label=gettext_lazy("Alanı veren koleksiyon"),
        required=False,
        help_text=gettext_lazy("Örneğin ilçeler"),
    )
    area_feature = forms.IntegerField(label=gettext_lazy("Kayıt no"), required=False, min_value=1)
    area_text = forms.CharField(
        label=gettext_lazy("Alan metni"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 4, "spellcheck": "false", "class": "kbs-geometry"}),
        help_text=gettext_lazy("GeoJSON (boylam, enlem), EWKT ya da WKT; bir koleksiyondan seçmek yerine"),
    )
    area_cleared = forms.BooleanField(label=gettext_lazy("Alanı kaldır"), required=False)

    request: HttpRequest

    class Meta:
        model = Unit
        fields = ("code", "name", "parent")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        polygons = [(c.id, f"{c.title} ({c.id})") for c in registry if _has_areas(c)]
        self.fields["area_collection"].choices = [("", "—"), *polygons]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Read the area; no unit stands below itself."""
        cleaned = super().clean() or {}
        above = cleaned.get("parent")
        while above is not None and self.instance.pk:
            if above.pk == self.instance.pk:
                self.add_error("parent", _("Bir birim kendisine bağlı olamaz."))
                break
            above = above.parent
        try:
            cleaned["area"] = self._area(cleaned)
        except Problem as problem:
            reasons = [fault.reason for fault in problem.faults] or [problem.detail or problem.title]
            field = "area_text" if cleaned.get("area_text") else "area_feature"
            self.add_error(field, "; ".join(reasons))
        return cleaned

    def _area(self, cleaned: dict[str, Any]) -> str | None:
        principal = principal_of(self.request)
        text, number, name = (cleaned.get(f"area_{part}") for part in ("text", "feature", "collection"))
        if text:
            return read_area(text, principal)
        if not name or not number:
            return None
        stored = geometry_text(find(name, principal), number, principal)
        if not stored:
            raise NotFound(_("Bu koleksiyonda böyle bir kayıt yok."))
        return read_area(stored, principal)


def _has_areas(collection: Collection) -> bool:
    if collection.geometry is None:
        return False
    kind = str(getattr(collection.model_field(collection.geometry.field), "geom_type", ""))
    return kind.endswith("POLYGON")


@admin.register(Unit)
class UnitAdmin(admin.ModelAdmin):
    """Units of the municipality. What is bound to an area follows a change of it at once."""

    form = UnitForm
    list_display = ("name", "code", "parent", "area_size")
    list_select_related = ("parent",)
    search_fields = ("name", "code")
    readonly_fields = ("area_size",)
    fieldsets = (
        (None, {"fields": ("code", "name", "parent")}),
        (
            gettext_lazy("Görev alanı"),
            {
                "fields": ("area_size", ("area_collection", "area_feature"), "area_text", "area_cleared"),
                "description": gettext_lazy("Birimin alanıyla sınırlı izinler yalnız bu alandaki kayıtlarda geçerlidir."),
            },
        ),
    )  # fmt: skip

    @admin.display(description=gettext_lazy("Tanımlı alan"))
    def area_size(self, unit: Unit) -> str:
        """The size of the area as it is stored."""
        if unit.area is None:
            return "—"
        return f"{formats.number_format(unit.area.area / _SQUARE_METRES, 2)} km²"

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        """The form reads geometries in the session of who edits."""
        form = super().get_form(request, obj, change, **kwargs)
        form.request = request  # type: ignore[attr-defined]  # the class is made for this request
        return form

    def save_model(self, request: HttpRequest, obj: Unit, form: UnitForm, change: bool) -> None:
        """Save; a new area is in force in the database when the transaction ends."""
        area = None if form.cleaned_data["area_cleared"] else form.cleaned_data["area"]
        changes = area is not None or form.cleaned_data["area_cleared"]
        if changes:
            obj.area = area
        super().save_model(request, obj, form, change)
        if changes:
            renew()


class AssignmentForm(forms.ModelForm):
    """A role from the policy in force; one that it no longer has stays until somebody chooses another."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        roles = current_policy().roles
        known = [(r.id, title_of(roles, r.id)) for r in roles if r.id not in (EVERYONE, STAFF)]
        stored = self.instance.role
        extra = [(stored, f"{stored} ?")] if stored and stored not in dict(known) else []
        self.fields["role"] = forms.ChoiceField(
            label=self.fields["role"].label, help_text=self.fields["role"].help_text,
            choices=[("", "—"), *extra, *known], required=False,
        )  # fmt: skip
        for name in ("starts", "ends"):
            self.fields[name].widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class AssignmentInline(admin.StackedInline):
    """What a person holds: own duties, delegations (yetki devri), deputyships (vekâlet)."""

    model = Assignment
    form = AssignmentForm
    fk_name = "user"
    extra = 0
    fields = (("kind", "role", "unit"), ("given_by", "document"), ("starts", "ends"))


class PersonForm(UserChangeForm):
    """A person; an account with open work closes only when somebody takes the work over."""

    successor = forms.ModelChoiceField(
        label=gettext_lazy("Açık işleri devralan"),
        queryset=User.objects.filter(is_active=True),
        required=False,
        help_text=gettext_lazy("Hesap kapatılırken açık işi varsa gerekir"),
    )

    def clean(self) -> dict[str, Any]:
        """Name the open work that nobody takes."""
        cleaned = super().clean() or {}
        successor = cleaned.get("successor")
        if successor is not None and successor.pk == self.instance.pk:
            self.add_error("successor", _("Başka birini seçin."))
        if self.closes and successor is None:
            for work in handover.open_work(self.instance):
                self.add_error("is_active", str(work))
        return cleaned

    @property
    def closes(self) -> bool:
        """Whether saving closes the account."""
        return bool(self.initial.get("is_active")) and self.cleaned_data.get("is_active") is False


@admin.register(User)
class KbsUserAdmin(UserAdmin):
    """People: Django's own form with the unit and what they hold; rights are the policy's, not per-model permissions."""

    form = PersonForm
    list_display = ("username", "first_name", "last_name", "unit", "roles", "is_staff", "is_active")
    list_filter = ("is_staff", "is_superuser", "is_active", "unit")
    list_select_related = ("unit",)
    fieldsets = (
        (None, {"fields": ("username", "password")}),
        (gettext_lazy("Kişi"), {"fields": ("first_name", "last_name", "email", "unit")}),
        (gettext_lazy("Yetki"), {"fields": (("is_active", "successor"), "is_staff", "is_superuser")}),
        (gettext_lazy("Tarihler"), {"fields": ("last_login", "date_joined")}),
    )
    filter_horizontal = ()
    inlines = (AssignmentInline,)

    def get_queryset(self, request: HttpRequest) -> QuerySet[User]:
        """The people with what they hold, in two queries."""
        return super().get_queryset(request).prefetch_related("assignments")

    def save_model(self, request: HttpRequest, obj: User, form: Any, change: bool) -> None:
        """Save; an account that closes hands its work over, and loses its keys and its database login."""
        super().save_model(request, obj, form, change)
        if change and form.closes:
            handover.close(obj, form.cleaned_data["successor"])

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Accounts are closed, not deleted: what somebody did stays theirs."""
        return False

    def get_inlines(self, request: HttpRequest, obj: Any) -> Any:
        """Somebody new gets an account first, then duties."""
        return self.inlines if obj else ()

    @admin.display(description=gettext_lazy("Roller"))
    def roles(self, user: User) -> str:
        """What the person holds or held."""
        return ", ".join(sorted({a.role or str(a.get_kind_display()) for a in user.assignments.all()}))


# Roles come from the policy; Django's groups would suggest a second place for rights.
if admin.site.is_registered(Group):
    admin.site.unregister(Group)
