"""GeoPackage and SQLite files hold rows; a file that computes them instead could compute for ever."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

from django.utils.translation import gettext as _

from kbs.exchange import limits
from kbs.problems import Fault, UnreadableSource

_INDEXES = re.compile(r"\busing\s+(rtree|fts[345])\b", re.IGNORECASE)
# Opcodes between two looks at the budget.
_STRIDE = 100_000
# Hidden columns of `table_xinfo` that are computed: virtual and stored.
_GENERATED = (2, 3)


def require_stored(path: Path) -> None:
    """Refuse views, generated columns and virtual tables other than indexes, and values beyond the limits.

    Triggers stay: they run when something is written, and files are opened read-only.

    Raises:
        UnreadableSource: The file computes, or is damaged.
        PayloadTooLarge: A value passes a limit, or looking for one takes too long.
    """
    uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    try:
        with closing(sqlite3.connect(uri, uri=True)) as connection:
            connection.set_progress_handler(_Budget().spend, _STRIDE)
            tables = _tables(connection, path.name)
            for table in tables:
                _require_plain_columns(connection, path.name, table)
            if path.stat().st_size > limits.MAX_TEXT // 2:
                for table in tables:
                    _require_small_values(connection, path.name, table)
    except sqlite3.OperationalError as exc:
        if "interrupted" in str(exc):
            raise limits.too_large(
                path.name, _("bakmak için gereken adım"), limits.MAX_SQLITE_STEPS
            ) from None
        raise _unreadable(path.name, str(exc)) from exc
    except (sqlite3.DatabaseError, UnicodeDecodeError, OverflowError) as exc:
        raise _unreadable(path.name, str(exc)) from exc


class _Budget:
    """Ends a query that has cost too many steps."""

    def __init__(self) -> None:
        self._left = limits.MAX_SQLITE_STEPS

    def spend(self) -> bool:
        """Take one stride; True interrupts."""
        self._left -= _STRIDE
        return self._left < 0


def _tables(connection: sqlite3.Connection, file: str) -> list[str]:
    """Return the plain tables; refuse what computes."""
    tables = []
    for kind, name, text in connection.execute("SELECT type, name, sql FROM sqlite_master ORDER BY name"):
        virtual = kind == "table" and str(text or "").lstrip().lower().startswith("create virtual")
        if kind == "view":
            reason = _("%(name)s bir görünüm (view); tablo olarak kaydedip onu yükleyin") % {"name": name}
            raise UnreadableSource(f"{file}: {reason}", Fault("gpkg-view", reason, name))
        if virtual and not _INDEXES.search(text):
            reason = _("%(name)s bir sanal tablo; tablo olarak kaydedip onu yükleyin") % {"name": name}
            raise UnreadableSource(f"{file}: {reason}", Fault("gpkg-virtual", reason, name))
        if kind == "table" and not virtual:
            tables.append(str(name))
    return tables


def _require_plain_columns(connection: sqlite3.Connection, file: str, table: str) -> None:
    columns = connection.execute("SELECT name, hidden FROM pragma_table_xinfo(?)", [table]).fetchall()
    if len(columns) > limits.MAX_COLUMNS:
        raise limits.too_large(file, _("sütun sayısı"), limits.MAX_COLUMNS)
    computed = next((name for name, hidden in columns if hidden in _GENERATED), None)
    if computed is not None:
        reason = _("%(table)s.%(column)s hesaplanan bir sütun; değer olarak kaydedip yükleyin")
        told = reason % {"table": table, "column": computed}
        raise UnreadableSource(f"{file}: {told}", Fault("gpkg-generated", told, computed))


def _require_small_values(connection: sqlite3.Connection, file: str, table: str) -> None:
    """Ask for a value that is too long; of blobs SQLite knows the length without reading them."""
    columns = [row[0] for row in connection.execute("SELECT name FROM pragma_table_info(?)", [table])]
    # SQLite binds no identifiers: they are quoted as its grammar says, and the file is opened read-only.
    quoted = ['"' + name.replace('"', '""') + '"' for name in (table, *columns)]
    long = " OR ".join(" ".join(("length(", column, ") > :most")) for column in quoted[1:])
    query = " ".join(("SELECT 1 FROM", quoted[0], "WHERE", long, "LIMIT 1"))
    if columns and connection.execute(query, {"most": limits.MAX_TEXT}).fetchone():
        raise limits.too_large(file, _("bir değerin boyu (bayt)"), limits.MAX_TEXT)


def _unreadable(file: str, reason: str) -> UnreadableSource:
    return UnreadableSource(_("%(file)s okunamadı: %(reason)s") % {"file": file, "reason": reason})
