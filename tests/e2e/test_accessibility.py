"""axe-core finds nothing on any page state, on a phone and on a desktop (experience X13)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.e2e.conftest import DESKTOP, PHONE, settled
from tests.e2e.states import STATES, act, address

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def _told(violations: list[dict[str, Any]]) -> str:
    lines = [
        f"{v['id']} ({v['impact']}): {node['html'][:160]} — {node.get('failureSummary', '')[:300]}"
        for v in violations
        for node in v["nodes"]
    ]
    return "\n".join(lines)


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("state", STATES, ids=lambda state: state["id"])
def test_axe_finds_nothing(
    visit: Callable[..., Page], live: str, state: dict[str, Any], size: tuple[int, int]
) -> None:
    # bypass_csp only lets axe in; the policy itself is watched in every other test.
    page = visit("about:blank", size, bypass_csp=True)
    if theme := state.get("theme"):
        page.add_init_script(f"try {{ localStorage.setItem('kbs-theme', '{theme}') }} catch {{}}")
    page.goto(address(state, live))
    if state["route"] == "map":
        settled(page)
    act(page, state)
    if state["route"] == "map":
        settled(page)
    found = Axe().run(page, options=RULES).response["violations"]
    assert not found, _told(found)
