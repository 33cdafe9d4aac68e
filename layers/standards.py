"""Code lists from the dated tables of `data/standards`: the newest date of a family is in force.

A list is closed only when every row is CONFIRMED; what the reference marks otherwise stays extensible
(`open`), so that a municipality's own words are kept and reported instead of refused.
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

from django.conf import settings

from kbs.catalog.codelists import CodeList

STANDARDS = Path(settings.BASE_DIR) / "data" / "standards"
CONFIRMED = "CONFIRMED"

Row = dict[str, str]


@cache
def table(family: str, name: str) -> tuple[Row, ...]:
    """Return the rows of a table in force, in file order.

    Raises:
        FileNotFoundError: No dated folder of the family holds the table.
    """
    paths = sorted((STANDARDS / family).glob(f"????-??-??/{name}.csv"))
    if not paths:
        raise FileNotFoundError(f"data/standards/{family}: no dated folder holds {name}.csv")
    with paths[-1].open(encoding="utf-8", newline="") as lines:
        return tuple(csv.DictReader(lines))


def listed(list_id: str, rows: tuple[Row, ...] | list[Row]) -> CodeList:
    """Return a code list of rows; open unless all of them are confirmed."""
    return CodeList.of(list_id, rows, open=any(row["confidence"] != CONFIRMED for row in rows))


@cache
def codelist(family: str, name: str) -> CodeList:
    """Return a table in force as a code list; its id is the table's name."""
    return listed(name, table(family, name))
