"""File formats that procedures bring: told by their content, read by their own reader, and imported as a whole.

A format that fills several collections is imported under its own name where a collection's id would stand:
`manage.py kbs_import plan.gml`, and in an upload. Registered at start-up (`AppConfig.ready`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kbs.exchange.report import ImportReport
from kbs.exchange.source import Reader, ReadOptions


@dataclass(frozen=True)
class Format:
    """A format.

    Attributes:
        name: Stands where a collection's id would.
        recognises: Whether a file is of it; looks at the beginning only and raises nothing.
        open: Its reader: one layer per class.
        load: Imports a file; takes what `import_file` takes beside the collection and the mapping.
    """

    name: str
    title: Any
    recognises: Callable[[Path], bool]
    open: Callable[[Path, ReadOptions], Reader]
    load: Callable[..., ImportReport]


_formats: dict[str, Format] = {}


def register(each: Format) -> None:
    """Add a format; the same name replaces."""
    _formats[each.name] = each


def known() -> tuple[Format, ...]:
    """Return all formats."""
    return tuple(_formats.values())


def by_name(name: str) -> Format | None:
    """Return a format, or None."""
    return _formats.get(name)


def of_file(path: Path) -> Format | None:
    """Return the format of a file, or None when no procedure knows it."""
    return next((each for each in _formats.values() if path.is_file() and each.recognises(path)), None)
