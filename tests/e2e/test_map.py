"""The map: it draws the real city, finds, identifies, and its address says what it shows."""

from __future__ import annotations

import json
import re
import urllib.request
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import PHONE, eventually, settled

Open = Callable[..., Page]


def ask(live: str, path: str) -> Any:
    """GET JSON from the server."""
    with urllib.request.urlopen(live + path, timeout=30) as answer:
        return json.load(answer)


def first(live: str, collection: str, bbox: str = "29.0225,40.9800,29.0310,40.9855") -> Any:
    """One feature of a collection in the middle of the demo city."""
    return ask(live, f"/ogc/collections/{collection}/items?f=json&limit=1&bbox={bbox}")["features"][0]


def middle(geometry: dict[str, Any]) -> tuple[float, float]:
    """The middle of the box around a geometry: longitude, latitude."""
    flat: list[list[float]] = []

    def walk(part: Any) -> None:
        if isinstance(part[0], (int, float)):
            flat.append(part)
        else:
            for inner in part:
                walk(inner)

    walk(geometry["coordinates"])
    lons, lats = [p[0] for p in flat], [p[1] for p in flat]
    return (min(lons) + max(lons)) / 2, (min(lats) + max(lats)) / 2


def drawn(page: Page) -> dict[str, int]:
    """Rendered features per collection, from the map itself."""
    return page.evaluate("() => window.__kbs.drawn()")


def view(page: Page) -> dict[str, Any]:
    return page.evaluate("() => window.__kbs.view()")


def test_the_map_draws_the_real_city(city_map: Open) -> None:
    counts = drawn(city_map("/?v=40.9830,29.0265,17"))
    assert counts["buildings"] > 100
    assert counts["street-centrelines"] > 20
    assert counts["parcels"] > 50
    assert counts["zoning-areas"] > 5


def test_door_numbers_appear_when_close(city_map: Open) -> None:
    assert drawn(city_map("/?v=40.9830,29.0265,18.5"))["door-numbers"] > 20
    assert "door-numbers" not in drawn(city_map("/?v=40.9830,29.0265,14"))


def test_the_attribution_is_always_there(city_map: Open) -> None:
    for size in ((1440, 900), PHONE):
        page = city_map("/", size)
        expect(page.get_by_text("OpenStreetMap contributors")).to_be_visible()
    point = page.locator("#harita-alani").bounding_box()
    assert point
    page.touchscreen.tap(point["width"] / 2, point["height"] / 3)
    expect(page.locator("#nesne")).to_be_visible()
    box = page.get_by_text("OpenStreetMap contributors").bounding_box()
    sheet = page.locator("#nesne").bounding_box()
    assert box and sheet and box["y"] + box["height"] <= sheet["y"] + 1, "the sheet covers the attribution"


def test_search_suggests_previews_and_opens(city_map: Open) -> None:
    page = city_map("/")
    page.keyboard.press("/")
    box = page.get_by_role("combobox")
    expect(box).to_be_focused()
    before = view(page)
    page.keyboard.type("moda cad")
    options = page.get_by_role("option")
    expect(options.first).to_be_visible()
    expect(box).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    assert box.get_attribute("aria-activedescendant") == options.first.get_attribute("id")
    assert view(page) == before, "a preview does not move the map"
    label = options.first.locator(".option-label").inner_text()
    page.keyboard.press("Enter")
    expect(page.locator("#nesne-title")).to_be_focused()
    assert label in box.input_value()
    settled(page)
    assert view(page) != before
    assert "sec=" in page.url


def test_search_folds_turkish(shell: Open) -> None:
    page = shell("/")
    for typed in ("MODA CADDESİ", "moda caddesi", "Moda Caddesı"):
        page.get_by_role("combobox").fill(typed)
        expect(page.get_by_role("option").first).to_contain_text("Moda Caddesi")
        page.get_by_role("button", name="Aramayı temizle").click()


def test_escape_closes_then_clears_the_search(shell: Open) -> None:
    page = shell("/")
    box = page.get_by_role("combobox")
    box.fill("moda")
    expect(page.get_by_role("option").first).to_be_visible()
    box.press("Escape")
    expect(page.get_by_role("option").first).to_be_hidden()
    assert box.input_value() == "moda"
    box.press("Escape")
    assert box.input_value() == ""


def test_a_failing_search_says_so_and_tries_again(shell: Open) -> None:
    page = shell("/")
    page.route("**/api/v1/search**", lambda route: route.abort())
    page.get_by_role("combobox").fill("moda")
    expect(page.get_by_text("Arama yapılamadı.")).to_be_visible()
    page.unroute("**/api/v1/search**")
    page.get_by_role("button", name="Yeniden dene").click()
    expect(page.get_by_role("option").first).to_be_visible()


def test_a_click_identifies_all_features_at_the_point(city_map: Open, live: str) -> None:
    building = first(live, "buildings")
    lon, lat = middle(building["geometry"])
    page = city_map(f"/?v={lat:.5f},{lon:.5f},19")
    spot = page.evaluate("(at) => window.__kbs.project(at)", [lon, lat])
    page.mouse.click(spot["x"], spot["y"])
    card = page.locator("#nesne")
    expect(card).to_be_visible()
    expect(card.locator(".data-list dd").first).to_be_visible()
    chips = card.locator(".candidates .chip")
    assert chips.count() >= 2, "building, parcel and zone lie above each other"
    title = page.locator("#nesne-title").inner_text()
    selected = page.evaluate("() => window.__kbs.selected()")
    card.get_by_role("button", name="Sonraki nesne").click()
    assert page.evaluate("() => window.__kbs.selected()") != selected
    card.get_by_role("button", name="Önceki nesne").click()
    expect(page.locator("#nesne-title")).to_have_text(title)
    page.wait_for_url(re.compile(f"sec={selected['collection']}:{selected['id']}"))


def test_the_card_leads_to_the_page_of_the_object(city_map: Open, live: str) -> None:
    parcel = first(live, "parcels")
    page = city_map(f"/?sec=parcels:{parcel['id']}")
    link = page.get_by_role("link", name="Ayrıntı sayfası")
    expect(link).to_have_attribute("href", re.compile("^/parsel/"))
    expect(page.locator("#nesne")).to_contain_text("Sentetik veri")
    link.click()
    expect(page.locator("h1")).to_be_visible()
    assert "/parsel/" in page.url


def test_the_address_says_what_the_map_shows(city_map: Open, live: str) -> None:
    parcel = first(live, "parcels")
    page = city_map(
        f"/?v=40.98310,29.02700,17.5&kat=zoning-areas:0.3,-buildings&sec=parcels:{parcel['id']}&dil=en"
    )
    assert page.locator("html").get_attribute("lang") == "en"
    found = view(page)
    assert found["zoom"] == pytest.approx(17.5, abs=0.01)
    assert found["center"] == [pytest.approx(29.027, abs=1e-5), pytest.approx(40.9831, abs=1e-5)]
    assert "buildings" not in drawn(page)
    assert page.evaluate("() => window.__kbs.selected()") == {
        "collection": "parcels",
        "id": str(parcel["id"]),
    } | _rest(page)
    page.get_by_role("button", name="Zoom in", exact=True).first.click()
    page.wait_for_url(re.compile("18.5"))
    for part in ("kat=zoning-areas:0.3,-buildings", f"sec=parcels:{parcel['id']}", "dil=en"):
        assert part in page.url


def _rest(page: Page) -> dict[str, Any]:
    """What else the selection carries; only collection and id matter here."""
    found = page.evaluate("() => window.__kbs.selected()")
    return {key: value for key, value in found.items() if key not in ("collection", "id")}


def test_a_plain_address_stays_plain(shell: Open) -> None:
    page = shell("/")
    page.wait_for_timeout(400)
    assert page.url.endswith("/")


def test_unknown_parts_of_an_address_are_named(shell: Open) -> None:
    page = shell("/?kat=yok-boyle&v=1,2&foo=bar")
    notices = page.locator(".notices")
    for part in ("yok-boyle", "v=1,2", "foo"):
        expect(notices).to_contain_text(part)


def test_back_and_forward_walk_through_selections(city_map: Open, live: str) -> None:
    box = "29.0255,40.9820,29.0275,40.9835"
    one, two = ask(live, f"/ogc/collections/parcels/items?f=json&limit=2&bbox={box}")["features"]
    page = city_map("/?v=40.98275,29.0265,18")

    def selected() -> str | None:
        return page.evaluate("() => window.__kbs.selected()?.id ?? null")

    for parcel in (one, two):
        address = f"?v=40.98275,29.0265,18&sec=parcels:{parcel['id']}"
        page.evaluate("(address) => history.pushState(null, '', address)", address)
        page.evaluate("() => dispatchEvent(new PopStateEvent('popstate'))")
        eventually(page, selected, lambda found, wanted=str(parcel["id"]): found == wanted)
        page.wait_for_timeout(300)  # the address is written 150 ms after the last change
    page.go_back()
    eventually(page, selected, lambda found: found == str(one["id"]))
    page.wait_for_timeout(300)
    page.go_forward()
    eventually(page, selected, lambda found: found == str(two["id"]))


def test_the_language_switch_keeps_the_state(city_map: Open) -> None:
    page = city_map("/?v=40.98310,29.02700,17.5")
    expect(page.get_by_role("button", name="Katmanlar")).to_be_visible()
    page.get_by_role("link", name="English").click()
    settled(page)
    expect(page.get_by_role("button", name="Layers")).to_be_visible()
    assert page.locator("html").get_attribute("lang") == "en"
    assert "v=40.9831,29.027,17.5" in page.url
    assert "dil=en" in page.url


def test_layers_are_found_switched_and_faded(city_map: Open) -> None:
    page = city_map("/?v=40.9830,29.0265,17")
    page.get_by_role("button", name="Katmanlar").click()
    panel = page.locator("#katmanlar")
    panel.get_by_role("searchbox").fill("parsel")
    assert drawn(page)["parcels"] > 10
    row = panel.locator(".layer").filter(has_text="Parseller").first
    row.get_by_role("checkbox").uncheck()
    eventually(page, lambda: drawn(page), lambda counts: "parcels" not in counts)
    page.wait_for_url(re.compile("kat=-parcels"))
    row.get_by_role("checkbox").check()
    row.get_by_role("button", name=re.compile("ayrıntılar")).click()
    slider = row.get_by_role("slider")
    slider.fill("30")
    expect(row.locator("output")).to_have_text("%30")
    page.wait_for_url(re.compile("kat=parcels:0.3"))
    expect(row).to_contain_text("Kaynak")


def test_a_layer_that_is_not_drawn_here_says_so(city_map: Open) -> None:
    page = city_map("/?v=40.9830,29.0265,14")
    page.get_by_role("button", name="Katmanlar").click()
    row = page.locator("#katmanlar .layer").filter(has_text="Kapı numaraları").first
    expect(row).to_contain_text("Bu ölçekte görünmez")
    row.get_by_role("button", name="Yakınlaş").click()
    settled(page)
    expect(row).not_to_contain_text("Bu ölçekte görünmez")
    assert drawn(page)["door-numbers"] > 0


def test_a_right_click_gives_coordinates(city_map: Open) -> None:
    page = city_map("/?v=40.98300,29.02650,18")
    page.locator("#harita-alani").click(button="right", position={"x": 700, "y": 400})
    place = page.get_by_role("dialog", name="Bu nokta")
    expect(place).to_contain_text("TUREF / TM30")
    expect(place).to_contain_text(re.compile(r"40\.98\d{4}, 29\.02\d{4}"))
    expect(place).to_contain_text(re.compile(r"Y 4[0-9]{5}\.\d\d"))
    page.keyboard.press("Escape")
    expect(place).to_be_hidden()


def test_measuring(city_map: Open) -> None:
    page = city_map("/?v=40.98300,29.02650,18")
    page.get_by_role("button", name="Ölç").click()
    expect(page.locator("#olcum")).to_be_visible()
    for x, y in ((500, 300), (700, 300)):
        page.mouse.click(x, y)
        page.wait_for_timeout(350)
    # 200 px at zoom 18 and latitude 40.983: 78 271.517 m / 2^18 * cos(lat) = 0.2254 m per pixel on 512 px tiles.
    expect(page.locator("#olcum .result")).to_have_text(re.compile(r"^4[4-6](,\d)? m$"))
    page.locator("#olcum label").filter(has_text="Alan").click()
    page.mouse.click(700, 500)
    expect(page.locator("#olcum .result")).to_contain_text("m²")


def test_the_theme_is_kept(city_map: Open) -> None:
    page = city_map("/")
    page.locator("summary").click()
    page.get_by_role("radio", name="Koyu").check()
    settled(page)
    assert page.locator("html").get_attribute("data-theme") == "dark"
    page.reload()
    settled(page)
    assert page.locator("html").get_attribute("data-theme") == "dark"
    assert drawn(page)["buildings"] > 20


def test_a_phone_gets_a_sheet_with_three_stops(city_map: Open) -> None:
    page = city_map("/?v=40.98300,29.02650,18", PHONE)
    page.get_by_role("button", name="Katmanlar").tap()
    sheet = page.locator("#katmanlar")
    height = lambda: sheet.bounding_box()["height"]  # noqa: E731
    page.wait_for_timeout(300)
    assert height() == pytest.approx(422, abs=4)
    page.get_by_role("button", name="Paneli büyüt").tap()
    page.wait_for_timeout(300)
    assert height() > 700
    page.get_by_role("button", name="Paneli küçült").tap()
    page.get_by_role("button", name="Paneli küçült").tap()
    page.wait_for_timeout(300)
    assert height() < 160
    head = page.locator("#katmanlar .panel-head").bounding_box()
    assert head
    page.mouse.move(120, head["y"] + 20)
    page.mouse.down()
    page.mouse.move(120, 420, steps=5)
    page.mouse.up()
    page.wait_for_timeout(300)
    assert height() == pytest.approx(422, abs=4)


def test_a_tap_hits_within_a_finger(city_map: Open, live: str) -> None:
    door = first(live, "door-numbers", "29.0255,40.9820,29.0275,40.9835")
    lon, lat = door["geometry"]["coordinates"][:2]
    page = city_map(f"/?v={lat:.6f},{lon:.6f},19.5", PHONE)
    spot = page.evaluate("(at) => window.__kbs.project(at)", [lon, lat])
    page.touchscreen.tap(spot["x"] + 9, spot["y"])
    expect(page.locator("#nesne")).to_be_visible()
    names = page.locator("#nesne .kind, #nesne .candidates .chip").all_inner_texts()
    assert any("Kapı" in name for name in names)


def test_the_location_is_shown_when_asked_for(city_map: Open) -> None:
    here = {"longitude": 29.0262, "latitude": 40.9831, "accuracy": 25}
    page = city_map("/", geolocation=here, permissions=["geolocation"])
    page.get_by_role("button", name="Konumumu göster").click()
    expect(page.locator("[data-live]")).to_contain_text("doğruluk 25 m")
    eventually(page, lambda: view(page)["zoom"], lambda zoom: zoom > 17)
    spot = page.evaluate("(at) => window.__kbs.project(at)", [here["longitude"], here["latitude"]])
    assert 416 < spot["x"] < 1280
    assert 0 < spot["y"] < 800


def test_a_refused_location_is_explained(shell: Open) -> None:
    page = shell("/", permissions=[])
    page.get_by_role("button", name="Konumumu göster").click()
    expect(page.locator(".notices")).to_contain_text("Konum izni verilmedi")


def test_without_webgl_the_page_leads_on(visit: Open) -> None:
    page = visit("about:blank")
    page.add_init_script(
        "HTMLCanvasElement.prototype.getContext = () => null; OffscreenCanvas.prototype.getContext = () => null;"
    )
    page.goto("/")
    expect(page.get_by_role("heading", name="Haritasız kullanım")).to_be_visible()
    page.get_by_role("combobox").fill("moda")
    expect(page.get_by_role("option").first).to_be_visible()


def test_without_javascript_the_search_form_works(visit: Open) -> None:
    page = visit("/", java_script_enabled=False)
    expect(page.get_by_role("heading", name="Haritasız kullanım")).to_be_visible()
    page.get_by_role("textbox").fill("moda")
    page.get_by_role("button", name="Ara").click()
    assert f"/ara?q={quote('moda')}" in page.url
    expect(page.locator("h1")).to_be_visible()


def test_a_lost_server_is_told_and_the_shell_stays(shell: Open) -> None:
    page = shell("/")
    page.context.set_offline(True)
    expect(page.locator(".notices")).to_contain_text("Çevrimdışısınız")
    page.context.set_offline(False)
    expect(page.locator(".notices")).not_to_contain_text("Çevrimdışısınız")
