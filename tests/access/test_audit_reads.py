"""Reads of personal data: through whatever door, none without an entry, and none that cannot be recorded."""

from __future__ import annotations

import io
import json

import pytest
from django.test import Client
from psycopg2 import sql

from kbs.access.audit import reads
from kbs.access.audit import record as recording
from kbs.access.audit.context import Facts, current
from kbs.access.compile import publish, renew
from kbs.access.models import User
from kbs.access.narrow import narrow
from kbs.access.principals import ANONYMOUS, SYSTEM, Principal
from kbs.access.session import StreamingSession, ask, session
from kbs.access.state import personal_of
from kbs.encodings import geojson
from kbs.features import read
from kbs.features.find import by_id
from kbs.features.query import Equals, FeatureQuery
from kbs.features.search import search
from kbs.features.versions import versions
from kbs.problems import Unavailable
from tests.access.registers import last_number, since
from tests.toytown.collections import GARDENS

pytestmark = pytest.mark.django_db
POLICY = {
    "roles": [{"id": "everyone"}, {"id": "staff"}],
    "purposes": [{"id": "bakim", "title": {"tr": "Bahçe bakımı"}, "basis": "5393 s.K. m.14"}],
    "grants": [
        {"role": "everyone", "collections": ["*"], "read": ["@open"]},
        {
            "role": "staff",
            "collections": ["*"],
            "read": ["@open", "@internal"],
            "write": ["@open", "@internal"],
        },
        {"role": "staff", "collections": ["gardens"], "read": ["@open", "@personal"], "purposes": ["bakim"]},
    ],
}
READER = Principal((("staff", None),), 7, "memur", purpose="bakim")
PLAIN = Principal((("staff", None),), 7, "memur")


@pytest.fixture(scope="module", autouse=True)
def policy(django_db_setup, django_db_blocker):
    """The policy, committed: streams read on connections of their own."""
    with django_db_blocker.unblock():
        version = publish(POLICY)
        assert personal_of(READER) == {"gardens": ("keeper",)}
    yield
    with django_db_blocker.unblock():
        version.delete()
        renew()


@pytest.fixture
def ids():
    return [row[0] for row in ask(SYSTEM, sql.SQL("SELECT id FROM toytown_garden ORDER BY id"), {})]


def _query(principal: Principal, **parts) -> FeatureQuery:
    return FeatureQuery(narrow(GARDENS, principal), **parts)


def _projection(query):
    return geojson.feature(query.collection, query.crs)


def test_a_page_of_items_tells_collection_ids_filter_and_purpose(ids):
    before = last_number()
    page = read.items(
        _query(READER, limit=2, equals=(Equals(GARDENS.by_name["kind"], "gul"),)), _projection, READER
    )
    assert "kişisel" in page.values[0]
    [entry] = since(before)
    assert (entry["kind"], entry["collection"], entry["purpose"]) == ("read", "gardens", "bakim")
    assert (entry["feature_ids"], entry["count"]) == ([ids[1], ids[3]], 2)
    assert entry["detail"] == {"how": "items", "properties": ["keeper"]}
    assert entry["who"]["filter"] == "kind=gul"


@pytest.mark.parametrize(
    "look",
    [
        lambda ids: by_id(narrow(GARDENS, READER), ids[0], READER),
        lambda ids: versions(narrow(GARDENS, READER), ids[0], READER),
        lambda ids: list(read.stream(_query(READER, limit=None), _projection, READER)),
        lambda ids: read.items(_query(READER, ids=(ids[0],)), _projection, READER),
    ],
    ids=["page", "versions", "stream", "item"],
)
def test_every_way_to_read_is_recorded_once(look, ids):
    before = last_number()
    look(ids)
    assert [(e["kind"], e["collection"]) for e in since(before)] == [("read", "gardens")]


def test_a_copy_is_recorded_before_its_first_row(monkeypatch):
    before = last_number()
    file = io.BytesIO()
    read.copy(_query(READER, limit=None), _projection, READER, file)
    [entry] = since(before)
    assert (entry["collection"], entry["count"]) == ("gardens", None)


@pytest.mark.parametrize("principal", [PLAIN, ANONYMOUS, SYSTEM], ids=["no purpose", "anonymous", "service"])
def test_who_sees_nothing_personal_leaves_no_trace(principal, ids):
    before = last_number()
    read.items(_query(principal), _projection, principal)
    by_id(narrow(GARDENS, principal), ids[0], principal)
    search("Işık", principal)
    assert since(before) == []


def test_a_collection_without_personal_properties_leaves_no_trace():
    from tests.toytown.collections import TREES

    before = last_number()
    read.items(FeatureQuery(narrow(TREES, READER)), lambda q: geojson.feature(q.collection, q.crs), READER)
    assert since(before) == []


def test_a_session_that_nobody_tells_of_is_recorded_by_the_gate():
    before = last_number()
    ask(READER, sql.SQL("SELECT keeper FROM toytown_garden"), {})
    with session(READER):
        pass
    StreamingSession(READER).close()
    entries = since(before)
    assert [e["detail"] for e in entries] == [{"how": "session", "collections": ["gardens"]}] * 3


def test_the_gate_records_once_per_request():
    current.set(Facts("istek-0002"))
    try:
        before = last_number()
        for _turn in range(3):
            ask(READER, sql.SQL("SELECT 1"), {})
        [entry] = since(before)
        assert entry["request_id"] == "istek-0002"
    finally:
        current.set(None)


@pytest.mark.parametrize(
    "look",
    [
        lambda: read.items(_query(READER), _projection, READER),
        lambda: list(read.stream(_query(READER, limit=None), _projection, READER)),
        lambda: read.copy(_query(READER, limit=None), _projection, READER, io.BytesIO()),
        lambda: ask(READER, sql.SQL("SELECT keeper FROM toytown_garden"), {}),
        lambda: by_id(narrow(GARDENS, READER), 1, READER),
    ],
    ids=["items", "stream", "copy", "ask", "page"],
)
def test_a_read_that_cannot_be_recorded_is_refused(look, monkeypatch):
    monkeypatch.setattr(recording, "_APPEND", "SELECT 1 / 0, %s, %s")
    with pytest.raises(Unavailable):
        look()


def test_a_refused_record_leaves_the_gate_shut(monkeypatch):
    current.set(Facts("istek-0003"))
    monkeypatch.setattr(recording, "_APPEND", "SELECT 1 / 0, %s, %s")
    try:
        for _turn in range(2):
            with pytest.raises(Unavailable):
                reads.guard(READER)
    finally:
        current.set(None)


# -- through the doors ---------------------------------------------------------------------------------------


@pytest.fixture
def reader(monkeypatch):
    """A client whose person has named a purpose."""
    user = User.objects.create_user("okuyan", is_staff=True)
    client = Client()
    client.force_login(user)
    principal = Principal((("staff", None),), user.pk, "okuyan", purpose="bakim")
    monkeypatch.setattr("kbs.web.principal.of_user", lambda *_args, **_named: principal)
    return client


@pytest.mark.parametrize(
    ("address", "kind", "shows"),
    [
        ("/ogc/collections/gardens/items?limit=3", "read", True),
        ("/ogc/collections/gardens/items?limit=3&f=html", "read", True),
        ("/ogc/collections/gardens/items/{id}", "read", True),
        ("/ogc/collections/gardens/download.geojson", "export", True),
        ("/ogc/collections/gardens/download.csv", "export", True),
        ("/ogc/collections/gardens/download.gpkg", "export", False),
        ("/bahce/{id}", "read", True),
        ("/admin/toytown/garden/{id}/change/", "read", True),
        ("/admin/toytown/garden/", "read", False),
    ],
)
def test_a_read_through_a_door_is_recorded(reader, ids, address, kind, shows):
    before = last_number()
    response = reader.get(
        address.format(id=ids[0]), HTTP_X_REQUEST_ID="istek-kapidan", REMOTE_ADDR="198.51.100.9"
    )
    assert response.status_code == 200
    body = b"".join(response) if response.streaming else response.content
    assert not shows or "kişisel" in body.decode("utf-8", "replace")
    entries = [e for e in since(before, kind) if e["collection"] == "gardens"]
    assert entries
    for entry in entries:
        assert (entry["request_id"], entry["purpose"]) == ("istek-kapidan", "bakim")
        assert (entry["who"]["name"], entry["who"]["address"]) == ("okuyan", "198.51.100.9")


def test_a_download_tells_how_many(reader):
    before = last_number()
    response = reader.get("/ogc/collections/gardens/download.csv?kind=gul")
    assert response.status_code == 200
    [entry] = since(before, "export")
    assert (entry["count"], entry["detail"]["how"]) == (6, "csv")
    assert entry["who"]["filter"] == "kind=gul"


def test_a_download_of_open_data_is_recorded_too():
    before = last_number()
    assert Client().get("/ogc/collections/gardens/download.geojson").status_code == 200
    [entry] = since(before)
    assert (entry["kind"], entry["detail"]) == ("export", {"how": "geojson", "properties": []})
    assert entry["who"] == {"address": "127.0.0.1"}


def test_a_door_answers_503_when_the_read_cannot_be_recorded(reader, monkeypatch):
    monkeypatch.setattr(recording, "_APPEND", "SELECT 1 / 0, %s, %s")
    response = reader.get("/ogc/collections/gardens/items")
    assert response.status_code == 503
    assert "kişisel" not in response.content.decode()
    assert json.loads(response.content)["type"] == "/problems/unavailable"
