"""Addresses of PlanGML files."""

from __future__ import annotations

from django.urls import path

from kbs.procedures.plangml import pages

urlpatterns = [path("plan/<str:pin>/plangml.gml", pages.file, name="plangml")]
