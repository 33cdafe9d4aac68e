"""Addresses below /ogc/."""

urlpatterns: list = []
