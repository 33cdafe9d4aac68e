"""Decorated lines by name: what is repeated along a line, with sizes in millimetres on paper.

A name is a formula, its words joined by `_`: the pen (`w0.8`), what comes along the line, and a colour other
than black (`005ce6`). `w0.8_dash10_gap2_disc1_gap2` is a dash of 10 mm, a gap of 2 mm, a dot of 1 mm, a gap.

=======================  =======================================================================
`dash10` `gap2`          a piece of line, a piece without
`disc3` `ring3`          a filled disc, an open circle; `dotring3` one with a dot, `target3` a ringed disc
`tri3` `tent3`           a filled and an open triangle; `dottent3` an open one with a dot
`square2` `cross3`       a filled square, a slanted cross
`bar5x2` `openbar5x2`    a filled and an open bar, length x height
`wave5` `zigzag4`        a wave, a sharp double bend
`gear4` `trefoil6`       a toothed wheel, a radiation sign, `plusring3` a circle with a plus
`tick5` `side3`          a stroke across the line, a stroke to its right only; both have no length
`chevron3`               an arrow head on the line, without length
`on-tri3`                any of the marks lying on the line that goes on below; without length
`rails1.5`               first word only: two lines 1.5 mm apart all along instead of one
=======================  =======================================================================
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from kbs.portrayal import shapes
from kbs.portrayal.shapes import BLACK, Cell, Disc, Path, Shape, regular

_PEN = 0.3
_WORD = re.compile(
    r"^(?P<on>on-)?(?P<kind>[a-z]+)(?P<size>\d{1,2}(?:\.\d{1,2})?)(?:x(?P<height>\d(?:\.\d)?))?$"
)
_INK = re.compile(r"^[0-9a-f]{6}$")
_WITHOUT_LENGTH = frozenset({"tick", "side", "chevron"})
Shapes = tuple[Shape, ...]


class UnknownRun(ValueError):
    """The name is not a formula of this room."""


@dataclass(frozen=True)
class Word:
    """One thing along a line: its kind, its size and height in mm, and where its middle lies in the period."""

    kind: str
    size: float
    height: float
    middle: float
    length: float


@dataclass(frozen=True)
class Run:
    """A parsed formula; `rails` is the distance of two parallel lines, 0 for one line."""

    pen: float
    ink: str
    rails: float
    period: float
    words: tuple[Word, ...]

    @property
    def dashes(self) -> tuple[float, ...]:
        """Lengths of line and gap in turn, in mm, from the start of the period; () for a line without gaps."""
        lengths: list[float] = []
        drawn: list[bool] = []
        for word in self.words:
            if not word.length:
                continue
            on = word.kind == "dash"
            if drawn and drawn[-1] == on:
                lengths[-1] += word.length
            else:
                drawn.append(on)
                lengths.append(word.length)
        if all(drawn):
            return ()
        if not drawn[0]:
            lengths = [0.0, *lengths]
        # A line goes on into the next period's: the gap between them is too short to be seen, and not nothing.
        return tuple(lengths) if len(lengths) % 2 == 0 else (*lengths, 0.01)

    @property
    def drawn_and_free(self) -> tuple[float, ...]:
        """Lengths in mm of what is drawn and what is free in turn, for those who cannot draw the marks."""
        lengths = [(word.kind == "gap", word.length) for word in self.words if word.length]
        pairs = [
            sum(length for _free, length in group)
            for _free, group in groupby(lengths, key=lambda one: one[0])
        ]
        return tuple(pairs) if len(pairs) % 2 == 0 else ()

    @property
    def has_line(self) -> bool:
        """Whether any line is drawn at all, rather than marks alone."""
        return bool(self.rails) or any(word.kind == "dash" for word in self.words)

    @property
    def marks(self) -> tuple[Word, ...]:
        """Everything but dashes and gaps."""
        return tuple(word for word in self.words if word.kind not in ("dash", "gap"))


@cache
def parse(name: str) -> Run:
    """Read a formula. Raises `UnknownRun`.

    >>> parse("w0.8_dash10_gap2").dashes
    (10.0, 2.0)
    """
    pen, ink, rails, at = _PEN, BLACK, 0.0, 0.0
    words: list[Word] = []
    for text in name.split("_"):
        if _INK.match(text):
            ink = text
            continue
        match = _WORD.match(text)
        kind, size = (match["kind"], float(match["size"])) if match else ("", 0.0)
        if match is None or size <= 0 or kind not in _KINDS:
            raise UnknownRun(
                f"{text!r} of {name!r} is no word of a line; words: {', '.join(sorted(_MARKS))}, dash, gap"
            )
        if kind in ("w", "rails"):
            pen, rails = (size, rails) if kind == "w" else (pen, size)
            continue
        length = 0.0 if match["on"] or kind in _WITHOUT_LENGTH else size
        words.append(Word(kind, size, float(match["height"] or size), at + length / 2, length))
        at += length
    if not words:
        raise UnknownRun(f"{name!r} draws nothing: at least one dash, gap or mark is needed")
    return Run(pen, ink, rails, at, tuple(words))


@cache
def cell(name: str) -> Cell:
    """Return one period of the line, its axis in the middle of the height. Raises `UnknownRun`."""
    run = parse(name)
    if not run.period:
        raise UnknownRun(f"{name!r} has no length: at least one dash, gap or mark that takes room is needed")
    reach = max([run.pen, run.rails + run.pen, *(_reach(word) + run.pen for word in run.marks)]) / 2 + 0.1
    drawn: list[Shape] = []
    if run.rails:
        for y in (reach - run.rails / 2, reach + run.rails / 2):
            drawn.append(_stretch(-1, run.period + 1, y, run))
    for word in run.words:
        if word.kind == "dash" and not run.rails:
            drawn.append(_stretch(word.middle - word.length / 2, word.middle + word.length / 2, reach, run))
        elif word.kind in _MARKS:
            placed = (shapes.moved(shape, word.middle, reach) for shape in mark(word, run))
            drawn += [
                copy
                for shape in placed
                for step in (-1, 0, 1)
                for copy in [shapes.moved(shape, step * run.period, 0)]
                if shapes.box(copy)[2] > 0 and shapes.box(copy)[0] < run.period
            ]
    return Cell(run.period, 2 * reach, tuple(drawn), "x")


def render(name: str, *, scale: int = 1, ink: str | None = None) -> NDArray[np.uint8]:
    """Draw periods of the line as RGBA (rows, columns, 4), `scale` device pixels per CSS pixel."""
    return shapes.raster(cell(name), scale=scale, ink=ink)


def height_px(name: str) -> float:
    """Return how many CSS pixels wide the line is drawn with its marks."""
    return math.ceil(cell(name).height * shapes.PIXELS_PER_MM)


def mark_name(word: Word, run: Run) -> str:
    """Return the formula of a mark alone, in its run's pen and colour.

    >>> run = parse("w0.3_dash5_disc3_ff0000")
    >>> mark_name(run.marks[0], run)
    'w0.3_disc3_ff0000'
    """
    height = f"x{word.height:g}" if word.height != word.size else ""
    ink = f"_{run.ink}" if run.ink != BLACK else ""
    return f"w{run.pen:g}_{word.kind}{word.size:g}{height}{ink}"


@cache
def mark_cell(name: str) -> Cell:
    """Return the first mark of a formula in a square, its place on the line in the middle. Raises `UnknownRun`."""
    run = parse(name)
    if not run.marks:
        raise UnknownRun(f"{name!r} has no mark")
    word = run.marks[0]
    side = max(_reach(word), word.size) + run.pen + 0.2
    return Cell(side, side, tuple(shapes.moved(shape, side / 2, side / 2) for shape in mark(word, run)))


def mark(word: Word, run: Run) -> Shapes:
    """Return a mark's shapes around (0, 0)."""
    return _MARKS[word.kind](word, run)


def _stretch(start: float, end: float, y: float, run: Run) -> Path:
    """A piece of line with square ends."""
    half = run.pen / 2
    return Path(
        ((start, y - half), (end, y - half), (end, y + half), (start, y + half)), closed=True, ink=run.ink
    )


def _reach(word: Word) -> float:
    return 2 * word.size if word.kind == "side" else word.height


def _disc(word: Word, run: Run) -> Shapes:
    return (Disc(0, 0, word.size / 2, ink=run.ink),)


def _ring(word: Word, run: Run) -> Shapes:
    return (Disc(0, 0, (word.size - run.pen) / 2, run.pen, run.ink),)


def _dotring(word: Word, run: Run) -> Shapes:
    return (*_ring(word, run), Disc(0, 0, word.size / 8, ink=run.ink))


def _target(word: Word, run: Run) -> Shapes:
    return (*_ring(word, run), Disc(0, 0, word.size / 4, ink=run.ink))


def _corners(word: Word, inset: float = 0.0) -> tuple[shapes.Point, ...]:
    return regular(0, word.size / 12, word.size / math.sqrt(3) - inset, 3)


def _tri(word: Word, run: Run) -> Shapes:
    return (Path(_corners(word), closed=True, ink=run.ink),)


def _tent(word: Word, run: Run) -> Shapes:
    return (Path(_corners(word, run.pen), run.pen, closed=True, ink=run.ink),)


def _dottent(word: Word, run: Run) -> Shapes:
    return (*_tent(word, run), Disc(0, word.size / 10, word.size / 10, ink=run.ink))


def _box(word: Word, inset: float = 0.0) -> tuple[shapes.Point, ...]:
    x, y = (word.size - inset) / 2, (word.height - inset) / 2
    return ((-x, -y), (x, -y), (x, y), (-x, y))


def _bar(word: Word, run: Run) -> Shapes:
    return (Path(_box(word), closed=True, ink=run.ink),)


def _openbar(word: Word, run: Run) -> Shapes:
    return (Path(_box(word, run.pen), run.pen, closed=True, ink=run.ink),)


def _cross(word: Word, run: Run) -> Shapes:
    arm = (word.size - run.pen) / 2
    return tuple(Path(((-arm, -arm * s), (arm, arm * s)), run.pen, ink=run.ink) for s in (-1, 1))


def _plusring(word: Word, run: Run) -> Shapes:
    arm = word.size / 4
    bars = (
        Path(((-arm, 0), (arm, 0)), run.pen, ink=run.ink),
        Path(((0, -arm), (0, arm)), run.pen, ink=run.ink),
    )
    return (*_ring(word, run), *bars)


def _tick(word: Word, run: Run) -> Shapes:
    return (Path(((0, -word.size / 2), (0, word.size / 2)), run.pen, ink=run.ink),)


def _side(word: Word, run: Run) -> Shapes:
    return (Path(((0, 0), (0, word.size)), run.pen, ink=run.ink),)


def _chevron(word: Word, run: Run) -> Shapes:
    half = word.size / 2
    return (Path(((-half / 2, -half), (half / 2, 0), (-half / 2, half)), run.pen, ink=run.ink),)


def _wave(word: Word, run: Run) -> Shapes:
    steps = [i / 12 for i in range(13)]
    track = tuple(((s - 0.5) * word.size, -math.sin(2 * math.pi * s) * word.size / 5) for s in steps)
    return (Path(track, run.pen, ink=run.ink),)


def _zigzag(word: Word, run: Run) -> Shapes:
    x, y = word.size / 2, word.size / 3
    return (Path(((-x, 0), (-x / 3, -y), (x / 3, y), (x, 0)), run.pen, ink=run.ink),)


def _gear(word: Word, run: Run) -> Shapes:
    radius = word.size / 2
    teeth = tuple(
        Path(((0.65 * x, 0.65 * y), (x, y)), word.size / 7, ink=run.ink)
        for x, y in regular(0, 0, radius * 0.93, 8)
    )
    return (Disc(0, 0, 0.55 * radius, 0.3 * radius, run.ink), *teeth)


def _trefoil(word: Word, run: Run) -> Shapes:
    radius = word.size / 2
    blades = []
    for middle in (-90.0, 30.0, 150.0):
        arc = [math.radians(middle + step) for step in range(-30, 31, 10)]
        outer = [(radius * math.cos(a), radius * math.sin(a)) for a in arc]
        inner = [(0.3 * radius * math.cos(a), 0.3 * radius * math.sin(a)) for a in reversed(arc)]
        blades.append(Path((*outer, *inner), closed=True, ink=run.ink))
    return (*blades, Disc(0, 0, 0.18 * radius, ink=run.ink))


_MARKS: dict[str, Callable[[Word, Run], Shapes]] = {
    "disc": _disc,
    "ring": _ring,
    "dotring": _dotring,
    "target": _target,
    "tri": _tri,
    "tent": _tent,
    "dottent": _dottent,
    "square": _bar,
    "bar": _bar,
    "openbar": _openbar,
    "cross": _cross,
    "plusring": _plusring,
    "tick": _tick,
    "side": _side,
    "chevron": _chevron,
    "wave": _wave,
    "zigzag": _zigzag,
    "gear": _gear,
    "trefoil": _trefoil,
}
_KINDS = frozenset(_MARKS) | {"w", "rails", "dash", "gap"}
