"""Symbols as data: one declaration from which map style, legend, print and other encodings are compiled.

Sizes are CSS pixels on screen; `ByZoom` interpolates between zooms, `ByCode` chooses by a property's code.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, fields, replace
from typing import Any


@dataclass(frozen=True)
class ByCode:
    """A value chosen by a property's code; `default` for every other code."""

    property: str
    cases: tuple[tuple[str, str], ...]
    default: str

    def get(self, code: str) -> str:
        """Return the value for a code."""
        return dict(self.cases).get(code, self.default)


@dataclass(frozen=True)
class ByZoom:
    """A number interpolated linearly between (zoom, value) stops in rising order."""

    stops: tuple[tuple[float, float], ...]


Colour = str | ByCode
Size = float | ByZoom


@dataclass(frozen=True, kw_only=True)
class Part:
    """What every part of a symbol has: the zooms it is drawn at, and a filter by one property's codes.

    `only` is (property, codes): the part is drawn for features whose property is one of the codes.
    """

    minzoom: float = 0
    maxzoom: float = 24
    only: tuple[str, tuple[str, ...]] | None = None


@dataclass(frozen=True, kw_only=True)
class Fill(Part):
    """An area filled with a colour; `pattern` names a hatch drawn over the colour, by formula with sizes in mm:
    `dots-1.2-7`, `grid-3`, `lines-45-4+lines-135-8` ... (all in kbs.portrayal.patterns); "" for none.
    """

    color: Colour
    opacity: float = 1.0
    outline: Colour | None = None
    pattern: Colour | None = None


@dataclass(frozen=True, kw_only=True)
class Stroke(Part):
    """A line, or an area's outline. `casing` draws a wider line of another colour below it.

    `run` names a decorated line by formula with sizes in mm (`w0.8_dash10_gap2_disc1_gap2`, all in
    kbs.portrayal.runs), which brings its own colour and width; `scale` is its size on screen, 1 as on paper.
    """

    color: Colour
    width: Size = 1.0
    dash: tuple[float, ...] = ()
    casing: Colour | None = None
    casing_width: float = 1.0
    opacity: float = 1.0
    run: Colour | None = None
    scale: Size = 1.0


@dataclass(frozen=True, kw_only=True)
class Marker(Part):
    """A point drawn as a disc."""

    color: Colour
    radius: Size = 4.0
    outline: Colour = "#ffffff"
    outline_width: float = 1.0
    opacity: float = 1.0


@dataclass(frozen=True, kw_only=True)
class Text(Part):
    """A label from a property. `along` follows the line; `labels` maps codes to short texts (letter labels).

    `signs` names a frame or pictogram below the letters by formula with its size in mm (`frame-circle-10`,
    `mosque-10`, all in kbs.portrayal.signs), "" for none; `scale` is its size on screen, 1 as on paper.
    """

    property: str
    size: Size = 12.0
    color: str = "#333333"
    halo: str = "#ffffff"
    halo_width: float = 1.2
    along: bool = False
    weight: str = "regular"
    labels: ByCode | None = None
    signs: ByCode | None = None
    scale: Size = 1.0
    offset_em: tuple[float, float] = (0.0, 0.0)
    priority: int = 50


@dataclass(frozen=True)
class StandardSign:
    """What a standard lays down for one code, for comparison with what is drawn.

    Attributes:
        fill: `#RRGGBB`, or "" for an area without a fill and for a line.
        hatch, run, letters, sign: The formulas and letters as in `Fill.pattern`, `Stroke.run`, `Text`; "" for none.
        confidence: CONFIRMED, GENERAL or PROPOSED (data/standards/README.md).
        left_out: What of the standard's sign is unknown or not drawn.
    """

    code: str
    fill: str = ""
    hatch: str = ""
    run: str = ""
    letters: str = ""
    sign: str = ""
    source: str = ""
    confidence: str = "CONFIRMED"
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True)
class Standard:
    """The symbol library a collection is drawn by: its name and edition, and the property that holds its codes.

    `local` names the codes whose sign somebody here has changed or added, with who it was.
    """

    name: str
    property: str
    signs: tuple[StandardSign, ...]
    local: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Symbol:
    """The parts of a symbol in drawing order (first at the bottom), and the standard they are drawn by, if any."""

    parts: tuple[Part, ...] = field(default_factory=tuple)
    standard: Standard | None = None

    def __init__(self, *parts: Part, standard: Standard | None = None) -> None:
        object.__setattr__(self, "parts", parts)
        object.__setattr__(self, "standard", standard)

    def shown_by(self, properties: Collection[str]) -> Symbol | None:
        """Return the symbol as it can be drawn with these properties alone; None when no part is left.

        What would be chosen by another property takes its default, what is written or drawn for another is left out:
        a sign must not tell what may not be read.
        """
        parts = [drawn for part in self.parts if (drawn := _with_only(part, properties)) is not None]
        standard = self.standard if self.standard and self.standard.property in properties else None
        if tuple(parts) == self.parts and standard == self.standard:
            return self
        return Symbol(*parts, standard=standard) if parts else None


def _with_only(part: Part, properties: Collection[str]) -> Part | None:
    if part.only is not None and part.only[0] not in properties:
        return None
    if isinstance(part, Text) and part.property not in properties:
        return None
    coded: dict[str, Any] = {
        item.name: value.default
        for item in fields(part)
        if isinstance(value := getattr(part, item.name), ByCode) and value.property not in properties
    }
    if isinstance(part, Text):
        coded = dict.fromkeys(coded)
    return replace(part, **coded) if coded else part
