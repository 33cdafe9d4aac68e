"""Boundaries: quiet lines, strong names; they belong to the base map."""

from kbs.catalog.symbols import ByZoom, Stroke, Symbol, Text
from layers import palette

PROVINCES = Symbol(
    # Generalised lines: where districts are drawn they would only disagree with them.
    Stroke(color=palette.BOUNDARY, width=ByZoom(((4, 0.6), (9, 1.4))), opacity=0.6, maxzoom=9.5),
    Text(
        property="ad",
        size=ByZoom(((5, 11), (9, 15))),
        color=palette.LABEL_STRONG,
        halo=palette.HALO,
        weight="semibold",
        maxzoom=9.5,
        priority=90,
    ),
)
DISTRICTS = Symbol(
    Stroke(
        color=palette.BOUNDARY,
        width=ByZoom(((8, 0.6), (14, 1.6))),
        dash=(8, 3, 1, 3, 1, 3),
        opacity=0.6,
        minzoom=8,
    ),
    Text(
        property="ad",
        size=ByZoom(((9, 11), (12, 15))),
        color=palette.LABEL_STRONG,
        halo=palette.HALO,
        weight="semibold",
        minzoom=9,
        maxzoom=12,
        priority=85,
    ),
)
NEIGHBOURHOODS = Symbol(
    Stroke(
        color=palette.BOUNDARY,
        width=ByZoom(((12, 0.6), (18, 1.6))),
        dash=(6, 3, 1, 3),
        opacity=0.5,
        minzoom=12,
    ),
    Text(
        property="ad",
        size=ByZoom(((12, 12), (16, 18))),
        color=palette.LABEL_STRONG,
        halo=palette.HALO,
        halo_width=1.6,
        weight="semibold",
        minzoom=12.5,
        maxzoom=16.5,
        priority=80,
    ),
)
