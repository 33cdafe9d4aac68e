"""Page states kept as data: every page route has at least one, and axe-core looks at each."""

from __future__ import annotations

import json
import urllib.request
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

STATES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parent / "page_states.json").read_text(encoding="utf-8")
)


def _json(url: str) -> Any:
    with urllib.request.urlopen(url, timeout=30) as answer:
        return json.load(answer)


def address(state: dict[str, Any], live: str) -> str:
    """The path of a state; with `collection` it is of one real feature (`{id}`), or that feature's own page."""
    if "collection" not in state:
        return str(state["path"])
    box = "29.0255,40.9820,29.0275,40.9835"
    found = _json(
        f"{live}/ogc/collections/{state['collection']}/items?f=json&limit=1&bbox={state.get('bbox', box)}"
    )["features"][0]
    if "path" in state:
        return str(state["path"]).replace("{id}", str(found["id"]))
    item = _json(f"{live}/ogc/collections/{state['collection']}/items/{found['id']}?f=json")
    pages = [
        link["href"]
        for link in item["links"]
        if link["rel"] == "alternate" and link.get("type", "").startswith("text/html")
    ]
    return str(pages[0])


def act(page: Page, state: dict[str, Any]) -> None:
    """Do what leads to the state."""
    for verb, selector, *rest in state.get("do", ()):
        target = page.locator(selector).first
        if verb == "fill":
            target.fill(*rest)
        elif verb == "press":
            target.press(*rest)
        elif verb == "click":
            target.click()
        elif verb == "wait":
            target.wait_for(state="visible")
        else:
            raise ValueError(f"unknown action {verb!r} in state {state['id']}")
