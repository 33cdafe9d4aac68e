"""Fixtures of the browser tests: the live city, one Chromium, and pages that watch themselves.

Every page fails its test at the end when it asked another host for anything, broke the content security
policy, threw an error or got a 5xx answer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, StorageState, expect, sync_playwright

from tests.e2e.city import STAFF, live_city

CHROMIUM = "/usr/bin/chromium"
# WebGL 2 without a GPU (experience 3.5).
ARGUMENTS = ["--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]
DESKTOP = (1280, 800)
PHONE = (390, 844)
# A machine that draws without a GPU and does other things besides may be slow; a test that passes never waits.
PATIENCE_MS = 20_000
expect.set_options(timeout=PATIENCE_MS)
_REPORT = """
window.__violations = [];
document.addEventListener("securitypolicyviolation", (e) => window.__violations.push(`${e.violatedDirective}: ${e.blockedURI}`));
"""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder is an e2e test."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents and "live" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.e2e)


@dataclass
class Watch:
    """What a page must not do."""

    origin: str
    foreign: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    violations: list[str] = field(default_factory=list)

    def attach(self, context: BrowserContext) -> None:
        """Listen to everything a context's pages do."""
        context.add_init_script(_REPORT)
        context.on("request", self._request)
        context.on("weberror", lambda error: self.errors.append(str(error.error)))
        context.on("console", lambda message: self._console(message.text))
        context.on(
            "response",
            lambda answer: answer.status >= 500 and self.broken.append(f"{answer.status} {answer.url}"),
        )

    def _request(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme in ("http", "https") and f"{parts.scheme}://{parts.netloc}" != self.origin:
            self.foreign.append(request.url)

    def _console(self, text: str) -> None:
        if "Content Security Policy" in text:
            self.violations.append(text)

    def verdict(self) -> dict[str, list[str]]:
        """Return what went wrong, by kind; empty when nothing did."""
        kinds = {
            "foreign": self.foreign,
            "errors": self.errors,
            "broken": self.broken,
            "violations": self.violations,
        }
        return {kind: found for kind, found in kinds.items() if found}


@pytest.fixture(scope="package")
def live(tmp_path_factory: pytest.TempPathFactory, shared: Path) -> Iterator[str]:
    """The address of a server with the demo city."""
    if not Path(CHROMIUM).exists():
        pytest.fail("Debian's chromium is missing: apt-get install chromium (script/setup --dev does it)")
    with live_city(tmp_path_factory.mktemp("live"), shared) as url:
        yield url


@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    """One browser for all tests of this folder: its event loop must not outlive them."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def visit(live: str, chromium: Browser) -> Iterator[Callable[..., Page]]:
    """`visit(path, size=PHONE, **context options)` opens a page of the city in a context of its own."""
    opened: list[tuple[BrowserContext, Watch]] = []

    def open_page(path: str = "/", size: tuple[int, int] = DESKTOP, **options: Any) -> Page:
        phone = size[0] < 768
        given = {
            "locale": "tr-TR",
            "has_touch": phone,
            "is_mobile": phone,
            "reduced_motion": "reduce",
            # A quarter of the pixels: to paint them without a GPU is most of what these tests cost.
            "device_scale_factor": 0.5,
            **options,
        }
        context = chromium.new_context(viewport={"width": size[0], "height": size[1]}, base_url=live, **given)
        watch = Watch(live)
        watch.attach(context)
        opened.append((context, watch))
        page = context.new_page()
        page.goto(path)
        return page

    yield open_page
    verdicts = []
    for context, watch in opened:
        for page in context.pages:
            if page.url.startswith(live):
                watch.violations += page.evaluate("() => window.__violations ?? []")
        context.close()
        verdicts.append(watch.verdict())
    assert verdicts == [{}] * len(opened)


@pytest.fixture
def city_map(visit: Callable[..., Page]) -> Callable[..., Page]:
    """`city_map(path)` opens the map and waits until it is drawn."""

    def open_map(path: str = "/", size: tuple[int, int] = DESKTOP, **options: Any) -> Page:
        page = visit(path, size, **options)
        settled(page)
        return page

    return open_map


@pytest.fixture
def shell(visit: Callable[..., Page]) -> Callable[..., Page]:
    """`shell(path)` opens the map's page and waits for the interface only; the map may still be drawing."""

    def open_shell(path: str = "/", size: tuple[int, int] = DESKTOP, **options: Any) -> Page:
        page = visit(path, size, **options)
        page.wait_for_selector(".toolbar")
        return page

    return open_shell


def enter(live: str, chromium: Browser, person: tuple[str, str]) -> StorageState:
    """Log somebody in, as a person does, and return their cookies."""
    context = chromium.new_context(base_url=live, locale="tr-TR")
    page = context.new_page()
    page.goto("/admin/login/?next=/veri-sozlugu")
    name, password = person
    page.locator("input[name=username], input[name=login]").fill(name)
    page.locator("input[type=password]").fill(password)
    page.locator("input[type=password]").press("Enter")
    page.wait_for_url("**/veri-sozlugu")
    state = context.storage_state()
    context.close()
    return state


@pytest.fixture(scope="package")
def logged_in(live: str, chromium: Browser) -> StorageState:
    """The cookies of somebody who may change everything; logged in once."""
    return enter(live, chromium, STAFF)


@pytest.fixture
def staff(city_map: Callable[..., Page], logged_in: StorageState) -> Callable[..., Page]:
    """`staff(path)` opens the map as somebody who may change everything, and waits until it is drawn."""
    return partial(city_map, storage_state=logged_in)


def eventually(page: Page, read: Callable[[], Any], wanted: Callable[[Any], bool]) -> Any:
    """Read until the value is as wanted, and return it; fail with the last one read."""
    for _ in range(PATIENCE_MS // 100):
        if wanted(found := read()):
            return found
        page.wait_for_timeout(100)
    raise AssertionError(f"still {found!r} after {PATIENCE_MS} ms")


def settled(page: Page) -> None:
    """Wait until the map has drawn everything it has (`data-idle` on <html>)."""
    page.wait_for_timeout(150)
    page.wait_for_selector("html[data-idle]", state="attached", timeout=45_000)
