"""Edits by programs against the running server, each with a key: QGIS's way of asking, GDAL reading what was written."""

from __future__ import annotations

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pyogrio
import pytest
from django.db import connection
from django.utils.timezone import now

from kbs.access.keys import service
from kbs.access.models import User
from tests.ogcapi.part4 import GEOJSON, MERGE, STORAGE, forget, garden, ring
from tests.toytown.people import EAST, NORTH

pytestmark = pytest.mark.django_db
QGIS = "Mozilla/5.0 QGIS/34407/Debian GNU/Linux 12 (bookworm)"


@pytest.fixture
def key(server: str) -> Iterator[str]:
    """The key of a member of staff, really committed; it is revoked afterwards."""

    def in_its_own_transaction(function: Any) -> Any:
        def run() -> Any:
            try:
                return function()
            finally:
                connection.close()

        with ThreadPoolExecutor(1) as pool:
            return pool.submit(run).result()

    def make() -> tuple[Any, str]:
        name = f"qgis{now().timestamp()}"
        user = User.objects.create_user(name, password="cok-gizli-parola", is_staff=True)
        return service.make(user, "QGIS", write=True)

    made, text = in_its_own_transaction(make)
    yield text
    in_its_own_transaction(lambda: service.revoke(made))


class Program:
    """A client with a key and headers of its own."""

    def __init__(self, server: str, key: str, **headers: str) -> None:
        self.server = server
        self.headers = {"User-Agent": QGIS, "Authorization": f"Bearer {key}"} | headers

    def ask(
        self, method: str, path: str, body: Any = None, kind: str = GEOJSON, **headers: str
    ) -> tuple[int, Any, Any]:
        data = None if body is None else json.dumps(body).encode()
        own = self.headers | ({"Content-Type": kind} if data else {}) | headers
        url = path if path.startswith("http") else f"{self.server}/ogc{path}"
        try:
            with urlopen(Request(url, data, own, method=method), timeout=20) as response:
                text = response.read()
                return response.status, response.headers, json.loads(text) if text else None
        except HTTPError as exc:
            return exc.code, exc.headers, json.loads(exc.read())


def test_a_layer_is_edited_the_way_qgis_asks(server, key, owner_cursor):
    """The requests of its OAPIF provider, with the two headers of an *API Header* login (docs/api.md)."""
    qgis = Program(server, key, **{"If-Match": "*"})
    items = "/collections/gardens/items"
    status, headers, _ = qgis.ask("OPTIONS", items)
    assert (status, "POST" in headers["Allow"].split(", ")) == (200, True)
    status, headers, _ = qgis.ask("OPTIONS", f"{items}/1")
    assert {"PUT", "PATCH", "DELETE"} <= set(headers["Allow"].split(", "))

    unset = dict.fromkeys(("kind", "area_m2", "opened_on", "budget"))
    feature = garden([ring(NORTH + 700)], fenced=False, **unset)
    status, headers, _ = qgis.ask("POST", items, feature, **{"Content-Crs": STORAGE})
    assert status == 201
    number = headers["Location"].rpartition("/items/")[2]
    try:
        _status, _headers, body = qgis.ask("GET", f"{items}/{number}?crs={STORAGE}")
        assert body["geometry"]["coordinates"] == [[ring(NORTH + 700)]]
        shape = {"type": "MultiPolygon", "coordinates": [[ring(NORTH + 700, size=25)]]}
        assert (
            qgis.ask("PATCH", f"{items}/{number}", {"geometry": shape}, MERGE, **{"Content-Crs": STORAGE})[0]
            == 200
        )
        assert (
            qgis.ask("PATCH", f"{items}/{number}", {"properties": {"name": "QGIS", "budget": 12}}, MERGE)[0]
            == 200
        )

        frame = pyogrio.read_dataframe(
            f"OAPIF:{server}/ogc/", layer="gardens", bbox=(EAST - 1, NORTH + 699, EAST + 30, NORTH + 730)
        )
        assert list(frame.name) == ["QGIS"] and frame.geometry[0].area == pytest.approx(625)
    finally:
        assert qgis.ask("DELETE", f"{items}/{number}")[0] == 204
        forget(owner_cursor, "toytown_garden", number)
    assert qgis.ask("GET", f"{items}/{number}")[0] == 404


def test_a_program_that_knows_versions_loses_none(server, key, owner_cursor):
    program = Program(server, key)
    point = {"type": "Point", "coordinates": [28.9912, 40.9731]}
    tree = {"type": "Feature", "geometry": point, "properties": {"species": "Meşe"}}
    status, headers, _ = program.ask("POST", "/collections/trees/items", tree)
    address, first = headers["Location"], headers["ETag"]
    assert status == 201
    try:
        change = {"properties": {"height_m": 3.5}}
        assert program.ask("PATCH", address, change, MERGE)[0] == 428
        status, headers, _ = program.ask("PATCH", address, change, MERGE, **{"If-Match": first})
        assert status == 200
        status, _headers, problem = program.ask("DELETE", address, **{"If-Match": first})
        assert (status, problem["current"]["etag"]) == (412, headers["ETag"])
    finally:
        assert program.ask("DELETE", address, **{"If-Match": "*"})[0] == 204
        forget(owner_cursor, "toytown_tree", address.rpartition("/")[2])


def test_without_a_key_nothing_is_written(server, key):
    status, headers, problem = Program(server, "kbs_nothing_at_all").ask(
        "POST", "/collections/gardens/items", garden()
    )
    assert (status, problem["type"]) == (401, "/problems/unauthenticated")
    assert "Location" not in headers
