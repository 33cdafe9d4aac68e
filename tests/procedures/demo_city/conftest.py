"""A demo city in a database of its own, made by the commands a user runs."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg2
import pytest

from tests.databases import owner_settings
from tests.demo import Clone, cloned


@dataclass
class DemoCity:
    """The city's database as seen by its owner, and its management commands as the service runs them."""

    clone: Clone
    connection: Any

    @property
    def environment(self) -> dict[str, str]:
        """The environment of a service of this city."""
        return self.clone.environment

    @property
    def first_output(self) -> str:
        """What `kbs_demo` said when it made the city."""
        return self.clone.first_output

    def manage(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run a management command; fail with its output when it fails."""
        done = self.try_manage(*arguments)
        assert done.returncode == 0, done.stdout + done.stderr
        return done

    def try_manage(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run a management command, whatever comes of it."""
        return self.clone.manage(*arguments)

    def rows(self, query: str, **values: Any) -> list[tuple[Any, ...]]:
        """Return the rows of a query."""
        with self.connection.cursor() as cursor:
            cursor.execute(query, values or None)
            return cursor.fetchall()

    def one(self, query: str, **values: Any) -> Any:
        """Return the one value of a query."""
        return self.rows(query, **values)[0][0]


@pytest.fixture(scope="session")
def demo_city(tmp_path_factory: pytest.TempPathFactory, shared: Path) -> Iterator[DemoCity]:
    """The demo city, loaded by `kbs_demo`."""
    with cloned("demo", tmp_path_factory.mktemp("demo"), shared) as clone:
        owner = owner_settings()
        connection = psycopg2.connect(
            dbname=clone.database,
            user=owner["USER"],
            password=owner["PASSWORD"],
            host=owner["HOST"] or None,
            port=owner["PORT"] or None,
        )
        connection.autocommit = True
        yield DemoCity(clone, connection)
        connection.close()
