"""schemathesis on the REST definition: what is open to everybody is answered as described, never with a server error."""

from __future__ import annotations

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

pytestmark = pytest.mark.django_db
CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
BOUNDED = settings(max_examples=8, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
def test_generated_requests_are_answered_as_described(server, mode):
    """Valid and invalid values of every parameter; without a login the uploads answer 401."""
    definition = schemathesis.openapi.from_url(f"{server}/api/v1/schema")
    operations = [result.ok() for result in definition.get_all_operations()]
    assert len(operations) >= 9
    for operation in operations:
        if mode is GenerationMode.NEGATIVE and not operation.query:
            continue  # nothing there can be wrong: a path that fits no operation is another address
        _ask(operation.as_strategy(generation_mode=mode), server)


def _ask(strategy, server):
    @BOUNDED
    @given(case=strategy)
    def ask(case):
        response = case.call(base_url=server, timeout=20)
        case.validate_response(response, checks=CHECKS)

    ask()
