"""Vector tiles end to end beside raw SQL, in turns in one run: ratios, not milliseconds, are what counts.

Raw SQL is what every tile server sends: ST_AsMVT(ST_AsMVTGeom(ST_Transform(geom, 3857), ...)) over one kept
psycopg2 connection, with the properties of our tile and with seven, as published comparisons take. End to end
is HTTP on a kept connection through granian with two workers. On a busy machine the fastest tenth says more
than the median. Needs a loaded city (kbs_generate --parcels 200000):

    .venv/bin/python benchmarks/tiles.py [collection] > benchmarks/results/tiles.md
"""

# ruff: noqa: E402  (Django has to be set up before its users are imported)
from __future__ import annotations

import http.client
import itertools
import json
import os
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kbs.settings")

import django
from django.conf import settings

django.setup()

import mapbox_vector_tile
import psycopg2
from psycopg2 import sql

from kbs.access.narrow import find
from kbs.access.principals import ANONYMOUS
from kbs.catalog.declaration import Collection
from kbs.env import env
from kbs.geo.crs import CRS84, epsg, transform
from kbs.geo.tilematrix import WEB_MERCATOR_QUAD, TileAddress, tile_matrix_set
from kbs.tiles.plan import properties_at

ROUNDS = 15
# Zoom, number of tiles, and whether they are the fullest of the city or lie in a row through its middle.
TILES = ((16, 12, False), (16, 12, True), (15, 8, False), (14, 6, False))
RAW = sql.SQL(
    "SELECT ST_AsMVT(tile.*, {layer}, 4096, 'geom', 'id') FROM ("
    " SELECT id, ST_AsMVTGeom(ST_Transform({geometry}, 3857), ST_TileEnvelope(%(z)s, %(x)s, %(y)s), 4096, 64) AS geom"
    " {properties} FROM {table}"
    " WHERE {geometry} && ST_Transform(ST_TileEnvelope(%(z)s, %(x)s, %(y)s, margin => 0.015625), %(srid)s)) AS tile"
)


@dataclass
class Way:
    """One way to a tile, and the times it took in seconds."""

    name: str
    fetch: Callable[[TileAddress], bytes]
    times: list[float]
    sizes: list[int]


def main() -> None:
    """Measure every way in turns and print medians over all tiles and rounds."""
    collection = find(sys.argv[1] if len(sys.argv) > 1 else "parcels", ANONYMOUS)
    owner = env.db_url("KBS_DATABASE_OWNER_URL")
    connection = psycopg2.connect(
        dbname=owner["NAME"],
        user=owner["USER"],
        password=owner["PASSWORD"],
        host=owner["HOST"],
        port=owner["PORT"] or None,
    )
    connection.autocommit = True
    with connection.cursor() as cursor, Server() as server:
        rows = _count(cursor, collection)
        print(
            f"{rows:,} {collection.id}, median of {ROUNDS} rounds in turns, PostgreSQL {connection.server_version},"
        )
        print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores at the start\n")
        print("| tile | way | median ms | ratio | fastest tenth ms | ratio | kB | features missing |")
        print("| --- | --- | --- | --- | --- | --- | --- | --- |")
        for zoom, count, fullest in TILES:
            place = _fullest if fullest else _addresses
            name = f"z{zoom}, fullest" if fullest else f"z{zoom}"
            _measure(cursor, collection, server, place(cursor, collection, zoom, count), name)
        print(f"\nload {os.getloadavg()[0]:.1f} at the end")
    connection.close()


def _measure(
    cursor: Any, collection: Collection, server: Server, addresses: list[TileAddress], name: str
) -> None:
    zoom = addresses[0].matrix
    base = f"/ogc/collections/{collection.id}/tiles/{WEB_MERCATOR_QUAD}"
    version = server.tilejson(base)["tiles"][0].partition("?")[2]

    def address(tile: TileAddress) -> str:
        return f"{base}/{tile.matrix}/{tile.row}/{tile.col}"

    tiled = [prop.name for prop in properties_at(collection, zoom)]
    seven = [prop.name for prop in collection.properties[:7]]
    ways = [
        Way("raw SQL, 7 properties", lambda tile: _raw(cursor, collection, tile, seven), [], []),
        Way(f"raw SQL, {len(tiled)} properties", lambda tile: _raw(cursor, collection, tile, tiled), [], []),
        Way("KBS, stable address", lambda tile: server.get(address(tile)), [], []),
        Way("KBS, versioned address", lambda tile: server.get(f"{address(tile)}?{version}"), [], []),
    ]
    for way in ways:  # warm: connections, caches, plans
        way.fetch(addresses[0])
    # Whoever comes after its like finds warm caches: every way follows every other equally often.
    orders = itertools.cycle(itertools.permutations(ways))
    for _round in range(ROUNDS):
        for tile in addresses:
            for way in next(orders):
                started = time.perf_counter()
                content = way.fetch(tile)
                way.times.append(time.perf_counter() - started)
                way.sizes.append(len(content))
    missing = sum(
        len(_inside(cursor, collection, t) - _ids(server.get(address(t)), collection.id)) for t in addresses
    )
    first, first_tenth = statistics.median(ways[0].times), _tenth(ways[0].times)
    for way in ways:
        took, tenth = statistics.median(way.times), _tenth(way.times)
        lost = str(missing) if way.name.startswith("KBS") else ""
        print(
            f"| {name} | {way.name} | {took * 1000:.1f} | {took / first:.2f} | {tenth * 1000:.1f}"
            f" | {tenth / first_tenth:.2f} | {statistics.median(way.sizes) / 1000:.0f} | {lost} |"
        )


def _tenth(times: list[float]) -> float:
    return statistics.quantiles(times, n=10)[0]


def _raw(cursor: Any, collection: Collection, tile: TileAddress, names: list[str]) -> bytes:
    columns = [collection.column(collection.by_name[name].field_name) for name in names]
    query = RAW.format(
        layer=sql.Literal(collection.id),
        geometry=sql.Identifier(collection.geometry_column),
        properties=sql.SQL("").join([sql.SQL(", {}").format(sql.Identifier(column)) for column in columns]),
        table=sql.Identifier(collection.table),
    )
    cursor.execute(query, _place(tile))
    return bytes(cursor.fetchone()[0])


def _inside(cursor: Any, collection: Collection, tile: TileAddress) -> set[int]:
    """Ids of everything in the tile and its buffer, by exact intersection."""
    query = sql.SQL(
        "SELECT id FROM {table} WHERE ST_Intersects(ST_Transform({geometry}, 3857),"
        " ST_TileEnvelope(%(z)s, %(x)s, %(y)s, margin => 0.015625))"
        " AND {geometry} && ST_Transform(ST_TileEnvelope(%(z)s, %(x)s, %(y)s, margin => 0.1), %(srid)s)"
    ).format(table=sql.Identifier(collection.table), geometry=sql.Identifier(collection.geometry_column))
    cursor.execute(query, _place(tile))
    return {row[0] for row in cursor.fetchall()}


def _ids(content: bytes, layer: str) -> set[int]:
    return {feature["id"] for feature in mapbox_vector_tile.decode(content)[layer]["features"]}


def _place(tile: TileAddress) -> dict[str, int]:
    return {"z": tile.matrix, "x": tile.col, "y": tile.row, "srid": settings.KBS_STORAGE_SRID}


def _count(cursor: Any, collection: Collection) -> int:
    cursor.execute(sql.SQL("SELECT count(*) FROM {}").format(sql.Identifier(collection.table)))
    return int(cursor.fetchone()[0])


def _addresses(cursor: Any, collection: Collection, zoom: int, count: int) -> list[TileAddress]:
    """Tiles in rows of three to the south-east of the middle of all features."""
    query = sql.SQL(
        "SELECT ST_X(c), ST_Y(c) FROM (SELECT ST_Centroid(ST_Extent({})) AS c FROM {}) AS middle"
    ).format(sql.Identifier(collection.geometry_column), sql.Identifier(collection.table))
    cursor.execute(query)
    [(lon, lat)] = transform(epsg(settings.KBS_STORAGE_SRID), CRS84, [cursor.fetchone()])
    first = tile_matrix_set(WEB_MERCATOR_QUAD).tile(lon, lat, zoom)
    return [TileAddress(zoom, first.y + i // 3, first.x + i % 3) for i in range(count)]


def _fullest(cursor: Any, collection: Collection, zoom: int, count: int) -> list[TileAddress]:
    """The tiles in which most features have their middle."""
    half = 20037508.342789244
    query = sql.SQL(
        "SELECT floor((ST_X(middle) + %(half)s) / %(side)s)::int, floor((%(half)s - ST_Y(middle)) / %(side)s)::int"
        " FROM {}, ST_Transform(ST_Centroid({}), 3857) AS middle GROUP BY 1, 2 ORDER BY count(*) DESC, 1, 2 LIMIT %(count)s"
    ).format(sql.Identifier(collection.table), sql.Identifier(collection.geometry_column))
    cursor.execute(query, {"half": half, "side": 2 * half / 2**zoom, "count": count})
    return [TileAddress(zoom, row, col) for col, row in cursor.fetchall()]


class Server:
    """granian with two workers on a free port, and one kept HTTP connection to it."""

    def __enter__(self) -> Server:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        command = [
            "--interface",
            "wsgi",
            "--host",
            "127.0.0.1",
            "--port",
            str(port),
            "--workers",
            "2",
            "kbs.wsgi:application",
        ]
        self._process = subprocess.Popen(
            [str(Path(sys.executable).parent / "granian"), *command],
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        for _ in range(150):
            try:
                self.get("/ogc/tileMatrixSets")
                return self
            except OSError:
                self._connection.close()
                time.sleep(0.2)
        self._process.terminate()
        raise SystemExit("the server did not start")

    def __exit__(self, *_exc: object) -> None:
        self._connection.close()
        self._process.terminate()
        self._process.wait(30)

    def get(self, path: str) -> bytes:
        """Fetch a path without compression; anything but 200 is an error."""
        self._connection.request("GET", path, headers={"Accept-Encoding": "identity"})
        response = self._connection.getresponse()
        body = response.read()
        if response.status != 200:
            raise SystemExit(f"{path}: {response.status} {body[:300]!r}")
        return body

    def tilejson(self, base: str) -> dict[str, Any]:
        """Fetch the TileJSON at a tileset's address."""
        found: dict[str, Any] = json.loads(self.get(f"{base}?f=tilejson"))
        return found


if __name__ == "__main__":
    main()
