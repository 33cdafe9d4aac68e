"""Small cities for rules: rows written as YAML, put into the tables as they are, whatever the gate would say.

A case: `code`; `good` and `bad`, each collection id -> rows; `found`, what the rule finds in `bad`: one entry per
finding, `ref` or [`ref`, `other ref`]. A row: `ref` (its name in the case), model fields, `geom` as WKT in metres
from the origin below, or `CIRCLE(x y radius vertices)`. `"@name"` in a field is the id of the row of that ref.
`times: [n, dx, dy]` repeats a row, each one shifted by so many metres, with refs `name`, `name1`, `name2` ...;
`#` in its texts is the count from 0.
`staged: true` judges the rows in a table without triggers, as a file by itself; `collection` names the judged one
where the rule has several.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from django.conf import settings
from django.contrib.gis.db import models
from psycopg2 import sql

from kbs.access.principals import SYSTEM
from kbs.access.session import session
from kbs.catalog.declaration import Collection
from kbs.catalog.registry import registry
from kbs.catalog.rules import Rule
from kbs.quality.judge import Found, applicable, find
from kbs.quality.scope import Scope
from kbs.quality.twin import create_twin

ORIGIN = (415_000, 4_538_000)
RULES = Path(__file__).parent / "rules"
Rows = dict[str, list[dict[str, Any]]]
Case = dict[str, Any]


def cases(*files: str) -> list[Case]:
    """Return the cases of the named files, or of all."""
    paths = [RULES / f"{name}.yml" for name in files] or sorted(RULES.glob("*.yml"))
    return [case for path in paths for case in yaml.safe_load(path.read_text(encoding="utf-8")) or []]


class City:
    """Rows of a case in the database."""

    def __init__(self, cursor: Any, rows: Rows, *, staged: bool = False) -> None:
        self.cursor, self.staged = cursor, staged
        self.ids: dict[str, int] = {}
        for collection_id, listed in rows.items():
            self.add(collection_id, listed)

    def add(self, collection_id: str, rows: list[dict[str, Any]]) -> None:
        """Put rows of a collection in."""
        collection = registry.get(collection_id)
        assert collection is not None, f"no collection {collection_id}"
        if self.staged:
            create_twin(self.cursor, collection, collection.table)
        for number, row in enumerate(rows):
            self._insert_times(collection, f"{collection_id}-{number}", dict(row))

    def table(self, collection: Collection) -> sql.Identifier:
        """Where the rows of a collection are."""
        return (
            sql.Identifier("pg_temp", collection.table) if self.staged else sql.Identifier(collection.table)
        )

    def scope(self, collection: Collection) -> Scope:
        """All rows of a collection."""
        return (
            Scope(collection, staged=self.table(collection), alone=True) if self.staged else Scope(collection)
        )

    def _insert_times(self, collection: Collection, key: str, row: dict[str, Any]) -> None:
        times, dx, dy = row.pop("times", (1, 0, 0))
        ref = row.pop("ref", key)
        for n in range(times):
            shift = (ORIGIN[0] + n * dx, ORIGIN[1] + n * dy)
            told = {k: v.replace("#", str(n)) if isinstance(v, str) else v for k, v in row.items()}
            self._insert(collection, told | {"ref": f"{ref}{n or ''}"}, shift)

    def _insert(self, collection: Collection, row: dict[str, Any], shift: tuple[float, float]) -> None:
        ref = str(row.pop("ref"))
        values: dict[str, sql.Composable] = {}
        params: dict[str, Any] = {}
        given = {"source": "test", "source_ref": ref} | row
        if self.staged:
            given["id"] = -len(self.ids) - 1
        for name, value in {**_defaults(collection, set(given)), **given}.items():
            field = collection.model_field(name)
            column = str(field.column)
            values[column] = sql.Placeholder(column)
            if isinstance(field, models.GeometryField) and value is not None:
                form = "ST_SetSRID(ST_Translate(ST_GeomFromText({}), {}, {}), {})"
                if field.geom_type.startswith("MULTI"):
                    form = f"ST_Multi({form})"
                value = _circle(value) if value.startswith("CIRCLE") else value
                east, north = map(sql.Literal, shift)
                srid = sql.Literal(settings.KBS_STORAGE_SRID)
                values[column] = sql.SQL(form).format(sql.Placeholder(column), east, north, srid)
            elif isinstance(value, str) and value.startswith("@"):
                value = self.ids[value[1:]]
            params[column] = value
        query = sql.SQL("INSERT INTO {} ({}) VALUES ({}) RETURNING id").format(
            self.table(collection),
            sql.SQL(", ").join(map(sql.Identifier, values)),
            sql.SQL(", ").join(values.values()),
        )
        self.cursor.execute(query, params)
        self.ids[ref] = self.cursor.fetchone()[0]


def _circle(text: str) -> str:
    x, y, radius, vertices = (float(part) for part in text[len("CIRCLE(") : -1].split())
    angles = [2 * math.pi * n / vertices for n in range(int(vertices))]
    ring = [f"{x + radius * math.cos(a)} {y + radius * math.sin(a)}" for a in angles]
    return f"POLYGON(({','.join([*ring, ring[0]])}))"


def _defaults(collection: Collection, given: set[str]) -> dict[str, Any]:
    """Something for every column that must hold a value and has no default in the database."""
    values: dict[str, Any] = {}
    for field in collection.model._meta.local_concrete_fields:
        open_column = field.null or field.has_db_default() or field.primary_key or field.name in given
        if open_column or isinstance(field, models.GeneratedField):
            continue
        if field.has_default():
            values[field.name] = field.get_default()
        elif isinstance(field, models.CharField | models.TextField):
            values[field.name] = "x"
        elif isinstance(field, models.GeometryField):
            raise AssertionError(f"{collection.id}: a row needs {field.name}")
    return values


def found_in(
    rule: Rule, rows: Rows, *, staged: bool = False, only: str | None = None
) -> list[tuple[str, ...]]:
    """Return what a rule finds in these rows, by refs, sorted."""
    with session(SYSTEM) as cursor:
        city = City(cursor, rows, staged=staged)
        names = {number: ref for ref, number in city.ids.items()}
        shown = []
        for collection in _judged(rule, rows, only):
            for found in find(cursor, rule, city.scope(collection)):
                _complain(collection, found)
                shown.append(
                    tuple(names[n] for n in (found.feature, found.other) if n is not None and n in names)
                )
        empty(cursor, rows, city)
    return sorted(shown)


def _complain(collection: Collection, found: Found) -> None:
    if collection.geometry is not None and not found.code.startswith("KBS-GEO-002"):
        assert found.place, f"{found.code}: a finding of {collection.id} has no place"


def empty(cursor: Any, rows: Rows, city: City) -> None:
    """Take the rows of a case out again."""
    for collection_id in reversed(list(rows)):
        collection = registry.get(collection_id)
        assert collection is not None
        if city.staged:
            cursor.execute(sql.SQL("DROP TABLE {}").format(city.table(collection)))
        else:
            query = sql.SQL("DELETE FROM {} WHERE id = ANY (%s)").format(city.table(collection))
            cursor.execute(query, [list(city.ids.values())])


def _judged(rule: Rule, rows: Rows, only: str | None) -> Iterator[Collection]:
    for collection_id in rows:
        collection = registry.get(collection_id)
        assert collection is not None
        if rule in applicable(collection) and only in (None, collection_id):
            yield collection
