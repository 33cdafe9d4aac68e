"""Pieces of the Markdown pages that are made from the registry."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils.translation import override


def both(label: Any) -> tuple[str, str]:
    """Return a label in Turkish and in English."""
    with override("tr"):
        turkish = str(label)
    with override("en"):
        return turkish, str(label)


def row(*cells: str) -> Iterator[str]:
    """Yield a row of a table; bars in cells are escaped."""
    yield "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def rule_line(columns: int) -> Iterator[str]:
    """Yield the line below a table's head."""
    yield "|" + "---|" * columns
