"""Second factors and accounts of the identity provider: administrators see whose they are and take them away.

What they hold is shown to nobody: who knows the secret of an app has its codes.
"""

from __future__ import annotations

from typing import Any

# They register what they show; imported first, they can be replaced.
import allauth.mfa.admin
import allauth.socialaccount.admin  # noqa: F401
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount, SocialApp, SocialToken
from django.contrib import admin
from django.http import HttpRequest

for _model in (Authenticator, SocialAccount, SocialApp, SocialToken):
    admin.site.unregister(_model)


class SeenAndTaken(admin.ModelAdmin):
    """Neither made nor changed here."""

    search_fields = ("user__username",)
    list_select_related = ("user",)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(Authenticator)
class AuthenticatorAdmin(SeenAndTaken):
    """Somebody's app, recovery codes or key: taken away when the phone is gone."""

    list_display = fields = ("user", "type", "created_at", "last_used_at")
    list_filter = ("type",)


@admin.register(SocialAccount)
class SocialAccountAdmin(SeenAndTaken):
    """Whom the identity provider means by a number."""

    list_display = fields = ("user", "provider", "uid", "date_joined", "last_login")
