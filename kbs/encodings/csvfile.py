"""CSV for people: UTF-8 with a byte order mark and semicolons, as Turkish Excel opens it; safe against formulas."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from psycopg2 import sql

from kbs.catalog.declaration import Collection
from kbs.encodings.table import columns
from kbs.geo.crs import Crs

MEDIA_TYPE = "text/csv; charset=utf-8"
_CHUNK_ROWS = 500
# What a spreadsheet takes for the beginning of a formula (OWASP: CSV injection).
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def projection(collection: Collection, crs: Crs, *, with_geometry: bool = True) -> sql.Composable:
    """Return the SELECT list: points as two numbers, other geometries as WKT; east, north."""
    return columns(collection, crs, _shape(collection) if with_geometry else "")


def stream(
    collection: Collection,
    rows: Iterable[tuple[Any, ...]],
    crs: Crs,
    *,
    with_geometry: bool = True,
    decimal_comma: bool = True,
) -> Iterator[bytes]:
    """Yield the file in chunks; rows are (id, projected...)."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=";", lineterminator="\r\n")
    buffer.write("\ufeff")
    writer.writerow(header(collection, crs, with_geometry=with_geometry))
    for number, row in enumerate(rows, start=1):
        writer.writerow([cell(value, decimal_comma=decimal_comma) for value in row])
        if number % _CHUNK_ROWS == 0:
            yield _taken(buffer)
    yield _taken(buffer)


def header(collection: Collection, crs: Crs, *, with_geometry: bool = True) -> list[str]:
    """Return the column names: `id`, the properties, then lon and lat, easting and northing, or WKT."""
    shape = _shape(collection) if with_geometry else ""
    places = ["lon", "lat"] if crs.is_geographic else ["easting", "northing"]
    return ["id", *collection.by_name, *{"xy": places, "wkt": ["WKT"], "": []}[shape]]


def cell(value: Any, *, decimal_comma: bool = True) -> str:
    """Return one value as text; a text that a spreadsheet would calculate gets an apostrophe before it.

    >>> cell("=1+1"), cell(-2.5), cell(None)
    ("'=1+1", '-2,5', '')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal | float):
        text = f"{value:f}" if isinstance(value, Decimal) else repr(value)
        return text.replace(".", ",") if decimal_comma else text
    if isinstance(value, datetime):
        return f"{value.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
    if isinstance(value, int | date):
        return str(value)
    text = str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _shape(collection: Collection) -> str:
    if collection.geometry is None:
        return ""
    return "xy" if collection.model_field(collection.geometry.field).geom_type == "POINT" else "wkt"  # type: ignore[attr-defined]


def _taken(buffer: io.StringIO) -> bytes:
    text = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    return text.encode()
