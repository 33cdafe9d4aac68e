"""The sprite sheet of the hatches, decorated lines and signs in use: one PNG and one index per resolution and theme.

Names come from the declared symbols. A sheet is made once, kept under its content hash in the
installation's var folder, and its address is therefore immutable.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np
from django.conf import settings
from numpy.typing import NDArray

from kbs.catalog.declaration import Collection
from kbs.catalog.symbols import ByCode
from kbs.portrayal import patterns, png, runs, signs
from kbs.portrayal.palette import Theme

SCALES = (1, 2)
_FORM = 5  # grows when the same names would be drawn differently
_SHEET_WIDTH = 512
_INK: dict[Theme, str | None] = {"light": None, "dark": "e9ecee"}


# Which room draws what a part of a symbol names.
_ROOMS: dict[str, Any] = {"pattern": patterns, "signs": signs, "run": runs}
_UNKNOWN = (patterns.UnknownPattern, signs.UnknownSign, runs.UnknownRun)


def names_of(collection: Collection) -> set[str]:
    """Return the names of the hatches, decorated lines and signs that a collection's symbol uses."""
    return {name for _attribute, name in _named(collection)}


def faults_of(collection: Collection) -> Iterator[str]:
    """Yield what cannot be drawn of the hatches, decorated lines and signs a collection names."""
    for attribute, name in sorted(_named(collection)):
        try:
            _ROOMS[attribute].cell(name)
        except _UNKNOWN as exc:
            yield str(exc)


def _named(collection: Collection) -> set[tuple[str, str]]:
    names: set[tuple[str, str]] = set()
    for part in collection.symbol.parts if collection.symbol else ():
        for attribute in _ROOMS:
            value = getattr(part, attribute, None)
            if isinstance(value, ByCode):
                names |= {(attribute, name) for _code, name in value.cases} | {(attribute, value.default)}
            elif value:
                names.add((attribute, value))
    return {(attribute, name) for attribute, name in names if name}


def _render(name: str, scale: int, ink: str | None) -> NDArray[np.uint8]:
    """Draw a hatch, sign or decorated line; no two rooms know the same name."""
    for room in _ROOMS.values():
        with suppress(*_UNKNOWN):
            image: NDArray[np.uint8] = room.render(name, scale=scale, ink=ink)
            # MapLibre lays an image's top on the right of a line.
            return image[::-1] if room is runs else image
    raise ValueError(f"{name!r} is neither a hatch nor a sign nor a decorated line")


def version(collections: Iterable[Collection], theme: Theme, *, plain: bool = False) -> str | None:
    """Return the content hash that addresses the sheet of these collections; None when none is used.

    Args:
        plain: Only the hatches, as `Drawing.plain` draws.
    """
    rooms = {"pattern"} if plain else set(_ROOMS)
    named = frozenset().union(*(_named(collection) for collection in collections))
    names = frozenset(name for attribute, name in named if attribute in rooms)
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
    """Return the PNG and the index (MapLibre style specification, sprite) of these drawings."""
    cells = [(name, _render(name, scale, _INK[theme])) for name in names]
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
