"""Cadastre: thin lines, dashed until zoom 17; numbers where they can be read."""

from kbs.catalog.symbols import ByZoom, Fill, Stroke, Symbol, Text
from layers import palette

# The nearly clear fill makes the whole area answer a click.
PARCELS = Symbol(
    Fill(color=palette.LAND, opacity=0.01, minzoom=14),
    Stroke(color=palette.PARCEL, width=0.6, dash=(4, 2), opacity=0.75, minzoom=15.5, maxzoom=17),
    Stroke(color=palette.PARCEL, width=ByZoom(((17, 0.6), (20, 1.4))), opacity=0.9, minzoom=17),
    Text(
        property="parsel_no",
        size=ByZoom(((18, 10.5), (20, 13))),
        color=palette.PARCEL_LABEL,
        halo=palette.HALO,
        minzoom=17.8,
        priority=45,
    ),
)
BLOCKS = Symbol(
    Stroke(color=palette.BLOCK, width=ByZoom(((14, 0.5), (18, 1.6))), opacity=0.75, minzoom=14),
    Text(
        property="ada_no",
        size=ByZoom(((15, 10.5), (18, 14))),
        color=palette.BLOCK,
        halo=palette.HALO,
        halo_width=1.5,
        weight="semibold",
        minzoom=15,
        maxzoom=18.5,
        priority=55,
    ),
)
