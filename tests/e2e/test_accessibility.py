"""axe-core finds nothing on any page state, on a phone and on a desktop (experience X13)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.e2e.conftest import DESKTOP, PHONE
from tests.e2e.states import STATES, act, address

# One tile of the map, of vectors or of images.
TILE = re.compile(r"/tiles/\w+/\d+/\d+/\d+")
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}


def _told(size: tuple[int, int], violations: list[dict[str, Any]]) -> list[str]:
    return [
        f"{size} {violation['id']} ({violation['impact']}): {node['html'][:160]} {node.get('failureSummary', '')[:300]}"
        for violation in violations
        for node in violation["nodes"]
    ]


def violations(page: Page, sizes: Iterable[tuple[int, int]]) -> list[str]:
    """What axe finds on a page as it is now, at each size; the context has to let axe in (`bypass_csp`)."""
    found: list[str] = []
    for width, height in sizes:
        page.set_viewport_size({"width": width, "height": height})
        found += _told((width, height), Axe().run(page, options=RULES).response["violations"])
    return found


@pytest.mark.parametrize("state", STATES, ids=lambda state: state["id"])
def test_axe_finds_nothing(
    visit: Callable[..., Page], live: str, state: dict[str, Any], request: pytest.FixtureRequest
) -> None:
    who = {"storage_state": request.getfixturevalue("logged_in")} if state.get("staff") else {}
    # bypass_csp only lets axe in; the policy itself is watched in every other test.
    page = visit("about:blank", DESKTOP, bypass_csp=True, **who)
    if theme := state.get("theme"):
        page.add_init_script(f"try {{ localStorage.setItem('kbs-theme', '{theme}') }} catch {{}}")
    if not state.get("drawn"):
        # The interface is what axe reads; to draw the city below it takes most of the time without a GPU.
        page.route(TILE, lambda route: route.fulfill(status=204))
    page.goto(address(state, live))
    if state["route"] == "map":
        page.wait_for_selector(".toolbar")
    act(page, state)
    # The same page turns from a desktop into a phone: loading every state twice would double the time.
    found = violations(page, (DESKTOP, PHONE))
    assert not found, "\n".join(found)
