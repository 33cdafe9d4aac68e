"""Legends say the same as the map."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.utils import translation

from kbs.catalog.symbols import ByCode, Fill, Stroke, Symbol, Text
from kbs.portrayal.legend import entries
from kbs.portrayal.palette import themed
from tests.toytown.collections import GARDENS, PATHS, TREES

KEYS = {"label", "kind", "color", "outline", "pattern", "text", "sign", "run", "width", "dash", "value"}


def test_codes_have_their_labels_and_the_rest_a_line_of_its_own() -> None:
    rows = entries(GARDENS)
    assert [(r["label"], r["color"], r["value"]) for r in rows] == [
        ("Gül bahçesi", "#ff88aa", "gul"),
        ("Oyun bahçesi", "#88ddff", "oyun"),
        ("Diğer", "#88cc88", None),
    ]
    assert all(set(row) == KEYS for row in rows)
    assert {row["outline"] for row in rows} == {"#335533"}
    with translation.override("en"):
        assert entries(GARDENS)[0]["label"] == "Rose garden"


def test_a_plain_symbol_has_one_entry_named_like_the_collection() -> None:
    [path], [tree] = entries(PATHS), entries(TREES)
    assert (path["label"], path["kind"], path["color"], path["outline"]) == (
        "Patikalar",
        "line",
        "#996633",
        "#ffffff",
    )
    assert (tree["label"], tree["kind"], tree["width"]) == ("Ağaçlar", "circle", 6)


def test_letters_hatches_and_outlines_of_a_code_come_together() -> None:
    symbol = Symbol(
        Fill(
            color=ByCode("kind", (("gul", "#ff0000"),), "#00ff00"),
            pattern=ByCode("kind", (("gul", "grid-3"),), ""),
        ),
        Stroke(color="#000000", width=2, dash=(2, 1)),
        Text(property="kind", labels=ByCode("kind", (("gul", "G"),), "")),
    )
    rose, rest = entries(replace(GARDENS, symbol=symbol))
    assert (rose["pattern"], rose["text"], rose["outline"], rose["dash"]) == (
        "grid-3",
        "G",
        "#000000",
        [2, 1],
    )
    assert (rest["pattern"], rest["text"], rest["color"]) == (None, "", "#00ff00")


def test_a_decorated_line_shows_its_colour_pen_and_dashes() -> None:
    symbol = Symbol(
        Stroke(color="#000000", run=ByCode("kind", (("gul", "w0.8_dash8_gap2_005ce6"),), "ring5_gap2"))
    )
    rose, rest = entries(replace(PATHS, symbol=symbol))
    assert (rose["color"], rose["width"], rose["dash"]) == ("#005ce6", 3.0, [10.0, 2.5])
    assert (rest["run"], rest["color"], rest["dash"]) == ("ring5_gap2", "#000000", [1.0, 2.0])


def test_parts_for_some_codes_only_leave_no_other() -> None:
    symbol = Symbol(
        Stroke(color="#111111", only=("kind", ("gul",))), Stroke(color="#222222", only=("kind", ("oyun",)))
    )
    assert [(r["value"], r["color"]) for r in entries(replace(PATHS, symbol=symbol))] == [
        ("gul", "#111111"),
        ("oyun", "#222222"),
    ]


@pytest.mark.parametrize("role", ["area", "line", "casing", "point", "text", "halo"])
def test_the_light_theme_is_as_declared_and_the_dark_one_a_colour(role) -> None:  # type: ignore[no-untyped-def]
    assert themed("#ff88aa", "light", role) == "#ff88aa"
    dark = themed("#ff88aa", "dark", role)
    assert dark != "#ff88aa"
    assert len(dark) == 7
    assert int(dark[1:], 16) >= 0


def test_dark_keeps_the_order_of_the_base_map() -> None:
    """Land sinks below buildings, roads stay lighter than both, texts are light."""

    def lightness(colour: str) -> int:
        return sum(int(colour[i : i + 2], 16) for i in (1, 3, 5))

    land = themed("#f5f3ee", "dark", "area", base=True)
    building = themed("#e7e0d5", "dark", "area", base=True)
    road = themed("#ffffff", "dark", "line", base=True)
    text = themed("#4a4640", "dark", "text", base=True)
    assert lightness(land) < lightness(building) < lightness(road) < lightness(text)
