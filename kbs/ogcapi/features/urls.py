"""Addresses of OGC API Features."""

from django.urls import path

from kbs.ogcapi.features import download, editing, template, transactions, versions, views

_ITEM = "collections/<str:collection_id>/items/<str:feature_id>"
urlpatterns = [
    path("transactions", transactions.transactions),
    path("collections", views.collections),
    path("collections/<str:collection_id>", views.collection),
    path("collections/<str:collection_id>/schema", views.schema),
    path("collections/<str:collection_id>/template", template.template),
    path("collections/<str:collection_id>/queryables", views.queryables),
    path("collections/<str:collection_id>/items", editing.items),
    path("collections/<str:collection_id>/items/<str:feature_id>", editing.item),
    path(f"{_ITEM}/versions", versions.history),
    path(f"{_ITEM}/versions/<str:number>", versions.version),
    path(f"{_ITEM}/versions/<str:number>/diff", versions.compared),
    path(f"{_ITEM}/versions/<str:number>/restore", versions.restore),
    path("collections/<str:collection_id>/download.<str:key>", download.download),
]
