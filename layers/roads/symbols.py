"""Roads: white with hairline casings, width by class and zoom; lower classes lie below higher ones."""

from __future__ import annotations

from kbs.catalog.symbols import ByZoom, Stroke, Symbol, Text
from layers import palette as p

CENTRELINES = Symbol(
    Stroke(
        color=p.STEPS,
        width=ByZoom(((16, 1.2), (18, 3), (20, 7))),
        dash=(0.6, 0.4),
        minzoom=16,
        only=("sinif", ("merdiven",)),
    ),
    Stroke(
        color=p.CYCLEWAY,
        width=ByZoom(((14, 0.7), (17, 1.4), (20, 4))),
        dash=(3, 1.5),
        minzoom=14.5,
        only=("sinif", ("bisiklet",)),
    ),
    Stroke(
        color=p.FOOTWAY,
        casing=p.FOOTWAY_CASING,
        casing_width=0.5,
        width=ByZoom(((15, 0.5), (16, 1.0), (17, 1.7), (18, 2.8), (19, 4.5), (21, 14))),
        minzoom=15,
        only=("sinif", ("yaya", "toprak")),
    ),
    Stroke(
        color=p.ROAD,
        casing=p.ROAD_CASING,
        casing_width=0.6,
        width=ByZoom(((14, 0.5), (15, 0.9), (16, 1.9), (17, 3.4), (18, 6.5), (19, 11), (21, 38))),
        minzoom=14,
        only=("sinif", ("servis",)),
    ),
    Stroke(
        color=p.ROAD,
        casing=p.ROAD_CASING,
        casing_width=0.7,
        width=ByZoom(
            ((12, 0.4), (13, 0.8), (14, 1.6), (15, 2.8), (16, 5), (17, 8), (18, 14), (19, 24), (21, 80))
        ),
        minzoom=12,
        only=("sinif", ("sokak",)),
    ),
    Stroke(
        color=p.ROAD,
        casing=p.ROAD_CASING,
        casing_width=0.8,
        width=ByZoom(
            ((11, 0.6), (13, 1.5), (14, 2.6), (15, 4.2), (16, 6.8), (17, 10.5), (18, 18), (19, 30), (21, 100))
        ),
        minzoom=11,
        only=("sinif", ("cadde",)),
    ),
    Stroke(
        color=p.MAIN_ROAD,
        casing=p.MAIN_ROAD_CASING,
        casing_width=0.8,
        width=ByZoom(((8, 0.8), (11, 1.6), (13, 3), (15, 6), (17, 13), (18, 22), (19, 36), (21, 120))),
        minzoom=8,
        only=("sinif", ("anayol", "otoyol")),
    ),
)
STREETS = Symbol(
    Text(
        property="ad",
        size=ByZoom(((14, 10), (16, 11.5), (18, 13.5))),
        color=p.LABEL,
        halo=p.ROAD,
        halo_width=1.6,
        along=True,
        minzoom=14.5,
        priority=60,
    ),
)
SIDES = Symbol(
    Stroke(color="#c86b98", width=1.0, dash=(3, 2), opacity=0.8, minzoom=16),
)
