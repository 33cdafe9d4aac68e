"""What history costs: COPY of 200 000 polygons into a table with the triggers and one without, then UPDATE of 50 000.

Run against any migrated installation as owner; works in a schema of its own and drops it:

    .venv/bin/python benchmarks/history.py > benchmarks/results/history.md
"""

from __future__ import annotations

import io
import statistics
import sys
import time
from pathlib import Path

import psycopg2

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from kbs.env import env

ROWS = 200_000
CHANGED = 50_000
ROUNDS = 3
TABLES = {"plain": "bench_plain", "with history": "cadastre_block"}
COLUMNS = "(source, source_ref, authority, ada_no, geom)"


def main() -> None:
    """Copy and change the same rows in both tables in turns and print medians and their ratio."""
    owner = env.db_url("KBS_DATABASE_OWNER_URL")
    connection = psycopg2.connect(
        dbname=owner["NAME"],
        user=owner["USER"],
        password=owner["PASSWORD"],
        host=owner["HOST"],
        port=owner["PORT"] or None,
    )
    times: dict[tuple[str, str], list[float]] = {}
    with connection.cursor() as cursor:
        rows = _rows(cursor)
        for _ in range(ROUNDS):
            for name, table in TABLES.items():
                cursor.execute(
                    "CREATE TEMP TABLE bench_plain (LIKE cadastre_block INCLUDING DEFAULTS INCLUDING INDEXES)"
                )
                if name == "plain":
                    cursor.execute("ALTER TABLE bench_plain ALTER COLUMN change_set_id SET DEFAULT 0")
                started = time.perf_counter()
                cursor.copy_expert(f"COPY {table} {COLUMNS} FROM STDIN", io.StringIO(rows))
                copied = time.perf_counter()
                cursor.execute(
                    f"UPDATE {table} SET ada_no = ada_no || 'a' WHERE id > (SELECT max(id) - {CHANGED} FROM {table})"
                )
                times.setdefault(("COPY", name), []).append(copied - started)
                times.setdefault(("UPDATE", name), []).append(time.perf_counter() - copied)
                connection.rollback()
    print(
        f"COPY of {ROWS:,} polygons, then UPDATE of {CHANGED:,} of them; median of {ROUNDS} runs in turns,"
        f" PostgreSQL {connection.server_version}\n"
    )
    print("| | no trigger, s | with history, s | ratio |\n| --- | --- | --- | --- |")
    for what in ("COPY", "UPDATE"):
        plain, kept = (statistics.median(times[what, name]) for name in TABLES)
        print(f"| {what} | {plain:.2f} | {kept:.2f} | {kept / plain:.2f} |")
    connection.close()


def _rows(cursor) -> str:
    cursor.execute(
        "SELECT srid FROM (SELECT postgis_typmod_srid(atttypmod) AS srid FROM pg_attribute"
        " WHERE attrelid = 'cadastre_block'::regclass AND attname = 'geom') AS s"
    )
    srid = cursor.fetchone()[0]
    cursor.execute(
        "SELECT string_agg(concat_ws(E'\\t', 'bench', n, '', n, ST_AsHEXEWKB(ST_SetSRID(ST_Multi(ST_MakeEnvelope("
        " 400000 + (n %% 500) * 40, 4500000 + (n / 500) * 40, 400030 + (n %% 500) * 40, 4500030 + (n / 500) * 40)), %s))),"
        " E'\\n') FROM generate_series(1, %s) AS n",
        [srid, ROWS],
    )
    return cursor.fetchone()[0]


if __name__ == "__main__":
    main()
