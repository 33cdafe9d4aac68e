"""Files that want more than they give: made on the spot, each with what it is refused for."""

from __future__ import annotations

import io
import json
import sqlite3
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pyogrio.raw
import shapely

from tests.exchange.conftest import ORIGIN

HEAD = '{"type": "FeatureCollection", "crs": {"type": "name", "properties": {"name": "EPSG:5254"}}, "features": ['
MILLION = 1_000_000
DOCTYPE = '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaaaaaaaa">%s]>'
LAUGHS = DOCTYPE % "".join(
    f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)
OUTER = '<?xml version="1.0"?>\n<!-- x -->\n<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
KML = '<kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><name>&{}</name></Placemark></kml>'
GML = '<r:FeatureCollection xmlns:r="urn:r"><r:name>&{};</r:name></r:FeatureCollection>'


def circle(count: int) -> np.ndarray:
    """A closed ring of so many vertices within 200 m of the origin."""
    angle = np.linspace(0, 2 * np.pi, count, endpoint=False)
    ring = np.column_stack((ORIGIN[0] + 200 * np.cos(angle), ORIGIN[1] + 200 * np.sin(angle)))
    return np.vstack((ring, ring[:1]))


def huge_ring_geojson(folder: Path, count: int) -> Path:
    """One feature whose ring has `count` vertices."""
    path = folder / "ring.geojson"
    with path.open("w") as file:
        file.write(HEAD + '{"type": "Feature", "properties": {"source_ref": "a", "name": "a"}, "geometry": ')
        file.write('{"type": "Polygon", "coordinates": [[')
        for part in np.array_split(circle(count), max(1, count // 100_000)):
            file.write(",".join(f"[{x:.4f},{y:.4f}]" for x, y in part) + ",")
        file.seek(file.tell() - 1)
        file.write("]]}}]}")
    return path


def huge_ring_wkt(folder: Path, count: int) -> Path:
    """The same in a table."""
    path = folder / "ring.csv"
    with path.open("w") as file:
        file.write('source_ref;name;wkt\na;a;"POLYGON((')
        file.write(",".join(f"{x:.3f} {y:.3f}" for x, y in circle(count)))
        file.write('))"\n')
    return path


def huge_ring_gpkg(folder: Path, count: int) -> Path:
    """The same in a GeoPackage."""
    path = folder / "ring.gpkg"
    shapes = shapely.to_wkb(np.array([shapely.Polygon(circle(count))]))
    write_gpkg(path, shapes, ["a"])
    return path


def write_gpkg(path: Path, shapes: np.ndarray, names: list[str]) -> None:
    """Write gardens."""
    refs = np.array([f"h{i}" for i in range(len(names))], dtype=object)
    pyogrio.raw.write(
        path,
        shapes,
        [refs, np.array(names, dtype=object)],
        ["source_ref", "name"],
        geometry_type="Polygon",
        crs="EPSG:5254",
        driver="GPKG",
        layer="gardens",
    )


def plain_gpkg(folder: Path) -> Path:
    """A GeoPackage of one garden."""
    path = folder / "bahce.gpkg"
    east, north = ORIGIN
    write_gpkg(path, shapely.to_wkb(np.array([shapely.box(east, north, east + 20, north + 20)])), ["Bahçe"])
    return path


def with_sql(folder: Path, statements: list[str]) -> Path:
    """A GeoPackage with more in it."""
    path = plain_gpkg(folder)
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA writable_schema = 1")
        for statement in statements:
            connection.execute(statement)
    return path


def text(name: str, body: str | bytes) -> Callable[[Path], Path]:
    """A file of this text."""

    def make(folder: Path) -> Path:
        path = folder / name
        path.write_bytes(body if isinstance(body, bytes) else body.encode())
        return path

    return make


def garden_json(geometry: str, properties: str = '"source_ref": "a", "name": "a"') -> str:
    """A collection of one feature, and one that nothing is wrong with."""
    east, north = ORIGIN
    ring = [[east, north], [east + 20, north], [east, north + 20], [east, north]]
    shape = json.dumps({"type": "Polygon", "coordinates": [ring]})
    good = f'{{"type": "Feature", "properties": {{"source_ref": "g", "name": "g"}}, "geometry": {shape}}}'
    return f'{HEAD}{good}, {{"type": "Feature", "properties": {{{properties}}}, "geometry": {geometry}}}]}}'


def nested(kind: str, depth: int) -> str:
    """Collections in collections, in GeoJSON or WKT."""
    if kind == "wkt":
        return "GEOMETRYCOLLECTION(" * depth + "POINT(1 2)" + ")" * depth
    point = '{"type": "Point", "coordinates": [1, 2]}'
    return '{"type": "GeometryCollection", "geometries": [' * depth + point + "]}" * depth


def zipped(name: str, parts: dict[str, bytes | str]) -> Callable[[Path], Path]:
    """An archive of these parts."""

    def make(folder: Path) -> Path:
        path = folder / name
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
            for part, body in parts.items():
                archive.writestr(part, body)
        return path

    return make


def bomb(name: str, part: str, megabytes: int, head: bytes = b"") -> Callable[[Path], Path]:
    """A small archive that unpacks to much."""

    def make(folder: Path) -> Path:
        path = folder / name
        with (
            zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive,
            archive.open(part, "w", force_zip64=True) as file,
        ):
            file.write(head)
            for _n in range(megabytes):
                file.write(b" " * (1 << 20))
        return path

    return make


def many_parts(name: str, count: int) -> Callable[[Path], Path]:
    """An archive of many empty files."""
    return zipped(name, {f"{n}.txt": b"" for n in range(count)})


def workbook(**replaced: str) -> Callable[[Path], Path]:
    """A workbook with parts replaced; `sheet` is its first sheet, `strings` its texts."""

    def make(folder: Path) -> Path:
        import openpyxl

        book = openpyxl.Workbook()
        book.active.append(["source_ref", "name"])
        book.active.append(["a", "b"])
        plain = io.BytesIO()
        book.save(plain)
        path = folder / "defter.xlsx"
        names = {"sheet": "xl/worksheets/sheet1.xml", "strings": "xl/sharedStrings.xml"}
        other = {names[key]: body for key, body in replaced.items()}
        with zipfile.ZipFile(plain) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
            for info in old.infolist():
                new.writestr(info.filename, other.get(info.filename, old.read(info.filename)))
        return path

    return make


def drawing(depth: int, times: int, *, ring: bool = False, columns: int = 1) -> str:
    """A drawing in which each block inserts the next one `times` times."""
    out = ["0", "SECTION", "2", "BLOCKS"]
    for n in range(depth):
        out += ["0", "BLOCK", "8", "0", "2", f"B{n}", "70", "0", "10", "0", "20", "0"]
        inner = f"B{n + 1}" if n + 1 < depth else "B0" if ring else None
        for _k in range(times):
            if inner:
                out += ["0", "INSERT", "8", "0", "2", inner, "10", "1", "20", "1"]
                out += ["70", str(columns), "71", str(columns), "44", "1", "45", "1"]
            else:
                out += ["0", "LINE", "8", "0", "10", "0", "20", "0", "11", "1", "21", "1"]
        out += ["0", "ENDBLK", "8", "0"]
    out += [
        "0",
        "ENDSEC",
        "0",
        "SECTION",
        "2",
        "ENTITIES",
        "0",
        "INSERT",
        "8",
        "0",
        "2",
        "B0",
        "10",
        "0",
        "20",
        "0",
    ]
    return "\n".join([*out, "0", "ENDSEC", "0", "EOF", ""])


def long_string(name: str, megabytes: int, head: str, tail: str) -> Callable[[Path], Path]:
    """A file that is one line: a head, megabytes of one letter, a tail."""

    def make(folder: Path) -> Path:
        path = folder / name
        with path.open("w") as file:
            file.write(head)
            for _n in range(megabytes):
                file.write("a" * (1 << 20))
            file.write(tail)
        return path

    return make


def wide_table(columns: int) -> str:
    """A table of many columns."""
    return (
        ";".join(["source_ref", "name", *(f"c{n}" for n in range(columns))])
        + "\n"
        + ";" * (columns + 1)
        + "\n"
    )


def shapefile_ring(folder: Path, count: int) -> Path:
    """A shapefile of one ring."""
    path = folder / "ring.shp"
    shapes = shapely.to_wkb(np.array([shapely.Polygon(circle(count)[::-1])]))
    pyogrio.raw.write(
        path,
        shapes,
        [np.array(["a"], dtype=object), np.array(["a"], dtype=object)],
        ["source_ref", "name"],
        geometry_type="Polygon",
        crs="EPSG:5254",
        driver="ESRI Shapefile",
    )
    return path


def sequence(path: Path, count: int) -> Path:
    """GeoJSON whose values are small and whose number is large: nothing is refused, nothing grows."""
    with path.open("w") as file:
        file.write(HEAD)
        for n in range(count):
            ring = [
                [ORIGIN[0] + n, ORIGIN[1]],
                [ORIGIN[0] + n + 1, ORIGIN[1]],
                [ORIGIN[0] + n, ORIGIN[1] + 1],
            ]
            shape = {"type": "Polygon", "coordinates": [[*ring, ring[0]]]}
            body = {"type": "Feature", "properties": {"source_ref": f"s{n}", "name": "x"}, "geometry": shape}
            file.write(("," if n else "") + json.dumps(body))
        file.write("]}")
    return path


def broken_gpkg(folder: Path) -> Path:
    """A GeoPackage whose pages have an impossible size."""
    path = plain_gpkg(folder)
    with path.open("r+b") as file:
        file.seek(16)
        file.write(struct.pack(">H", 513))
    return path
