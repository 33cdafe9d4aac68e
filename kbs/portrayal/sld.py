"""A collection's symbol, or the whole city's, as Styled Layer Descriptor.

Version 1.0 is OGC 02-070; version 1.1 is OGC 05-078r4 with Symbology Encoding 1.1 (OGC 05-077r4). Sizes are
pixels of 96 per inch, as on the map. Hatches, frames, pictograms and marks of lines are external SVG graphics,
which GeoServer, MapServer and QGIS all read; the well-known names of hatches differ between them.

What the standards cannot say is left out: the light halo of a line's casing is a wider line below, texts of
areas stand at the middle the program finds, and a mark along a line is spaced by its program.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Literal

from lxml import etree

from kbs.catalog.declaration import Collection
from kbs.catalog.symbols import Fill, Marker, Stroke, Text
from kbs.portrayal import patterns, rules, runs, signs
from kbs.portrayal.rules import MAX_ZOOM, Group, Rule, scale_denominator
from kbs.portrayal.shapes import PIXELS_PER_MM

Version = Literal["1.0.0", "1.1.0"]
Kind = Literal["hatch", "sign", "mark"]
# Returns the address of a drawing as SVG.
Address = Callable[[Kind, str], str]
SLD_10: Version = "1.0.0"
SE_11: Version = "1.1.0"

_SLD = "http://www.opengis.net/sld"
_SE = "http://www.opengis.net/se"
_OGC = "http://www.opengis.net/ogc"
_XLINK = "http://www.w3.org/1999/xlink"
_PIXEL = "http://www.opengeospatial.org/se/units/pixel"
_PIXEL_MM = 0.28
_FONT = "Noto Sans"
_EDGE_WIDTH = 0.8
# The mark of SLD 1.0 (11.3.2) that is nearest to a mark of a line.
_WELL_KNOWN = dict.fromkeys(("disc", "ring", "dotring", "target", "plusring", "gear", "trefoil"), "circle")
_WELL_KNOWN |= dict.fromkeys(("tri", "tent", "dottent"), "triangle")
_WELL_KNOWN |= dict.fromkeys(("square", "bar", "openbar"), "square") | {"cross": "x"}
_OPEN = frozenset({"ring", "dotring", "plusring", "tent", "dottent", "openbar"})


def document(collections: Iterable[Collection], version: Version, address: Address, *, title: str) -> bytes:
    """Return the descriptor: one named layer per collection, in drawing order. UTF-8.

    Args:
        address: Of a hatch, sign or mark of a line as SVG.
    """
    return _Writer(version, address).document(collections, title)


class _Writer:
    """Writes one version's dialect: the same tree, other names."""

    def __init__(self, version: Version, address: Address) -> None:
        self._version = version
        self._address = address
        self._newer = version == SE_11
        self._ns = _SE if self._newer else _SLD
        self._parameter = "SvgParameter" if self._newer else "CssParameter"

    def document(self, collections: Iterable[Collection], title: str) -> bytes:
        names = {None: _SLD, "ogc": _OGC, "xlink": _XLINK} | ({"se": _SE} if self._newer else {})
        root = etree.Element(f"{{{_SLD}}}StyledLayerDescriptor", nsmap=names, version=self._version)
        self._names(root, "city", title)
        for collection in collections:
            layer = etree.SubElement(root, f"{{{_SLD}}}NamedLayer")
            self._add(layer, "Name", collection.id)
            style = etree.SubElement(layer, f"{{{_SLD}}}UserStyle")
            self._names(style, collection.id, str(collection.title))
            for group in rules.groups(collection):
                self._group(style, collection, group)
            if not len(style.findall(f"{{{self._ns}}}FeatureTypeStyle")):
                root.remove(layer)
        return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)

    def _add(
        self, parent: etree._Element, tag: str, text: str | None = None, /, **attributes: str
    ) -> etree._Element:
        element = etree.SubElement(parent, f"{{{self._ns}}}{tag}", attrib=attributes)
        element.text = text
        return element

    def _names(self, parent: etree._Element, name: str, title: str) -> None:
        # In SLD 1.1 the elements of the descriptor itself take their name and description from SE.
        self._add(parent, "Name", name)
        self._title(parent, title)

    def _title(self, parent: etree._Element, title: str) -> None:
        holder = self._add(parent, "Description") if self._newer else parent
        self._add(holder, "Title", title)

    def _group(self, style: etree._Element, collection: Collection, group: Group) -> None:
        feature_style = self._add(style, "FeatureTypeStyle")
        for number, rule in enumerate(group.rules):
            element = self._add(feature_style, "Rule")
            self._add(element, "Name", "-".join((group.role, rule.codes[0] if rule.codes else str(number))))
            self._title(element, title_of(collection, rule))
            self._filter(element, rule)
            if rule.maxzoom < MAX_ZOOM:
                self._add(element, "MinScaleDenominator", _n(scale_denominator(rule.maxzoom, _PIXEL_MM)))
            if rule.minzoom > 0:
                self._add(element, "MaxScaleDenominator", _n(scale_denominator(rule.minzoom, _PIXEL_MM)))
            _SYMBOLIZERS[group.role](self, element, rule)

    def _filter(self, parent: etree._Element, rule: Rule) -> None:
        if not rule.tests:
            return
        place = etree.SubElement(parent, f"{{{_OGC}}}Filter")
        if len(rule.tests) > 1:
            place = etree.SubElement(place, f"{{{_OGC}}}And")
        for test in rule.tests:
            at = place if test.among else etree.SubElement(place, f"{{{_OGC}}}Not")
            if len(test.codes) > 1:
                at = etree.SubElement(at, f"{{{_OGC}}}Or")
            for code in test.codes:
                equal = etree.SubElement(at, f"{{{_OGC}}}PropertyIsEqualTo")
                etree.SubElement(equal, f"{{{_OGC}}}PropertyName").text = test.property
                etree.SubElement(equal, f"{{{_OGC}}}Literal").text = code

    def _symbolizer(self, parent: etree._Element, kind: str) -> etree._Element:
        return self._add(parent, kind, **({"uom": _PIXEL} if self._newer else {}))

    def _paint(self, parent: etree._Element, **values: str | float) -> None:
        for name, value in values.items():
            text = value if isinstance(value, str) else _n(value)
            self._add(parent, self._parameter, text, name=name.replace("_", "-"))

    def _svg(self, graphic: etree._Element, kind: Kind, name: str) -> None:
        external = self._add(graphic, "ExternalGraphic")
        link = self._add(external, "OnlineResource")
        link.set(f"{{{_XLINK}}}type", "simple")
        link.set(f"{{{_XLINK}}}href", self._address(kind, name))
        self._add(external, "Format", "image/svg+xml")

    def fill(self, parent: etree._Element, rule: Rule) -> None:
        part = rules.part_of(rule, Fill)
        fill = self._add(self._symbolizer(parent, "PolygonSymbolizer"), "Fill")
        self._paint(fill, fill=_colour(rule.value(part.color)), fill_opacity=part.opacity)

    def hatch(self, parent: etree._Element, rule: Rule) -> None:
        name = rule.value(rules.part_of(rule, Fill).pattern)
        fill = self._add(self._symbolizer(parent, "PolygonSymbolizer"), "Fill")
        graphic = self._add(self._add(fill, "GraphicFill"), "Graphic")
        self._svg(graphic, "hatch", name)
        self._add(graphic, "Size", _n(patterns.square(name).height * PIXELS_PER_MM))

    def edge(self, parent: etree._Element, rule: Rule) -> None:
        part = rules.part_of(rule, Fill)
        stroke = self._add(self._symbolizer(parent, "LineSymbolizer"), "Stroke")
        self._paint(
            stroke,
            stroke=_colour(rule.value(part.outline)),
            stroke_width=_EDGE_WIDTH,
            stroke_opacity=part.opacity,
        )

    def casing(self, parent: etree._Element, rule: Rule) -> None:
        part = rules.part_of(rule, Stroke)
        width = rule.size(part.width) + 2 * part.casing_width
        self._line(parent, rule.value(part.casing), width, part.opacity)

    def line(self, parent: etree._Element, rule: Rule) -> None:
        part = rules.part_of(rule, Stroke)
        width = rule.size(part.width)
        # As on the map, dashes are counted in widths of the line.
        self._line(
            parent, rule.value(part.color), width, part.opacity, [length * width for length in part.dash]
        )

    def run(self, parent: etree._Element, rule: Rule) -> None:
        part = rules.part_of(rule, Stroke)
        run, scale = runs.parse(rule.value(part.run)), rule.size(part.scale) * PIXELS_PER_MM
        ink, opacity = f"#{run.ink}", part.opacity
        if run.rails:
            self._line(parent, ink, (run.rails + run.pen) * scale, opacity)
            self._line(parent, "#ffffff", (run.rails - run.pen) * scale, 1.0)
        elif run.has_line or not self._newer:
            dashes = run.dashes if run.has_line else run.drawn_and_free
            self._line(parent, ink, run.pen * scale, opacity, [length * scale for length in dashes])
        # SLD 1.0 has no words for a distance between graphics along a line.
        for word in run.marks if self._newer else ():
            self._mark(parent, run, word, scale, opacity)

    def _mark(
        self, parent: etree._Element, run: runs.Run, word: runs.Word, scale: float, opacity: float
    ) -> None:
        name, ink = runs.mark_name(word, run), f"#{run.ink}"
        size = runs.mark_cell(name).height * scale
        stroke = self._add(self._symbolizer(parent, "LineSymbolizer"), "Stroke")
        holder = self._add(stroke, "GraphicStroke")
        graphic = self._add(holder, "Graphic")
        self._svg(graphic, "mark", name)
        # For programs that draw no pictures along a line.
        mark = self._add(graphic, "Mark")
        self._add(mark, "WellKnownName", _WELL_KNOWN.get(word.kind, "cross"))
        self._paint(self._add(mark, "Fill"), fill=ink, fill_opacity=0 if word.kind in _OPEN else opacity)
        self._paint(self._add(mark, "Stroke"), stroke=ink, stroke_width=max(run.pen * scale, 0.5))
        self._add(graphic, "Size", _n(size))
        self._add(holder, "InitialGap", _n(word.middle * scale))
        # Programs (QGIS, MapServer) reckon from middle to middle; the standard leaves it open.
        self._add(holder, "Gap", _n(run.period * scale))

    def circle(self, parent: etree._Element, rule: Rule) -> None:
        part = rules.part_of(rule, Marker)
        graphic = self._add(self._symbolizer(parent, "PointSymbolizer"), "Graphic")
        mark = self._add(graphic, "Mark")
        self._add(mark, "WellKnownName", "circle")
        self._paint(self._add(mark, "Fill"), fill=_colour(rule.value(part.color)), fill_opacity=part.opacity)
        if part.outline_width > 0:
            self._paint(
                self._add(mark, "Stroke"),
                stroke=_colour(rule.value(part.outline)),
                stroke_width=part.outline_width,
                stroke_opacity=part.opacity,
            )
        self._add(graphic, "Size", _n(2 * rule.size(part.radius)))

    def sign(self, parent: etree._Element, rule: Rule) -> None:
        part = rules.part_of(rule, Text)
        name = rule.value(part.signs)
        graphic = self._add(self._symbolizer(parent, "PointSymbolizer"), "Graphic")
        self._svg(graphic, "sign", name)
        self._add(graphic, "Size", _n(signs.square(name).height * PIXELS_PER_MM * rule.size(part.scale)))

    def label(self, parent: etree._Element, rule: Rule) -> None:
        part = rules.part_of(rule, Text)
        text = self._symbolizer(parent, "TextSymbolizer")
        label = self._add(text, "Label")
        if part.labels:
            label.text = rule.value(part.labels)
        else:
            etree.SubElement(label, f"{{{_OGC}}}PropertyName").text = part.property
        size = rule.size(part.size)
        weight = "normal" if part.weight == "regular" else "bold"
        self._paint(self._add(text, "Font"), font_family=_FONT, font_size=size, font_weight=weight)
        placement = self._add(text, "LabelPlacement")
        if part.along:
            self._add(placement, "LinePlacement")
        else:
            self._beside(self._add(placement, "PointPlacement"), part, size)
        halo = self._add(text, "Halo")
        self._add(halo, "Radius", _n(part.halo_width))
        self._paint(self._add(halo, "Fill"), fill=_colour(part.halo))
        self._paint(self._add(text, "Fill"), fill=_colour(part.color))

    def _beside(self, placement: etree._Element, part: Text, size: float) -> None:
        across, down = part.offset_em
        anchor = self._add(placement, "AnchorPoint")
        self._add(anchor, "AnchorPointX", _n(0.5 if down or not across else (0.0 if across > 0 else 1.0)))
        self._add(anchor, "AnchorPointY", _n(0.5 if not down else (1.0 if down > 0 else 0.0)))
        moved = self._add(placement, "Displacement")
        # y points up here, down on the map.
        self._add(moved, "DisplacementX", _n(across * size))
        self._add(moved, "DisplacementY", _n(-down * size))

    def _line(
        self, parent: etree._Element, colour: str, width: float, opacity: float, dash: Iterable[float] = ()
    ) -> None:
        stroke = self._add(self._symbolizer(parent, "LineSymbolizer"), "Stroke")
        lengths = " ".join(_n(length) for length in dash)
        self._paint(stroke, stroke=_colour(colour), stroke_width=width, stroke_opacity=opacity)
        self._paint(stroke, stroke_linejoin="round", stroke_linecap="butt" if lengths else "round")
        if lengths:
            self._paint(stroke, stroke_dasharray=lengths)


def title_of(collection: Collection, rule: Rule) -> str:
    """Return what a rule's codes mean, for a legend; the collection's title for a rule of all others."""
    return ", ".join(_labels(collection, rule)) or str(collection.title)


def _labels(collection: Collection, rule: Rule) -> Iterator[str]:
    prop = collection.by_name.get(rule.tests[0].property) if rule.tests and rule.codes else None
    for code in rule.codes[:8]:
        yield prop.codelist.label(code) if prop and prop.codelist else code


def _colour(colour: str) -> str:
    """SLD knows six digits only."""
    return "#" + "".join(digit * 2 for digit in colour[1:]) if len(colour) == 4 else colour


def _n(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") or "0"


_SYMBOLIZERS: dict[str, Callable[[_Writer, etree._Element, Rule], None]] = {
    "fill": _Writer.fill,
    "hatch": _Writer.hatch,
    "edge": _Writer.edge,
    "casing": _Writer.casing,
    "line": _Writer.line,
    "run": _Writer.run,
    "circle": _Writer.circle,
    "sign": _Writer.sign,
    "label": _Writer.label,
}
