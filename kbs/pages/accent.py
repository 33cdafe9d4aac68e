"""The municipality's accent colour: shades for every theme from the one colour of the setting `KBS_ACCENT`.

The tokens (`static/kbs/tokens.css`) carry the standard accent; a small style sheet replaces it where an installation
chose another one. Contrast follows WCAG 2.2, 1.4.3: 4.5 to 1 for text.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, register
from django.http import HttpRequest, HttpResponse

from kbs.web.methods import safe

# As written in tokens.css: with this accent no second style sheet is needed.
STANDARD = "#0b6570"
TEXT_CONTRAST = 4.5
_WHITE, _BLACK = (255, 255, 255), (0, 0, 0)
_DARK_SURFACE = (0x1C, 0x22, 0x26)

Colour = tuple[int, int, int]


def read(text: str) -> Colour:
    """Return red, green, blue (0-255) of `#rrggbb`; ValueError for anything else."""
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", text):
        raise ValueError(text)
    return int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16)


def write(colour: Colour) -> str:
    """Return `#rrggbb`."""
    return "#{:02x}{:02x}{:02x}".format(*colour)


def mix(colour: Colour, other: Colour, share: float) -> Colour:
    """Return the colour with a share (0-1) of the other one."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(colour, other, strict=True))
    return red, green, blue


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast ratio of WCAG 2.2, 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Colour) -> float:
    channels = (c / 255 for c in colour)
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _bright(colour: Colour) -> Colour:
    """The colour lightened until it reads well on the dark theme's panels."""
    shades: Iterator[Colour] = (mix(colour, _WHITE, step / 20) for step in range(21))
    return next(shade for shade in shades if contrast(shade, _DARK_SURFACE) >= 7)


def sheet(accent: str) -> str:
    """Return the style sheet that replaces the accent of the light and the dark theme."""
    colour = read(accent)
    bright = _bright(colour)
    light = {
        "--accent": colour,
        "--accent-strong": mix(colour, _BLACK, 0.25),
        "--accent-soft": mix(colour, _WHITE, 0.88),
        "--focus": colour,
        "--map-preview": colour,
    }
    dark = {
        "--accent": bright,
        "--accent-strong": mix(bright, _WHITE, 0.3),
        "--accent-soft": mix(colour, _DARK_SURFACE, 0.55),
        "--on-accent": mix(colour, _BLACK, 0.8),
        "--focus": mix(bright, _WHITE, 0.2),
        "--map-preview": bright,
    }
    parts = [(":root:not([data-theme='high'])", light), (":root[data-theme='dark']", dark)]
    rules = [f"{selector} {{ {_declarations(tokens)} }}" for selector, tokens in parts]
    rules.append(
        f"@media (prefers-color-scheme: dark) {{ :root:not([data-theme]) {{ {_declarations(dark)} }} }}"
    )
    return "\n".join(rules) + "\n"


def _declarations(tokens: dict[str, Colour]) -> str:
    return " ".join(f"{name}: {write(colour)};" for name, colour in tokens.items())


def version() -> str | None:
    """Return what tells this installation's sheet apart, or None when the standard accent is in use."""
    accent = settings.KBS_ACCENT.lower()
    return None if accent == STANDARD else hashlib.sha256(sheet(accent).encode()).hexdigest()[:10]


@safe
def view(request: HttpRequest) -> HttpResponse:
    """Serve the sheet; its address carries a version, so it may be kept."""
    response = HttpResponse(sheet(settings.KBS_ACCENT), content_type="text/css; charset=utf-8")
    response["Cache-Control"] = "public, max-age=86400"
    return response


@register()
def check_accent(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Refuse an accent that is no colour or on which white text cannot be read."""
    try:
        ratio = contrast(read(settings.KBS_ACCENT), _WHITE)
    except ValueError:
        return [
            Error(f"KBS_ACCENT is {settings.KBS_ACCENT!r}, not a colour like #0b6570.", id="kbs.pages.E001")
        ]
    if ratio < TEXT_CONTRAST:
        return [
            Error(
                f"White text on KBS_ACCENT {settings.KBS_ACCENT} has a contrast of {ratio:.1f} to 1.",
                hint=f"WCAG 2.2 asks for {TEXT_CONTRAST} to 1: choose a darker colour.",
                id="kbs.pages.E002",
            )
        ]
    return []
