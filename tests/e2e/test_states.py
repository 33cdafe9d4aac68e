"""The list of page states is complete: a page route without a state fails."""

from __future__ import annotations

from django.urls import URLPattern

from kbs.catalog.registry import registry
from kbs.pages.urls import urlpatterns
from tests.e2e.states import STATES

# What a page shows or sends, but is no page itself.
PARTS = {"accent", "sketch", "account-view", "account-choice", "account-key-revoke"}


def route(pattern: URLPattern) -> str:
    """The name of a page route; pages that collections declare go by their template."""
    return pattern.name or str(pattern.pattern)


def routes() -> set[str]:
    """Every page route but those of toytown, which is no part of the city."""
    foreign = {collection.page for collection in registry if collection.model.__module__.startswith("tests.")}
    heads = tuple(page.partition("/")[0] + "/" for page in foreign if page)
    return {name for name in map(route, urlpatterns) if not name.startswith(heads)}


def test_every_page_route_has_a_state() -> None:
    assert routes() - PARTS - {state["route"] for state in STATES} == set()


def test_every_state_names_a_route_and_states_are_told_apart() -> None:
    assert {state["route"] for state in STATES} <= routes()
    ids = [state["id"] for state in STATES]
    assert len(ids) == len(set(ids))
