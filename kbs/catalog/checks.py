"""System checks: the declaration, the model and the table tell the same story, or the service does not start."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from string import Formatter
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.core.exceptions import FieldDoesNotExist
from django.db import connection, models
from django.db.utils import Error as DatabaseError

from kbs.catalog.declaration import Collection
from kbs.catalog.registry import registry
from kbs.catalog.symbols import ByCode, Text
from kbs.geo.crs import UnknownCrs, epsg

Check = Callable[[Collection], Iterator[str]]


@register(Tags.models)
def check_declarations(app_configs: Any, **_kwargs: Any) -> list[CheckMessage]:
    """Every name in a declaration exists in its model, and code lists fit their columns."""
    return [
        Error(f"{collection.id}: {fault}", obj=collection.model, id=f"kbs.E{number:03}")
        for collection in registry
        for number, check in enumerate(_CHECKS, start=1)
        for fault in check(collection)
    ]


@register(Tags.models)
def check_storage_crs(app_configs: Any, **_kwargs: Any) -> list[CheckMessage]:
    """The storage CRS is a projected system in metres."""
    try:
        crs = epsg(settings.KBS_STORAGE_SRID)
    except UnknownCrs:
        return [
            Error(f"KBS_STORAGE_SRID={settings.KBS_STORAGE_SRID} is not in the EPSG register", id="kbs.E100")
        ]
    if crs.is_geographic or crs.unit != "metre":
        return [
            Error(f"KBS_STORAGE_SRID: {crs} ({crs.name}) is not a projected system in metres", id="kbs.E101")
        ]
    return []


@register(Tags.database)
def check_columns(app_configs: Any, databases: Any = None, **_kwargs: Any) -> list[CheckMessage]:
    """Geometry columns have the storage SRID, and every geometry column its GiST index."""
    if not databases:
        return []
    try:
        with connection.cursor() as cursor:
            cursor.execute(
                # Not geometry_columns: that view hides tables the login role may not read.
                "SELECT c.relname, a.attname, postgis_typmod_srid(a.atttypmod), EXISTS ("
                "   SELECT FROM pg_index AS i JOIN pg_class AS x ON x.oid = i.indexrelid"
                "   JOIN pg_am AS m ON m.oid = x.relam AND m.amname = 'gist'"
                "   WHERE i.indrelid = c.oid AND i.indkey[0] = a.attnum)"
                " FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = a.attrelid AND c.relkind = 'r'"
                " WHERE a.atttypid = 'geometry'::regtype AND NOT a.attisdropped AND pg_table_is_visible(c.oid)"
            )
            columns = {(table, column): (srid, indexed) for table, column, srid, indexed in cursor.fetchall()}
    except DatabaseError:
        return []  # no database yet: nothing to compare
    messages: list[CheckMessage] = []
    for collection in registry:
        if collection.geometry is None:
            continue
        found = columns.get((collection.table, collection.geometry_column))
        if found is None:
            continue  # not migrated yet
        srid, indexed = found
        if srid != settings.KBS_STORAGE_SRID:
            messages.append(
                Error(
                    f"{collection.table} is stored in EPSG:{srid}, but KBS_STORAGE_SRID={settings.KBS_STORAGE_SRID}",
                    hint="Set KBS_STORAGE_SRID back; changing the storage CRS needs a reload of the data.",
                    id="kbs.E102",
                )
            )
        if not indexed:
            messages.append(Error(f"{collection.table} has no GiST index on its geometry", id="kbs.E103"))
    return messages


def _fields_exist(collection: Collection) -> Iterator[str]:
    named = [prop.field_name for prop in collection.properties]
    named += [*collection.identifier, *([collection.geometry.field] if collection.geometry else [])]
    named += [collection.temporal] if collection.temporal else []
    if collection.search:
        named += [*collection.search.fields, collection.search.label]
        named += [collection.search.detail] if collection.search.detail else []
    for name in named:
        try:
            collection.model_field(name)
        except FieldDoesNotExist:
            yield f"{collection.model.__name__} has no field {name!r}"


def _properties_are_distinct(collection: Collection) -> Iterator[str]:
    if len(collection.by_name) != len(collection.properties):
        yield "a property is declared twice"
    yield from (
        f"required {name!r} is not a property"
        for name in collection.required
        if name not in collection.by_name
    )


def _identifier_is_unique(collection: Collection) -> Iterator[str]:
    constraints = [c for c in collection.model._meta.constraints if isinstance(c, models.UniqueConstraint)]
    if not any(set(c.fields) == set(collection.identifier) for c in constraints):
        yield f"no unique constraint on the identifier {collection.identifier}"


def _codes_fit(collection: Collection) -> Iterator[str]:
    for prop in collection.properties:
        if prop.codelist is None:
            continue
        limit = getattr(collection.model_field(prop.field_name), "max_length", None)
        longest = max((len(code.code) for code in prop.codelist), default=0)
        if limit and longest > limit:
            yield f"{prop.name}: a code of {prop.codelist.id} is longer than the column"


def _page_names_exist(collection: Collection) -> Iterator[str]:
    names = [name for _, name, _, _ in Formatter().parse(collection.page) if name]
    for name in names:
        if name != "id" and name not in collection.by_name:
            yield f"the page template names {name!r}, which is not a property"


def _symbol_names_exist(collection: Collection) -> Iterator[str]:
    for part in collection.symbol.parts if collection.symbol else ():
        values = [
            getattr(part, name, None) for name in ("color", "outline", "pattern", "run", "labels", "signs")
        ]
        named = [value.property for value in values if isinstance(value, ByCode)]
        named += [part.property] if isinstance(part, Text) else []
        named += [part.only[0]] if part.only else []
        yield from (
            f"the symbol uses {n!r}, which is not a property" for n in named if n not in collection.by_name
        )


def _national_type_is_mapped(collection: Collection) -> Iterator[str]:
    """Every attribute of the national type is a property, computed, constant, or left out with a reason; once."""
    national = collection.national
    mapped = [prop.tucbs for prop in collection.properties if prop.tucbs]
    if national is None:
        yield from (f"{name!r} is named without a national type" for name in mapped)
        return
    if collection.schema.rpartition(":")[2] != national.name:
        yield f"schema {collection.schema!r} is not the national type {national.name!r}"
    named = [*mapped, *(name for name, _ in (*national.computed, *national.constants))]
    named += [name for left_out in national.left_out for name in left_out.attributes]
    named += [national.geometry] if national.geometry else []
    for name in sorted(set(named) - set(national.by_name)):
        yield f"{national.name} has no attribute {name!r}"
    for name in sorted(set(national.by_name) - set(named)):
        yield f"{national.name}.{name} is neither mapped nor left out with a reason"
    for name in sorted({name for name in named if named.count(name) > 1}):
        yield f"{national.name}.{name} is mapped twice"
    yield from (f"{n!r} is left out without a reason" for n in national.left_out if not str(n.reason))
    for name, field in national.computed:
        try:
            collection.model_field(field)
        except FieldDoesNotExist:
            yield f"{national.name}.{name}: {collection.model.__name__} has no field {field!r}"


_CHECKS: tuple[Check, ...] = (
    _fields_exist,
    _properties_are_distinct,
    _identifier_is_unique,
    _codes_fit,
    _page_names_exist,
    _symbol_names_exist,
    _national_type_is_mapped,
)
