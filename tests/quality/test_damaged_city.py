"""A fresh synthetic city has no fault; a damaged one has exactly the faults that were planted.

The damages are data (`damages.yml`): what is changed, in SQL, and what has to be found, by rule and feature.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from django.db import connection, transaction
from psycopg2 import sql

from kbs.access.principals import SYSTEM
from kbs.access.session import session
from kbs.catalog.registry import registry
from kbs.features.judging import judged_collections
from kbs.quality.judge import applicable, find, weighed
from kbs.quality.scope import Scope
from tests.quality.fixtures import City

pytest.importorskip("kbs.procedures.demo_city.scale")
PLAN = yaml.safe_load((Path(__file__).parent / "damages.yml").read_text(encoding="utf-8"))
# As many as fill the first four blocks.
PARCELS = 36
pytestmark = pytest.mark.skipif(registry.get("parcels") is None, reason="the real themes are left out")
# Rule, collection, feature (its source's number), other feature.
Told = tuple[str, str, str, str]


@pytest.fixture(scope="module")
def city(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """A small synthetic city, taken back with the module's transaction."""
    from kbs.procedures.demo_city.progress import Progress
    from kbs.procedures.demo_city.scale import build_city, parse_origin

    with django_db_blocker.unblock():
        with transaction.atomic():
            build_city(PARCELS, 7, parse_origin(None), Progress(PARCELS, quiet=True))
            with session(SYSTEM) as cursor:
                _stand_beside(cursor)
            yield
            transaction.set_rollback(True)
        connection.close()


def _stand_beside(cursor: Any) -> None:
    """What the generator does not make: networks, places, units."""
    beside = City(cursor, {})
    cursor.execute("SELECT source_ref, id FROM buildings_building")
    beside.ids = dict(cursor.fetchall())
    for collection_id, rows in PLAN["more"].items():
        beside.add(collection_id, rows)


def found(cursor: Any, collections: list[str], weights: tuple[str, ...] = ("error", "warning")) -> set[Told]:
    """What the rules of these weights find, by the numbers that features have at their source."""
    told: set[Told] = set()
    for collection in judged_collections(collections):
        for rule in weighed(applicable(collection), "municipal"):
            if rule.severity.under("municipal") not in weights:
                continue
            for one in find(cursor, rule, Scope(collection)):
                names = [_name(cursor, n) for n in (one.feature, one.other)]
                told.add((rule.code, collection.id, *names))
    return told


def _name(cursor: Any, feature: int | None) -> str:
    """The number at its source of a feature of any collection."""
    if feature is None:
        return ""
    for collection in judged_collections():
        cursor.execute(
            sql.SQL("SELECT source_ref FROM {} WHERE id = %s").format(sql.Identifier(collection.table)),
            [feature],
        )
        if row := cursor.fetchone():
            return str(row[0])
    return str(feature)


def everywhere() -> list[str]:
    """The city's collections, without toytown's."""
    return [each.id for each in judged_collections() if each.model.__module__.startswith("layers.")]


def test_a_fresh_city_has_no_fault(city: None) -> None:
    with session(SYSTEM) as cursor:
        assert found(cursor, everywhere()) == set()


def test_what_is_only_information_is_listed(city: None) -> None:
    with session(SYSTEM) as cursor:
        told = {rule for rule, *_feature in found(cursor, everywhere(), ("info",))}
    assert told == set(PLAN["information"])


@pytest.mark.parametrize("damage", PLAN["damages"], ids=lambda damage: damage["name"])
def test_a_damage_is_found_and_nothing_else(city: None, damage: dict[str, Any]) -> None:
    point = transaction.savepoint()
    try:
        with session(SYSTEM) as cursor:
            for statement in damage["sql"]:
                cursor.execute(statement)
                assert cursor.rowcount > 0, f"nothing was damaged by: {statement}"
            told = found(cursor, damage["in"])
    finally:
        transaction.savepoint_rollback(point)
    wanted = {tuple(str(part) for part in [*line, ""][:4]) for line in damage["found"]}
    assert told == wanted
