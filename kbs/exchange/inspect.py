"""Look at a file without loading it: layers, rows, types, CRS, encoding, extent and defects.

Defects are those that make trouble later: invalid, empty and missing geometries, repeated
geometries, key-like columns with repeated values, rows that cannot be read, mixed geometry types.
No database is touched; geometries are judged by GEOS as PostGIS does.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from django.utils.translation import gettext as _

from kbs.exchange import convert
from kbs.exchange.detect import RASTER_SUFFIXES, open_source
from kbs.exchange.raster import RasterFinding, inspect_raster
from kbs.exchange.source import Layer, Reader, ReadOptions, Row

# Columns are watched for repeated values while they still may be a key, and for this many values.
_MAX_DISTINCT = 2_000_000
_EXAMPLES = 5


@dataclass
class LayerFinding:
    """What is known of a layer. `extent` is west, south, east, north in the layer's CRS.

    `drawing` counts the entities of a CAD file by drawing layer.
    """

    name: str
    rows: int = 0
    geometry_type: str = ""
    types: dict[str, int] = field(default_factory=dict)
    columns: dict[str, str] = field(default_factory=dict)
    crs: str = ""
    srid: int | None = None
    nearest_srid: int | None = None
    encoding: str = ""
    extent: list[float] | None = None
    invalid: int = 0
    empty: int = 0
    null: int = 0
    repeated: int = 0
    unreadable: int = 0
    drawing: dict[str, int] = field(default_factory=dict)
    keys: list[str] = field(default_factory=list)
    faults: dict[str, int] = field(default_factory=dict)
    examples: list[str] = field(default_factory=list)
    notes: list[dict[str, str]] = field(default_factory=list)


@dataclass
class Finding:
    """What is known of a file."""

    file: str
    format: str
    layers: list[LayerFinding] = field(default_factory=list)
    raster: RasterFinding | None = None

    def as_dict(self) -> dict[str, Any]:
        """The finding as plain data for JSON."""
        return asdict(self)

    def lines(self) -> list[str]:
        """The finding for people."""
        lines = [f"{self.file}: {self.format}"]
        if self.raster:
            lines += self.raster.lines()
        for layer in self.layers:
            lines += _lines(layer)
        return lines


def inspect_file(path: Path | str, *, encoding: str | None = None, layer: str | None = None) -> Finding:
    """Look at a file; `layer` restricts the look to one layer.

    Raises:
        UnsupportedSource, UnreadableSource: As for an import.
    """
    path = Path(path)
    if path.suffix.lower() in RASTER_SUFFIXES and path.is_file():
        return Finding(path.name, "GeoTIFF", raster=inspect_raster(path))
    reader = open_source(path, ReadOptions(encoding=encoding))
    found = Finding(path.name, reader.format)
    for name in reader.names():
        if layer in (None, name):
            found.layers.append(_Look(reader, reader.layer(name)).finding())
    return found


class _Look:
    """One pass over a layer."""

    def __init__(self, reader: Reader, layer: Layer) -> None:
        self._reader, self._layer = reader, layer
        self._found = LayerFinding(
            layer.name,
            geometry_type=layer.geometry_type,
            columns={c.name: c.type for c in layer.columns},
            encoding=layer.encoding,
            notes=[{"code": note.code, "text": str(note.text)} for note in layer.notes],
        )
        if layer.crs is not None:
            self._found.crs, self._found.srid = layer.crs.crs.name, layer.crs.srid
            self._found.nearest_srid = layer.crs.nearest
        self._shapes: Counter[bytes] = Counter()
        self._types: Counter[str] = Counter()
        self._distinct: dict[int, set[int]] = {i: set() for i in range(len(layer.columns))}
        self._guesses: dict[int, set[str]] = {}
        self._drawing = layer.index.get("layer") if reader.format == "DXF" else None

    def finding(self) -> LayerFinding:
        """Read all rows and return what was found."""
        for batch in self._reader.batches(self._layer):
            self._found.rows += len(batch)
            for row in batch:
                self._row(row)
            self._geometries(batch)
        found = self._found
        found.types = dict(self._types.most_common())
        self._compare_declared_type()
        found.repeated = sum(count - 1 for count in self._shapes.values())
        found.keys = [self._layer.columns[i].name for i, seen in self._distinct.items() if found.rows > 1]
        self._guess_types()
        return found

    def _compare_declared_type(self) -> None:
        """A file that declares one type and holds another is read differently by different programs."""
        declared = self._layer.geometry_type.split(" ")[0]
        if self._reader.format != "GPKG" or declared in ("", "Unknown", "GeometryCollection"):
            return
        others = sorted(t for t in self._types if t.removeprefix("Multi") != declared.removeprefix("Multi"))
        if others:
            text = _("%(declared)s türünde görünüyor, içinde %(others)s var") % {
                "declared": declared,
                "others": ", ".join(others),
            }
            self._found.notes.append({"code": "declared-type", "text": text})

    def _row(self, row: Row) -> None:
        if row.fault:
            self._unreadable(row.number, row.fault.name, row.fault.reason)
            return
        if self._drawing is not None:
            name = str(row.values[self._drawing])
            self._found.drawing[name] = self._found.drawing.get(name, 0) + 1
        for i, seen in list(self._distinct.items()):
            value = row.values[i]
            mark = hash(value)
            if value in (None, "") or mark in seen or len(seen) > _MAX_DISTINCT:
                del self._distinct[i]
            else:
                seen.add(mark)
        if self._reader.format == "CSV" and self._found.rows <= 5000:
            for i, value in enumerate(row.values):
                if value not in (None, ""):
                    self._guesses.setdefault(i, set()).add(_guess(value))

    def _geometries(self, batch: list[Row]) -> None:
        if not self._layer.geometry_type:
            return
        rows = [row for row in batch if not row.fault]
        self._found.null += sum(row.wkb is None for row in rows)
        rows = [row for row in rows if row.wkb is not None]
        shapes = shapely.from_wkb(np.array([row.wkb for row in rows], dtype=object), on_invalid="ignore")
        read = ~shapely.is_missing(shapes)
        for row, ok in zip(rows, read, strict=True):
            if not ok:
                self._unreadable(row.number, "broken-geometry", _("geometri okunamıyor"))
        numbers = [row.number for row, ok in zip(rows, read, strict=True) if ok]
        shapes = shapes[read]
        if not len(shapes):
            return
        empty = shapely.is_empty(shapes)
        self._found.empty += int(empty.sum())
        self._types.update(shape.geom_type for shape in shapes)
        for shape in shapes[~empty]:
            flat = shapely.to_wkb(shapely.force_2d(shape))
            self._shapes[hashlib.blake2b(flat, digest_size=16).digest()] += 1
        self._widen(shapely.total_bounds(shapes))
        valid = shapely.is_valid(shapes)
        self._found.invalid += int((~valid).sum())
        for at in np.flatnonzero(~valid)[:_EXAMPLES]:
            self._example(numbers[at], "invalid-geometry", shapely.is_valid_reason(shapes[at]))

    def _widen(self, box: Any) -> None:
        if np.isnan(box).any():
            return
        old = self._found.extent
        west, south, east, north = (float(v) for v in box)
        self._found.extent = (
            [west, south, east, north]
            if old is None
            else [min(old[0], west), min(old[1], south), max(old[2], east), max(old[3], north)]
        )

    def _unreadable(self, number: int, code: str, reason: str) -> None:
        self._found.unreadable += 1
        self._found.faults[code] = self._found.faults.get(code, 0) + 1
        self._example(number, code, reason)

    def _example(self, number: int, code: str, reason: str) -> None:
        if len(self._found.examples) < _EXAMPLES:
            self._found.examples.append(f"{number}: {code}: {reason}")

    def _guess_types(self) -> None:
        """A CSV column is what all its values can be read as."""
        for i, kinds in self._guesses.items():
            kind = (
                next(iter(kinds)) if len(kinds) == 1 else "real" if kinds == {"integer", "real"} else "text"
            )
            self._found.columns[self._layer.columns[i].name] = kind


def _guess(value: Any) -> str:
    text = str(value).strip()
    try:
        number = convert.decimal(text)
    except ValueError:
        number = None
    if number is not None:
        # A leading zero is part of a code, not of a number.
        code = text.lstrip("+-").startswith("0") and text.lstrip("+-0")[:1] not in ("", ".", ",")
        return (
            "text"
            if code
            else "integer"
            if number == number.to_integral_value() and text.isdigit()
            else "real"
        )
    try:
        convert.day(text)
    except ValueError:
        return "text"
    return "date"


def _lines(layer: LayerFinding) -> list[str]:
    types = ", ".join(f"{name} {count}" for name, count in layer.types.items()) or _("geometri yok")
    code = (
        f"EPSG:{layer.srid}"
        if layer.srid
        else _("kodsuz, en yakını EPSG:%(srid)s") % {"srid": layer.nearest_srid}
    )
    crs = f"{layer.crs} ({code})" if layer.crs else _("koordinat sistemi yazmıyor")
    lines = [
        "",
        _("katman %(name)s: %(rows)d satır; %(types)s")
        % {"name": layer.name, "rows": layer.rows, "types": types},
        f"  {crs}; {layer.encoding}",
    ]
    if layer.extent:
        lines.append(
            "  " + _("kapsam %(box)s") % {"box": ", ".join(f"{v:.4f}".rstrip("0") for v in layer.extent)}
        )
    lines.append("  " + ", ".join(f"{name} ({kind})" for name, kind in layer.columns.items()))
    if layer.drawing:
        counted = ", ".join(f"{name} {count}" for name, count in layer.drawing.items())
        lines.append("  " + _("çizim katmanları: %(layers)s") % {"layers": counted})
    if layer.keys:
        lines.append("  " + _("anahtar olabilecek sütunlar: %(keys)s") % {"keys": ", ".join(layer.keys)})
    for count, text in (
        (layer.invalid, _("geçersiz geometri: %(count)d")),
        (layer.empty, _("boş geometri: %(count)d")),
        (layer.null, _("geometrisi olmayan satır: %(count)d")),
        (layer.repeated, _("yinelenen geometri: %(count)d")),
        (layer.unreadable, _("okunamayan satır: %(count)d")),
    ):
        if count:
            lines.append("  ! " + text % {"count": count})
    lines += [f"    {example}" for example in layer.examples]
    return lines + [f"  ! {note['text']}" for note in layer.notes]
