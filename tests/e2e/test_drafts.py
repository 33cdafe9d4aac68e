"""Four eyes on the map: what a clerk draws waits as a draft until somebody else has looked at it and approves."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Browser, Page, StorageState, expect

from tests.e2e.city import APPROVER, CLERK
from tests.e2e.conftest import enter, eventually, settled
from tests.e2e.test_accessibility import TILE, violations
from tests.e2e.test_map import ask

Open = Callable[..., Page]
NARROW = (360, 740)
TITLE = "Kaldırım çizgisi"


def lines_there(live: str) -> int:
    """How many plan lines everybody sees where the clerk draws."""
    found: Any = ask(
        live, "/ogc/collections/plan-lines/items?f=json&limit=1000&bbox=29.0260,40.9825,29.0270,40.9835"
    )
    return len(found["features"])


def map_of(visit: Open, person: StorageState, **options: Any) -> Page:
    """The map as somebody has it, without the city below: what a draft changes is drawn over it and comes from elsewhere."""
    page = visit("about:blank", storage_state=person, **options)
    page.route(TILE, lambda route: route.fulfill(status=204))
    page.goto("/?v=40.98300,29.02650,18.5")
    settled(page)
    return page


def draw_a_line(page: Page) -> None:
    page.locator("#katman-dugmesi").click()
    row = page.locator(".layer", has_text="Plan çizgileri").first
    row.get_by_role("button").last.click()
    row.get_by_role("button", name="Yeni kayıt").click()
    page.get_by_role("button", name="Yakala").click()
    for x in (700, 900):
        page.mouse.click(x, 420)
    expect(page.locator(".vertices summary")).to_contain_text("(2)")
    page.get_by_role("button", name="Bitir").click()


def test_a_clerk_drafts_and_another_person_approves(visit: Open, live: str, chromium: Browser) -> None:
    before = lines_there(live)
    page = map_of(visit, enter(live, chromium, CLERK), bypass_csp=True)
    draw_a_line(page)
    page.locator("#taslak-secimi").select_option("new")
    save = page.get_by_role("button", name="Taslağa kaydet")
    save.click()
    expect(page.locator("#taslak-basligi")).to_be_focused()
    page.locator("#taslak-basligi").fill(TITLE)
    save.click()
    panel = page.locator("#taslaklar")
    expect(panel.locator("#taslaklar-title")).to_have_text(TITLE)
    expect(panel.locator(".change")).to_have_text("Yeni: Plan çizgileri")
    expect(page).to_have_url(re.compile(r"taslak=\d+"))
    expect(panel.get_by_role("button", name="Onayla")).to_have_count(0)
    panel.get_by_role("button", name="Onaya sun").click()
    expect(panel).to_contain_text("Onay bekliyor")
    assert lines_there(live) == before
    assert violations(page, (NARROW,)) == []

    other = map_of(visit, enter(live, chromium, APPROVER))
    other.locator("#taslak-dugmesi").click()
    panel = other.locator("#taslaklar")
    panel.get_by_role("button", name=TITLE).first.click()
    panel.locator(".change").click()
    expect(panel.locator(".change")).to_have_attribute("aria-pressed", "true")
    settled(other)
    drawn = other.evaluate("() => window.__kbs.drawn()")
    assert drawn.get("kbs-diff", 0) > 0
    panel.get_by_label("Yorum", exact=True).fill("Yerinde görüldü")
    panel.get_by_role("button", name="Yorum ekle").click()
    expect(panel.locator(".said")).to_have_text("Yerinde görüldü")
    panel.get_by_role("button", name="Onayla…").click()
    panel.get_by_role("button", name="Onayla ve yürürlüğe koy").click()
    expect(panel).to_contain_text("Onaylandı, yürürlükte")
    assert lines_there(live) == before + 1
    eventually(
        other, lambda: other.evaluate("() => window.__kbs.drawn()"), lambda found: "kbs-diff" not in found
    )
