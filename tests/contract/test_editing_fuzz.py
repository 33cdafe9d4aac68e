"""schemathesis on the operations that change features, as staff: described answers, never a server error.

In the process and the transaction of the test, so that nothing of it stays.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from psycopg2 import sql
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from kbs.access.models import User
from kbs.access.narrow import find
from kbs.access.principals import Principal
from kbs.access.session import session
from kbs.features.content import content
from kbs.wsgi import application

pytestmark = pytest.mark.django_db
STAFF = Principal((("staff", None),))
CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
BOUNDED = settings(max_examples=5, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


@pytest.fixture
def staff() -> Client:
    """Somebody who may change everything, with the cookie of a token."""
    client = Client()
    client.force_login(User.objects.create_user("bulanik", password="cok-gizli-parola", is_staff=True))
    client.cookies["csrftoken"] = "a" * 32
    return client


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_generated_changes_are_answered_as_described(staff, method, mode):
    definition = schemathesis.openapi.from_dict(staff.get("/ogc/api?f=json").json())
    definition.app = application
    operations = [result.ok() for result in definition.include(method=method).get_all_operations()]
    assert len(operations) >= 4 + (method == "POST")
    seen: dict[int, int] = {}
    with _one_connection():
        for operation in operations:
            _ask(operation.as_strategy(generation_mode=mode), staff, seen)
    if mode is GenerationMode.POSITIVE and method in ("PATCH", "DELETE"):
        assert set(seen) & {200, 201, 204}, seen  # some of it went all the way


@contextmanager
def _one_connection() -> Iterator[None]:
    """The end of a request leaves the test's connection open, as with Django's own client."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


def _newest(collection_id: str) -> tuple[int, str]:
    """The number and the tag of a collection's newest feature, to which nothing refers."""
    seen = find(collection_id, STAFF)
    with session(STAFF) as cursor:
        cursor.execute(sql.SQL("SELECT max(id) FROM {}").format(sql.Identifier(seen.table)))
        newest = cursor.fetchone()[0] or 1
        found = content(cursor, seen, newest)
    return newest, found.tag if found else "*"


def _ask(strategy: Any, staff: Client, seen: dict[int, int]) -> None:
    @BOUNDED
    @given(case=strategy, known=st.booleans())
    def ask(case: Any, known: bool) -> None:
        own = {"X-CSRFToken": staff.cookies["csrftoken"].value}
        if known and case.path_parameters:
            case.path_parameters["featureId"], own["If-Match"] = _newest(case.path.split("/")[2])
            if isinstance(
                case.body, dict
            ):  # coordinates out of nothing are no geometry: let the values be looked at
                case.body.pop("geometry", None)
        response = case.call(headers=own, cookies={name: one.value for name, one in staff.cookies.items()})
        seen[response.status_code] = seen.get(response.status_code, 0) + 1
        case.validate_response(response, checks=CHECKS)

    ask()
