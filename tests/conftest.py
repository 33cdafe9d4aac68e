"""Databases and toytown's inhabitants.

The test database is made and migrated by the owner role; tests then run as the login role, as the
service does, so that a door that forgets `access.session` meets "permission denied" here too.
Toytown's base data are committed once and never changed: streamed reads use connections of their own.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Any

import psycopg2
import pytest
from django.core.management import call_command
from django.db import connection
from psycopg2 import sql

from kbs.access import state
from kbs.access.compile import publish
from kbs.env import env
from tests.toytown.people import settle


def _owner_settings() -> dict[str, Any]:
    owner = env.db_url("KBS_DATABASE_OWNER_URL")
    return {key: owner[key] for key in ("USER", "PASSWORD", "HOST", "PORT")}


@pytest.fixture(scope="session")
def django_db_setup(django_db_blocker: Any) -> Iterator[None]:
    """Create the database as owner, migrate, settle toytown, then go on as the login role."""
    settings_dict = connection.settings_dict
    login = {key: settings_dict[key] for key in ("USER", "PASSWORD", "HOST", "PORT", "NAME")}
    owner = _owner_settings()
    name = settings_dict["TEST"]["NAME"]
    with django_db_blocker.unblock():
        _recreate(owner, name, settings_dict["TEST"]["TEMPLATE"])
        settings_dict.update(owner, NAME=name)
        call_command("migrate", verbosity=0, interactive=False)
        connection.close()
        settings_dict.update(login, NAME=name)
        settle()
    yield
    with django_db_blocker.unblock():
        connection.close()
    _drop(owner, name)


def _maintenance(owner: dict[str, Any]) -> Any:
    maintenance = psycopg2.connect(
        dbname="postgres",
        user=owner["USER"],
        password=owner["PASSWORD"],
        host=owner["HOST"] or None,
        port=owner["PORT"] or None,
    )
    maintenance.autocommit = True
    return maintenance


def _recreate(owner: dict[str, Any], name: str, template: str) -> None:
    _drop(owner, name)
    _administer(owner, "CREATE DATABASE {} TEMPLATE {}", name, template)


def _drop(owner: dict[str, Any], name: str) -> None:
    """Drop a database; the owner may not end the login role's last backends, so wait until they are gone."""
    for _attempt in range(50):
        try:
            return _administer(owner, "DROP DATABASE IF EXISTS {} WITH (FORCE)", name)
        except psycopg2.errors.InsufficientPrivilege:
            time.sleep(0.2)
    return _administer(owner, "DROP DATABASE IF EXISTS {} WITH (FORCE)", name)


def _administer(owner: dict[str, Any], statement: str, *names: str) -> None:
    """Run one statement outside any transaction; psycopg2's `with connection` would open one."""
    maintenance = _maintenance(owner)
    with maintenance.cursor() as cursor:
        cursor.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))
    maintenance.close()


@pytest.fixture
def policy(db: None) -> Iterator[Callable[..., None]]:
    """Publish a policy of these grants for the roles they name; the test's transaction takes it back."""

    def put_in_force(*grants: dict[str, Any], purposes: tuple[str, ...] = ()) -> None:
        roles = dict.fromkeys(["everyone", "staff", *(grant["role"] for grant in grants)])
        document = {
            "roles": [{"id": role} for role in roles],
            "purposes": [{"id": purpose} for purpose in purposes],
            "grants": list(grants),
        }
        publish(document)

    yield put_in_force
    state.forget()


@pytest.fixture
def owner_cursor(db: None) -> Iterator[Any]:
    """A cursor with the owner's rights on the test database, for looking behind the doors; autocommit."""
    owner = _owner_settings()
    own = psycopg2.connect(
        dbname=connection.settings_dict["NAME"],
        user=owner["USER"],
        password=owner["PASSWORD"],
        host=owner["HOST"] or None,
        port=owner["PORT"] or None,
    )
    own.autocommit = True
    with own.cursor() as cursor:
        yield cursor
    own.close()
