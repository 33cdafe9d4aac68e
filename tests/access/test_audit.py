"""The register of acts: what is recorded, and that nobody of the service changes it."""

from __future__ import annotations

import json

import psycopg2
import pytest
from axes.signals import user_locked_out
from django.contrib.auth import authenticate
from django.db import ProgrammingError, connection, transaction
from django.test import Client, RequestFactory

from kbs.access.audit import record as recording
from kbs.access.audit.context import Facts, current
from kbs.access.audit.record import key_used, look, record
from kbs.access.compile import publish
from kbs.access.models import Assignment, Unit, User
from kbs.access.principals import Principal
from kbs.features.write import Reason, change_set
from kbs.problems import Unavailable
from tests.access.registers import OFFICER, as_owner, last_number, since
from tests.toytown.collections import GARDENS, TREES

pytestmark = pytest.mark.django_db
CLERK = Principal((("staff", None),), 7, "memur")
CLERK_OF_NOBODY = Principal((("staff", None),), None, "memur")
TABLES = ("audit_entry", "audit_who", "audit_link", "audit_tail", "audit_period")


@pytest.fixture
def request_facts():
    current.set(Facts("istek-0001", "203.0.113.77"))
    yield
    current.set(None)


def test_an_act_is_recorded_with_who_when_where_and_what(request_facts):
    before = last_number()
    record(
        "read", Principal((("staff", 4),), 7, "memur", in_name_of=9, purpose="bakim"), collection="gardens",
        ids=[3, 5], detail={"how": "items"}, private={"filter": "keeper=Ali"},
    )  # fmt: skip
    [entry] = since(before)
    assert entry["at"] is not None
    assert entry["who"] == {
        "user_id": 7, "name": "memur", "in_name_of": 9, "address": "203.0.113.77", "filter": "keeper=Ali"
    }  # fmt: skip
    told = {name: entry[name] for name in ("kind", "outcome", "unit", "collection", "feature_ids", "purpose")}
    assert told == {
        "kind": "read", "outcome": "done", "unit": 4, "collection": "gardens", "feature_ids": [3, 5], "purpose": "bakim"
    }  # fmt: skip
    assert (entry["request_id"], entry["network"]) == ("istek-0001", "203.0.113.0/24")
    assert entry["database_user"] == "kbs_login"


def test_a_record_outlives_the_transaction_of_the_act():
    before = last_number()
    with pytest.raises(RuntimeError), transaction.atomic():
        record("read", CLERK, collection="gardens")
        raise RuntimeError
    assert [entry["collection"] for entry in since(before)] == ["gardens"]


def test_what_cannot_be_recorded_is_refused(monkeypatch):
    monkeypatch.setattr(recording, "_APPEND", "SELECT 1 / 0, %s, %s")
    with pytest.raises(Unavailable):
        record("read", CLERK, collection="gardens")


def test_looking_at_the_register_is_recorded_with_what_was_looked_for():
    before = last_number()
    look(OFFICER, {"person": "memur", "kind": "read"})
    seen = [row for row in look(OFFICER, {"kind": "look"}) if row["id"] > before][-1]
    assert seen["who"]["name"] == "denetçi"
    assert seen["who"]["about"] == {"person": "memur"}
    assert seen["detail"] == {"kind": "read"}


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({"person": "memur"}, True),
        ({"person": "7"}, True),
        ({"person": "başkası"}, False),
        ({"collection": "gardens"}, True),
        ({"features": [8, 9]}, True),
        ({"features": [8]}, False),
        ({"unit": 3}, True),
        ({"unit": 4}, False),
        ({"since": "2000-01-01T00:00:00Z"}, True),
        ({"until": "2000-01-01T00:00:00Z"}, False),
        ({"purpose": "bakim"}, True),
    ],
)
def test_the_register_is_looked_through_by(wanted, found):
    before = last_number()
    record("read", Principal((("staff", 3),), 7, "memur", purpose="bakim"), collection="gardens", ids=[9])
    assert (
        bool([row for row in look(OFFICER, wanted) if row["id"] > before and row["kind"] == "read"]) is found
    )


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize(
    "statement", ["SELECT * FROM {}", "DELETE FROM {}", "TRUNCATE {}", "INSERT INTO {} DEFAULT VALUES"]
)
def test_the_service_has_no_right_on_the_tables(table, statement):
    with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
        connection.cursor().execute(statement.format(table))


@pytest.mark.parametrize("table", TABLES)
def test_no_database_role_of_the_service_has_a_right_on_the_tables(table):
    with as_owner() as cursor:
        cursor.execute(
            "SELECT rolname FROM pg_roles WHERE rolname LIKE 'kbs%%' AND NOT rolsuper AND rolname <> current_user"
            " AND (has_table_privilege(rolname, %(table)s, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE'))",
            {"table": table},
        )
        assert cursor.fetchall() == []


@pytest.mark.parametrize("table", ["audit_entry", "audit_link", "audit_who"])
@pytest.mark.parametrize("statement", ["UPDATE {0} SET {1} = {1}", "DELETE FROM {0}", "TRUNCATE {0}"])
def test_not_even_the_owner_changes_what_is_written(table, statement):
    record("read", CLERK)
    column = {"audit_entry": "kind", "audit_link": "hash", "audit_who": "facts"}[table]
    with as_owner() as cursor:
        cursor.execute("SELECT kbs_audit_link(100000)")
        with pytest.raises(psycopg2.errors.InsufficientPrivilege, match="is refused on"):
            cursor.execute(statement.format(table, column))


def test_a_policy_role_may_not_add_entries_of_its_own():
    with as_owner() as cursor:
        cursor.execute("SET ROLE kbs_staff")
        with pytest.raises(psycopg2.errors.InsufficientPrivilege):
            cursor.execute("SELECT kbs_audit_append('{\"kind\": \"read\"}', '{}')")


# -- changes -------------------------------------------------------------------------------------------


def _entries_of_this_transaction(*kinds: str) -> list[dict]:
    """Uncommitted entries are seen by this connection only."""
    connection.cursor().execute("SET CONSTRAINTS ALL IMMEDIATE")
    connection.cursor().execute("SET CONSTRAINTS ALL DEFERRED")
    return [row for row in reversed(look(OFFICER, {}, most=20)) if row["kind"] in kinds]


def test_a_change_set_is_recorded_when_it_is_complete(request_facts):
    gardener = User.objects.create_user("bahçıvan", is_staff=True)
    principal = Principal((("staff", None),), gardener.pk, "bahçıvan", purpose="")
    with change_set(principal, Reason("deneme"), TREES) as writer:
        for _number in range(2):
            writer.insert(TREES, {"source": "t", "species": "Çam"}, "SRID=5254;POINT(415001 4538001)")
    entry = _entries_of_this_transaction("change")[-1]
    assert entry["change_set"] == writer.change_set
    assert (entry["count"], entry["collection"], entry["detail"]["rows"]) == (2, "trees", {"trees": 2})
    assert entry["who"]["name"] == "bahçıvan"
    assert entry["request_id"] == "istek-0001"


def test_a_change_that_is_given_up_leaves_no_record():
    before = last_number()
    with pytest.raises(RuntimeError), change_set(CLERK_OF_NOBODY, Reason("deneme"), TREES) as writer:
        writer.insert(TREES, {"source": "t", "species": "Çam"}, "SRID=5254;POINT(415001 4538001)")
        raise RuntimeError
    assert since(before, "change") == []


def test_sql_beside_the_service_is_recorded_too():
    with as_owner() as cursor:
        cursor.execute(
            "UPDATE toytown_tree SET species = species WHERE id = (SELECT min(id) FROM toytown_tree)"
        )
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(
            "SELECT kind, count, collection, database_user FROM audit_entry ORDER BY id DESC LIMIT 1"
        )
        kind, count, collection, user = cursor.fetchone()
        assert (kind, count, collection) == ("change", 1, "trees")
        assert user == cursor.connection.info.user


def test_what_says_who_may_do_what_is_recorded_without_names_and_secrets():
    unit = Unit.objects.create(code="u1", name="Park ve Bahçeler")
    user = User.objects.create_user(
        "gizli-ad", "kisi@example.org", "uzun-bir-parola-42", first_name="Ayşe", unit=unit
    )
    user.is_staff = True
    user.save()
    Assignment.objects.create(user=user, role="staff").delete()
    entries = _entries_of_this_transaction("people")
    assert [e["detail"]["operation"] for e in entries] == ["insert", "insert", "update", "insert", "delete"]
    assert entries[2]["detail"]["changed"] == ["is_staff"]
    assert (entries[2]["who"]["before"], entries[2]["who"]["after"]) == (
        {"is_staff": False},
        {"is_staff": True},
    )
    text = json.dumps([[e["detail"], e["who"]] for e in entries], ensure_ascii=False)
    assert not [word for word in ("gizli-ad", "Ayşe", "kisi@example.org", user.password) if word in text]


def test_a_policy_is_recorded_when_it_is_published():
    user = User.objects.create_user("yönetici")
    version = publish({"roles": [{"id": "everyone"}], "grants": []}, user=user)
    entry = _entries_of_this_transaction("policy")[-1]
    assert entry["detail"]["id"] == version.number
    assert entry["who"]["user_id"] == user.pk


def test_a_visit_is_no_change_of_a_person():
    user = User.objects.create_user("gelen", password="uzun-bir-parola-42")
    before = len(_entries_of_this_transaction("people"))
    Client().force_login(user)
    assert len(_entries_of_this_transaction("people")) == before


# -- logins and keys -----------------------------------------------------------------------------------


def test_logins_and_logouts_are_recorded():
    user = User.objects.create_user("giren", password="uzun-bir-parola-42")
    before = last_number()
    client = Client()
    client.force_login(user)
    client.logout()
    request = RequestFactory().post("/giris/")
    assert authenticate(request, username="giren", password="yanlış-parola") is None
    entries = since(before, "login", "logout")
    assert [(e["kind"], e["outcome"]) for e in entries] == [
        ("login", "done"),
        ("logout", "done"),
        ("login", "failed"),
    ]
    assert [e["who"].get("name") for e in entries] == ["giren", "giren", None]
    assert entries[2]["who"]["typed"] == "giren"
    assert "yanlış-parola" not in json.dumps(entries, default=str, ensure_ascii=False)


def test_a_lockout_is_recorded():
    before = last_number()
    user_locked_out.send("axes", request=RequestFactory().post("/giris/"), username="giren", ip_address="::1")
    [entry] = since(before, "login")
    assert (entry["outcome"], entry["who"]["typed"]) == ("refused", "giren")


def test_a_key_is_recorded_once_an_hour(monkeypatch):
    monkeypatch.setattr(recording, "_keys_used", {})
    before = last_number()
    for _use in range(3):
        key_used(CLERK, "kbs_ab12")
    [entry] = since(before, "key")
    assert entry["detail"] == {"key": "kbs_ab12"}


def test_more_ids_than_are_kept_are_counted():
    before = last_number()
    record("read", CLERK, collection=GARDENS.id, ids=range(1, 2001), count=2000)
    [entry] = since(before)
    assert (len(entry["feature_ids"]), entry["count"]) == (recording.MOST_IDS, 2000)
