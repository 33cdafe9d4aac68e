"""Trees of names in JSON (il to ilçe to mahalle): one row per leaf, one column per level.

`{"34": {"Kadıköy": ["Caferağa Mah"]}}` gives the columns level1, level2, level3; a plain list of
texts gives level1; `{"34": "İstanbul"}` gives level1 and level2.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from kbs.exchange import limits
from kbs.exchange.source import BATCH, Column, Layer, Reader, ReadOptions, Row
from kbs.problems import UnreadableSource

# Levels of lists and objects.
_DEEPEST = 10


class NamesReader(Reader):
    """A JSON tree whose leaves are texts; such files are small and read as a whole."""

    format = "JSON"

    def __init__(self, path: Path, options: ReadOptions) -> None:
        self._name = path.stem
        if path.stat().st_size > limits.MAX_NAMES:
            raise limits.too_large(path.name, _("ad ağacının boyu (bayt)"), limits.MAX_NAMES)
        try:
            with path.open(encoding="utf-8") as file:
                tree = json.load(file)
        except (ValueError, RecursionError, OSError) as exc:
            raise UnreadableSource(
                _("%(file)s okunamadı: %(reason)s") % {"file": path.name, "reason": exc}
            ) from exc
        self._rows = [tuple(leaf) for leaf in _leaves(tree, [], _DEEPEST)]
        if len({len(row) for row in self._rows} or {0}) != 1 or not (self._rows and self._rows[0]):
            raise UnreadableSource(_("%(file)s bir ad ağacı değil.") % {"file": path.name})

    def names(self) -> list[str]:
        """Return the one table's name."""
        return [self._name]

    def layer(self, name: str) -> Layer:
        """Return the one table."""
        columns = tuple(Column(f"level{i + 1}") for i in range(len(self._rows[0])))
        return Layer(name, columns, rows=len(self._rows))

    def batches(self, layer: Layer) -> Iterator[list[Row]]:
        """Yield the leaves in file order."""
        rows = (Row(i, row, None) for i, row in enumerate(self._rows, 1))
        while batch := list(islice(rows, BATCH)):
            yield batch


def _leaves(node: Any, path: list[str], left: int) -> Iterator[list[str]]:
    """Yield the leaves; what lies deeper than `left` levels is no name and makes the rows unequal."""
    if left and isinstance(node, dict):
        for key, value in node.items():
            yield from _leaves(value, [*path, key], left - 1)
    elif left and isinstance(node, list):
        for value in node:
            yield from _leaves(value, path, left - 1)
    elif isinstance(node, dict | list):
        yield []
    else:
        yield [*path, str(node)]
