"""One admin per collection, made from its declaration: reads under the staff role, writes through the write gate."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.options import IncorrectLookupParameters
from django.db.models import ForeignKey, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kbs.access.audit import reads
from kbs.access.narrow import narrow
from kbs.access.principals import Principal
from kbs.access.rights import Rights
from kbs.access.state import rights_on
from kbs.backoffice.forms import REASON, FeatureForm
from kbs.backoffice.reading import reading
from kbs.catalog.declaration import Collection, Property
from kbs.features.find import Found, by_id
from kbs.features.geometry_text import geometry_text
from kbs.features.returning import restore
from kbs.features.search import matching_ids
from kbs.features.versions import State, versions
from kbs.features.write import Reason, change_set
from kbs.history.models import ChangeSet
from kbs.problems import Conflict, Forbidden, InvalidData, NotFound
from kbs.web.addresses import object_address
from kbs.web.principal import principal_of
from kbs.web.references import references_of
from kbs.web.values import text_of

# Columns of a list: the label, then so many queryable properties.
LIST_COLUMNS = 6
TECHNICAL = ("id", "source", "source_ref", "valid_from", "recorded_at")
# What a search in a list may find; more than this is no search any more.
MOST_FOUND = 2000
_OWN = "kbs_"
_ID = f"{_OWN}id"
_FORM_TEMPLATE = "admin/kbs/feature_form.html"


class FeatureAdmin(admin.ModelAdmin):
    """Lists, forms, deletion and history of one collection's features."""

    collection: Collection
    list_per_page = 50
    show_full_result_count = False
    actions = None

    # -- who may -----------------------------------------------------------------------------------

    def _rights(self, request: HttpRequest) -> Rights:
        return rights_on(self.collection, principal_of(request))

    def has_module_permission(self, request: HttpRequest) -> bool:
        return bool(request.user.is_staff and self._rights(request).read)  # type: ignore[union-attr]

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.has_module_permission(request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return self._rights(request).create

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return bool(self._rights(request).write)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self._rights(request).retire

    # -- the list ----------------------------------------------------------------------------------

    def _shown(self, request: HttpRequest) -> Collection:
        return narrow(self.collection, principal_of(request))

    def get_list_display(self, request: HttpRequest) -> Any:
        """Only columns of properties that who asks may read."""
        shown = self._shown(request).by_name
        return [name for name in self.list_display if name == _ID or str(name).removeprefix(_OWN) in shown]

    def get_list_display_links(self, request: HttpRequest, list_display: Any) -> Any:
        """The number leads to the form."""
        return [_ID]

    def get_list_filter(self, request: HttpRequest) -> list[Any]:
        """Only filters by properties that who asks may read."""
        shown = {prop.field_name for prop in self._shown(request).properties}
        return [one for one in self.list_filter if getattr(one, "parameter_name", "") in shown]

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest) -> bool:
        """A property that who asks may not read is answered like one that there is not."""
        shown = {prop.field_name for prop in self._shown(request).properties}
        if lookup.split("__")[0] not in {*TECHNICAL, *shown}:
            raise IncorrectLookupParameters(lookup)
        return super().lookup_allowed(lookup, value, request)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Only columns that who asks may read; anything else would be refused by the database."""
        names = [prop.field_name for prop in self._shown(request).properties]
        return self.model._default_manager.only(*dict.fromkeys([*TECHNICAL, *names])).order_by("id")

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        """Search the folded document of the collection, as the public search box does; a number is an id too."""
        term = search_term.strip()
        if not term:
            return queryset, False
        principal = principal_of(request)
        ids = matching_ids(narrow(self.collection, principal), term, principal, MOST_FOUND)
        if term.isdecimal() and len(term) < 19:
            ids.append(int(term))
        return queryset.filter(pk__in=ids), False

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Render the list while the policy role reads."""
        principal = principal_of(request)
        told = reads.reading(principal, self.collection, how="list", filter=request.GET.get("q", "")[:200])
        with told, reading(principal):
            response = super().changelist_view(
                request, {"title": self.collection.title} | (extra_context or {})
            )
            if isinstance(response, TemplateResponse):
                response.render()
        return response

    # -- the form ----------------------------------------------------------------------------------

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Show the form; write what changed. What the gate refuses stands beside its field."""
        principal = principal_of(request)
        collection = narrow(self.collection, principal)
        found = self._found(object_id, principal) if object_id is not None else None
        text = geometry_text(collection, found.id, principal) if found else ""
        linked = references_of(found, principal) if found else {}
        labels = {name: label for name, (label, _href) in linked.items()}
        form = FeatureForm(collection, principal, found, text, labels, request.POST or None)
        if request.method == "POST" and form.is_valid():
            try:
                written = self._write(form, principal, found)
            except (InvalidData, Conflict, NotFound) as problem:
                form.add_problem(problem)
            else:
                return self._after(request, written, new=found is None)
        return TemplateResponse(
            request, _FORM_TEMPLATE, self._context(request, found) | {"form": form} | (extra_context or {})
        )

    def _found(self, object_id: str, principal: Principal) -> Found:
        if not object_id.isdecimal() or len(object_id) > 18:
            raise NotFound(f"{self.collection.id} has no feature {object_id[:40]!r}.")
        found = by_id(narrow(self.collection, principal), int(object_id), principal)
        if found is None or found.retired is not None:
            raise NotFound(f"{self.collection.id} has no feature {object_id}.")
        return found

    def _write(self, form: FeatureForm, principal: Principal, found: Found | None) -> int:
        reason = Reason(form.cleaned_data[REASON] or _("Arka ofiste düzenleme"))
        values, geometry = form.changed_values, form.changed_geometry
        with change_set(principal, reason, self.collection) as writer:
            if found is None:
                return writer.insert(self.collection, values, geometry)
            return writer.update(self.collection, found.id, values, geometry)

    def _after(self, request: HttpRequest, feature_id: int, *, new: bool) -> HttpResponse:
        text = _("Kaydedildi: %(id)s") if not new else _("Eklendi: %(id)s")
        messages.success(request, text % {"id": feature_id})
        if "_continue" in request.POST:
            return HttpResponseRedirect(self._url("change", feature_id))
        if "_addanother" in request.POST:
            return HttpResponseRedirect(self._url("add"))
        return HttpResponseRedirect(self._url("changelist"))

    def _url(self, name: str, *args: Any) -> str:
        meta = self.model._meta
        return reverse(f"admin:{meta.app_label}_{meta.model_name}_{name}", args=args)

    def _context(self, request: HttpRequest, found: Found | None) -> dict[str, Any]:
        title = _("%(name)s ekle") % {"name": self.opts.verbose_name} if found is None else _("Düzenle")
        return {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": title,
            "subtitle": self._label(found) if found else None,
            "collection": self.collection,
            "found": found,
            "page_url": object_address(self.collection, found.id) if found else "",
            "list_url": self._url("changelist"),
            "delete_url": self._url("delete", found.id) if found else "",
            "history_url": self._url("history", found.id) if found else "",
            "readonly": self._readonly(found) if found else [],
            "has_file_field": False,
        }

    def _label(self, found: Found) -> str:
        search = self.collection.search
        name = next(
            (p.name for p in found.collection.properties if search and p.field_name == search.label), ""
        )
        return str(found.values.get(name) or found.id)

    def _readonly(self, found: Found) -> list[tuple[Any, str]]:
        rows = []
        for prop in found.collection.properties:
            value = found.values.get(prop.name)
            if not prop.writable and value not in (None, ""):
                rows.append((found.collection.label(prop), text_of(prop, value)))
        return rows

    # -- deletion and history ----------------------------------------------------------------------

    def delete_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Ask, then retire the feature: its last state stays in history and its page stays reachable."""
        principal = principal_of(request)
        found = self._found(object_id, principal)
        if request.method == "POST":
            reason = Reason(request.POST.get(REASON, "")[:300] or _("Arka ofiste silme"))
            try:
                with change_set(principal, reason, self.collection) as writer:
                    writer.delete(self.collection, found.id)
            except (Conflict, NotFound) as problem:
                messages.error(request, problem.detail or problem.title)
                return HttpResponseRedirect(self._url("change", found.id))
            messages.success(request, _("Silindi: %(id)s. Son durumu geçmişte durur.") % {"id": found.id})
            return HttpResponseRedirect(self._url("changelist"))
        return TemplateResponse(request, "admin/kbs/feature_delete.html", self._context(request, found))

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Show the versions of a feature with who changed what and why; POST restores one (`entry`)."""
        principal = principal_of(request)
        found = self._found(object_id, principal)
        states = versions(found.collection, found.id, principal)
        if request.method == "POST":
            return self._restore(request, found, states, principal)
        people = ChangeSet.objects.select_related("user", "approved_by")
        sets = people.in_bulk({state.change_set for state in states})
        rows = [
            {"state": state, "set": sets.get(state.change_set), "changes": self._changes(found, state)}
            for state in states
        ]
        context = self._context(request, found) | {
            "rows": rows,
            "title": _("Geçmiş"),
            "may_change": self.has_change_permission(request),
        }
        return TemplateResponse(request, "admin/kbs/feature_history.html", context)

    def _restore(
        self, request: HttpRequest, found: Found, states: list[State], principal: Principal
    ) -> HttpResponse:
        chosen = next((s for s in states if s.entry and str(s.entry) == request.POST.get("entry")), None)
        if chosen is None:
            raise NotFound(f"{self.collection.id} {found.id} has no such version.")
        text = _("Sürüm %(number)d geri getirildi") % {"number": chosen.change_set}
        try:
            restore(principal, self.collection, found.id, chosen.entry or 0, Reason(text))
        except (InvalidData, Conflict, Forbidden) as problem:
            messages.error(request, problem.detail or problem.title)
        else:
            messages.success(request, text)
        return HttpResponseRedirect(self._url("history", found.id))

    def _changes(self, found: Found, state: State) -> list[tuple[Any, str, str]]:
        return [
            (
                found.collection.label(found.collection.by_name[name]),
                self._text(found.collection.by_name[name], before),
                self._text(found.collection.by_name[name], after),
            )
            for name, before, after in state.changes
        ]

    def _text(self, prop: Property, value: Any) -> str:
        return _("boş") if value in (None, "") else text_of(prop, value)


def admin_class(collection: Collection) -> type[FeatureAdmin]:
    """Make the admin class of a collection: list columns, filters and search from the declaration."""
    columns = _columns(collection)
    return type(
        f"{collection.model.__name__}Admin",
        (FeatureAdmin,),
        {
            "__doc__": f"Features of {collection.id}.",
            "collection": collection,
            "list_display": tuple(columns),
            "list_filter": tuple(
                _code_filter(prop) for prop in collection.properties if prop.queryable and prop.codelist
            ),
            "search_fields": ("id",),
            "search_help_text": gettext_lazy("Türkçe harf ayrımı gözetmez; kayıt numarası da yazılabilir"),
            "ordering": ("id",),
            **columns,
        },
    )


def _columns(collection: Collection) -> dict[str, Callable[..., Any]]:
    names = [
        prop.name
        for prop in collection.properties
        if prop.queryable
        and prop.access != "personal"
        and not isinstance(collection.model_field(prop.field_name), ForeignKey)
    ]
    if collection.search is not None:
        labels = [p.name for p in collection.properties if p.field_name == collection.search.label]
        names = list(dict.fromkeys([*labels, *names]))
    chosen = [collection.by_name[name] for name in names][:LIST_COLUMNS]
    return {_ID: _id_column(), **{f"{_OWN}{prop.name}": _column(collection, prop) for prop in chosen}}


def _id_column() -> Callable[..., Any]:
    def show(self: FeatureAdmin, row: Any) -> int:
        return int(row.pk)

    show.short_description = gettext_lazy("Kayıt no")  # type: ignore[attr-defined]
    show.admin_order_field = "id"  # type: ignore[attr-defined]
    return show


def _column(collection: Collection, prop: Property) -> Callable[..., Any]:
    attribute = collection.model_field(prop.field_name).attname

    def show(self: FeatureAdmin, row: Any) -> str:
        value = getattr(row, attribute)
        return "" if value in (None, "") else text_of(prop, value)

    show.short_description = capfirst(collection.label(prop))  # type: ignore[attr-defined]
    show.admin_order_field = prop.field_name if prop.queryable else None  # type: ignore[attr-defined]
    return show


def _code_filter(prop: Property) -> type[admin.SimpleListFilter]:
    """A filter by the codes of a list; the title is the property's label."""
    assert prop.codelist is not None
    name, codelist = prop.field_name, prop.codelist

    class CodeFilter(admin.SimpleListFilter):
        """Features with one code."""

        parameter_name = name

        def __init__(self, request: HttpRequest, params: Any, model: Any, model_admin: Any) -> None:
            self.title = model_admin.collection.label(prop)
            super().__init__(request, params, model, model_admin)

        def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
            return codelist.choices()

        def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
            value = self.value()
            return queryset.filter(**{name: value}) if value else queryset

    return CodeFilter
