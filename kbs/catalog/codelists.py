"""Code lists: controlled vocabularies with Turkish and English labels, read from dated CSV files."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from django.utils.translation import get_language


@dataclass(frozen=True)
class Code:
    """One value: machines keep `code`, people read `label`.

    `external` is the word or number of the official list, where known. `confidence` is the mark of the
    reference (CONFIRMED, GENERAL, PROPOSED); only CONFIRMED lists are ever enforced as errors.
    """

    code: str
    label_tr: str
    label_en: str
    parent: str = ""
    external: str = ""
    source: str = ""
    confidence: str = ""

    @property
    def label(self) -> str:
        """The label in the active language; Turkish unless English is asked for."""
        return self.label_en if (get_language() or "tr").startswith("en") else self.label_tr


_COLUMNS = {name: name for name in ("code", "label_tr", "label_en", "parent", "source", "confidence")}
_COLUMNS["external"] = "external_code"


@dataclass(frozen=True)
class CodeList:
    """An ordered vocabulary. `open` lists accept values they do not hold (extensible code lists)."""

    id: str
    codes: tuple[Code, ...]
    open: bool = False
    uri: str = field(default="", compare=False)

    @classmethod
    def from_csv(cls, path: Path, *, open: bool = False) -> CodeList:
        """Read a list from a CSV with columns code, label_tr, label_en and optional parent, external_code, source,
        confidence.

        Raises:
            ValueError: A code stands twice or has no label in one of the two languages.
        """
        with path.open(encoding="utf-8", newline="") as lines:
            rows = list(csv.DictReader(lines))
        return cls.of(path.stem, rows, open=open)

    @classmethod
    def of(cls, id: str, rows: Iterable[dict[str, str]], *, open: bool = False) -> CodeList:
        """Build a list from dictionaries with the columns of `from_csv`."""
        codes = tuple(
            Code(**{name: (row.get(column) or "").strip() for name, column in _COLUMNS.items()})
            for row in rows
        )
        seen: set[str] = set()
        for code in codes:
            if code.code in seen or not code.label_tr or not code.label_en:
                raise ValueError(f"code list {id}: {code.code!r} stands twice or lacks a label")
            seen.add(code.code)
        return cls(id, codes, open)

    @cached_property
    def by_code(self) -> dict[str, Code]:
        """The codes by their code."""
        return {code.code: code for code in self.codes}

    def label(self, code: object) -> str:
        """Return the label of a code in the active language, or the code itself when unknown."""
        known = self.by_code.get(str(code))
        return known.label if known else str(code)

    def choices(self) -> list[tuple[str, str]]:
        """Return (code, label) pairs in the active language, for forms."""
        return [(code.code, code.label) for code in self.codes]

    def __contains__(self, code: object) -> bool:
        return str(code) in self.by_code

    def __iter__(self) -> Iterator[Code]:
        return iter(self.codes)
