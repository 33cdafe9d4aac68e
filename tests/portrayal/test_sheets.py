"""SLD and QML: the same rules, the standards' order of elements, sizes, scales and filters."""

from __future__ import annotations

import base64
from dataclasses import replace
from typing import Any

import pytest
from lxml import etree

from kbs.catalog.declaration import Tiling
from kbs.catalog.symbols import ByCode, ByZoom, Fill, Marker, Stroke, Symbol, Text
from kbs.portrayal import legend, legend_image, qml, rules, sld
from tests.toytown.collections import GARDENS, PATHS, TREES

SLD = "{http://www.opengis.net/sld}"
SE = "{http://www.opengis.net/se}"
OGC = "{http://www.opengis.net/ogc}"
FULL = replace(
    GARDENS,
    tiling=Tiling(minzoom=0, overview="none"),
    symbol=Symbol(
        Fill(
            color=ByCode("kind", (("gul", "#ff88aa"), ("oyun", "#8df")), "#88cc88"),
            opacity=0.5,
            outline="#335533",
            pattern=ByCode("kind", (("gul", "lines-45-4-w0.2"),), ""),
        ),
        Stroke(
            color="#222222",
            width=ByZoom(((12, 1), (18, 5))),
            dash=(2, 1),
            casing="#ffffff",
            minzoom=15,
            maxzoom=17,
        ),
        Stroke(color="#000000", run="w0.8_dash5_disc2_005ce6", scale=0.5, only=("kind", ("gul",))),
        Text(
            property="kind",
            labels=ByCode("kind", (("gul", "G"),), ""),
            signs=ByCode("kind", (("gul", "bolt-10"),), ""),
            size=16,
        ),
        Text(property="name", offset_em=(0.0, 1.0), minzoom=16),
    ),
)
# The order of elements in SLD 1.0 (02-070, annex A) and SE 1.1 (05-077r4, annex A).
ORDER = {
    "Rule": ["Name", "Title", "Description", "Filter", "MinScaleDenominator", "MaxScaleDenominator", "*"],
    "TextSymbolizer": ["Label", "Font", "LabelPlacement", "Halo", "Fill"],
    "Graphic": ["ExternalGraphic", "Mark", "Size"],
    "Mark": ["WellKnownName", "Fill", "Stroke"],
    "PointPlacement": ["AnchorPoint", "Displacement"],
    "Stroke": ["GraphicStroke", "CssParameter", "SvgParameter"],
    "GraphicStroke": ["Graphic", "InitialGap", "Gap"],
    "ExternalGraphic": ["OnlineResource", "Format"],
}


def written(version: sld.Version, *collections: Any) -> etree._Element:
    return etree.fromstring(
        sld.document(collections or (FULL,), version, lambda kind, name: f"/{kind}/{name}", title="t")
    )


def local(element: etree._Element) -> str:
    return etree.QName(element).localname


@pytest.mark.parametrize("version", [sld.SLD_10, sld.SE_11])
def test_elements_stand_in_the_standard_s_order(version: sld.Version) -> None:
    checked = set()
    for element in written(version, FULL, PATHS, TREES).iter():
        order = ORDER.get(local(element))
        if order:
            places = [order.index(local(c)) if local(c) in order else order.index("*") for c in element]
            assert places == sorted(places), etree.tostring(element)
            checked.add(local(element))
    assert checked >= set(ORDER) - ({"GraphicStroke"} if version == sld.SLD_10 else set())


def test_only_the_newer_version_has_marks_along_lines() -> None:
    assert not list(written(sld.SLD_10).iter(f"{SLD}GraphicStroke"))
    [stroke] = written(sld.SE_11).iter(f"{SE}GraphicStroke")
    assert stroke.find(f"{SE}Gap").text == "13.23"  # 7 mm, halved, at 96 pixels per inch
    assert stroke.find(f".//{SE}Mark/{SE}WellKnownName").text == "circle"


def test_filters_choose_codes_and_the_rest() -> None:
    root = written(sld.SLD_10)
    [first, second, rest] = root.findall(f".//{SLD}FeatureTypeStyle")[0]
    assert [e.text for e in first.iter(f"{OGC}Literal")] == ["gul"]
    assert first.find(f"{SLD}Title").text == "Gül bahçesi"
    assert second.find(f".//{SLD}CssParameter").text == "#88ddff"
    assert rest.find(f"{OGC}Filter/{OGC}Not/{OGC}Or") is not None
    assert rest.find(f".//{SLD}CssParameter[@name='fill-opacity']").text == "0.5"


def test_zooms_become_scales_of_the_standard_pixel() -> None:
    lines = [
        r for r in written(sld.SLD_10).iter(f"{SLD}Rule") if r.find(f"{SLD}Name").text.startswith("line-")
    ]
    [line] = lines
    assert float(line.find(f"{SLD}MaxScaleDenominator").text) == pytest.approx(559082264.03 / 2**16, rel=1e-6)
    assert float(line.find(f"{SLD}MinScaleDenominator").text) == pytest.approx(559082264.03 / 2**18, rel=1e-6)
    # Between its stops the width is that of the middle of the zooms.
    assert line.find(f".//{SLD}CssParameter[@name='stroke-width']").text == "3.67"
    assert line.find(f".//{SLD}CssParameter[@name='stroke-dasharray']").text == "7.33 3.67"


def test_a_size_by_zoom_makes_one_rule_per_step() -> None:
    symbol = Symbol(Marker(color="#111111", radius=ByZoom(((14, 2.0), (16, 4.0), (18, 8.0)))))
    [group] = rules.groups(replace(TREES, symbol=symbol, tiling=Tiling(minzoom=10, overview="none")))
    assert [(r.minzoom, r.maxzoom, r.size(r.part.radius)) for r in group.rules] == [
        (10, 14, 2.0), (14, 16, 3.0), (16, 18, 6.0), (18, 24, 8.0),
    ]  # fmt: skip


def test_codes_that_a_part_leaves_out_have_no_rule() -> None:
    symbol = Symbol(
        Fill(
            color=ByCode("kind", (("gul", "#ff0000"), ("oyun", "#00ff00")), "#0000ff"),
            only=("kind", ("gul", "x")),
        )
    )
    [group] = rules.groups(replace(GARDENS, symbol=symbol))
    assert [(r.codes, r.tests[0].codes, r.tests[0].among) for r in group.rules] == [
        (("gul",), ("gul",), True), ((), ("x",), True),
    ]  # fmt: skip


def test_qml_holds_its_drawings_and_expressions() -> None:
    root = etree.fromstring(qml.document(FULL))
    assert root.tag == "qgis"
    filters = [rule.get("filter") for rule in root.findall("renderer-v2/rules/rule")]
    assert filters[:3] == [
        "\"kind\" IN ('gul')",
        "\"kind\" IN ('oyun')",
        "(\"kind\" IS NULL OR \"kind\" NOT IN ('gul', 'oyun'))",
    ]
    hatch = root.find(".//layer[@class='SVGFill']/Option/Option[@name='svgFile']").get("value")
    assert base64.b64decode(hatch.removeprefix("base64:")).startswith(b"<svg")
    labels = [style.get("fieldName") for style in root.iter("text-style")]
    assert labels == ["CASE WHEN \"kind\" IN ('gul') THEN 'G' END", '"name"']
    marker = root.find(".//layer[@class='MarkerLine']/Option/Option[@name='interval']")
    assert marker.get("value") == "3.5"


def test_qml_draws_parts_in_the_map_s_order() -> None:
    root = etree.fromstring(qml.document(FULL))
    levels = {
        layer.get("class"): int(layer.get("pass"))
        for layer in root.iterfind("renderer-v2/symbols/symbol/layer")
    }
    assert levels["SimpleFill"] < levels["SVGFill"] < levels["MarkerLine"] < levels["CentroidFill"]


def test_texts_with_quotes_stay_texts() -> None:
    symbol = Symbol(Text(property="kind", labels=ByCode("kind", (("a'b", "<O'&>"),), "")))
    collection = replace(GARDENS, symbol=symbol)
    assert "THEN '<O''&>'" in etree.fromstring(qml.document(collection)).find(".//text-style").get(
        "fieldName"
    )
    label = next(written(sld.SLD_10, collection).iter(f"{SLD}Label"))
    assert label.text == "<O'&>"


def test_a_legend_s_pictures_have_a_row_per_sign() -> None:
    entries = legend.entries(FULL)
    text = legend_image.svg([("Bahçeler & <parklar>", entries)])
    root = etree.fromstring(text.encode())
    texts = [t.text for t in root.iter("{http://www.w3.org/2000/svg}text")]
    assert texts[0] == "Bahçeler & <parklar>"
    assert {"Gül bahçesi", "Oyun bahçesi", "Diğer", "G"} <= set(texts)
    assert len(list(root.iter("{http://www.w3.org/2000/svg}pattern"))) == 1
    few, many = (legend_image.as_png([("x", rows)]) for rows in (entries[:1], entries * 3))
    assert int.from_bytes(few[20:24], "big") < int.from_bytes(many[20:24], "big")
