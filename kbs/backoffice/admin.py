"""Register everything with Django's admin site: one admin per collection, history, and what stands beside."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

# Imported to register what is not a collection.
from kbs.backoffice import drafts, factors, metadata, people, policy, quality, register, uploads  # noqa: F401
from kbs.backoffice.features import admin_class
from kbs.catalog.registry import registry
from kbs.features.change_sets import told
from kbs.history.models import ChangeSet
from kbs.web.principal import principal_of

admin.site.site_header = _("Kent Bilgi Sistemi · arka ofis")
admin.site.site_title = _("KBS arka ofis")
admin.site.index_title = _("Kayıtlar")

for _collection in registry:
    admin.site.register(_collection.model, admin_class(_collection))


@admin.register(ChangeSet)
class ChangeSetAdmin(admin.ModelAdmin):
    """Who changed what and why, as far as one sees what was changed; written by the database, read only here."""

    list_display = ("id", "opened_at", "user", "approved_by", "reason", "source", "job", "database_user")
    list_filter = ("opened_at",)
    search_fields = ("reason", "source", "job")
    list_select_related = ("user", "approved_by")
    ordering = ("-id",)
    show_full_result_count = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[ChangeSet]:
        return told(principal_of(request))

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
