"""DXF by layer-mapping profiles: closed lines to areas with gaps told, texts inside areas to attributes."""

from __future__ import annotations

from pathlib import Path

import ezdxf
import pytest
import shapely

from kbs.exchange import mapping
from kbs.exchange.detect import open_source
from kbs.exchange.run import import_file
from kbs.problems import CoordinateSystemProblem, InvalidData
from tests.exchange.conftest import ORIGIN, rows

pytestmark = pytest.mark.django_db

PROFILE = {
    "source": "survey",
    "crs": "EPSG:5254",
    "where": [{"column": "Layer", "any": ["YAPI", "BINA"]}],
    "geometry": {"area": True, "close_gap_m": 0.05},
    "texts": [{"field": "name", "layers": ["YAZI"], "pattern": r"(\D.*)"}],
    "fields": {"source_ref": "EntityHandle", "name": {"default": "?"}},
}


def square(number: int, size: float = 20.0) -> list[tuple[float, float]]:
    e, n = ORIGIN[0] + 30 * number, ORIGIN[1]
    return [(e, n), (e + size, n), (e + size, n + size), (e, n + size)]


@pytest.fixture
def drawing(tmp_path: Path) -> Path:
    """A survey office's drawing: Turkish code page, closed and open lines, texts, an arc, a foreign layer."""
    document = ezdxf.new("R2000")
    document.encoding = "cp1254"
    space = document.modelspace()
    space.add_lwpolyline(square(0), close=True, dxfattribs={"layer": "YAPI"})
    space.add_lwpolyline([*square(1), square(1)[0]], dxfattribs={"layer": "yapi"})
    gap = [*square(2), (square(2)[0][0], square(2)[0][1] + 0.03)]
    space.add_lwpolyline(gap, dxfattribs={"layer": "YAPI"})
    space.add_lwpolyline(square(3), dxfattribs={"layer": "BINA"})  # open by its whole fourth side
    space.add_circle((ORIGIN[0] + 130, ORIGIN[1] + 10), 10, dxfattribs={"layer": "YAPI"})
    space.add_lwpolyline(square(6), dxfattribs={"layer": "YOL"})
    for number, text in ((0, "Işıklı Köşk"), (1, "A Blok"), (1, "B Blok"), (2, "12"), (9, "Boşta")):
        east, north = square(number)[0]
        space.add_text(text, dxfattribs={"layer": "YAZI", "insert": (east + 5, north + 5)})
    path = tmp_path / "cizim.dxf"
    document.saveas(path)
    return path


def test_closed_lines_become_areas_and_gaps_are_told(drawing: Path, tmp_path: Path):
    with pytest.raises(InvalidData) as refused:
        import_file(drawing, "gardens", mapping=mapping.parse(PROFILE), rejects=tmp_path / "r.csv")
    assert [(fault.name, fault.value) for fault in refused.value.faults] == [("open-line", "20.000")]
    report = import_file(drawing, "gardens", mapping=mapping.parse(PROFILE), allow_rejects=True)
    assert (report.new, report.rejected, report.skipped) == (4, 1, 1)
    told = {note.code: note.text for note in report.notes}
    assert told["gap-closed"].endswith(": 1")
    areas = rows("SELECT round(ST_Area(geom))::int FROM toytown_garden WHERE source = 'survey' ORDER BY 1")
    assert areas == [(314,), (400,), (400,), (400,)]


def test_texts_inside_areas_become_attributes(drawing: Path):
    report = import_file(drawing, "gardens", mapping=mapping.parse(PROFILE), allow_rejects=True)
    names = rows("SELECT name FROM toytown_garden WHERE source = 'survey' ORDER BY source_ref")
    # The second holds two different texts, the third only a number, which the pattern does not take.
    assert names == [("Işıklı Köşk",), ("?",), ("?",), ("?",)]
    codes = {note.code for note in report.notes}
    assert {"texts-contested", "texts-alone"} <= codes


def test_the_same_drawing_twice_changes_nothing(drawing: Path):
    import_file(drawing, "gardens", mapping=mapping.parse(PROFILE), allow_rejects=True)
    assert import_file(drawing, "gardens", mapping=mapping.parse(PROFILE), allow_rejects=True).changes == 0


def test_a_drawing_carries_no_crs(drawing: Path):
    body = {key: value for key, value in PROFILE.items() if key != "crs"}
    with pytest.raises(CoordinateSystemProblem) as refused:
        import_file(drawing, "gardens", mapping=mapping.parse(body))
    assert refused.value.extra["suggestions"][0] == "--crs EPSG:5254"


def test_gdal_and_ezdxf_agree_on_shapes_and_texts(drawing: Path):
    """Why GDAL reads the drawings: the same shapes and texts, streamed."""
    reader = open_source(drawing)
    layer = reader.layers()[0]
    found = [row for batch in reader.batches(layer) for row in batch]
    handle, text = layer.index["entityhandle"], layer.index["text"]
    by_handle = {row.values[handle]: row for row in found}
    for entity in ezdxf.readfile(drawing).modelspace():
        row = by_handle[entity.dxf.handle]
        shape = shapely.from_wkb(row.wkb)
        if entity.dxftype() == "TEXT":
            assert row.values[text] == entity.dxf.text
            assert shape.distance(shapely.Point(entity.dxf.insert.x, entity.dxf.insert.y)) < 1e-6
        elif entity.dxftype() == "LWPOLYLINE":
            points = [tuple(p[:2]) for p in entity.get_points()]
            expected = shapely.LineString([*points, points[0]] if entity.closed else points)
            assert shape.hausdorff_distance(expected) < 1e-6
        else:
            circle = (
                shapely.Point(entity.dxf.center.x, entity.dxf.center.y)
                .buffer(entity.dxf.radius, quad_segs=720)
                .exterior
            )
            assert shape.hausdorff_distance(circle) < 0.002
