"""Tags, addresses of tiles and descriptions say nothing of changes of what is hidden."""

from __future__ import annotations

import io
import itertools
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.db import ProgrammingError, connection
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from psycopg2 import sql

from kbs.access.models import User
from kbs.access.principals import ANONYMOUS, SYSTEM
from kbs.access.session import session
from kbs.catalog.declaration import Property
from kbs.features.write import Reason, change_set
from kbs.history.version import version
from tests.tiles.conftest import address_at
from tests.toytown.collections import GARDENS, TREES
from tests.toytown.people import EAST, NORTH, ewkt

pytestmark = pytest.mark.django_db
ONES = "/ogc/collections/gardens/items/{}"
# All that a client could ask again to hear whether something has changed.
TAGGED = (
    "/ogc/collections/gardens/items?f=json",
    "/ogc/collections/gardens/items?f=json&properties=kind&name=I%C5%9F%C4%B1k",
    "/ogc/collections/gardens/items?f=json&datetime=2020-01-01",
    "/ogc/collections/gardens/download.geojson",
    "/ogc/collections/gardens/download.csv",
    "/ogc/collections/gardens/tiles/WebMercatorQuad/{tile}",
    "/ogc/tiles/WebMercatorQuad/{tile}",
    "/ogc/tiles/WebMercatorQuad?f=json",
    "/ogc/tiles/WebMercatorQuad?f=tilejson",
    "/ogc/collections/gardens/tiles/WebMercatorQuad?f=tilejson",
)
UNTAGGED = ("/ogc/collections/gardens?f=json", "/ogc/styles/city?f=mapbox")


@pytest.fixture
def staff() -> Client:
    client = Client()
    client.force_login(User.objects.create_user("memur", password="cok-gizli-parola", is_staff=True))
    return client


def garden() -> int:
    with session(SYSTEM) as cursor:
        cursor.execute("SELECT min(id) FROM toytown_garden")
        return int(cursor.fetchone()[0])


def marks(client: Client) -> dict[str, str]:
    """What a client could compare: tags where there are any, whole answers where there are none."""
    at = address_at(EAST + 25, NORTH + 25, 16)
    found = {}
    for address in (ONES.format(garden()), *TAGGED):
        answer = client.head(address.format(tile=f"16/{at.row}/{at.col}"))
        assert answer.status_code == 200, (address, answer.content)
        found[address] = answer["ETag"]
    for address in UNTAGGED:
        found[address] = client.get(address).content.decode()
    tilejson = client.get("/ogc/tiles/WebMercatorQuad?f=tilejson").json()
    found["tiles"] = " ".join(tilejson["tiles"])
    return found


def by_api(name: str, value: Any, staff: Client) -> None:
    answer = staff.patch(
        ONES.format(garden()),
        {"properties": {name: value}},
        content_type="application/merge-patch+json",
        headers={"If-Match": "*"},
    )
    assert answer.status_code == 200, answer.content


def by_sql(name: str, value: Any, _staff: Client) -> None:
    statement = sql.SQL("UPDATE toytown_garden SET {} = %s WHERE id = %s").format(sql.Identifier(name))
    one = garden()
    with session(SYSTEM) as cursor:
        cursor.execute(statement, [value, one])


def by_copy(name: str, value: Any, _staff: Client) -> None:
    """As an import does: rows are copied beside the table, what differs is taken over as a set."""
    delivery = io.StringIO(f"{garden()}\t{value}\n")
    with session(SYSTEM) as cursor:
        cursor.execute("CREATE TEMP TABLE delivered (id bigint, value text) ON COMMIT DROP")
        cursor.copy_expert("COPY delivered FROM STDIN", delivery)
        cursor.execute(
            sql.SQL(
                "UPDATE toytown_garden AS t SET {0} = d.value::{1} FROM delivered AS d WHERE d.id = t.id"
            ).format(sql.Identifier(name), sql.SQL("integer" if name == "budget" else "text"))
        )
        cursor.execute("DROP TABLE delivered")


@pytest.mark.parametrize("change", [by_api, by_sql, by_copy])
def test_who_does_not_see_a_property_hears_nothing_of_its_changes(
    change: Callable[[str, Any, Client], None], staff: Client
) -> None:
    nobody = Client()
    outside, inside = marks(nobody), marks(staff)
    assert "v=" in outside["tiles"]
    for address in TAGGED[:5]:
        again = nobody.get(address, headers={"If-None-Match": outside[address]})
        assert again.status_code == 304, address

    change("budget", 4242, staff)
    assert marks(nobody) == outside
    moved = {name for name, mark in marks(staff).items() if mark != inside[name]}
    assert moved == {ONES.format(garden()), *TAGGED}
    for address in TAGGED[:5]:
        assert nobody.get(address, headers={"If-None-Match": outside[address]}).status_code == 304

    inside = marks(staff)
    change("name", "Başka", staff)
    told = {ONES.format(garden()), *TAGGED}
    assert {name for name, mark in marks(nobody).items() if mark != outside[name]} == told | {"tiles"}
    assert {name for name, mark in marks(staff).items() if mark != inside[name]} == told


def test_of_hidden_rows_the_description_of_tiles_says_nothing(policy: Any) -> None:
    """There the version of a table would tell of the others: no address is promised never to change."""
    policy(
        {
            "role": "everyone",
            "collections": ["gardens"],
            "read": ["@open"],
            "rows": {"op": "=", "args": [{"property": "kind"}, "gul"]},
        }
    )
    address = "/ogc/tiles/WebMercatorQuad?f=tilejson"
    before = Client().get(address)
    assert "v=" not in before.json()["tiles"][0]
    by_sql("name", "Oyun bahçesi", Client())  # the first garden is one to play in
    after = Client().get(address)
    assert (after["ETag"], after.content) == (before["ETag"], before.content)
    assert Client().get(address, headers={"If-None-Match": before["ETag"]}).status_code == 304


_VALUES: dict[str, Callable[[int], Any]] = {
    "name": lambda n: f"Bahçe {n}",
    "area_m2": lambda n: 2500 + n,
    "opened_on": lambda n: date.fromordinal(735_000 + n),
    "budget": lambda n: 10_000 + n,
    "keeper": lambda n: f"kişi {n}",
}
_NAMES = st.sets(st.sampled_from(sorted(_VALUES)))
_turn = itertools.count(1)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(changed=_NAMES, shown=_NAMES, same=_NAMES)
def test_a_version_moves_exactly_with_what_is_shown(
    db: None, changed: set[str], shown: set[str], same: set[str]
) -> None:
    """`same`: named in the statement and set to what they were."""
    seen = GARDENS.with_properties(tuple(shown), geometry=False)
    before, whole = version(seen), version(GARDENS)
    number = next(_turn)
    sets = [sql.SQL("{0} = {0}").format(sql.Identifier(n)) for n in sorted(same - changed)]
    sets += [sql.SQL("{} = {}").format(sql.Identifier(n), sql.Literal(_VALUES[n](number))) for n in changed]
    one = garden()
    if sets:
        with session(SYSTEM) as cursor:
            cursor.execute(
                sql.SQL("UPDATE toytown_garden SET {} WHERE id = %s").format(sql.SQL(", ").join(sets)), [one]
            )
    assert (version(seen) > before) is bool(changed & shown)
    assert version(seen) >= before
    assert (version(GARDENS) > whole) is bool(changed)


def test_rows_that_come_and_go_are_told_to_everybody() -> None:
    seen = TREES.with_properties(("garden",), geometry=False)
    states = [version(seen)]
    with change_set(SYSTEM, Reason("t"), TREES) as writer:
        tree = writer.insert(TREES, {"source": "t", "species": "Çam"}, ewkt(f"POINT({EAST} {NORTH})"))
        states.append(version(seen))
        writer.delete(TREES, tree)
    states.append(version(seen))
    assert states == sorted(set(states))


def test_equal_is_not_the_same() -> None:
    """0 and -0 are equal; who is shown one is shown another text."""
    with session(SYSTEM) as cursor:
        cursor.execute("UPDATE toytown_tree SET height_m = 0")
    before = version(TREES)
    with session(SYSTEM) as cursor:
        cursor.execute("UPDATE toytown_tree SET height_m = '-0'")
    assert version(TREES) > before


def test_the_moment_of_recording_counts_where_it_is_shown() -> None:
    """Files under national names carry it: for them every change is one of what is shown."""
    told = replace(TREES, properties=(Property("recorded", field="recorded_at"),))
    before = version(told), version(TREES)
    with session(SYSTEM) as cursor:
        cursor.execute("UPDATE toytown_tree SET species = species")
    assert (version(told) > before[0], version(TREES) > before[1]) == (True, False)


def test_who_sees_the_city_only_reads_no_list_of_changes() -> None:
    """Not even on a connection of their own: boxes, rows and columns of every change stand in it."""
    for statement in ("SELECT 1 FROM history_changedenvelope", "SELECT 1 FROM kbs_overview.state"):
        with pytest.raises(ProgrammingError, match="permission denied"), session(ANONYMOUS) as cursor:
            cursor.execute(statement)


def test_drawing_changes_together_leaves_every_sum_as_it_was() -> None:
    """After hundreds of changes a version is still read from few rows, and has grown by the shown ones only."""
    seen = GARDENS.with_properties(("name",), geometry=False)
    one, states = garden(), [version(seen)]
    for name, value in (("budget", "turn"), ("name", "'Bahçe ' || turn"), ("budget", "-turn")):
        with session(SYSTEM) as cursor:
            cursor.execute(
                f"DO $$ BEGIN FOR turn IN 1..200 LOOP UPDATE toytown_garden SET {name} = {value} WHERE id = {one};"
                " END LOOP; END $$"
            )
        states.append(version(seen))
    assert states[0] == states[1] < states[2] == states[3]
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM history_tally WHERE \"table\" = 'toytown_garden'")
        assert cursor.fetchone()[0] < 500
