"""The write gate: what the rules add to one edit, beside the same edit without them, in turns in one run.

Edits are taken back, so the city stays as it is. Needs a loaded city (the demo city, or kbs_generate --parcels 200000):

    .venv/bin/python benchmarks/gate.py [collection ...] > benchmarks/results/gate.md
"""

# ruff: noqa: E402  (Django has to be set up before its users are imported)
from __future__ import annotations

import os
import statistics
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kbs.settings")

import django

django.setup()

from django.db import transaction
from psycopg2 import sql

from kbs.access.principals import SYSTEM
from kbs.access.session import session
from kbs.catalog.declaration import Collection
from kbs.catalog.registry import registry
from kbs.features import journal
from kbs.features.write import Reason, change_set
from kbs.problems import InvalidData
from kbs.quality import gate

EDITS = 150
WANTED = (
    "parcels",
    "blocks",
    "buildings",
    "door-numbers",
    "street-centrelines",
    "zoning-areas",
    "places",
    "water-lines",
)


class TakenBack(Exception):
    """Ends an edit that is not to stay."""


def main() -> None:
    """Measure and print one row per collection."""
    print(
        "| collection | features | rules | edit alone p50 ms | p95 ms | with rules p50 ms | p95 ms | rules p95 ms | refused |"
    )
    print("| --- | --- | --- | --- | --- | --- | --- | --- | --- |")
    for name in sys.argv[1:] or WANTED:
        collection = registry.get(name)
        if collection is None:
            raise SystemExit(f"no collection {name}")
        print(_row(collection), flush=True)


def _row(collection: Collection) -> str:
    total, ids = _sample(collection)
    rules = gate.stopping(collection)
    plain: list[float] = []
    ruled: list[float] = []
    asked: list[float] = []
    refused = 0
    ask = journal.gate.judge
    for feature in ids:
        journal.gate.judge = lambda *_: []  # type: ignore[assignment]
        plain.append(_edit(collection, feature)[0])

        def timed(*arguments: object) -> object:
            started = time.perf_counter()
            try:
                return ask(*arguments)  # type: ignore[arg-type]
            finally:
                asked.append((time.perf_counter() - started) * 1000)

        journal.gate.judge = timed  # type: ignore[assignment]
        seconds, stopped = _edit(collection, feature)
        ruled.append(seconds)
        refused += stopped
    journal.gate.judge = ask
    figures = [statistics.median(plain), _p95(plain), statistics.median(ruled), _p95(ruled), _p95(asked)]
    shown = " | ".join(f"{value:.1f}" for value in figures)
    return f"| {collection.id} | {total:,} | {len(rules)} | {shown} | {refused} |"


def _edit(collection: Collection, feature: int) -> tuple[float, bool]:
    """Write a feature's own geometry (or source) again: every rule is asked, nothing is new."""
    with session(SYSTEM) as cursor:
        if collection.geometry is None:
            shape = None
        else:
            query = sql.SQL("SELECT ST_AsEWKT({}, 15) FROM {} WHERE id = %s").format(
                sql.Identifier(collection.geometry_column), sql.Identifier(collection.table)
            )
            cursor.execute(query, [feature])
            shape = cursor.fetchone()[0]
    started = time.perf_counter()
    stopped = False
    try:
        with transaction.atomic():
            with change_set(SYSTEM, Reason("benchmark"), collection) as writer:
                writer.update(collection, feature, {}, shape)
            raise TakenBack
    except TakenBack:
        pass
    except InvalidData:
        stopped = True
    return (time.perf_counter() - started) * 1000, stopped


def _sample(collection: Collection) -> tuple[int, list[int]]:
    with session(SYSTEM) as cursor:
        table = sql.Identifier(collection.table)
        cursor.execute(sql.SQL("SELECT count(*) FROM {}").format(table))
        total = cursor.fetchone()[0]
        shaped = (
            sql.SQL("true")
            if collection.geometry is None
            else sql.SQL("{} IS NOT NULL").format(sql.Identifier(collection.geometry_column))
        )
        cursor.execute(
            sql.SQL("SELECT id FROM {} WHERE {} ORDER BY md5(id::text) LIMIT %s").format(table, shaped),
            [EDITS],
        )
        return total, [row[0] for row in cursor.fetchall()]


def _p95(values: list[float]) -> float:
    return sorted(values)[int(len(values) * 0.95)] if values else 0.0


if __name__ == "__main__":
    main()
