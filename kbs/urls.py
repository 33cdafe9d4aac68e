"""The roof: which door answers at which address."""

from __future__ import annotations

from allauth.account.views import login
from django.apps import apps
from django.conf import settings
from django.contrib import admin
from django.templatetags.static import static
from django.urls import include, path
from django.utils.module_loading import module_has_submodule
from django.views.generic import RedirectView

from kbs.pages.account import admin_login
from kbs.web.health import healthz, readyz


def _with_addresses() -> list[str]:
    """The installed procedures that have addresses of their own."""
    configs = [apps.get_containing_app_config(name) for name in settings.KBS_PROCEDURES]
    return [c.name for c in configs if c and c.module and module_has_submodule(c.module, "urls")]


urlpatterns = [
    # Browsers ask for it on pages that name no icon (the back office, SVG, JSON).
    path("favicon.ico", RedirectView.as_view(url=static("kbs/icon.svg"), permanent=True)),
    path("healthz", healthz, name="healthz"),
    path("readyz", readyz, name="readyz"),
    path("ogc/", include("kbs.ogcapi.urls")),
    path("ows/", include("kbs.ows.urls")),
    path("api/v1/", include("kbs.rest.urls")),
    # One login for all: the back office's own ways in lead there.
    path("admin/login/", admin_login),
    path("admin/password_change/", RedirectView.as_view(pattern_name="account_change_password")),
    path("admin/", admin.site.urls),
    path("giris/", include("allauth.urls")),
    # Of two addresses with one name the last is the one that links lead to.
    path("giris/", login, name="account_login"),
    # What procedures bring, before the pages: their addresses lie below those of objects (a plan's file below the plan).
    *(path("", include(f"{name}.urls")) for name in _with_addresses()),
    path("", include("kbs.pages.urls")),
]

handler400 = "kbs.web.errors.bad_request"
handler403 = "kbs.web.errors.forbidden"
handler404 = "kbs.web.errors.not_found"
handler500 = "kbs.web.errors.server_error"
