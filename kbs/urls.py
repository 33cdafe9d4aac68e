"""The roof: which door answers at which address."""

from __future__ import annotations

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("ogc/", include("kbs.ogcapi.urls")),
    path("api/v1/", include("kbs.rest.urls")),
    path("admin/", admin.site.urls),
    path("", include("kbs.pages.urls")),
]
