"""Addresses of pages; those of objects come from what the collections declare."""

from __future__ import annotations

from django.urls import URLPattern, path

from kbs.catalog.registry import registry
from kbs.features.keys import page_fields
from kbs.pages import accent, account, dictionary, home, objects, problem_pages, searching, sketches


def object_patterns() -> list[URLPattern]:
    """One pattern per declared template; collections with the same template share it (ids are unique)."""
    by_template: dict[str, list[str]] = {}
    for collection in registry:
        if collection.page:
            by_template.setdefault(collection.page, []).append(collection.id)
    patterns = []
    for template, ids in by_template.items():
        names = page_fields(registry.get(ids[0]))  # type: ignore[arg-type]
        converters = {name: f"<str:{name}>" for name in names} | {"id": "<int:id>"}
        patterns.append(path(template.format_map(converters), objects.by_template, {"ids": tuple(ids)}))
    return patterns


urlpatterns = [
    path("", home.view, name="map"),
    path("accent.css", accent.view, name="accent"),
    path("hesap/", account.index, name="account"),
    path("hesap/gorunum", account.view, name="account-view"),
    path("hesap/secim", account.choice, name="account-choice"),
    path("hesap/anahtarlar", account.keys, name="account-keys"),
    path("hesap/anahtarlar/<int:key_id>/iptal", account.revoke, name="account-key-revoke"),
    path("ara", searching.view, name="search-page"),
    path("nesne/<slug:collection_id>/<int:feature_id>", objects.by_number, name="object"),
    path("nesne/<slug:collection_id>/<int:feature_id>/kroki.svg", sketches.view, name="sketch"),
    path("problems/", problem_pages.index, name="problems"),
    path("problems/<slug:slug>", problem_pages.detail, name="problem"),
    path("veri-sozlugu", dictionary.index, name="dictionary"),
    path("veri-sozlugu/<slug:collection_id>", dictionary.detail, name="dictionary-collection"),
    *object_patterns(),
]
