"""Symbols compiled to MapLibre layers, and whole styles held against the specification's own validator."""

from __future__ import annotations

import json
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kbs.catalog.declaration import Collection, MapEntry, Tiling
from kbs.catalog.symbols import ByCode, ByZoom, Fill, Marker, Stroke, Symbol, Text
from kbs.portrayal import runs
from kbs.portrayal.layers import Drawing, properties_needed, style_layers
from kbs.portrayal.style import Links, city_style, collection_style
from tests.toytown.collections import GARDENS, PATHS, TREES

ROOT = Path(__file__).resolve().parent.parent.parent
VALIDATOR = ROOT / "frontend/node_modules/@maplibre/maplibre-gl-style-spec/dist/gl-style-validate.mjs"
NODE = ROOT / ".venv/bin/node"
LINKS = Links(
    "https://example.org/t.json",
    {"Noto Sans Regular": "https://example.org/a.woff2"},
    "https://example.org/sprite",
)
EVERYTHING = replace(
    GARDENS,
    symbol=Symbol(
        Fill(
            color=ByCode("kind", (("gul", "#ff88aa"), ("oyun", "#88ddff"), ("x", "#ff88aa")), "#88cc88"),
            opacity=0.6,
            outline="#335533",
            pattern=ByCode("kind", (("gul", "dots-1.2-7"),), ""),
        ),
        Stroke(
            color="#222222",
            width=ByZoom(((12, 1), (18, 5))),
            dash=(2, 1),
            casing="#ffffff",
            minzoom=15.5,
            maxzoom=17,
        ),
        Marker(color="#227722", radius=ByZoom(((10, 2),)), only=("kind", ("gul", "oyun"))),
        Text(property="name", weight="semibold", along=True, minzoom=16),
        Text(
            property="kind",
            labels=ByCode("kind", (("gul", "G"),), ""),
            signs=ByCode("kind", (("gul", "bolt-10"),), ""),
            offset_em=(0.0, 0.8),
        ),
        Stroke(
            color="#000000", run=ByCode("kind", (("gul", "w0.3_dash5"),), "ring3_gap2"), scale=0.5, minzoom=17
        ),
    ),
)


def layers(collection: Collection, **more: Any) -> dict[str, dict[str, Any]]:
    return {layer["id"]: layer for layer in style_layers(collection, Drawing("city", **more))}


def test_parts_become_layers_in_drawing_order() -> None:
    kinds = [layer["id"].split("-", 2)[2] for layer in layers(EVERYTHING).values()]
    assert kinds == ["fill", "pattern", "casing", "line", "line", "line", "circle", "label", "label"]


def test_codes_become_a_match_with_one_branch_per_colour() -> None:
    paint = layers(EVERYTHING)["gardens-0-fill"]["paint"]
    expected = [
        "match",
        ["to-string", ["get", "kind"]],
        ["gul", "x"],
        "#ff88aa",
        ["oyun"],
        "#88ddff",
        "#88cc88",
    ]
    assert paint["fill-color"] == expected
    assert paint["fill-opacity"] == 0.6


def test_a_casing_is_wider_than_its_line_at_every_zoom() -> None:
    made = layers(PATHS)
    casing, line = made["paths-0-casing"]["paint"], made["paths-1-line"]["paint"]
    assert line["line-width"] == ["interpolate", ["linear"], ["zoom"], 12, 1, 18, 5]
    assert casing["line-width"] == ["interpolate", ["linear"], ["zoom"], 12, 3, 18, 7]


def test_decorated_lines_are_images_as_wide_as_they_are_high() -> None:
    names = (("gul", "w0.8_dash10_gap2"), ("oyun", "w0.3_dash5_ring3"))
    part = Stroke(
        color="#000000", run=ByCode("kind", names, "w0.3_dash5"), scale=ByZoom(((15, 0.5), (17, 1.0)))
    )
    [layer] = style_layers(replace(PATHS, symbol=Symbol(part)), Drawing("city"))
    images = [
        "match",
        ["to-string", ["get", "kind"]],
        ["gul"],
        "w0.8_dash10_gap2",
        ["oyun"],
        "w0.3_dash5_ring3",
        "w0.3_dash5",
    ]
    assert layer["paint"]["line-pattern"] == images
    *_, zoom, widths = layer["paint"]["line-width"]
    assert zoom == 17
    assert widths[2:] == [
        ["gul"],
        runs.height_px("w0.8_dash10_gap2"),
        ["oyun"],
        runs.height_px("w0.3_dash5_ring3"),
        runs.height_px("w0.3_dash5"),
    ]


def test_signs_stand_behind_their_letters() -> None:
    part = Text(property="kind", signs=ByCode("kind", (("gul", "frame-circle-10"),), ""), scale=0.5)
    [layer] = style_layers(replace(GARDENS, symbol=Symbol(part)), Drawing("city"))
    assert layer["layout"]["icon-image"] == [
        "match",
        ["to-string", ["get", "kind"]],
        ["gul"],
        "frame-circle-10",
        "",
    ]
    assert layer["layout"]["icon-size"] == 0.5


def test_zooms_filters_opacity_and_visibility_are_carried_over() -> None:
    made = layers(EVERYTHING, opacity=0.5, visible=False)
    dashed = made["gardens-2-casing"]
    assert (dashed["minzoom"], dashed["maxzoom"]) == (15.5, 17)
    assert made["gardens-6-circle"]["filter"] == [
        "in",
        ["to-string", ["get", "kind"]],
        ["literal", ["gul", "oyun"]],
    ]
    assert made["gardens-0-fill"]["paint"]["fill-opacity"] == 0.3
    assert all(layer["layout"]["visibility"] == "none" for layer in made.values())


def test_nothing_is_drawn_below_the_first_tile() -> None:
    late = replace(GARDENS, tiling=Tiling(minzoom=14, overview="none"))
    assert all(layer["minzoom"] >= 14 for layer in layers(late).values())
    assert min(layer.get("minzoom", 0) for layer in layers(GARDENS).values()) == 8


def test_a_collection_without_symbol_is_drawn_quietly() -> None:
    for collection, kind in ((GARDENS, "fill"), (PATHS, "line"), (TREES, "circle")):
        assert next(iter(layers(replace(collection, symbol=None)).values()))["type"] == kind


def test_the_properties_a_symbol_reads_are_known_with_their_zoom() -> None:
    assert properties_needed(EVERYTHING.symbol) == {"kind": 0, "name": 16}
    assert properties_needed(None) == {}


def test_base_collections_lie_below_and_texts_above_everything() -> None:
    late_base = replace(PATHS, map=MapEntry("toy", 99, base=True))
    style = city_style([GARDENS, late_base, TREES], LINKS, title="x")
    order = [(layer["type"] == "symbol", layer["source-layer"]) for layer in style["layers"][1:]]
    assert order[0] == (False, "paths")
    assert order == sorted(order, key=lambda item: item[0])
    assert order[-1] == (True, "gardens.labels")


def test_more_important_texts_are_placed_first() -> None:
    first = replace(TREES, symbol=Symbol(Text(property="species", priority=90)), map=MapEntry("toy", 1))
    style = city_style([first, GARDENS], LINKS, title="x")
    assert [layer["source-layer"] for layer in style["layers"] if layer["type"] == "symbol"] == [
        "gardens.labels",
        "trees",
    ]


def test_the_first_state_of_the_map_is_in_the_style() -> None:
    hidden = replace(GARDENS, map=MapEntry("toy", 1, visible=False, opacity=0.5))
    style = city_style([hidden], LINKS, title="x")
    assert style["layers"][1]["layout"]["visibility"] == "none"
    assert style["layers"][1]["paint"]["fill-opacity"] == 0.5
    alone = collection_style(hidden, LINKS)
    assert "visibility" not in alone["layers"][1].get("layout", {})


def _validate(style: dict[str, Any], folder: Path) -> str:
    file = folder / "style.json"
    file.write_text(json.dumps(style))
    result = subprocess.run([NODE, VALIDATOR, file], capture_output=True, text=True, timeout=60)
    return result.stdout + result.stderr


@pytest.mark.skipif(not VALIDATOR.exists(), reason="the frontend's packages are not installed")
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_specification_s_validator_finds_nothing(theme: Any, tmp_path: Path) -> None:
    style = city_style([EVERYTHING, PATHS, TREES], LINKS, title="x", theme=theme)
    assert _validate(style, tmp_path).strip() == ""
    style["layers"][1]["paint"]["fill-opacity"] = "much"
    assert "fill-opacity" in _validate(style, tmp_path)
