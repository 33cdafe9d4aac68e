"""Zoning in the standard's colours, hatches and letters over the base map; plan lines in their colours."""

from kbs.catalog.symbols import ByCode, ByZoom, Fill, Stroke, Symbol, Text
from layers import palette
from layers.planning import functions

UNKNOWN = "#d9d4cb"

ZONING = Symbol(
    # The hatch is a part of its own, for the functions that have one: there is no empty pattern.
    Fill(
        color="transparent",
        pattern=ByCode("fonksiyon", functions.patterns(), functions.patterns()[0][1]),
        only=("fonksiyon", tuple(code for code, _hatch in functions.patterns())),
    ),
    Fill(color=ByCode("fonksiyon", functions.fills(), UNKNOWN)),
    Stroke(color="#3c3a36", width=ByZoom(((12, 0.2), (15, 0.6), (18, 1.4))), opacity=0.8),
    Text(
        property="fonksiyon",
        labels=ByCode("fonksiyon", functions.letter_labels(), ""),
        weight="semibold",
        size=ByZoom(((14, 10), (18, 17))),
        color="#1f1d1a",
        halo=palette.HALO,
        halo_width=1.6,
        minzoom=14,
        priority=70,
    ),
    Text(
        property="etiket",
        size=ByZoom(((16, 9.5), (19, 12))),
        color="#1f1d1a",
        halo=palette.HALO,
        halo_width=1.4,
        minzoom=16,
        offset_em=(0, 0.9),
        priority=35,
    ),
)
PLANS = Symbol(
    Stroke(color=palette.PLAN, width=ByZoom(((9, 1), (16, 3))), dash=(0.4, 1.6)),
    Text(property="ad", size=12, color=palette.PLAN, halo=palette.HALO, minzoom=11, maxzoom=15, priority=30),
)
LINES = Symbol(
    Stroke(
        color=ByCode("tur", functions.strokes(), "#000000"),
        width=ByZoom(((16, 0.5), (19, 1.1))),
        dash=(8, 2, 1, 2),
        opacity=0.75,
        minzoom=16,
        only=("tur", ("122110", "122108", "132102")),
    ),
    Stroke(
        color="#ff0000",
        width=ByZoom(((17, 0.4), (19, 0.8))),
        opacity=0.6,
        minzoom=16.8,
        only=("tur", ("130103",)),
    ),
    Stroke(
        color=ByCode("tur", functions.strokes(), "#000000"),
        width=ByZoom(((14, 0.3), (19, 1.4))),
        opacity=0.8,
        minzoom=14,
        only=(
            "tur",
            tuple(
                code
                for code, _ in functions.strokes()
                if code not in {"122110", "122108", "132102", "130103"}
            ),
        ),
    ),
)
NOTES = Symbol(
    Fill(color=palette.PLAN, opacity=0.06),
    Stroke(color=palette.PLAN, width=1, dash=(3, 3)),
)
