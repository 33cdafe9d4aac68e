"""Hostile files are refused within fixed memory and time, with a reason in one line and never a traceback."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from tests.exchange import hostile as h
from tests.exchange.conftest import ROOT
from tests.exchange.test_kill import committed, database_env  # noqa: F401  (a fixture)

pytestmark = pytest.mark.usefixtures("committed")
MiB = 1 << 20


@dataclass(frozen=True)
class Case:
    """A file and what it is refused for.

    Attributes:
        said: Part of the reason.
        limits: Lowered, so that a small file passes them.
        rows: The file is read; its rows are refused, each with this code.
    """

    name: str
    make: Callable[[Path], Path]
    said: str = ""
    limits: dict[str, int] = field(default_factory=dict)
    rows: str = ""


SMALL = {"MAX_TEXT": MiB, "MAX_VERTICES": 10_000, "MAX_GEOMETRY_BYTES": 160_000}
VERTICES = "10000"
POINT = '{{"type": "Polygon", "coordinates": [[[{0}, 1], [2, 3], [4, 9], [{0}, 1]]]}}'
WKT = '"POLYGON((0 0,inf 0,inf 1,0 0))"'
ENDLESS = (
    "CREATE VIEW sonsuz AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
    " SELECT i AS fid, hex(zeroblob(1000)) AS name FROM n"
)
COMPUTED = "ALTER TABLE gardens ADD COLUMN dev BLOB GENERATED ALWAYS AS (zeroblob(900000000)) VIRTUAL"
POINTED = 'CREATE VIEW "a\'; DROP TABLE x" AS SELECT * FROM gardens, gardens AS b, gardens AS c'
VIRTUAL = (
    "INSERT INTO sqlite_master VALUES ('table', 'x', 'x', 0,"
    " 'CREATE VIRTUAL TABLE x USING VirtualOGR(''/etc/passwd'')')"
)
TRIGGER = (
    "CREATE TRIGGER uzun AFTER UPDATE ON gardens BEGIN"
    " SELECT count(*) FROM gardens, gardens AS a, gardens AS b; END"
)
CASES = [
    Case("ring of GeoJSON", partial(h.huge_ring_geojson, count=200_000), "karakter", SMALL),
    Case("ring of a table", partial(h.huge_ring_wkt, count=200_000), "satır boyu", SMALL),
    Case("ring of a GeoPackage", partial(h.huge_ring_gpkg, count=200_000), "bir değerin boyu", SMALL),
    Case("vertices of GeoJSON", partial(h.huge_ring_geojson, count=20_000), VERTICES, SMALL, "KBS-GEO-010"),
    Case("vertices of a table", partial(h.huge_ring_wkt, count=20_000), VERTICES, SMALL, "KBS-GEO-010"),
    Case("vertices of a GeoPackage", partial(h.huge_ring_gpkg, count=20_000), VERTICES, SMALL, "KBS-GEO-010"),
    Case("vertices of a shapefile", partial(h.shapefile_ring, count=20_000), VERTICES, SMALL, "KBS-GEO-010"),
    Case("arrays in arrays", h.text("deep.geojson", h.HEAD + "[" * MiB), "iç içe"),
    Case("objects in objects", h.text("deep.geojson", h.HEAD + '{"a":' * 200_000), "iç içe"),
    Case("deep names", h.text("names.json", "[" * MiB), "okunamadı"),
    Case(
        "a tree that repeats its path", h.text("names.json", '{"a":' * 500 + "[1,2]" + "}" * 500), "ad ağacı"
    ),
    Case(
        "collections in GeoJSON",
        h.text("deep.geojson", h.garden_json(h.nested("json", 300))),
        rows="geojson-collection",
    ),
    Case(
        "collections in WKT",
        h.text("deep.csv", f"source_ref;name;wkt\na;a;{h.nested('wkt', 40_000)}\n"),
        rows="bad-wkt",
    ),
    Case("many members", h.text("m.geojson", "{" + ",".join(f'"m{n}":1' for n in range(2000)) + "}"), "üye"),
    Case(
        "members twice",
        h.text("t.geojson", h.HEAD + "{" + ",".join(['"a":1,"b":1'] * 100_000) + "}]}"),
        "duplicate-member",
    ),
    Case("laughs in GML", h.text("laughs.gml", h.LAUGHS + h.GML.format("i")), "DOCTYPE"),
    Case("laughs in KML", h.text("laughs.kml", h.LAUGHS + h.KML.format("i;")), "DOCTYPE"),
    Case(
        "laughs in UTF-16", h.text("laughs.kml", (h.LAUGHS + h.KML.format("i;")).encode("utf-16")), "DOCTYPE"
    ),
    Case("laughs in a KMZ", h.zipped("laughs.kmz", {"doc.kml": h.LAUGHS + h.KML.format("i;")}), "DOCTYPE"),
    Case("laughs in a zipped KML", h.zipped("l.zip", {"doc.kml": h.LAUGHS + h.KML.format("i;")}), "DOCTYPE"),
    Case("laughs in a workbook", h.workbook(sheet=h.LAUGHS + "<worksheet/>"), "DOCTYPE"),
    Case("an outer entity", h.text("outer.gml", h.OUTER + h.GML.format("x")), "DOCTYPE"),
    Case("an outer entity in GPX", h.text("outer.gpx", h.OUTER + "<gpx>&x;</gpx>"), "DOCTYPE"),
    Case("a comment before it", h.text("c.gml", f"<!--{'-x' * 40_000}-->" + h.LAUGHS[21:] + "<r/>"), "kök"),
    Case(
        "a pointer",
        h.text("v.gml", '<OGRVRTDataSource><OGRVRTLayer name="x"/></OGRVRTDataSource>'),
        "OGRVRTDataSource",
    ),
    Case("a pointer by another name", h.text("v.dxf", " " * 600 + "<OGRVRTDataSource/>"), "XML"),
    Case("zip bomb", h.bomb("b.zip", "a.csv", 80), "arşiv bombası"),
    Case("workbook bomb", h.bomb("b.xlsx", "xl/worksheets/sheet1.xml", 80, b"<worksheet>"), "arşiv bombası"),
    Case("KMZ bomb", h.bomb("b.kmz", "doc.kml", 80, b"<kml>"), "arşiv bombası"),
    Case("a bomb in a zip", h.zipped("n.zip", {"b.zip": b"PK\x03\x04" * 100}), "tek bir veri dosyası"),
    Case("many files", h.many_parts("m.zip", 300), "dosya sayısı", {"MAX_ENTRIES": 200}),
    Case(
        "names that climb",
        h.zipped("c.zip", {"../../a.csv": "x;y\n1;2", "b/a.csv": "x;y\n1;2"}),
        "birden çok",
    ),
    Case("one line", h.long_string("l.geojson", 3, h.HEAD + '"', '"]}'), "karakter", SMALL),
    Case("one line of a table", h.long_string("l.csv", 3, "source_ref;name\n", "\n"), "satır boyu", SMALL),
    Case(
        "one line of a point list",
        h.long_string("l.txt", 3, "1 415000 4538000 1\n", "\n"),
        "source_ref",
    ),
    Case(
        "a record over lines",
        h.text("r.csv", 'source_ref;name\n"' + "a\n" * MiB + '";b\n'),
        "satır boyu",
        SMALL,
    ),
    Case("one line of a drawing", h.long_string("l.dxf", 3, "0\nSECTION\n2\n", "\n"), "satır boyu"),
    Case("columns", h.text("w.csv", h.wide_table(100_000)), "sütun sayısı"),
    Case(
        "properties",
        h.text(
            "w.geojson",
            h.garden_json("null", ",".join(f'"c{n}":1' for n in range(5000))),
        ),
        "sütun sayısı",
    ),
    Case(
        "a long value",
        h.text("v.csv", "source_ref;name;x;y\na;" + "b" * 3000 + ";415000;4538000\n"),
        "harf",
        rows="too-long",
    ),
    Case("blocks of blocks", h.text("b.dxf", h.drawing(12, 10)), "nesne sayısı"),
    Case("a block in itself", h.text("b.dxf", h.drawing(4, 2, ring=True)), "içeriyor"),
    Case("rows of inserts", h.text("b.dxf", h.drawing(2, 1, columns=30_000)), "nesne sayısı"),
    Case("binary drawing", h.text("b.dxf", b"AutoCAD Binary DXF\r\n\x1a\x00" + b"\0" * 100), "ikili"),
    Case("a view without end", partial(h.with_sql, statements=[ENDLESS]), "görünüm"),
    Case("computed columns", partial(h.with_sql, statements=[COMPUTED]), "hesaplanan"),
    Case("a name that is SQL", partial(h.with_sql, statements=[POINTED]), "görünüm"),
    Case("a table that is code", partial(h.with_sql, statements=[VIRTUAL]), "sanal tablo"),
    Case("a broken page size", h.broken_gpkg, "okunamadı"),
    Case("NaN", h.text("n.geojson", h.garden_json(POINT.format("NaN"))), "NaN"),
    Case("infinity", h.text("n.geojson", h.garden_json(POINT.format("1e999"))), rows="geojson-position"),
    Case(
        "a whole number", h.text("n.geojson", h.garden_json(POINT.format("9" * 400))), rows="geojson-position"
    ),
    Case("digits", h.text("n.geojson", h.garden_json(POINT.format("9" * 10_000))), "sayı"),
    Case("NaN in a table", h.text("n.csv", "source_ref;name;x;y\na;a;nan;inf\n"), rows="bad-coordinate"),
    Case(
        "exponents in a table", h.text("n.csv", "source_ref;name;x;y\na;a;1e999;1\n"), "koordinat sistemini"
    ),
    Case("infinity in WKT", h.text("n.csv", f"source_ref;name;wkt\na;a;{WKT}\n"), "koordinat sistemini"),
]


# The same in full size: within the limits of a real installation.
HEAVY = [
    Case("ring of GeoJSON", partial(h.huge_ring_geojson, count=5 * h.MILLION), "karakter"),
    Case("ring of a table", partial(h.huge_ring_wkt, count=5 * h.MILLION), "satır boyu"),
    Case("ring of a GeoPackage", partial(h.huge_ring_gpkg, count=5 * h.MILLION), "bir değerin boyu"),
    Case(
        "vertices of a GeoPackage", partial(h.huge_ring_gpkg, count=1_500_000), "1000000", rows="KBS-GEO-010"
    ),
    Case("one line", h.long_string("l.geojson", 100, h.HEAD + '"', '"]}'), "karakter"),
    Case("one line of blanks", h.text("l.geojson", h.HEAD + " " * (100 * MiB)), "geçerli bir GeoJSON"),
    Case("one line of brackets", h.text("l.geojson", h.HEAD + "[" + "[]," * (34 * MiB)), "karakter"),
    Case("one line of a table", h.long_string("l.csv", 100, "source_ref;name\n", "\n"), "satır boyu"),
    Case("one line of GML", h.long_string("l.gml", 100, "<!--", "--><r/>"), "kök"),
    Case("one line of a drawing", h.long_string("l.dxf", 100, "0\n", "\n"), "satır boyu"),
    Case("a field", h.long_string("f.csv", 50, "source_ref;name\na;", "\n"), "satır boyu"),
    Case("zip bomb", h.bomb("b.zip", "a.csv", 1000), "arşiv bombası"),
    Case("workbook bomb", h.bomb("b.xlsx", "xl/sharedStrings.xml", 1000, b"<sst>"), "çok büyük"),
    Case("many files", h.many_parts("m.zip", 50_000), "dosya sayısı"),
]
MEMORY = 1536 * MiB
# A second or two; the machine may be busy.
SECONDS = 60


@pytest.fixture(scope="module")
def runner(django_db_setup: None) -> Iterator[Callable[..., dict[str, Any]]]:
    """A process that knows Django and forks for every command."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.exchange.hostile_run"],
        cwd=ROOT,
        env=database_env(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )

    def run(*arguments: str, **options: Any) -> dict[str, Any]:
        assert process.stdin and process.stdout
        job = {"arguments": arguments, "memory": MEMORY, "seconds": SECONDS, **options}
        process.stdin.write(json.dumps(job) + "\n")
        process.stdin.flush()
        return dict(json.loads(process.stdout.readline()))

    yield run
    process.stdin.close()  # type: ignore[union-attr]
    process.wait(30)


def refused(case: Case, path: Path, runner: Callable[..., dict[str, Any]]) -> None:
    commands = [
        ["kbs_check", "--file", str(path), "--as", "gardens", *(["--crs", "EPSG:5254"] if case.rows else [])]
    ]
    if not case.rows:
        commands.append(["kbs_import", str(path), "--collection", "gardens"])
    for command in commands:
        done = runner(*command, limits=case.limits)
        assert done["code"] == 1, done
        assert "Traceback" not in done["output"], done
        assert case.said in done["output"], done
        assert case.rows in done["output"], done
        assert max(map(len, done["output"].splitlines())) < 1200, "a reason is a line, not the file"
        assert done["peak"] < MEMORY, done


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_hostile_file_is_refused(case: Case, tmp_path: Path, runner: Callable[..., dict[str, Any]]) -> None:
    refused(case, case.make(tmp_path), runner)


@pytest.mark.heavy
@pytest.mark.parametrize("case", HEAVY, ids=lambda case: case.name)
def test_a_hostile_file_of_full_size(
    case: Case, tmp_path: Path, runner: Callable[..., dict[str, Any]]
) -> None:
    refused(case, case.make(tmp_path), runner)


def test_a_trigger_sleeps_and_the_file_is_read(tmp_path: Path, runner: Callable[..., dict[str, Any]]) -> None:
    path = h.with_sql(tmp_path, [TRIGGER])
    done = runner("kbs_check", "--file", str(path), "--as", "gardens")
    assert done["code"] == 0, done


def test_the_database_works_for_a_bounded_time(tmp_path: Path, runner: Callable[..., dict[str, Any]]) -> None:
    path = h.huge_ring_gpkg(tmp_path, 100_000)
    done = runner("kbs_check", "--file", str(path), "--as", "gardens", limits={"JUDGING_SECONDS": 0.002})
    assert done["code"] == 1
    assert "saniye" in done["output"]


def test_a_long_file_of_small_things_on_one_line_is_read(
    tmp_path: Path, runner: Callable[..., dict[str, Any]]
) -> None:
    path = h.sequence(tmp_path / "s.geojson", 6_000)
    assert b"\n" not in path.read_bytes()
    done = runner("kbs_import", str(path), "--collection", "gardens", "--dry-run", limits=SMALL)
    assert done["code"] == 0, done
