"""What every field is, in the collection's words and in those of the national model: for pages and for the docs.

Made from the registry alone. `markdown` writes the list of all schemas with their sources and what is unconfirmed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db import models

from kbs.catalog.codelists import CodeList
from kbs.catalog.declaration import Collection, Property
from kbs.catalog.named import file_name, geometry_name, type_name
from kbs.catalog.national import NationalAttribute
from kbs.catalog.registry import registry
from kbs.catalog.schema import json_type, property_schema
from kbs.metadata.markdown import both, row, rule_line

HEAD = """\
# Schemas and national names

Written by `manage.py kbs_dictionary --schemas docs/schemas.md` from the collection registry; do not edit by hand.

Every collection has a JSON Schema (`/ogc/collections/{id}/schema`, OGC API Features Part 5), a GML 3.2 application
schema (`/ogc/collections/{id}/schema?f=xsd`), an empty template (`/ogc/collections/{id}/template?f=xlsx|gpkg`) and files
under national names (`download.gml`, and `?profile=tucbs` for GeoPackage, GeoJSON and CSV). `manage.py kbs_import` reads
templates and files back without a mapping.

**Names.** A name without prefix is an attribute of the national model (TUCBS); what the model has no name for bears
`kbs_`. The target namespace is the installation's own (`KBS_GML_NAMESPACE`), because the ministry's is not published.

**How sure it is.** The feature catalogues of the documents of 2020 and 2022 are not published with types and
cardinalities. Names come from layers that a metropolitan municipality published in national form, types and cardinalities
mostly from the INSPIRE counterpart. Every row of `data/standards/tucbs` says its source and confidence (`CONFIRMED`,
`CONFIRMED text`, `GENERAL`, `PROPOSED`, see [data/standards](../data/standards/README.md)). Nothing of it is enforced on
data: schemas require only what the collection itself requires, and enumerate only closed code lists.
`manage.py check` proves the mapping complete: every attribute is mapped, computed, constant, or left out with a reason.
"""


@dataclass(frozen=True)
class Field:
    """One field of a collection as people read it.

    Attributes:
        kind: JSON type and format, with the collection that a reference leads to.
        lower: `1` when an edit or import must give it.
        exported: Its name in files under national names.
        attribute: Its national attribute, where it has one.
    """

    name: str
    label: str
    kind: str
    lower: str
    unit: str
    exported: str
    codelist: CodeList | None
    attribute: NationalAttribute | None
    computed: bool


def fields(collection: Collection) -> list[Field]:
    """Return the fields of a (narrowed) collection in its order; labels in the active language."""
    known = collection.national.by_name if collection.national else {}
    return [
        Field(
            name=prop.name,
            label=str(collection.label(prop)),
            kind=_kind(collection, prop),
            lower="1" if prop.name in collection.required else "0",
            unit=prop.unit,
            exported=file_name(prop),
            codelist=prop.codelist,
            attribute=known.get(prop.tucbs),
            computed=bool(property_schema(collection, prop).get("readOnly")),
        )
        for prop in collection.properties
    ]


def unconfirmed(collection: Collection) -> list[NationalAttribute]:
    """Return the attributes of which name, type or cardinality was read nowhere with certainty."""
    attributes = collection.national.attributes if collection.national else ()
    return [a for a in attributes if a.confidence != "CONFIRMED" or a.type_confidence != "CONFIRMED"]


def markdown(collections: Iterable[Collection]) -> str:
    """Return the page for these collections."""
    shown = list(collections)
    parts = [HEAD, "## Collections\n", *_contents(shown)]
    for collection in shown:
        if collection.national is not None and collection.national.attributes:
            parts += ["", *_section(collection)]
    return "\n".join(parts) + "\n"


def _contents(collections: list[Collection]) -> Iterator[str]:
    yield from row("collection", "type in files", "national type", "name", "INSPIRE", "mapped", "left out")
    yield from rule_line(7)
    for collection in collections:
        national = collection.national
        mapped, left = _counts(collection)
        known = national is not None and bool(national.attributes)
        yield from row(
            f"[`{collection.id}`](#{collection.id})" if known else f"`{collection.id}`",
            f"`{type_name(collection)}`",
            f"`{national.name}`" if national else "none: own names",
            national.confidence if national else "",
            national.inspire if national else "",
            str(mapped) if known else "attributes not known" if national else "",
            str(left) if known else "",
        )


def _counts(collection: Collection) -> tuple[int, int]:
    if collection.national is None:
        return 0, 0
    left = sum(len(part.attributes) for part in collection.national.left_out)
    return len(collection.national.attributes) - left, left


def _section(collection: Collection) -> Iterator[str]:
    national = collection.national
    assert national is not None
    yield f"### {collection.id}\n"
    yield (
        f"`{national.name}` ({both(national.title)[0]}), theme {national.theme}; name **{national.confidence}**: "
        f"{national.source}. Of {len(national.attributes)} attributes {len(unconfirmed(collection))} are not "
        "confirmed in name, type and cardinality together.\n"
    )
    yield from row("attribute", "ours", "type", "cardinality", "name", "type from", "INSPIRE")
    yield from rule_line(7)
    ours = _ours(collection)
    for attribute in national.attributes:
        if attribute.name in ours:
            yield from row(
                f"`{attribute.name}`",
                ours[attribute.name],
                f"{attribute.type}: {', '.join(attribute.codes)} …" if attribute.codes else attribute.type,
                f"{attribute.lower}..{attribute.upper}",
                attribute.confidence,
                f"{attribute.type_source} ({attribute.type_confidence})",
                attribute.inspire,
            )
    yield ""
    if national.relations:
        told = [
            f"`{r.name}` → {r.target} [{r.lower}..{r.upper}] ({r.confidence})" for r in national.relations
        ]
        yield f"Relations of the type: {'; '.join(told)}.\n"
    yield "Not held:\n"
    for part in national.left_out:
        yield f"- {both(part.reason)[1]} {', '.join(f'`{name}`' for name in part.attributes)}"
    yield ""
    own = [f"`{file_name(prop)}`" for prop in collection.properties if not prop.tucbs]
    yield f"Beside them in files, under our own names: {', '.join(own)}."


def _ours(collection: Collection) -> dict[str, str]:
    """Where the value of a mapped attribute comes from."""
    national = collection.national
    assert national is not None
    found = {prop.tucbs: f"`{prop.name}`" for prop in collection.properties if prop.tucbs}
    found |= {name: f"computed from `{field}`" for name, field in national.computed}
    found |= {name: f"always `{value}`" for name, value in national.constants}
    if collection.geometry is not None:
        found[geometry_name(collection)] = "the geometry"
    return found


def _kind(collection: Collection, prop: Property) -> str:
    field = collection.model_field(prop.field_name)
    if isinstance(field, models.ForeignKey):
        target = registry.by_model(field.related_model)  # type: ignore[arg-type]
        return f"→ {target.id}" if target else "integer"
    schema = json_type(field)
    return " · ".join(str(schema[key]) for key in ("type", "format") if key in schema)
