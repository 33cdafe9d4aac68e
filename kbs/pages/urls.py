"""Addresses of pages."""

from __future__ import annotations

from django.urls import path

from kbs.pages import home, problem_pages, searching

urlpatterns = [
    path("", home.view, name="map"),
    path("ara", searching.view, name="search-page"),
    path("problems/", problem_pages.index, name="problems"),
    path("problems/<slug:slug>", problem_pages.detail, name="problem"),
]
