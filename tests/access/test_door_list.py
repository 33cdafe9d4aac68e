"""No door without a question: each route is asked by the door tests, or is named here with its reason."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.urls import get_resolver

from kbs.catalog.registry import registry
from kbs.pages.objects import by_template
from tests.access import asking, test_doors, test_hidden

_ITEM = "ogc/collections/<str:collection_id>/items/<str:feature_id>"
_TILES = "ogc/collections/<str:collection_id>/tiles"
_DRAFT = "api/v1/drafts/<int:draft_id>"
# Route -> who asks there: a group of `asking`, or a test of what is hidden.
ASKED: dict[str, Any] = {
    "ogc/collections": asking.collections,
    "ogc/collections/<str:collection_id>": asking.collections,
    "ogc/collections/<str:collection_id>/items": asking.items,
    "ogc/collections/<str:collection_id>/schema": asking.filters,
    "ogc/collections/<str:collection_id>/queryables": asking.filters,
    "ogc/collections/<str:collection_id>/template": asking.files,
    "ogc/collections/<str:collection_id>/download.<str:key>": asking.files,
    _ITEM: asking.single,
    f"{_ITEM}/versions": asking.single,
    f"{_ITEM}/versions/<str:number>": asking.single,
    f"{_ITEM}/versions/<str:number>/diff": test_hidden.TestPast,
    f"{_ITEM}/versions/<str:number>/restore": test_hidden.TestPast,
    "ogc/transactions": test_hidden.TestReferences,
    "ogc/tiles": asking.tiles,
    "ogc/tiles/<str:tms>": asking.tiles,
    "ogc/tiles/<str:tms>/<str:matrix>/<str:row>/<str:col>": asking.tiles,
    _TILES: asking.tiles,
    f"{_TILES}/<str:tms>": asking.tiles,
    f"{_TILES}/<str:tms>/<str:matrix>/<str:row>/<str:col>": asking.tiles,
    "ogc/styles": asking.drawings,
    "ogc/styles/<str:style_id>": asking.drawings,
    "ogc/styles/<str:style_id>/metadata": asking.drawings,
    "ogc/styles/<str:style_id>/legend": asking.drawings,
    "ogc/api": asking.catalogue,
    "ogc/dcat.jsonld": asking.catalogue,
    "ogc/collections/metadata": asking.catalogue,
    "ogc/collections/metadata/items": asking.catalogue,
    "ogc/collections/metadata/items/<str:record_id>": asking.catalogue,
    "ows/csw": asking.catalogue,
    "veri-sozlugu": asking.catalogue,
    "veri-sozlugu/<slug:collection_id>": asking.catalogue,
    "": asking.drawings,
    "ara": asking.pages,
    "nesne/<slug:collection_id>/<int:feature_id>": asking.pages,
    "nesne/<slug:collection_id>/<int:feature_id>/kroki.svg": asking.pages,
    "api/v1/search": asking.pages,
    "api/v1/access/explain": asking.pages,
    "api/v1/successions": asking.pages,
    "api/v1/map-catalog": asking.drawings,
    "api/v1/change-sets": asking.registers,
    "api/v1/change-sets/<int:number>": asking.registers,
    "api/v1/change-sets/<int:number>/revert": test_hidden.TestPast,
    "api/v1/quality/runs": asking.registers,
    "api/v1/quality/runs/<int:run_id>": asking.registers,
    "api/v1/quality/runs/<int:run_id>/report.<str:form>": asking.registers,
    **{
        f"api/v1/operations/{name}": test_hidden.TestOperations
        for name in ("split", "merge", "adjust", "move")
    },
    "api/v1/drafts": test_hidden.TestDrafts,
    _DRAFT: test_hidden.TestDrafts,
    f"{_DRAFT}/check": test_hidden.TestDrafts,
    f"{_DRAFT}/diff": test_hidden.TestDrafts,
    f"{_DRAFT}/<slug:act>": test_hidden.TestDrafts,
    "admin/<features>": asking.back_office,
    "admin/history/changeset": asking.registers,
    "admin/quality/qualityrun": asking.registers,
    "admin/drafts/draft": test_hidden.TestDrafts,
    "admin/metadata/entry": test_hidden.test_the_back_office_lists_the_records_of_what_is_seen,
}
# Route -> why nothing of features comes out of it.
SHOWS_NO_FEATURES = {
    "favicon.ico": "a picture",
    "healthz": "whether the process lives",
    "readyz": "whether the database answers",
    "ogc/": "links",
    "ogc/conformance": "names of standards",
    "ogc/collections/metadata/sortables": "names of properties that all records have",
    "ogc/tileMatrixSets": "grids",
    "ogc/tileMatrixSets/<str:tms>": "grids",
    "ogc/^styles/sprites/": "signs of a style; the address is a hash of the sheet",
    "ogc/styles/drawings/<str:kind>/<str:name>.svg": "signs that ship with the program",
    "ogc/^.": "nothing is there",
    "ogc/collections/<str:collection_id>/map/tiles": "images; toytown has none (tests/tiles/test_raster.py)",
    "ogc/collections/<str:collection_id>/map/tiles/<str:tms>": "the same",
    "ogc/collections/<str:collection_id>/map/tiles/<str:tms>/<str:matrix>/<str:row>/<str:col>": "the same",
    "api/v1/": "links",
    "api/v1/schema": "the definition of the interface",
    "api/v1/users/me": "who asks",
    "api/v1/keys": "one's own keys",
    "api/v1/keys/<int:key_id>": "one's own key",
    "api/v1/quality/rules": "the rules",
    "api/v1/uploads": "one's own files",
    "api/v1/uploads/<int:run_id>": "one's own file",
    "api/v1/uploads/<int:run_id>/preview": "one's own file",
    "api/v1/uploads/<int:run_id>/apply": "one's own file",
    "api/v1/uploads/<int:run_id>/rejects": "one's own file",
    f"{_DRAFT}/operations": "takes what one's own unit sends",
    f"{_DRAFT}/operations/<int:number>": "takes what one's own unit sends",
    f"{_DRAFT}/comments": "takes what is said",
    "plan/<str:pin>/plangml.gml": "of collections that are given as a whole (tests/procedures/plangml)",
    "accent.css": "a colour",
    "problems/": "kinds of problems",
    "problems/<slug:slug>": "kinds of problems",
    "hesap/": "one's own account",
    "giris/": "logging in",
    "admin/": "the front page: names of lists that one may open",
    "admin/access": "people and policy: administrators",
    "admin/account": "addresses of people: administrators",
    "admin/audit": "the register of acts: administrators",
    "admin/autocomplete": "reads without a database role: feature tables are refused",
    "admin/django_tasks_database": "administrators",
    "admin/exchange/importrun": "one's own files",
    "admin/jobs": "administrators",
    "admin/jsi18n": "texts",
    "admin/login": "logging in",
    "admin/logout": "logging out",
    "admin/metadata/contact": "offices",
    "admin/mfa": "administrators",
    "admin/password_change": "one's own account",
    "admin/quality/qualityduty": "administrators",
    "admin/r": "reads without a database role: feature tables are refused",
    "admin/socialaccount": "administrators",
}


def _routes(patterns: Any, before: str = "") -> Iterator[tuple[str, Any]]:
    for pattern in patterns:
        route = before + str(pattern.pattern)
        if hasattr(pattern, "url_patterns"):
            yield from _routes(pattern.url_patterns, route)
        else:
            yield route, pattern.callback


def _named(route: str) -> str:
    """Under which name a route stands above: lists of features are one door, so is each part of the back office."""
    if route.startswith("admin/"):
        features = {f"admin/{c.model._meta.app_label}/{c.model._meta.model_name}/" for c in registry}
        if any(route.startswith(name) for name in features):
            return "admin/<features>"
        parts = route.split("/")[:3]
        whole = "/".join(parts).rstrip("/")
        front = route == "admin/" or "(" in parts[1]
        return (
            "admin/" if front else whole if whole in {**ASKED, **SHOWS_NO_FEATURES} else f"admin/{parts[1]}"
        )
    for name in ("hesap/", "giris/", "ogc/^styles/sprites/"):
        if route.startswith(name):
            return name
    return route


def test_every_route_is_asked_or_shows_no_features() -> None:
    for route, callback in _routes(get_resolver().url_patterns):
        name = _named(route)
        assert callback is by_template or name in ASKED or name in SHOWS_NO_FEATURES, (
            f"{route}: is it asked what it shows of features that are hidden? (tests/access/test_door_list.py)"
        )
    assert not ASKED.keys() & SHOWS_NO_FEATURES.keys()


def test_every_group_of_doors_is_asked() -> None:
    groups = {*asking.ALWAYS, *asking.GROUPS}
    asked = {one for one in ASKED.values() if getattr(one, "__module__", "") == asking.__name__}
    assert groups - asked == {asking.psql}


@pytest.mark.parametrize("module", sorted({module for module, *_rest in test_doors.GATES}))
def test_every_gate_is_one(module: str) -> None:
    """The modules whose gates are left open in `test_doors` are those that a route leads to."""
    assert re.match(r"kbs\.(ogcapi|ows|rest|pages|backoffice)\.", module)
