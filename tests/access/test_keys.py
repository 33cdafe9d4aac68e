"""Keys: what they open, and that the database holds their bounds."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import psycopg2
import pytest
from django.contrib.auth import get_user_model
from django.db import ProgrammingError
from django.utils import timezone

from kbs.access import compile as compiling
from kbs.access.compile import publish, renew
from kbs.access.keys import service
from kbs.access.keys.models import ApiKey
from kbs.access.narrow import find, may_write, require_write, visible
from kbs.access.principals import ANONYMOUS, Principal
from kbs.access.session import session
from kbs.access.state import rights_on, role_of
from kbs.features.write import Reason, change_set
from kbs.problems import Conflict, Forbidden, InvalidData, NotFound, Unauthenticated
from tests.toytown.collections import GARDENS, TREES

STAFF = Principal((("staff", None),))
READER = replace(STAFF, reads_only=True)


@pytest.fixture
def user(db):
    return get_user_model().objects.create_user("ayse", is_staff=True)


def test_a_key_is_found_by_its_text_and_only_its_digest_is_kept(user):
    key, text = service.make(user, "QGIS")
    assert service.find(text) == key
    secret = text.split("_", 2)[2]
    stored = " ".join(str(value) for value in ApiKey.objects.filter(pk=key.pk).values_list().get())
    assert secret not in stored
    assert len(secret) >= 43


@pytest.mark.parametrize(
    "spoil", [lambda t: t[:-1], lambda t: t + "x", lambda t: "", lambda t: "kbs__", lambda t: "kbs_ğ_ş"]
)
def test_a_wrong_key_opens_nothing(user, spoil):
    _key, text = service.make(user, "QGIS")
    with pytest.raises(Unauthenticated):
        service.find(spoil(text))


def test_revoked_expired_and_orphaned_keys_open_nothing(user):
    revoked, revoked_text = service.make(user, "a")
    service.revoke(revoked)
    expired, expired_text = service.make(user, "b")
    ApiKey.objects.filter(pk=expired.pk).update(expires_at=timezone.now() - timedelta(seconds=1))
    _left, left_text = service.make(user, "c")
    for text, said in ((revoked_text, "revoked"), (expired_text, "valid until")):
        with pytest.raises(Unauthenticated, match=said):
            service.find(text)
    get_user_model().objects.update(is_active=False)
    with pytest.raises(Unauthenticated, match="closed"):
        service.find(left_text)


def test_the_last_use_is_written_at_most_once_a_minute(user, django_assert_num_queries):
    key, text = service.make(user, "QGIS")
    service.find(text)
    with django_assert_num_queries(1):
        service.find(text)
    before = timezone.now() - timedelta(seconds=61)
    ApiKey.objects.filter(pk=key.pk).update(last_used_at=before)
    service.find(text)
    key.refresh_from_db()
    assert key.last_used_at > before


@pytest.mark.parametrize(
    "values",
    [
        {"name": " "},
        {"name": "x" * 81},
        {"name": "a\x00b"},
        {"days": 0},
        {"days": 10_000},
        {"collections": ["nothing-here"]},
    ],
)
def test_what_a_key_cannot_be(user, values):
    with pytest.raises(InvalidData):
        service.make(user, **({"name": "QGIS"} | values))


def test_one_person_has_no_more_keys_than_can_be_overseen(user):
    for number in range(service.MOST_KEYS):
        service.make(user, str(number))
    with pytest.raises(Conflict):
        service.make(user, "one more")


def test_a_key_acts_as_its_user_within_its_bounds(user):
    reading, _text = service.make(user, "reads", collections=["gardens"])
    writing, _text = service.make(user, "writes", write=True)
    assert [c.id for c in visible(service.principal_of(reading))] == ["gardens"]
    assert not may_write(service.principal_of(reading))
    assert may_write(service.principal_of(writing))
    with pytest.raises(Forbidden):
        require_write(GARDENS, service.principal_of(reading))
    with pytest.raises(NotFound):
        find("trees", service.principal_of(reading))
    assert (
        find("gardens", service.principal_of(reading)).by_name.keys() == find("gardens", STAFF).by_name.keys()
    )


def test_the_database_role_of_a_reading_key_changes_nothing(db):
    assert role_of(READER) != role_of(STAFF)
    with session(READER) as cursor:
        cursor.execute("SELECT count(*) FROM toytown_garden")
        assert cursor.fetchone()[0] == 12
    for statement in (
        "UPDATE toytown_garden SET name = 'x'",
        "DELETE FROM toytown_garden",
        "INSERT INTO toytown_garden (name) VALUES ('x')",
    ):
        with pytest.raises(ProgrammingError) as caught, session(READER) as cursor:
            cursor.execute(statement)
        assert isinstance(caught.value.__cause__, psycopg2.errors.InsufficientPrivilege)


def test_the_gate_of_changes_refuses_a_reading_key(db):
    with pytest.raises(Forbidden), change_set(READER, Reason("no"), GARDENS) as writer:
        writer.update(GARDENS, 1, {"name": "x"})


def test_the_database_role_of_a_key_sees_only_its_collections(db):
    bound = replace(STAFF, only=("gardens",))
    with session(bound) as cursor:
        cursor.execute("SELECT count(*) FROM toytown_garden")
        assert cursor.fetchone()[0] == 12
    with pytest.raises(ProgrammingError), session(bound) as cursor:
        cursor.execute("SELECT count(*) FROM toytown_tree")
    assert not rights_on(TREES, bound).read


def test_bounds_that_make_no_difference_make_no_role(db):
    assert role_of(replace(ANONYMOUS, reads_only=True)) == role_of(ANONYMOUS)


def test_the_bounds_of_a_key_outlive_a_change_of_policy(db):
    bound = replace(READER, only=("gardens", "trees"))
    before = rights_on(GARDENS, bound)
    role = role_of(bound)
    document = {
        "roles": [{"id": "everyone"}, {"id": "staff"}],
        "grants": [
            {"role": "everyone", "collections": ["*"], "read": ["@open"]},
            {"role": "staff", "collections": ["*"], "read": ["@open"], "write": ["@open"], "create": True},
        ],
    }
    publish(document)
    after = rights_on(GARDENS, bound)
    assert role_of(bound) == role
    assert after.read < before.read
    assert not after.writes
    with pytest.raises(ProgrammingError), session(bound) as cursor:
        cursor.execute("UPDATE toytown_garden SET name = 'x'")


@pytest.mark.parametrize(
    "principal",
    [
        ANONYMOUS,
        STAFF,
        READER,
        Principal((("staff", 3), ("zoning", None)), purpose="kvkk-1", reads_only=True, only=("a-b", "c")),
    ],
)
def test_the_key_of_a_profile_can_be_read_again(principal):
    assert compiling._parsed(principal.profile).profile == principal.profile


def test_renewing_keeps_what_keys_may(db):
    role_of(READER)
    renew()
    with pytest.raises(ProgrammingError), session(READER) as cursor:
        cursor.execute("DELETE FROM toytown_garden")
