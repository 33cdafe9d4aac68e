"""Frames and pictograms that stand in areas, by name, with the size in millimetres on paper at the end.

`mosque-10` is a pictogram of `pictograms.svg` (drawn for this project: PROPOSED), `frame-triangle-10` a frame
for letters. Two joined by `+` lie on each other. `-above` before the size leaves the lower half free for
letters; a colour other than black stands before the size: `recycling-00b050-7`, `bolt-above-10`.

Frames: `box`, `circle`, `squares` (one in the other), `triangle`, `triangle-double`, `triangle-thick`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from pathlib import Path as File

import numpy as np
from lxml import etree
from numpy.typing import NDArray

from kbs.portrayal import shapes
from kbs.portrayal.shapes import BLACK, Cell, Disc, Path, Shape, regular

_PEN = 0.4
_THICK = 1.0
_SHEET = File(__file__).with_name("pictograms.svg")
_UNITS = 24.0
_SVG = "{http://www.w3.org/2000/svg}"
_NAME = re.compile(
    r"^(?P<frame>frame-)?(?P<name>[a-z]+(?:-[a-z]+)*?)(?P<above>-above)?(?:-(?P<ink>[0-9a-f]{6}))?-(?P<size>\d{1,2}(?:\.\d)?)$"
)
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
FRAMES = ("box", "circle", "squares", "triangle", "triangle-double", "triangle-thick")


class UnknownSign(ValueError):
    """The name is no sign of this room."""


@cache
def cell(name: str) -> Cell:
    """Return the sign as a drawing with its middle in the middle. Raises `UnknownSign`."""
    layers = [_layer(text) for text in name.split("+")]
    width, height = max(c.width for c in layers), max(c.height for c in layers)
    drawn = [
        shapes.moved(shape, (width - c.width) / 2, (height - c.height) / 2)
        for c in layers
        for shape in c.shapes
    ]
    return Cell(width, height, tuple(drawn))


@cache
def square(name: str) -> Cell:
    """Return the sign in a square: programs disagree about which side is a graphic's size. Raises `UnknownSign`."""
    one = cell(name)
    side = max(one.width, one.height)
    at = (side - one.width) / 2, (side - one.height) / 2
    return Cell(side, side, tuple(shapes.moved(shape, *at) for shape in one.shapes))


def render(name: str, *, scale: int = 1, ink: str | None = None) -> NDArray[np.uint8]:
    """Draw the sign as RGBA (rows, columns, 4), `scale` device pixels per CSS pixel."""
    return shapes.raster(cell(name), scale=scale, ink=ink)


def _layer(text: str) -> Cell:
    match = _NAME.match(text)
    known = match and (match["name"] in FRAMES if match["frame"] else match["name"] in pictograms())
    if match is None or not known or not float(match["size"]):
        raise UnknownSign(
            f"{text!r} is no sign; frames: {', '.join(FRAMES)}; pictograms: {', '.join(sorted(pictograms()))}; "
            "then the size in mm"
        )
    size, ink = float(match["size"]), match["ink"] or BLACK
    if match["frame"]:
        return Cell(size + _THICK, size + _THICK, _frame(match["name"], size, ink))
    drawn = tuple(
        replace(shapes.moved(shape, 0, 0, size / _UNITS), ink=ink, pen=shape.pen * size / _UNITS)
        for shape in pictograms()[match["name"]]
    )
    # Letters stand in the middle of a sign; a pictogram above them is a drawing three times as high.
    return Cell(size, 3.2 * size if match["above"] else size, drawn)


def _frame(name: str, size: float, ink: str) -> tuple[Shape, ...]:
    middle = (size + _THICK) / 2
    if name == "circle":
        return (Disc(middle, middle, size / 2, _PEN, ink),)
    if name in ("box", "squares"):
        sides = (size, size * 0.8) if name == "squares" else (size,)
        return tuple(
            Path(regular(middle, middle, s / 2**0.5, 4, turn=-135), _PEN, closed=True, ink=ink) for s in sides
        )
    pen = _THICK if name == "triangle-thick" else _PEN
    # An upright triangle that fills the square, low enough for its letters to stand in the middle.
    corners = (
        (middle, middle - size / 2),
        (middle + size / 2, middle + size / 2),
        (middle - size / 2, middle + size / 2),
    )
    outer = Path(corners, pen, closed=True, ink=ink)
    if name != "triangle-double":
        return (outer,)
    at = (middle, middle + size / 4)
    inner = tuple((at[0] + (x - at[0]) * 0.8, at[1] + (y - at[1]) * 0.8) for x, y in corners)
    return (outer, Path(inner, pen, closed=True, ink=ink))


@cache
def pictograms() -> dict[str, tuple[Shape, ...]]:
    """Return the shapes of every pictogram by name, in units of a square of 24."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    root = etree.parse(str(_SHEET), parser).getroot()
    return {
        symbol.get("id", ""): tuple(
            _shape(element) for element in symbol.iterchildren(f"{_SVG}path", f"{_SVG}circle")
        )
        for symbol in root.iter(f"{_SVG}symbol")
    }


def _shape(element: etree._Element) -> Shape:
    pen = float(element.get("stroke-width", 0)) if element.get("stroke") else 0.0
    if element.tag == f"{_SVG}circle":
        x, y, radius = (float(element.get(name, 0)) for name in ("cx", "cy", "r"))
        return Disc(x, y, radius, pen)
    track = element.get("d", "")
    numbers = [float(text) for text in _NUMBER.findall(track)]
    return Path(tuple(zip(numbers[::2], numbers[1::2], strict=True)), pen, closed=track.endswith("Z"))
