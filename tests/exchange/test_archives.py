"""Archives, and shapefiles whose encoding is told wrongly or not at all."""

from __future__ import annotations

import gzip
import tarfile
import zipfile
from pathlib import Path

import numpy as np
import pyogrio.raw
import pytest
import shapely

from kbs.exchange import archive, limits
from kbs.exchange.detect import open_source
from kbs.exchange.inspect import inspect_file
from kbs.problems import PayloadTooLarge, Problem, UnsupportedSource
from tests.exchange.conftest import DATA

NAMES = ["Işıklı Çıkmazı", "Şair Nefi Sokağı", "Ömer Ağa Yolu"]


@pytest.fixture
def shapefile(tmp_path: Path) -> Path:
    """A Turkish office's shapefile: Windows-1254 texts."""
    points = shapely.to_wkb(shapely.points([[415000, 4538000], [415010, 4538000], [415020, 4538000]]))
    path = tmp_path / "yollar.shp"
    pyogrio.raw.write(
        path,
        points,
        [np.array(NAMES, dtype=object)],
        ["AD"],
        geometry_type="Point",
        crs="EPSG:5254",
        encoding="cp1254",
        driver="ESRI Shapefile",
    )
    return path


def read(path: Path) -> tuple[str, list[str], list[str]]:
    reader = open_source(path)
    layer = reader.layers()[0]
    names = [row.values[layer.index["ad"]] for batch in reader.batches(layer) for row in batch]
    return layer.encoding, names, [note.code for note in layer.notes]


def test_a_cpg_that_says_it_right(shapefile: Path):
    assert read(shapefile) == ("Windows-1254", NAMES, [])


def test_an_absent_cpg_and_a_silent_header(shapefile: Path):
    shapefile.with_suffix(".cpg").unlink()
    table = bytearray(shapefile.with_suffix(".dbf").read_bytes())
    table[29] = 0
    shapefile.with_suffix(".dbf").write_bytes(table)
    assert read(shapefile) == ("Windows-1254", NAMES, [])


@pytest.mark.parametrize("lie", ["UTF-8", "1252", "ISO-8859-1"])
def test_a_cpg_that_lies_is_overruled_and_told(shapefile: Path, lie: str):
    shapefile.with_suffix(".cpg").write_text(lie)
    assert read(shapefile) == ("Windows-1254", NAMES, ["encoding-contradicted"])


def test_the_sender_has_the_last_word(shapefile: Path):
    found = inspect_file(shapefile, encoding="windows-1252")
    assert found.layers[0].encoding == "Windows-1252"


def test_a_zipped_shapefile_keeps_its_turkish_letters(shapefile: Path, tmp_path: Path):
    shapefile.with_suffix(".cpg").write_text("UTF-8")
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as packed:
        for part in shapefile.parent.glob("yollar.*"):
            packed.write(part, f"teslim/{part.name}")
    assert read(tmp_path / "a.zip")[1] == NAMES


def test_a_packed_table_and_a_packed_drawing(tmp_path: Path):
    with gzip.open(tmp_path / "a.csv.gz", "wt", encoding="cp1254") as file:
        file.write("no;ad;enlem;boylam\n1;Işık;40,98;29,02\n")
    assert read(tmp_path / "a.csv.gz")[:2] == ("Windows-1254", ["Işık"])
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as packed:
        packed.writestr("cizim.dwg", b"AC1032")
    with pytest.raises(UnsupportedSource, match="DXF"):
        open_source(tmp_path / "b.zip")


def test_an_archive_writes_only_into_its_folder(tmp_path: Path):
    outside = tmp_path / "outside.csv"
    with tarfile.open(tmp_path / "a.tar", "w") as packed:
        inside = tmp_path / "data.csv"
        inside.write_text("no;x;y\n1;1;2\n")
        packed.add(inside, arcname="../../../outside.csv")
    open_source(tmp_path / "a.tar")
    assert not outside.exists()


def test_two_data_sets_are_one_too_many(tmp_path: Path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as packed:
        packed.writestr("a.csv", "x;y\n1;2\n")
        packed.writestr("b.csv", "x;y\n1;2\n")
    with pytest.raises(UnsupportedSource, match=r"a\.csv, b\.csv"):
        open_source(tmp_path / "a.zip")


def test_a_bomb_is_stopped_and_leaves_nothing(tmp_path: Path, monkeypatch):
    monkeypatch.setattr(limits, "MAX_UNPACKED", 1000)
    monkeypatch.setattr(archive.tempfile, "tempdir", str(tmp_path / "tmp"))
    (tmp_path / "tmp").mkdir()
    with gzip.open(tmp_path / "a.csv.gz", "wb") as file:
        file.write(b"0" * 100_000)
    with pytest.raises(PayloadTooLarge):
        open_source(tmp_path / "a.csv.gz")
    assert not list((tmp_path / "tmp").iterdir())


def test_unpacked_files_go_with_their_reader(tmp_path: Path, monkeypatch):
    monkeypatch.setattr(archive.tempfile, "tempdir", str(tmp_path))
    reader = open_source(DATA / "fr-luxiol-kadastro" / "edigeo" / "edigeo-25354000AB01.tar.bz2")
    assert list(tmp_path.glob("kbs-import-*"))
    del reader
    assert not list(tmp_path.glob("kbs-import-*"))


@pytest.mark.parametrize("name", ["a.zip", "a.tar", "a.gz", "a.tar.bz2"])
def test_damaged_archives(tmp_path: Path, name: str):
    (tmp_path / name).write_bytes(b"PK\x03\x04 not really" * 10)
    with pytest.raises(Problem):
        open_source(tmp_path / name)
