"""The pages below /ogc/ in a real browser: axe-core finds nothing, nothing is wider than a phone, the policy holds."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, sync_playwright

pytestmark = pytest.mark.e2e
CHROMIUM = "/usr/bin/chromium"
PAGES = ["", "conformance", "api", "collections", "collections/gardens", "collections/paths",
         "collections/gardens/schema", "collections/gardens/queryables", "collections/gardens/items",
         "collections/gardens/items?name=yok", "collections/gardens/items/1", "collections/nowhere"]  # fmt: skip
WIDE = ["", "collections/gardens", "collections/gardens/items"]
PHONE, DESKTOP = (390, 844), (1280, 800)
STATES = [(path, PHONE) for path in PAGES] + [(path, DESKTOP) for path in WIDE]
_REPORT = "window.broken = []; document.addEventListener('securitypolicyviolation', e => window.broken.push(e.blockedURI))"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Yield Debian's Chromium."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.mark.parametrize(("path", "size"), STATES)
def test_axe_finds_nothing_and_the_page_fits(
    server: str, browser: Browser, path: str, size: tuple[int, int]
) -> None:
    context = browser.new_context(viewport={"width": size[0], "height": size[1]}, bypass_csp=True)
    page = context.new_page()
    page.goto(f"{server}/ogc/{path}{'&' if '?' in path else '?'}f=html")
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    assert [(v["id"], [node["html"][:160] for node in v["nodes"]]) for v in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
    context.close()


@pytest.mark.parametrize("path", WIDE)
def test_a_page_keeps_the_content_policy_and_asks_no_other_host(
    server: str, browser: Browser, path: str
) -> None:
    context = browser.new_context()
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    context.add_init_script(_REPORT)
    page = context.new_page()
    page.goto(f"{server}/ogc/{path}{'&' if '?' in path else '?'}f=html")
    assert page.evaluate("window.broken") == []
    assert [url for url in asked if not url.startswith(server)] == []
    context.close()
