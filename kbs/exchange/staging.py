"""Staging: rows of a file in unlogged tables, where PostGIS judges and compares them set by set.

Three tables per import carry a number in their names that the importing connection holds as an
advisory lock: the lease. When the process dies the server frees the lock, and the next import
sweeps the tables away.
"""

from __future__ import annotations

import io
import re
import secrets
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import IO, Any

import numpy as np
import shapely
from django.db import connection
from django.utils.translation import gettext as _
from psycopg2 import sql

from kbs.access.install import STAGING_SCHEMA
from kbs.access.principals import SYSTEM, Principal
from kbs.access.state import role_of
from kbs.exchange import limits
from kbs.exchange.source import Row
from kbs.exchange.target import Plan
from kbs.problems import Fault
from kbs.sql import identifiers, queries_beside

QUERIES = queries_beside(__file__)
# The first half of the advisory lock: "KBSI".
LEASE_CLASS = 0x4B425349
_NAME = re.compile(r"^imp_[0-9a-z]+_(\d+)(_[a-z]+)?$")
_ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})


@dataclass(frozen=True)
class Stage:
    """The three tables of one import."""

    key: int
    name: str

    @property
    def rows(self) -> sql.Identifier:
        """The rows."""
        return sql.Identifier(STAGING_SCHEMA, self.name)

    @property
    def faults(self) -> sql.Identifier:
        """What is wrong with them."""
        return sql.Identifier(STAGING_SCHEMA, f"{self.name}_faults")

    @property
    def texts(self) -> sql.Identifier:
        """Texts of a drawing."""
        return sql.Identifier(STAGING_SCHEMA, f"{self.name}_texts")

    def tables(self) -> dict[str, sql.Identifier]:
        """The fragments that the queries name."""
        return {"rows": self.rows, "faults": self.faults, "texts": self.texts}


def create(plan: Plan, principal: Principal = SYSTEM, *, sweeping: bool = True) -> Stage:
    """Sweep what dead imports left, take a lease, and make the tables for a plan.

    An import of several parts sweeps for its first one only: a session is given its own leases again, and
    would take the other parts' tables for leftovers.
    """
    key = secrets.randbelow(2**31 - 1)
    stage = Stage(key, f"imp_{_age_mark()}_{key}")
    columns = [
        sql.SQL(", {} {}").format(sql.Identifier(t.column), sql.SQL(str(t.field.db_type(connection))))
        for t in plan.targets
    ]
    columns += [sql.SQL(", {} text").format(lookup_column(t.column)) for t in plan.targets if t.lookup]
    with connection.cursor() as cursor:
        if sweeping:
            sweep(cursor)
        cursor.execute(QUERIES.text("try_lease"), {"class": LEASE_CLASS, "key": key})
        cursor.execute(
            QUERIES.build("create_rows", columns=sql.SQL("").join(columns), **_only(stage, "rows"))
        )
        cursor.execute(QUERIES.build("create_faults", **_only(stage, "faults")))
        cursor.execute(QUERIES.build("create_texts", **_only(stage, "texts")))
        # The service judges what is staged, who brought it reads it when it is applied.
        workers = identifiers(sorted({role_of(SYSTEM), role_of(principal)}))
        cursor.execute(QUERIES.build("grant", workers=workers, **stage.tables()))
    return stage


def _only(stage: Stage, name: str) -> dict[str, sql.Identifier]:
    return {name: stage.tables()[name]}


def lookup_column(column: str) -> sql.Identifier:
    """The staging column that holds a reference's text until it is found."""
    return sql.Identifier(f"lookup_{column}")


def drop(stage: Stage) -> None:
    """Drop the tables and give the lease back."""
    with connection.cursor() as cursor:
        _drop_named(cursor, stage.name)
        cursor.execute(QUERIES.text("release_lease"), {"class": LEASE_CLASS, "key": stage.key})


def sweep(cursor: Any) -> list[str]:
    """Drop the tables whose lease nobody holds; return their names."""
    cursor.execute(QUERIES.text("leftovers"), {"schema": STAGING_SCHEMA})
    names = {
        match[0].removesuffix(match[2] or ""): int(match[1])
        for (n,) in cursor.fetchall()
        if (match := _NAME.match(n))
    }
    swept = []
    for name, key in names.items():
        if key >= 2**31:
            continue
        cursor.execute(QUERIES.text("try_lease"), {"class": LEASE_CLASS, "key": key})
        if not cursor.fetchone()[0]:
            continue
        _drop_named(cursor, name)
        cursor.execute(QUERIES.text("release_lease"), {"class": LEASE_CLASS, "key": key})
        swept.append(name)
    return swept


def _drop_named(cursor: Any, name: str) -> None:
    for suffix in ("", "_faults", "_texts"):
        cursor.execute(
            sql.SQL("DROP TABLE IF EXISTS {}").format(sql.Identifier(STAGING_SCHEMA, f"{name}{suffix}"))
        )


def _age_mark() -> str:
    """The minute of birth in the name, so that a person looking at the schema sees the age."""
    return datetime.now(UTC).strftime("%Y%m%dt%H%M")


def copy_rows(stage: Stage, plan: Plan, rows: Iterable[Row]) -> int:
    """COPY one batch of rows with their faults; return how many were taken (others the mapping skips)."""
    good, bad = io.BytesIO(), io.BytesIO()
    taken = 0
    rows = [_bounded(row) for row in rows]
    if plan.has_geometry:
        rows = without_broken_geometry(rows)
    plain = plan.targets
    for row in rows:
        if not plan.takes(row):
            continue
        taken += 1
        values, faults = plan.values(row)
        if (long := _too_long(values)) is not None:
            values, faults = [None] * len(values), [long, *faults]
        geometry = row.wkb if plan.has_geometry else None
        cells = [row.number, geometry, *(None if t.lookup else v for t, v in zip(plain, values, strict=True))]
        cells += [v for t, v in zip(plain, values, strict=True) if t.lookup]
        _write(good, cells)
        for fault in faults:
            _write_fault(bad, row.number, fault)
    columns = [sql.Identifier("row_no"), sql.Identifier("raw")]
    columns += [sql.Identifier(t.column) for t in plain]
    columns += [lookup_column(t.column) for t in plain if t.lookup]
    _copy(stage.rows, columns, good)
    _copy(stage.faults, [sql.Identifier(c) for c in ("row_no", "code", "message", "value")], bad)
    return taken


def without_broken_geometry(rows: Iterable[Row]) -> list[Row]:
    """Return the rows, those whose geometry no reader would parse (open rings, one-point lines) with a fault.

    PostGIS would refuse the whole COPY for one of them; GEOS looks at a batch at once. Empty parts beside others
    hold nothing and are left out: the server's GEOS would end on them.
    """
    listed = list(rows)
    shapes = shapely.from_wkb(np.array([row.wkb for row in listed], dtype=object), on_invalid="ignore")
    fault = Fault("broken-geometry", _("geometri okunamıyor: halka kapanmıyor veya nokta eksik"))
    parts, owners = shapely.get_parts(shapes, return_index=True)
    hollow = set(owners[shapely.is_empty(parts)].tolist())
    for number in hollow:
        shapes[number] = _solid(shapes[number])
        listed[number] = listed[number]._replace(wkb=shapely.to_wkb(shapes[number]))
    return [
        row._replace(wkb=None, fault=row.fault or fault) if row.wkb is not None and shape is None else row
        for row, shape in zip(listed, shapes, strict=True)
    ]


def _solid(shape: Any) -> Any:
    """The shape without its empty parts; the shape itself when nothing else is in it."""
    parts = [part for part in getattr(shape, "geoms", ()) if not part.is_empty]
    return type(shape)(parts) if parts else shape


def copy_texts(stage: Stage, texts: Iterable[tuple[str, str, bytes]]) -> None:
    """COPY texts of a drawing: layer, text, place."""
    lines = io.BytesIO()
    for cells in texts:
        _write(lines, cells)
    _copy(stage.texts, [sql.Identifier(c) for c in ("layer", "value", "raw")], lines)


def analyze(stage: Stage) -> None:
    """Tell the planner how many rows there are."""
    with connection.cursor() as cursor:
        for table in (stage.rows, stage.faults):
            cursor.execute(sql.SQL("ANALYZE {}").format(table))


def _bounded(row: Row) -> Row:
    """The row, its geometry left out with a fault where it passes the limits."""
    if row.wkb is not None and len(row.wkb) > limits.MAX_GEOMETRY_BYTES:
        reason = _("geometri en çok %(most)d noktalı olabilir") % {"most": limits.MAX_VERTICES}
        return row._replace(wkb=None, fault=Fault("too-many-vertices", reason, len(row.wkb) // 16))
    return row


def _too_long(values: list[Any]) -> Fault | None:
    if any(isinstance(v, str | bytes) and len(v) > limits.MAX_VALUE for v in values):
        reason = _("bir değer en çok %(most)d karakter olabilir") % {"most": limits.MAX_VALUE}
        return Fault("too-large", reason)
    return None


def _write_fault(lines: IO[bytes], number: int, fault: Fault) -> None:
    shown = None if fault.value is None else str(fault.value)[:200]
    _write(lines, (number, fault.name, fault.reason, shown))


def _write(lines: IO[bytes], cells: Iterable[Any]) -> None:
    lines.write(("\t".join(map(_cell, cells)) + "\n").encode("utf-8", "replace"))


def _copy(table: sql.Identifier, columns: list[sql.Identifier], lines: IO[bytes]) -> None:
    if not lines.tell():
        return
    lines.seek(0)
    statement = sql.SQL("COPY {} ({}) FROM STDIN").format(table, sql.SQL(", ").join(columns))
    with connection.cursor() as cursor:
        cursor.copy_expert(statement.as_string(cursor.cursor), lines)


def _cell(value: Any) -> str:
    """One value in COPY's text format."""
    if value is None:
        return "\\N"
    if isinstance(value, bytes | memoryview):
        return bytes(value).hex()
    if isinstance(value, bool):
        return "t" if value else "f"
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, int | float | Decimal):
        return str(value)
    return str(value).replace("\x00", "").translate(_ESCAPES)


def close_quietly(stage: Stage) -> None:
    """Drop the tables although something failed; the next sweep does it where this cannot."""
    with suppress(Exception):
        drop(stage)
