"""Every coded rule finds exactly what its failing fixture plants, and nothing in its passing one."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from kbs.catalog.registry import registry
from kbs.quality.checkers import kinds
from tests.quality.fixtures import Case, cases, found_in

CASES = cases()
pytestmark = pytest.mark.django_db


def _known(case: Case) -> bool:
    """Cases of the city's themes are left out where the suite runs on toytown alone."""
    listed = {*case["good"], *case["bad"]}
    return registry.rule(case["code"]) is not None and all(registry.get(name) for name in listed)


@pytest.mark.parametrize("case", [c for c in CASES if _known(c)], ids=lambda case: case["code"])
def test_a_rule_finds_what_its_fixture_plants(case: Case) -> None:
    rule = registry.rule(case["code"])
    assert rule is not None
    options: dict[str, Any] = {"staged": case.get("staged", False), "only": case.get("collection")}
    wanted = sorted(tuple(pair) if isinstance(pair, list) else (pair,) for pair in case["found"])
    assert wanted, f"{case['code']}: the failing fixture plants nothing"
    assert found_in(rule, case["bad"], **options) == wanted
    assert found_in(rule, case["good"], **options) == []


def test_every_rule_has_a_fixture() -> None:
    missing = {rule.code for rule in registry.rules} - {case["code"] for case in CASES}
    assert not missing, f"rules without a fixture: {sorted(missing)}"


def test_no_two_fixtures_differ_only_in_names() -> None:
    shapes: dict[str, str] = {}
    for case in CASES:
        text = json.dumps([case["bad"], case["good"]], sort_keys=True, default=str)
        shape = re.sub(r'"[a-zçğıöşü_-]+": ', "", text)
        assert shapes.setdefault(shape, case["code"]) == case["code"], (
            f"{case['code']} repeats {shapes[shape]}"
        )


def test_there_are_fifteen_kinds_of_checker() -> None:
    used = {type(rule.constraint) for rule in registry.rules}
    assert used <= set(kinds())
