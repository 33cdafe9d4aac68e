"""The few shapes of which every hatch, line decoration, frame and pictogram is made, in millimetres on paper.

A `Cell` is drawn twice from one list of shapes, as SVG and as pixels, so the two cannot differ. x runs to the
right and y down. Paths are straight; a curve is a path of short pieces.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

# CSS: 96 pixels per inch.
PIXELS_PER_MM = 96 / 25.4
BLACK = "000000"
Plane = NDArray[np.float64]
Point = tuple[float, float]


@dataclass(frozen=True)
class Disc:
    """A disc, or with a pen its circle. `ink` is six hexadecimal digits."""

    x: float
    y: float
    radius: float
    pen: float = 0.0
    ink: str = BLACK


@dataclass(frozen=True)
class Path:
    """A line of straight pieces drawn with a round pen; without a pen the area it encloses, filled."""

    points: tuple[Point, ...]
    pen: float = 0.0
    closed: bool = False
    ink: str = BLACK


Shape = Disc | Path


@dataclass(frozen=True)
class Cell:
    """A drawing of width x height mm. `repeats` says along which axes ("", "x", "xy") it is laid side by side."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
    repeats: str = ""


def regular(x: float, y: float, radius: float, corners: int, *, turn: float = -90.0) -> tuple[Point, ...]:
    """Return the corners of a regular polygon; `turn` is the direction of the first one in degrees."""
    steps = (math.radians(turn + 360 * i / corners) for i in range(corners))
    return tuple((x + radius * math.cos(a), y + radius * math.sin(a)) for a in steps)


def moved(shape: Shape, dx: float, dy: float, scale: float = 1.0) -> Shape:
    """Return the shape enlarged from the origin, then moved; its pen keeps its width."""
    if isinstance(shape, Disc):
        return replace(shape, x=shape.x * scale + dx, y=shape.y * scale + dy, radius=shape.radius * scale)
    return replace(shape, points=tuple((x * scale + dx, y * scale + dy) for x, y in shape.points))


def wrapped(shapes: Iterable[Shape], width: float, height: float) -> tuple[Shape, ...]:
    """Return the shapes with the copies that reach in from the neighbouring cells."""
    kept = []
    for shape in shapes:
        for dx in (-width, 0.0, width):
            for dy in (-height, 0.0, height):
                copy = moved(shape, dx, dy)
                left, top, right, bottom = box(copy)
                if right > 0 and left < width and bottom > 0 and top < height:
                    kept.append(copy)
    return tuple(kept)


def box(shape: Shape) -> tuple[float, float, float, float]:
    """Return left, top, right, bottom of a shape with its pen."""
    half = shape.pen / 2
    if isinstance(shape, Disc):
        reach = shape.radius + half
        return shape.x - reach, shape.y - reach, shape.x + reach, shape.y + reach
    xs, ys = zip(*shape.points, strict=True)
    return min(xs) - half, min(ys) - half, max(xs) + half, max(ys) + half


def svg(cell: Cell, *, opacity: float = 1.0, ink: str | None = None) -> str:
    """Return the cell as a stand-alone SVG 1.1 document in millimetres.

    Args:
        opacity: Of the ink, 0 to 1.
        ink: Replaces black (for dark themes); other colours stay.
    """
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_n(cell.width)}mm" height="{_n(cell.height)}mm" '
        f'viewBox="0 0 {_n(cell.width)} {_n(cell.height)}">{fragment(cell, opacity=opacity, ink=ink)}</svg>'
    )


def fragment(cell: Cell, *, opacity: float = 1.0, ink: str | None = None) -> str:
    """Return the cell's shapes as SVG elements without a document around them; units are millimetres."""
    drawn = "".join(_element(shape, ink) for shape in cell.shapes)
    return drawn if opacity >= 1 else f'<g opacity="{_n(opacity)}">{drawn}</g>'


def _element(shape: Shape, ink: str | None) -> str:
    colour = ink if ink and shape.ink == BLACK else shape.ink
    paint = (
        f'fill="none" stroke="#{colour}" stroke-width="{_n(shape.pen)}"' if shape.pen else f'fill="#{colour}"'
    )
    if isinstance(shape, Disc):
        return f'<circle cx="{_n(shape.x)}" cy="{_n(shape.y)}" r="{_n(shape.radius)}" {paint}/>'
    track = "M" + "L".join(f"{_n(x)} {_n(y)}" for x, y in shape.points) + ("Z" if shape.closed else "")
    joins = ' stroke-linejoin="round" stroke-linecap="round"' if shape.pen else ""
    return f'<path d="{track}" {paint}{joins}/>'


def _n(value: float) -> str:
    return f"{value:.3f}".rstrip("0").rstrip(".") or "0"


def raster(
    cell: Cell, *, scale: float = 1.0, opacity: float = 1.0, ink: str | None = None
) -> NDArray[np.uint8]:
    """Draw the cell as RGBA (rows, columns, 4), `scale` device pixels per CSS pixel.

    Along an axis on which it repeats, the image holds as many repetitions as make whole pixels of them to
    one in a hundred, so that spacings are true and no seam shows. What repeats along a line alone is a power of
    two wide, which MapLibre needs to lay it without seams; its lengths are true to some parts in a hundred.
    """
    fit = _power_of_two if cell.repeats == "x" else _whole
    xs, pixel_x = _centres(cell.width, fit if "x" in cell.repeats else None, scale)
    ys, pixel_y = _centres(cell.height, fit if "y" in cell.repeats else None, scale)
    grid_x, grid_y = np.meshgrid(xs, ys)
    colour = np.zeros((*grid_x.shape, 3))
    alpha = np.zeros(grid_x.shape)
    for shape in cell.shapes:
        inside = coverage(shape, grid_x, grid_y, (pixel_x + pixel_y) / 2)
        alpha, colour = _over(alpha, colour, inside, ink if ink and shape.ink == BLACK else shape.ink)
    image = np.empty((*grid_x.shape, 4), np.uint8)
    image[..., :3] = np.round(colour)
    image[..., 3] = np.round(alpha * opacity * 255)
    return image


def _over(alpha: Plane, colour: Plane, inside: Plane, ink: str) -> tuple[Plane, Plane]:
    """Lay one shape over the picture. Ink over ink is no darker: a sign is printed once."""
    total = np.maximum(alpha, inside)
    share = np.divide(inside, total, out=np.ones_like(total), where=alpha > 0)[..., None]
    return total, np.array([int(ink[i : i + 2], 16) for i in (0, 2, 4)]) * share + colour * (1 - share)


def _centres(
    length: float, fit: Callable[[float], tuple[int, int]] | None, scale: float
) -> tuple[Plane, float]:
    """Return the pixel centres along one axis of a cell, and a pixel's side, all in mm."""
    exact = length * PIXELS_PER_MM
    if fit:
        pixels, count = fit(exact)
        pixels = max(1, round(pixels * scale))
        side = count * length / pixels
        return ((np.arange(pixels, dtype=np.float64) + 0.5) * side) % length, side
    pixels, side = math.ceil(exact * scale), 1 / PIXELS_PER_MM / scale
    return (np.arange(pixels, dtype=np.float64) + 0.5) * side - (pixels * side - length) / 2, side


def _whole(exact: float) -> tuple[int, int]:
    """Return (pixels, repetitions): the fewest repetitions that make whole pixels to one in a hundred."""
    for count in range(1, 9):
        pixels = round(count * exact)
        if pixels and abs(pixels - count * exact) <= 0.01 * count * exact:
            return pixels, count
    return max(1, round(exact)), 1


def _power_of_two(exact: float) -> tuple[int, int]:
    """Return (pixels, repetitions): those that stretch the lengths least."""
    choices = [(width, max(1, round(width / exact))) for width in (64, 128, 256, 512)]
    return min(choices, key=lambda choice: abs(choice[1] * exact / choice[0] - 1))


def coverage(shape: Shape, xs: Plane, ys: Plane, pixel: float) -> Plane:
    """Return how much of each pixel a shape covers, 0 to 1; `pixel` is a pixel's side in mm."""
    distance = _to_disc(shape, xs, ys) if isinstance(shape, Disc) else _to_path(shape, xs, ys)
    return np.clip(0.5 - distance / pixel, 0.0, 1.0)


def _to_disc(shape: Disc, xs: Plane, ys: Plane) -> Plane:
    off = np.hypot(xs - shape.x, ys - shape.y) - shape.radius
    return np.abs(off) - shape.pen / 2 if shape.pen else off


def _to_path(shape: Path, xs: Plane, ys: Plane) -> Plane:
    points = shape.points + shape.points[:1] if shape.closed or not shape.pen else shape.points
    nearest = np.full(xs.shape, np.inf)
    odd = np.zeros(xs.shape, bool)
    for (ax, ay), (bx, by) in pairwise(points):
        dx, dy = bx - ax, by - ay
        length = dx * dx + dy * dy
        along = np.clip(((xs - ax) * dx + (ys - ay) * dy) / length, 0, 1) if length else 0.0
        nearest = np.minimum(nearest, np.hypot(xs - ax - along * dx, ys - ay - along * dy))
        if not shape.pen and ay != by:
            odd ^= ((ay > ys) != (by > ys)) & (xs < (ys - ay) / (by - ay) * dx + ax)
    if shape.pen:
        return nearest - shape.pen / 2
    return np.where(odd, -nearest, nearest)
