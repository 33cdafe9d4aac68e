"""Addresses of OGC API Features."""

from django.urls import path

from kbs.ogcapi.features import download, editing, template, transactions, views

urlpatterns = [
    path("transactions", transactions.transactions),
    path("collections", views.collections),
    path("collections/<str:collection_id>", views.collection),
    path("collections/<str:collection_id>/schema", views.schema),
    path("collections/<str:collection_id>/template", template.template),
    path("collections/<str:collection_id>/queryables", views.queryables),
    path("collections/<str:collection_id>/items", editing.items),
    path("collections/<str:collection_id>/items/<str:feature_id>", editing.item),
    path("collections/<str:collection_id>/download.<str:key>", download.download),
]
