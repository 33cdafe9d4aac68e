"""A collection's symbol as a QGIS layer style (QML, read by QGIS 3.22 and later): rules with symbol levels, and labels.

Everything stands in the file: hatches, signs and marks are SVG drawings in it. Sizes are millimetres, texts points.
QML has no published standard; the names are those QGIS writes itself. Layers need the attribute names of the API.
"""

from __future__ import annotations

import base64
from collections.abc import Callable
from typing import Any

from lxml import etree

from kbs.catalog.declaration import Collection
from kbs.catalog.symbols import Fill, Marker, Stroke, Text
from kbs.portrayal import patterns, rules, runs, shapes, signs
from kbs.portrayal.palette import TRANSPARENT
from kbs.portrayal.rules import MAX_ZOOM, Group, Rule, Test, part_of
from kbs.portrayal.sld import title_of

VERSION = "3.22.16"
_MM = 1 / shapes.PIXELS_PER_MM
_POINT = 0.75  # of a CSS pixel
_KINDS = {"polygon": "fill", "line": "line", "point": "marker"}
_EDGE_WIDTH = 0.8
_OVER_POINT, _CURVED = "1", "3"
# Layers of one symbol: class and properties, and the symbol a layer repeats, if any.
Layer = tuple[str, dict[str, str], "SubSymbol | None"]
SubSymbol = tuple[str, list[Layer]]
Layers = list[Layer]


def document(collection: Collection) -> bytes:
    """Return the style of one collection. UTF-8."""
    root = etree.Element("qgis", version=VERSION, styleCategories="Symbology|Labeling", labelsEnabled="1")
    drawn = rules.groups(collection)
    _renderer(root, collection, [group for group in drawn if group.role != "label"])
    _labeling(root, collection, [group for group in drawn if group.role == "label"])
    geometry = {"point": "0", "line": "1", "polygon": "2"}.get(collection.geometry_type, "4")
    etree.SubElement(root, "layerGeometryType").text = geometry
    return etree.tostring(
        root, xml_declaration=True, encoding="UTF-8", pretty_print=True, doctype="<!DOCTYPE qgis>"
    )


def _renderer(root: etree._Element, collection: Collection, groups: list[Group]) -> None:
    renderer = etree.SubElement(root, "renderer-v2", type="RuleRenderer", symbollevels="1", forceraster="0")
    listed = etree.SubElement(renderer, "rules", key="{kbs}")
    symbols = etree.SubElement(renderer, "symbols")
    kind = _KINDS.get(collection.geometry_type, "marker")
    number = 0
    for level, group in enumerate(groups):
        for rule in group.rules:
            element = etree.SubElement(
                listed, "rule", key=f"{{kbs-{number}}}", symbol=str(number), label=title_of(collection, rule)
            )
            _conditions(element, rule)
            symbol = _SYMBOLS[group.role](rule)
            _symbol(symbols, str(number), kind, symbol, level)
            number += 1


def _conditions(element: etree._Element, rule: Rule) -> None:
    if rule.tests:
        element.set("filter", " AND ".join(_expression(test) for test in rule.tests))
    # QGIS reckons with the screen's own pixels.
    if rule.maxzoom < MAX_ZOOM:
        element.set("scalemindenom", f"{rules.scale_denominator(rule.maxzoom, _MM):.0f}")
    if rule.minzoom > 0:
        element.set("scalemaxdenom", f"{rules.scale_denominator(rule.minzoom, _MM):.0f}")


def _expression(test: Test) -> str:
    name = '"' + test.property.replace('"', '""') + '"'
    codes = ", ".join(_quoted(code) for code in test.codes)
    if test.among:
        return f"{name} IN ({codes})"
    return f"({name} IS NULL OR {name} NOT IN ({codes}))"


def _quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'"


def _symbol(parent: etree._Element, name: str, kind: str, layers: Layers, level: int) -> None:
    symbol = etree.SubElement(
        parent, "symbol", name=name, type=kind, alpha="1", clip_to_extent="1", force_rhr="0"
    )
    for number, (layer_class, properties, sub) in enumerate(layers):
        layer = etree.SubElement(
            symbol, "layer", {"class": layer_class, "pass": str(level), "enabled": "1", "locked": "0"}
        )
        _options(layer, properties)
        if sub is not None:
            _symbol(layer, f"@{name}@{number}", sub[0], sub[1], level)


def _options(parent: etree._Element, properties: dict[str, str]) -> None:
    options = etree.SubElement(parent, "Option", type="Map")
    for name, value in properties.items():
        etree.SubElement(options, "Option", type="QString", name=name, value=value)


def _fill(rule: Rule) -> Layers:
    part = part_of(rule, Fill)
    colour = _colour(rule.value(part.color), part.opacity)
    return [("SimpleFill", {"color": colour, "style": "solid", "outline_style": "no"}, None)]


def _hatch(rule: Rule) -> Layers:
    name = rule.value(part_of(rule, Fill).pattern)
    cell = patterns.square(name)
    drawing = _embedded(shapes.svg(cell, opacity=patterns.INK_OPACITY))
    properties = {"svgFile": drawing, "width": _n(cell.width), "pattern_width_unit": "MM", "angle": "0"}
    nothing: SubSymbol = ("line", [("SimpleLine", {"line_style": "no"}, None)])
    return [("SVGFill", properties, nothing)]


def _edge(rule: Rule) -> Layers:
    part = part_of(rule, Fill)
    return [_line(rule.value(part.outline), _EDGE_WIDTH * _MM, part.opacity)]


def _casing(rule: Rule) -> Layers:
    part = part_of(rule, Stroke)
    return [
        _line(rule.value(part.casing), (rule.size(part.width) + 2 * part.casing_width) * _MM, part.opacity)
    ]


def _stroke(rule: Rule) -> Layers:
    part = part_of(rule, Stroke)
    width = rule.size(part.width) * _MM
    return [_line(rule.value(part.color), width, part.opacity, [length * width for length in part.dash])]


def _run(rule: Rule) -> Layers:
    part = part_of(rule, Stroke)
    run, scale = runs.parse(rule.value(part.run)), rule.size(part.scale)
    ink, pen = f"#{run.ink}", run.pen * scale
    layers: Layers = []
    if run.rails:
        offsets = (-run.rails / 2 * scale, run.rails / 2 * scale)
        layers += [_line(ink, pen, part.opacity, offset=offset) for offset in offsets]
    elif run.has_line:
        layers.append(_line(ink, pen, part.opacity, [length * scale for length in run.dashes]))
    for word in run.marks:
        name = runs.mark_name(word, run)
        cell = runs.mark_cell(name)
        marker = _svg_marker(shapes.svg(cell, opacity=part.opacity), cell.width * scale)
        properties = {
            "placement": "interval",
            "interval": _n(run.period * scale),
            "interval_unit": "MM",
            "offset_along_line": _n(word.middle * scale),
            "offset_along_line_unit": "MM",
            "rotate": "1",
        }
        layers.append(("MarkerLine", properties, ("marker", [marker])))
    return layers


def _circle(rule: Rule) -> Layers:
    part = part_of(rule, Marker)
    properties = {
        "name": "circle",
        "color": _colour(rule.value(part.color), part.opacity),
        "outline_color": _colour(rule.value(part.outline), part.opacity),
        "outline_style": "solid" if part.outline_width > 0 else "no",
        "outline_width": _n(part.outline_width * _MM),
        "outline_width_unit": "MM",
        "size": _n((2 * rule.size(part.radius) + part.outline_width) * _MM),
        "size_unit": "MM",
    }
    return [("SimpleMarker", properties, None)]


def _sign(rule: Rule) -> Layers:
    part = part_of(rule, Text)
    cell = signs.cell(rule.value(part.signs))
    marker = _svg_marker(shapes.svg(cell), cell.width * rule.size(part.scale))
    return [("CentroidFill", {"point_on_surface": "1", "point_on_all_parts": "0"}, ("marker", [marker]))]


def _svg_marker(drawing: str, width: float) -> Layer:
    return ("SvgMarker", {"name": _embedded(drawing), "size": _n(width), "size_unit": "MM"}, None)


def _line(colour: str, width: float, opacity: float, dash: Any = (), offset: float = 0.0) -> Layer:
    lengths = list(dash)
    properties = {
        "line_color": _colour(colour, opacity),
        "line_width": _n(width),
        "line_width_unit": "MM",
        "line_style": "solid",
        "joinstyle": "round",
        "capstyle": "flat" if lengths else "round",
        "use_custom_dash": "1" if lengths else "0",
        "offset": _n(offset),
        "offset_unit": "MM",
    }
    if lengths:
        properties |= {"customdash": ";".join(_n(length) for length in lengths), "customdash_unit": "MM"}
    return ("SimpleLine", properties, None)


def _labeling(root: etree._Element, collection: Collection, groups: list[Group]) -> None:
    labeling = etree.SubElement(root, "labeling", type="rule-based")
    listed = etree.SubElement(labeling, "rules", key="{kbs-labels}")
    number = 0
    for group in groups:
        for bounds in dict.fromkeys((rule.minzoom, rule.maxzoom) for rule in group.rules):
            same = [rule for rule in group.rules if (rule.minzoom, rule.maxzoom) == bounds]
            element = etree.SubElement(listed, "rule", key=f"{{kbs-label-{number}}}")
            _label_conditions(element, same)
            _settings(element, collection, same)
            number += 1


def _label_conditions(element: etree._Element, same: list[Rule]) -> None:
    _conditions(element, same[0])
    if part_of(same[0], Text).labels:
        # Which text a code has is in the expression; a code without one has no label.
        element.attrib.pop("filter", None)


def _settings(element: etree._Element, collection: Collection, same: list[Rule]) -> None:
    rule, part = same[0], part_of(same[0], Text)
    settings = etree.SubElement(element, "settings", calloutType="simple")
    style = etree.SubElement(
        settings,
        "text-style",
        fieldName=_text(part, same),
        isExpression="1",
        fontFamily="Noto Sans",
        fontSize=_n(rule.size(part.size) * _POINT),
        fontSizeUnit="Point",
        fontWeight="50" if part.weight == "regular" else "75",
        namedStyle="Regular" if part.weight == "regular" else "Bold",
        textColor=_colour(part.color, 1.0),
        textOpacity="1",
    )
    etree.SubElement(
        style,
        "text-buffer",
        bufferDraw="1",
        bufferSize=_n(part.halo_width * _MM),
        bufferSizeUnits="MM",
        bufferColor=_colour(part.halo, 1.0),
        bufferOpacity="1",
    )
    across, down = part.offset_em
    size = rule.size(part.size) * _MM
    etree.SubElement(
        settings,
        "placement",
        placement=_CURVED if part.along else _OVER_POINT,
        # 4: over the point; 1 above, 7 below, 5 to its right, 3 to its left.
        quadOffset="7"
        if down > 0
        else "1"
        if down < 0
        else "5"
        if across > 0
        else "3"
        if across < 0
        else "4",
        xOffset=_n(across * size),
        yOffset=_n(down * size),
        offsetUnits="MM",
        centroidInside="1",
        centroidWhole="1",
        priority=str(max(0, min(10, part.priority // 10))),
    )
    etree.SubElement(
        settings, "rendering", obstacle="0", drawLabels="1", mergeLines="1" if part.along else "0"
    )


def _text(part: Text, same: list[Rule]) -> str:
    """Return the expression of a label: the property, or the letters that stand for its code."""
    if not part.labels:
        return '"' + part.property.replace('"', '""') + '"'
    whens = " ".join(f"WHEN {_tests(rule)} THEN {_quoted(rule.value(part.labels))}" for rule in same)
    return f"CASE {whens} END"


def _tests(rule: Rule) -> str:
    return " AND ".join(_expression(test) for test in rule.tests) or "TRUE"


def _embedded(drawing: str) -> str:
    return "base64:" + base64.b64encode(drawing.encode()).decode()


def _colour(colour: str, opacity: float) -> str:
    if colour == TRANSPARENT:
        return "0,0,0,0"
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    channels = [int(digits[i : i + 2], 16) for i in (0, 2, 4)]
    return ",".join(str(channel) for channel in (*channels, round(opacity * 255)))


def _n(value: float) -> str:
    return f"{value:.4f}".rstrip("0").rstrip(".") or "0"


_SYMBOLS: dict[str, Callable[[Rule], Layers]] = {
    "fill": _fill,
    "hatch": _hatch,
    "edge": _edge,
    "casing": _casing,
    "line": _stroke,
    "run": _run,
    "circle": _circle,
    "sign": _sign,
}
