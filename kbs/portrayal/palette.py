"""Colours of the themes: declarations name light-theme colours, the dark theme is derived by role.

Not an inversion: areas sink to a dark ground and keep their order of lightness and their hue, roads stay
lighter than the ground they cross, text turns light on a dark halo. Lightness is that of OKLab
(B. Ottosson 2020), in which equal steps look equal.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

Theme = Literal["light", "dark"]
Role = Literal["area", "line", "casing", "point", "text", "halo"]
THEMES: tuple[Theme, ...] = ("light", "dark")

# The ground below all layers; the same as the page's own background tokens.
GROUND: dict[Theme, str] = {"light": "#f5f3ee", "dark": "#171d21"}
_DARK_HALO = "#12171a"
TRANSPARENT = "transparent"
_HEX = re.compile(r"^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$")


def is_colour(text: str) -> bool:
    """Whether the text is a hexadecimal colour of three or six digits, or `transparent`."""
    return text == TRANSPARENT or bool(_HEX.match(text))


@cache
def themed(colour: str, theme: Theme, role: Role, *, base: bool = False) -> str:
    """Return a declared colour as it is drawn in a theme.

    Args:
        colour: `#rgb` or `#rrggbb`, as declared for the light theme.
        role: What is drawn with it.
        base: Whether the collection is part of the base map (the quiet background).
    """
    if theme == "light" or not _HEX.match(colour):
        return colour
    if role == "halo":
        return _DARK_HALO
    lightness, a, b = _to_oklab(colour)
    chroma = 0.85
    if role == "text":
        lightness = 0.97 - 0.28 * lightness
    elif role == "casing":
        lightness = 0.16 + 0.08 * lightness
    elif base and role == "area":
        # Light land 0.97 becomes 0.23, a building somewhat darker than land becomes somewhat lighter.
        lightness, chroma = 0.23 + 0.45 * max(0.0, 0.97 - lightness), 0.7
    elif base and role == "line":
        lightness, chroma = 0.38 + 0.3 * abs(lightness - 0.9), 0.7
    elif role == "area":
        lightness = 0.34 + 0.42 * lightness
    else:
        lightness = max(lightness, 0.66)
    return _from_oklab(lightness, a * chroma, b * chroma)


def _to_oklab(colour: str) -> tuple[float, float, float]:
    digits = colour[1:] if len(colour) == 7 else "".join(d * 2 for d in colour[1:])
    r, g, b = (_linear(int(digits[i : i + 2], 16) / 255) for i in (0, 2, 4))
    long = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b) ** (1 / 3)
    medium = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b) ** (1 / 3)
    short = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


def _from_oklab(lightness: float, a: float, b: float) -> str:
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    channels = (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )
    return "#" + "".join(f"{round(255 * _gamma(min(1.0, max(0.0, c)))):02x}" for c in channels)


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _gamma(value: float) -> float:
    return 12.92 * value if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055
