"""What a file's check says of the faulty files, row by row: a committed table, read by people before it was committed.

`KBS_BLESS=1 pytest tests/exchange/test_faulty_files.py` writes the table anew; look at every line of the difference.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
import yaml

from kbs.exchange import mapping
from kbs.exchange.check_file import check_file
from kbs.exchange.detect import open_source
from kbs.problems import Problem
from tests.exchange.test_verdicts import DATA, TOWN, files

pytestmark = pytest.mark.django_db
# Coordinates of the web map's projection: where the world is the municipality, all of them could be.
WHOLE_WORLD = "KBS-CRS-006"
TABLE = Path(__file__).parent.parent / "quality" / "faulty_files.yml"
HEAD = """# Generated with KBS_BLESS=1 (tests/exchange/test_faulty_files.py) and reviewed: what `kbs_check --file` says of each
# file under the profile `strict`. `refused`: the whole file, by the faults' names; otherwise findings by code, each
# with its rows (`row=other` for pairs; a number where there are many; none where it is of the file as a whole, which
# is information). `{}`: nothing is wrong with it.
"""


@pytest.fixture(autouse=True)
def everywhere(toytown_extent: None, settings: Any) -> None:
    """Verdicts are about files, not about where they lie."""
    settings.KBS_EXTENT = (-150.0, -60.0, 150.0, 70.0)


def told(name: str) -> dict[str, Any]:
    """Check every layer of a file as the collection of its geometry type."""
    findings: dict[str, list[str]] = {}
    try:
        for layer in open_source(DATA / name).layers():
            kind = layer.geometry_type.removeprefix("Multi").split(" ")[0]
            collection, fields = TOWN.get(kind, TOWN["Polygon"])
            profile = mapping.parse(
                {"extent": "any", "source": "toytown", "fields": {"source_ref": "@row", **fields}}
            )
            verdict = check_file(DATA / name, collection, layer=layer.name, mapping=profile, profile="strict")
            for line in verdict.lines:
                if line.code == WHOLE_WORLD:
                    continue
                rows = findings.setdefault(line.code, [])
                if line.row is not None:
                    rows.append(str(line.row) if line.other is None else f"{line.row}={line.other}")
    except Problem as problem:
        return {"refused": sorted({fault.name for fault in problem.faults} or {problem.slug})}
    return {code: shown if len(shown) <= 12 else len(shown) for code, shown in findings.items()}


@pytest.mark.skipif("KBS_BLESS" not in os.environ, reason="only to write the table")
def test_bless() -> None:
    table = {name: told(name) for name in sorted(files())}
    text = yaml.safe_dump(table, allow_unicode=True, width=110, default_flow_style=None, sort_keys=True)
    TABLE.write_text(HEAD + text, encoding="utf-8")


@pytest.mark.parametrize("name", sorted(files()))
def test_a_file_gets_the_reviewed_answer_every_time(name: str) -> None:
    table = yaml.safe_load(TABLE.read_text(encoding="utf-8"))
    first = told(name)
    assert first == table[name]
    assert told(name) == first
