"""The vocabularies of catalogue records: dated tables of `data/standards/metadata`, the newest in force."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

from django.conf import settings

from kbs.catalog.codelists import CodeList

FOLDER = Path(settings.BASE_DIR) / "data" / "standards" / "metadata"

Row = dict[str, str]


@cache
def table(name: str) -> dict[str, Row]:
    """Return the rows of a table by their code (the first column), in file order.

    Raises:
        FileNotFoundError: No dated folder holds the table.
    """
    paths = sorted(FOLDER.glob(f"????-??-??/{name}.csv"))
    if not paths:
        raise FileNotFoundError(f"{FOLDER}: no dated folder holds {name}.csv")
    with paths[-1].open(encoding="utf-8", newline="") as lines:
        return {next(iter(row.values())): row for row in csv.DictReader(lines)}


@cache
def codelist(name: str) -> CodeList:
    """Return a table as a code list with labels in both languages."""
    return CodeList.of(name, table(name).values())


def row(name: str, code: str) -> Row | None:
    """Return the row of a code, or None."""
    return table(name).get(code)


@cache
def theme_of_schema(schema: str) -> str:
    """Return the code of the national theme that a feature type such as `TUCBS.TK:Parsel` belongs to, or empty."""
    standard, _dot, rest = schema.partition(".")
    abbreviation = rest.partition(":")[0]
    if standard != "TUCBS" or not abbreviation:
        return ""
    themes = table("tucbs_theme").items()
    return next((code for code, theme in themes if theme["abbreviation"] == abbreviation), "")
