"""Drawings whose blocks insert blocks: counted before a library draws them all out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from django.utils.translation import gettext as _

from kbs.exchange import limits
from kbs.problems import Fault, UnreadableSource

# A group is two lines: its code and its value (DXF reference, "General DXF file structure").
_LONGEST_LINE = 1 << 16
_BINARY = b"AutoCAD Binary DXF"
# Group codes: type or end of an entity, name of a block or of what is inserted, columns and rows of an insert.
_TYPE, _NAME, _COLUMNS, _ROWS = 0, 2, 70, 71


def require_finite(path: Path) -> None:
    """Refuse a drawing that has too many entities once its blocks stand where they are inserted.

    Raises:
        UnreadableSource: A block inserts itself, or a line is no DXF.
        PayloadTooLarge: More entities than `limits.MAX_ENTITIES`.
    """
    with path.open("rb") as file:
        if file.read(len(_BINARY)) == _BINARY:
            reason = _("ikili DXF okunmaz; metin (ASCII) DXF olarak kaydedin")
            raise UnreadableSource(f"{path.name}: {reason}", Fault("dxf-binary", reason))
    blocks = _Blocks(path.name)
    for code, value in _groups(path):
        blocks.take(code, value)
    blocks.take(_TYPE, b"EOF")
    if blocks.total("") > limits.MAX_ENTITIES:
        raise limits.too_large(path.name, _("bloklar açılınca nesne sayısı"), limits.MAX_ENTITIES)


def _groups(path: Path) -> Iterator[tuple[int, bytes]]:
    with path.open("rb") as file:
        while code := file.readline(_LONGEST_LINE):
            value = file.readline(_LONGEST_LINE)
            if len(value) == _LONGEST_LINE or len(code) == _LONGEST_LINE:
                raise limits.too_large(path.name, _("satır boyu (bayt)"), _LONGEST_LINE)
            try:
                number = int(code)
            except ValueError:
                # Empty lines at the end and comments of old programs; GDAL tells what it cannot read.
                continue
            if number in (_TYPE, _NAME, _COLUMNS, _ROWS):
                yield number, value.strip()


class _Blocks:
    """Entities and inserts of every block; the drawing itself is the block without a name."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._entities: Counter[bytes | str] = Counter()
        self._inserts: dict[bytes | str, Counter[bytes]] = {}
        self._block: bytes | str = ""
        self._kind = b""
        self._values: dict[int, bytes] = {}
        self._totals: dict[bytes | str, int] = {}
        self._open: set[bytes | str] = set()

    def take(self, code: int, value: bytes) -> None:
        """Take the next group."""
        if code != _TYPE:
            self._values.setdefault(code, value)
            if code == _NAME and self._kind == b"BLOCK":
                self._block = value.upper()
            return
        if self._kind == b"INSERT":
            times = max(1, self._number(_COLUMNS)) * max(1, self._number(_ROWS))
            self._inserts.setdefault(self._block, Counter())[self._values.get(_NAME, b"").upper()] += times
        elif self._kind == b"ENDBLK":
            self._block = ""
        self._entities[self._block] += 1
        self._kind, self._values = value, {}

    def _number(self, code: int) -> int:
        text = self._values.get(code, b"1")
        return int(text) if text.lstrip(b"-").isdigit() and len(text) < 8 else 1

    def total(self, block: bytes | str) -> int:
        """Return how many entities a block has with all that it inserts; beyond the limit the count stops."""
        if block in self._open or len(self._open) > 200:
            reason = _("%(block)s bloğu kendini içeriyor") % {"block": _shown(block)}
            raise UnreadableSource(f"{self._file}: {reason}", Fault("dxf-block", reason, _shown(block)))
        if block not in self._totals:
            self._open.add(block)
            count = self._entities[block]
            for name, times in self._inserts.get(block, {}).items():
                count = min(count + times * self.total(name), limits.MAX_ENTITIES + 1)
            self._open.discard(block)
            self._totals[block] = count
        return self._totals[block]


def _shown(block: bytes | str) -> str:
    return block if isinstance(block, str) else block.decode("cp1254", "replace")[:60]
