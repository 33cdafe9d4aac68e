"""What a picture of the sheet shows in one cell: the fill, how much of it is inked, letters, signs, edges."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import rasterio
from numpy.typing import NDArray

from kbs.portrayal.patterns import INK_OPACITY
from tests.portrayal.golden.grid import CELL, Sheet

# Edges with their marks reach so far into an area; letters and signs stand so far around its middle.
_EDGE = 26
_MIDDLE = (48, 30)
_LETTERS = (31, 29, 26)
Picture = NDArray[np.int16]


def read(file: Path) -> Picture:
    """Return a PNG as rows, columns, red-green-blue."""
    with rasterio.open(file) as image:
        picture: Picture = image.read()[:3].transpose(1, 2, 0).astype(np.int16)
    return picture


@dataclass(frozen=True)
class Cell:
    """The pixels of one symbol's cell, as distances of colours on the scale 0 to 255."""

    pixels: Picture

    @property
    def field(self) -> Picture:
        """Where only fill and hatch are: without the edge and without the middle; a list of pixels."""
        keep = np.zeros(self.pixels.shape[:2], bool)
        keep[_EDGE:-_EDGE, _EDGE:-_EDGE] = True
        across, down = CELL // 2 - _MIDDLE[0], CELL // 2 - _MIDDLE[1]
        keep[down:-down, across:-across] = False
        return self.pixels[keep]

    @property
    def middle(self) -> Picture:
        """Where letters and signs are; a list of pixels."""
        across, down = CELL // 2 - _MIDDLE[0], CELL // 2 - _MIDDLE[1]
        return self.pixels[down:-down, across:-across].reshape(-1, 3)

    @property
    def border(self) -> Picture:
        """The band along the area's edge; a list of pixels."""
        keep = np.ones(self.pixels.shape[:2], bool)
        keep[_EDGE:-_EDGE, _EDGE:-_EDGE] = False
        return self.pixels[keep]

    def commonest(self) -> tuple[int, int, int]:
        """Return the colour most pixels of the field have."""
        counted = Counter(map(tuple, self.field.tolist()))
        red, green, blue = counted.most_common(1)[0][0]
        return red, green, blue

    def inked(self, fill: tuple[int, int, int], ink: tuple[int, int, int]) -> float:
        """Return the share of the field covered by hatch: 1 where a pixel is the ink laid on the fill."""
        ground = np.array(fill, float)
        full = (np.array(ink, float) - ground) * INK_OPACITY
        shares = ((self.field - ground) @ full) / (full @ full)
        return float(np.clip(shares, 0, 1.6).mean())

    def near(self, pixels: Picture, colour: tuple[int, int, int], within: int) -> int:
        """Return how many of the pixels differ from a colour by no more than this in every channel."""
        return int((np.abs(pixels - np.array(colour)).max(axis=1) <= within).sum())

    def lettered(self) -> int:
        """Return how many pixels of the middle have the colour of letters; signs are black, hatches are not so dark."""
        return self.near(self.middle, _LETTERS, 14)

    def dark(self) -> int:
        """Return how many pixels of the middle are as dark as a sign."""
        return int((self.middle.max(axis=1) < 60).sum())


def cells(picture: Picture, sheet: Sheet) -> dict[str, Cell]:
    """Return the cells by code."""
    found = {}
    for code in sheet.codes:
        left, top = sheet.cell(code)
        found[code] = Cell(picture[top : top + CELL, left : left + CELL])
    return found
