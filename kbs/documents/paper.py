"""A paper of facts and tables, as values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Table:
    """A titled table; cells are texts as people read them."""

    title: str
    columns: Sequence[str]
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True)
class Paper:
    """A paper.

    Attributes:
        title: What it is.
        office: Who issues it.
        moment: When it was made, as people read it.
        language: `tr` or `en`.
        facts: Label and text, above the tables.
        tables: In order; an empty one says so.
        empty: What stands in the place of rows that are not there.
        landscape: Wide tables lie on their side.
    """

    title: str
    office: str
    moment: str
    language: str
    facts: Sequence[tuple[str, str]]
    tables: Sequence[Table]
    empty: str
    landscape: bool = False
