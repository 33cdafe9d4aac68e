"""CSV, XLSX and the point lists of survey offices: separators, decimal signs, encodings, axes."""

from __future__ import annotations

import sqlite3
import struct
from pathlib import Path

import numpy as np
import openpyxl
import pyogrio.raw
import pytest
import shapely

from kbs.exchange import convert, mapping
from kbs.exchange.inspect import inspect_file
from kbs.exchange.run import import_file
from kbs.problems import CoordinateSystemProblem, InvalidData
from tests.exchange.conftest import ORIGIN, garden, rows

pytestmark = pytest.mark.django_db

EAST, NORTH = ORIGIN
PROFILE = {"source": "survey", "fields": {"source_ref": "no", "species": {"const": "Çınar"}}}


def places():
    return rows(
        "SELECT source_ref, species, ST_X(geom)::int, ST_Y(geom)::int FROM toytown_tree WHERE source = 'survey' ORDER BY 1"
    )


def write(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize(
    "text",
    [
        f"P1 {EAST}.000 {NORTH}.000 12.5\nP2 {EAST + 10} {NORTH + 5} 12.7\n",
        f"P1\t{EAST}\t{NORTH}\t12,5\nP2\t{EAST + 10}\t{NORTH + 5}\t12,7\n",
        f"P1;{EAST},000;{NORTH},000;12,5\nP2;{EAST + 10},0;{NORTH + 5},0;12,7\n",
        f"No;Y;X;Z\nP1;{EAST};{NORTH};12,5\nP2;{EAST + 10};{NORTH + 5};12,7\n",
    ],
)
def test_a_turkish_point_list_has_y_east(tmp_path: Path, text: str):
    path = write(tmp_path / "noktalar.txt", text)
    report = import_file(path, "trees", mapping=mapping.parse(PROFILE), crs="EPSG:5254")
    assert report.new == 2 and "point-list" in {note.code for note in report.notes}
    assert places() == [("P1", "Çınar", EAST, NORTH), ("P2", "Çınar", EAST + 10, NORTH + 5)]
    assert import_file(path, "trees", mapping=mapping.parse(PROFILE), crs="EPSG:5254").changes == 0


def test_in_a_csv_x_is_east_unless_told(tmp_path: Path):
    path = write(tmp_path / "a.csv", f"no,x,y\nP1,{EAST},{NORTH}\n")
    assert import_file(path, "trees", mapping=mapping.parse(PROFILE), crs="EPSG:5254").new == 1
    swapped = write(tmp_path / "b.csv", f"no,x,y\nP1,{NORTH},{EAST}\n")
    with pytest.raises(CoordinateSystemProblem) as refused:
        import_file(swapped, "trees", mapping=mapping.parse(PROFILE), crs="EPSG:5254")
    assert refused.value.extra["code"] == "axis-swap"
    again = import_file(swapped, "trees", mapping=mapping.parse(PROFILE), crs="EPSG:5254", axis="yx")
    assert again.unchanged == 1


def test_a_table_without_crs_is_told_which_would_fit(tmp_path: Path):
    path = write(tmp_path / "a.csv", f"no;x;y\nP1;{EAST};{NORTH}\n")
    with pytest.raises(CoordinateSystemProblem) as refused:
        import_file(path, "trees", mapping=mapping.parse(PROFILE))
    assert refused.value.extra["suggestions"][0] == "--crs EPSG:5254"
    assert "EPSG:5254" in refused.value.detail


def test_a_zone_prefix_is_recognised(tmp_path: Path):
    path = write(tmp_path / "a.csv", f"no;x;y\nP1;{10_000_000 + EAST};{NORTH}\n")
    with pytest.raises(CoordinateSystemProblem) as refused:
        import_file(path, "trees", mapping=mapping.parse(PROFILE), crs="EPSG:5254")
    assert refused.value.extra["suggestions"] == ["--crs EPSG:5270", "--crs EPSG:2207"]


def test_degrees_are_found_by_name_and_windows_1254_by_its_letters(tmp_path: Path):
    text = "no;tür;enlem;boylam\nP1;Işıklı çınar ağacı;40,980000;28,995000\n"
    path = write(tmp_path / "a.csv", text, "cp1254")
    body = PROFILE | {"fields": {"source_ref": "no", "species": "tür"}}
    report = import_file(path, "trees", mapping=mapping.parse(body))
    assert (report.encoding, report.crs) == ("Windows-1254", "EPSG:4326 WGS 84")
    assert places()[0][1] == "Işıklı çınar ağacı"


def test_wkt_columns_and_quoted_cells(tmp_path: Path):
    path = write(tmp_path / "a.csv", f'no,wkt\nP1,"POINT ({EAST} {NORTH})"\nP2,"POINT (elma)"\n')
    with pytest.raises(InvalidData) as refused:
        import_file(path, "trees", mapping=mapping.parse(PROFILE), crs="EPSG:5254")
    assert {fault.name for fault in refused.value.faults} == {"bad-wkt"}
    report = import_file(path, "trees", mapping=mapping.parse(PROFILE), crs="EPSG:5254", allow_rejects=True)
    assert (report.new, report.rejected) == (1, 1)


def test_broken_lines_are_told_by_their_line(tmp_path: Path):
    path = write(tmp_path / "a.csv", f"no;x;y\nP1;{EAST};{NORTH}\nP2;{EAST}\nP3;abc;{NORTH}\nP4;1;2;3;4\n")
    report = import_file(
        path,
        "trees",
        mapping=mapping.parse(PROFILE),
        crs="EPSG:5254",
        allow_rejects=True,
        rejects=tmp_path / "r.csv",
    )
    assert report.reasons == {"field-count": 2, "bad-coordinate": 1}
    assert [line.split(",")[:2] for line in (tmp_path / "r.csv").read_text().splitlines()[1:]] == [
        ["3", "field-count"],
        ["4", "bad-coordinate"],
        ["5", "field-count"],
    ]


def test_a_workbook_sheet_by_sheet(tmp_path: Path):
    book = openpyxl.Workbook()
    book.active.title = "Ağaçlar"
    book.active.append(["no", "x", "y"])
    book.active.append(["P1", EAST, NORTH])
    book.create_sheet("Boş").append(["a"])
    book.save(tmp_path / "a.xlsx")
    with pytest.raises(InvalidData, match="Ağaçlar, Boş"):
        import_file(tmp_path / "a.xlsx", "trees", mapping=mapping.parse(PROFILE), crs="EPSG:5254")
    report = import_file(
        tmp_path / "a.xlsx", "trees", mapping=mapping.parse(PROFILE), crs="EPSG:5254", layer="Ağaçlar"
    )
    assert report.new == 1


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.295,00", "1295.00"),
        ("1,295.00", "1295.00"),
        ("900,01", "900.01"),
        ("1.234.567", "1234567"),
        ("1 234,5", "1234.5"),
        ("12", "12"),
        ("-3.5", "-3.5"),
    ],
)
def test_numbers_in_both_spellings(text: str, value: str):
    assert str(convert.decimal(text)) == value


@pytest.mark.parametrize("text", ["", "abc", "1,2,3.4.5x", "NaN", "inf", "12a"])
def test_what_is_no_number(text: str):
    with pytest.raises(ValueError):
        convert.decimal(text)


@pytest.mark.parametrize(
    "text", ["2026-11-21", "21.11.2026", "21/11/2026", "20261121", "2026-11-21T10:00:00"]
)
def test_dates_in_all_spellings(text: str):
    assert str(convert.day(text)) == "2026-11-21"


def test_a_mapping_says_what_is_wrong_with_itself(tmp_path: Path):
    for body, told in (
        ({"fields": {"species": {"form": "x"}}}, "form"),
        ({"felds": {}}, "fields"),
        ({"fields": {}, "complete": "yes"}, "true"),
        ({"fields": {}, "duplicates": "maybe"}, "merge"),
        ({"fields": {"a": {"pattern": "("}}}, "("),
        ({"fields": {"a": {"codes_from": {"table": "x/y", "column": "osm"}}}}, "x/y"),
    ):
        with pytest.raises(InvalidData) as refused:
            mapping.parse(body, "deneme.yml")
        assert told in refused.value.detail and "deneme.yml" in refused.value.detail
    path = write(tmp_path / "a.csv", f"no;x;y\nP1;{EAST};{NORTH}\n")
    for fields, told in (
        ({"source_ref": "yok"}, "no, x, y"),
        ({"source_ref": "no", "boy": "x"}, "height_m"),
        ({"source_ref": "no", "species": {"const": 1}, "garden": "x"}, "lookup"),
        ({"species": {"const": 1}}, "source_ref"),
    ):
        with pytest.raises(InvalidData) as refused:
            import_file(path, "trees", mapping=mapping.parse({"fields": fields}), crs="EPSG:5254")
        assert told in refused.value.detail


def test_broken_geometries_reject_their_row_only(tmp_path: Path):
    """A ring that does not close and a line of one point: GEOS and PostGIS would refuse the whole batch."""
    open_ring = struct.pack("<BIII6d", 1, 3, 1, 3, EAST, NORTH, EAST + 9, NORTH, EAST + 9, NORTH + 9)
    square = shapely.to_wkb(shapely.box(EAST, NORTH, EAST + 5, NORTH + 5))
    path = tmp_path / "a.gpkg"
    pyogrio.raw.write(
        path,
        np.array([square, square], dtype=object),
        [np.array(["a", "b"], dtype=object)],
        ["name"],
        geometry_type="Polygon",
        crs="EPSG:5254",
        driver="GPKG",
        layer_options={"SPATIAL_INDEX": "NO"},
    )
    with sqlite3.connect(path) as base:
        header = base.execute("SELECT substr(geom, 1, 8) FROM a WHERE fid = 2").fetchone()[0]
        for trigger in base.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            base.execute(f'DROP TRIGGER "{trigger[0]}"')
        base.execute("UPDATE a SET geom = ? WHERE fid = 2", [header[:3] + b"\x01" + header[4:] + open_ring])
    base.close()
    found = inspect_file(path).layers[0]
    assert (found.rows, found.unreadable, found.faults) == (2, 1, {"broken-geometry": 1})
    body = {"source": "survey", "fields": {"source_ref": "name", "name": "name"}}
    report = import_file(path, "gardens", mapping=mapping.parse(body), allow_rejects=True)
    assert (report.new, report.reasons) == (1, {"broken-geometry": 1})


def test_texts_that_are_none_reject_their_row(tmp_path: Path, geojson):
    path = geojson([garden(0), garden(1, name="\ud83d")])
    report = import_file(path, "gardens", allow_rejects=True)
    assert (report.new, report.reasons) == (1, {"bad-text": 1})
