"""GeoPackage through GDAL, written in chunks of rows: WKB from the database, no geometry objects in Python."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
from django.utils.translation import gettext as _
from psycopg2 import sql

from kbs.catalog.declaration import Collection
from kbs.catalog.schema import json_type
from kbs.encodings import xlsx
from kbs.encodings.table import columns
from kbs.geo.crs import CRS84, WGS84, Crs

MEDIA_TYPE = "application/geopackage+sqlite3"
_CHUNK_ROWS = 10_000
# GDAL's mark for it.
_UTC = 100
_GEOMETRY_TYPES = {
    "POINT": "Point",
    "MULTIPOINT": "MultiPoint",
    "LINESTRING": "LineString",
    "MULTILINESTRING": "MultiLineString",
    "POLYGON": "Polygon",
    "MULTIPOLYGON": "MultiPolygon",
}
# JSON type and format -> numpy type and the value that stands under the mask of an absent one.
_DTYPES: dict[tuple[str, str], tuple[str, Any]] = {
    ("boolean", ""): ("bool", False),
    ("integer", ""): ("int64", 0),
    ("number", ""): ("float64", 0.0),
    ("string", "date"): ("datetime64[D]", "1970-01-01"),
    ("string", "date-time"): ("datetime64[ms]", "1970-01-01"),
}


def projection(
    collection: Collection, crs: Crs, more: Mapping[str, sql.Composable] | None = None
) -> sql.Composable:
    """Return the SELECT list: `more` texts, properties and WKB (east, north, as the GeoPackage standard asks)."""
    return sql.SQL(", ").join([*(more or {}).values(), columns(collection, crs, "wkb")])


def write(
    path: Path,
    collection: Collection,
    rows: Iterable[tuple[Any, ...]],
    crs: Crs,
    description: str = "",
    layer: str = "",
    *,
    numbered: bool = True,
    more: tuple[str, ...] = (),
) -> None:
    """Write rows (id, more..., properties..., WKB) to a new file with one layer.

    Args:
        layer: Its name; the collection's id when empty.
        numbered: Whether a column `id` comes first.
        more: Names of the columns of text before the properties.
        description: Kept with the layer (gpkg_contents): whose data these are.
    """
    # Brings pandas along, a second of every process's start: only who writes a file pays for it.
    import pyogrio.raw

    # Here, because it brings pandas along: 100 MB that a process which writes no file can spare.

    assert collection.geometry is not None
    kind = collection.model_field(collection.geometry.field).geom_type  # type: ignore[attr-defined]
    names = [*(["id"] if numbered else []), *more, *collection.by_name]
    own = {"id": ("int64", 0), **dict.fromkeys(more, ("object", None))}
    kinds = [_dtype(collection, name) if name in collection.by_name else own[name] for name in names]
    remaining = iter(rows)
    for number, chunk in enumerate(_chunks(remaining)):
        series = list(zip(*chunk, strict=True)) or [()] * (len(names) + 1)
        fields = [_array(values, *kind_) for values, kind_ in zip(series[: len(names)], kinds, strict=True)]
        pyogrio.raw.write(
            str(path),
            geometry=_object_array([None if wkb is None else bytes(wkb) for wkb in series[-1]]),
            field_data=[data for data, _mask in fields],
            fields=np.array(names, dtype=object),
            field_mask=[mask for _data, mask in fields],
            layer=layer or collection.id,
            driver="GPKG",
            geometry_type=_GEOMETRY_TYPES.get(kind.upper(), "Unknown"),
            crs=str(WGS84 if crs == CRS84 else crs),
            append=number > 0,
            # Moments are UTC and say so (GeoPackage, table 1: DATETIME).
            gdal_tz_offsets={
                name: np.full(len(chunk), _UTC)
                for name, (dtype, _absent) in zip(names, kinds, strict=True)
                if dtype == "datetime64[ms]"
            },
            layer_options={} if number else {"IDENTIFIER": str(collection.title), "DESCRIPTION": description},
        )


def template(path: Path, collection: Collection, crs: Crs) -> None:
    """Write an empty layer to be filled in, and beside it plain tables of its fields and code lists.

    Args:
        collection: From `kbs.catalog.named.to_be_filled`.
    """
    write(path, collection, (), crs, numbered=False)
    _write_table(path, _("alanlar"), xlsx.field_rows(collection))
    lists = {prop.codelist.id: prop.codelist for prop in collection.properties if prop.codelist}
    for codes in lists.values():
        _write_table(path, f"{_('liste')}_{codes.id}", xlsx.code_rows(codes))


def _write_table(path: Path, name: str, rows: list[list[str]]) -> None:
    """Append a table of texts without geometry; the first row names its columns."""
    import pyogrio.raw

    pyogrio.raw.write(
        str(path),
        geometry=None,
        field_data=[_object_array(list(column)) for column in zip(*rows[1:], strict=True)],
        fields=np.array(rows[0], dtype=object),
        layer=name,
        driver="GPKG",
        geometry_type=None,
        append=False,
    )


def _chunks(rows: Iterator[tuple[Any, ...]]) -> Iterator[list[tuple[Any, ...]]]:
    """Yield lists of rows; one empty list when there are none, so that the layer still exists."""
    chunk = list(islice(rows, _CHUNK_ROWS))
    yield chunk
    while chunk := list(islice(rows, _CHUNK_ROWS)):
        yield chunk


def _dtype(collection: Collection, name: str) -> tuple[str, Any]:
    schema = json_type(collection.model_field(collection.by_name[name].field_name))
    return _DTYPES.get((schema.get("type", ""), schema.get("format", "")), ("object", None))


def _array(values: tuple[Any, ...], dtype: str, absent: Any) -> tuple[np.ndarray, np.ndarray | None]:
    """Return values and the mask of the absent ones (None when all are there)."""
    if dtype == "object":
        return _object_array([None if v is None else str(v) for v in values]), None
    mask = np.fromiter((v is None for v in values), dtype=bool, count=len(values))
    plain = [absent if v is None else _naive_utc(v) for v in values]
    return np.array(plain, dtype=dtype), mask if mask.any() else None


def _naive_utc(value: Any) -> Any:
    return value.astimezone(UTC).replace(tzinfo=None) if isinstance(value, datetime) else value


def _object_array(values: list[Any]) -> np.ndarray:
    array = np.empty(len(values), dtype=object)
    array[:] = values
    return array
