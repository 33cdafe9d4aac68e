"""No rule ends a run: whatever stands in the tables, in whichever way the rows are chosen, every statement runs."""

from __future__ import annotations

from typing import Any

import pytest
from psycopg2 import sql

from kbs.access.principals import SYSTEM
from kbs.access.session import session
from kbs.catalog.declaration import Collection
from kbs.catalog.registry import registry
from kbs.catalog.rules import Rule
from kbs.quality.judge import applicable, find
from kbs.quality.scope import Scope
from kbs.quality.twin import create_twin
from tests.quality.fixtures import ORIGIN, City, Rows

pytestmark = pytest.mark.django_db
# Two of each: rules about pairs have a pair, and both are broken.
SHAPES = {
    "point": ["POINT(5 5)", "POINT(5 5)"],
    "line": ["LINESTRING(0 0,10 10,10 0,0 10)", "MULTILINESTRING((0 0,0 0),(3 3,8 3))"],
    "polygon": [
        "POLYGON((0 0,10 10,10 0,0 10,0 0))",
        "POLYGON((0 0,20 0,20 20,0 20,0 0),(5 5,25 5,25 15,5 5))",
    ],
}


def _rows(collection: Collection) -> Rows:
    """Two rows of broken shapes, told apart where the table itself wants them to be, empty elsewhere."""
    told = {
        "il_kodu": ("34", "35"),
        "ada_no": ("1", "2"),
        "parsel_no": ("1", "2"),
        "pin": ("1", "2"),
        "dosya": ("a.tif", "b.tif"),
    }
    own = {name: values for name, values in told.items() if name in collection.by_name}
    return {
        collection.id: [
            {name: values[i] for name, values in own.items()} | {"geom": SHAPES[collection.geometry_type][i]}
            for i in range(2)
        ]
    }


def _scopes(cursor: Any, collection: Collection, ids: tuple[int, ...]) -> dict[str, Scope]:
    east, north = ORIGIN
    twin = create_twin(cursor, collection, "sturdy")
    computed = {
        f.column for f in collection.model._meta.local_concrete_fields if getattr(f, "generated", False)
    }
    columns = [name for name in Scope(collection).columns if name not in computed]
    listed = sql.SQL(", ").join(map(sql.Identifier, columns))
    cursor.execute(
        sql.SQL("INSERT INTO {} ({listed}) SELECT {listed} FROM {}").format(
            twin, sql.Identifier(collection.table), listed=listed
        )
    )
    return {
        "whole": Scope(collection),
        "rows": Scope(collection, ids=ids),
        "portion": Scope(collection, span=(0, 2**53)),
        "box": Scope(collection, box=(east - 50, north - 50, east + 50, north + 50)),
        "staged": Scope(collection, staged=twin),
        "file": Scope(collection, staged=twin, alone=True),
    }


def _broken(cursor: Any, rule: Rule, scopes: dict[str, Scope]) -> dict[str, str]:
    told = {}
    for name, scope in scopes.items():
        cursor.execute("SAVEPOINT sturdy")
        try:
            find(cursor, rule, scope)
        except Exception as error:  # any: all are told together
            told[name] = str(error).strip().splitlines()[0]
        cursor.execute("ROLLBACK TO SAVEPOINT sturdy")
    return told


@pytest.mark.parametrize("collection", list(registry), ids=lambda collection: collection.id)
def test_broken_shapes_and_empty_fields_end_no_rule(collection: Collection) -> None:
    if collection.model_field("id").model.__module__.startswith("kbs."):
        pytest.skip("findings and runs are written by the engine itself")
    needed = [f for f in collection.model._meta.local_concrete_fields if f.is_relation and not f.null]
    if any(field.name != "change_set" for field in needed) or collection.geometry is None:
        pytest.skip("without a geometry, or its rows need rows of another collection")
    with session(SYSTEM) as cursor:
        city = City(cursor, _rows(collection))
        scopes = _scopes(cursor, collection, tuple(city.ids.values()))
        broken_rules = {
            rule.code: broken for rule in applicable(collection) if (broken := _broken(cursor, rule, scopes))
        }
        cursor.execute(
            sql.SQL("DELETE FROM {} WHERE id = ANY (%s)").format(sql.Identifier(collection.table)),
            [list(city.ids.values())],
        )
    assert not broken_rules
