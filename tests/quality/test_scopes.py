"""One engine, three places: what a rule finds in a whole collection it finds in chosen rows and in staged ones too."""

from __future__ import annotations

from typing import Any

import pytest
from psycopg2 import sql

from kbs.access.principals import SYSTEM
from kbs.access.session import session
from kbs.catalog.declaration import Collection
from kbs.catalog.registry import registry
from kbs.catalog.rules import Rule
from kbs.quality.judge import applicable, compiled, find
from kbs.quality.scope import Scope
from kbs.quality.twin import create_twin
from tests.quality.fixtures import Case, City, cases, empty

CASES = cases("roads", "addresses", "maks", "infrastructure")
pytestmark = pytest.mark.django_db


def _known(case: Case) -> bool:
    return registry.rule(case["code"]) is not None and not case.get("staged")


def _staged(cursor: Any, collection: Collection) -> sql.Identifier:
    """A twin of the collection with all of its rows."""
    twin = create_twin(cursor, collection, f"coming_{collection.table}"[:60])
    computed = {
        f.column for f in collection.model._meta.local_concrete_fields if getattr(f, "generated", False)
    }
    columns = [name for name in Scope(collection).columns if name not in computed]
    listed = sql.SQL(", ").join(map(sql.Identifier, columns))
    table = sql.Identifier(collection.table)
    cursor.execute(sql.SQL("INSERT INTO {} ({c}) SELECT {c} FROM {}").format(twin, table, c=listed))
    return twin


def _pairs(cursor: Any, rule: Rule, scope: Scope) -> set[frozenset[int | None]]:
    return {frozenset((found.feature, found.other)) for found in find(cursor, rule, scope)}


@pytest.mark.parametrize("case", [c for c in CASES if _known(c)], ids=lambda case: case["code"])
def test_a_rule_finds_the_same_in_rows_and_in_an_import(case: Case) -> None:
    rule = registry.rule(case["code"])
    assert rule is not None
    missed = {}
    with session(SYSTEM) as cursor:
        city = City(cursor, case["bad"])
        ids = tuple(city.ids.values())
        for collection in filter(None, map(registry.get, case["bad"])):
            if rule not in applicable(collection):
                continue
            twin = _staged(cursor, collection)
            whole = _pairs(cursor, rule, Scope(collection))
            for scope in (Scope(collection, ids=ids), Scope(collection, staged=twin)):
                asked = compiled(rule, scope) is not None
                if asked and not whole <= _pairs(cursor, rule, scope):
                    missed[collection.id, scope.staged is not None] = whole
            cursor.execute(sql.SQL("DROP TABLE {}").format(twin))
        empty(cursor, case["bad"], city)
    assert not missed
