"""/healthz and /readyz."""

import pytest
from django.db import connection

from kbs.web import health

pytestmark = pytest.mark.django_db


def test_healthz_asks_nobody(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        response = client.get("/healthz")
    assert (response.status_code, response.content) == (200, b"ok\n")


def test_readyz_names_every_check(client):
    response = client.get("/readyz")
    assert response.status_code == 200
    assert set(response.json()["checks"].values()) == {"ok"}
    assert set(response.json()["checks"]) == {"database", "postgis", "migrations", "storage_crs", "disk"}


def test_a_full_disk_is_told(client, monkeypatch):
    monkeypatch.setattr(health, "LEAST_FREE_MB", 10**9)
    response = client.get("/readyz")
    assert response.status_code == 503
    assert "free" in response.json()["checks"]["disk"]
    assert response.json()["checks"]["database"] == "ok"


def test_missing_migrations_are_counted(client):
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'toytown'")
    response = client.get("/readyz")
    assert response.status_code == 503
    assert response.json()["checks"]["migrations"] == "1 migrations not applied"


def test_another_storage_crs_than_the_tables_is_told(client, settings):
    settings.KBS_STORAGE_SRID = 5255
    response = client.get("/readyz")
    assert response.status_code == 503
    assert "EPSG:5254" in response.json()["checks"]["storage_crs"]


def test_a_database_that_does_not_answer_is_told_without_secrets(client, monkeypatch):
    from django.db.utils import OperationalError

    def refuse(*_args, **_kwargs):
        raise OperationalError("password authentication failed for user kbs_login")

    monkeypatch.setattr(connection, "cursor", refuse)
    response = client.get("/readyz")
    assert response.status_code == 503
    assert b"kbs_login" not in response.content
    assert "does not answer" in response.json()["checks"]["database"]
