"""schemathesis on both definitions, every operation, for three askers: described answers, never a server error.

Each operation is asked once as it is meant, which has to succeed for who may, and then with generated values, half of
the time at addresses and with numbers that exist. Every request is taken back, so that all meet the same world.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections, transaction
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.failures import FailureGroup
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from kbs.access import state
from kbs.wsgi import application
from tests.contract.fuzz.good import Good, empty, good, in_toytown, lead_on
from tests.contract.fuzz.world import ASKERS, People, World, settle_people

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
FEW, MANY = 2, int(os.environ.get("KBS_FUZZ_EXAMPLES", "10"))


@pytest.fixture(scope="module")
def people(django_db_setup: None, django_db_blocker: Any) -> Iterator[People]:
    with django_db_blocker.unblock():
        found, leave = settle_people()
    yield found
    with django_db_blocker.unblock():
        leave()
    state.forget()


@pytest.fixture
def world(people: People, db: None, settings: Any, tmp_path: Any) -> World:
    settings.VAR_DIR = tmp_path
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
    return World(people)


class Fuzz:
    """An asker with one of the two definitions."""

    def __init__(self, world: World, asker: str, address: str) -> None:
        self.world, self.asker = world, asker
        document = world.clients[asker].get(address).json()
        document["paths"] = {path: told for path, told in document["paths"].items() if in_toytown(path)}
        for methods in document["paths"].values():
            for described in methods.values():
                described.pop("security", None)  # who asks is told by a cookie, not by an invented key
        definition = schemathesis.openapi.from_dict(document)
        definition.app = application
        self.operations = [result.ok() for result in definition.get_all_operations()]
        self.headers, self.cookies = world.headers(asker)
        self.led: Counter[bool] = Counter()

    def as_meant(self, operation: Any, known: Good) -> int:
        """Ask an operation as it is meant; return the status."""
        sent = {} if known.body is None else {"body": known.body, "media_type": known.media_type}
        case = operation.Case(path_parameters=known.path, query=known.query, headers=known.headers, **sent)
        return self._ask(case)

    def drawn(self, operation: Any, known: Good, mode: GenerationMode, examples: int) -> None:
        """Ask an operation with generated values, every other time where something is known to be."""
        turns = count()

        @settings(
            max_examples=examples, deadline=None, derandomize=examples == FEW, database=None,
            phases=[Phase.generate], suppress_health_check=list(HealthCheck),
        )  # fmt: skip
        @given(case=operation.as_strategy(generation_mode=mode))
        def ask(case: Any) -> None:
            led = next(turns) % 2 == 0
            if led:
                lead_on(case, known)
            status = self._ask(case)
            if led and mode is GenerationMode.POSITIVE:
                self.led[status < 300] += 1

        with suppress(Unsatisfiable):  # nothing of it can be wrong
            ask()

    def _ask(self, case: Any) -> int:
        with transaction.atomic():
            response = case.call(headers=self.headers, cookies=self.cookies)
            transaction.set_rollback(True)
        case.validate_response(response, checks=CHECKS)
        status: int = response.status_code
        return status


@contextmanager
def one_connection() -> Iterator[None]:
    """The end of a request leaves the test's connection open, as with Django's own client."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


ADDRESSES = {"ogc": "/ogc/api?f=json", "rest": "/api/v1/schema"}


@pytest.mark.parametrize("asker", ASKERS)
@pytest.mark.parametrize("definition", ADDRESSES)
def test_every_operation_is_answered_as_described(world: World, asker: str, definition: str) -> None:
    _fuzz(world, asker, definition, FEW)


@pytest.mark.heavy
@pytest.mark.parametrize("asker", ASKERS)
@pytest.mark.parametrize("definition", ADDRESSES)
def test_every_operation_for_long(world: World, asker: str, definition: str) -> None:
    _fuzz(world, asker, definition, MANY)


def _fuzz(world: World, asker: str, definition: str, examples: int) -> None:
    """Ask everything; the few of a short run leave out what was drawn for another collection already."""
    fuzz = Fuzz(world, asker, ADDRESSES[definition])
    short: dict[str, int] = {}
    drawn: set[tuple[str, str]] = set()
    failures: list[BaseException] = []
    with one_connection():
        for operation in fuzz.operations:
            known = good(operation, asker, world)
            kind = (operation.method, re.sub("^/collections/[a-z]+", "", operation.path))
            try:
                if not empty(operation) and (status := fuzz.as_meant(operation, known)) >= 300:
                    short[operation.label] = status
                if examples > FEW or kind not in drawn:
                    for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE):
                        fuzz.drawn(operation, known, mode, examples)
            except FailureGroup as failure:
                failures.append(failure)
            drawn.add(kind)
    if failures:
        raise BaseExceptionGroup("not as described", failures)
    if asker == "anonymous":
        assert set(short.values()) <= {401}, short
    else:
        assert not short
        assert fuzz.led[True] > fuzz.led[False], fuzz.led
