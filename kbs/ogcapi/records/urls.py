"""Addresses of the catalogue; they come before those of the feature collections, whose pattern fits them too."""

from django.urls import path

from kbs.ogcapi.records import views
from kbs.ogcapi.records.documents import CATALOGUE

_BASE = f"collections/{CATALOGUE}"

urlpatterns = [
    path(_BASE, views.describe),
    path(f"{_BASE}/items", views.items),
    path(f"{_BASE}/items/<str:record_id>", views.item),
    path(f"{_BASE}/sortables", views.sortable_properties),
    path("dcat.jsonld", views.dcat_catalogue),
]
