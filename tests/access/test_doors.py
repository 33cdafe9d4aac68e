"""The same question at every door: rows and properties are exactly those the policy says, and the same everywhere.

Policies are generated and really published; what they mean is worked out a second time in `oracle.py`. Doors that read
on connections of their own need committed data, so each example is committed and the last one is taken back at the end.
A policy is asked about at a few doors in turn (`asking.GROUPS`), by somebody in turn, about a collection in turn.
"""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import psycopg2
import pytest
from django.db import connection
from django.test import Client
from hypothesis import HealthCheck, Phase, given, note, settings

from kbs.access.compile import publish, renew
from kbs.access.models import Assignment, PolicyVersion, Unit, User
from kbs.access.principals import ANONYMOUS, SYSTEM, Principal, of_user
from kbs.access.session import session
from kbs.features.write import Reason, change_set
from kbs.history.models import ChangeSet
from kbs.quality.models import QualityRun, QualityScore, QualityStep
from tests.access import asking, oracle
from tests.access.asking import COLLECTIONS, Asked
from tests.access.oracle import CLASSES, OF_ALL, OF_SHAPES, Row
from tests.access.policies import PURPOSE, documents
from tests.databases import owner_settings
from tests.toytown.people import EAST, NORTH

EXAMPLES = int(os.environ.get("KBS_DOOR_EXAMPLES", "200"))
MARK = "door-test"


@dataclass
class Person:
    """Somebody who asks: what they send, which roles they hold, for what."""

    client: Client
    roles: set[str]
    user: User | None = None
    purpose: str = ""

    @property
    def principal(self) -> Principal:
        """Who they are to the service."""
        return of_user(self.user, purpose=self.purpose) if self.user else ANONYMOUS


@dataclass
class Town:
    """Toytown with people who ask, its rows, and a look behind the doors; `sound` are those that hold a narrow policy."""

    people: dict[str, Person]
    rows: dict[str, list[Row]]
    cursor: Any
    run: int
    made: int
    judged: int
    sound: set[tuple[Any, str]] = field(default_factory=set)

    def asked(self, document: dict[str, Any], who: str, name: str) -> Asked:
        """Who asks under a policy, with what the oracle says."""
        person = self.people[who]
        views = asking.view_of(document, person.roles, self.rows, person.purpose)
        return Asked(
            person.client, person.principal, views, self.rows, name,
            self.cursor, self.run, self.made, self.judged,
        )  # fmt: skip


@pytest.fixture(scope="module")
def town(django_db_setup: None, django_db_blocker: Any) -> Iterator[Town]:
    with django_db_blocker.unblock():
        unit = Unit.objects.create(code=MARK, name="Kapı", area=_reach())
        user = User.objects.create_user("kapi-deneme", password="uzun-bir-parola", unit=unit, is_staff=True)
        Assignment.objects.create(user=user, role="asker")
        rows = {name: _rows(name) for name in CLASSES}
        run = _judged(rows)
        rows["findings"] = _rows("findings")
        people = {"nobody": Person(Client(), {"everyone"})}
        for who, purpose in (("asker", ""), ("officer", PURPOSE)):
            client = Client(headers={"KBS-Purpose": purpose} if purpose else None)
            client.force_login(user)
            people[who] = Person(client, {"everyone", "staff", "asker"}, user, purpose)
        made = ChangeSet.objects.filter(reason="toytown").earliest("pk").pk
        with _owner() as cursor:
            yield Town(people, rows, cursor, run.pk, made, ChangeSet.objects.latest("pk").pk)
            cursor.execute(f"DELETE FROM quality_finding WHERE source = '{MARK}'")
            cursor.execute(f"DELETE FROM quality_finding_history WHERE source = '{MARK}'")
        run.delete()
        PolicyVersion.objects.all().delete()
        user.delete()
        Unit.objects.filter(pk=unit.pk)._raw_delete(Unit.objects.db)  # no feature refers to it
        renew()


@pytest.fixture(autouse=True)
def _quiet() -> Iterator[None]:
    """A thousand doors are rightly closed: nobody needs to read of them."""
    loggers = [logging.getLogger(name) for name in ("kbs.requests", "django.request", "django.security")]
    for logger in loggers:
        logger.setLevel(logging.CRITICAL)
    yield
    for logger in loggers:
        logger.setLevel(logging.NOTSET)


def _owner() -> Any:
    own = psycopg2.connect(
        dbname=connection.settings_dict["NAME"],
        **{key.lower(): value or None for key, value in owner_settings().items()},
    )
    own.autocommit = True
    return own.cursor()


def _reach() -> str:
    """The unit's area: toytown's west as far as the oracle says."""
    ring = [(-50, -50), (oracle.UNIT_REACH, -50), (oracle.UNIT_REACH, 200), (-50, 200), (-50, -50)]
    return f"SRID=5254;MULTIPOLYGON((({','.join(f'{EAST + e} {NORTH + n}' for e, n in ring)})))"


def _judged(rows: dict[str, list[Row]]) -> QualityRun:
    """A run of the rules that has found something of most features."""
    run = QualityRun.objects.create(profile="municipal", collections=list(rows), state="done", steps=2)
    collection = COLLECTIONS["findings"]
    with change_set(SYSTEM, Reason(MARK), collection) as writer:
        about = [(name, number, row) for name, all_ in rows.items() for number, row in enumerate(all_[:12])]
        for name, number, row in about:
            rule = OF_SHAPES if number % 2 and name != "visits" else OF_ALL
            values = {"source": MARK, "source_ref": f"{name}:{row.id}", "kural": rule, "koleksiyon": name,
                      "kayit": row.id, "unsur": "domain", "agirlik": "error", "deger": f"d{row.id}",
                      "durum": "acik", "ilk_kosu": run.pk}  # fmt: skip
            writer.insert(collection, values, f"SRID=5254;POINT({EAST + max(row.middle, 0)} {NORTH + 20})")
    for name in rows:
        QualityStep.objects.create(run=run, rule=OF_ALL, collection=name, found=len(rows[name]))
        QualityScore.objects.create(run=run, collection=name, features=len(rows[name]), conformance=0.5)
    return run


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


def _every_policy(examples: int, hold: Callable[[dict[str, Any], int], None]) -> None:
    """Publish generated policies one after the other and hold each, with its number."""
    turns: dict[str, int] = {}

    @settings(
        max_examples=examples,
        deadline=None,
        # The same policies every day; who names a number of them gets others each time.
        derandomize="KBS_DOOR_EXAMPLES" not in os.environ,
        database=None,
        suppress_health_check=list(HealthCheck),
        # A failing policy is printed as it was drawn: making it smaller would take an hour.
        phases=[Phase.generate],
    )
    @given(documents())
    def one(document: dict[str, Any]) -> None:
        text = json.dumps(_plain(document), ensure_ascii=False)
        note(text)
        publish(_plain(document))
        hold(document, turns.setdefault(text, len(turns)))  # asked again, it has the same turn

    one()


def test_every_door_shows_exactly_what_the_policy_says(town: Town, django_db_blocker: Any) -> None:
    """Turns of three people, five collections and the groups of doors: each meets each other."""
    people, names, groups = list(town.people), list(CLASSES), asking.GROUPS

    def hold(document: dict[str, Any], turn: int) -> None:
        asked = town.asked(document, people[turn % len(people)], names[turn // len(people) % len(names)])
        for door in (*asking.ALWAYS, groups[turn // 15 % len(groups)]):
            door(asked)

    with django_db_blocker.unblock():
        _every_policy(EXAMPLES, hold)


@pytest.mark.heavy
def test_every_door_for_everybody_and_every_collection(town: Town, django_db_blocker: Any) -> None:
    """Without turns: all of it for every policy."""

    def hold(document: dict[str, Any], _turn: int) -> None:
        for who in town.people:
            for name in CLASSES:
                asked = town.asked(document, who, name)
                for door in (*asking.ALWAYS, *asking.GROUPS):
                    door(asked)

    with django_db_blocker.unblock():
        _every_policy(max(EXAMPLES // 10, 1), hold)


def _plain(node: Any) -> Any:
    """The document without the oracle's own marks."""
    if isinstance(node, dict):
        return {key: _plain(value) for key, value in node.items() if not key.startswith("kbs:")}
    return [_plain(value) for value in node] if isinstance(node, list) else node


# Doors with a gate of their own, who notices when it stands open, and about which collection.
GATES = [
    ("kbs.ogcapi.features.views", asking.items, "gardens"),
    ("kbs.ogcapi.features.views", asking.single, "gardens"),
    ("kbs.ogcapi.features.views", asking.filters, "gardens"),
    ("kbs.ogcapi.features.views", asking.collections, "gardens"),
    ("kbs.ogcapi.features.versions", asking.single, "gardens"),
    ("kbs.ogcapi.features.download", asking.files, "gardens"),
    ("kbs.ogcapi.features.template", asking.files, "gardens"),
    ("kbs.ogcapi.tiles.views", asking.tiles, "gardens"),
    ("kbs.ogcapi.tiles.tilesets", asking.tiles, "gardens"),
    ("kbs.ogcapi.styles.views", asking.drawings, "gardens"),
    ("kbs.ogcapi.records.views", asking.catalogue, "gardens"),
    ("kbs.ogcapi.common.views", asking.catalogue, "gardens"),
    ("kbs.ows.csw.views", asking.catalogue, "gardens"),
    ("kbs.pages.dictionary", asking.catalogue, "gardens"),
    ("kbs.pages.home", asking.drawings, "gardens"),
    ("kbs.pages.objects", asking.pages, "gardens"),
    ("kbs.pages.sketches", asking.pages, "gardens"),
    ("kbs.pages.searching", asking.pages, "gardens"),
    ("kbs.rest.search", asking.pages, "gardens"),
    ("kbs.rest.successions", asking.pages, "gardens"),
    ("kbs.rest.access", asking.pages, "gardens"),
    ("kbs.rest.map_catalog", asking.drawings, "gardens"),
    ("kbs.rest.change_sets", asking.registers, "gardens"),
    ("kbs.rest.quality", asking.registers, "findings"),
    ("kbs.backoffice.features", asking.back_office, "gardens"),
    ("kbs.backoffice.admin", asking.registers, "gardens"),
    ("kbs.backoffice.quality", asking.registers, "gardens"),
]
_ROSES = {"op": "=", "args": [{"property": "kind"}, "gul"]}
_SHOWN = {"collections": ["gardens"], "read": ["name", "kind", "geometry"], "rows": _ROSES}
NARROW = {
    "roles": [{"id": "everyone"}, {"id": "staff"}, {"id": "asker"}],
    "purposes": [{"id": PURPOSE}],
    "grants": [
        _SHOWN | {"role": "everyone"},
        _SHOWN | {"role": "asker", "write": ["name"]},
        {"role": "asker", "collections": ["findings"], "read": ["@internal"], "purposes": [PURPOSE]},
    ],
}


@pytest.mark.parametrize(("module", "door", "name"), GATES)
def test_a_gate_that_stands_open_is_found(
    town: Town, module: str, door: Any, name: str, django_db_blocker: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who asks at the door is taken for the service itself."""
    with django_db_blocker.unblock():
        publish(NARROW)
        asked = town.asked(NARROW, "officer" if name == "findings" else "asker", name)
        if (door, name) not in town.sound:
            door(asked)
            town.sound.add((door, name))
        monkeypatch.setattr(f"{module}.principal_of", lambda request: SYSTEM)
        with pytest.raises(AssertionError):
            door(asked)


def test_a_database_that_lets_everything_through_is_found(town: Town, django_db_blocker: Any) -> None:
    """A row policy too many on one table: the doors and PostgreSQL itself show it."""
    with django_db_blocker.unblock():
        publish(NARROW)
        asked = town.asked(NARROW, "asker", "gardens")
        town.cursor.execute("CREATE POLICY too_much ON toytown_garden FOR SELECT USING (true)")
        try:
            for door in asking.ALWAYS:
                with pytest.raises(AssertionError):
                    door(asked)
        finally:
            town.cursor.execute("DROP POLICY too_much ON toytown_garden")
