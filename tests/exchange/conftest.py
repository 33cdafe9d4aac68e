"""Files to import, made on the spot around toytown (EPSG:5254), and how to look behind the import."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from django.db import connection

from kbs.access.principals import SYSTEM
from kbs.access.session import session
from kbs.quality.checkers import shapes
from tests.databases import drop, owner_settings, recreate
from tests.toytown.people import EAST, NORTH

ROOT = Path(__file__).parent.parent.parent
DATA = ROOT / "tests" / "data"
DEMO = ROOT / "data" / "demo"

# The file's own features: far enough from toytown's.
ORIGIN = (EAST + 100, NORTH + 500)


@pytest.fixture(autouse=True)
def toytown_extent(settings: Any, tmp_path: Path) -> Iterator[None]:
    """The municipality is toytown, with some kilometres of air; what is written goes with the test."""
    settings.VAR_DIR = tmp_path / "var"
    settings.KBS_EXTENT = (28.97, 40.95, 29.06, 41.01)
    _forget_extent()
    yield
    _forget_extent()


def _forget_extent() -> None:
    """A running service never sees its extent change, so rules compute with it once."""
    for remembered in (shapes.extent, shapes.extent_read_as):
        remembered.cache_clear()


def ring(number: int, *, size: float = 20.0, dx: float = 0.0, dy: float = 0.0) -> list[list[float]]:
    """A closed counter-clockwise square; squares stand in a row 30 m apart."""
    e, n = ORIGIN[0] + 30 * number + dx, ORIGIN[1] + dy
    return [[e, n], [e + size, n], [e + size, n + size], [e, n + size], [e, n]]


def garden(number: int, shape: list[list[float]] | None = None, **properties: Any) -> dict[str, Any]:
    """A GeoJSON feature for the gardens collection."""
    geometry = {"type": "Polygon", "coordinates": [shape or ring(number)]}
    return {
        "type": "Feature",
        "properties": {"source_ref": f"f{number}", "name": f"Bahçe {number}", "kind": "gul", **properties},
        "geometry": geometry,
    }


@pytest.fixture
def geojson(tmp_path: Path) -> Callable[..., Path]:
    """Write features to a GeoJSON file in storage CRS (told by the old crs member)."""

    def write(features: list[Any], name: str = "gardens.geojson", crs: str = "EPSG:5254") -> Path:
        body = {
            "type": "FeatureCollection",
            "crs": {"type": "name", "properties": {"name": crs}},
            "features": features,
        }
        path = tmp_path / name
        path.write_text(json.dumps(body), encoding="utf-8")
        return path

    return write


def rows(query: str, params: dict[str, Any] | None = None) -> list[tuple[Any, ...]]:
    """Ask the database as staff."""
    with session(SYSTEM) as cursor:
        cursor.execute(query, params or {})
        return list(cursor.fetchall())


def staging_tables() -> list[str]:
    """The names of the staging tables that are there now."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT relname FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = relnamespace"
            " WHERE nspname = 'kbs_staging' AND relkind = 'r' ORDER BY 1"
        )
        return [name for (name,) in cursor.fetchall()]


class City:
    """A city of its own beside the test's: other storage CRS, other extent, real themes."""

    def __init__(self, srid: int, database: str) -> None:
        self.database = database
        owner, login = owner_settings(), connection.settings_dict
        self._env = {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "kbs.settings",
            "KBS_STORAGE_SRID": str(srid),
            "DATABASE_URL": self._url(login),
            "KBS_DATABASE_OWNER_URL": self._url(owner),
        }
        self._run(["manage.py", "migrate", "--verbosity", "0", "--skip-checks"])

    def _url(self, role: dict[str, Any]) -> str:
        host = quote(str(role["HOST"]), safe="/")
        return f"postgis://{role['USER']}:{role['PASSWORD']}@/{host}/{self.database}"

    def _run(self, arguments: list[str], stdin: str = "", **env: str) -> str:
        command = [sys.executable, *arguments]
        done = subprocess.run(
            command,
            input=stdin,
            capture_output=True,
            text=True,
            env={**self._env, **env},
            cwd=ROOT,
            check=False,
        )
        assert done.returncode == 0, done.stderr[-3000:]
        return done.stdout

    def imports(self, extent: tuple[float, ...], jobs: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Run imports in order; return their reports, or `{"problem": ...}`."""
        body = json.dumps(jobs, default=str)
        told = self._run(["-m", "tests.exchange.foreign"], stdin=body, KBS_EXTENT=",".join(map(str, extent)))
        return [json.loads(line) for line in told.splitlines() if line.startswith("{")]


@pytest.fixture(scope="module")
def foreign_city(django_db_setup: None, django_db_blocker: Any) -> Iterator[Callable[[int], City]]:
    """Make cities by storage SRID; they are dropped with the module."""
    cities: dict[int, City] = {}
    owner = owner_settings()

    def make(srid: int) -> City:
        if srid not in cities:
            name = f"{connection.settings_dict['NAME']}_{srid}"
            with django_db_blocker.unblock():
                recreate(owner, name, connection.settings_dict["TEST"]["TEMPLATE"])
            cities[srid] = City(srid, name)
        return cities[srid]

    yield make
    for city in cities.values():
        drop(owner, city.database)
