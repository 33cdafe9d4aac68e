"""What GDAL does not tell about a GeoPackage: contradictions between its tables and its geometries.

Clauses are those of OGC 12-128r15 (GeoPackage 1.2). Only warnings: the rows are judged like any others.
"""

from __future__ import annotations

import sqlite3
import struct
from pathlib import Path

from django.utils.translation import gettext as _

from kbs.exchange.source import Note

_CURVES = frozenset(
    ["CIRCULARSTRING", "COMPOUNDCURVE", "CURVEPOLYGON", "MULTICURVE", "MULTISURFACE", "CURVE", "SURFACE"]
)


def notes(path: Path, layer: str) -> tuple[Note, ...]:
    """Return what contradicts itself in one feature table; nothing for what is no feature table."""
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
    try:
        found = connection.execute(
            "SELECT column_name, geometry_type_name, srs_id FROM gpkg_geometry_columns WHERE table_name = ?",
            [layer],
        ).fetchone()
        return _contradictions(connection, layer, *found) if found else ()
    except sqlite3.DatabaseError:
        return ()
    finally:
        connection.close()


def _contradictions(
    connection: sqlite3.Connection, layer: str, column: str, kind: str, srs_id: int
) -> tuple[Note, ...]:
    told = []
    columns = connection.execute("SELECT type, pk FROM pragma_table_info(?)", [layer]).fetchall()
    if not any(pk and kind_.upper() == "INTEGER" for kind_, pk in columns):
        told.append(Note("gpkg-feature-id", _("tabloda tamsayı birincil anahtar yok (GeoPackage 2.1.6.1)")))
    if kind.upper() in _CURVES:
        told.append(Note("gpkg-curves", _("eğriler kirişlerle okundu")))
    stored = _stored_srs(connection, layer, column)
    if stored is not None and stored != srs_id:
        text = _("tablo %(table)s diyor, geometriler %(blob)s; tablonunki kullanıldı (GeoPackage 2.1.3.1)")
        told.append(Note("gpkg-srs", text % {"table": f"EPSG:{srs_id}", "blob": f"EPSG:{stored}"}))
    return tuple(told)


def _stored_srs(connection: sqlite3.Connection, layer: str, column: str) -> int | None:
    """Return the srs_id in the header of the first geometry (2.1.3.1.1: magic, version, flags, srs_id)."""
    # SQLite binds no identifiers: they are quoted as its grammar says, and the file is opened read-only.
    table, name = ('"' + part.replace('"', '""') + '"' for part in (layer, column))
    query = " ".join(("SELECT substr(", name, ", 1, 8) FROM", table, "WHERE", name, "IS NOT NULL LIMIT 1"))
    row = connection.execute(query).fetchone()
    if row is None or row[0][:2] != b"GP":
        return None
    order = "<" if row[0][3] & 1 else ">"
    return int(struct.unpack(f"{order}i", row[0][4:8])[0])
