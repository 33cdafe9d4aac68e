"""All topological rules over the parcels and blocks of a large city, beside the bare spatial self-join, in one run.

The self-join is what any pairwise rule must at least do: every pair of parcels whose boxes touch. Needs a loaded
city in a database of its own (kbs_generate --parcels 1000000):

    .venv/bin/python benchmarks/quality.py > benchmarks/results/quality.md

With `--explain` the plans go to benchmarks/results/quality-plans.txt instead.
"""

# ruff: noqa: E402  (Django has to be set up before its users are imported)
from __future__ import annotations

import os
import sys
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kbs.settings")

import django

django.setup()

from django.db import connection
from psycopg2 import sql

from kbs.access.principals import SYSTEM
from kbs.access.session import session
from kbs.catalog.registry import registry
from kbs.features import judging
from kbs.quality.judge import applicable, compiled
from kbs.quality.scope import Scope

COLLECTIONS = ("parcels", "blocks")
SELF_JOIN = "SELECT count(*) FROM {table} AS a JOIN {table} AS b ON a.{geom} && b.{geom} AND b.id > a.id"
PLANS = ROOT / "benchmarks" / "results" / "quality-plans.txt"


class Memory(threading.Thread):
    """The largest resident size of the database's backend and of this process, looked at twice a second."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.pid, self.peaks, self.done = pid, {"backend": 0, "program": 0}, threading.Event()

    def run(self) -> None:
        """Look until told to stop. Shared buffers count for the backend: the figure is an upper bound."""
        while not self.done.wait(0.5):
            for name, pid in (("backend", self.pid), ("program", os.getpid())):
                self.peaks[name] = max(self.peaks[name], _resident(pid, shared=name == "program"))


def _resident(pid: int, *, shared: bool) -> int:
    """Kilobytes a process has in memory; without `shared` only what is its own."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    wanted = ("VmRSS:",) if shared else ("RssAnon:",)
    return sum(int(line.split()[1]) for line in lines if line.startswith(wanted))


def main() -> None:
    """Measure and print."""
    collections = [registry.get(name) for name in COLLECTIONS]
    assert all(collections)
    chosen = [c for c in collections if c is not None]
    codes = sorted({r.code for c in chosen for r in applicable(c) if r.kind == "topological"})
    if "--explain" in sys.argv:
        _explain(chosen, codes)
        return
    parcels = chosen[0]
    join = sql.SQL(SELF_JOIN).format(
        table=sql.Identifier(parcels.table), geom=sql.Identifier(parcels.geometry_column)
    )
    joined, pairs = _timed(join)
    connection.ensure_connection()
    memory = Memory(connection.connection.info.backend_pid)
    memory.start()
    started = time.perf_counter()
    run = judging.work(judging.open_run(chosen, "strict", rules=codes))
    total = time.perf_counter() - started
    memory.done.set()
    again, _pairs = _timed(join)
    sizes = f"{_count(parcels.table):,} parcels, {_count(chosen[1].table):,} blocks"
    print(
        f"{sizes}, PostgreSQL {connection.pg_version}, load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores\n"
    )
    print("| rule | collection | title | seconds | self-joins | found |")
    print("| --- | --- | --- | --- | --- | --- |")
    bare = min(joined, again)
    for row in judging.counts(run):
        rule = registry.rule(row["rule"])
        assert rule is not None
        figures = f"{row['seconds']:.1f} | {row['seconds'] / bare:.2f} | {row['found']}"
        print(f"| {row['rule']} | {row['collection']} | {rule.title} | {figures} |")
    for step in run.done_steps.exclude(error=""):
        print(f"\nnot finished: {step.rule} {step.collection} {step.error}")
    print(f"\nBare self-join ({pairs:,} pairs of boxes): {joined:.1f} s before, {again:.1f} s after.")
    peaks = {name: kilobytes / 1024 for name, kilobytes in memory.peaks.items()}
    print(
        f"The whole run: {total:.0f} s, {total / bare:.1f} self-joins. Memory: {peaks['backend']:.0f} MB of the backend's own,"
    )
    print(f"{peaks['program']:.0f} MB of the program.")


def _timed(query: sql.Composable) -> tuple[float, int]:
    with session(SYSTEM) as cursor:
        started = time.perf_counter()
        cursor.execute(query)
        number = cursor.fetchone()[0]
        return time.perf_counter() - started, number


def _count(table: str) -> int:
    with session(SYSTEM) as cursor:
        cursor.execute(sql.SQL("SELECT count(*) FROM {}").format(sql.Identifier(table)))
        number: int = cursor.fetchone()[0]
        return number


def _explain(collections: list, codes: list[str]) -> None:
    parts = []
    for collection in collections:
        for rule in applicable(collection):
            statement = compiled(rule, Scope(collection)) if rule.code in codes else None
            if statement is None:
                continue
            with session(SYSTEM) as cursor:
                cursor.execute(sql.SQL("EXPLAIN (COSTS OFF) {}").format(statement.query), statement.params)
                plan = "\n".join(row[0][:200] for row in cursor.fetchall())
            parts.append(f"{rule.code} {collection.id}: {rule.title}\n\n{plan}\n")
    PLANS.write_text("\n".join(parts), encoding="utf-8")


if __name__ == "__main__":
    main()
