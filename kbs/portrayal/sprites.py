"""The sprite sheet of the hatches in use: one PNG and one index per resolution and theme.

Names come from the declared symbols. A sheet is made once, kept under its content hash in the
installation's var folder, and its address is therefore immutable.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
from django.conf import settings

from kbs.catalog.declaration import Collection
from kbs.catalog.symbols import ByCode, Fill
from kbs.portrayal import patterns, png
from kbs.portrayal.palette import Theme

SCALES = (1, 2)
_FORM = 1  # grows when the same names would be drawn differently
_SHEET_WIDTH = 512
_INK: dict[Theme, str | None] = {"light": None, "dark": "e9ecee"}


def patterns_of(collection: Collection) -> set[str]:
    """Return the pattern names that a collection's symbol uses."""
    names: set[str] = set()
    for part in collection.symbol.parts if collection.symbol else ():
        pattern = part.pattern if isinstance(part, Fill) else None
        if isinstance(pattern, ByCode):
            names |= {value for _code, value in pattern.cases} | {pattern.default}
        elif pattern:
            names.add(pattern)
    return names - {""}


def version(collections: Iterable[Collection], theme: Theme) -> str | None:
    """Return the content hash that addresses the sheet of these collections; None when no hatch is used."""
    names = frozenset().union(*(patterns_of(collection) for collection in collections))
    return _make(names, theme) if names else None


def path(version: str, scale: int, suffix: str) -> Path | None:
    """Return the file of a sheet made earlier, or None. `version` must be hexadecimal as `version` returns it."""
    if not version.isalnum() or scale not in SCALES or suffix not in ("png", "json"):
        return None
    file = _folder() / f"{version}@{scale}x.{suffix}"
    return file if file.is_file() else None


def _folder() -> Path:
    return Path(settings.VAR_DIR) / "sprites"


def _make(names: frozenset[str], theme: Theme) -> str:
    """Draw the sheets unless they are there already; return their version."""
    key = hashlib.sha256(json.dumps([_FORM, theme, sorted(names)]).encode()).hexdigest()[:16]
    folder = _folder()
    folder.mkdir(parents=True, exist_ok=True)
    for scale in SCALES:
        if not (folder / f"{key}@{scale}x.json").is_file():
            image, index = sheet(sorted(names), theme, scale)
            _write(folder / f"{key}@{scale}x.png", image)
            # The index last: where it exists the picture exists too.
            _write(folder / f"{key}@{scale}x.json", json.dumps(index, sort_keys=True).encode())
    return key


def sheet(names: Iterable[str], theme: Theme, scale: int) -> tuple[bytes, dict[str, dict[str, Any]]]:
    """Return the PNG and the index (MapLibre style specification, sprite) of these patterns."""
    cells = [(name, patterns.render(name, scale=scale, ink=_INK[theme])) for name in names]
    cells.sort(key=lambda cell: (-cell[1].shape[0], cell[0]))
    width = max(_SHEET_WIDTH * scale, *(image.shape[1] for _name, image in cells))
    x = y = row_height = 0
    index: dict[str, dict[str, Any]] = {}
    for name, image in cells:
        height, columns = image.shape[:2]
        if x + columns > width:
            x, y, row_height = 0, y + row_height, 0
        index[name] = {"x": x, "y": y, "width": columns, "height": height, "pixelRatio": scale}
        x, row_height = x + columns, max(row_height, height)
    canvas = np.zeros((y + row_height, width, 4), np.uint8)
    for name, image in cells:
        at = index[name]
        canvas[at["y"] : at["y"] + at["height"], at["x"] : at["x"] + at["width"]] = image
    return png.encode(canvas), index


def _write(target: Path, content: bytes) -> None:
    """Write through a temporary file: a reader never sees half a sheet."""
    handle, name = tempfile.mkstemp(dir=target.parent)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
    Path(name).chmod(0o644)
    Path(name).replace(target)
