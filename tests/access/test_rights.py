"""What grants add up to, and that PostgreSQL holds the same."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import timedelta

import psycopg2
import pytest
from django.db import ProgrammingError, connection
from django.utils import timezone

from kbs.access import state
from kbs.access.assignments import in_the_name_of, may_act_for
from kbs.access.compile import publish
from kbs.access.models import Assignment, Unit, User
from kbs.access.narrow import knowing, narrow
from kbs.access.policy import GEOMETRY, Grant, Named, Policy, personal_names
from kbs.access.principals import ANONYMOUS, Principal, of_user
from kbs.access.rights import rights
from kbs.access.session import ask, session
from kbs.access.state import rights_on
from kbs.features.write import Reason, change_set
from kbs.problems import ApprovalNeeded, Forbidden, InvalidData, MustKnow, NotFound
from tests.toytown.collections import GARDENS, TREES
from tests.toytown.people import EAST, NORTH, ewkt, square

pytestmark = pytest.mark.django_db
CLERK = Principal((("clerk", None),), name="clerk")
ROSES = {"op": "=", "args": [{"property": "kind"}, "gul"]}


def count(principal: Principal, table: str = "toytown_garden") -> int:
    with session(principal) as cursor:
        cursor.execute(f"SELECT count(id) FROM {table}")
        return cursor.fetchone()[0]


def first_ids(principal: Principal) -> list[int]:
    with session(principal) as cursor:
        cursor.execute("SELECT id FROM toytown_garden ORDER BY id")
        return [row[0] for row in cursor.fetchall()]


def district(reach: int) -> Unit:
    ring = f"{EAST - 10} {NORTH - 10},{EAST + reach} {NORTH - 10},{EAST + reach} {NORTH + 90},{EAST - 10} {NORTH + 90}"
    area = f"SRID=5254;MULTIPOLYGON((({ring},{EAST - 10} {NORTH - 10})))"
    return Unit.objects.create(code=f"d{reach}", name="İlçe", area=area)


def test_a_personal_geometry_is_one_of_the_personal_names():
    assert personal_names(GARDENS) == ("keeper",)
    hidden = replace(GARDENS, geometry=replace(GARDENS.geometry, access="personal"))
    assert personal_names(hidden) == ("keeper", "geometry")


def test_without_a_purpose_a_grant_gives_nothing_personal_even_when_it_names_it():
    """Such a policy is refused; a property may have become personal after it was published."""
    named = Grant("clerk", ("gardens",), read=("name", "keeper"), write=("keeper", "@personal"), create=True)
    roles = (Named("clerk", {}),)
    bare = rights(Policy(1, roles, (), (named,)), CLERK.holds, "", {})["gardens"]
    assert (bare.read, bare.write) == ({"name"}, frozenset())
    for_care = Policy(1, roles, (Named("care", {}),), (replace(named, purposes=("care",)),))
    assert "gardens" not in rights(for_care, CLERK.holds, "", {})
    assert "keeper" in rights(for_care, CLERK.holds, "care", {})["gardens"].write


class TestAddingUp:
    def test_nothing_is_given_that_no_grant_gives(self, policy):
        policy({"role": "clerk", "collections": ["gardens"], "read": ["name"]})
        assert not rights_on(GARDENS, ANONYMOUS).read
        assert rights_on(GARDENS, CLERK).read == {"name"}
        assert not rights_on(TREES, CLERK).read
        with pytest.raises(ProgrammingError, match="permission denied"):
            count(ANONYMOUS)

    def test_rows_of_several_grants_are_united(self, policy):
        policy(
            {"role": "clerk", "collections": ["gardens"], "read": ["name"], "rows": ROSES},
            {
                "role": "clerk",
                "collections": ["gardens"],
                "read": ["name"],
                "rows": {"op": "not", "args": [ROSES]},
            },
        )
        assert count(CLERK) == 12

    def test_a_column_is_shown_only_where_it_holds_on_all_shown_rows(self, policy):
        policy(
            {"role": "everyone", "collections": ["gardens"], "read": ["name"]},
            {"role": "clerk", "collections": ["gardens"], "read": ["budget"], "rows": ROSES},
        )
        assert rights_on(GARDENS, CLERK).read == {"name"}
        assert count(CLERK) == 12

    def test_a_purpose_is_a_lens_with_more_columns_on_fewer_rows(self, policy):
        policy(
            {"role": "everyone", "collections": ["gardens"], "read": ["name"]},
            {
                "role": "clerk",
                "collections": ["gardens"],
                "read": ["@personal"],
                "rows": ROSES,
                "purposes": ["denetim"],
            },
            purposes=("denetim",),
        )
        assert rights_on(GARDENS, CLERK).read == {"name"}
        looking = Principal(CLERK.holds, purpose="denetim")
        assert rights_on(GARDENS, looking).read == {"name", "keeper"}
        assert count(looking) == 6

    def test_geometry_is_a_property_like_any_other(self, policy):
        policy(
            {"role": "everyone", "collections": ["gardens"], "read": ["@open"]},
            {"role": "clerk", "collections": ["gardens"], "write": ["name"]},
        )
        shown = narrow(GARDENS, CLERK)
        assert shown.geometry is not None and not shown.geometry.writable
        (garden, *_rest) = first_ids(CLERK)
        with change_set(CLERK, Reason("ad"), GARDENS) as writer:
            writer.update(GARDENS, garden, {"name": "Yeni"})
        with pytest.raises(Forbidden, match="geometry"), change_set(CLERK, Reason("yer"), GARDENS) as writer:
            writer.update(GARDENS, garden, {}, ewkt(square(EAST, NORTH, 20)))
        with pytest.raises(ProgrammingError, match="permission denied"), session(CLERK) as cursor:
            cursor.execute("UPDATE toytown_garden SET geom = geom WHERE id = %s", [garden])

    def test_what_everyone_reads_may_be_closed_too(self, policy, client):
        assert client.get("/ogc/collections/gardens/items").status_code == 200
        policy({"role": "everyone", "collections": ["trees"], "read": ["@open"]})
        assert client.get("/ogc/collections/gardens/items").status_code == 404


class TestAreas:
    def test_a_district_changes_only_what_lies_in_it(self, policy):
        unit = district(580)
        policy(
            {"role": "everyone", "collections": ["gardens"], "read": ["@open"]},
            {
                "role": "clerk",
                "collections": ["gardens"],
                "write": ["@open"],
                "create": True,
                "retire": True,
                "within": "unit",
                "narrow": "write",
            },
        )
        clerk = Principal((("clerk", unit.pk),))
        ids = first_ids(clerk)
        assert len(ids) == 12
        with change_set(clerk, Reason("kendi"), GARDENS) as writer:
            writer.update(GARDENS, ids[0], {"name": "Bizim"})
        with pytest.raises(Forbidden), change_set(clerk, Reason("öteki"), GARDENS) as writer:
            writer.update(GARDENS, ids[-1], {"name": "Onların"})
        with pytest.raises(Forbidden), change_set(clerk, Reason("taşıma"), GARDENS) as writer:
            writer.update(GARDENS, ids[0], {}, ewkt(square(EAST + 1400, NORTH, 50)))
        with pytest.raises(Forbidden), change_set(clerk, Reason("dışarı"), GARDENS) as writer:
            writer.insert(GARDENS, {"name": "Dışarıda"}, ewkt(square(EAST + 1400, NORTH, 50)))
        with pytest.raises(Forbidden), change_set(clerk, Reason("emeklilik"), GARDENS) as writer:
            writer.delete(GARDENS, ids[-1])

    def test_rows_outside_are_not_found_and_a_new_area_counts_at_once(self, policy):
        unit = district(580)
        policy({"role": "clerk", "collections": ["gardens"], "write": ["@open"], "within": "unit"})
        clerk = Principal((("clerk", unit.pk),))
        assert count(clerk) == 6
        with pytest.raises(NotFound), change_set(clerk, Reason("x"), GARDENS) as writer:
            writer.update(GARDENS, 12, {"name": "x"})
        marks = narrow(GARDENS, clerk).rows
        wider = district(880)
        with connection.cursor() as cursor:
            cursor.execute("UPDATE access_unit SET area = %s WHERE id = %s", [wider.area.ewkb, unit.pk])
        assert count(clerk) == 9
        time.sleep(state.FRESH + 0.05)
        assert narrow(GARDENS, clerk).rows != marks

    def test_a_role_bound_to_an_area_gives_nothing_without_one(self, policy):
        policy({"role": "clerk", "collections": ["gardens"], "read": ["@open"], "within": "unit"})
        assert not rights_on(GARDENS, CLERK).read

    def test_the_area_is_asked_by_the_spatial_index(self, policy):
        unit = district(580)
        policy({"role": "clerk", "collections": ["gardens"], "read": ["@open"], "within": "unit"})
        with session(Principal((("clerk", unit.pk),))) as cursor:
            cursor.execute("SET LOCAL enable_seqscan = off")
            cursor.execute(
                "EXPLAIN SELECT id FROM toytown_garden AS t"
                " WHERE t.geom && ST_MakeEnvelope(415000, 4538000, 415100, 4538100, 5254)"
            )
            plan = "\n".join(line for (line,) in cursor.fetchall())
        assert "Index Cond: ((geom &&" in plan


class TestMustKnow:
    @pytest.fixture(autouse=True)
    def _rule(self, policy):
        policy(
            {"role": "clerk", "collections": ["gardens"], "read": ["name", "kind"], "know": ["name"]},
        )

    def test_nothing_is_found_by_who_names_no_key(self):
        assert count(CLERK) == 0
        with pytest.raises(MustKnow):
            knowing(GARDENS, CLERK, {"kind": "gul"})

    def test_the_key_finds_its_feature_alone(self):
        told = knowing(GARDENS, CLERK, {"name": "Gül Bahçesi"})
        assert count(told) == 1

    def test_a_key_never_outlives_its_question(self):
        told = knowing(GARDENS, CLERK, {"name": "Gül Bahçesi"})
        assert count(told) == 1
        assert count(CLERK) == 0

    def test_at_the_door(self, client):
        user = User.objects.create_user("memur", password="uzun-bir-parola")
        Assignment.objects.create(user=user, role="clerk")
        client.force_login(user)
        answer = client.get("/ogc/collections/gardens/items?f=json")
        assert (answer.status_code, answer.json()["type"]) == (403, "/problems/must-know")
        answer = client.get("/ogc/collections/gardens/items?f=json", {"name": "Gül Bahçesi"})
        assert [f["properties"]["name"] for f in answer.json()["features"]] == ["Gül Bahçesi"]
        assert client.get("/api/v1/search?q=bahçesi").json()["groups"] == []


class TestPeople:
    def test_an_assignment_holds_between_its_days(self, policy):
        policy({"role": "clerk", "collections": ["gardens"], "read": ["name"]})
        today = timezone.localdate()
        user = User.objects.create_user("memur", password="uzun-bir-parola")
        for starts, ends, held in (
            (None, None, True),
            (today, today, True),
            (today + timedelta(1), None, False),
            (None, today - timedelta(1), False),
        ):
            Assignment.objects.update_or_create(
                user=user, role="clerk", defaults={"starts": starts, "ends": ends}
            )
            assert bool(rights_on(GARDENS, of_user(user)).read) == held

    def test_a_deputy_acts_in_the_name_of_the_absent_with_what_they_hold(self, policy):
        policy({"role": "chief", "collections": ["gardens"], "read": ["name"], "write": ["name"]})
        chief = User.objects.create_user("mudur", password="uzun-bir-parola")
        deputy = User.objects.create_user("vekil", password="uzun-bir-parola")
        Assignment.objects.create(user=chief, role="chief")
        assert may_act_for(deputy) == []
        Assignment.objects.create(user=deputy, kind="deputy", given_by=chief)
        assert may_act_for(deputy) == [chief]
        assert not rights_on(GARDENS, of_user(deputy)).read
        acting = in_the_name_of(deputy, chief.pk)
        assert (acting.user_id, acting.in_name_of) == (deputy.pk, chief.pk)
        assert rights_on(GARDENS, acting).write == {"name"}
        with pytest.raises(Forbidden):
            in_the_name_of(chief, deputy.pk)

    def test_who_was_delegated_a_role_acts_in_their_own_name(self, policy):
        policy({"role": "chief", "collections": ["gardens"], "read": ["name"]})
        chief = User.objects.create_user("mudur", password="uzun-bir-parola")
        clerk = User.objects.create_user("memur", password="uzun-bir-parola")
        Assignment.objects.create(user=clerk, role="chief", kind="delegated", given_by=chief)
        principal = of_user(clerk)
        assert principal.in_name_of is None
        assert rights_on(GARDENS, principal).read == {"name"}


class TestRevoking:
    def test_a_right_is_gone_within_a_second_in_another_process_too(self, policy):
        """Another process remembers for half a second at most; the database refuses at once."""
        policy({"role": "clerk", "collections": ["gardens"], "read": ["name", "budget"]})
        assert "budget" in rights_on(GARDENS, CLERK).read
        remembered = dict(state._memory.profiles)
        stamp, asked_at = state._memory.stamp, time.monotonic()
        policy({"role": "clerk", "collections": ["gardens"], "read": ["name"]})
        state._memory.profiles.update(remembered)
        state._memory.stamp, state._memory.asked_at = stamp, asked_at
        assert "budget" in rights_on(GARDENS, CLERK).read
        with pytest.raises(ProgrammingError) as refused, session(CLERK) as cursor:
            cursor.execute("SELECT budget FROM toytown_garden")
        assert isinstance(refused.value.__cause__, psycopg2.errors.InsufficientPrivilege)
        time.sleep(state.FRESH + 0.05)
        assert "budget" not in rights_on(GARDENS, CLERK).read

    def test_a_faulty_policy_changes_nothing(self, policy):
        policy({"role": "clerk", "collections": ["gardens"], "read": ["name"]})
        with pytest.raises(InvalidData):
            publish({"roles": [], "grants": [{"role": "clerk", "read": ["@open"]}]})
        assert rights_on(GARDENS, CLERK).read == {"name"}


def test_a_door_in_a_process_that_has_not_heard_yet_answers_403(policy, client, monkeypatch):
    policy({"role": "everyone", "collections": ["gardens"], "read": ["name", "kind"]})
    assert client.get("/ogc/collections/gardens/items?f=json").status_code == 200
    memory = dict(state._memory.profiles)
    policy({"role": "everyone", "collections": ["gardens"], "read": ["kind"]})
    state._memory.profiles.update(memory)
    state._memory.stamp, state._memory.asked_at = 0, time.monotonic() + 60
    answer = client.get("/ogc/collections/gardens/items?f=json")
    assert (answer.status_code, answer.json()["type"]) == (403, "/problems/forbidden")
    answer = client.get("/ogc/collections/gardens/items?f=json")
    assert answer.status_code == 200
    assert set(answer.json()["features"][0]["properties"]) == {"kind"}


class TestApproval:
    def test_a_second_person_is_needed_and_is_another_one(self, policy):
        policy(
            {"role": "clerk", "collections": ["gardens"], "write": ["@open"], "approval": True},
            {"role": "chief", "collections": ["gardens"], "read": ["@open"], "approve": True},
        )
        one, two, three = (
            User.objects.create_user(f"kişi{n}", password="uzun-bir-parola").pk for n in range(3)
        )
        clerk = Principal((("clerk", None),), user_id=one)
        with pytest.raises(ApprovalNeeded), change_set(clerk, Reason("x"), GARDENS):
            pass
        (garden, *_rest) = first_ids(clerk)
        chief = Principal((("chief", None),), user_id=two)
        with change_set(clerk, Reason("x"), GARDENS, approved_by=chief) as writer:
            writer.update(GARDENS, garden, {"name": "Onaylı"})
        for nobody in (clerk, Principal((("chief", None),), user_id=one), Principal(user_id=three)):
            with pytest.raises(Forbidden), change_set(clerk, Reason("x"), GARDENS, approved_by=nobody):
                pass


class TestRolesOfTheDatabase:
    def test_equal_holders_share_one_role(self, policy):
        policy({"role": "clerk", "collections": ["gardens"], "read": ["name"]})
        unit = district(580)
        assert state.role_of(CLERK) == state.role_of(Principal((("clerk", unit.pk),), user_id=7))

    def test_the_service_may_not_grant_by_hand(self, policy):
        """The login role compiles by key; it neither makes roles nor calls the parts."""
        for statement in (
            "CREATE ROLE kbs_evil",
            "SELECT kbs_ensure_role(99)",
            "SELECT kbs_renew_policy('toytown_garden', 'kbs_anonymous', 'SELECT', 'true')",
            "INSERT INTO kbs_feature_table VALUES ('x', 'y', '', '{}', '{}', '')",
            "SELECT * FROM toytown_garden",
        ):
            with pytest.raises(ProgrammingError, match="permission denied"), connection.cursor() as cursor:
                cursor.execute("SAVEPOINT one")
                try:
                    cursor.execute(statement)
                finally:
                    cursor.execute("ROLLBACK TO SAVEPOINT one")

    def test_conditions_cannot_carry_statements(self, policy):
        hostile = "x'); DROP TABLE toytown_garden; --"
        policy(
            {
                "role": "clerk",
                "collections": ["gardens"],
                "read": ["name"],
                "rows": {"op": "in", "args": [{"property": "name"}, [hostile, "Gül Bahçesi"]]},
            }
        )
        assert count(CLERK) == 1

    def test_one_round_trip_still_answers(self, policy):
        from psycopg2 import sql

        policy({"role": "clerk", "collections": ["gardens"], "read": ["name"]})
        assert ask(CLERK, sql.SQL("SELECT count(name) FROM toytown_garden"), {}) == [(12,)]


def test_the_declared_names_of_a_grant(policy):
    policy({"role": "clerk", "collections": ["gardens"], "read": ["@open"], "write": ["budget"]})
    rights = rights_on(GARDENS, CLERK)
    assert {GEOMETRY, "name", "budget"} <= rights.read
    assert rights.write == {"budget"}
    assert "keeper" not in rights.read
