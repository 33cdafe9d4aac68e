"""Edits by programs against the running server, each with a key: QGIS's way of asking, GDAL reading what was written."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from threading import Barrier
from typing import Any

import pyogrio
import pytest

from tests.contract.programs import Program
from tests.ogcapi.part4 import MERGE, STORAGE, forget, garden, ring
from tests.toytown.people import EAST, NORTH

pytestmark = pytest.mark.django_db


@pytest.fixture(params=["two headers", "password"])
def qgis(request: pytest.FixtureRequest, server: str, make_key: Any) -> Program:
    """QGIS with one of the two logins of docs/api.md: *API Header* with `If-Match: *`, or *Basic* and a key for it."""
    if request.param == "password":
        return Program(server, make_key(unversioned=True), basic=True)
    return Program(server, make_key(), **{"If-Match": "*"})


def test_a_layer_is_edited_the_way_qgis_asks(qgis, owner_cursor):
    """The requests of its OAPIF provider (qgsoapif*request.cpp): no `If-Match`, `Content-Crs` beside geometries."""
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
            f"OAPIF:{qgis.server}/ogc/", layer="gardens", bbox=(EAST - 1, NORTH + 699, EAST + 30, NORTH + 730)
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


def test_who_was_not_asked_for_versions_replaces_nothing_whole(server, make_key):
    """A key for programs without versions stands for `If-Match: *`: good for parts, not for a whole feature."""
    program = Program(server, make_key(unversioned=True))
    _status, headers, body = program.ask("GET", "/collections/gardens/items/1")
    assert program.ask("PUT", "/collections/gardens/items/1", body)[0] == 428
    stale = program.ask("PATCH", "/collections/gardens/items/1", {}, MERGE, **{"If-Match": '"0"'})
    assert stale[0] == 412
    assert program.ask("PATCH", "/collections/gardens/items/1", {}, MERGE)[1]["ETag"] == headers["ETag"]


def test_without_a_key_nothing_is_written(server, key):
    status, headers, problem = Program(server, "kbs_nothing_at_all").ask(
        "POST", "/collections/gardens/items", garden()
    )
    assert (status, problem["type"]) == (401, "/problems/unauthenticated")
    assert "Location" not in headers


class TestConcurrently:
    """Two people with programs of their own, really at the same time."""

    @pytest.fixture
    def tree(self, server: str, key: str, owner_cursor: Any) -> Iterator[str]:
        point = {"type": "Point", "coordinates": [28.9912, 40.9731]}
        body = {"type": "Feature", "geometry": point, "properties": {"species": "Sayaç", "height_m": 0}}
        _status, headers, _body = Program(server, key).ask("POST", "/collections/trees/items", body)
        yield headers["Location"]
        forget(owner_cursor, "toytown_tree", headers["Location"].rpartition("/")[2])

    def test_no_update_is_lost(self, server, make_key, tree):
        """Each reads, adds one, and reads again when the other was faster: every sum is there in the end."""

        def count_on(key: str) -> int:
            program, refused = Program(server, key), 0
            for _step in range(10):
                while True:
                    _status, headers, body = program.ask("GET", tree)
                    change = {"properties": {"height_m": body["properties"]["height_m"] + 1}}
                    status, _headers, told = program.ask(
                        "PATCH", tree, change, MERGE, **{"If-Match": headers["ETag"]}
                    )
                    if status == 200:
                        break
                    assert status == 412 and told["yours"] == change
                    refused += 1
            return refused

        with ThreadPoolExecutor(2) as pool:
            refused = sum(pool.map(count_on, [make_key(), make_key()]))
        assert refused > 0
        assert Program(server, make_key()).ask("GET", tree)[2]["properties"]["height_m"] == 20

    def test_of_two_who_read_the_same_one_replaces_it(self, server, make_key, tree):
        programs = [Program(server, make_key()) for _ in range(2)]
        barrier, names = Barrier(2), count()

        def replace(program: Program) -> int:
            _status, headers, body = program.ask("GET", tree)
            body["properties"]["species"] = f"{program.headers['Authorization'][-8:]} {next(names)}"
            barrier.wait(10)
            return program.ask("PUT", tree, body, **{"If-Match": headers["ETag"]})[0]

        for _round in range(5):
            with ThreadPoolExecutor(2) as pool:
                assert sorted(pool.map(replace, programs)) == [200, 412]
