"""The roof: which door answers at which address."""

from __future__ import annotations

from django.contrib import admin
from django.urls import include, path

from kbs.web.health import healthz, readyz

urlpatterns = [
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
