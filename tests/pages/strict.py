"""What a strict content policy does not run: found in the page itself, without a browser."""

from __future__ import annotations

import re

from lxml import html

DATA = {"application/json", "application/ld+json", "importmap"}


def inline_code(page: str) -> list[str]:
    """Return scripts without an address, style elements, style attributes and event handlers of a page."""
    found = []
    for element in html.fromstring(page).iter():
        if not isinstance(element.tag, str):
            continue
        if element.tag == "style" or (
            element.tag == "script" and "src" not in element.attrib and element.get("type") not in DATA
        ):
            found.append(f"<{element.tag}>")
        found += [
            f"{element.tag} {name}" for name in element.attrib if name == "style" or name.startswith("on")
        ]
        found += [
            f"{element.tag} {name}"
            for name in ("href", "src", "action")
            if re.match(r"\s*(javascript|data:text)", element.get(name, ""), re.I)
        ]
    return found
