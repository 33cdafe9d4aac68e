"""City guide: small discs coloured by group, names where there is room; green areas belong to the base map."""

from kbs.catalog.symbols import ByCode, ByZoom, Fill, Marker, Stroke, Symbol, Text
from layers import palette as p

_GROUPS = (
    ("acil", "#c62828"),
    ("saglik", "#d81b60"),
    ("egitim", "#a8671d"),
    ("kamu", "#4a5a8a"),
    ("belediye_hizmeti", "#0b5c8f"),
    ("dini", "#7a5ca8"),
    ("yesil", "#2e7d32"),
    ("kultur", "#8e4585"),
    ("ulasim", "#1565c0"),
    ("ticaret", "#6d6459"),
    ("yeme_icme", "#c0651a"),
    ("sosyal", "#00838f"),
)
# What everybody looks for is seen one zoom earlier than shops and benches.
_FIRST = ("acil", "saglik", "egitim", "kamu", "dini", "kultur", "ulasim", "belediye_hizmeti")

PLACES = Symbol(
    Marker(
        color=ByCode("kategori", _GROUPS, p.PLACE),
        radius=ByZoom(((16, 2.4), (18, 4), (20, 5.5))),
        outline_width=1.0,
        minzoom=16.4,
        maxzoom=17,
        only=("kategori", _FIRST),
    ),
    Marker(
        color=ByCode("kategori", _GROUPS, p.PLACE),
        radius=ByZoom(((17, 2.4), (18, 3.6), (20, 5.5))),
        outline_width=1.0,
        minzoom=17,
    ),
    Text(
        property="ad",
        size=ByZoom(((17, 10), (19, 12))),
        color="#4f4740",
        halo=p.HALO,
        minzoom=17.3,
        offset_em=(0, 0.65),
        priority=35,
    ),
)
ASSEMBLY_AREAS = Symbol(
    Fill(color=p.ASSEMBLY, opacity=0.22, outline=p.ASSEMBLY),
    Stroke(color=p.ASSEMBLY, width=ByZoom(((12, 0.8), (18, 2.2)))),
    Text(
        property="ad",
        size=ByZoom(((14, 10.5), (18, 13))),
        color="#0d5526",
        halo=p.HALO,
        halo_width=1.6,
        weight="semibold",
        minzoom=14,
        priority=65,
    ),
)
GREEN_AREAS = Symbol(
    Fill(
        color=ByCode(
            "tur",
            (
                ("park", p.PARK),
                ("koru", p.WOOD),
                ("bahce", p.GARDEN),
                ("cocuk_bahcesi", "#d9ecc4"),
                ("cim_alan", p.GRASS),
                ("refuj", p.GRASS),
                ("fundalik", p.SCRUB),
                ("mezarlik", p.CEMETERY),
                ("bostan", p.GARDEN),
            ),
            p.GRASS,
        ),
    ),
    Text(
        property="ad",
        size=ByZoom(((15, 10.5), (18, 12.5))),
        color=p.LABEL_GREEN,
        halo=p.HALO,
        minzoom=15,
        priority=40,
    ),
)
