"""Derive what a city lacks from its real streets and buildings (`kbs_generate`).

All geometry is made in PostGIS by the named queries in `sql/`; `stages.py` says in which order.
Everything is written in one change set: a run that fails leaves nothing behind.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from psycopg2 import sql

from kbs.access.principals import SYSTEM
from kbs.catalog.declaration import Collection
from kbs.catalog.registry import registry
from kbs.features.write import Reason, change_set
from kbs.procedures.demo_city.progress import Progress
from kbs.procedures.demo_city.stages import STAGES, Make, Store
from kbs.procedures.demo_city.store import Difference, merge
from kbs.sql import Queries

SQL_FOLDER = Path(__file__).parent / "sql"
# Metres: land planned around the outermost buildings; spacing of plots on open land.
MARGIN_M = 12.0
PLOT_M = 16.0
# Giving away leftovers reaches deeper into a block with each round; real blocks need six.
MOST_ROUNDS = 30


class NothingToDerive(Exception):
    """There are no real buildings or streets to derive from."""


def derive(seed: int, progress: Progress) -> dict[str, Difference]:
    """Make the synthetic features anew; return what changed by collection id.

    The same inputs and seed give the same features; what is already there is left alone.

    Raises:
        NothingToDerive: The themes hold no real buildings or no real streets.
    """
    collections = written_collections()
    reason = Reason("Gösterim kenti: gerçek yol ve binalardan sentetik veri türetildi", source="sentetik")
    with change_set(SYSTEM, reason, *collections.values()) as writer:
        return Derivation(writer.cursor, writer.change_set, collections, seed, progress).run()


def stage_count() -> int:
    """How many stages a run shows."""
    return len(STAGES)


def written_collections() -> dict[str, Collection]:
    """Return the collections that a derivation writes, by id."""
    ids = {step.collection for stage in STAGES for step in stage.steps if isinstance(step, Store)}
    return {collection.id: collection for collection in registry if collection.id in ids}


class Derivation:
    """One run inside an open change set."""

    def __init__(
        self,
        cursor: Any,
        change_set_id: int,
        collections: Mapping[str, Collection],
        seed: int,
        progress: Progress,
    ) -> None:
        self._cursor = cursor
        self._change_set = change_set_id
        self._collections = collections
        self._params = {"seed": seed, "margin": MARGIN_M, "cell": PLOT_M}
        self._progress = progress
        self.differences: dict[str, Difference] = {}

    def run(self) -> dict[str, Difference]:
        """Run all stages; return what changed by collection id."""
        # Whole-table temporary work: nested loops over unanalysed tables would cost minutes.
        self._cursor.execute("SELECT set_config('work_mem', '128MB', true)")
        for stage in STAGES:
            queries = Queries(SQL_FOLDER / f"{stage.file}.sql")
            with self._progress.step(str(stage.title)):
                for step in stage.steps:
                    self._run_step(queries, step)
            if stage is STAGES[0]:
                self._require_inputs()
        return self.differences

    def _run_step(self, queries: Queries, step: Make | Store) -> None:
        if isinstance(step, Store):
            collection = self._collections[step.collection]
            difference = merge(
                self._cursor,
                self._change_set,
                collection,
                queries.build(step.query),
                self._params,
                step.scope,
            )
            self.differences[step.collection] = difference + self.differences.get(step.collection)
            return
        self._execute(queries, step.query)
        if step.while_rows:
            self._repeat(queries, step)
        if step.table:
            table = sql.Identifier(step.table)
            self._cursor.execute(sql.SQL("CREATE INDEX ON {} USING gist (geom)").format(table))
            self._cursor.execute(sql.SQL("ANALYZE {}").format(table))

    def _repeat(self, queries: Queries, step: Make) -> None:
        """Run a query again after renewing what it judges by, until it moves nothing more."""
        for _round in range(MOST_ROUNDS):
            moved = self._cursor.rowcount
            self._execute(queries, "forget")
            self._execute(queries, step.while_rows)
            if not moved:
                return
            self._execute(queries, step.query)

    def _execute(self, queries: Queries, name: str) -> None:
        self._cursor.execute(queries.build(name), self._params)

    def _require_inputs(self) -> None:
        self._cursor.execute(
            "SELECT EXISTS (SELECT FROM demo_building), EXISTS (SELECT FROM demo_centreline)"
        )
        buildings, streets = self._cursor.fetchone()
        if not (buildings and streets):
            raise NothingToDerive("there are no buildings" if streets else "there are no street centrelines")
