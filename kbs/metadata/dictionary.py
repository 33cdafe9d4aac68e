"""The data dictionary: every collection, property and code list of an installation as one Markdown page.

It is made from the registry alone, so it cannot disagree with the service. Both languages stand side by side.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.contrib.gis.db import models

from kbs.catalog.codelists import CodeList
from kbs.catalog.constraints import Constraint, Pattern, Range
from kbs.catalog.declaration import Collection, Property
from kbs.catalog.schema import value_field
from kbs.metadata.markdown import both, row, rule_line

HEAD = """\
# Data dictionary

Written by `manage.py kbs_dictionary` from the collection registry; do not edit by hand.

Columns: *filter* = may stand in a filter; *access* = `open` for everyone, `internal` for staff, `personal` for nobody
without a purpose; *TUCBS* = attribute name in the national model where it differs. Values in *italics* are
computed by the system. Code lists marked *open* accept values they do not hold; how sure a value is (`CONFIRMED`,
`CONFIRMED text`, `GENERAL`, `PROPOSED`) and where it was read stands in the tables under `data/standards`.
"""
_TYPES: tuple[tuple[type, str], ...] = (
    (models.BooleanField, "yes/no"),
    (models.DateTimeField, "time"),
    (models.DateField, "date"),
    (models.IntegerField, "whole number"),
    (models.FloatField, "number"),
    (models.CharField, "text"),
    (models.TextField, "text"),
)


def dictionary(collections: Iterable[Collection]) -> str:
    """Return the page for these collections, in their order."""
    shown = list(collections)
    parts = [HEAD, "## Collections\n", *_contents(shown)]
    for collection in shown:
        parts += ["", *_collection(collection)]
    parts += ["", "## Code lists"]
    for codes in _codelists(shown):
        parts += ["", *_codelist(codes)]
    return "\n".join(parts) + "\n"


def _contents(collections: list[Collection]) -> Iterator[str]:
    yield from row("id", "Türkçe", "English", "geometry", "download")
    yield from rule_line(5)
    for c in collections:
        turkish, english = both(c.title)
        yield from row(f"[`{c.id}`](#{c.id})", turkish, english, c.geometry_type or "none", c.redistribution)


def _collection(collection: Collection) -> Iterator[str]:
    turkish, english = both(collection.title)
    yield f"### {collection.id}\n"
    yield f"**{turkish} / {english}.** {both(collection.description)[1]}\n"
    yield f"- table `{collection.table}`, key {_names(collection.identifier)}"
    if collection.geometry:
        kind = collection.model_field(collection.geometry.field).geom_type  # type: ignore[attr-defined]
        yield f"- geometry `{kind}`, {collection.geometry.access}, tiles from zoom {collection.tiling.minzoom}"
    if collection.schema:
        yield f"- national model `{collection.schema}`"
    if collection.page:
        yield f"- page `/{collection.page}`"
    yield f"- download: {collection.redistribution}; sources: {', '.join(both(s.title)[1] for s in collection.sources)}"
    if collection.lineage:
        yield f"- lineage: {both(collection.lineage)[1]}"
    yield ""
    yield from row("property", "Türkçe", "English", "type", "values", "filter", "access", "TUCBS")
    yield from rule_line(8)
    for prop in collection.properties:
        yield from _property(collection, prop)


def _property(collection: Collection, prop: Property) -> Iterator[str]:
    turkish, english = both(collection.label(prop))
    field = collection.model_field(prop.field_name)
    name = f"`{prop.name}`" if not getattr(field, "generated", False) else f"*`{prop.name}`*"
    mark = " (required)" if prop.name in collection.required else ""
    yield from row(
        name + mark,
        turkish,
        english,
        _type(field, prop),
        _values(prop),
        "yes" if prop.queryable else "",
        prop.access,
        f"`{prop.tucbs}`" if prop.tucbs else "",
    )


def _type(field: models.Field[Any, Any], prop: Property) -> str:
    if isinstance(field, models.ForeignKey):
        return f"id of `{field.related_model._meta.db_table}`"
    stored = value_field(field)
    if isinstance(stored, models.DecimalField):
        text = f"number, {stored.decimal_places} decimals"
    else:
        text = next((word for kind, word in _TYPES if isinstance(stored, kind)), stored.get_internal_type())
    if text == "text" and stored.max_length:
        text = f"text ({stored.max_length})"
    return f"{text}, {prop.unit}" if prop.unit else text


def _values(prop: Property) -> str:
    if prop.codelist:
        return f"[{prop.codelist.id}](#list-{prop.codelist.id})"
    return _constraint(prop.constraint) if prop.constraint else ""


def _constraint(constraint: Constraint) -> str:
    if isinstance(constraint, Range):
        low, high = constraint.minimum, constraint.maximum
        return f"{'' if low is None else f'{low:.15g}'} … {'' if high is None else f'{high:.15g}'}".strip()
    if isinstance(constraint, Pattern):
        return both(constraint.hint)[1] or f"`{constraint.expression}`"
    return type(constraint).__name__


def _codelists(collections: list[Collection]) -> list[CodeList]:
    found = {p.codelist.id: p.codelist for c in collections for p in c.properties if p.codelist}
    return [found[name] for name in sorted(found)]


def _codelist(codes: CodeList) -> Iterator[str]:
    yield f'<a id="list-{codes.id}"></a>\n'
    yield f"### {codes.id}{' (open)' if codes.open else ''}\n"
    tree = any(code.parent for code in codes)
    yield from row("code", "Türkçe", "English", *(["group"] if tree else []), "confidence")
    yield from rule_line(5 if tree else 4)
    for code in codes:
        yield from row(
            f"`{code.code}`", code.label_tr, code.label_en, *([code.parent] if tree else []), code.confidence
        )


def _names(names: Iterable[str]) -> str:
    return " + ".join(f"`{name}`" for name in names)
