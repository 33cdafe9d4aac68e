"""A process that dies in the middle of an import leaves nothing in the city, and its staging is swept."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psycopg2
import pytest
from django.db import connection

from kbs.exchange import staging
from kbs.exchange.mapping import parse
from kbs.exchange.run import import_file
from tests.databases import owner_settings
from tests.exchange.conftest import garden, ring, rows, staging_tables

pytestmark = pytest.mark.usefixtures("committed")

ROOT = Path(__file__).parent.parent.parent
# Holds the table that the import is about to write, so that it is caught in its last step every time.
LOCK = "LOCK TABLE toytown_garden IN SHARE MODE"


@pytest.fixture
def committed(django_db_setup, django_db_blocker):
    """Work without the test's own transaction: other processes have to see, and nothing is left to clean."""
    with django_db_blocker.unblock():
        yield
        connection.close()


@pytest.fixture
def owner(committed):
    """A cursor with the owner's rights."""
    settings = owner_settings()
    own = psycopg2.connect(
        dbname=connection.settings_dict["NAME"],
        user=settings["USER"],
        password=settings["PASSWORD"],
        host=settings["HOST"] or None,
        port=settings["PORT"] or None,
    )
    own.autocommit = True
    with own.cursor() as cursor:
        yield cursor
    own.close()


def database_env() -> dict[str, str]:
    url = connection.settings_dict
    return {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "tests.settings",
        "DATABASE_URL": f"postgis://{url['USER']}:{url['PASSWORD']}@/{url['HOST'].replace('/', '%2F')}/{url['NAME']}",
        "KBS_EXTENT": "28.97,40.95,29.06,41.01",
    }


def start(path: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, str(ROOT / "manage.py"), "kbs_import", str(path), "--collection", "gardens"]
    return subprocess.Popen(
        command, cwd=ROOT, env=database_env(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def count() -> int:
    return rows("SELECT count(*) FROM toytown_garden WHERE source_ref LIKE 'k%%'")[0][0]


def wait_for(process: subprocess.Popen[bytes], query: str) -> None:
    """Wait until the database shows that the import has come so far."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        with connection.cursor() as cursor:
            cursor.execute(query)
            if cursor.fetchone()[0]:
                return
        if process.poll() is not None:
            raise AssertionError(f"the import ended with {process.returncode}")
        time.sleep(0.02)
    raise AssertionError("the import did not come so far")


@pytest.fixture
def city_file(geojson):
    # Side by side: many shapes on each other would keep the rules busy long before the table is written.
    features = [garden(n, ring(n % 100, size=5, dy=10 * (n // 100))) for n in range(15_000)]
    for number, feature in enumerate(features):
        feature["properties"]["source_ref"] = f"k{number}"
    return geojson(features)


def test_killed_while_staging(city_file):
    process = start(city_file)
    wait_for(
        process,
        "SELECT coalesce(sum(n_tup_ins), 0) > 0 OR count(*) > 0 FROM pg_stat_all_tables WHERE schemaname = 'kbs_staging'",
    )
    process.send_signal(signal.SIGKILL)
    process.wait(timeout=30)
    assert process.returncode == -signal.SIGKILL
    assert count() == 0
    assert_swept()


def test_killed_while_applying(city_file, owner):
    owner.execute("BEGIN")
    owner.execute(LOCK)
    try:
        process = start(city_file)
        wait_for(
            process,
            "SELECT EXISTS (SELECT FROM pg_locks WHERE relation = 'toytown_garden'::regclass AND NOT granted)",
        )
        process.send_signal(signal.SIGKILL)
        process.wait(timeout=30)
    finally:
        owner.execute("ROLLBACK")
    time.sleep(0.5)
    assert count() == 0
    assert rows(
        "SELECT count(*) FROM history_changedenvelope WHERE \"table\" = 'toytown_garden' AND rows > 1000"
    ) == [(0,)]
    assert_swept()


def assert_swept() -> None:
    """What the dead import left is gone when the next one starts."""
    deadline = time.monotonic() + 30
    while staging_tables() and time.monotonic() < deadline:
        with connection.cursor() as cursor:
            staging.sweep(cursor)
        time.sleep(0.1)
    assert staging_tables() == []


def test_the_staging_of_a_living_import_is_not_swept(geojson):
    """Another connection holds the lease: the sweep leaves its tables alone."""
    other = psycopg2.connect(**connection.get_connection_params())
    other.autocommit = True
    with other.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s, 4711)", [staging.LEASE_CLASS])
        cursor.execute("CREATE UNLOGGED TABLE kbs_staging.imp_20260101t0000_4711 (row_no bigint)")
        import_file(geojson([garden(0)]), "gardens", dry_run=True)
        assert staging_tables() == ["imp_20260101t0000_4711"]
    other.close()
    time.sleep(0.2)
    import_file(geojson([garden(0)]), "gardens", dry_run=True)
    assert staging_tables() == []


def test_old_and_passive_states_live_on_in_history(geojson, owner):
    """An import's changes are kept like anybody's: the trigger works for set-based writes too."""
    profile = parse(
        {"source": "past", "complete": True, "fields": {"source_ref": "source_ref", "name": "name"}}
    )

    def deliver(*features):
        return import_file(geojson(list(features)), "gardens", mapping=profile)

    try:
        deliver(garden(0), garden(1))
        second = deliver(garden(0, name="Yeni ad"))
        assert (second.changed, second.retired) == (1, 1)
        owner.execute(
            "SELECT source_ref, name, valid_to IS NOT NULL, superseded_at, closed_by FROM toytown_garden_history"
            " WHERE source = 'past' ORDER BY 1"
        )
        kept = owner.fetchall()
        assert kept == [
            ("f0", "Bahçe 0", True, None, second.change_set),
            ("f1", "Bahçe 1", True, None, second.change_set),
        ]
        assert rows("SELECT name, change_set_id FROM toytown_garden WHERE source = 'past'") == [
            ("Yeni ad", second.change_set)
        ]
    finally:
        owner.execute("DELETE FROM toytown_garden WHERE source = 'past'")
        owner.execute("DELETE FROM toytown_garden_history WHERE source = 'past'")
