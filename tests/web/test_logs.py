"""Log lines name their request and hold neither secrets nor personal data."""

from __future__ import annotations

import io
import json
import logging

import pytest
from django.db import connection
from django.test import Client

from kbs.access.models import User
from kbs.web.logs import JsonFormatter, LineFormatter, clean

pytestmark = pytest.mark.django_db
SECRETS = (
    "Ayşe Işık",
    "Ay%C5%9Fe",
    "uzun-gizli-parola",
    "kbs_gizlianahtar42",
    "dXplcjpnaXpsaQ==",
    "oturum-cerezi-77",
)


@pytest.fixture(params=[JsonFormatter, LineFormatter], ids=["json", "line"])
def written(request):
    """All that is logged, at every level, as it is written."""
    text, root = io.StringIO(), logging.getLogger()
    handler = logging.StreamHandler(text)
    handler.setFormatter(request.param())
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield text
    root.removeHandler(handler)
    root.setLevel(level)


def test_no_request_leaves_secrets_or_personal_data_in_the_log(written, monkeypatch):
    User.objects.create_superuser("yönetici", password="uzun-gizli-parola")
    client = Client(raise_request_exception=False, headers={"X-Request-Id": "istek-gunluk-1"})

    def fails(*_args, **_named):
        with connection.cursor() as cursor:
            cursor.execute("SELECT %s::integer", [SECRETS[0]])

    named = {"keeper": "Ayşe Işık", "api_key": "kbs_gizlianahtar42"}
    client.get("/ogc/collections/gardens/items", named)
    client.get("/ogc/collections/gardens/items", {"name": "Ayşe Işık", "bbox": "x"})
    client.get("/ogc/nowhere", named)
    client.get("/ara", {"q": "Ayşe Işık"})
    client.get("/ogc/", headers={"Authorization": "Basic dXplcjpnaXpsaQ=="})
    client.get("/ogc/", headers={"Authorization": "Bearer kbs_gizlianahtar42"})
    client.post("/giris/", {"login": "Ayşe Işık", "password": "uzun-gizli-parola"})
    client.post("/api/v1/uploads", {"name": "Ayşe Işık"}, headers={"Cookie": "sessionid=oturum-cerezi-77"})
    client.post(
        "/admin/login/", {"username": "Ayşe Işık", "password": "uzun-gizli-parola"}, HTTP_HOST="kötü.example"
    )
    monkeypatch.setattr("kbs.features.read.items", fails)
    assert client.get("/ogc/collections/gardens/items", {"name": "Ayşe Işık"}).status_code == 500
    lines = written.getvalue()
    assert "istek-gunluk-1" in lines
    assert "unhandled error" in lines
    assert "Traceback" in lines
    assert [secret for secret in SECRETS if secret in lines] == []


def test_every_line_of_a_request_names_it():
    text, root = io.StringIO(), logging.getLogger("kbs.requests")
    handler = logging.StreamHandler(text)
    handler.setFormatter(JsonFormatter())
    root.addHandler(handler)
    try:
        response = Client().get("/ogc/nowhere")
    finally:
        root.removeHandler(handler)
    lines = [json.loads(line) for line in text.getvalue().splitlines()]
    assert [line["request"] for line in lines] == [response["X-Request-Id"]]
    assert lines[0]["message"].startswith("GET /ogc/nowhere 404")
    assert {"time", "level", "logger"} <= set(lines[0])


@pytest.mark.parametrize(
    ("brought", "kept"),
    [
        ("istek-0001", True),
        ("0af7651916cd43dd8448eb211c80319c", True),
        ("kısa", False),
        ("x" * 65, False),
        ("a b c d e f g", False),
        ("<script>alert(1)</script>", False),
    ],
)
def test_a_well_formed_id_is_kept(brought, kept):
    response = Client().get("/healthz", headers={"X-Request-Id": brought})
    assert (response["X-Request-Id"] == brought) is kept
    assert response["X-Request-Id"]


def test_two_requests_have_two_ids():
    client = Client()
    assert client.get("/healthz")["X-Request-Id"] != client.get("/healthz")["X-Request-Id"]


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("GET /x?a=Ali&b=2 failed", "GET /x?a=***&b=*** failed"),
        ("password=gizli123, user=x", "password=***, user=x"),
        ('{"api_key": "kbs_abc"}', '{"api_key": "***"}'),
        ("Authorization: Bearer kbs_abcdefgh", "Authorization: ***"),
        ("sent Basic dXplcjpnaXpsaQ== to", "sent Basic *** to"),
        ("postgis://kbs:parola@host/db", "postgis://***@host/db"),
        ('psycopg2.errors.X: bad "Ali"\nDETAIL:  Key (ad)=(Ali)', 'psycopg2.errors.X: bad "***"\n'),
        ("nothing to hide", "nothing to hide"),
        ("Türkçe soru? evet", "Türkçe soru? evet"),
    ],
)
def test_what_is_taken_out(text, cleaned):
    assert clean(text) == cleaned


def test_a_traceback_is_one_json_object():
    record = logging.LogRecord("x", logging.ERROR, "f", 1, "kırıldı\nsatır", (), None)
    try:
        raise ValueError("token=abc123")
    except ValueError as exc:
        record.exc_info = (type(exc), exc, exc.__traceback__)
    [line] = JsonFormatter().format(record).splitlines()
    body = json.loads(line)
    assert body["message"] == "kırıldı\nsatır"
    assert "token=***" in body["traceback"]
