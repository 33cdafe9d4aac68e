"""Networks in the common colours of utility maps; abandoned pieces are thin, planned ones dashed."""

from __future__ import annotations

from kbs.catalog.symbols import ByZoom, Marker, Stroke, Symbol, Text
from layers import palette

_WIDTH = ByZoom(((13, 1.0), (16, 1.8), (19, 3.6)))
_THIN = ByZoom(((13, 0.5), (19, 1.4)))


def line(color: str) -> Symbol:
    """Return the symbol of a network's lines."""
    return Symbol(
        Stroke(color=color, width=_THIN, dash=(1, 3), opacity=0.7, minzoom=15, only=("durum", ("iptal",))),
        Stroke(color=color, width=_WIDTH, dash=(4, 2), minzoom=14, only=("durum", ("proje",))),
        Stroke(
            color=color,
            casing="#ffffff",
            casing_width=0.8,
            width=_WIDTH,
            minzoom=13,
            only=("durum", ("aktif", "arizali")),
        ),
        Text(property="no", size=10, color=color, halo=palette.HALO, along=True, minzoom=18, priority=12),
    )


def point(color: str) -> Symbol:
    """Return the symbol of a network's points."""
    return Symbol(
        Marker(
            color=color,
            outline="#ffffff",
            outline_width=1.2,
            radius=ByZoom(((15, 2), (18, 4.5), (20, 7))),
            minzoom=15,
        ),
        Text(
            property="no",
            size=9.5,
            color=color,
            halo=palette.HALO,
            minzoom=19,
            offset_em=(0, 0.7),
            priority=8,
        ),
    )
