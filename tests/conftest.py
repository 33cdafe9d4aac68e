"""Databases and toytown's inhabitants.

The test database is made and migrated by the owner role; tests then run as the login role, as the
service does, so that a door that forgets `access.session` meets "permission denied" here too.
Toytown's base data are committed once and never changed: streamed reads use connections of their own.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psycopg2
import pytest
from django.core.management import call_command
from django.db import connection

from kbs.access import state
from kbs.access.compile import publish
from tests.databases import drop, owner_settings, recreate
from tests.demo import forget
from tests.toytown.people import settle
from tests.workers import pytest_collection_modifyitems, pytest_xdist_make_scheduler  # noqa: F401


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all workers of this run see, and no other run."""
    return _shared(tmp_path_factory)


def _shared(factory: pytest.TempPathFactory) -> Path:
    base = factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Drop what the workers had in common."""
    if "PYTEST_XDIST_WORKER" not in os.environ:
        forget(_shared(session.config._tmp_path_factory))


@pytest.fixture(scope="session")
def django_db_setup(django_db_blocker: Any) -> Iterator[None]:
    """Create the database as owner, migrate, settle toytown, then go on as the login role."""
    settings_dict = connection.settings_dict
    login = {key: settings_dict[key] for key in ("USER", "PASSWORD", "HOST", "PORT", "NAME")}
    owner = owner_settings()
    name = settings_dict["TEST"]["NAME"]
    with django_db_blocker.unblock():
        recreate(owner, name, settings_dict["TEST"]["TEMPLATE"])
        settings_dict.update(owner, NAME=name)
        call_command("migrate", verbosity=0, interactive=False)
        connection.close()
        settings_dict.update(login, NAME=name)
        settle()
    yield
    with django_db_blocker.unblock():
        connection.close()
    drop(owner, name)


@pytest.fixture(autouse=True)
def _profiles_end_with_their_test() -> Iterator[None]:
    """Forget profiles beyond the fixed ones: their database roles are rolled back with the test that made them."""
    yield
    if state._memory.profiles.keys() - {"everyone", "everyone+staff"}:
        state.forget()


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
    owner = owner_settings()
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
