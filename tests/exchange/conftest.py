"""Files to import, made on the spot around toytown (EPSG:5254), and how to look behind the import."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from kbs.access.principals import SYSTEM
from kbs.access.session import session
from tests.toytown.people import EAST, NORTH

DATA = Path(__file__).parent.parent / "data"
DEMO = Path(__file__).parent.parent.parent / "data" / "demo"

# The file's own features: far enough from toytown's.
ORIGIN = (EAST + 100, NORTH + 500)


@pytest.fixture(autouse=True)
def toytown_extent(settings: Any) -> None:
    """The municipality is toytown, with some kilometres of air."""
    settings.KBS_EXTENT = (28.97, 40.95, 29.06, 41.01)


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
