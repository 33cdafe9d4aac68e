"""What history costs a bulk load: COPY of 200 000 polygons into a table with the triggers and one without.

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
ROUNDS = 3
COLUMNS = "(source, source_ref, authority, ada_no, geom)"


def main() -> None:
    """Copy the same rows into both tables in turns and print medians and their ratio."""
    owner = env.db_url("KBS_DATABASE_OWNER_URL")
    connection = psycopg2.connect(
        dbname=owner["NAME"],
        user=owner["USER"],
        password=owner["PASSWORD"],
        host=owner["HOST"],
        port=owner["PORT"] or None,
    )
    with connection.cursor() as cursor:
        rows = _rows(cursor)
        times: dict[str, list[float]] = {"plain": [], "with history": []}
        for _ in range(ROUNDS):
            for name, table in (("plain", "bench_plain"), ("with history", "cadastre_block")):
                cursor.execute(
                    "CREATE TEMP TABLE bench_plain (LIKE cadastre_block INCLUDING DEFAULTS INCLUDING INDEXES)"
                )
                if name == "plain":
                    cursor.execute("ALTER TABLE bench_plain ALTER COLUMN change_set_id SET DEFAULT 0")
                started = time.perf_counter()
                cursor.copy_expert(f"COPY {table} {COLUMNS} FROM STDIN", io.StringIO(rows))
                times[name].append(time.perf_counter() - started)
                connection.rollback()
    plain, kept = (statistics.median(times[name]) for name in ("plain", "with history"))
    print(
        f"COPY of {ROWS:,} polygons, median of {ROUNDS} runs in turns, PostgreSQL {connection.server_version}\n"
    )
    print("| table | seconds | ratio |\n| --- | --- | --- |")
    print(f"| the same columns and indexes, no trigger | {plain:.2f} | 1.00 |")
    print(f"| with history triggers | {kept:.2f} | {kept / plain:.2f} |")
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
