"""The roof: which door answers at which address."""

from __future__ import annotations

from django.contrib import admin
from django.templatetags.static import static
from django.urls import include, path
from django.views.generic import RedirectView

from kbs.web.health import healthz, readyz

urlpatterns = [
    # Browsers ask for it on pages that name no icon (the back office, SVG, JSON).
    path("favicon.ico", RedirectView.as_view(url=static("kbs/icon.svg"), permanent=True)),
    path("healthz", healthz, name="healthz"),
    path("readyz", readyz, name="readyz"),
    path("ogc/", include("kbs.ogcapi.urls")),
    path("api/v1/", include("kbs.rest.urls")),
    path("admin/", admin.site.urls),
    path("", include("kbs.pages.urls")),
]

handler400 = "kbs.web.errors.bad_request"
handler403 = "kbs.web.errors.forbidden"
handler404 = "kbs.web.errors.not_found"
handler500 = "kbs.web.errors.server_error"
