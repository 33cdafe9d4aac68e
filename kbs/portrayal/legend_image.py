"""Legends as pictures: SVG with the sizes of the paper, and PNG of the same at 96 pixels per inch.

One row per sign: a field of 14 x 9 mm drawn with the hatch, edge, decorated line, frame, pictogram and letters in
their true sizes in millimetres, and what it means to its right.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from xml.sax.saxutils import escape, quoteattr

import numpy as np
from numpy.typing import NDArray

from kbs.portrayal import lettering, patterns, png, runs, shapes, signs
from kbs.portrayal.legend import Entry
from kbs.portrayal.palette import TRANSPARENT
from kbs.portrayal.shapes import PIXELS_PER_MM

_FIELD = (14.0, 9.0)
_GAP = 2.0
_TEXT_MM = 3.2
_TITLE_MM = 3.8
_LETTERS_MM = 3.4
_INK, _HALO = "#1f1d1a", "#fffdf9"
_MOST_LETTERS = 90

Canvas = NDArray[np.uint8]  # rows, columns, red-green-blue
Plane = NDArray[np.float64]
Section = tuple[str, list[Entry]]


def svg(sections: Iterable[Section]) -> str:
    """Return the legend as an SVG document in millimetres; a section is a title and its entries."""
    drawn: list[str] = []
    definitions: dict[str, str] = {}
    at, widest = _GAP, 40.0
    for title, entries in sections:
        drawn.append(_svg_text(title, _GAP, at + _TITLE_MM, _TITLE_MM, bold=True))
        at += _TITLE_MM + _GAP
        for entry in entries:
            drawn.append(f'<g transform="translate({_GAP} {at:g})">{_svg_field(entry, definitions)}</g>')
            label = _short(entry["label"])
            drawn.append(_svg_text(label, 2 * _GAP + _FIELD[0], at + _FIELD[1] / 2 + _TEXT_MM / 3, _TEXT_MM))
            widest = max(widest, lettering.width(label, _TEXT_MM))
            at += _FIELD[1] + _GAP
        widest = max(widest, lettering.width(title, _TITLE_MM))
    width = 3 * _GAP + _FIELD[0] + widest
    size = f'width="{width:.1f}mm" height="{at:.1f}mm" viewBox="0 0 {width:.1f} {at:.1f}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size}><defs>{"".join(definitions.values())}</defs>'
        f'<rect width="100%" height="100%" fill="#ffffff"/>{"".join(drawn)}</svg>'
    )


def _svg_text(text: str, x: float, y: float, size: float, *, bold: bool = False, middle: bool = False) -> str:
    more = ' font-weight="600"' if bold else ""
    if middle:
        more += f' text-anchor="middle" stroke="{_HALO}" stroke-width="0.5" paint-order="stroke"'
    return (
        f'<text x="{x:g}" y="{y:.2f}" font-family="Noto Sans, sans-serif" font-size="{size:g}" '
        f'fill="{_INK}"{more}>{escape(text)}</text>'
    )


def _svg_field(entry: Entry, definitions: dict[str, str]) -> str:
    width, height = _FIELD
    drawn = []
    if entry["kind"] == "fill":
        drawn.append(f'<rect width="{width:g}" height="{height:g}" fill={_svg_colour(entry["color"])}/>')
        if name := entry["pattern"]:
            definitions.setdefault(name, _svg_pattern(f"p{len(definitions)}", name))
            number = list(definitions).index(name)
            drawn.append(f'<rect width="{width:g}" height="{height:g}" fill="url(#p{number})"/>')
        edge = entry["outline"] or "#999999"
        drawn.append(
            f'<rect width="{width:g}" height="{height:g}" fill="none" stroke="{edge}" stroke-width="0.2"/>'
        )
    if entry["kind"] == "line" and not entry["run"]:
        drawn += [_svg_line(colour, pen, entry["dash"]) for colour, pen in _strokes(entry)]
    if entry["run"]:
        cell = runs.cell(entry["run"])
        for y in (0.0, height) if entry["kind"] == "fill" else (height / 2,):
            steps = int(width / cell.width) + 1
            pieces = "".join(
                f'<g transform="translate({step * cell.width:.3f} 0)">{shapes.fragment(cell)}</g>'
                for step in range(steps)
            )
            drawn.append(
                f'<svg y="{y - cell.height / 2:.3f}" width="{width:g}" height="{cell.height:.3f}">{pieces}</svg>'
            )
    if entry["kind"] == "circle":
        radius = entry["width"] / 2 / PIXELS_PER_MM
        edge = f' stroke="{entry["outline"]}" stroke-width="0.3"' if entry["outline"] else ""
        drawn.append(
            f'<circle cx="{width / 2}" cy="{height / 2}" r="{radius:.2f}" fill="{entry["color"]}"{edge}/>'
        )
    if entry["sign"]:
        cell, scale = _fitted(entry["sign"])
        place = f"translate({(width - cell.width * scale) / 2:.3f} {(height - cell.height * scale) / 2:.3f}) scale({scale:.3f})"
        drawn.append(f'<g transform="{place}">{shapes.fragment(cell)}</g>')
    if entry["text"]:
        drawn.append(
            _svg_text(
                entry["text"], width / 2, height / 2 + _LETTERS_MM * 0.36, _LETTERS_MM, bold=True, middle=True
            )
        )
    return "".join(drawn)


def _svg_colour(colour: str | None) -> str:
    return quoteattr("none" if not colour or colour == TRANSPARENT else colour)


def _svg_pattern(identifier: str, name: str) -> str:
    cell = patterns.cell(name)
    size = f'width="{cell.width:.3f}" height="{cell.height:.3f}" patternUnits="userSpaceOnUse"'
    return (
        f'<pattern id="{identifier}" {size}>{shapes.fragment(cell, opacity=patterns.INK_OPACITY)}</pattern>'
    )


def _svg_line(colour: str, pen: float, dash: list[float]) -> str:
    y = _FIELD[1] / 2
    dashes = f' stroke-dasharray="{" ".join(f"{part * pen:.2f}" for part in dash)}"' if dash else ""
    return f'<path d="M0 {y:g}H{_FIELD[0]:g}" stroke="{colour}" stroke-width="{pen:.2f}"{dashes}/>'


def _strokes(entry: Entry) -> list[tuple[str, float]]:
    """Return (colour, width in mm) of a line's casing and of the line, the lower first."""
    pen = max(1.0, min(entry["width"] or 1.0, 20.0)) / PIXELS_PER_MM
    casing = [(entry["outline"], pen + 2 / PIXELS_PER_MM)] if entry["outline"] else []
    return [*casing, (entry["color"] or _INK, pen)]


def _fitted(name: str) -> tuple[shapes.Cell, float]:
    """Return a sign and the scale at which it fits into the field."""
    cell = signs.cell(name)
    return cell, min(1.0, (_FIELD[1] - 0.6) / cell.height)


def _short(label: str) -> str:
    return label if len(label) <= _MOST_LETTERS else label[: _MOST_LETTERS - 1] + "…"


def as_png(sections: Iterable[Section]) -> bytes:
    """Return the legend as PNG at 96 pixels per inch."""
    listed = list(sections)
    labels = [(_short(e["label"]), _TEXT_MM) for _title, entries in listed for e in entries]
    labels += [(title, _TITLE_MM) for title, _entries in listed]
    widest = max((lettering.width(text, size) for text, size in labels), default=40.0)
    height = sum(_TITLE_MM + _GAP + len(entries) * (_FIELD[1] + _GAP) for _title, entries in listed) + _GAP
    canvas = np.full((_px(height), _px(3 * _GAP + _FIELD[0] + max(widest, 40.0)), 3), 255, np.uint8)
    at = _GAP
    for title, entries in listed:
        _write(canvas, title, _px(_GAP), _px(at), _TITLE_MM)
        at += _TITLE_MM + _GAP
        for entry in entries:
            top, left = _px(at), _px(_GAP)
            _field(canvas[top : top + _px(_FIELD[1]), left : left + _px(_FIELD[0])], entry)
            _write(
                canvas,
                _short(entry["label"]),
                _px(2 * _GAP + _FIELD[0]),
                _px(at + _FIELD[1] / 2 - _TEXT_MM * 0.65),
                _TEXT_MM,
            )
            at += _FIELD[1] + _GAP
    image = np.full((*canvas.shape[:2], 4), 255, np.uint8)
    image[..., :3] = canvas
    return png.encode(image)


def _px(mm: float) -> int:
    return round(mm * PIXELS_PER_MM)


def _rgb(colour: str) -> Plane:
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    return np.array([int(digits[i : i + 2], 16) for i in (0, 2, 4)], float)


def _lay(field: Canvas, alpha: Plane, colour: Plane) -> None:
    """Paint a colour (one, or one per pixel) through a mask over a field of the same size."""
    field[:] = np.round(field * (1 - alpha[..., None]) + colour * alpha[..., None])


def _lay_image(field: Canvas, image: NDArray[np.uint8], top: int, left: int) -> None:
    """Paint an RGBA image with its corner at a place that may lie outside the field."""
    up, side = max(0, -top), max(0, -left)
    rows, columns = min(field.shape[0] - top, image.shape[0]), min(field.shape[1] - left, image.shape[1])
    if rows > up and columns > side:
        piece = image[up:rows, side:columns].astype(float)
        _lay(field[top + up : top + rows, left + side : left + columns], piece[..., 3] / 255, piece[..., :3])


@cache
def _tile(pattern: str) -> NDArray[np.uint8]:
    return patterns.render(pattern)


def _field(field: Canvas, entry: Entry) -> None:
    rows, columns = field.shape[:2]
    if entry["kind"] == "fill":
        if entry["color"] and entry["color"] != TRANSPARENT:
            field[:] = _rgb(entry["color"])
        if entry["pattern"]:
            tile = _tile(entry["pattern"])
            tiles = np.tile(tile, (rows // tile.shape[0] + 1, columns // tile.shape[1] + 1, 1))
            _lay_image(field, tiles, 0, 0)
        edge = _rgb(entry["outline"] or "#999999")
        field[[0, -1], :] = field[:, [0, -1]] = edge
    if entry["kind"] == "line" and not entry["run"]:
        for colour, pen in _strokes(entry):
            _lay_line(field, colour, pen * PIXELS_PER_MM, entry["dash"])
    if entry["run"]:
        strip = runs.render(entry["run"])
        strip = np.tile(strip, (1, columns // strip.shape[1] + 1, 1))
        for middle in (0, rows) if entry["kind"] == "fill" else (rows // 2,):
            _lay_image(field, strip, middle - strip.shape[0] // 2, 0)
    if entry["kind"] == "circle":
        dot = shapes.Cell(
            *_FIELD,
            (
                shapes.Disc(
                    _FIELD[0] / 2, _FIELD[1] / 2, entry["width"] / 2 / PIXELS_PER_MM, ink=entry["color"][1:]
                ),
            ),
        )
        _lay_image(field, shapes.raster(dot), 0, 0)
    if entry["sign"]:
        cell, scale = _fitted(entry["sign"])
        image = shapes.raster(cell, scale=scale)
        _lay_image(field, image, (rows - image.shape[0]) // 2, (columns - image.shape[1]) // 2)
    if entry["text"]:
        letters = lettering.mask(entry["text"], _LETTERS_MM * PIXELS_PER_MM)
        top, left = (rows - letters.shape[0]) // 2, (columns - letters.shape[1]) // 2
        _lay_image(field, _inked(_wider(letters), _HALO), top, left)
        _lay_image(field, _inked(letters, _INK), top, left)


def _lay_line(field: Canvas, colour: str, pen: float, dash: list[float]) -> None:
    rows, columns = field.shape[:2]
    across = np.abs(np.arange(rows) + 0.5 - rows / 2)
    alpha = np.clip(pen / 2 + 0.5 - across, 0, 1)[:, None] * np.ones((1, columns))
    if dash:
        place = np.arange(columns) % (sum(dash) * pen)
        ends = np.cumsum([part * pen for part in dash])
        alpha *= (np.searchsorted(ends, place, side="right") % 2 == 0)[None, :]
    _lay(field, alpha, _rgb(colour))


def _write(canvas: Canvas, text: str, left: int, top: int, size_mm: float) -> None:
    _lay_image(canvas, _inked(lettering.mask(text, size_mm * PIXELS_PER_MM), _INK), top, left)


def _inked(mask: Plane, colour: str) -> NDArray[np.uint8]:
    image = np.empty((*mask.shape, 4), np.uint8)
    image[..., :3] = _rgb(colour)
    image[..., 3] = np.round(mask * 255)
    return image


def _wider(mask: Plane) -> Plane:
    """Return a mask grown by about a pixel and a half on every side."""
    grown = np.pad(mask, 2)
    steps = [(dy, dx) for dy in (-1, 0, 1) for dx in (-1, 0, 1)]
    grown = np.max([np.roll(grown, step, (0, 1)) for step in steps], axis=0)
    return grown[2:-2, 2:-2]
