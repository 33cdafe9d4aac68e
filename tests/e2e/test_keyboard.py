"""Everything by keyboard alone: reach the map, walk it, identify, read the card, get out again."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.e2e.conftest import eventually, settled

Open = Callable[..., Page]


def focus(page: Page) -> str:
    return page.evaluate("() => document.activeElement.id")


def test_from_the_first_tab_to_the_page_of_an_object(city_map: Open) -> None:
    page = city_map("/?v=40.98300,29.02650,18")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Aramaya geç")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert focus(page) == "harita-alani"
    before = page.evaluate("() => window.__kbs.view()")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("+")
    settled(page)
    after = page.evaluate("() => window.__kbs.view()")
    assert after["center"][0] > before["center"][0]
    assert after["zoom"] > before["zoom"]
    expect(page.locator("[data-live]")).to_contain_text("Harita genişliği")
    page.keyboard.press("Enter")
    expect(page.locator("#nesne-title")).to_be_focused()
    expect(page.locator("[data-live]")).to_contain_text("bulundu")
    page.keyboard.press("Escape")
    expect(page.locator("#nesne")).to_be_hidden()
    assert focus(page) == "harita-alani"


def test_the_map_is_no_trap(shell: Open) -> None:
    page = shell("/")
    page.locator("#harita-alani").focus()
    page.keyboard.press("Tab")
    assert focus(page) != "harita-alani"
    page.keyboard.press("Shift+Tab")
    assert focus(page) == "harita-alani"
    page.keyboard.press("Shift+Tab")
    assert focus(page) != "harita-alani"


def test_walking_from_name_to_name(city_map: Open) -> None:
    page = city_map("/?v=40.98300,29.02650,18.5")
    page.locator("#harita-alani").focus()
    page.keyboard.press("Alt+ArrowRight")
    expect(page.locator("#nesne")).to_be_visible()
    first = page.evaluate("() => window.__kbs.selected()")
    settled(page)
    page.keyboard.press("Alt+ArrowRight")
    eventually(page, lambda: page.evaluate("() => window.__kbs.selected()"), lambda found: found != first)


def test_the_list_is_the_twin_of_the_map(city_map: Open) -> None:
    page = city_map("/?v=40.98300,29.02650,18")
    page.get_by_role("button", name="Liste").press("Enter")
    items = page.locator("#gorunenler li button")
    expect(items.first).to_be_visible()
    assert items.count() > 10
    items.nth(3).press("Enter")
    expect(page.locator("#nesne-title")).to_be_focused()


def test_help_opens_by_question_mark_and_shortcuts_can_be_off(shell: Open) -> None:
    page = shell("/")
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="Klavye ile kullanım")
    expect(dialog).to_be_visible()
    page.get_by_role("checkbox", name="Tek tuşlu").uncheck()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    page.keyboard.press("?")
    page.wait_for_timeout(200)
    expect(dialog).to_be_hidden()
    page.keyboard.press("Control+k")
    expect(page.get_by_role("combobox")).to_be_focused()


def test_place_menu_by_keyboard(city_map: Open) -> None:
    page = city_map("/?v=40.98300,29.02650,18")
    page.locator("#harita-alani").focus()
    page.keyboard.press("Shift+Enter")
    place = page.get_by_role("dialog", name="Bu nokta")
    expect(place).to_contain_text("40.983000, 29.026500")
    page.keyboard.press("Escape")
    expect(place).to_be_hidden()
    assert focus(page) == "harita-alani"
