"""Text as pixels, from the outlines in `font/`: enough for the labels and letters of a legend."""

from __future__ import annotations

import json
import math
from functools import cache
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

_FILE = Path(__file__).parent / "font" / "noto-sans-600.json"
_SUB = 4
_ASCENT, _DESCENT = 1.0, 0.3
_MISSING = "?"
Mask = NDArray[np.float64]


def mask(text: str, size: float) -> Mask:
    """Return the coverage (0 to 1) of one line of text, 1.3 em high, its base line 1 em below the top."""
    rows = math.ceil((_ASCENT + _DESCENT) * size)
    line = np.zeros((rows, math.ceil(width(text, size)) + 2))
    at = 0.0
    for character in text:
        whole = math.floor(at)
        glyph = _glyph(character, size, round((at - whole) * 4) / 4)
        end = min(line.shape[1], whole + glyph.shape[1])
        line[:, whole:end] = np.maximum(line[:, whole:end], glyph[:, : end - whole])
        at += _advance(character) * size
    return line


def width(text: str, size: float) -> float:
    """Return how wide a text is, in pixels."""
    return sum(_advance(character) for character in text) * size


def _advance(character: str) -> float:
    return float(_outline(character)[0]) / 1000


def _outline(character: str) -> tuple[int, list[list[int]]]:
    font = _font()
    return font.get(character) or font[_MISSING]


@cache
def _font() -> dict[str, tuple[int, list[list[int]]]]:
    font: dict[str, tuple[int, list[list[int]]]] = json.loads(_FILE.read_text(encoding="utf-8"))
    return font


@cache
def _glyph(character: str, size: float, shift: float) -> Mask:
    """Draw a character with `_SUB` x `_SUB` samples per pixel by its winding numbers (nonzero rule)."""
    columns = math.ceil(_advance(character) * size + 2)
    rows = math.ceil((_ASCENT + _DESCENT) * size)
    xs = (np.arange(columns * _SUB) + 0.5) / _SUB - shift
    ys = (np.arange(rows * _SUB) + 0.5) / _SUB
    grid_x, grid_y = np.meshgrid(xs, ys)
    winding = np.zeros(grid_x.shape, int)
    for contour in _outline(character)[1]:
        points = [
            (x * size / 1000, _ASCENT * size - y * size / 1000)
            for x, y in zip(contour[::2], contour[1::2], strict=True)
        ]
        for (ax, ay), (bx, by) in pairwise([*points, points[0]]):
            if ay != by:
                crosses = ((ay <= grid_y) != (by <= grid_y)) & (
                    grid_x < (grid_y - ay) / (by - ay) * (bx - ax) + ax
                )
                winding += np.where(crosses, 1 if by > ay else -1, 0)
    inside = (winding != 0).reshape(rows, _SUB, columns, _SUB)
    return inside.mean(axis=(1, 3))
