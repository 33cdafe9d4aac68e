"""The list of page states is complete: a page route without a state fails."""

from __future__ import annotations

from kbs.pages.urls import urlpatterns
from tests.e2e.states import STATES


def test_every_page_route_has_a_state() -> None:
    routes = {pattern.name for pattern in urlpatterns}
    assert routes - {state["route"] for state in STATES} == set()


def test_every_state_names_a_route_and_states_are_told_apart() -> None:
    assert {state["route"] for state in STATES} <= {pattern.name for pattern in urlpatterns}
    ids = [state["id"] for state in STATES]
    assert len(ids) == len(set(ids))
