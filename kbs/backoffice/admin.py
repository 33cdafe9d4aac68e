"""Register everything with Django's admin site: one admin per collection, people, history."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from kbs.access.models import Unit, User
from kbs.backoffice import metadata, quality, uploads  # noqa: F401  (register what is not a collection)
from kbs.backoffice.features import admin_class
from kbs.catalog.registry import registry
from kbs.history.models import ChangeSet

admin.site.site_header = _("Kent Bilgi Sistemi · arka ofis")
admin.site.site_title = _("KBS arka ofis")
admin.site.index_title = _("Kayıtlar")

for _collection in registry:
    admin.site.register(_collection.model, admin_class(_collection))


@admin.register(User)
class KbsUserAdmin(UserAdmin):
    """People: Django's own form with the unit; what staff may do is the policy's, not per-model permissions."""

    list_display = ("username", "first_name", "last_name", "unit", "is_staff", "is_active")
    list_filter = ("is_staff", "is_superuser", "is_active", "unit")
    fieldsets = (
        (None, {"fields": ("username", "password")}),
        (_("Kişi"), {"fields": ("first_name", "last_name", "email", "unit")}),
        (_("Yetki"), {"fields": ("is_active", "is_staff", "is_superuser")}),
        (_("Tarihler"), {"fields": ("last_login", "date_joined")}),
    )
    filter_horizontal = ()


@admin.register(Unit)
class UnitAdmin(admin.ModelAdmin):
    """Units of the municipality."""

    list_display = ("name", "code", "parent")
    search_fields = ("name", "code")


# Roles come from the policy; Django's groups would suggest a second place for rights.
if admin.site.is_registered(Group):
    admin.site.unregister(Group)


@admin.register(ChangeSet)
class ChangeSetAdmin(admin.ModelAdmin):
    """Who changed what and why; written by the database, read only here."""

    list_display = ("id", "opened_at", "user", "reason", "source", "job", "database_user")
    list_filter = ("opened_at",)
    search_fields = ("reason", "source", "job")
    list_select_related = ("user",)
    ordering = ("-id",)
    show_full_result_count = False

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
