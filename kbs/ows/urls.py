"""Addresses below /ows/."""

from django.urls import path

from kbs.ows.csw import views

urlpatterns = [path("csw", views.csw)]
