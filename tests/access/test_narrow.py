"""The gate: what is hidden is absent, in the declaration and in the database."""

import pytest
from django.test import RequestFactory
from psycopg2 import sql

from kbs.access.install import TECHNICAL
from kbs.access.models import User
from kbs.access.narrow import find, may_download, narrow, visible
from kbs.access.policy import fingerprint
from kbs.access.principals import ANONYMOUS, SYSTEM, Principal, of_user
from kbs.access.session import StreamingSession, session
from kbs.access.state import rights_on, role_of
from kbs.problems import NotFound
from kbs.web.principal import principal_of
from tests.toytown.collections import GARDENS, PATHS

STAFF = Principal((("staff", None),), name="staff")
pytestmark = pytest.mark.django_db


def test_a_hidden_property_is_absent():
    names = set(narrow(GARDENS, ANONYMOUS).by_name)
    assert {"name", "kind"} <= names
    assert not {"budget", "keeper"} & names


def test_staff_see_internal_but_not_personal_properties():
    names = set(narrow(GARDENS, STAFF).by_name)
    assert "budget" in names
    assert "keeper" not in names


def test_the_service_itself_is_beyond_the_policy():
    assert narrow(GARDENS, SYSTEM) is GARDENS


def test_an_unknown_collection_is_not_found():
    with pytest.raises(NotFound):
        find("nothing", ANONYMOUS)


def test_everyone_meets_the_same_collections_by_list_and_by_name():
    for principal in (ANONYMOUS, STAFF, SYSTEM):
        for collection in visible(principal):
            assert find(collection.id, principal).properties == collection.properties


def test_caches_of_different_views_never_meet():
    assert fingerprint(narrow(GARDENS, ANONYMOUS)) != fingerprint(narrow(GARDENS, STAFF))


def test_bulk_follows_the_redistribution_right():
    assert may_download(GARDENS, ANONYMOUS)
    assert not may_download(PATHS, ANONYMOUS)
    assert may_download(PATHS, STAFF)


@pytest.mark.parametrize("principal", [ANONYMOUS, STAFF], ids=["anonymous", "staff"])
def test_the_database_grants_exactly_the_columns_of_the_policy(principal, owner_cursor):
    rights_on(GARDENS, principal)
    owner_cursor.execute(
        "SELECT attname FROM pg_attribute WHERE attrelid = 'toytown_garden'::regclass AND attnum > 0"
        " AND NOT attisdropped AND has_column_privilege(%s, attrelid, attnum, 'SELECT')",
        [role_of(principal)],
    )
    granted = {name for (name,) in owner_cursor.fetchall()}
    shown = narrow(GARDENS, principal)
    fields = [*TECHNICAL, *(p.field_name for p in shown.properties), shown.geometry.field]
    assert granted == {GARDENS.column(name) for name in fields}


@pytest.mark.parametrize("principal", [ANONYMOUS, STAFF, SYSTEM], ids=["anonymous", "staff", "system"])
def test_row_security_leaves_the_spatial_index_usable(principal):
    """The only policy that does is literally USING (true); see the ADR on database roles."""
    with session(principal) as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute(
            "EXPLAIN (FORMAT TEXT) SELECT id FROM toytown_garden AS t"
            " WHERE t.geom && ST_MakeEnvelope(415000, 4538000, 415100, 4538100, 5254)"
        )
        plan = "\n".join(line for (line,) in cursor.fetchall())
    assert "Index" in plan
    assert "Index Cond: (geom &&" in plan


def test_a_stream_reads_under_the_role_and_is_read_only():
    with StreamingSession(ANONYMOUS) as streaming:
        rows = list(streaming.rows(sql.SQL("SELECT current_user, count(*) FROM toytown_garden"), {}))
        assert rows == [("kbs_anonymous", 12)]
        assert list(streaming.rows(sql.SQL("SELECT current_setting('transaction_read_only')"), {})) == [
            ("on",)
        ]


@pytest.mark.parametrize(
    ("flags", "profile"),
    [
        ({}, "everyone"),
        ({"is_staff": True}, "everyone+staff"),
        ({"is_staff": True, "is_active": False}, "everyone"),
    ],
)
def test_only_active_staff_act_as_staff(flags, profile):
    user = User.objects.create_user("kişi", password="uzun-bir-parola", **flags)
    assert of_user(user).profile == profile


def test_without_a_session_cookie_nobody_is_looked_up():
    request = RequestFactory().get("/")
    assert principal_of(request) is ANONYMOUS
