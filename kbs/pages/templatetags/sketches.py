"""Numbers and shapes of the static map: SVG wants points as decimal separators whatever the language."""

from __future__ import annotations

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from kbs.features.sketch import Shape, Sketch

register = template.Library()
_TARGET = "#d4380d"


@register.filter
def svg(value: float) -> str:
    """A number as SVG has it."""
    return f"{float(value):.2f}".rstrip("0").rstrip(".")


@register.filter
def times(unit: float, factor: float) -> str:
    """A length in drawing units, in metres."""
    return svg(unit * factor)


@register.filter
def left(drawn: Sketch) -> str:
    """The western edge."""
    return svg(-drawn.width / 2)


@register.filter
def top(drawn: Sketch) -> str:
    """The northern edge."""
    return svg(-drawn.height / 2)


@register.filter
def view_box(drawn: Sketch) -> str:
    """The frame as a viewBox."""
    return f"{left(drawn)} {top(drawn)} {svg(drawn.width)} {svg(drawn.height)}"


@register.simple_tag
def drawn_shape(shape: Shape, unit: float) -> SafeString:
    """One shape of the surroundings."""
    if shape.kind == "point":
        return _disc(shape, shape.fill, shape.width * unit)
    return format_html(
        '<path d="{}" fill="{}" fill-opacity="{}" stroke="{}" stroke-width="{}" stroke-dasharray="{}"/>',
        shape.path,
        shape.fill or "none",
        svg(shape.opacity),
        shape.stroke or "none",
        svg(shape.width * unit),
        " ".join(svg(float(length) * unit) for length in shape.dash.split()) or "none",
    )


@register.simple_tag
def target_shape(shape: Shape, unit: float) -> SafeString:
    """The feature itself, in the one colour that nothing else has."""
    if shape.kind == "point":
        return _disc(shape, _TARGET, 7 * unit)
    return format_html(
        '<path d="{}" fill="{}" fill-opacity="0.18" stroke="{}" stroke-width="{}" stroke-linejoin="round"/>',
        shape.path,
        _TARGET if shape.kind == "area" else "none",
        _TARGET,
        svg(3 * unit),
    )


@register.simple_tag
def scale_bar(drawn: Sketch) -> SafeString:
    """A bar with its length in metres, bottom left."""
    x = -drawn.width / 2 + 14 * drawn.unit
    y = drawn.height / 2 - 14 * drawn.unit
    return format_html(
        '<g><path d="M{0} {1}h{2}" stroke="#333" stroke-width="{3}"/>'
        '<text x="{0}" y="{4}" font-size="{5}" fill="#333">{6} m</text></g>',
        svg(x),
        svg(y),
        drawn.scale_bar,
        svg(3 * drawn.unit),
        svg(y - 6 * drawn.unit),
        svg(12 * drawn.unit),
        drawn.scale_bar,
    )


def _disc(shape: Shape, fill: str, radius: float) -> SafeString:
    """A point: PostGIS writes `cx="x" cy="y"` for points, `M` paths for the rest."""
    x, y = _centre(shape.path)
    return format_html(
        '<circle cx="{}" cy="{}" r="{}" fill="{}" stroke="#fff" stroke-width="{}"/>',
        x,
        y,
        svg(radius),
        fill,
        svg(radius / 4),
    )


def _centre(path: str) -> tuple[str, str]:
    parts = path.replace('"', " ").replace("=", " ").replace(",", " ").split()
    numbers = [part for part in parts if part.lstrip("-").replace(".", "", 1).isdigit()]
    return (numbers[0], numbers[1]) if len(numbers) >= 2 else ("0", "0")
