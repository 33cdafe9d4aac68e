"""Addresses below /ogc/: one include per building block."""

from __future__ import annotations

from importlib.util import find_spec

from django.urls import include, path, re_path

from kbs.ogcapi.common import views

urlpatterns = [
    path("", views.landing),
    path("conformance", views.conformance),
    path("api", views.api),
    path("", include("kbs.ogcapi.records.urls")),
    path("", include("kbs.ogcapi.features.urls")),
    *(
        path("", include(f"kbs.ogcapi.{name}.urls"))
        for name in ("tiles", "styles")
        if find_spec(f"kbs.ogcapi.{name}") and find_spec(f"kbs.ogcapi.{name}.urls")
    ),
    # Whatever else: a problem, not a page of the web framework.
    re_path("^.", views.nothing_here),
]
