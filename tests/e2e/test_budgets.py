"""First load (experience: first-load budget, M7), gzip level 9 of what the map page fetches before a person does anything."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable
from urllib.parse import urlsplit

from playwright.sync_api import Page, Response

KIB = 1024
SHELL_LIMIT = 90 * KIB
WHOLE_LIMIT = 400 * KIB
Open = Callable[..., Page]


def _weigh(open_page: Open) -> dict[str, int]:
    page = open_page("about:blank")
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))
    page.goto("/")
    page.wait_for_selector("html[data-idle]", state="attached", timeout=45_000)
    weights: dict[str, int] = {}
    for answer in answers:
        path = urlsplit(answer.url).path
        body = answer.body()
        weights[path] = len(body) if path.endswith((".woff2", ".png")) else len(gzip.compress(body, 9))
    return weights


def test_the_shell_is_small_and_the_whole_page_fits(visit: Open) -> None:
    weights = _weigh(visit)
    engine = {path: size for path, size in weights.items() if "/vendor/maplibre-gl/" in path}
    shell = {
        path: size for path, size in weights.items() if path == "/" or re.search(r"\.(css|js|svg)$", path)
    }
    data = {path: size for path, size in weights.items() if "/tiles/" in path or path.startswith("/api/")}
    whole = sum(weights.values()) - sum(data.values())
    report = "\n".join(
        f"{size / KIB:8.1f} KiB  {path}" for path, size in sorted(weights.items(), key=lambda item: -item[1])
    )
    sums = {
        name: sum(part.values()) / KIB
        for name, part in (("shell", shell), ("engine", engine), ("data", data))
    }
    print(f"whole {whole / KIB:.1f} KiB of it {sums}\n{report}")
    assert len(engine) == 3, "main, shared and worker: one fetch each"
    assert sum(shell.values()) <= SHELL_LIMIT, report
    assert whole <= WHOLE_LIMIT, report


def test_search_answers_before_the_engine_has_come(visit: Open) -> None:
    page = visit("about:blank")
    page.route("**/vendor/maplibre-gl/**", lambda route: None)  # never answered
    page.goto("/")
    page.get_by_role("combobox").fill("moda")
    page.get_by_role("option").first.click()
    assert page.locator("#nesne").is_visible()
    page.unroute_all(behavior="ignoreErrors")
