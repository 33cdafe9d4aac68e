"""Hatches of areas by name, drawn as small repeating images. No stored picture, no icon font.

A name is a formula with sizes in millimetres on paper, as the plan annexes give them (EK-1e), so any
theme can ask for any hatch without touching this room. Add `-rrggbb` for a colour other than black:

========================  ====================================================================
`lines-60-8`              parallel lines at 60 degrees (0 = horizontal, 90 = vertical), 8 mm apart
`pairs-45-5`              the same in pairs, 1 mm within a pair
`cross-6`                 lines at 45 and 135 degrees, 6 mm apart
`grid-3`                  horizontal and vertical lines, 3 mm apart
`dashes-10-3`             staggered horizontal dashes 10 mm long, rows 3 mm apart
`dots-1.2-7`              filled discs of 1.2 mm, staggered on a 7 mm grid
`rings-1-8`               open circles of 1 mm on an 8 mm grid
`plus-2-8`                plus signs of 2 mm on an 8 mm grid
`triangles-3-10`          filled triangles of 3 mm; `tents-3-10` open ones
`random-0.4`              dots of 0.4 mm without order, about one per 2.2 mm cell
`strips-2-5`              vertical strips 2 mm wide, 5 mm apart
========================  ====================================================================
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

PIXELS_PER_MM = 96 / 25.4
_PEN_MM = 0.28
_INK_ALPHA = 0.62
_NAME = re.compile(r"^(?P<kind>[a-z]+)(?P<sizes>(?:-\d{1,3}(?:\.\d{1,2})?){1,2})(?:-(?P<ink>[0-9a-f]{6}))?$")
_MAX_SIDE = 512

Plane = NDArray[np.float64]
# A drawer gets pixel centres and the sizes in pixels and returns the distance to the nearest ink (px, inside < 0).
Drawer = Callable[[Plane, Plane, "Grid"], Plane]


@dataclass(frozen=True)
class Grid:
    """The repeating cell in CSS pixels, and the hatch's own sizes in CSS pixels."""

    width: int
    height: int
    first: float
    second: float


@dataclass(frozen=True)
class Hatch:
    """A parsed pattern name."""

    kind: str
    sizes: tuple[float, ...]
    ink: str = "000000"


class UnknownPattern(ValueError):
    """The name is not a formula of this room."""


def parse(name: str) -> Hatch:
    """Read a pattern name. Raises `UnknownPattern`.

    >>> parse("dots-1.2-7").sizes
    (1.2, 7.0)
    """
    match = _NAME.match(name)
    sizes = tuple(float(part) for part in match["sizes"].split("-")[1:]) if match else ()
    # A six-digit colour is no size: `grid-3-336699` has one size.
    if (
        match is None
        or match["kind"] not in _KINDS
        or len(sizes) != _KINDS[match["kind"]][0]
        or min(sizes[-1:]) <= 0
    ):
        raise UnknownPattern(
            f"{name!r} is not a pattern; forms: {', '.join(sorted(_KINDS))} with sizes in mm"
        )
    return Hatch(match["kind"], sizes, match["ink"] or "000000")


def render(name: str, *, scale: int = 1, ink: str | None = None) -> NDArray[np.uint8]:
    """Draw one repeating cell as RGBA (rows, columns, 4), `scale` device pixels per CSS pixel.

    Args:
        ink: Six hex digits replacing the default black (for dark themes); a colour in the name wins.
    """
    hatch = parse(name)
    _, cell, draw = _KINDS[hatch.kind]
    grid = cell(
        *(
            size if hatch.kind in _ANGLED and index == 0 else size * PIXELS_PER_MM
            for index, size in enumerate(hatch.sizes)
        )
    )
    if max(grid.width, grid.height) > _MAX_SIDE:
        raise UnknownPattern(
            f"{name!r} repeats every {max(grid.width, grid.height)} pixels; at most {_MAX_SIDE}"
        )
    ys, xs = np.mgrid[0 : grid.height * scale, 0 : grid.width * scale].astype(float)
    distance = draw((xs + 0.5) / scale, (ys + 0.5) / scale, grid)
    coverage = np.clip(0.5 - distance * scale, 0.0, 1.0)
    colour = hatch.ink if hatch.ink != "000000" or ink is None else ink
    image = np.empty((*coverage.shape, 4), np.uint8)
    image[..., :3] = [int(colour[i : i + 2], 16) for i in (0, 2, 4)]
    image[..., 3] = np.round(coverage * _INK_ALPHA * 255)
    return image


def _pen(distance: Plane, width_mm: float = _PEN_MM) -> Plane:
    return distance - max(width_mm * PIXELS_PER_MM, 1.0) / 2


def _fold(value: Plane, period: float) -> Plane:
    """Signed offset to the nearest multiple of the period."""
    return (value + period / 2) % period - period / 2


def _square(first: float, second: float = 0.0) -> Grid:
    side = max(2, round(second or first))
    return Grid(side, side, first, float(side))


def _staggered(first: float, second: float) -> Grid:
    side = max(4, 2 * round(second / math.sqrt(2)))
    return Grid(side, side, first, float(side))


def _slanted(angle: float, spacing: float) -> Grid:
    """A cell crossed exactly once, corner to corner, by lines at this angle."""
    sine, cosine = abs(math.sin(math.radians(angle))), abs(math.cos(math.radians(angle)))
    width = max(2, round(spacing / sine)) if sine > 0.02 else 8
    height = max(2, round(spacing / cosine)) if cosine > 0.02 else 8
    return Grid(width, height, angle % 180, spacing)


def _to_lines(xs: Plane, ys: Plane, grid: Grid) -> Plane:
    angle = grid.first
    if angle < 1 or angle > 179:
        return np.abs(_fold(ys - grid.height / 2, grid.height))
    if abs(angle - 90) < 1:
        return np.abs(_fold(xs - grid.width / 2, grid.width))
    # The image's y points down: lines at less than 90 degrees rise to the right where x/w + y/h is constant.
    phase = xs / grid.width + (1 if angle < 90 else -1) * ys / grid.height
    return np.abs(_fold(phase - 0.5, 1.0)) * (grid.width * grid.height / math.hypot(grid.width, grid.height))


def _lines(xs: Plane, ys: Plane, grid: Grid) -> Plane:
    return _pen(_to_lines(xs, ys, grid))


def _pairs(xs: Plane, ys: Plane, grid: Grid) -> Plane:
    return _pen(np.abs(_to_lines(xs, ys, grid) - 0.5 * PIXELS_PER_MM))


def _cross_cell(spacing: float) -> Grid:
    return _slanted(45, spacing)


def _cross(xs: Plane, ys: Plane, grid: Grid) -> Plane:
    falling = Grid(grid.width, grid.height, 135, grid.second)
    return np.minimum(_lines(xs, ys, grid), _lines(xs, ys, falling))


def _square_grid(xs: Plane, ys: Plane, grid: Grid) -> Plane:
    half = grid.width / 2
    return _pen(np.minimum(np.abs(_fold(xs - half, grid.width)), np.abs(_fold(ys - half, grid.height))))


def _dash_cell(length: float, spacing: float) -> Grid:
    return Grid(max(4, round(length * 1.4)), max(4, 2 * round(spacing)), length, spacing)


def _dashes(xs: Plane, ys: Plane, grid: Grid) -> Plane:
    rows = []
    for shift, level in ((0.0, 0.25), (grid.width / 2, 0.75)):
        along = np.maximum(np.abs(_fold(xs - shift - grid.width / 4, grid.width)) - grid.first / 2, 0)
        rows.append(np.hypot(along, _fold(ys - level * grid.height, grid.height)))
    return _pen(np.minimum(*rows))


def _nearest_mark(xs: Plane, ys: Plane, grid: Grid) -> tuple[Plane, Plane]:
    """Offsets to the nearest of two staggered marks per cell."""
    quarter = grid.width / 4
    ax, ay = _fold(xs - quarter, grid.width), _fold(ys - quarter, grid.height)
    bx, by = _fold(xs - 3 * quarter, grid.width), _fold(ys - 3 * quarter, grid.height)
    first = np.hypot(ax, ay) <= np.hypot(bx, by)
    return np.where(first, ax, bx), np.where(first, ay, by)


def _dots(xs: Plane, ys: Plane, grid: Grid) -> Plane:
    return np.hypot(*_nearest_mark(xs, ys, grid)) - max(grid.first / 2, 0.7)


def _rings(xs: Plane, ys: Plane, grid: Grid) -> Plane:
    return _pen(np.abs(np.hypot(*_nearest_mark(xs, ys, grid)) - max(grid.first / 2, 1.5)))


def _plus(xs: Plane, ys: Plane, grid: Grid) -> Plane:
    dx, dy = (np.abs(v) for v in _nearest_mark(xs, ys, grid))
    arm = grid.first / 2
    across = np.hypot(np.maximum(dx - arm, 0), dy)
    upright = np.hypot(np.maximum(dy - arm, 0), dx)
    return _pen(np.minimum(across, upright))


def _triangle(xs: Plane, ys: Plane, grid: Grid) -> Plane:
    """Signed distance to an upright equilateral triangle around each mark."""
    dx, dy = _nearest_mark(xs, ys, grid)
    inner = grid.first / (2 * math.sqrt(3))
    slope = np.abs(dx) * math.cos(math.pi / 6) - dy * 0.5
    return np.maximum(slope, dy) - inner


def _tents(xs: Plane, ys: Plane, grid: Grid) -> Plane:
    return _pen(np.abs(_triangle(xs, ys, grid)))


def _random_cell(diameter: float) -> Grid:
    return Grid(48, 48, diameter, 2.2 * PIXELS_PER_MM)


def _random(xs: Plane, ys: Plane, grid: Grid) -> Plane:
    """One dot per cell at a place that looks accidental and is always the same."""
    count = max(2, round(grid.width / grid.second))
    step = grid.width / count
    nearest = np.full(xs.shape, np.inf)
    for row in range(count):
        for col in range(count):
            # Two irrational multipliers spread the dots evenly without any random generator.
            px = (col + 0.15 + 0.7 * ((row * 0.754877 + col * 0.569840 + 0.31) % 1)) * step
            py = (row + 0.15 + 0.7 * ((row * 0.569840 + col * 0.754877 + 0.67) % 1)) * step
            nearest = np.minimum(nearest, np.hypot(_fold(xs - px, grid.width), _fold(ys - py, grid.height)))
    return nearest - max(grid.first / 2, 0.6)


def _strip_cell(width: float, spacing: float) -> Grid:
    return Grid(max(4, round(width + spacing)), 8, width, spacing)


def _strips(xs: Plane, ys: Plane, grid: Grid) -> Plane:
    """Strips drawn by their two edges and a light slant inside."""
    offset = _fold(xs - grid.width / 2, grid.width)
    edges = np.abs(np.abs(offset) - grid.first / 2)
    slant = np.abs(_fold(offset + ys, 8.0)) / math.sqrt(2)
    inside = np.where(np.abs(offset) <= grid.first / 2, slant, np.inf)
    return _pen(np.minimum(edges, inside))


_ANGLED = frozenset({"lines", "pairs"})
_KINDS: dict[str, tuple[int, Callable[..., Grid], Drawer]] = {
    "lines": (2, _slanted, _lines),
    "pairs": (2, _slanted, _pairs),
    "cross": (1, _cross_cell, _cross),
    "grid": (1, _square, _square_grid),
    "dashes": (2, _dash_cell, _dashes),
    "dots": (2, _staggered, _dots),
    "rings": (2, _staggered, _rings),
    "plus": (2, _staggered, _plus),
    "triangles": (2, _staggered, _triangle),
    "tents": (2, _staggered, _tents),
    "random": (1, _random_cell, _random),
    "strips": (2, _strip_cell, _strips),
}
