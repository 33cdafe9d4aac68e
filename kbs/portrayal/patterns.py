"""Hatches of areas by name, drawn as small repeating cells. No stored picture, no icon font.

A name is a formula with sizes in millimetres on paper, as the plan annexes give them (EK-1e), so any theme
can ask for any hatch without touching this room. Layers are joined by `+`; each may name its pen (`-w0.3`,
in mm) and a colour other than black (`-rrggbb`), in this order:

=========================  ===================================================================
`lines-60-8`               parallel lines at 60 degrees (0 = horizontal, 90 = vertical), 8 mm apart
`pairs-45-5`               the same in pairs, 1 mm within a pair; `triples-60-8` in threes
`cross-6`                  lines at 45 and 135 degrees, 6 mm apart; `crosspairs-5` in pairs
`grid-3`                   horizontal and vertical lines, 3 mm apart; `gridpairs-5` in pairs
`dashes-10-3`              staggered horizontal dashes 10 mm long, rows 3 mm apart
`slashes-10-3`             the same falling to the right, at 135 degrees
`dots-1.2-7`               filled discs of 1.2 mm on a 7 mm grid
`blobs-6-18`               discs of 6 mm made of small dots, staggered on an 18 mm grid
`rings-1-8`                open circles of 1 mm on an 8 mm grid
`plus-2-8`                 plus signs of 2 mm on an 8 mm grid
`triangles-3-10`           filled triangles of 3 mm on a 10 mm grid; `tents-3-10` open ones
`tufts-3-10`               tufts of three blades, 3 mm, on a 10 mm grid
`random-0.4`               dots of 0.4 mm without order, about one per 2.2 mm cell
`strips-2-5`               vertical strips 2 mm wide, 5 mm apart, with slanted lines inside
`joists-5`                 vertical pairs 5 mm apart with lines at 330 degrees between the pairs
=========================  ===================================================================
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from kbs.portrayal import shapes
from kbs.portrayal.shapes import BLACK, Cell, Disc, Path, Shape

INK_OPACITY = 0.62
_PEN = 0.3
_WITHIN_PAIR = 1.0
_RANDOM_CELL = 2.2
_LONGEST = 135.0
_UNSEEN = 0.13  # of a pixel
_LAYER = re.compile(
    r"^(?P<kind>[a-z]+)(?P<sizes>(?:-\d{1,3}(?:\.\d{1,2})?){1,2})"
    r"(?:-w(?P<pen>\d(?:\.\d{1,2})?))?(?:-(?P<ink>[0-9a-f]{6}))?$"
)


@dataclass(frozen=True)
class Hatch:
    """One parsed layer of a pattern's name; sizes and pen in mm, angles in degrees."""

    kind: str
    sizes: tuple[float, ...]
    pen: float = _PEN
    ink: str = BLACK


class UnknownPattern(ValueError):
    """The name is not a formula of this room."""


def parse(name: str) -> tuple[Hatch, ...]:
    """Read a pattern name into its layers. Raises `UnknownPattern`.

    >>> parse("dots-1.2-7")[0].sizes
    (1.2, 7.0)
    """
    return tuple(_layer(text) for text in name.split("+"))


def _layer(text: str) -> Hatch:
    match = _LAYER.match(text)
    sizes = tuple(float(part) for part in match["sizes"].split("-")[1:]) if match else ()
    if (
        match is None
        or match["kind"] not in _KINDS
        or len(sizes) != _KINDS[match["kind"]][0]
        or sizes[-1] <= 0
    ):
        raise UnknownPattern(
            f"{text!r} is not a pattern; forms: {', '.join(sorted(_KINDS))} with sizes in mm"
        )
    return Hatch(match["kind"], sizes, float(match["pen"] or _PEN), match["ink"] or BLACK)


@cache
def cell(name: str) -> Cell:
    """Return the repeating cell of a pattern. Raises `UnknownPattern`, also when its layers have no common cell."""
    return _cell(name, *_period(name))


@cache
def square(name: str) -> Cell:
    """Return a square of whole repetitions (to one in a hundred): programs disagree about which side is a tile's size.

    It is as many repetitions wide as make whole pixels, for programs that round a tile to pixels.
    """
    width, height = _period(name)
    side = width * next(n for n in range(1, 200) if _is_whole(n * width / height))
    counts = [n for n in range(1, 10) if n * side <= _LONGEST] or [1]
    side *= min(
        counts,
        key=lambda n: (_uneven(n * side) > _UNSEEN, _uneven(n * side) if _uneven(n * side) > _UNSEEN else n),
    )
    return _cell(name, side, side)


def _uneven(length: float) -> float:
    pixels = length * shapes.PIXELS_PER_MM
    return abs(pixels - round(pixels))


def _is_whole(count: float) -> bool:
    return round(count) >= 1 and abs(count - round(count)) <= 0.01 * count


def _period(name: str) -> tuple[float, float]:
    """Return after how many mm a pattern repeats along x and y."""
    periods = [_KINDS[hatch.kind][1](*hatch.sizes) for hatch in parse(name)]
    width = _common([w for w, _h in periods if w])
    height = _common([h for _w, h in periods if h])
    if not width or not height:
        raise UnknownPattern(f"{name!r} repeats only after more than {_LONGEST:g} mm")
    return width, height


def _cell(name: str, width: float, height: float) -> Cell:
    drawn: list[Shape] = []
    for hatch in parse(name):
        _sizes, period, draw = _KINDS[hatch.kind]
        own_width, own_height = period(*hatch.sizes)
        across = round(width / own_width) if own_width else 0
        down = round(height / own_height) if own_height else 0
        drawn += draw(hatch, width, height, across, down)
    return Cell(width, height, tuple(drawn), "xy")


def render(name: str, *, scale: int = 1, ink: str | None = None) -> NDArray[np.uint8]:
    """Draw one repeating image as RGBA (rows, columns, 4), `scale` device pixels per CSS pixel.

    Args:
        ink: Six hex digits replacing the default black (for dark themes); a colour in the name wins.
    """
    return shapes.raster(cell(name), scale=scale, opacity=INK_OPACITY, ink=ink)


def ink_share(name: str) -> float:
    """Return the share of the paper that a hatch covers, 0 to 1, measured on a fine drawing."""
    alpha = shapes.raster(cell(name), scale=4)[..., 3]
    return float(alpha.mean()) / 255


def _common(periods: list[float]) -> float:
    """Return a length that is a whole number of each period, to two in a hundred; 0 when there is none."""
    if not periods:
        return 2.0
    longest = max(periods)
    for count in range(1, int(_LONGEST / longest) + 1):
        length = count * longest
        if all(abs(length / p - round(length / p)) * p <= 0.02 * length for p in periods):
            return length
    return 0.0


def _slanted(angle: float, spacing: float) -> tuple[float, float]:
    """Return after how many mm lines repeat along x and y; 0 where they never do (they run along it)."""
    sine, cosine = abs(math.sin(math.radians(angle))), abs(math.cos(math.radians(angle)))
    return (spacing / sine if sine > 0.02 else 0.0), (spacing / cosine if cosine > 0.02 else 0.0)


def _square(*sizes: float) -> tuple[float, float]:
    return sizes[-1], sizes[-1]


def _diagonal(spacing: float) -> tuple[float, float]:
    return _slanted(45, spacing)


def _staggered(_size: float, spacing: float) -> tuple[float, float]:
    side = spacing * math.sqrt(2)
    return side, side


def _dash_period(length: float, spacing: float) -> tuple[float, float]:
    return length * 1.4, 2 * spacing


def _random_period(_size: float) -> tuple[float, float]:
    return 6 * _RANDOM_CELL, 6 * _RANDOM_CELL


def _strip_period(width: float, spacing: float) -> tuple[float, float]:
    # Slanted lines about 1 mm apart, a whole number of them in a square.
    side = width + spacing
    return side, side / round(side / math.sqrt(2) / 2)


def _joist_period(spacing: float) -> tuple[float, float]:
    return spacing, 3.0


Lines = list[Shape]
Period = Callable[..., tuple[float, float]]
Drawer = Callable[[Hatch, float, float, int, int], Lines]


def _family(
    hatch: Hatch, width: float, height: float, angle: float, across: int, down: int, shifts: tuple[float, ...]
) -> Lines:
    """Draw lines at an angle that cross the cell's width `across` times and its height `down` times."""
    # Lines rise to the right below 90 degrees; y points down.
    slope_x, slope_y = across / width, (down if angle < 90 else -down) / height
    density = math.hypot(slope_x, slope_y)
    far = width + height
    direction = (slope_y / density, -slope_x / density)
    corners = [slope_x * x + slope_y * y for x in (0, width) for y in (0, height)]
    drawn: Lines = []
    for number in range(math.floor(min(corners)) - 2, math.ceil(max(corners)) + 2):
        for shift in shifts:
            level = number + 0.5 + shift * density
            if not min(corners) - 0.5 * density <= level <= max(corners) + 0.5 * density:
                continue
            x, y = level * slope_x / density**2, level * slope_y / density**2
            ends = tuple((x + sign * far * direction[0], y + sign * far * direction[1]) for sign in (-1, 1))
            drawn.append(Path(ends, hatch.pen, ink=hatch.ink))
    return drawn


_PAIR = (-_WITHIN_PAIR / 2, _WITHIN_PAIR / 2)
_TRIPLE = (-_WITHIN_PAIR, 0.0, _WITHIN_PAIR)


def _lines(*shifts: float) -> Drawer:
    def draw(hatch: Hatch, width: float, height: float, across: int, down: int) -> Lines:
        return _family(hatch, width, height, hatch.sizes[0] % 180, across, down, shifts)

    return draw


def _crossing(*shifts: float) -> Drawer:
    def draw(hatch: Hatch, width: float, height: float, across: int, down: int) -> Lines:
        return [
            line
            for angle in (45.0, 135.0)
            for line in _family(hatch, width, height, angle, across, down, shifts)
        ]

    return draw


def _gridded(*shifts: float) -> Drawer:
    def draw(hatch: Hatch, width: float, height: float, across: int, down: int) -> Lines:
        upright = _family(hatch, width, height, 90.0, across, 0, shifts)
        return upright + _family(hatch, width, height, 0.0, 0, down, shifts)

    return draw


def _marks(make: Callable[[Hatch, float, float], Lines], *, staggered: bool = False) -> Drawer:
    """Repeat a mark in the middle of every period, or at two quarters of it."""
    places = ((0.25, 0.25), (0.75, 0.75)) if staggered else ((0.5, 0.5),)

    def draw(hatch: Hatch, width: float, height: float, across: int, down: int) -> Lines:
        centres = [
            ((column + x) * width / across, (row + y) * height / down)
            for row in range(down)
            for column in range(across)
            for x, y in places
        ]
        marks = [shape for x, y in centres for shape in make(hatch, x, y)]
        return list(shapes.wrapped(marks, width, height))

    return draw


def _dot(hatch: Hatch, x: float, y: float) -> Lines:
    return [Disc(x, y, hatch.sizes[0] / 2, ink=hatch.ink)]


def _blob(hatch: Hatch, x: float, y: float) -> Lines:
    """Seven dots in a disc: one in the middle, six around it."""
    radius = hatch.sizes[0] / 2
    centres = ((x, y), *shapes.regular(x, y, radius * 0.7, 6))
    return [Disc(cx, cy, radius * 0.18, ink=hatch.ink) for cx, cy in centres]


def _ring(hatch: Hatch, x: float, y: float) -> Lines:
    return [Disc(x, y, hatch.sizes[0] / 2, hatch.pen, hatch.ink)]


def _plus(hatch: Hatch, x: float, y: float) -> Lines:
    arm = hatch.sizes[0] / 2
    return [
        Path(((x - arm, y), (x + arm, y)), hatch.pen, ink=hatch.ink),
        Path(((x, y - arm), (x, y + arm)), hatch.pen, ink=hatch.ink),
    ]


def _triangle(hatch: Hatch, x: float, y: float) -> Lines:
    return [Path(_corners(hatch, x, y), closed=True, ink=hatch.ink)]


def _tent(hatch: Hatch, x: float, y: float) -> Lines:
    return [Path(_corners(hatch, x, y), hatch.pen, closed=True, ink=hatch.ink)]


def _corners(hatch: Hatch, x: float, y: float) -> tuple[tuple[float, float], ...]:
    # The size is the side of an upright equilateral triangle.
    return shapes.regular(x, y, hatch.sizes[0] / math.sqrt(3), 3)


def _tuft(hatch: Hatch, x: float, y: float) -> Lines:
    half = hatch.sizes[0] / 2
    return [
        Path(((x, y + half), (x + lean * half, y - half)), hatch.pen, ink=hatch.ink)
        for lean in (-0.8, 0.0, 0.8)
    ]


def _dashes(hatch: Hatch, width: float, height: float, across: int, down: int) -> Lines:
    length = hatch.sizes[0]
    drawn: Lines = []
    for column in range(across):
        for row in range(2 * down):
            x = (column + (0.25 if row % 2 else 0.75)) * width / across
            y = (row + 0.5) * height / down / 2
            drawn.append(Path(((x - length / 2, y), (x + length / 2, y)), hatch.pen, ink=hatch.ink))
    return list(shapes.wrapped(drawn, width, height))


def _slashes(hatch: Hatch, width: float, height: float, across: int, down: int) -> Lines:
    """Dashes along the falling diagonals of the cell; the second of two rows starts in the gaps of the first."""
    half = hatch.sizes[0] / 2 / math.sqrt(2)
    places = (
        ((column + x) * width / across, (row + y) * height / down)
        for row in range(down)
        for column in range(across)
        for x, y in ((0.25, 0.25), (0.75, 0.25))
    )
    drawn = [Path(((x - half, y - half), (x + half, y + half)), hatch.pen, ink=hatch.ink) for x, y in places]
    return list(shapes.wrapped(drawn, width, height))


def _slash_period(length: float, spacing: float) -> tuple[float, float]:
    side = max(length * 1.4 / math.sqrt(2), 2 * spacing * math.sqrt(2))
    return side, side


def _random(hatch: Hatch, width: float, height: float, across: int, down: int) -> Lines:
    """One dot per small square at a place that looks accidental and is always the same."""
    columns, rows = 6 * across, 6 * down
    drawn: Lines = []
    for row in range(rows):
        for column in range(columns):
            # Two irrational multipliers spread the dots evenly without any random generator.
            x = column + 0.15 + 0.7 * ((row % 6 * 0.754877 + column % 6 * 0.569840 + 0.31) % 1)
            y = row + 0.15 + 0.7 * ((row % 6 * 0.569840 + column % 6 * 0.754877 + 0.67) % 1)
            drawn.append(Disc(x * width / columns, y * height / rows, hatch.sizes[0] / 2, ink=hatch.ink))
    return list(shapes.wrapped(drawn, width, height))


def _strips(hatch: Hatch, width: float, height: float, across: int, down: int) -> Lines:
    """Strips drawn by their two edges, with lines rising at 45 degrees inside."""
    strip, step = hatch.sizes[0], height / down / 2
    drawn: Lines = []
    for column in range(across):
        middle = (column + 0.5) * width / across
        left, right = middle - strip / 2, middle + strip / 2
        drawn += [Path(((x, -1), (x, height + 1)), hatch.pen, ink=hatch.ink) for x in (left, right)]
        for row in range(-math.ceil(strip / step), 2 * down + 1):
            y = (row + 1) * step + strip
            drawn.append(Path(((left, y), (right, y - strip)), hatch.pen, ink=hatch.ink))
    return drawn


def _joists(hatch: Hatch, width: float, height: float, across: int, down: int) -> Lines:
    drawn: Lines = []
    span = width / across - _WITHIN_PAIR
    for column in range(across):
        left = (column + 0.5) * width / across + _WITHIN_PAIR / 2
        for row in range(down):
            y = (row + 0.5) * height / down
            drawn.append(
                Path(
                    ((left, y), (left + span, y + span * math.tan(math.radians(30)))),
                    hatch.pen,
                    ink=hatch.ink,
                )
            )
    uprights = _family(hatch, width, height, 90.0, across, 0, _PAIR)
    return uprights + list(shapes.wrapped(drawn, width, height))


# How many sizes a kind has, after how many mm it repeats along x and y, and how it is drawn.
_KINDS: dict[str, tuple[int, Period, Drawer]] = {
    "lines": (2, _slanted, _lines(0.0)),
    "pairs": (2, _slanted, _lines(*_PAIR)),
    "triples": (2, _slanted, _lines(*_TRIPLE)),
    "cross": (1, _diagonal, _crossing(0.0)),
    "crosspairs": (1, _diagonal, _crossing(*_PAIR)),
    "grid": (1, _square, _gridded(0.0)),
    "gridpairs": (1, _square, _gridded(*_PAIR)),
    "dashes": (2, _dash_period, _dashes),
    "slashes": (2, _slash_period, _slashes),
    "dots": (2, _square, _marks(_dot)),
    "blobs": (2, _staggered, _marks(_blob, staggered=True)),
    "rings": (2, _square, _marks(_ring)),
    "plus": (2, _square, _marks(_plus)),
    "triangles": (2, _square, _marks(_triangle)),
    "tents": (2, _square, _marks(_tent)),
    "tufts": (2, _square, _marks(_tuft)),
    "random": (1, _random_period, _random),
    "strips": (2, _strip_period, _strips),
    "joists": (1, _joist_period, _joists),
}
