"""Buildings: one step darker than the land, with a fine outline."""

from kbs.catalog.symbols import ByCode, ByZoom, Fill, Stroke, Symbol, Text
from layers import palette

BUILDINGS = Symbol(
    Fill(
        color=ByCode(
            "kullanim",
            (
                ("egitim", "#ecdcc0"),
                ("dini", "#e2d8e4"),
                ("saglik", "#eed9d4"),
                ("resmi_kurum", "#dcdde4"),
                ("insaat", "#efe9df"),
                ("eklenti", "#eee9e0"),
            ),
            palette.BUILDING,
        ),
    ),
    Stroke(color=palette.BUILDING_EDGE, width=ByZoom(((14, 0.2), (16, 0.6), (19, 1.0)))),
    Text(
        property="ad",
        size=ByZoom(((17, 10), (19, 12))),
        color=palette.LABEL_QUIET,
        halo=palette.HALO,
        minzoom=17,
        priority=20,
    ),
)
