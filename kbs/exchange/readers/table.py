"""Tables of text: CSV, XLSX, and the point lists of survey offices.

Coordinates stand in two columns or as WKT. In a CSV x is east; a Turkish point list is
`no Y X Z` with Y = east (sağa) and X = north (yukarı), whether it has a header or not.
"""

from __future__ import annotations

import csv
import re
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TextIO
from zipfile import BadZipFile

import openpyxl
import shapely
from django.utils.translation import gettext as _
from openpyxl.utils.exceptions import InvalidFileException

from kbs.catalog.text import fold
from kbs.exchange import convert, encoding, limits
from kbs.exchange.source import Column, Layer, Note, Reader, ReadOptions, Row, SourceCrs, batched
from kbs.problems import Fault, UnreadableSource

_LON = ("lon", "long", "lng", "longitude", "boylam", "stop lon", "long wgs84")
_LAT = ("lat", "latitude", "enlem", "stop lat", "lat wgs84")
_EAST = ("easting", "saga", "saga deger", "dogu", "e", "x", "x koordinat")
_NORTH = ("northing", "yukari", "yukari deger", "kuzey", "n", "y", "y koordinat")
_WKT = ("wkt", "geom", "geometry", "geometri", "the geom")
CRS_SHEET = "crs"
_POINT_LIST = ("no", "y", "x", "z")

# A cell may hold the WKT of a large area.
csv.field_size_limit(limits.MAX_TEXT)
_COLLECTION = re.compile("collection", re.IGNORECASE)
# Reading a line ahead of the separator's choice needs no more than its beginning.
_SNIFFED = 1 << 16


class TableReader(Reader):
    """A text table or a workbook; each sheet is a layer."""

    def __init__(self, path: Path, options: ReadOptions) -> None:
        self._path = path
        self._options = options
        self._workbook = path.suffix.lower() == ".xlsx"
        self.format = "XLSX" if self._workbook else "CSV"
        self._encoding = None if self._workbook else encoding.of_text(path, options.encoding)
        self._dialect = "," if self._workbook else self._sniff()

    def names(self) -> list[str]:
        """Return the sheets; a text has one, called as the file."""
        if not self._workbook:
            return [self._path.stem]
        with _readable(self._path):
            book = openpyxl.load_workbook(self._path, read_only=True)
        return list(book.sheetnames)

    def layer(self, name: str) -> Layer:
        """Return a sheet, with its coordinate columns recognised."""
        first = next(self._lines(name), None)
        if first is None:
            raise UnreadableSource(_("%(file)s içinde satır yok.") % {"file": self._path.name})
        header = self._header(first[1])
        if len(header) > limits.MAX_COLUMNS:
            raise limits.too_large(self._path.name, _("sütun sayısı"), limits.MAX_COLUMNS)
        columns = tuple(Column(cell) for cell in header)
        places = self._places(header)
        notes = self._encoding.notes() if self._encoding else ()
        if places and places[0] == "list":
            notes += (Note("point-list", _("Nokta listesi: Y = sağa (doğu), X = yukarı (kuzey) okundu.")),)
        return Layer(
            name=name,
            columns=columns,
            geometry_type="" if places is None else "Unknown" if places[0] == "wkt" else "Point",
            crs=SourceCrs("EPSG:4326") if places and places[0] == "degrees" else self._declared_crs(),
            encoding=self._encoding.name if self._encoding else "UTF-8",
            notes=notes,
        )

    def _declared_crs(self) -> SourceCrs | None:
        """The system that a workbook names in the first cell of a sheet of its own, as our templates do."""
        if not self._workbook or CRS_SHEET not in self.names():
            return None
        first = next(self._lines(CRS_SHEET), (0, [""]))[1][0]
        named = re.fullmatch(r"\s*(EPSG:\d{4,6})\s*", str(first))
        return SourceCrs(named[1]) if named else None

    def _header(self, cells: list[Any]) -> list[str]:
        """The names of the first line, or those of a point list when it is numbers already."""
        if _is_point(cells):
            return [*_POINT_LIST, "kod", "aciklama"][: len(cells)]
        names = [
            str(cell).strip() if cell not in (None, "") else f"sutun{i + 1}" for i, cell in enumerate(cells)
        ]
        first = {name: i for i, name in reversed(list(enumerate(names)))}
        return [n if first[n] == i else f"{n}_{i + 1}" for i, n in enumerate(names)]

    def _places(self, header: list[str]) -> tuple[str, int, int] | None:
        """Return how the geometry is kept and in which columns: (kind, easting, northing)."""
        names = [fold(name) for name in header]
        given = {role: self._index(header, name) for role, name in self._options.geometry.items()}
        if "wkt" in given:
            return ("wkt", given["wkt"], given["wkt"])
        if {"x", "y"} <= given.keys():
            return ("plane", given["x"], given["y"])
        for kind, easts, norths in (("degrees", _LON, _LAT), ("plane", _EAST, _NORTH)):
            east = next((names.index(n) for n in easts if n in names), None)
            north = next((names.index(n) for n in norths if n in names), None)
            if east is None or north is None:
                continue
            if {names[east], names[north]} == {"x", "y"} and north < east:
                return ("list", north, east)
            return (kind, east, north)
        wkt = next((names.index(n) for n in _WKT if n in names), None)
        return None if wkt is None else ("wkt", wkt, wkt)

    def _index(self, header: list[str], name: str) -> int:
        folded = [h.lower() for h in header]
        if name.lower() not in folded:
            raise UnreadableSource(
                _("%(column)s sütunu yok; sütunlar: %(known)s")
                % {"column": name, "known": ", ".join(header)},
                Fault("geometry", "unknown column", name),
            )
        return folded.index(name.lower())

    def batches(self, layer: Layer) -> Iterator[list[Row]]:
        """Return the rows in batches; the number of a row is its line in the file."""
        header = [column.name for column in layer.columns]
        places = self._places(header)
        lines = self._lines(layer.name)
        number, first = next(lines)
        rows = (
            self._row(n, cells, header, places)
            for n, cells in lines
            if any(c not in (None, "") for c in cells)
        )
        if _is_point(first):
            head = iter([self._row(number, first, header, places)])
            rows = (row for part in (head, rows) for row in part)
        return batched(rows)

    def _row(
        self, number: int, cells: list[Any], header: list[str], places: tuple[str, int, int] | None
    ) -> Row:
        if len(cells) > len(header) and any(c not in (None, "") for c in cells[len(header) :]):
            reason = _("%(found)d alan var, başlıkta %(expected)d") % {
                "found": len(cells),
                "expected": len(header),
            }
            return Row(number, (None,) * len(header), None, Fault("field-count", reason, cells[len(header)]))
        if len(cells) < len(header) and not self._workbook:
            reason = _("%(found)d alan var, başlıkta %(expected)d") % {
                "found": len(cells),
                "expected": len(header),
            }
            return Row(
                number, (None,) * len(header), None, Fault("field-count", reason, self._dialect.join(cells))
            )
        values = tuple(
            None if cell == "" else cell for cell in (*cells, *[None] * len(header))[: len(header)]
        )
        wkb, fault = (None, None) if places is None else _geometry(values, *places)
        return Row(number, values, wkb, fault)

    def _lines(self, sheet: str) -> Iterator[tuple[int, list[Any]]]:
        """Yield line numbers and cells, from the first line that holds something."""
        if self._workbook:
            with _readable(self._path):
                book = openpyxl.load_workbook(self._path, read_only=True, data_only=True)
                for number, row in enumerate(book[sheet].iter_rows(values_only=True), 1):
                    if any(cell not in (None, "") for cell in row):
                        yield number, list(row)
            return
        assert self._encoding is not None
        with self._path.open(encoding=self._encoding.codec, newline="", errors="replace") as file:
            bounded = _Lines(file, self._path.name)
            if self._dialect == " ":
                for number, line in enumerate(bounded, 1):
                    bounded.forget()
                    if line.strip():
                        yield number, line.split()
                return
            lines = csv.reader(bounded, delimiter=self._dialect)
            while True:
                started = lines.line_num + 1
                bounded.forget()
                try:
                    cells = next(lines)
                except StopIteration:
                    return
                except csv.Error as exc:
                    raise UnreadableSource(
                        _("%(file)s, satır %(line)d: %(reason)s")
                        % {"file": self._path.name, "line": started, "reason": exc}
                    ) from exc
                if cells:
                    yield started, cells

    def _sniff(self) -> str:
        """Return the separator: the sign that the first lines hold most steadily; white space as the last guess."""
        assert self._encoding is not None
        with self._path.open(encoding=self._encoding.codec, newline="", errors="replace") as file:
            lines = [line for _n in range(20) if (line := file.readline(_SNIFFED)).strip()]
        if not lines:
            return ","
        counts = {sign: lines[0].count(sign) for sign in ";\t|,"}
        # A comma inside numbers of a list separated by blanks is no separator.
        if _is_point(lines[0].split()):
            return " "
        best = max(counts, key=lambda sign: counts[sign])
        return best if counts[best] else " " if len(lines[0].split()) > 1 else ","


def _is_point(cells: list[Any]) -> bool:
    """Whether a line is `name, number, number [, number ...]` of a point list, not a header."""
    if not 3 <= len(cells) <= 6:
        return False
    try:
        first, second = convert.decimal(cells[1]), convert.decimal(cells[2])
    except (ValueError, TypeError):
        return False
    return min(first, second) > 1000


def _geometry(values: tuple[Any, ...], kind: str, east: int, north: int) -> tuple[bytes | None, Fault | None]:
    if kind == "wkt":
        return _wkt(values[east])
    if values[east] is None and values[north] is None:
        return None, None
    try:
        x, y = float(convert.decimal(values[east])), float(convert.decimal(values[north]))
    except (ValueError, TypeError):
        shown = f"{values[east]}; {values[north]}"
        return None, Fault("bad-coordinate", _("koordinat okunamadı"), shown)
    return struct.pack("<BIdd", 1, 1, x, y), None


def _wkt(value: Any) -> tuple[bytes | None, Fault | None]:
    if value is None:
        return None, None
    if len(_COLLECTION.findall(str(value))) > limits.MAX_NESTING:
        return None, Fault("bad-wkt", _("iç içe çok fazla geometri koleksiyonu"), str(value)[:80])
    try:
        geometry = shapely.from_wkt(re.sub(r"^SRID=\d+;", "", str(value)))
    except shapely.errors.ShapelyError as exc:
        return None, Fault("bad-wkt", str(exc), value)
    return bytes(shapely.to_wkb(geometry)), None


class _Lines:
    """Lines of a text, none of them, nor a record over several, longer than `limits.MAX_TEXT`."""

    def __init__(self, file: TextIO, name: str) -> None:
        self._file, self._name, self._length = file, name, 0

    def forget(self) -> None:
        """A new record begins."""
        self._length = 0

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line = self._file.readline(limits.MAX_TEXT + 1)
        self._length += len(line)
        if self._length > limits.MAX_TEXT:
            raise limits.too_large(self._name, _("satır boyu (karakter)"), limits.MAX_TEXT)
        if not line:
            raise StopIteration
        return line


class _readable:  # noqa: N801  (reads as a clause)
    """Turn what openpyxl raises for a damaged workbook into a problem."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: Any, exc: BaseException | None, _trace: Any) -> None:
        if isinstance(exc, InvalidFileException | BadZipFile | KeyError | OSError | ValueError):
            raise UnreadableSource(
                _("%(file)s okunamadı: %(reason)s") % {"file": self._path.name, "reason": exc}
            ) from exc
