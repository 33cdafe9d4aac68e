"""Addresses of OGC API Tiles."""

from django.urls import path

from kbs.ogcapi.tiles import tilesets, views

urlpatterns = [
    path("tileMatrixSets", tilesets.matrix_sets),
    path("tileMatrixSets/<str:tms>", tilesets.matrix_set),
    path("tiles", tilesets.vector_tilesets),
    path("tiles/<str:tms>", tilesets.vector_tileset),
    path("tiles/<str:tms>/<str:matrix>/<str:row>/<str:col>", views.vector_tile),
    path("collections/<str:collection_id>/tiles", tilesets.vector_tilesets),
    path("collections/<str:collection_id>/tiles/<str:tms>", tilesets.vector_tileset),
    path(
        "collections/<str:collection_id>/tiles/<str:tms>/<str:matrix>/<str:row>/<str:col>", views.vector_tile
    ),
    path("collections/<str:collection_id>/map/tiles", tilesets.image_tilesets),
    path("collections/<str:collection_id>/map/tiles/<str:tms>", tilesets.image_tileset),
    path(
        "collections/<str:collection_id>/map/tiles/<str:tms>/<str:matrix>/<str:row>/<str:col>",
        views.image_tile,
    ),
]
