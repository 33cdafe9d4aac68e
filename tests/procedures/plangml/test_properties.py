"""For any feature of any class: what the writer writes is valid, and the parser reads it back to the letter."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from kbs.procedures.plangml import bindings, codes, conform, schema
from kbs.procedures.plangml.geometry import Geometry
from kbs.procedures.plangml.parse import Feature, features
from kbs.procedures.plangml.readers import Keys
from kbs.procedures.plangml.write import ExportReport, Writer
from tests.procedures.plangml.files import require_valid

# What XML 1.0 has, without what its parsers fold (carriage returns) and without blanks at the ends.
TEXTS = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Cn"), exclude_characters="\ufffe\uffff"), max_size=40
).map(str.strip)
NUMBERS = st.floats(-1e6, 1e6, allow_nan=False).map(repr)
METRES = st.integers(0, 10**7).map(lambda n: n / 1000)


def value(element: schema.Element) -> st.SearchStrategy[str]:
    values = schema.lists().get(element.type)
    if values is not None and values.values:
        return st.sampled_from(values.values)
    if element.type == "xs:int":
        return st.integers(-(2**31), 2**31 - 1).map(str)
    return NUMBERS if element.is_number else TEXTS


def shape(kind: str, east: float, north: float, size: float) -> str:
    ring = f"{east:.3f},{north:.3f} {east + size:.3f},{north:.3f} {east:.3f},{north + size:.3f} {east:.3f},{north:.3f}"
    polygon = (
        "<gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>"
        f"{ring}</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon>"
    )
    line = f"<gml:LineString><gml:coordinates>{ring}</gml:coordinates></gml:LineString>"
    return {
        "Point": f"<gml:Point><gml:coordinates>{ring.split()[0]}</gml:coordinates></gml:Point>",
        "LineString": line,
        "MultiLineString": f"<gml:MultiLineString><gml:lineStringMember>{line}</gml:lineStringMember></gml:MultiLineString>",
        "Polygon": polygon,
        "MultiPolygon": f"<gml:MultiPolygon><gml:polygonMember>{polygon}</gml:polygonMember></gml:MultiPolygon>",
        "": "",
    }[kind]


@st.composite
def feature(draw: Any) -> tuple[schema.FeatureClass, dict[str, str], str]:
    found = draw(st.sampled_from(schema.classes()))
    values = {
        element.name: draw(value(element))
        for element in found.elements
        if (element.mandatory and element.enforced) or draw(st.booleans())
    }
    return found, values, shape(found.geometry, draw(METRES), draw(METRES), draw(st.floats(1, 1000)))


@settings(max_examples=80, deadline=None)
@given(st.lists(feature(), min_size=1, max_size=4))
def test_what_is_written_is_valid_and_read_back(written: list[Any]):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "f.gml"
        report = ExportReport("1", 5254)
        with path.open("wb") as file:
            writer = Writer(file, report)
            writer.open((0, 0, 1, 1))
            for number, (found, values, gml) in enumerate(written):
                writer.feature(found, f"{found.name}.k{number}", values, gml)
            writer.close()
        require_valid(path)
        read = list(features(path))
    assert [one.name for one in read] == [found.name for found, _values, _gml in written]
    for one, (_found, values, gml) in zip(read, written, strict=True):
        conform.check(one)
        assert not one.faults
        assert one.values == values
        assert (one.geometry is not None) == bool(gml)
        if one.geometry:
            assert not shapely.from_wkb(one.geometry.wkb()).is_empty
    assert not report.filled and not report.beyond


@settings(max_examples=200, deadline=None)
@given(feature())
def test_fields_are_read_the_same_from_what_was_recorded(written: Any):
    found, values, _gml = written
    home = codes.collection_of(found.name)
    if not home:
        return
    kept = bindings.recorded(bindings.record(values))["ogeler"]
    assert bindings.fields_of(home, found.name, kept) == bindings.fields_of(home, found.name, values)
    for binding in bindings.BINDINGS[home]:
        ours = binding.read(values[binding.element]) if binding.element in values else None
        if ours is not None and (text := binding.write(ours)):
            assert binding.read(text) == ours


SQUARE = [(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0)]


@given(st.integers(0, 3), st.booleans(), st.permutations([0, 1]))
def test_a_shape_has_one_key_wherever_its_rings_begin(start: int, backwards: bool, order: list[int]):
    def ring(offset: float) -> tuple[tuple[float, float], ...]:
        turned = SQUARE[start:] + SQUARE[:start]
        turned = turned[::-1] if backwards else turned
        return tuple((x + offset, y) for x, y in [*turned, turned[0]])

    plain = Geometry(
        "MultiPolygon",
        polygons=[[(*SQUARE, SQUARE[0])], [tuple((x + 9, y) for x, y in [*SQUARE, SQUARE[0]])]],
    )
    other = Geometry("MultiPolygon", polygons=[[[ring(0), ring(9)][i]] for i in order])
    one, two = (Keys("1").of(Feature(1, 1, "Orman", geometry=g)) for g in (plain, other))
    assert one == two
    moved = Geometry(
        "MultiPolygon", polygons=[[tuple((x + 0.01, y) for x, y in r[0])] for r in plain.polygons]
    )
    assert Keys("1").of(Feature(1, 1, "Orman", geometry=moved)) != one


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300))
def test_no_bytes_break_the_parser(body: bytes):
    from kbs.problems import Problem

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "f.gml"
        path.write_bytes(b'<plan:FeatureCollection xmlns:plan="www.csb.gov.tr">' + body)
        try:
            list(features(path))
        except Problem:
            pass
        else:
            raise AssertionError("an unfinished document was read")
