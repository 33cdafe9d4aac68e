"""Addresses of OGC API Features."""

from django.urls import path

from kbs.ogcapi.features import download, template, views

urlpatterns = [
    path("collections", views.collections),
    path("collections/<str:collection_id>", views.collection),
    path("collections/<str:collection_id>/schema", views.schema),
    path("collections/<str:collection_id>/template", template.template),
    path("collections/<str:collection_id>/queryables", views.queryables),
    path("collections/<str:collection_id>/items", views.items),
    path("collections/<str:collection_id>/items/<str:feature_id>", views.item),
    path("collections/<str:collection_id>/download.<str:key>", download.download),
]
