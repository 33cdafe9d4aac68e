"""Addresses of OGC API Styles."""

from django.urls import path, re_path

from kbs.ogcapi.styles import encodings, views

urlpatterns = [
    path("styles", views.styles),
    # MapLibre appends `.json`, `.png`, `@2x.json` and `@2x.png` to the sprite address of the style.
    re_path(r"^styles/sprites/(?P<version>[0-9a-f]{16})(?P<scale>@2x)?\.(?P<suffix>json|png)$", views.sprite),
    path("styles/drawings/<str:kind>/<str:name>.svg", encodings.drawing),
    path("styles/<str:style_id>", views.style),
    path("styles/<str:style_id>/metadata", views.metadata),
    path("styles/<str:style_id>/legend", views.legends),
]
