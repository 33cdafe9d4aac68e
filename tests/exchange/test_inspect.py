"""`--inspect` on every file of the open data: a committed table that agrees with each SOURCE.md."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from django.core.management import call_command

from kbs.exchange.inspect import inspect_file
from kbs.exchange.run import open_source
from kbs.problems import Problem, UnsupportedSource
from tests.exchange.conftest import DATA

ROOT = Path(__file__).parent.parent.parent
EXPECTED = yaml.safe_load((Path(__file__).parent / "inspect_expectations.yml").read_text(encoding="utf-8"))
# Parts of a shapefile or MapInfo table, read through their main file.
PARTS = {".shx", ".prj", ".cpg", ".qpj", ".cpg~", ".id", ".map", ".dat", ".md"}


def files() -> set[str]:
    folders = [p for base in (ROOT / "data" / "demo", DATA) for p in base.iterdir() if p.is_dir()]
    found = {
        p for folder in folders for p in folder.rglob("*") if p.is_file() and p.suffix.lower() not in PARTS
    }
    shapes = {p.with_suffix("") for p in found if p.suffix.lower() == ".shp"}
    return {
        str(p.relative_to(ROOT))
        for p in found
        if not (p.suffix.lower() == ".dbf" and p.with_suffix("") in shapes)
        and "geojson-hatali" not in p.parts
    }


def test_the_table_names_every_file():
    assert files() == set(EXPECTED)


@pytest.mark.parametrize("name", EXPECTED)
def test_the_finding_is_the_expected_one(name: str):
    expected = EXPECTED[name]
    found = inspect_file(ROOT / name)
    assert found.format == expected["format"]
    if found.raster:
        facts = {key: getattr(found.raster, key) for key in expected if key != "format"}
        assert facts == {key: value for key, value in expected.items() if key != "format"}
        return
    assert {layer.name for layer in found.layers} == set(expected["layers"])
    for layer in found.layers:
        facts = expected["layers"][layer.name]
        assert layer.rows == facts["rows"]
        assert layer.types == facts.get("types", {})
        assert layer.srid == facts.get("srid")
        assert layer.nearest_srid == facts.get("nearest_srid", facts.get("srid"))
        assert layer.drawing == facts.get("drawing", {})
        assert layer.encoding == facts.get("encoding", "UTF-8")
        for defect in ("invalid", "empty", "null", "repeated", "unreadable"):
            assert getattr(layer, defect) == facts.get(defect, 0), defect
        assert [note["code"] for note in layer.notes] == facts.get("notes", [])


def test_reading_leaves_no_side_files():
    assert not list(DATA.rglob("*.gfs")) and not list(DATA.rglob("*.aux.xml"))


@pytest.mark.parametrize(
    "file",
    [
        "shp_latin1/PRESCRIPTION_PCT.shp",
        "shp_utf8/PRESCRIPTION_PCT.shp",
        "tab_latin1/PRESCRIPTION_PCT.TAB",
        "tab_utf8/PRESCRIPTION_PCT.tab",
    ],
)
def test_texts_are_decoded_right_in_all_four_encodings(file: str):
    reader = open_source(DATA / "fr-kodlama" / file)
    layer = reader.layers()[0]
    first = next(reader.batches(layer))[0]
    assert first.values[layer.index["libelle"]] == "Bâtiment agricole"


def test_windows_1254_stop_names_are_turkish():
    reader = open_source(DATA / "tr-istanbul-gtfs-ibb" / "stops.csv")
    layer = reader.layers()[0]
    names = [row.values[layer.index["stop_name"]] for row in next(reader.batches(layer))[:2]]
    assert names == ["Anadolu Hisarı ŞH.", "Çengelköy ŞH."]


@pytest.mark.parametrize(
    ("name", "start", "told"),
    [
        ("proje.ncz", b"\x00\x01\x02", "DXF"),
        ("cizim.dwg", b"AC1032\x00\x00", "DXF"),
        ("renamed.dxf", b"AC1027\x00\x00", "DXF"),
        ("malik.KML", b"\x01\x02 MALIK 3164_7", "DXF"),
        ("resim.tif", b"II*\x00", "COG"),
        ("belge.docx", b"PK\x03\x04", ".gpkg"),
    ],
)
def test_what_cannot_be_read_is_answered_with_the_way_out(tmp_path: Path, name: str, start: bytes, told: str):
    (tmp_path / name).write_bytes(start)
    with pytest.raises(UnsupportedSource) as refused:
        open_source(tmp_path / name)
    assert told in refused.value.detail and name in refused.value.detail


def test_a_google_kml_is_read(tmp_path: Path):
    (tmp_path / "a.kml").write_text(
        '<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>Moda</name>'
        "<Point><coordinates>29.02,40.98</coordinates></Point></Placemark></Document></kml>"
    )
    assert inspect_file(tmp_path / "a.kml").layers[0].rows == 1


def test_damaged_files_are_problems_not_tracebacks(tmp_path: Path):
    for name in (
        "a.gpkg",
        "a.shp",
        "a.gml",
        "a.xlsx",
        "a.geojson",
        "a.gz",
        "a.zip",
        "a.tab",
        "a.dxf",
        "a.fgb",
    ):
        (tmp_path / name).write_bytes(b"\x00\xff garbage " * 20)
        with pytest.raises(Problem):
            inspect_file(tmp_path / name)


def test_the_command_prints_json(capsys):
    call_command("kbs_import", DATA / "nl-adres" / "dutch_addresses_28992.gpkg", "--inspect", "--json")
    found = json.loads(capsys.readouterr().out)
    assert found["layers"][0]["rows"] == 2481
