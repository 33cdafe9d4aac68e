"""Questions of the past are answered by indexes, and policies on rows hold for the past as for the present."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from psycopg2 import sql

from kbs.access.narrow import find
from kbs.access.principals import SYSTEM, Principal
from kbs.access.session import session
from kbs.features import read
from kbs.features.query import FeatureQuery, Interval
from kbs.features.versions import versions
from kbs.features.write import Reason, change_set
from kbs.geo.crs import epsg
from kbs.geo.envelope import Envelope
from tests.toytown.collections import GARDENS
from tests.toytown.people import EAST, NORTH, ewkt, square

pytestmark = pytest.mark.django_db
DAY = datetime(2022, 5, 1, tzinfo=UTC)
BOX = Envelope(EAST, NORTH + 900, EAST + 100, NORTH + 1000, epsg(5254))
DISTRICT = {"op": "=", "args": [{"property": "kind"}, "gul"]}


def _names(query: FeatureQuery, principal: Principal) -> list[str]:
    return read.items(query, lambda _query: sql.SQL("t.name"), principal).values


@pytest.mark.parametrize("recorded", [None, DAY + timedelta(days=900)])
@pytest.mark.parametrize("interval", [None, Interval(DAY, DAY)])
@pytest.mark.parametrize("narrowed", [False, True])
def test_a_box_of_the_past_is_found_by_the_index_of_places(policy, recorded, interval, narrowed):
    if recorded is None and interval is None:
        pytest.skip("the present")
    policy(
        {"role": "staff", "collections": ["gardens"], "read": ["@open", "geometry"]}
        | ({"rows": DISTRICT, "narrow": "all"} if narrowed else {})
    )
    principal = Principal((("staff", None),))
    collection = find("gardens", principal)
    query = FeatureQuery(collection, envelopes=(BOX,), interval=interval, recorded=recorded, limit=None)
    text, params = read.statement(query, lambda _query: sql.SQL("t.name"))
    with session(principal) as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute(sql.SQL("EXPLAIN {}").format(text), params)
        plan = "\n".join(row[0] for row in cursor.fetchall())
    assert "toytown_garden_history_geom_idx" in plan
    condition = plan[plan.index("toytown_garden_history_geom_idx") :]
    assert "geom && " in condition.split("Index Cond")[1].splitlines()[0]


def test_a_policy_on_rows_holds_for_what_was(policy):
    """A state that did not belong to the rows shown is not shown, though the present one does."""
    with change_set(SYSTEM, Reason("first"), GARDENS) as writer:
        values = {"source": "p", "name": "Oyun", "kind": "oyun", "valid_from": "2020-01-01T00:00:00Z"}
        feature = writer.insert(GARDENS, values, ewkt(square(EAST, NORTH + 900, 10)))
    with change_set(SYSTEM, Reason("then"), GARDENS) as writer:
        writer.update(GARDENS, feature, {"name": "Gül", "kind": "gul", "valid_from": "2024-01-01T00:00:00Z"})
    policy(
        {
            "role": "staff",
            "collections": ["gardens"],
            "read": ["@open", "geometry"],
            "rows": DISTRICT,
            "narrow": "all",
        }
    )
    principal = Principal((("staff", None),))
    collection = find("gardens", principal)

    def asked(moment: datetime | None, who: Principal) -> list[str]:
        interval = Interval(moment, moment) if moment else None
        return _names(FeatureQuery(collection, ids=(feature,), interval=interval), who)

    assert asked(None, principal) == asked(datetime(2025, 1, 1, tzinfo=UTC), principal) == ["Gül"]
    assert asked(DAY, principal) == []
    assert asked(DAY, SYSTEM) == ["Oyun"]
    assert [state.values["name"] for state in versions(collection, feature, principal)] == ["Gül"]
