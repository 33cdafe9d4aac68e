"""Addresses below /api/v1/."""

from __future__ import annotations

from django.urls import path

from kbs.rest import map_catalog, search

urlpatterns = [
    path("search", search.view, name="search"),
    path("map-catalog", map_catalog.view, name="map-catalog"),
]
