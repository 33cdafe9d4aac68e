"""The same question at every door: rows and properties are exactly those the policy says, and the same everywhere.

Policies are generated and really published; what they mean is worked out a second time in `oracle.py`. Doors that read
on connections of their own need committed data, so each example is committed and the last one is taken back at the end.
"""

from __future__ import annotations

import itertools
import json
import logging
import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import psycopg2
import pytest
from django.db import connection
from django.test import Client
from hypothesis import HealthCheck, Phase, given, note, settings

from kbs.access import state
from kbs.access.compile import publish, renew
from kbs.access.models import Assignment, PolicyVersion, Unit, User
from kbs.access.principals import SYSTEM, of_user
from kbs.access.session import session
from kbs.env import env
from tests.access import doors, oracle
from tests.access.oracle import CLASSES, Row, View
from tests.access.policies import documents
from tests.toytown.collections import GARDENS, PATHS, TREES, VISITS
from tests.toytown.people import EAST, NORTH

EXAMPLES = int(os.environ.get("KBS_DOOR_EXAMPLES", "200"))
_TURNS = itertools.count()
COLLECTIONS = {c.id: c for c in (GARDENS, PATHS, TREES, VISITS)}


@dataclass
class Town:
    """Toytown with somebody to ask: clients, rows, and a look behind the doors."""

    asker: Client
    nobody: Client
    user: User
    rows: dict[str, list[Row]]
    cursor: Any


@pytest.fixture(scope="module")
def town(django_db_setup: None, django_db_blocker: Any) -> Iterator[Town]:
    with django_db_blocker.unblock():
        ring = [(-50, -50), (oracle.UNIT_REACH, -50), (oracle.UNIT_REACH, 200), (-50, 200), (-50, -50)]
        wkt = ",".join(f"{EAST + e} {NORTH + n}" for e, n in ring)
        unit = Unit.objects.create(code="door-test", name="Kapı", area=f"SRID=5254;MULTIPOLYGON((({wkt})))")
        user = User.objects.create_user("kapi-deneme", password="uzun-bir-parola", unit=unit)
        Assignment.objects.create(user=user, role="asker")
        asker = Client()
        asker.force_login(user)
        owner = env.db_url("KBS_DATABASE_OWNER_URL")
        own = psycopg2.connect(
            dbname=connection.settings_dict["NAME"],
            user=owner["USER"],
            password=owner["PASSWORD"],
            host=owner["HOST"] or None,
            port=owner["PORT"] or None,
        )
        own.autocommit = True
        with own.cursor() as cursor:
            yield Town(asker, Client(), user, {name: _rows(name) for name in COLLECTIONS}, cursor)
        own.close()
        PolicyVersion.objects.all().delete()
        user.delete()
        Unit.objects.filter(pk=unit.pk)._raw_delete(Unit.objects.db)  # no feature refers to it
        renew()


def _rows(name: str) -> list[Row]:
    collection = COLLECTIONS[name]
    fields = [n for n in CLASSES[name] if n != "geometry"]
    columns = ", ".join(f't."{collection.column(collection.by_name[n].field_name)}"' for n in fields)
    place = "ST_XMin(t.geom), ST_X(ST_PointOnSurface(t.geom))" if "geometry" in CLASSES[name] else "0, 0"
    with session(SYSTEM) as cursor:
        cursor.execute(f"SELECT t.id, {place}, {columns} FROM {collection.table} AS t ORDER BY t.id")
        return [
            Row(row[0], dict(zip(fields, row[3:], strict=True)), row[1] - EAST, row[2] - EAST)
            for row in cursor.fetchall()
        ]


@pytest.mark.parametrize("who", ["asker", "nobody"])
def test_every_door_shows_exactly_what_the_policy_says(town: Town, who: str, django_db_blocker: Any) -> None:
    @settings(
        max_examples=EXAMPLES // 2,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
        # A failing policy is printed as it was drawn: making it smaller would take an hour.
        phases=[Phase.generate],
    )
    @given(documents())
    def hold(document: dict[str, Any]) -> None:
        note(json.dumps(_plain(document), ensure_ascii=False))
        publish(_plain(document))
        ask_all_doors(town, document, who)

    logging.getLogger("kbs.requests").setLevel(logging.CRITICAL)
    logging.getLogger("django.request").setLevel(logging.CRITICAL)  # a thousand doors that are rightly closed
    try:
        with django_db_blocker.unblock():
            hold()
    finally:
        logging.getLogger("kbs.requests").setLevel(logging.NOTSET)
        logging.getLogger("django.request").setLevel(logging.NOTSET)


NARROWED_ROWS = {
    "roles": [{"id": "everyone"}, {"id": "staff"}, {"id": "asker"}],
    "grants": [
        {
            "role": "everyone",
            "collections": ["gardens"],
            "read": ["name", "kind", "geometry"],
            "rows": {"op": "=", "args": [{"property": "kind"}, "gul"]},
        }
    ],
}


@pytest.mark.parametrize(
    "door",
    [
        "kbs.ogcapi.features.views",
        "kbs.ogcapi.features.download",
        "kbs.ogcapi.tiles.views",
        "kbs.ogcapi.tiles.tilesets",
        "kbs.rest.search",
        "kbs.pages.objects",
    ],
)
def test_a_door_that_skips_the_gate_is_found(
    town: Town, door: str, django_db_blocker: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    with django_db_blocker.unblock():
        publish(NARROWED_ROWS)
        ask_all_doors(town, NARROWED_ROWS, "nobody", "gardens")
        monkeypatch.setattr(f"{door}.principal_of", lambda request: SYSTEM)
        with pytest.raises(AssertionError):
            ask_all_doors(town, NARROWED_ROWS, "nobody", "gardens")


def ask_all_doors(town: Town, document: dict[str, Any], who: str, in_turn: str = "") -> None:
    """Compare what each door shows with the oracle's view."""
    client = getattr(town, who)
    roles = {"everyone", "asker"} if who == "asker" else {"everyone"}
    views = {
        name: oracle.view(document, roles, who == "asker", name, rows) for name, rows in town.rows.items()
    }
    # The slower doors are asked about one collection for each policy, a different one each time.
    in_turn = in_turn or sorted(views)[next(_TURNS) % len(views)]
    boxes = doors.listed(client)
    assert {name for name in COLLECTIONS if name in boxes} == {n for n, v in views.items() if v.names}
    fields, words = doors.tilejson(client), doors.style_words(client)
    dataset = doors.tiles(client, None)
    for name, view in views.items():
        rows = town.rows[name]
        seen = view if view.names else doors.HIDDEN
        _same(doors.items(client, name), seen, "items")
        sample = [row.id for row in rows[:: max(1, len(rows) // 5)]]
        _same(doors.item(client, name, sample), View(seen.ids & frozenset(sample), seen.names), "item")
        if name == in_turn:
            _past(client, name, seen, rows)
            for key in ("csv", "geojson"):
                _export(client, name, key, seen)
        _filters(client, name, seen, rows)
        for kind in ("schema", "queryables"):
            named = doors.schema(client, name, kind)
            assert (named is None) == (not seen.names)
            assert not ((named or set()) & set(CLASSES[name])) - seen.names, kind
        _tiles(client, name, seen, dataset, fields, words)
        _pages(client, name, seen, rows)
        _psql(town, name, seen, who)
        if "geometry" in seen.names and not seen.ids:
            assert not (boxes[name] and any(boxes[name][0])), "an extent of rows that are not shown"
    _search(client, views, town.rows)


def _same(found: View, expected: View, door: str) -> None:
    assert found.ids == expected.ids, door
    shown = found.names - {"id"}
    assert shown <= expected.names, door
    assert not expected.ids or shown == expected.names, door


def _past(client: Client, name: str, seen: View, rows: list[Row]) -> None:
    """What is shown of the present is shown of it as the register knows it now, and as a version."""
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    for asked in (f"&recorded={now}", f"&datetime={now}"):
        _same(doors.items(client, name, asked), seen, asked)
    for row in (rows[0], rows[-1]):
        named = doors.versions(client, name, row.id)
        assert (named is not None) == (row.id in seen.ids), "versions"
        assert not (named or set()) & set(CLASSES[name]) - seen.names, "versions"


def _filters(client: Client, name: str, seen: View, rows: list[Row]) -> None:
    for prop in COLLECTIONS[name].properties:
        if not prop.queryable:
            continue
        value = next((row.values[prop.name] for row in rows if row.values[prop.name] is not None), None)
        text = str(value).lower() if isinstance(value, bool) else str(value)
        found = doors.filtered(client, name, prop.name, text)
        if prop.name not in seen.names:
            assert found is None, f"{name}.{prop.name} is hidden and can be asked for"
        else:
            assert found == {r.id for r in rows if r.id in seen.ids and r.values[prop.name] == value}


def _tiles(
    client: Client,
    name: str,
    seen: View,
    dataset: dict[str, View],
    fields: dict[str, set[str]],
    words: set[str],
) -> None:
    if "geometry" not in CLASSES[name]:
        return
    expected = {n for n, zoom in doors.TILE_PROPERTIES[name].items() if zoom <= doors.ZOOM} & seen.names
    ids = seen.ids if "geometry" in seen.names else frozenset()
    for door, found in (("tiles", doors.tiles(client, name)), ("dataset", dataset)):
        layer = found.get(name, doors.HIDDEN)
        assert layer.ids == ids, door
        assert layer.names <= expected, door
        assert not ids or door == "dataset" or layer.names == expected, door
    assert fields.get(name, set()) <= seen.names
    secret = set(CLASSES[name]) - seen.names - {"name", "kind"}
    assert not words & secret, "a style reads a hidden property"


def _export(client: Client, name: str, key: str, seen: View) -> None:
    found = doors.export(client, name, key)
    hidden_shape = key == "geojson" and "geometry" not in seen.names
    if found == doors.HIDDEN and (hidden_shape or name == "paths" or not seen.ids):
        return
    assert found.ids == seen.ids, key
    assert not (found.names & set(CLASSES[name])) - seen.names, key


def _pages(client: Client, name: str, seen: View, rows: list[Row]) -> None:
    for row in (rows[0], rows[-1]):
        text = doors.page(client, name, row.id)
        assert (text is not None) == (row.id in seen.ids), "object page"
        for hidden in {"name", "species"} & (set(CLASSES[name]) - seen.names):
            assert text is None or row.values[hidden] not in text, hidden


def _psql(town: Town, name: str, seen: View, who: str) -> None:
    collection = COLLECTIONS[name]
    principal = of_user(town.user if who == "asker" else None)
    columns = {
        n: collection.geometry_column
        if n == "geometry"
        else collection.column(collection.by_name[n].field_name)
        for n in CLASSES[name]
    }
    for table in (collection.table, f"{collection.table}_history"):
        found = doors.asked_by_psql(town.cursor, state.role_of(principal), table, columns)
        assert found.names == seen.names, table
        if not table.endswith("_history"):
            assert found.ids == (seen.ids if seen.names else frozenset())


def _search(client: Client, views: dict[str, View], rows: dict[str, list[Row]]) -> None:
    for name, words in (("gardens", "Bahçesi"), ("paths", "Patika")):
        view = views[name]
        found = {number for collection, number in doors.search(client, words) if collection == name}
        expected = {r.id for r in rows[name] if r.id in view.ids} if "name" in view.names else set()
        assert found == expected, "search"


def _plain(node: Any) -> Any:
    """The document without the oracle's own marks."""
    if isinstance(node, dict):
        return {key: _plain(value) for key, value in node.items() if not key.startswith("kbs:")}
    return [_plain(value) for value in node] if isinstance(node, list) else node
