"""Features end to end beside raw SQL, in turns in one run: ratios, not milliseconds, are what counts.

Raw SQL is what a feature server has to ask: columns and ST_AsGeoJSON(ST_Transform(geom, 4326)) over one kept
psycopg2 connection; the whole table is COPY of the same. End to end is HTTP on a kept connection, one client,
through granian with two workers. Memory is the highest resident size of a worker (VmHWM) while the whole table
goes out, beside its size before. Needs a loaded city (kbs_generate --parcels 200000):

    .venv/bin/python benchmarks/features.py [collection] > benchmarks/results/features.md
"""

# ruff: noqa: E402 (Django is set up before its models are imported)
from __future__ import annotations

import http.client
import json
import os
import re
import secrets
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kbs.settings")

import django
from django.conf import settings

django.setup()

import psycopg2
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from psycopg2 import sql

from kbs.access.models import User
from kbs.access.narrow import find, may_download
from kbs.access.principals import ANONYMOUS, SYSTEM
from kbs.catalog.declaration import Collection
from kbs.env import env
from kbs.geo.crs import CRS84, epsg
from kbs.geo.envelope import Envelope

ROUNDS = 41
WHOLE_ROUNDS = 3
# Best peer of the comparison (tipg, MapServer, pygeoapi, plain Django; same machine class): times raw SQL.
BEST_PEER = {"items?limit=10": 36, "one item": 7, "1 000 items by bbox": 5.0, "whole table": 6.4}
PEER_MEMORY_MB = 661

Ask = Callable[[], int]


def main() -> None:
    """Measure and print a Markdown table."""
    name = sys.argv[1] if len(sys.argv) > 1 else "parcels"
    with _login_cookie() as cookie, _server() as server:
        # A view-only collection gives everyone single features and small pages, but the whole to staff only.
        principal = ANONYMOUS if may_download(find(name, ANONYMOUS), ANONYMOUS) else SYSTEM
        opened = Asked(server, "", name)
        asked = opened if principal is ANONYMOUS else Asked(server, cookie, name)
        small, raw = Raw(find(name, ANONYMOUS)), Raw(find(name, principal))
        large = "anonymous too" if asked is opened else "asked by a logged-in member of staff"
        print(
            f"{raw.count:,} {name}, PostgreSQL {raw.version}, granian with two workers, one client on a kept"
        )
        print(
            f"connection, median of {ROUNDS} rounds in turns (whole table: {WHOLE_ROUNDS}). Box and whole table {large}.\n"
        )
        print("| | raw SQL, ms | KBS, ms | ratio | best peer | kB |\n| --- | --- | --- | --- | --- | --- |")
        middle, box = raw.middle(), raw.box(1000)
        _row("items?limit=10", lambda: small.page(10), lambda: opened.get("items?limit=10"))
        _row("one item", lambda: small.one(middle), lambda: opened.get(f"items/{middle}"))
        bbox = ",".join(f"{value:.7f}" for value in box.bounds)
        _row(
            "1 000 items by bbox",
            lambda: raw.inside(box, 1000),
            lambda: asked.get(f"items?limit=1000&bbox={bbox}"),
        )
        before = server.memory()
        _row("whole table", raw.whole, lambda: asked.get("download.geojson"), WHOLE_ROUNDS)
        print(
            f"\nMemory of the largest worker: {before:.0f} MB before, at most {server.memory():.0f} MB while the"
        )
        print(f"whole table went out (best peer: {PEER_MEMORY_MB} MB).")


def _row(name: str, raw: Ask, kbs: Ask, rounds: int = ROUNDS) -> None:
    times: dict[str, list[float]] = {"raw": [], "kbs": []}
    size = 0
    raw(), kbs()  # warm: connections, caches, plans
    for _ in range(rounds):
        for way, ask in (("raw", raw), ("kbs", kbs)):
            started = time.perf_counter()
            size = ask()
            times[way].append(time.perf_counter() - started)
    base, ours = (statistics.median(times[way]) * 1000 for way in ("raw", "kbs"))
    print(
        f"| {name} | {base:.2f} | {ours:.2f} | {ours / base:.2f} | {BEST_PEER[name]} | {size / 1000:,.0f} |",
        flush=True,
    )


class Raw:
    """The same questions as SQL on a kept connection; every method returns the bytes or rows it got."""

    def __init__(self, collection: Collection) -> None:
        owner = env.db_url("KBS_DATABASE_OWNER_URL")
        self._connection = psycopg2.connect(
            dbname=owner["NAME"], user=owner["USER"], password=owner["PASSWORD"], host=owner["HOST"]
        )
        self._connection.autocommit = True
        self._cursor = self._connection.cursor()
        self.version = self._connection.server_version
        columns = [sql.Identifier(collection.column(prop.field_name)) for prop in collection.properties]
        shape = sql.SQL("ST_AsGeoJSON(ST_Transform({}, 4326), 7)")
        self._parts = {
            "table": sql.Identifier(collection.table),
            "geometry": sql.Identifier(collection.geometry_column),
            "columns": sql.SQL(", ").join(
                [sql.Identifier("id"), *columns, shape.format(sql.Identifier(collection.geometry_column))]
            ),
            "srid": sql.Literal(settings.KBS_STORAGE_SRID),
        }
        self.count = self._ask("SELECT count(*) FROM {table}")[0][0]

    def _ask(self, text: str, **params: Any) -> list[tuple[Any, ...]]:
        self._cursor.execute(sql.SQL(text).format(**self._parts), params)
        return self._cursor.fetchall()

    def page(self, limit: int) -> int:
        return len(self._ask("SELECT {columns} FROM {table} ORDER BY id LIMIT %(limit)s", limit=limit))

    def middle(self) -> int:
        return self._ask("SELECT id FROM {table} ORDER BY id OFFSET %(skip)s LIMIT 1", skip=self.count // 2)[
            0
        ][0]

    def one(self, feature_id: int) -> int:
        return len(self._ask("SELECT {columns} FROM {table} WHERE id = %(id)s", id=feature_id))

    def inside(self, box: Envelope, limit: int) -> int:
        text = (
            "SELECT {columns} FROM {table} WHERE {geometry} &&"
            " ST_Transform(ST_MakeEnvelope(%(w)s, %(s)s, %(e)s, %(n)s, 4326), {srid}) ORDER BY id LIMIT %(limit)s"
        )
        return len(self._ask(text, **dict(zip("wsen", box.bounds, strict=True)), limit=limit))

    def whole(self) -> int:
        copy = sql.SQL("COPY (SELECT {columns} FROM {table}) TO STDOUT").format(**self._parts)
        sink = _Sink()
        self._cursor.copy_expert(copy, sink)
        return sink.size

    def box(self, wanted: int) -> Envelope:
        """A box around the middle with a little more than the wanted number of features, in CRS84."""
        query = (
            "SELECT ST_X(c), ST_Y(c), (SELECT max(d) FROM (SELECT {geometry} <-> c AS d FROM {table}"
            " ORDER BY {geometry} <-> c LIMIT %(wanted)s) AS near)"
            " FROM (SELECT ST_SetSRID(ST_Centroid(ST_Extent({geometry})), {srid}) AS c FROM {table}) AS middle"
        )
        easting, northing, reach = self._ask(query, wanted=wanted)[0]
        storage = epsg(settings.KBS_STORAGE_SRID)
        return Envelope(easting - reach, northing - reach, easting + reach, northing + reach, storage).to(
            CRS84
        )


class _Sink:
    """Counts what it is given."""

    size = 0

    def write(self, data: bytes | str) -> int:
        self.size += len(data)
        return len(data)


class Asked:
    """Our own addresses on one kept HTTP connection."""

    def __init__(self, server: Server, cookie: str, name: str) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=120)
        self._base = f"/ogc/collections/{name}/"
        self._headers = {"Accept-Encoding": "identity"} | ({"Cookie": cookie} if cookie else {})

    def get(self, path: str) -> int:
        self._connection.request("GET", self._base + path, headers=self._headers)
        response = self._connection.getresponse()
        size = 0
        while chunk := response.read(1 << 18):
            size += len(chunk)
        if response.status != 200:
            raise SystemExit(f"{path}: {response.status}")
        return size


class Server:
    """A running granian: its port and the resident size of its largest worker."""

    def __init__(self, process: subprocess.Popen[bytes], port: int) -> None:
        self._process, self.port = process, port

    def memory(self) -> float:
        """Return the highest resident size any worker has had, in MB."""
        children = Path(f"/proc/{self._process.pid}/task/{self._process.pid}/children").read_text().split()
        peaks = [re.search(r"VmHWM:\s+(\d+) kB", Path(f"/proc/{pid}/status").read_text()) for pid in children]
        return max(int(peak[1]) for peak in peaks if peak) / 1024


@contextmanager
def _server() -> Iterator[Server]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    granian = Path(sys.executable).parent / "granian"
    options = ["--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port), "--workers", "2"]
    # One thread a worker keeps its connection for the next request.
    options += ["--blocking-threads", "1", "--blocking-threads-idle-timeout", "600", "--log-level", "error"]
    with subprocess.Popen([str(granian), *options, "kbs.wsgi:application"], cwd=ROOT) as process:
        try:
            _wait(port)
            yield Server(process, port)
        finally:
            process.terminate()


def _wait(port: int) -> None:
    for _ in range(150):
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
            connection.request("GET", "/ogc/conformance")
            if json.load(connection.getresponse()):
                return
        except (OSError, ValueError):
            time.sleep(0.2)
    raise SystemExit("the server did not start")


@contextmanager
def _login_cookie() -> Iterator[str]:
    """Log a person of the staff in for the time of the measurement."""
    user = User.objects.create_user(
        f"benchmark-{secrets.token_hex(4)}", password=secrets.token_urlsafe(), is_staff=True
    )
    session = SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.create()
    try:
        yield f"{settings.SESSION_COOKIE_NAME}={session.session_key}"
    finally:
        session.delete()
        user.delete()


if __name__ == "__main__":
    main()
