"""A demo city in a database of its own, made by the commands a user runs."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import psycopg2
import pytest
from psycopg2 import sql

from kbs.env import ROOT, env


@dataclass
class DemoCity:
    """The city's database as seen by its owner, and its management commands as the service runs them."""

    environment: dict[str, str]
    connection: Any
    first_output: str = ""

    def manage(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run a management command; fail with its output when it fails."""
        done = self.try_manage(*arguments)
        assert done.returncode == 0, done.stdout + done.stderr
        return done

    def try_manage(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run a management command, whatever comes of it."""
        command = [sys.executable, "manage.py", *arguments]
        return subprocess.run(
            command, cwd=ROOT, env=self.environment, capture_output=True, text=True, check=False
        )

    def rows(self, query: str, **values: Any) -> list[tuple[Any, ...]]:
        """Return the rows of a query."""
        with self.connection.cursor() as cursor:
            cursor.execute(query, values or None)
            return cursor.fetchall()

    def one(self, query: str, **values: Any) -> Any:
        """Return the one value of a query."""
        return self.rows(query, **values)[0][0]


@pytest.fixture(scope="session")
def demo_city(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DemoCity]:
    """The demo city, loaded by `kbs_demo` once for the session."""
    owner = env.db_url("KBS_DATABASE_OWNER_URL")
    name = "test_kbs_" + os.environ.get("KBS_TEST_DB", "main") + "_demo"
    _administer(owner, "DROP DATABASE IF EXISTS {} WITH (FORCE)", name)
    _administer(owner, "CREATE DATABASE {} TEMPLATE template_kbs", name)
    environment = os.environ | {
        "DATABASE_URL": _url(env.ENVIRON["DATABASE_URL"], name),
        "KBS_DATABASE_OWNER_URL": _url(env.ENVIRON["KBS_DATABASE_OWNER_URL"], name),
        "KBS_ENV_FILE": "/dev/null",
        "KBS_VAR_DIR": str(tmp_path_factory.mktemp("var")),
        "DJANGO_SETTINGS_MODULE": "kbs.settings",
        "KBS_LOG_LEVEL": "WARNING",
    }
    connection = psycopg2.connect(
        dbname=name,
        user=owner["USER"],
        password=owner["PASSWORD"],
        host=owner["HOST"] or None,
        port=owner["PORT"] or None,
    )
    connection.autocommit = True
    city = DemoCity(environment, connection)
    city.manage("migrate", "--verbosity", "0")
    city.first_output = city.manage("kbs_demo").stdout
    yield city
    connection.close()
    _administer(owner, "DROP DATABASE IF EXISTS {} WITH (FORCE)", name)


def _url(url: str, name: str) -> str:
    return url.rpartition("/")[0] + "/" + name


def _administer(owner: dict[str, Any], statement: str, name: str) -> None:
    connection = psycopg2.connect(
        dbname="postgres",
        user=owner["USER"],
        password=owner["PASSWORD"],
        host=owner["HOST"] or None,
        port=owner["PORT"] or None,
    )
    connection.autocommit = True
    with connection.cursor() as cursor:
        cursor.execute(sql.SQL(statement).format(sql.Identifier(name)))
    connection.close()
