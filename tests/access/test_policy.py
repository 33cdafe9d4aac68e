"""The document: what is wrong is named with its place, and what is right survives a round trip."""

import json

import pytest
from django.db import OperationalError
from psycopg2.errors import DeadlockDetected

from kbs.access import compile
from kbs.access.compile import current_policy, publish
from kbs.access.models import PolicyVersion
from kbs.access.policy import DEFAULT, read
from kbs.problems import InvalidData

pytestmark = pytest.mark.django_db
ROLES = [{"id": "everyone"}, {"id": "clerk"}]


@pytest.mark.parametrize(
    ("grant", "place"),
    [
        ({"role": "ghost"}, "grants[0].role"),
        ({}, "grants[0].role"),
        ({"role": "clerk", "colections": ["*"]}, "grants[0].colections"),
        ({"role": "clerk", "collections": ["atlantis"]}, "grants[0].collections"),
        ({"role": "clerk", "collections": ["gardens"], "read": ["nmae"]}, "grants[0].read"),
        ({"role": "clerk", "collections": ["*"], "read": ["name"]}, "grants[0].read"),
        ({"role": "clerk", "read": "name"}, "grants[0].read"),
        ({"role": "clerk", "create": 1}, "grants[0].create"),
        ({"role": "clerk", "within": "city"}, "grants[0].within"),
        ({"role": "clerk", "collections": ["visits"], "within": "unit"}, "grants[0].within"),
        ({"role": "clerk", "collections": ["gardens"], "read": ["@personal"]}, "grants[0].purposes"),
        ({"role": "clerk", "collections": ["gardens"], "read": ["keeper"]}, "grants[0].purposes"),
        (
            {"role": "clerk", "collections": ["*"], "read": ["@open"], "write": ["@personal"]},
            "grants[0].purposes",
        ),
        ({"role": "clerk", "purposes": ["merak"]}, "grants[0].purposes"),
        ({"role": "clerk", "collections": ["gardens"], "know": ["tckn"]}, "grants[0].know"),
        ({"role": "clerk", "rows": {"op": "=", "args": [{"property": "kind"}, "gul"]}}, "grants[0].rows"),
        ("everything", "grants[0]"),
    ],
)
def test_a_fault_is_named_with_its_place(grant, place):
    with pytest.raises(InvalidData) as caught:
        read({"roles": ROLES, "grants": [grant]})
    assert place in {fault.name for fault in caught.value.faults}


@pytest.mark.parametrize(
    "rows",
    [
        {"op": "=", "args": [{"property": "nmae"}, "x"]},
        {"op": "=", "args": ["x", {"property": "name"}]},
        {"op": "pg_sleep", "args": [{"property": "name"}, 10]},
        {"op": "kbs:within", "args": [1, "x"]},
        {"op": "between", "args": [{"property": "budget"}, 1]},
        {"op": "and", "args": []},
        {"op": "not", "args": []},
        {"op": "in", "args": [{"property": "name"}, [{"a": 1}]]},
        {"op": "s_intersects", "args": [{"property": "name"}, {"type": "Point", "coordinates": [0, 0]}]},
        {"args": [1]},
    ],
)
def test_a_condition_that_cannot_be_used_is_refused(rows):
    grant = {"role": "clerk", "collections": ["gardens"], "read": ["name"], "rows": rows}
    with pytest.raises(InvalidData):
        read({"roles": ROLES, "grants": [grant]})


def test_a_condition_nested_without_end_is_refused():
    node = {"op": "isNull", "args": [{"property": "name"}]}
    for _level in range(50):
        node = {"op": "not", "args": [node]}
    with pytest.raises(InvalidData, match="deep"):
        read({"roles": ROLES, "grants": [{"role": "clerk", "collections": ["gardens"], "rows": node}]})


def test_the_policy_the_program_comes_with_is_one():
    assert read(json.loads(DEFAULT.read_text(encoding="utf-8"))).grants
    assert current_policy().number == 0


def test_versions_are_kept_and_the_newest_holds(policy):
    publish({"roles": ROLES, "grants": []}, note="nothing")
    publish({"roles": ROLES, "grants": [{"role": "everyone", "read": ["@open"]}]}, note="open")
    assert [version.note for version in PolicyVersion.objects.all()] == ["open", "nothing"]
    assert current_policy().grants[0].read == ("@open",)


def test_a_deadlock_with_autovacuum_is_tried_again(policy, monkeypatch):
    """It holds a table and waits for the table's row of pg_class, which a grant has changed."""
    renewed, met = compile._renew_all, []

    def deadlocked_once() -> None:
        if not met:
            met.append("deadlock")
            raise OperationalError("deadlock detected") from DeadlockDetected()
        renewed()

    monkeypatch.setattr(compile, "_renew_all", deadlocked_once)
    publish({"roles": ROLES, "grants": [{"role": "everyone", "read": ["@open"]}]})
    assert met and current_policy().grants[0].read == ("@open",)
