"""Zoning in the standard's colours, hatches, edges, letters and signs; plan lines with their decorations."""

from kbs.catalog.symbols import ByCode, ByZoom, Fill, Stroke, Symbol, Text
from layers import palette
from layers.planning import functions

UNKNOWN = "#d9d4cb"
_EDGES = functions.runs(functions.AREA)
_LINES = functions.runs(functions.LINE)
# Building approach limits, plan amendments, division lines, kerbs.
_INSIDE = {"122110", "122108", "132102", "130103"}

ZONING = Symbol(
    # The hatch is a part of its own, for the functions that have one: there is no empty pattern.
    Fill(
        color="transparent",
        pattern=ByCode("fonksiyon", functions.hatches(), functions.hatches()[0][1]),
        only=("fonksiyon", tuple(code for code, _hatch in functions.hatches())),
    ),
    Fill(color=ByCode("fonksiyon", functions.fills(), UNKNOWN)),
    Stroke(color="#3c3a36", width=ByZoom(((12, 0.2), (15, 0.6), (18, 1.4))), opacity=0.8),
    Stroke(
        color="#000000",
        run=ByCode("fonksiyon", _EDGES, _EDGES[0][1]),
        scale=ByZoom(((15, 0.25), (17, 0.5), (19, 1.0))),
        minzoom=15,
        only=("fonksiyon", tuple(code for code, _run in _EDGES)),
    ),
    Text(
        property="fonksiyon",
        labels=ByCode("fonksiyon", functions.letters(), ""),
        signs=ByCode("fonksiyon", functions.signs(), ""),
        scale=ByZoom(((14, 0.4), (18, 0.9))),
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
    standard=functions.standard(functions.AREA),
)
PLANS = Symbol(
    Stroke(color=palette.PLAN, width=ByZoom(((9, 1), (16, 3))), dash=(0.4, 1.6)),
    Text(property="ad", size=12, color=palette.PLAN, halo=palette.HALO, minzoom=11, maxzoom=15, priority=30),
)
LINES = Symbol(
    # From afar a plain line of the sign's colour; the many lines inside the blocks only from near.
    Stroke(
        color=ByCode("tur", functions.strokes(), "#000000"),
        width=ByZoom(((14, 0.3), (17, 0.9))),
        opacity=0.8,
        minzoom=14,
        maxzoom=16.5,
        only=("tur", tuple(code for code, _run in _LINES if code not in _INSIDE)),
    ),
    Stroke(
        color=ByCode("tur", functions.strokes(), "#000000"),
        run=ByCode("tur", _LINES, _LINES[0][1]),
        scale=ByZoom(((16, 0.3), (19, 0.9))),
        opacity=0.75,
        minzoom=16.5,
        only=("tur", tuple(code for code, _run in _LINES)),
    ),
    standard=functions.standard(functions.LINE),
)
NOTES = Symbol(
    Fill(color=palette.PLAN, opacity=0.06),
    Stroke(color=palette.PLAN, width=1, dash=(3, 3)),
)
