"""Door numbers: the lightest of the three label weights, readable from zoom 18."""

from kbs.catalog.symbols import ByZoom, Marker, Symbol, Text
from layers import palette as p

DOORS = Symbol(
    Marker(
        color=p.LABEL_QUIET,
        outline=p.HALO,
        outline_width=0.8,
        radius=ByZoom(((17, 1.3), (19, 2))),
        minzoom=17,
    ),
    Text(
        property="kapi_no",
        size=ByZoom(((18, 9.5), (20, 12))),
        color=p.LABEL_QUIET,
        halo=p.HALO,
        minzoom=18,
        offset_em=(0, 0.35),
        priority=25,
    ),
)
