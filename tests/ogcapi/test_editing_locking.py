"""OGC API Features 4, optimistic locking with ETags: nobody overwrites what somebody else has changed meanwhile."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kbs.access.principals import SYSTEM, Principal
from kbs.access.session import session
from kbs.features.edit import Edit, Match, apply
from kbs.features.write import Reason, change_set
from kbs.geo.crs import CRS84
from kbs.problems import PreconditionFailed
from tests.ogcapi.part4 import GARDENS, GEOJSON, MERGE, STORAGE, forget, garden, ring, stored
from tests.toytown.collections import GARDENS as COLLECTION
from tests.toytown.people import EAST, NORTH, ewkt, square

pytestmark = pytest.mark.django_db
STAFF = Principal((("staff", None),), name="memur")


def versions(address: str) -> int:
    with session(SYSTEM) as cursor:
        cursor.execute(
            "SELECT count(*) FROM toytown_garden_history WHERE id = %s", [address.rsplit("/", 1)[-1]]
        )
        return int(cursor.fetchone()[0])


class TestTags:
    """What the tag of a feature knows of, and what it does not."""

    def test_it_is_the_same_in_every_system_and_for_every_part(self, editor):
        queries = ({}, {"crs": STORAGE}, {"properties": "name"}, {"skipGeometry": "true"}, {"dil": "en"})
        tags = {editor.get(f"{GARDENS}/1", **query)[1] for query in queries}
        assert len(tags) == 1 and not tags.pop().startswith("W/")

    @pytest.mark.parametrize(
        "changed",
        [{"name": "Başka"}, {"fenced": False}, {"budget": 5}, {"area_m2": "2500.01"}, {"opened_on": None}],
    )
    def test_it_changes_with_every_value(self, editor, changed):
        before = editor.get(f"{GARDENS}/1")[1]
        with change_set(SYSTEM, Reason("t"), COLLECTION) as writer:
            writer.update(COLLECTION, 1, changed)
        assert editor.get(f"{GARDENS}/1")[1] != before

    def test_it_changes_with_a_geometry_that_no_answer_tells_apart(self, editor):
        body, before = editor.get(f"{GARDENS}/1")
        with change_set(SYSTEM, Reason("t"), COLLECTION) as writer:
            writer.update(COLLECTION, 1, {}, ewkt(square(EAST, NORTH + 0.0001, 50)))
        again, after = editor.get(f"{GARDENS}/1")
        assert (again["geometry"], after != before) == (body["geometry"], True)

    def test_it_knows_nothing_of_what_is_hidden(self, editor, client):
        staff = editor.get(f"{GARDENS}/1")[1]
        nobody = Client().get(f"{GARDENS}/1")["ETag"]
        with change_set(SYSTEM, Reason("t"), COLLECTION) as writer:
            writer.update(COLLECTION, 1, {"keeper": "başkası"})
        assert editor.get(f"{GARDENS}/1")[1] == staff
        with change_set(SYSTEM, Reason("t"), COLLECTION) as writer:
            writer.update(COLLECTION, 1, {"budget": 77})
        assert Client().get(f"{GARDENS}/1")["ETag"] == nobody != staff
        assert editor.get(f"{GARDENS}/1")[1] != staff

    def test_a_client_that_has_it_already_is_told_so(self, editor):
        tag = editor.get(f"{GARDENS}/1")[1]
        response = editor.client.get(f"{GARDENS}/1", headers={"If-None-Match": tag})
        assert (response.status_code, response.content) == (304, b"")
        page = editor.client.get(f"{GARDENS}/1?f=html", headers={"If-None-Match": tag})
        assert page.status_code == 200 and "ETag" not in page


class TestIfMatch:
    @pytest.mark.parametrize("method", ["put", "patch", "delete"])
    def test_without_it_428(self, editor, method):
        response = editor.send(
            method, f"{GARDENS}/12", None if method == "delete" else garden(), Content_Crs=STORAGE
        )
        assert (response.status_code, response.json()["type"]) == (428, "/problems/precondition-required")

    @pytest.mark.parametrize("tag", ['"0"', 'W/"%s"', "%s", '"%s', "", '"a", "b"'])
    @pytest.mark.parametrize("method", ["put", "patch", "delete"])
    def test_what_does_not_match_is_412_and_changes_nothing(self, editor, method, tag):
        before, now = editor.get(f"{GARDENS}/12")
        sent = tag.replace("%s", now.strip('"'))
        body = None if method == "delete" else garden()
        response = editor.send(method, f"{GARDENS}/12", body, Content_Crs=STORAGE, If_Match=sent)
        assert response.status_code == 412, response.content
        assert editor.get(f"{GARDENS}/12") == (before, now)

    def test_one_of_several_is_enough(self, editor):
        _, now = editor.get(f"{GARDENS}/12")
        response = editor.send(
            "patch", f"{GARDENS}/12", {"properties": {"name": "Biri"}}, MERGE, If_Match=f'"0", {now}'
        )
        assert response.status_code == 200

    def test_the_problem_holds_both_versions(self, editor):
        old = editor.get(f"{GARDENS}/12")[1]
        first = {"properties": {"name": "Birinci"}}
        assert editor.send("patch", f"{GARDENS}/12", first, MERGE, If_Match=old).status_code == 200
        yours = garden(name="İkinci")
        response = editor.send("put", f"{GARDENS}/12", yours, Content_Crs=STORAGE, If_Match=old)
        assert response.status_code == 412
        problem = response.json()
        body, now = editor.get(f"{GARDENS}/12", crs=STORAGE)
        assert problem["yours"] == yours
        assert problem["current"]["etag"] == now
        assert {k: problem["current"][k] for k in ("id", "geometry", "properties")} == {
            k: body[k] for k in ("id", "geometry", "properties")
        }
        assert "keeper" not in problem["current"]["properties"]
        again = editor.send(
            "put", f"{GARDENS}/12", yours, Content_Crs=STORAGE, If_Match=problem["current"]["etag"]
        )
        assert again.status_code == 200

    def test_a_star_fits_changes_in_part_and_retirement_not_replacement(self, editor):
        """`*` says: whatever it is by now (RFC 9110, 13.1.1). A whole replacement would overwrite it unseen."""
        address = editor.create()
        assert (
            editor.send(
                "patch", address, {"properties": {"name": "Her durumda"}}, MERGE, If_Match="*"
            ).status_code
            == 200
        )
        assert editor.send("put", address, garden(), Content_Crs=STORAGE, If_Match="*").status_code == 428
        assert editor.send("delete", address, If_Match="*").status_code == 204
        assert editor.send("delete", address, If_Match="*").status_code == 404


class TestNothingChanged:
    """What is sent as it was given leaves no trace."""

    @pytest.mark.parametrize("crs", [None, STORAGE, "http://www.opengis.net/def/crs/EPSG/0/4326",
                                     "http://www.opengis.net/def/crs/EPSG/0/3857"])  # fmt: skip
    @pytest.mark.parametrize(("method", "kind"), [("put", GEOJSON), ("patch", MERGE)])
    def test_what_was_read_sent_back_is_no_version(self, editor, crs, method, kind):
        address = editor.create(
            garden([[[p[0] + 1 / 3, p[1] + 1 / 7] for p in ring()]], area_m2=12.5, kind="gul")
        )
        shape = stored(address)
        body, tag = editor.get(address, **({"crs": crs} if crs else {}))
        before = versions(address)
        response = editor.send(method, address, body, kind, If_Match=tag, Content_Crs=crs and f"<{crs}>")
        assert (response.status_code, response["ETag"]) == (200, tag)
        assert "KBS-Change-Set" not in response
        assert (versions(address), stored(address)) == (before, shape)

    @pytest.mark.parametrize("crs", [None, STORAGE, "http://www.opengis.net/def/crs/EPSG/0/3857"])
    def test_vertices_that_were_not_touched_keep_every_digit(self, editor, crs):
        address = editor.create(garden([[[p[0] + 1 / 3, p[1] + 1 / 7] for p in ring()]]))
        before = stored(address)
        body, tag = editor.get(address, **({"crs": crs} if crs else {}))
        run = body["geometry"]["coordinates"][0][0]
        run[2] = [run[2][0] + (1e-5 if crs is None else 1), run[2][1]]
        response = editor.send("put", address, body, If_Match=tag, Content_Crs=crs)
        assert response.status_code == 200 and response["ETag"] != tag
        old, new = (text[15:-3].split(",") for text in (before, stored(address)))
        assert [a == b for a, b in zip(old, new, strict=True)] == [True, True, False, True, True]

    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    @given(
        values=st.fixed_dictionaries(
            {
                "name": st.text(
                    st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1, max_size=80
                )
            },
            optional={
                "kind": st.sampled_from(["gul", "oyun", ""]),
                "area_m2": st.decimals(0, 999_999, places=2).map(float),
                "opened_on": st.dates().map(str),
                "fenced": st.booleans(),
                "budget": st.integers(-(2**31), 2**31 - 1),
            },
        ),
        east=st.floats(0, 500),
        north=st.floats(500, 900),
        size=st.floats(0.01, 200),
    )
    def test_whatever_was_put_comes_back_and_goes_again(self, editor, values, east, north, size):
        address = editor.create(garden([ring(NORTH + north, EAST + east, size)], **values))
        body, tag = editor.get(address)
        assert {name: body["properties"][name] for name in values} == values
        response = editor.send("put", address, body, If_Match=tag)
        assert (response.status_code, response["ETag"], versions(address)) == (200, tag, 0)


@pytest.fixture
def committed(owner_cursor: Any) -> Iterator[tuple[int, int]]:
    """Yield the ids of two gardens that are really there for every connection."""

    def settle() -> tuple[int, int]:
        with change_set(SYSTEM, Reason("t"), COLLECTION) as writer:
            first, second = (
                writer.insert(
                    COLLECTION,
                    {"source": "t", "name": "0", "budget": 0},
                    ewkt(square(EAST + east, NORTH + 900, 9)),
                )
                for east in (0, 50)
            )
            return first, second

    ids = alone(settle)
    yield ids
    forget(owner_cursor, "toytown_garden", *ids)


def alone(function: Any) -> Any:
    """Run in a thread whose connection stands in no test's transaction."""

    def run() -> Any:
        try:
            return function()
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        return pool.submit(run).result()


class TestAtTheSameTime:
    """Real threads, real connections, real commits."""

    def test_of_two_who_read_the_same_only_one_writes(self, committed):
        barrier = threading.Barrier(2)

        def edit(name: str) -> str:
            tag = tag_and_budget(committed[0])[0]
            barrier.wait(10)
            try:
                apply(STAFF, Reason(name), [patch(committed[0], tag, name=name)])
                return "done"
            except PreconditionFailed as problem:
                assert problem.extra["current"]["properties"]["name"] != name
                return "refused"

        for number in range(5):
            with ThreadPoolExecutor(2) as pool:
                results = list(pool.map(lambda name: closing(edit, name), (f"a{number}", f"b{number}")))
            assert sorted(results) == ["done", "refused"]

    def test_no_count_is_lost(self, committed):
        """Eight editors count on: each reads, adds one, and reads again when somebody was faster."""

        def count_on(_number: int) -> int:
            refused = 0
            for _step in range(5):
                while True:
                    tag, value = tag_and_budget(committed[0])
                    try:
                        apply(STAFF, Reason("count"), [patch(committed[0], tag, budget=value + 1)])
                        break
                    except PreconditionFailed:
                        refused += 1
            return refused

        with ThreadPoolExecutor(8) as pool:
            refused = sum(pool.map(lambda number: closing(count_on, number), range(8)))
        assert alone(lambda: tag_and_budget(committed[0])[1]) == 40
        assert refused > 0

    def test_who_holds_several_never_waits_in_a_circle(self, committed):
        barrier = threading.Barrier(2)
        names = count()

        def edit(ids: tuple[int, int]) -> str:
            barrier.wait(10)
            edits = [
                Edit(
                    "update",
                    seen(),
                    CRS84,
                    feature_id=i,
                    properties={"name": f"{ids} {next(names)}"},
                    match=Match(any=True),
                )
                for i in ids
            ]
            return "done" if apply(STAFF, Reason("t"), edits).change_set else "nothing"

        for _round in range(5):
            with ThreadPoolExecutor(2) as pool:
                orders = [committed, committed[::-1]]
                assert list(pool.map(lambda ids: closing(edit, ids), orders)) == ["done", "done"]


def closing(function: Any, argument: Any) -> Any:
    try:
        return function(argument)
    finally:
        connection.close()


def patch(feature_id: int, tag: str, **properties: Any) -> Edit:
    return Edit(
        "update", seen(), CRS84, feature_id=feature_id, properties=properties, match=Match(frozenset({tag}))
    )


def seen() -> Any:
    from kbs.access.narrow import narrow

    return narrow(COLLECTION, STAFF)


def tag_and_budget(feature_id: int) -> tuple[str, int]:
    from kbs.features.content import content

    with session(STAFF) as cursor:
        found = content(cursor, seen(), feature_id)
    assert found is not None
    return found.tag, json.loads(found.text)["properties"]["budget"]
